import { expect, it } from 'vitest';
import { calledOnTheRoad } from '#domain/guidance/on-the-road.ts';

it('calls people by their first name, and by a letter more where two have the same', () => {
  const [lotte, milan, other] = calledOnTheRoad([
    { firstName: 'Lotte', familyName: 'Kuipers' },
    { firstName: 'Milan', familyName: 'Visser' },
    { firstName: 'Milan', familyName: 'Bos' },
  ]);
  expect([lotte?.called, milan?.called, other?.called]).toEqual(['Lotte', 'Milan V.', 'Milan B.']);
});

it('gives the whole name where the first letter is the same too, so that nobody writes with the wrong one', () => {
  const names = ['Boer', 'Bruin', 'Visser'].map((familyName) => ({ firstName: 'Daan', familyName }));
  expect(calledOnTheRoad(names).map(({ called }) => called)).toEqual(['Daan Boer', 'Daan Bruin', 'Daan V.']);
});
