/** A municipality that takes part in two programmes, and facts by age. */
import { describe, expect, test } from 'vitest';
import { asTyped } from '#domain/programme/as-typed.ts';
import { check } from '#domain/programme/completeness.ts';
import { inWords } from '#domain/programme/in-words.ts';
import { kinds } from '#domain/programme/kinds.ts';
import { readSection } from '#domain/programme/read-section.ts';
import { checkElsewhere, inTwoProgrammes, inTwoWords } from '#domain/programme/two-programmes.ts';
import { aProgramme, towns, wrote } from './a-programme.ts';

const today = '2026-06-08';
const leusden = (where: string | null) => wrote('elsewhere', { where }, { subject: 'GM0327' });
const elsewhere = towns.map((town) => ({ ...town, otherRegion: town.code === 'GM0327' }));

describe('a municipality in two programmes', () => {
  const words = (...args: Parameters<typeof inTwoProgrammes>) => inTwoProgrammes(...args).map(inTwoWords);

  test('is named when somebody wrote it down, or when it lies in another region and nobody said that it is not', () => {
    expect(words(towns, [])).toEqual([]);
    expect(words(towns, [leusden('programma Rivierenland')])).toEqual([
      'Leusden doet ook mee in: programma Rivierenland.',
    ]);
    expect(words(elsewhere, [])).toEqual([
      'Leusden ligt in een andere regio van het Doorstroompunt. Vraag of de gemeente ook daar meedoet.',
    ]);
    expect(words(elsewhere, [leusden(null)])).toEqual([]);
  });

  test('is allowed: the check warns and stops nobody', () => {
    const asked = { programme: aProgramme(), towns, entries: [leusden('programma Rivierenland')], budget: undefined };
    expect(check(asked, today).find(({ id }) => id === 'two-programmes')?.state).toBe('warns');
  });

  test('is written down with the name of the other programme', () => {
    const codes = (answer: 'yes' | 'no' | undefined, where: string) => {
      const done = checkElsewhere({ answer, where }, 120);
      return done.ok ? done.value.where : done.refusals[0]?.code;
    };
    expect(codes(undefined, '')).toBe('elsewhere-answer-missing');
    expect(codes('yes', ' ')).toBe('elsewhere-where-missing');
    expect(codes('yes', 'a'.repeat(121))).toBe('text-too-long');
    expect(codes('no', '111222333')).toBe('bsn');
    expect(codes('no', 'Rivierenland')).toBeNull();
    expect(codes('yes', ' Rivierenland ')).toBe('Rivierenland');
  });
});

describe('a fact of the analysis', () => {
  const around = { partyIds: [], chapterIds: [] };
  const typed = (age: string) =>
    new Map([
      ['title', ['Wie zijn het?']],
      ['claims-text-0', ['Zonder werk.']],
      ['claims-value-0', ['310']],
      ['claims-source-0', ['CBS']],
      ['claims-age-0', [age]],
    ]);

  test('says of which age it is, and reads so again', () => {
    const read = readSection('analysis', typed('23-26'), around);
    if (!read.ok) throw new Error(read.refusals[0]?.code);
    const field = kinds.analysis.fields.find(({ key }) => key === 'claims')!;
    const names = { of: String, day: String };
    expect(inWords(field, read.value['claims'], names)).toEqual([
      'Zonder werk (23 tot en met 26 jaar): 310 (bron: CBS)',
    ]);
    expect(readSection('analysis', asTyped('analysis', read.value), around)).toEqual(read);
    expect(readSection('analysis', typed('30-40'), around)).toMatchObject({
      refusals: [{ code: 'choice-unknown', field: 'claims-age-0' }],
    });
  });

  test('about 23 to 26 is asked for by the check, which warns', () => {
    const without = aProgramme({
      sections: aProgramme().sections.map((one) =>
        one.kind === 'analysis' ? { ...one, content: { title: 'De regio', text: 'Wie er is.' } } : one,
      ),
    });
    const of = (programme: typeof without) =>
      check({ programme, towns, entries: [], budget: undefined }, today).find(({ id }) => id === 'ages')?.state;
    expect([of(without), of(aProgramme())]).toEqual(['warns', 'good']);
  });
});
