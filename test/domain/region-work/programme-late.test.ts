/** Who hears that something of the programme is late: once its day went by, and only who can do something about it. */
import { expect, test } from 'vitest';
import type { Member } from '#domain/access/actor.ts';
import { backPlan, ownDays } from '#domain/programme/planning.ts';
import { lateInProgramme } from '#domain/region-work/programme-late.ts';
import { aProgramme, wrote } from '../programme/a-programme.ts';

const who = (over: Partial<Member>): Member => ({
  kind: 'member',
  memberId: 'anna',
  name: 'Sanne de Boer',
  role: 'teamleider',
  jobTitle: '',
  teamId: null,
  organisationId: 'o-wi',
  organisationName: '',
  organisationKind: 'wi',
  ...over,
});
const entries = [wrote('step', { dueOn: '2026-10-30', takes: 5, doneOn: null }, { subject: 'hand-in' })];
const plan = backPlan(ownDays(entries), []);
const consentDay = plan?.find(({ key }) => key === 'consent')?.ready ?? '';
const measure = aProgramme().sections.filter(({ kind }) => kind === 'measure');
const kinds = (member: Member, today: string, over: object = {}) => {
  const known = { ...aProgramme(), adoptedVersion: null, entries, comments: [], ...over };
  return [...new Set(lateInProgramme(member, known, plan, today).map(({ kind }) => kind))];
};

test('a municipality hears it the day after its day, unless it said something of every measure or the programme is adopted', () => {
  const lead = who({});
  expect([kinds(lead, consentDay), kinds(lead, '2026-12-01')]).toEqual([[], ['consent-late']]);
  const code = aProgramme().parties.find(({ id }) => id === 'wi')?.municipalityCode ?? '';
  const said = measure.map(
    ({ id, version }) =>
    wrote('consent', { answer: 'yes', why: '', saidBy: 'x', saidOn: '2026-06-01', version }, { sectionId: id, subject: code }), // prettier-ignore
  );
  expect(kinds(lead, '2026-12-01', { entries: [...entries, ...said] })).toEqual([]);
  expect(kinds(lead, '2026-12-01', { adoptedVersion: 1 })).toEqual([]);
  expect(kinds(who({ role: 'klantmanager' }), '2026-12-01')).toEqual([]);
});

test('who answers for it hears a late step, and who writes a remark of another that waits for ten working days', () => {
  const owner = who({ role: 'coordinator', organisationId: 'o-contact', organisationKind: 'contactgemeente' });
  expect([kinds(owner, '2026-06-08'), kinds(owner, '2026-12-01')]).toEqual([[], ['plan-late']]);
  const comments = [{ sectionId: measure[0]?.id ?? '', memberId: 'bas', on: '2026-06-01', solvedOn: null }];
  expect([kinds(owner, '2026-06-12', { comments }), kinds(owner, '2026-06-17', { comments })]).toEqual([[], ['remark-late']]); // prettier-ignore
  expect(kinds({ ...owner, memberId: 'bas' }, '2026-06-17', { comments })).toEqual([]);
});
