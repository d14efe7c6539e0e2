import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks } from '#domain/handover/blocks.ts';
import { courses, firstTurn } from '#domain/handover/courses.ts';
import { handoverKinds, kindsBetween, leadStays, type Course } from '#domain/handover/kinds.ts';
import { answerDay, answerDayAfterAnswer, rowFor, stepsFor, turnBy, type Parties } from '#domain/handover/move.ts';
import {
  arrivedStates,
  closedStates,
  hasArrived,
  isOpen,
  openStates,
  steps,
  type HandoverState,
  type Side,
} from '#domain/handover/states.ts';
import { workingDaysBetween } from '#law/working-days.ts';

const sides: readonly Side[] = ['sender', 'receiver', 'guest', 'program'];
const parties: Parties = {
  'sender-contact': { organisationId: 'school', teamId: null, memberId: 'karin' },
  receiver: { organisationId: 'wi', teamId: 'team', memberId: null },
  'receiver-lead': { organisationId: 'wi', teamId: null, memberId: 'bas' },
  taker: { organisationId: 'wi', teamId: null, memberId: 'ilse' },
};
const facts = { receiverHasAccount: true, questionOpen: true, notThere: 1 };

// A course walks only some of the states and steps; together they walk them all.
const statesOf = (course: Course) =>
  openStates.filter((state) => courses[course].some(({ from, to }) => to === state || from.includes(state)));
const goesOn = (state: HandoverState) => isOpen(state) || hasArrived(state);
const stepsOf = (course: Course) => [...new Set(courses[course].map(({ step }) => step))];

it('the courses together know every state and every step', () => {
  const all = Object.values(courses).flat();
  expect([...new Set(all.map(({ step }) => step))].toSorted()).toEqual([...steps].toSorted());
  const states = new Set<HandoverState>(all.flatMap(({ from, to }) => [...from, to]));
  expect([...states].toSorted()).toEqual([...openStates, ...arrivedStates, ...closedStates].toSorted());
});

describe.each(Object.keys(courses) as Course[])('the table of what is %s', (course) => {
  const table = courses[course];
  const rowIn = (state: HandoverState, step: (typeof steps)[number], side: Side, now: typeof facts) =>
    rowFor(course, state, step, side, now);

  it('has a way out of every open state for a person, and no way out of a closed one', () => {
    for (const state of statesOf(course))
      expect(
        sides.slice(0, 3).flatMap((side) => stepsFor(course, state, side, facts)),
        state,
      ).not.toEqual([]);
    for (const state of closedStates)
      for (const side of sides) expect(stepsFor(course, state, side, facts), state).toEqual([]);
  });

  it('reaches every state from the draft', () => {
    const reached = new Set<HandoverState>(['draft']);
    for (let more = true; more;) {
      const next = table.filter((row) => row.from.some((s) => reached.has(s)) && !reached.has(row.to));
      for (const row of next) reached.add(row.to);
      more = next.length > 0;
    }
    expect([...statesOf(course)].filter((state) => !reached.has(state))).toEqual([]);
  });

  it('has at most one row for a state, a step, a side and the facts', () => {
    for (const receiverHasAccount of [true, false])
      for (const state of openStates)
        for (const step of steps)
          for (const side of sides) {
            const rows = table.filter(
              (r) =>
                (r.from as readonly string[]).includes(state) &&
                r.step === step &&
                r.who.includes(side) &&
                r.when !== (receiverHasAccount ? 'receiver has no account' : 'receiver has an account'),
            );
            expect(rows.length, `${state} ${step} ${side}`).toBeLessThanOrEqual(1);
          }
  });

  it('never gives the turn to another organisation by the program alone, and never without an account', () => {
    for (const row of table.filter((r) => r.who.includes('program')))
      if (typeof row.turn === 'object' && row.when !== 'receiver has an account')
        expect(row.turn.holder).toBe('sender-contact');
  });

  it('keeps the two steps in order: what is asked first, then sent; taken over once', () => {
    if (course !== 'arrives') expect(rowIn('draft', 'send', 'sender', facts)).toMatchObject({ ok: false });
    expect(rowIn('sent', 'meet', 'receiver', facts)).toMatchObject({ ok: false });
    expect(rowIn('done', 'take-over', 'receiver', facts)).toMatchObject({ refusals: [{ code: 'already-taken-over' }] });
  });

  it('names exactly one holder at every moment of any walk, and the sender until somebody else was asked', () => {
    const walk = fc.record({
      account: fc.boolean(),
      picks: fc.array(fc.noBias(fc.nat()), { minLength: 5, maxLength: 30, size: 'max' }),
    });
    const pairs = sides.flatMap((side) => stepsOf(course).map((step) => ({ side, step })));
    const taken = new Map<string, number>();
    const day = {
      senderIsSchool: true,
      caseId: 'c',
      parties,
      today: '2026-06-08',
      answerDueOn: '2026-06-22',
      meetOn: '2026-06-16',
      alsoOrganisationId: null,
      closures: [],
      givenBy: { organisationId: 'school', memberId: null },
    };
    fc.assert(
      fc.property(walk, ({ account, picks }) => {
        let state: HandoverState = 'draft';
        let notThere = 0;
        let turn = turnBy(firstTurn, day);
        // What is undone is the step just taken: it stood so before, and the turn lay there.
        let before: { step: string; state: HandoverState; turn: typeof turn } = { step: 'change', state, turn };
        for (const pick of picks) {
          const now = { receiverHasAccount: account, questionOpen: (pick >>> 7) % 4 > 0, notThere };
          // Most walks should get somewhere: going back and ending are rare.
          const undoes = (step: string) =>
            !step.startsWith('undo-') ||
            (before.step.startsWith(step.slice(5)) && (step === 'undo-send' || before.state === 'sent'));
          const possible = pairs.filter(({ side, step }) => {
            if (!undoes(step)) return false;
            const row = rowIn(state, step, side, now);
            const forward = row.ok && goesOn(row.value.to) && row.value.to !== 'draft' && row.value.to !== state;
            return row.ok && (forward || step === 'miss' || (pick >>> 12) % 6 === 0);
          });
          const from = (pick >>> 9) % 5 === 0 ? pairs : possible;
          const chosen = from[pick % from.length];
          if (!chosen) break;
          const { side, step } = chosen;
          const row = rowIn(state, step, side, now);
          if (!row.ok || !undoes(step)) continue;
          taken.set(step, (taken.get(step) ?? 0) + 1);
          expect(goesOn(state)).toBe(true);
          const was = before;
          before = { step, state, turn };
          state = row.value.to;
          if (step === 'miss') notThere++;
          if (row.value.turn === 'back') {
            expect(state).toBe(was.state);
            turn = was.turn;
          } else if (row.value.turn !== 'stays') turn = turnBy(row.value.turn, day);
          const { memberId, teamId, organisationId } = turn.holder;
          expect(memberId !== null || teamId !== null).toBe(true);
          const atSender = ['draft', 'read', 'agreed', 'told', 'asked', 'sent-back', 'withdrawn', 'refused'].includes(
            state,
          );
          if (atSender) expect(organisationId).toBe('school');
          const ours = course === 'involves' && state === 'done' ? 'school' : 'wi';
          if (['sent', 'taken-over', 'done', ...arrivedStates].includes(state)) expect(organisationId).toBe(ours);
          expect(turn.dueOn > day.today).toBe(true);
        }
      }),
      { numRuns: 2500, seed: 20260608 },
    );
    for (const step of stepsOf(course)) expect(taken.get(step) ?? 0, step).toBeGreaterThanOrEqual(100);
  });
});

describe('the order of the steps', () => {
  const asked = (state: HandoverState, step: (typeof steps)[number], side: Side) =>
    rowFor('asked', state, step, side, facts);
  const told = (state: HandoverState, step: (typeof steps)[number], side: Side) =>
    rowFor('told', state, step, side, facts);

  it('with a yes: read, then yes, then sent; taken over, then met', () => {
    expect(asked('draft', 'say-yes', 'sender')).toMatchObject({ refusals: [{ code: 'read-first' }] });
    expect(asked('read', 'send', 'sender')).toMatchObject({ refusals: [{ code: 'yes-first' }] });
    expect(asked('agreed', 'send', 'receiver')).toMatchObject({ refusals: [{ code: 'not-allowed' }] });
    expect(asked('sent', 'take-over', 'receiver')).toMatchObject({ value: { to: 'taken-over' } });
    expect(asked('taken-over', 'take-over', 'receiver')).toMatchObject({ refusals: [{ code: 'already-taken-over' }] });
  });

  it('without one: told, then sent; taken over and that is it, and it cannot be withdrawn any more', () => {
    expect(told('draft', 'send', 'sender')).toMatchObject({ refusals: [{ code: 'tell-first' }] });
    expect(told('draft', 'say-yes', 'sender')).toMatchObject({ ok: false });
    expect(told('sent', 'take-over', 'guest')).toMatchObject({ value: { to: 'done', turn: { verb: 'guide' } } });
    expect(told('done', 'withdraw', 'sender')).toMatchObject({ refusals: [{ code: 'handover-done' }] });
  });
});

describe('what simply arrives', () => {
  const arrives = (state: HandoverState, step: (typeof steps)[number], side: Side, now = facts) =>
    rowFor('arrives', state, step, side, now);

  it('is the receiver’s when it is sent: nobody takes it over, sends it back or withdraws it', () => {
    expect(arrives('draft', 'send', 'sender')).toMatchObject({
      value: { to: 'arrived', turn: { holder: 'receiver', verb: 'first-contact' } },
    });
    for (const state of arrivedStates)
      for (const [step, side] of [
        ['send-back', 'receiver'],
        ['take-over', 'receiver'],
        ['withdraw', 'sender'],
      ] as const)
        expect(arrives(state, step, side), `${state} ${step}`).toMatchObject({ refusals: [{ code: 'has-arrived' }] });
  });

  it('can be asked about: the turn stays, one question at a time, and an answer may still come late', () => {
    expect(arrives('arrived', 'ask', 'guest')).toMatchObject({ value: { to: 'arrived-asked', turn: 'stays' } });
    expect(arrives('arrived-asked', 'ask', 'receiver')).toMatchObject({ refusals: [{ code: 'question-open' }] });
    expect(arrives('arrived-asked', 'lapse', 'program')).toMatchObject({ value: { to: 'arrived', turn: 'stays' } });
    expect(arrives('arrived', 'answer', 'sender')).toMatchObject({ value: { to: 'arrived' } });
    const answered = { ...facts, questionOpen: false };
    expect(arrives('arrived', 'answer', 'sender', answered)).toMatchObject({
      refusals: [{ code: 'no-open-question' }],
    });
  });
});

describe('kinds, terms and blocks', () => {
  it.each([
    ['doorstroompunt', 'wi', 'H4'],
    ['wi', 'doorstroompunt', 'H5'],
    ['leerplicht', 'doorstroompunt', 'H6'],
    ['vso', 'leerplicht', 'H7'],
    ['mbo', 'doorstroompunt', 'H8'],
    ['doorstroompunt', 'mbo', 'H9'],
    ['wi', 'pro', 'H9'],
    ['wi', 'wi', 'H10'],
    ['doorstroompunt', 'doorstroompunt', 'H10'],
    ['vso', 'mbo', 'H12'],
  ] as const)('lead from %s to %s by %s alone', (from, to, kind) => {
    expect(kindsBetween(from, to).map(({ id }) => id)).toEqual([kind]);
  });

  it('lead from a school to work and income by two: go on there, or be involved while school leads', () => {
    expect(kindsBetween('pro', 'wi').map(({ id }) => id)).toEqual(['H1', 'H3']);
    expect(kindsBetween('vso', 'wi').map(({ id }) => id)).toEqual(['H1', 'H3']);
    expect(kindsBetween('mbo', 'wi').map(({ id }) => id)).toEqual(['H2', 'H3']);
    expect(handoverKinds.filter(({ id }) => leadStays(id)).map(({ id }) => id)).toEqual(['H3']);
  });

  it('lead nowhere else: no ground, no hand-over', () => {
    for (const [from, to] of [
      ['pro', 'vso'],
      ['mbo', 'pro'],
      ['leerplicht', 'wi'],
      ['contactgemeente', 'contactgemeente'],
    ] as const)
      expect(kindsBetween(from, to)).toEqual([]);
  });

  it('ask for a yes, or tell; only after a move it can be sent back for one reason alone', () => {
    for (const { course, yes, refuseOnly, afterMove, sameCollege, outOfSchool, blocks: told } of handoverKinds) {
      expect(course === 'asked').toBe(yes !== 'none');
      // What arrives is between two tasks of one college, or told to leerplicht; and says no more than is needed to begin.
      expect(course === 'arrives').toBe(sameCollege === true || outOfSchool === true);
      if (course === 'arrives') expect(told).not.toBe('all');
      expect(refuseOnly).toBe(afterMove ? 'lives-elsewhere' : undefined);
    }
  });

  it('give ten working days, and at least five again after an answer', () => {
    expect(answerDay('2026-06-08', 10, [])).toBe('2026-06-22');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 27 }), fc.integer({ min: 0, max: 27 }), (a, b) => {
        const [was, today] = [a, b].map((n) => `2026-06-${String(n + 1).padStart(2, '0')}`) as [string, string];
        const next = answerDayAfterAnswer(was, today, []);
        expect(next >= was && workingDaysBetween(today, next) >= 5).toBe(true);
      }),
    );
  });

  it('hold no health, begin with what somebody is proud of, and leave home at school', () => {
    expect(blocks[0].id).toBe('proud');
    expect(blocks.map((b) => b.title).join()).not.toMatch(/gezond|ziek|zorg|diagnose|beperking/i);
    expect(blocks.filter((b) => !b.goesAlong).map((b) => b.id)).toEqual(['helps-at-home']);
  });
});
