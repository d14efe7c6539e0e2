import { describe, expect, test } from 'vitest';
import { checkTerms, type TypedTerms } from '#domain/language/choose-terms.ts';
import { inTerms, shippedTerms, Term, term, termIds, type Terms } from '#domain/language/terms.ts';
import { sentencesWith, termSentences } from '#web/language/term-sentences.ts';
import { termErrors } from '#web/language/terms-words.ts';

/** Another region: a word with another article, one of two words, and one that begins with a vowel. */
const theirs: Terms = {
  guide: { article: 'de', one: 'overstapcoach', many: 'overstapcoaches' },
  coach: { article: 'het', one: 'aanspreekpunt school en werk', many: 'aanspreekpunten school en werk' },
  clientManager: { article: 'de', one: 'jongerenconsulent', many: 'jongerenconsulenten' },
  aftercare: { article: 'de', one: 'overstaphulp', many: '' },
};
const typed = (more: Partial<TypedTerms['terms']> = {}, rest: Partial<TypedTerms> = {}): TypedTerms => ({
  terms: { ...theirs, ...more },
  validFrom: '2026-06-10',
  why: 'Zo zeggen wij het.',
  ...rest,
});
const checked = (given: TypedTerms) => checkTerms(given, { today: '2026-06-08', before: shippedTerms });
const faults = (given: TypedTerms): readonly string[] => {
  const outcome = checked(given);
  return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${field} ${code}`);
};
const guide = (one: string, many = 'coaches') => ({ guide: { article: 'de', one, many } });

describe('The words of a region', () => {
  test('stand in each sentence in the form that it asks, with the right article and a capital where a sentence begins', () => {
    const sentence = `${Term('coach', 'the')} belt. Dat is ${term('coach', 'a')}. Er zijn ${term('coach', 'many')}: ${term('coach')}.`;
    expect(inTerms(sentence, shippedTerms)).toBe(
      'De doorstroomcoach belt. Dat is een doorstroomcoach. Er zijn doorstroomcoaches: doorstroomcoach.',
    );
    expect(inTerms(sentence, theirs)).toBe(
      'Het aanspreekpunt school en werk belt. Dat is een aanspreekpunt school en werk. Er zijn aanspreekpunten school en werk: aanspreekpunt school en werk.',
    );
  });

  test('are in no text by chance: the same letters elsewhere stay, and a strange place becomes nothing', () => {
    expect(inTerms('De begeleider van de stagebegeleider.', theirs)).toBe('De begeleider van de stagebegeleider.');
    expect(inTerms('a\uE000nobody one\uE001b\uE000guide none\uE001c', theirs)).toBe('abc');
  });

  test('each of them is used, and what the pages say is right with our words and with those of another region', () => {
    expect(termIds.filter((id) => sentencesWith(id).length === 0)).toEqual([]);
    const read = (terms: Terms) => Object.values(termSentences).map((sentence) => inTerms(sentence, terms));
    expect(read(shippedTerms)).toEqual([
      'Klaar. Je begeleider leest wat je schreef.',
      'Deze code is al in gebruik op een ander scherm. Vraag je begeleider.',
      'Druk je op Klaar? Dan leest je begeleider dit. Jullie praten er samen over.',
      'Vraagt een jongere naar zijn gegevens? Een begeleider schrijft dat op bij de jongere, onder Meer.',
      'begeleider op school',
      'Een begeleider op school',
      'Een doorstroomcoach',
      'Een klantmanager',
      'Begeleidt jongeren (doorstroomcoach)',
      'Begeleidt jongeren (klantmanager)',
      'Het gaat om begeleiders op school, doorstroomcoaches en klantmanagers.',
      'De begeleiding na school duurt korter dan een half jaar. Dat is vaak te kort.',
      'Begeleiding na school',
      'Begeleiding na school, en na verlies van werk, in maanden',
    ]);
    expect(read(theirs)).toEqual([
      'Klaar. Je overstapcoach leest wat je schreef.',
      'Deze code is al in gebruik op een ander scherm. Vraag je overstapcoach.',
      'Druk je op Klaar? Dan leest je overstapcoach dit. Jullie praten er samen over.',
      'Vraagt een jongere naar zijn gegevens? Een overstapcoach schrijft dat op bij de jongere, onder Meer.',
      'overstapcoach op school',
      'Een overstapcoach op school',
      'Een aanspreekpunt school en werk',
      'Een jongerenconsulent',
      'Begeleidt jongeren (aanspreekpunt school en werk)',
      'Begeleidt jongeren (jongerenconsulent)',
      'Het gaat om overstapcoaches op school, aanspreekpunten school en werk en jongerenconsulenten.',
      'De overstaphulp duurt korter dan een half jaar. Dat is vaak te kort.',
      'Overstaphulp',
      'Overstaphulp, en na verlies van werk, in maanden',
    ]);
  });

  test('are tidied, and begin on a later day', () => {
    const outcome = checked(typed({ guide: { article: 'de', one: '  overstap  coach ', many: 'overstapcoaches' } }));
    expect(outcome.ok && outcome.value.terms.guide.one).toBe('overstap coach');
    expect(faults(typed({}, { validFrom: '2026-06-08' }))).toEqual(['validFrom wording-later']);
    expect(faults(typed({}, { validFrom: undefined, why: '' }))).toEqual(['validFrom no-day', 'why wording-why']);
    expect(faults(typed(shippedTerms))).toEqual(['one-guide term-same']);
  });

  test.each([
    ['', 'term-empty'],
    ['coach<b>', 'term-shape'],
    ['coach\uE000', 'term-shape'],
    ['mentor', 'term-law'],
    ['Doorstroompunt coach', 'term-law'],
    ['cliëntbegeleider', 'term-avoid'],
    ['doorstroomcoach', 'term-twice'],
    ['111222333', 'bsn'],
    ['a'.repeat(41), 'text-too-long'],
  ])('cannot be %s', (one, code) => {
    const coach = { article: 'de', one: 'doorstroomcoach', many: 'doorstroomcoaches' };
    const said = faults(typed({ coach, ...guide(one) }));
    expect(said.map((fault) => fault.split(' ')[1])).toEqual([code]);
    const outcome = checked(typed({ coach, ...guide(one) }));
    expect(outcome.ok ? [] : termErrors(outcome.refusals).map(({ text }) => text)[0]).toMatch(/\w\.|\?$/);
  });
});
