import { describe, expect, it } from 'vitest';
import { sameness } from '#domain/person/same-person.ts';
import { facts } from '#outside/facts/facts.ts';

const milan = { firstName: 'Milan', infix: 'de', familyName: 'Boer', birthDate: '2008-05-01' };
const to = (other: Partial<typeof milan>) => sameness(milan, { ...milan, ...other }, (a, b) => facts().distance(a, b));

describe('two records of one organisation', () => {
  it('are one person with the same name and day, also with one typo', () => {
    expect(to({})).toBe('same');
    expect(to({ familyName: 'Boerr', infix: '' })).toBe('same');
  });
  it('are one person on another day only when a colleague is sure', () => {
    expect(to({ birthDate: '2008-01-05' })).toBe('other-day');
  });
  it('are twins with another first name, and never one person', () => {
    expect(to({ firstName: 'Luuk' })).toBe('twins');
  });
  it('are others when the names are: what else they share is no matter', () => {
    expect(to({ firstName: 'Luuk', birthDate: '2010-01-01' })).toBe('other');
    expect(to({ familyName: 'Jansen' })).toBe('other');
  });
});
