import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dutchIn } from './page-words.ts';
import { limits, score, sentences, tooHard, words } from '#domain/language/meter.ts';
import { foreignWords, hardForTheYoung } from './reading.ts';
import { read } from './source.ts';

/** What colleagues, receivers and young people may read; main and cli speak to who runs the machine. */
const everything = read('src/{law,web,domain,app,jobs}/**/*.{ts,tsx}');
/** Catalogues in another language are none of this meter's business. */
const foreign = /\/(en|ar|uk)\.ts$/;
const said = dutchIn(new Map([...everything].filter(([file]) => !foreign.test(file))));
const enough = 8; // a formula over a handful of labels says nothing
const enoughForShares = 20;
/** The Dutch of what young people read; parents and who speaks for them read B1. */
const forTheYoung = /^src\/web\/(?:young|routemap|guidance)\/[\w-]*words\/nl\.ts$/;

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

  test('reads as B1 in every street and catalogue (ux 5.3): ease, words a sentence, none too long, few long words, little passive', () => {
    const measured = [...[...folders].map(([file, text]) => ({ file, text })), ...pagesAndCatalogues].map((one) => ({
      ...one,
      many: sentences(one.text).length,
    }));
    expect(measured.filter(({ many }) => many >= enough).length).toBeGreaterThan(40);
    expect(
      measured.flatMap(({ file, text, many }) => {
        // What one long sentence is needs no others to compare with; a law names what it names, and has a plain line above it.
        const counts = (fault: string): boolean =>
          fault === 'longest' ||
          (many >= (fault === 'passive' ? enoughForShares : enough) && !file.startsWith('src/law'));
        const faults = tooHard(text, 'B1').filter(counts);
        const long = sentences(text).filter((one) => words(one).length > limits.B1.longest);
        return faults.length === 0 ? [] : [{ file, faults, ...score(text), long }];
      }),
    ).toEqual([]);
  });

  test('reads as A2 where young people read, sentence by sentence: short, active, no abbreviation, no word of offices', () => {
    const read = pagesAndCatalogues.filter(({ file }) => forTheYoung.test(file));
    expect(read.map(({ file }) => file)).toContain('src/web/young/door-words/nl.ts');
    expect(read.flatMap(({ text }) => sentences(text)).length).toBeGreaterThan(100);
    expect(
      read.flatMap(({ file, text }) => {
        const [hard, faults] = [hardForTheYoung(text), tooHard(text, 'A2')];
        return hard.length + faults.length === 0 ? [] : [{ file, faults, ...score(text), hard }];
      }),
    ).toEqual([]);
  });

  test('uses our words, and none that the field reads wrongly', () => {
    expect(pagesAndCatalogues.flatMap(({ file, text }) => foreignWords(text).map((one) => `${file}: ${one}`))).toEqual(
      [],
    );
  });
});

describe('The list of words that are not ours', () => {
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
