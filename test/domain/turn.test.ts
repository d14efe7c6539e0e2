import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#law/day.ts';
import { workingDaysBetween } from '#law/working-days.ts';
import { fallback } from '#domain/turn/fallback.ts';
import { decideGive, type Around, type Proposal } from '#domain/turn/give.ts';
import { groundEndsOn } from '#domain/law/school-term.ts';
import { notPickedUp, pickUpThresholds } from '#domain/turn/not-picked-up.ts';
import type { Worker } from '#domain/turn/staff.ts';

const today = '2026-06-08';
const worker = (id: string, wish: Partial<Worker> = {}): Worker => ({
  id,
  organisationId: 'eik',
  teamId: 'team',
  role: 'begeleider',
  standInId: null,
  absentFrom: null,
  absentUntil: null,
  leftOn: null,
  ...wish,
});
const everybody = { named: undefined, noView: [] };
const around: Around = {
  today,
  organisationId: 'eik',
  verbNow: 'guide',
  colleagues: [
    worker('karin'),
    worker('gone', { leftOn: today }),
    worker('rik', { role: 'beheerder' }),
    worker('ilse', { organisationId: 'soest' }),
  ],
  teamIds: ['team'],
  can: everybody,
};
const proposal: Proposal = {
  memberId: 'karin',
  teamId: null,
  waitsFor: 'self',
  verb: 'call',
  words: null,
  dueOn: today,
};
const codes = (wish: Partial<Proposal>, at: Partial<Around> = {}) => {
  const outcome = decideGive({ ...around, ...at }, { ...proposal, ...wish });
  return outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code);
};

describe('the next turn', () => {
  it('goes to a colleague or a team of the own organisation, from today up to a year', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ memberId: null, teamId: 'team' })).toEqual([]);
    expect(codes({ dueOn: '2027-06-08' })).toEqual([]);
  });
  it.each([
    ['a colleague of another organisation', { memberId: 'ilse' }, 'holder-unknown'],
    ['a colleague who left', { memberId: 'gone' }, 'holder-left'],
    ['somebody who guides nobody', { memberId: 'rik' }, 'holder-role'],
    ['a team of another organisation', { memberId: null, teamId: 'other' }, 'holder-unknown'],
    ['nobody', { memberId: null }, 'holder-missing'],
    [
      'a young person without a colleague behind it',
      { memberId: null, teamId: 'team', waitsFor: 'young-person' },
      'holder-must-be-named',
    ],
    ['a parent for six working days', { waitsFor: 'parent', dueOn: '2026-06-16' }, 'due-too-far-to-wait'],
    ['yesterday', { dueOn: '2026-06-07' }, 'due-past'],
    ['a day beyond a year', { dueOn: '2027-06-09' }, 'due-too-far'],
    ['no day', { dueOn: '2026-06-31' }, 'no-day'],
    ['a task that is not on the list', { verb: 'take-over' }, 'verb-unknown'],
    ['own words without words', { verb: 'other', words: ' ' }, 'words-missing'],
    ['words too long', { words: 'x'.repeat(61) }, 'words-too-long'],
    ['a number that may be a burgerservicenummer', { words: 'bel 111222333' }, 'bsn'],
  ] as const)('is refused for %s', (_, wish, code) => {
    expect(codes(wish)).toEqual([code]);
  });
  it('keeps the task of an open hand-over', () => {
    expect(codes({ verb: 'call' }, { verbNow: 'answer-question' })).toEqual(['follows-handover']);
    expect(codes({ verb: 'answer-question' }, { verbNow: 'answer-question' })).toEqual([]);
  });
  it('goes to named people only when the case is afgeschermd', () => {
    const can = { named: ['peter'], noView: [] };
    expect(codes({}, { can })).toEqual(['holder-cannot-see']);
    expect(codes({ memberId: null, teamId: 'team' }, { can })).toEqual(['holder-must-be-named']);
  });
});

describe('a turn that its holder cannot hold', () => {
  const ask = (colleagues: readonly Worker[], memberId: string | null = 'karin', can: Around['can'] = everybody) =>
    fallback({ today, organisationId: 'eik', memberId, teamId: null, colleagues, can });
  const away = { absentFrom: '2026-06-01', absentUntil: '2026-06-12' };
  it('stays with who is there, and goes to the stand-in of who is not', () => {
    expect(ask([worker('karin')])?.memberId).toBe('karin');
    expect(ask([worker('karin', { ...away, standInId: 'peter' }), worker('peter')])?.memberId).toBe('peter');
  });
  it('goes on to the team, and without a team to the teamleider', () => {
    expect(ask([worker('karin', away)])?.teamId).toBe('team');
    const marja = worker('marja', { role: 'teamleider', teamId: null });
    expect(ask([worker('karin', { ...away, teamId: null }), marja])?.memberId).toBe('marja');
  });
  it('never ends in a ring of stand-ins', () => {
    const ring = [worker('karin', { ...away, standInId: 'peter' }), worker('peter', { ...away, standInId: 'karin' })];
    expect(ask(ring)?.teamId).toBe('team');
  });
  it('never goes to another organisation, to who left, or to who may not see the case', () => {
    const person = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      organisationId: fc.constantFrom('eik', 'soest'),
      teamId: fc.constantFrom('team', null),
      role: fc.constantFrom('begeleider', 'teamleider', 'beheerder'),
      standInId: fc.constantFrom('a', 'b', 'c', 'd', 'e', null),
      absentFrom: fc.constantFrom(null, '2026-06-01'),
      absentUntil: fc.constantFrom(null, '2026-06-05', '2026-06-12'),
      leftOn: fc.constantFrom(null, '2026-06-01'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: (p) => p.id }),
        fc.constantFrom('a', 'b', null),
        fc.boolean(),
        (people, memberId, walled) => {
          const can = { named: walled ? ['a', 'c'] : undefined, noView: ['b'] };
          const holder = ask(people as readonly Worker[], memberId, can);
          if (!holder) return;
          expect(holder.organisationId).toBe('eik');
          expect(holder.memberId !== null || !walled).toBe(true);
          if (holder.memberId === null) return;
          const who = people.find((p) => p.id === holder.memberId);
          expect(who).toMatchObject({ organisationId: 'eik', leftOn: null });
          expect(who?.id).not.toBe('b');
          if (walled) expect(['a', 'c']).toContain(who?.id);
        },
      ),
      { seed: 8 },
    );
  });
});

describe('nog niet opgepakt', () => {
  const day = fc.integer({ min: -40, max: 400 }).map((n) => addDays('2025-12-01', n));
  it('compares with thresholds as it counts working days', () => {
    fc.assert(
      fc.property(day, day, (on, other) => {
        const { unnamedBefore, lateBefore } = pickUpThresholds(on);
        expect(other < unnamedBefore).toBe(workingDaysBetween(other, on) > 2);
        expect(other < lateBefore).toBe(workingDaysBetween(other, on) > 5);
      }),
      { seed: 8 },
    );
  });
  it('says nothing of a fresh turn with a name', () => {
    const holder = { absentFrom: null, absentUntil: null, leftOn: null, standIn: undefined };
    const led = { leadHasAccount: true, groundEndsOn: null };
    const facts = { waitsFor: 'self', since: today, dueOn: today, holder, ...led } as const;
    expect(notPickedUp(facts, today)).toBeUndefined();
    expect(notPickedUp({ ...facts, holder: undefined }, '2026-06-10')).toBeUndefined();
    expect(notPickedUp({ ...facts, holder: undefined }, '2026-06-11')).toBe('team-without-name');
    expect(notPickedUp({ ...facts, groundEndsOn: '2026-08-07' }, today)).toBe('ground-ends');
    expect(notPickedUp({ ...facts, groundEndsOn: '2026-08-08' }, today)).toBeUndefined();
    const elsewhere = { ...facts, leadHasAccount: false, holder: undefined };
    expect(notPickedUp(elsewhere, '2026-06-11')).toBeUndefined();
  });
  it('knows when the ground of a school ends, and of nobody else', () => {
    expect(groundEndsOn('pro', '2026-07-10', '2026-07-10')).toBe('2028-07-10');
    expect(groundEndsOn('mbo', '2026-07-03', '2026-07-10')).toBe('2027-07-03');
    expect(groundEndsOn('wi', '2026-07-03', '2026-07-10')).toBeNull();
    expect(groundEndsOn('vso', null, '2026-07-10')).toBeNull();
  });
});
