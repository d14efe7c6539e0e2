import { describe, expect, test } from 'vitest';
import type { Mandate } from '#domain/directory/mandate.ts';
import { serves } from '#domain/handover/serves.ts';
import { facts } from '#outside/facts/facts.ts';

const mandate = (
  task: Mandate['task'],
  college: string,
  organisationId: string,
  more: Partial<Mandate> = {},
): Mandate => ({
  id: `${task} ${college} ${organisationId}`,
  college,
  task,
  organisationId,
  scope: 'residents',
  schoolOrganisationId: null,
  from: '2026-01-01',
  until: null,
  source: 'Besluit',
  ...more,
});
const at = (mandates: readonly Mandate[], schoolId?: string) => ({
  places: facts().places,
  mandates,
  onDay: '2026-06-08',
  ...(schoolId !== undefined && { schoolId }),
});
const leusden = { id: 'wi-leusden', kind: 'wi', municipalityCode: 'GM0327' } as const;
const soest = { id: 'wi-soest', kind: 'wi', municipalityCode: 'GM0342' } as const;
const desk = { id: 'desk', kind: 'doorstroompunt', municipalityCode: 'GM0307' } as const;
const other = { id: 'other', kind: 'doorstroompunt', municipalityCode: 'GM0317' } as const;

describe('who is there for where a young person lives', () => {
  test('where the region entered no mandate: work and income of the municipality, the Doorstroompunt of its region', () => {
    const plain = at([]);
    expect([serves(plain, leusden, 'GM0327'), serves(plain, soest, 'GM0327')]).toEqual([true, false]);
    expect([serves(plain, desk, 'GM0327'), serves(plain, other, 'GM0327')]).toEqual([true, false]);
    for (const one of [leusden, desk]) expect(serves(plain, one, null)).toBe(false);
    expect(serves(plain, { id: 'school', kind: 'pro', municipalityCode: 'GM0327' }, 'GM0327')).toBe(false);
  });

  test('a mandate goes before the address: Soest carries out the task of Leusden, and Leusden is not proposed', () => {
    const mandated = at([mandate('7a', 'GM0327', soest.id), mandate('9.2.5', 'GM0327', other.id)]);
    expect([serves(mandated, leusden, 'GM0327'), serves(mandated, soest, 'GM0327')]).toEqual([false, true]);
    expect([serves(mandated, desk, 'GM0327'), serves(mandated, other, 'GM0327')]).toEqual([false, true]);
    expect(serves(mandated, soest, 'GM0342')).toBe(true);
  });

  test('a mandate that ended says nothing any more, and two that contradict each other propose nobody', () => {
    const ended = at([mandate('7a', 'GM0327', soest.id, { until: '2026-06-07' })]);
    expect([serves(ended, leusden, 'GM0327'), serves(ended, soest, 'GM0327')]).toEqual([true, false]);
    const both = at([mandate('7a', 'GM0327', soest.id), mandate('7a', 'GM0327', leusden.id)]);
    expect([serves(both, leusden, 'GM0327'), serves(both, soest, 'GM0327')]).toEqual([false, false]);
  });

  test('who is placed at a school is there for its pupils only', () => {
    const placed = mandate('9.2.5', 'GM0327', other.id, { scope: 'school-location', schoolOrganisationId: 'roc' });
    expect(serves(at([placed], 'roc'), other, 'GM0327')).toBe(true);
    expect([serves(at([placed], 'eik'), other, 'GM0327'), serves(at([placed], 'eik'), desk, 'GM0327')]).toEqual([false, true]); // prettier-ignore
  });
});
