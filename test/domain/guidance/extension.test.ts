import { describe, expect, it } from 'vitest';
import { checkExtension, type TypedExtension } from '#domain/guidance/extension.ts';
import { endReasons } from '#domain/turn/ending.ts';
import { endsWithoutTalk } from '#domain/guidance/farewell.ts';
import { ownChannel } from '#domain/guidance/own-channel.ts';
import { guidedUntil, proposed } from '#domain/guidance/rhythm.ts';

const bounds = { endsOn: '2027-04-02', lawUntil: '2028-04-02', today: '2027-03-01' } as const;
const said = (more: Partial<TypedExtension>, within: Partial<Parameters<typeof checkExtension>[1]> = {}) => {
  const typed = { until: '2027-10-01', because: 'new-work', said: 'wants', ...more } as const;
  const checked = checkExtension(typed, { ...bounds, ...within });
  return checked.ok ? 'ok' : checked.refusals.map(({ code, field }) => `${field}:${code}`).join(' ');
};

describe('a longer term', () => {
  it('has a day, a reason and what the young person thinks, and is refused without each of them', () => {
    expect(said({})).toBe('ok');
    expect(said({ until: '' })).toBe('until:extend-no-day');
    expect(said({ because: undefined })).toBe('because:extend-reason-missing');
    expect(said({ said: undefined })).toBe('said:extend-said-missing');
    expect(said({ said: 'against' })).toBe('said:extend-against');
  });

  it('is later than now, a year at most, and never beyond the law', () => {
    expect(said({ until: '2027-04-02' })).toBe('until:extend-no-later');
    expect(said({ until: '2028-04-03' })).toBe('until:extend-beyond-law');
    expect(said({ until: '2028-04-02' })).toBe('ok');
    expect(said({ until: '2028-04-03' }, { lawUntil: null })).toBe('until:extend-too-far');
  });

  it('moves the end of guidance, and the law still ends it', () => {
    const facts = { begin: '2026-04-02', lostOn: null, lawUntil: '2028-04-02' } as const;
    expect(guidedUntil(proposed, facts)).toBe('2027-04-02');
    expect(guidedUntil(proposed, { ...facts, extendedUntil: '2027-10-01' })).toBe('2027-10-01');
    expect(guidedUntil(proposed, { ...facts, extendedUntil: '2029-01-01' })).toBe('2028-04-02');
    expect(guidedUntil(proposed, { ...facts, extendedUntil: '2026-08-01' })).toBe('2027-04-02');
  });
});

describe('the own channel', () => {
  const here = { sms: true, examples: false };
  const both = { phone: '06 00 00 00 01', mail: 'ada@example.org' };
  it('is a mobile telephone, then mail, else a call', () => {
    expect(ownChannel(both, here)).toBe('sms');
    expect(ownChannel({ ...both, phone: '033 000 00 00' }, here)).toBe('mail');
    expect(ownChannel(both, { ...here, sms: false })).toBe('mail');
    expect(ownChannel({ phone: '033 000 00 00', mail: null }, here)).toBeUndefined();
  });
});

describe('an ending', () => {
  it('needs a talk or a wish, but for a move out of the region and the 27th birthday', () => {
    const without = Object.keys(endReasons).filter((reason) => endsWithoutTalk(reason, false));
    expect(without).toEqual(['on-their-own', 'other-help', 'goodbye', 'other']);
    expect(Object.keys(endReasons).some((reason) => endsWithoutTalk(reason, true))).toBe(false);
  });
});
