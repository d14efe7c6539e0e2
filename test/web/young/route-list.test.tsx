import { expect, test } from 'vitest';
import { routeOf, type Appointment } from '#domain/young/route.ts';
import { html } from '#web/kit/render.ts';
import { languages } from '#web/language/languages.ts';
import { readerIn } from '#web/young/reader.ts';
import { RouteList } from '#web/young/route-parts.tsx';

const appointment = (says: Appointment['says'], own: boolean): Appointment => ({
  id: 'a1',
  what: 'Kijken bij de bakkerij',
  dueOn: '2026-06-15',
  atTime: '10:00',
  doneOn: null,
  says,
  own,
});
const listWith = (one: Appointment, pressed: boolean): string => {
  const known = {
    schoolEndsOn: null,
    helper: null,
    handover: null,
    appointments: [one],
    afterSchool: null,
    turn: null,
  };
  return html(<RouteList reader={readerIn(languages.nl)} route={routeOf(known, '2026-06-08')} pressed={pressed} />);
};
const way = 'href="/mijn-route/afspraak/a1"';

test('who said "ik kom" can still say "ik kan niet", on the own page and not on one that is looked at together', () => {
  expect(listWith(appointment('comes', true), true)).toContain(way);
  expect(listWith(appointment('comes', true), false)).not.toContain(way);
});

test('an appointment of others, or one that was called off, asks nothing', () => {
  expect(listWith(appointment(null, false), true)).not.toContain(way);
  expect(listWith(appointment('cannot', true), true)).not.toContain(way);
});
