import { describe, expect, test } from 'vitest';
import { colleagueNamed } from '#domain/turn/as-listed.ts';

const team = ['Karin Smit', 'Noëlle Brandt', 'Sanne de Boer', 'Erik Vos'].map((name) => ({ name }));

describe('whom a list of the school means', () => {
  test.each([
    ['Karin Smit', 'Karin Smit'],
    ['Smit, Karin', 'Karin Smit'],
    ['K. Smit', 'Karin Smit'],
    ['mw. Smit (5a)', 'Karin Smit'],
    ['NOELLE BRANDT', 'Noëlle Brandt'],
    ['S. de Boer', 'Sanne de Boer'],
    ['de heer E. Vos', 'Erik Vos'],
  ])('%s is %s', (listed, name) => {
    expect(colleagueNamed(listed, team)?.name).toBe(name);
  });

  test.each(['', 'Karin', 'P. Smit', 'Karin Smits', 'Karin Smit en Erik Vos', 'team 5a', 'de'])(
    'nobody is guessed for "%s"',
    (listed) => {
      expect(colleagueNamed(listed, team)).toBeUndefined();
    },
  );

  test('of two of one family name only the whole name is enough', () => {
    const two = [...team, { name: 'Peter Smit' }];
    expect(colleagueNamed('Smit', two)).toBeUndefined();
    expect(colleagueNamed('P. Smit', two)?.name).toBe('Peter Smit');
    expect(colleagueNamed('Karin Smit', [...two, { name: 'Karin Smit' }])).toBeUndefined();
  });
});
