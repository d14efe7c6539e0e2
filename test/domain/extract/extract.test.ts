import { describe, expect, it } from 'vitest';
import { may, mayEver, relationTo, type CaseStanding } from '#domain/access/may.ts';
import { acts, type ActName } from '#domain/access/acts.ts';
import { organisationKinds, type Guest, type Member, type OrganisationKind } from '#domain/access/actor.ts';
import { afterStep, beside, extractStates, isReadableOn } from '#domain/extract/extract.ts';
import { extractKinds, onlyReads, schoolTypeIn } from '#domain/extract/kinds.ts';
import { mirrorEndsOn } from '#domain/handover/mirror.ts';

const member = (organisationKind: OrganisationKind, organisationId = 'wsp'): Member => ({
  kind: 'member',
  memberId: 'm',
  name: 'Joris Blom',
  role: 'klantmanager',
  jobTitle: 'adviseur',
  teamId: null,
  organisationId,
  organisationName: 'WSP',
  organisationKind,
});
const guest: Guest = {
  kind: 'guest',
  name: 'Wim Kok',
  handoverId: 'h',
  caseId: 'c',
  organisationId: 'coach',
  organisationName: 'Op Weg',
};
const standing: CaseStanding = {
  leadOrganisationId: 'school',
  recordOrganisationId: 'school',
  handovers: [
    { id: 'h', fromOrganisationId: 'school', toOrganisationId: 'wsp', takenOver: false, beside: true },
    { id: 'i', fromOrganisationId: 'school', toOrganisationId: 'soest', takenOver: false },
  ],
};
const doneBy = (actor: Member | Guest) =>
  (Object.keys(acts) as ActName[]).filter((act) => acts[act].purpose !== 'beheer' && may(actor, act, 'extract'));

describe('an extract in the one authorisation function', () => {
  it('is a relation of its own, for a colleague and for a guest', () => {
    expect(relationTo(member('wsp'), standing)).toBe('extract');
    expect(relationTo(guest, standing)).toBe('extract');
    expect(relationTo(member('wi', 'soest'), standing)).toBe('asked');
    expect(relationTo(member('pro', 'school'), standing)).toBe('lead');
    expect(relationTo(member('wsp', 'another'), standing)).toBe('none');
  });
  it('lets its reader open, print and answer it, and do nothing else with the young person', () => {
    expect(doneBy(guest)).toEqual(['open-extract', 'print-extract', 'answer-extract']);
    expect(doneBy(member('wsp'))).toEqual(['open-extract', 'print-extract', 'answer-extract', 'see-extracts']);
  });
  it('leaves who works where extracts are only read no list, search or young person of its own', () => {
    const reads = organisationKinds.filter(onlyReads);
    expect(reads).toEqual(['wsp', 'jobcoach', 'hulp']);
    const guiding: readonly ActName[] = ['see-work', 'list-young-people', 'search-young-people', 'add-young-person'];
    for (const kind of organisationKinds)
      for (const act of guiding) expect([kind, mayEver(member(kind), act)]).toEqual([kind, !reads.includes(kind)]);
    expect(mayEver(member('wsp'), 'see-directory')).toBe(true);
  });
});

describe('the course beside', () => {
  it('has no step that gives a turn, takes over or moves the lead: only these eight ways', () => {
    const ways = extractStates.flatMap((state) =>
      beside.filter(({ from }) => from.includes(state)).map(({ step, by }) => `${state} ${step} ${by}`),
    );
    expect(ways).toEqual([
      'given receive reader',
      'given pass reader',
      'given withdraw giver',
      'given hear-back giver',
      'received pass reader',
      'received withdraw giver',
      'received hear-back giver',
      'not-taken hear-back giver',
    ]);
  });
  it('is withdrawn by who gave it only, and answered by who got it only', () => {
    const given = { kind: 'H13', state: 'given' } as const;
    expect(afterStep(given, 'withdraw', 'giver')).toEqual({ ok: true, value: 'withdrawn' });
    expect(afterStep(given, 'withdraw', 'reader').ok).toBe(false);
    expect(afterStep(given, 'receive', 'giver').ok).toBe(false);
    expect(afterStep(given, 'hear-back', 'giver').ok).toBe(false);
    expect(afterStep({ ...given, kind: 'H14' }, 'hear-back', 'giver')).toEqual({ ok: true, value: 'given' });
  });
  it('can be read for three months', () => {
    const given = { state: 'received', givenOn: '2026-06-08' } as const;
    expect([isReadableOn(given, '2026-09-07'), isReadableOn(given, '2026-09-08')]).toEqual([true, false]);
  });
  it('tells no kind anything of school, home or what was done', () => {
    for (const { blocks } of Object.values(extractKinds))
      for (const inside of ['helps-at-home', 'done', 'to-do'] as const) expect(blocks).not.toContain(inside);
    expect(extractKinds.H14.blocks).toEqual(['wants', 'reach']);
  });
  it.each(['Zat op het VSO', 'praktijkschool De Eik', 'voortgezet speciaal onderwijs'])(
    'knows "%s" as a kind of school',
    (text) => expect(schoolTypeIn(text)).toBeDefined(),
  );
  it.each(['Wil een praktijkverklaring', 'Heeft het vsomaatje gebeld'])('lets "%s" be', (text) =>
    expect(schoolTypeIn(text)).toBeUndefined(),
  );
});

describe('the mirror', () => {
  const gave = { leftOn: '2026-07-10', doneOn: '2026-08-01' };
  it.each([
    ['pro', '2028-07-10'],
    ['vso', '2028-07-10'],
    ['mbo', '2027-07-10'],
    ['wi', '2027-08-01'],
    ['doorstroompunt', '2027-08-01'],
  ] as const)('of %s ends on %s', (kind, ends) => expect(mirrorEndsOn(kind, gave, '2026-09-01')).toBe(ends));
  it('has no known end where the day is not known', () => {
    expect([
      mirrorEndsOn('pro', { ...gave, leftOn: null }, '2026-09-01'),
      mirrorEndsOn('wi', { ...gave, doneOn: null }, '2026-09-01'),
    ]).toEqual([null, null]);
  });
});
