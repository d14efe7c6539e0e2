import { describe, expect, test } from 'vitest';
import { avoided } from '#domain/language/avoided.ts';
import { limits, longWords, passiveIn, score, sentences, syllables, tooHard, words } from '#domain/language/meter.ts';
import { tipsFor, unexplained } from '#domain/language/tips.ts';

const easy = 'Karin belt je morgen. Zij helpt je met werk. Je hoeft nu niets te doen.';
const law =
  'De doorstroompuntfunctionaris registreert overeenkomstig de voornoemde verplichtingen gegevens betreffende voortijdige schoolverlaters.';
const kindsIn = (text: string, level: 'A2' | 'B1' = 'A2') =>
  tipsFor(text, level).flatMap(({ tips }) => tips.map(({ kind }) => kind));

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
    expect([score(easy).ease > 85, tooHard(easy, 'A2')]).toEqual([true, []]);
    expect(score(law).ease).toBeLessThan(20);
    expect(tooHard(law, 'B1')).toEqual(['ease', 'longWords']);
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

  test.each(['A2', 'B1'] as const)('finds one word too many for %s', (level) => {
    const just = Array.from({ length: limits[level].longest }, () => 'woord').join(' ');
    expect(words(just)).toHaveLength(limits[level].longest);
    expect([`${just}.`, `${just} meer.`].map((text) => tooHard(text, level).includes('longest'))).toEqual([
      false,
      true,
    ]);
  });

  test.each([
    ['Je wordt morgen gebeld.', 'gebeld'],
    ['De lijst werd door school nagekeken.', 'nagekeken'],
    ['Er worden drie dingen afgesproken.', 'afgesproken'],
    ['De vraag wordt ingetrokken.', 'ingetrokken'],
    ['Je gegevens worden verstuurd.', 'verstuurd'],
    ['Karin heeft je gebeld.', undefined],
    ['Je wordt achttien. Dan kies je zelf.', undefined],
    ['Geen van de jongeren wordt bakker.', undefined],
    ['Het gesprek wordt een bespreekpunt voor de gemeenten.', undefined],
  ])('hears who does it in: %s', (sentence, passive) => expect(passiveIn(sentence)).toBe(passive));

  test('long words count, names and figures do not', () => {
    expect(longWords('De begeleiding door Alexandra Papadopoulos duurt 1234567 dagen.')).toEqual(['begeleiding']);
  });
});

describe('Tips for who writes', () => {
  test('point at what makes a sentence hard, and at nothing in an easy one', () => {
    expect(tipsFor(easy, 'A2')).toEqual([]);
    expect(
      tipsFor(
        'Karin belt je. Indien de opp wordt besproken, kun je daar samen met je mentor en je ouders bij zijn.',
        'A2',
      ),
    ).toEqual([
      {
        sentence: 'Indien de opp wordt besproken, kun je daar samen met je mentor en je ouders bij zijn.',
        tips: [
          { kind: 'long', count: 17, most: 12 },
          { kind: 'passive', word: 'besproken' },
          { kind: 'abbreviation', word: 'opp' },
          { kind: 'avoid', word: 'indien', instead: 'als' },
        ],
      },
    ]);
  });

  test('ask less of who writes for grown-ups', () => {
    const text = 'Uw kind praat op maandag met de begeleider van school over wat het na de zomer wil gaan doen.';
    expect([kindsIn(text, 'A2'), kindsIn(text, 'B1')]).toEqual([['long'], []]);
  });

  test.each([
    ['Je gaat naar het vso in Soest.', ['vso']],
    ['Je gaat naar het vso (speciaal onderwijs) in Soest.', []],
    ['Je praat met iemand van het Werkgeversservicepunt (WSP) over werk.', []],
    ['Vraag een VOG aan bij de gemeente.', ['VOG']],
    ['Noem nooit je BSN in de mail.', []],
    ['Karin is pro, en dat is fijn.', ['pro']],
  ])('find an abbreviation that is not explained: %s', (text, short) => expect(unexplained(text)).toEqual(short));

  test('name a word to avoid once, and what to say instead; never part of another word', () => {
    expect(avoided('Het traject. Daarna begint het Traject van de cliënten.')).toEqual([
      { word: 'cliënten', instead: 'jongere, of de naam' },
      { word: 'traject', instead: 'stap, of hulp' },
    ]);
    expect(avoided('Team Uitstroom leest eik-uitstroom.csv in.')).toEqual([]);
    expect(avoided('De regiegroep van de Participatiewet meet de uitstroommonitor.')).toEqual([]);
  });
});
