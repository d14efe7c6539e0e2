import { describe, expect, it } from 'vitest';
import type { Member } from '#domain/access/actor.ts';
import type { Planned } from '#domain/programme/planning.ts';
import { consentWork, hasPartInPlan, inOrder, isNear, moneyWork, planWork, remarkWork, reportsToBegin, reportWork, useWork, type RegionWork } from '#domain/region-work/waiting.ts'; // prettier-ignore
import { onTurn, seenSteps, stepsFor, type Reader, type StepSeen } from '#domain/report/steps.ts';

const member = (
  role: Member['role'],
  organisationId: string,
  organisationKind: Member['organisationKind'],
): Member => ({
  kind: 'member',
  memberId: `${organisationId} ${role}`,
  name: role,
  role,
  jobTitle: role,
  teamId: null,
  organisationId,
  organisationName: organisationId,
  organisationKind,
});
const ed = member('coordinator', 'contact', 'contactgemeente');
const yvonne = member('teamleider', 'punt', 'doorstroompunt');
const anneke = member('teamleider', 'roc', 'mbo');
const karin = member('begeleider', 'eik', 'pro');
const everybody = [ed, yvonne, anneke, karin];

const readers: readonly Reader[] = [
  { key: 'contactschool', role: 'contactschool', name: 'ROC Eemwijk', organisationId: 'roc' },
  { key: 'centrumgemeente', role: 'centrumgemeente', name: 'Ede', organisationId: null },
];
const report = { id: 'r', year: 2026, organisationId: 'contact' };
const steps = stepsFor(2026, readers);
/** The step that is on turn after so many were done. */
const after = (n: number): StepSeen | undefined =>
  onTurn(
    seenSteps(steps, steps.slice(0, n).map(({ key }) => ({ step: key, doneOn: '2027-03-01', byName: 'x', words: '' }))),
  ); // prettier-ignore
const whoseTurn = (n: number): readonly string[] => {
  const turn = after(n);
  if (!turn) return [];
  const readerWorks = turn.reader?.organisationId === 'roc';
  return everybody.filter((one) => reportWork(one, { report, turn, readerWorks }).length > 0).map((one) => one.organisationId);
}; // prettier-ignore

describe('what waits in the work of the region', () => {
  it('is in each step of a report with exactly one organisation, also where a reader does not work with Aanzet', () => {
    expect(steps.map((_, n) => whoseTurn(n))).toEqual([['punt'], ['contact'], ['contact'], ['roc'], ['contact'], ['contact'], ['contact']]); // prettier-ignore
    expect(whoseTurn(steps.length)).toEqual([]);
    const [heard] = reportWork(ed, { report, turn: after(4)!, readerWorks: false });
    expect(heard).toMatchObject({ heard: true });
  });

  it('is looked for in the plan only for who answers for it and who speaks for a municipality', () => {
    const ilse = member('teamleider', 'soest', 'wi');
    const klantmanager = member('klantmanager', 'soest', 'wi');
    expect([...everybody, ilse, klantmanager].filter(hasPartInPlan)).toEqual([ed, ilse]);
  });

  it('is no report of a year that runs, nor for who begins none', () => {
    const begin = (may: boolean, today: string, begun: readonly number[] = []) => reportsToBegin(may, [2026], begun, today); // prettier-ignore
    expect(begin(true, '2026-12-31')).toEqual([]);
    expect(begin(true, '2027-01-01')).toMatchObject([{ kind: 'begin-report', year: 2026 }]);
    expect(begin(false, '2027-01-01')).toEqual([]);
    expect(begin(true, '2027-01-01', [2026])).toEqual([]);
  });

  it('waits only from twenty working days before its last day', () => {
    const work: RegionWork = { kind: 'begin-report', year: 2026, dueOn: '2027-03-26' };
    expect(isNear(work, '2027-02-25')).toBe(false);
    expect(isNear(work, '2027-02-26')).toBe(true);
    expect(isNear(work, '2027-06-01')).toBe(true);
  });

  const planned = (key: 'analysis' | 'consent', ready: string, doneOn: string | null): Planned => ({
    key, words: key, who: 'de schrijvers', role: null, takes: 5, after: [], begin: '2026-06-01', ready, fixed: false, doneOn, tooLateFor: null,
  }); // prettier-ignore

  it('names the first decision that is due, to who answers for the programme alone', () => {
    const plan = [planned('analysis', '2026-06-05', '2026-06-02'), planned('consent', '2026-06-12', null)];
    expect(planWork(true, plan, '2026-06-08')).toMatchObject([{ kind: 'plan-step', dueOn: '2026-06-12' }]);
    expect(planWork(true, plan, '2026-05-01')).toEqual([]);
    expect(planWork(false, plan, '2026-06-08')).toEqual([]);
    expect(planWork(true, undefined, '2026-06-08')).toEqual([]);
  });

  it('asks a municipality for its yes or no on measures of which it said nothing, or that were written anew', () => {
    const leusden = member('teamleider', 'wi', 'wi');
    const parties = [{ id: 'p', role: 'wi', organisationId: 'wi', name: 'W&I', schoolKind: null, municipalityCode: 'GM0327' }] as const; // prettier-ignore
    const programme = { parties, ownerPartyId: 'x', processLead: null, writers: [], adoptedVersion: null };
    const measure = { id: 'm', kind: 'measure' as const, key: 'm1', position: 1, version: 2, content: {}, by: '', on: '2026-06-01' }; // prettier-ignore
    const said = (answered: boolean, changed: boolean) => [{ measure, answers: [{ town: { code: 'GM0327', name: 'Leusden', organisationIds: ['wi'] }, entry: answered ? ({} as never) : undefined, changed }] }]; // prettier-ignore
    const plan = [planned('consent', '2026-06-12', null)];
    expect(consentWork(leusden, programme, said(false, false), plan)).toEqual([{ kind: 'consent', count: 1, dueOn: '2026-06-12' }]); // prettier-ignore
    expect(consentWork(leusden, programme, said(true, true), undefined)).toEqual([{ kind: 'consent', count: 1, dueOn: null }]); // prettier-ignore
    expect(consentWork(leusden, programme, said(true, false), plan)).toEqual([]);
    expect(consentWork(anneke, programme, said(false, false), plan)).toEqual([]);
  });

  it('counts what others said beside the programme for who writes in it, from the oldest, and not what was solved', () => {
    const party = { id: 'o', role: 'contactgemeente', organisationId: 'contact', name: 'Amersfoort', schoolKind: null, municipalityCode: null } as const; // prettier-ignore
    const programme = { parties: [party], ownerPartyId: 'o', processLead: null, writers: [], sections: [{ id: 'a' }, { id: 'b' }] }; // prettier-ignore
    const said = (sectionId: string, on: string, memberId = 'roc', solvedOn: string | null = null) => ({ sectionId, on, memberId, solvedOn }); // prettier-ignore
    const all = [said('b', '2026-06-03'), said('a', '2026-06-02'), said('a', '2026-06-01', ed.memberId), said('a', '2026-05-01', 'roc', '2026-06-01'), said('gone', '2026-05-02')]; // prettier-ignore
    expect(remarkWork(ed, programme, all)).toEqual([{ kind: 'remark', sectionId: 'a', count: 2, since: '2026-06-02', dueOn: null }]); // prettier-ignore
    expect(remarkWork(anneke, programme, all)).toEqual([]);
  });

  it('counts amounts and requests together, since the oldest, and puts what has a day first', () => {
    expect(moneyWork([{ enteredOn: '2026-06-04' }, { enteredOn: '2026-06-02' }])).toEqual([{ kind: 'agree-money', count: 2, since: '2026-06-02', dueOn: null }]); // prettier-ignore
    expect(moneyWork([])).toEqual([]);
    const asked = { ofOrganisationId: 'roc', askedOn: '2026-06-03', answered: null };
    const [use] = useWork(anneke, [asked, { ...asked, answered: { answer: 'yes', why: null, byName: 'x', on: '2026-06-04' } }]); // prettier-ignore
    expect(use).toMatchObject({ count: 1, since: '2026-06-03' });
    expect(useWork(yvonne, [asked])).toEqual([]);
    const begin: RegionWork = { kind: 'begin-report', year: 2026, dueOn: '2027-03-26' };
    expect(inOrder([use!, begin]).map(({ kind }) => kind)).toEqual(['begin-report', 'answer-use']);
  });
});
