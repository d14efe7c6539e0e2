/** Who answers for a programme is a question of the day: one, and never two or none. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Member } from '#domain/access/actor.ts';
import { answersOwner, checkDuty, checkOwner, checkOwnerAnswer, dutiesLeft, openChange, ownerOn, type OwnerChange } from '#domain/programme/owner.ts'; // prettier-ignore
import { letGo, ownsProgramme, writesProgramme } from '#domain/programme/who-may.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { ownerWork } from '#domain/region-work/owner-work.ts';
import { addDays } from '#law/day.ts';
import { aProgramme } from './a-programme.ts';

const change = (over: Partial<OwnerChange> = {}): OwnerChange => ({
  id: 'c',
  organisationId: 'soest',
  name: 'Contactgemeente Soest',
  fromOrganisationId: 'amersfoort',
  fromName: 'Contactgemeente Amersfoort',
  fromDay: '2027-01-01',
  decision: 'Alle colleges, 3 november 2026',
  asked: { memberId: 'ed', name: 'Ed Kamp', on: '2026-11-27' },
  state: 'agreed',
  decided: { name: 'Ilse Mulder', on: '2026-11-30', why: '' },
  done: {},
  ...over,
});
const who = (organisationId: string, over: Partial<Member> = {}): Member => ({
  kind: 'member',
  memberId: `m-${organisationId}`,
  name: 'Ilse Mulder',
  role: 'coordinator',
  jobTitle: '',
  teamId: null,
  organisationId,
  organisationName: '',
  organisationKind: 'contactgemeente',
  ...over,
});

test('on each day exactly one answers, whatever was asked, agreed, refused or taken back, and it changes only on a day that was agreed', () => {
  const some = fc.record({
    after: fc.integer({ min: 1, max: 400 }),
    organisationId: fc.constantFrom('soest', 'baarn', 'amersfoort'),
    state: fc.constantFrom('waiting', 'agreed', 'refused', 'withdrawn'),
  });
  let moved = 0;
  fc.assert(
    fc.property(fc.uniqueArray(some, { selector: ({ after }) => after, maxLength: 8 }), (all) => {
      const changes = all.map(({ after, ...one }) => ({ ...one, fromDay: addDays('2026-01-01', after) }) as const);
      const agreed = new Map(changes.filter(({ state }) => state === 'agreed').map((one) => [one.fromDay, one.organisationId])); // prettier-ignore
      let before = 'amersfoort';
      for (let n = 0; n <= 401; n++) {
        const day = addDays('2026-01-01', n);
        const now = ownerOn('amersfoort', changes, day);
        if (now !== (agreed.get(day) ?? before)) return false;
        if (now !== before) moved++;
        before = now;
      }
      return true;
    }),
    { numRuns: 40 },
  );
  expect(moved).toBeGreaterThan(10);
});

describe('a change that is asked', () => {
  const soest = { id: 'soest', kind: 'contactgemeente', hasAccount: true, coordinates: true } as const;
  const around = { candidate: soest, owner: 'amersfoort', changes: [], today: '2026-11-27' };
  const typed = { organisationId: 'soest', fromDay: '2027-01-01', decision: 'Alle colleges, 3 november 2026' };
  const codes = (...[what, over]: [Partial<typeof typed>, Partial<Parameters<typeof checkOwner>[1]>?]) => {
    const checked = checkOwner({ ...typed, ...what }, { ...around, ...over });
    return checked.ok ? '' : checked.refusals.map(({ code }) => code).join(' ');
  };
  it('names all that is wrong at once, and says who cannot do it here', () => {
    expect(codes({})).toBe('');
    expect(codes({ fromDay: '', decision: ' ' }, { candidate: undefined })).toBe('owner-missing programme-no-day owner-decision-missing'); // prettier-ignore
    expect(codes({ fromDay: '2026-11-27', decision: '111222333' })).toBe('owner-day-past bsn');
    for (const cannot of [{ hasAccount: false }, { coordinates: false }, { kind: 'wi' as const }])
      expect(codes({}, { candidate: { ...soest, ...cannot } })).toBe('owner-not-here');
    expect(codes({}, { candidate: { ...soest, id: 'amersfoort' } })).toBe('owner-same');
  });
  it('is one at a time, until its day', () => {
    expect(codes({}, { changes: [change({ state: 'waiting', decided: null })] })).toBe('owner-open');
    expect(codes({}, { changes: [change()] })).toBe('owner-open');
    expect(openChange([change()], '2027-01-01')).toBeUndefined();
    expect(codes({}, { changes: [change({ state: 'refused' })] })).toBe('');
  });
  it('is answered by who would get it or leads at another party, never by a colleague of who asked', () => {
    const waiting = change({ state: 'waiting', decided: null });
    const { parties } = aProgramme();
    const says = (one: Member) => answersOwner(one, { parties }, waiting);
    expect(says(who('soest'))).toBe(true);
    expect(says(who('o-eik', { role: 'teamleider', organisationKind: 'pro' }))).toBe(true);
    expect(says(who('o-eik', { role: 'begeleider', organisationKind: 'pro' }))).toBe(false);
    expect(says(who('amersfoort'))).toBe(false);
    expect(says(who('elders'))).toBe(false);
    const refused = checkOwnerAnswer(waiting, 'refused', '', '2026-12-01');
    expect(refused.ok ? [] : refused.refusals).toEqual([{ code: 'owner-why-missing', field: 'why' }]);
    const late = checkOwnerAnswer(waiting, 'agreed', '', '2027-01-02');
    expect(late.ok ? [] : late.refusals).toEqual([{ code: 'owner-late', field: 'answer' }]);
  });
});

test('both colleges read what the law asks with a verb and a day, until somebody wrote down that it was done', () => {
  const work = (organisationId: string, one: OwnerChange, today = '2026-12-01') => ownerWork(who(organisationId), [one], today); // prettier-ignore
  const waiting = change({ state: 'waiting', decided: null });
  expect(work('soest', waiting)).toEqual([{ kind: 'answer-owner', dueOn: '2027-01-01' }]);
  expect([work('amersfoort', waiting), work('soest', waiting, '2027-01-02')]).toEqual([[], []]);
  const report = { kind: 'report-owner', name: 'Contactgemeente Soest', dueOn: '2026-11-30' };
  const papers = { kind: 'hand-over-programme', dueOn: '2027-01-29' };
  expect(work('amersfoort', change())).toEqual([report, { ...papers, name: 'Contactgemeente Soest', gives: true }]);
  expect(work('soest', change())).toEqual([report, { ...papers, name: 'Contactgemeente Amersfoort', gives: false }]);
  const done = change({ done: { reported: { on: '2026-12-01', how: 'Met een brief', by: 'Ed Kamp' } } });
  expect([dutiesLeft(done), work('soest', done).length, work('baarn', done)]).toEqual([['handed-over'], 1, []]);
  const ahead = checkDuty('2027-02-01', '', '2027-01-31');
  expect(ahead.ok ? [] : ahead.refusals.map(({ code }) => code)).toEqual(['programme-day-ahead', 'report-how-missing']);
});

test('who answered before reads on, and neither owns, writes nor keeps the region, also not who was asked to write', () => {
  const whole = aProgramme({ writers: [] });
  const ed = who('o-contact');
  expect([ownsProgramme(ed, whole), letGo('o-contact', whole)]).toEqual([true, false]);
  const after = { ...whole, ownerPartyId: 'soest', parties: [...whole.parties, { ...whole.parties[0]!, id: 'soest', organisationId: 'soest' }], processLead: null,
    ownersBefore: [{ organisationId: 'o-contact', name: 'Amersfoort', until: '2026-12-31' }] }; // prettier-ignore
  expect([ownsProgramme(ed, after), writesProgramme(ed, after), letGo('o-contact', after)]).toEqual([
    false,
    false,
    true,
  ]);
  expect([ownsProgramme(who('soest'), after), letGo('soest', after)]).toEqual([true, false]);
  expect([keepsRegion(ed), keepsRegion({ ...ed, regionOfAnother: true })]).toEqual([true, false]);
});
