import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dutchIn } from './page-words.ts';
import { foreignWords, longest, score, sentences, syllables, tooLong, words } from './reading.ts';
import { read } from './source.ts';

/** What colleagues, receivers and young people may read; main and cli speak to who runs the machine. */
const everything = read('src/{law,web,domain,app,jobs}/**/*.{ts,tsx}');
/** Catalogues in another language are none of this meter's business. */
const foreign = /\/(en|ar|uk)\.ts$/;
const said = dutchIn(new Map([...everything].filter(([file]) => !foreign.test(file))));
const enough = 8; // a formula over a handful of labels says nothing

const folders = new Map<string, string>();
for (const [file, lines] of said)
  folders.set(dirname(file), [folders.get(dirname(file)), ...lines].filter(Boolean).join('\n'));
const pagesAndCatalogues = [...said].map(([file, lines]) => ({ file, text: lines.join('\n') }));

describe('Our Dutch', () => {
  test('is read from every catalogue and every street of pages', () => {
    const files = [...said.keys()];
    for (const catalogue of [
      'src/domain/turn/verbs.ts',
      'src/domain/notice/mail-words.ts',
      'src/domain/intake/refusal-words.ts',
      'src/web/door/notices.ts',
      'src/web/handover/refusals.ts',
      'src/web/kit/kit-words.ts',
    ])
      expect(files).toContain(catalogue);
    expect(pagesAndCatalogues.flatMap(({ text }) => sentences(text)).length).toBeGreaterThan(600);
  });

  test('reads as B1 in every street and catalogue: Flesch-Douma 65 or more, twelve words a sentence at most', () => {
    const measured = [
      ...[...folders].map(([file, text]) => ({ file, ...score(text) })),
      ...pagesAndCatalogues.map(({ file, text }) => ({ file, ...score(text) })),
    ].filter((one) => one.sentences >= enough);
    expect(measured.length).toBeGreaterThan(40);
    expect(measured.filter((one) => one.ease < 65 || one.perSentence > 12)).toEqual([]);
  });

  test(`has no sentence of more than ${longest} words`, () => {
    expect(pagesAndCatalogues.flatMap(({ file, text }) => tooLong(text).map((one) => `${file}: ${one}`))).toEqual([]);
  });

  test('reads as A2 where young people read: Flesch-Douma 85 or more, eight words a sentence, none of more than twelve', () => {
    const text = said.get('src/web/routemap/words/nl.ts')?.join('\n') ?? '';
    const { ease, perSentence, sentences: count } = score(text);
    expect(count).toBeGreaterThan(30);
    expect([ease >= 85, perSentence <= 8]).toEqual([true, true]);
    expect(sentences(text).filter((one) => words(one).length > 12)).toEqual([]);
  });

  test('uses our words, and none that the field reads wrongly', () => {
    expect(pagesAndCatalogues.flatMap(({ file, text }) => foreignWords(text).map((one) => `${file}: ${one}`))).toEqual(
      [],
    );
  });
});

describe('The meter', () => {
  test.each([
    ['bal', 1],
    ['jongere', 3],
    ['ij', 1],
    ['vrij', 1],
    ['meeuw', 1],
    ['nieuw', 1],
    ['mooie', 2],
    ['coördinator', 5],
    ['situatie', 4],
    ['begeleiding', 4],
    ['typ', 1],
    ['yoghurt', 2],
    ['één', 1],
    ['24', 1],
  ])('hears the syllables of %s: %i', (word, count) => expect(syllables(word)).toBe(count));

  test('finds easy text easy and the language of a law hard', () => {
    const law =
      'De doorstroompuntfunctionaris registreert overeenkomstig de voornoemde verplichtingen gegevens betreffende voortijdige schoolverlaters.';
    expect(score('Karin belt je morgen. Zij helpt je met werk.').ease).toBeGreaterThan(85);
    expect(score(law).ease).toBeLessThan(20);
  });

  test('counts sentences by their stops and lines, and leaves labels out', () => {
    expect(sentences('Bel de school. Vraag wie er nu helpt.\nMijn werk\nDit is nog een zin')).toEqual([
      'Vraag wie er nu helpt.',
      'Dit is nog een zin',
    ]);
    expect(sentences('Mail naar a.b@example.org of open https://example.org/a?b=1. Daarna ben je klaar.')).toHaveLength(
      2,
    );
  });

  test('finds one word too many', () => {
    const just = Array.from({ length: longest }, () => 'woord').join(' ');
    expect(words(just)).toHaveLength(longest);
    expect([tooLong(`${just}.`).length, tooLong(`${just} meer.`).length]).toEqual([0, 1]);
  });

  test.each([
    'De klantmanager neemt Samira aan.',
    'Open het dossier van de cliënt.',
    'Doe dit vóór vrijdag.',
    'Drie jongeren zijn kwijt.',
    'De nazorg is geregistreerd.',
    'Je hebt de melding ingediend.',
    'Gelukt!',
  ])('finds the word that is not ours in: %s', (line) => expect(foreignWords(line)).not.toEqual([]));
  test.each(['Neem contact op. Samira is aan zet.', 'Zij staat als je belt voor je klaar.', 'Wie dient de koffie in?'])(
    'leaves our own words alone: %s',
    (line) => expect(foreignWords(line)).toEqual([]),
  );

  test('reads a page as its reader does: over bold words and names, and to the end of a block', () => {
    const page = `const a = (name: string) => (
      <p className="Geen zin hier">
        Bel <strong>{name}</strong> morgen.
        Dat kan de hele dag.
        <Button href="Ook dit niet">Ga naar de volgende stap</Button>
      </p>);
      const b = \`Wij bellen \${a} deze week.\`; const c = { code: 'not-found', say: 'Dit is er nu niet.' };`;
    expect(
      dutchIn(new Map([['x.tsx', page]]))
        .get('x.tsx')
        ?.toSorted(),
    ).toEqual([
      'Bel Naam morgen. Dat kan de hele dag.',
      'Dit is er nu niet.',
      'Ga naar de volgende stap',
      'Wij bellen Naam deze week.',
    ]);
  });
});
