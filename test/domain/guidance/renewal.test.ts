import { describe, expect, it } from 'vitest';
import {
  checkRenewal,
  isLeftOut,
  renewalWayNames,
  waitsForAnswer,
  type TypedRenewal,
} from '#domain/guidance/renewal.ts';

const [from, today] = ['2027-07-11', '2027-08-02'] as const;
const said = (typed: TypedRenewal) => {
  const checked = checkRenewal(typed, from, today);
  return checked.ok ? checked.value : checked.refusals.map(({ code, field }) => `${field}:${code}`).join(' ');
};

describe('the offer of the second year', () => {
  it('has a day from the beginning of the duty to today, and a way', () => {
    expect(said({ on: from, way: 'call' })).toEqual({ on: from, way: 'call' });
    expect(said({ on: today, way: 'paper' })).toEqual({ on: today, way: 'paper' });
    expect(said({ on: '2027-07-10', way: 'call' })).toBe('on:offer-too-early');
    expect(said({ on: '2027-08-03', way: 'visit' })).toBe('on:offer-later');
    expect(said({ on: '', way: 'app' })).toBe('on:no-offer-day');
    expect(said({ on: undefined, way: 'app' })).toBe('on:no-offer-day');
    expect(said({ on: today, way: undefined })).toBe('way:offer-way-missing');
    expect(said({ on: undefined, way: undefined })).toBe('way:offer-way-missing on:no-offer-day');
  });

  it('goes out today by mail or sms, whatever day is left empty', () => {
    expect(said({ on: '', way: 'sms' })).toEqual({ on: today, way: 'sms' });
    expect(said({ on: today, way: 'mail' })).toEqual({ on: today, way: 'mail' });
    expect(said({ on: from, way: 'mail' })).toBe('on:offer-link-today');
  });

  it('leaves out who is left empty, and waits for an answer where it was no talk', () => {
    expect([isLeftOut({ on: '', way: undefined }), isLeftOut({ on: undefined, way: undefined })]).toEqual([
      true,
      false,
    ]);
    expect(renewalWayNames.filter(waitsForAnswer)).toEqual(['app', 'paper', 'mail', 'sms']);
  });
});
