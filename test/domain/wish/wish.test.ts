/** What a young person wants: what was said last, whether it came true, and why not. */
import { describe, expect, it } from 'vitest';
import { readWhyText, whyKeysOf, whyNow, whyText } from '#domain/figures/why-not.ts';
import type { Known } from '#domain/figures/known.ts';
import { destinationKinds, type DestinationKind } from '#domain/guidance/destination.ts';
import { checkWhy, whyNotKeys } from '#domain/wish/why-not.ts';
import { follows, goalOf, wishes, wishKeys, wishSentence } from '#domain/wish/wish.ts';
import { codes, valueOf } from '../../app/handover/stage.ts';

const kinds = Object.keys(destinationKinds) as DestinationKind[];
const today = '2026-09-01';
const does = (kind: DestinationKind, wish: Known['wish'], whyNot: Known['whyNot'] = null) =>
  ({
    spells: [{ kind, employer: null, hours: null, contract: null, startOn: '2026-08-01', endOn: null, source: 'talk', saidOn: '2026-08-01' }], // prettier-ignore
    wish,
    whyNot,
  }) as unknown as Known;

describe('a wish', () => {
  it('is one of six, of which four are something that somebody can be seen doing', () => {
    expect(wishKeys.filter((wish) => goalOf(wish) !== null)).toEqual(['work', 'school', 'work-and-school', 'day-activities']); // prettier-ignore
    expect(goalOf(null)).toBeNull();
    // Health is nowhere in it (field finding 20).
    expect(Object.values(wishes).join(' ')).not.toMatch(/ziek|zorg|behandel|therapie/i);
  });

  it('came true when somebody does just that; learning and working is both', () => {
    const followed = (wish: Known['wish']) => kinds.filter((kind) => follows(wish, kind) === true);
    expect(followed('work')).toEqual(['work', 'work-and-school']);
    expect(followed('school')).toEqual(['work-and-school', 'school']);
    expect(followed('work-and-school')).toEqual(['work-and-school']);
    expect(followed('day-activities')).toEqual(['day-activities']);
    expect(follows('school', 'nothing')).toBe(false);
  });

  it('is not known to have come true while nobody knows the wish, or what somebody does', () => {
    expect([...kinds, 'nothing', null].map((doing) => follows(null, doing as DestinationKind))).toEqual(Array(8).fill(null)); // prettier-ignore
    expect([follows('work', 'away'), follows('work', 'unknown'), follows('work', null)]).toEqual([null, null, null]);
  });

  it('stands on paper as a sentence, with who said it and when', () => {
    const said = { id: '1', saidOn: '2026-06-12', self: true } as const;
    expect(wishSentence({ ...said, wish: 'work' })).toBe('Wil werken, zelf gezegd op 12 juni 2026.');
    expect(wishSentence({ ...said, wish: 'unsure', self: false })).toBe('Weet nog niet wat, samen ingevuld op 12 juni 2026.'); // prettier-ignore
  });
});

describe('why a wish was not followed', () => {
  it('need not be said; words alone are another reason; a BSN and a long text are not kept', () => {
    expect(valueOf(checkWhy({ reason: undefined, words: '  ' }))).toEqual({ reason: null, words: null });
    expect(valueOf(checkWhy({ reason: 'no-place', words: ' In mei wel. ' }))).toEqual({ reason: 'no-place', words: 'In mei wel.' }); // prettier-ignore
    expect(valueOf(checkWhy({ reason: undefined, words: 'Anders.' })).reason).toBe('other');
    expect(codes(checkWhy({ reason: 'other', words: 'Nummer 111222333' }))).toBe('bsn');
    expect(codes(checkWhy({ reason: 'other', words: 'x'.repeat(201) }))).toBe('words-too-long');
  });

  it('is counted of who does something else only, and not said is counted too', () => {
    expect(whyNow(does('school', 'work', 'no-place'), today)).toBe('no-place');
    expect(whyNow(does('school', 'work'), today)).toBe('unsaid');
    expect(whyNow(does('work', 'work', 'no-place'), today)).toBeUndefined();
    expect(whyNow(does('school', null, 'no-place'), today)).toBeUndefined();
    expect(whyNow(does('unknown', 'work', 'no-place'), today)).toBeUndefined();
    expect(whyKeysOf('too-far')).toEqual(['wish-why:too-far']);
    for (const now of [...whyNotKeys, 'unsaid', undefined] as const) expect(readWhyText(whyText(now))).toBe(now);
  });
});
