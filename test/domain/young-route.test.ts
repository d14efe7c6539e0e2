import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeOf, takesPart, type Appointment, type KnownForRoute } from '#domain/young/route.ts';
import { addDays, type Day } from '#law/day.ts';

const today = '2026-06-08';
const nothing: KnownForRoute = {
  schoolEndsOn: null,
  helper: null,
  handover: null,
  appointments: [],
  afterSchool: null,
  turn: null,
};
const karinCalls = { name: 'Karin', verb: 'call', dueOn: '2026-06-10', waitsFor: 'self' } as const;
const at = (more: Partial<Appointment> & { id: string }): Appointment => ({
  what: 'Kijken bij de bakkerij',
  dueOn: '2026-06-15',
  atTime: '10:00',
  doneOn: null,
  says: null,
  own: true,
  ...more,
});
const kinds = (steps: readonly { kind: string }[]) => steps.map(({ kind }) => kind);

describe('Mijn route', () => {
  it('goes from school to work in one list, by what is known', () => {
    const { done, now, next } = routeOf(
      {
        schoolEndsOn: '2026-07-10',
        helper: 'Karin',
        handover: { name: 'Leusden', state: 'sent' },
        appointments: [
          at({ id: 'b' }),
          at({ id: 'a', doneOn: '2026-06-01' }),
          at({ id: 'c', atTime: null, dueOn: '2026-06-20' }),
        ],
        afterSchool: null,
        turn: karinCalls,
      },
      today,
    );
    expect([kinds(done), now.kind, kinds(next)]).toEqual([
      ['helper', 'done'],
      'appointment',
      ['asked', 'agreement', 'school-until', 'goal'],
    ]);
  });

  it('a goal without a task says who does what by when, and that a day went by', () => {
    expect(routeOf({ ...nothing, turn: karinCalls }, today).now).toEqual({
      kind: 'other',
      name: 'Karin',
      doing: 'call',
      by: '2026-06-10',
      late: false,
    });
    expect(routeOf({ ...nothing, turn: karinCalls }, '2026-06-11').now).toMatchObject({ late: true });
    expect(routeOf({ ...nothing, turn: { ...karinCalls, waitsFor: 'young-person' } }, today).now.kind).toBe('you');
    expect(routeOf({ ...nothing, turn: { ...karinCalls, waitsFor: 'parent' } }, today).now.kind).toBe('parent');
    expect(routeOf(nothing, today)).toEqual({ done: [], now: { kind: 'nothing' }, next: [{ kind: 'goal' }] });
  });

  it.each([
    ['comes', 'other', ['appointment', 'goal']],
    ['cannot', 'other', ['appointment', 'goal']],
    [null, 'appointment', ['goal']],
  ] as const)('an appointment that was answered with %s leaves %s for now', (says, now, next) => {
    const route = routeOf({ ...nothing, turn: karinCalls, appointments: [at({ id: 'a', says })] }, today);
    expect([route.now.kind, kinds(route.next)]).toEqual([now, next]);
  });

  it('what only others do is told, and asks nothing', () => {
    const known = { ...nothing, turn: karinCalls, appointments: [at({ id: 'a', own: false })] };
    expect(routeOf(known, today)).toMatchObject({
      now: { kind: 'other' },
      next: [{ kind: 'appointment' }, { kind: 'goal' }],
    });
    const who = ['Samira en Karin', 'Wij', 'samen met Mo', 'Sámira', 'Karin Smit', 'Samir', ''];
    expect(who.map((one) => takesPart(one, 'Samira'))).toEqual([true, true, true, true, false, false, false]);
  });

  it('on the day itself the appointment is now again for who comes, and after it no more', () => {
    const known = { ...nothing, turn: karinCalls, appointments: [at({ id: 'a', says: 'comes' })] };
    expect(routeOf(known, '2026-06-15').now).toMatchObject({ kind: 'appointment', says: 'comes' });
    expect(routeOf(known, '2026-06-16')).toMatchObject({ now: { kind: 'other' }, next: [{ kind: 'goal' }] });
  });

  it.each([
    ['work', ['works'], []],
    ['work-and-school', ['works'], []],
    ['school', ['learns'], []],
    ['day-activities', ['busy'], []],
    ['away', [], ['goal']],
    ['unknown', [], ['goal']],
  ] as const)(
    'of who does %s after school the list ends with that, and never says why somebody is away',
    (afterSchool, done, next) => {
      const route = routeOf({ ...nothing, afterSchool }, today);
      expect([kinds(route.done), kinds(route.next)]).toEqual([done, next]);
    },
  );

  it('a hand-over stands where it stands', () => {
    const stands = (state: string) => {
      const { done, next } = routeOf({ ...nothing, handover: { name: 'Leusden', state }, afterSchool: 'work' }, today);
      return [...kinds(done), ...kinds(next)].filter((kind) => kind !== 'works');
    };
    expect(['asked', 'lapsed', 'taken-over', 'done', 'sent-back', 'withdrawn'].map(stands)).toEqual([
      ['asked'],
      ['asked'],
      ['meet'],
      ['helps-too'],
      [],
      [],
    ]);
  });

  it('whatever is known there is one now, no appointment stands twice or is lost, and what comes stands by day', () => {
    const someDay = fc.integer({ min: -40, max: 40 }).map((n): Day => addDays(today, n));
    const some = fc.record({
      dueOn: someDay,
      atTime: fc.constantFrom(null, '09:00', '10:30'),
      doneOn: fc.constantFrom(null, null, '2026-06-01'),
      says: fc.constantFrom(null, 'comes' as const, 'cannot' as const),
    });
    let appointments = 0;
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), fc.option(someDay), (list, schoolEndsOn) => {
        const all = list.map((one, n) => at({ ...one, id: String(n) }));
        const { now, next, done } = routeOf({ ...nothing, schoolEndsOn, appointments: all, turn: karinCalls }, today);
        if (now.kind === 'appointment') appointments++;
        const shown = [
          ...(now.kind === 'appointment' ? [now.id] : []),
          ...next.flatMap((s) => ('id' in s ? [s.id] : [])),
        ];
        const ahead = all.filter(({ doneOn, dueOn }) => doneOn === null && dueOn >= today).map(({ id }) => id);
        expect(shown.toSorted()).toEqual(ahead.toSorted());
        const days = next.flatMap((s) => ('day' in s ? [s.day] : []));
        expect(days).toEqual(days.toSorted());
        expect(done.filter(({ kind }) => kind === 'done').length).toBeLessThanOrEqual(3);
      }),
    );
    expect(appointments).toBeGreaterThan(10);
  });
});
