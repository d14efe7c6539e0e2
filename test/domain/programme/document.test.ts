/** What comes out of a programme: the whole paper, the sheet for boards, plain words, the part about work, and the tasks of the law. */
import { expect, test } from 'vitest';
import { score, tooHard } from '#domain/language/meter.ts';
import { linesOf, type Paper, type Part } from '#domain/papers/paper.ts';
import { cutTo, boardPaper, concernsOf, most } from '#domain/programme-document/board.ts';
import { programmePaper } from '#domain/programme-document/chapters.ts';
import { explainerPaper } from '#domain/programme-document/explainer.ts';
import { workExtract, workRegions } from '#domain/programme-document/extract.ts';
import { cellWords, matrixNotes, taskMatrix, tasks } from '#domain/programme-document/matrix.ts';
import { hardSentences, inWholeWords, shortenings } from '#domain/programme-document/plain.ts';
import { standingWords } from '#domain/programme-document/told.ts';
import { writePdf } from '#outside/files/out/pdf.ts';
import { objectsIn, pagesIn, wordsIn } from '../../pdf.ts';
import { aMeasure, aProgramme, aTarget, sections, told } from './written.ts';

const chapter = (paper: Paper, id: string) =>
  linesOf({ ...paper, sections: paper.sections.filter((one) => one.id === id) });
const parts = (paper: Paper): readonly Part[] => paper.sections.flatMap((one) => one.parts);
const whole = (paper: Paper): string => linesOf(paper).join('\n');

test('the chapters stand in the order of the regulation, each with a place to go to', () => {
  const { sections: of } = programmePaper(told());
  expect(of.map(({ id }) => id)).toEqual([
    'over',
    'samenvatting',
    'analyse',
    'streefcijfers',
    'afspraken',
    'maatregelen',
    'begroting',
    'jongeren',
    'zelf',
  ]);
  expect(of.slice(2, 6).map(({ title }) => title.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.']);
});

test('every claim says where it comes from, and one without a source says that it is an estimate', () => {
  const lines = chapter(programmePaper(told()), 'analyse').join('\n');
  expect(lines).toContain('Stopten in 2024 | 120 | Bron: DUO, cijfer van zaterdag 1 maart 2025');
  expect(lines).toContain('Werken zwart | 30 | Schatting');
  expect(chapter(programmePaper(told()), 'streefcijfers').join('\n')).toContain('2029 | Niet bekend | 12% | Schatting');
});

test('beside each number stands what is counted and of whom, once for all years, and that a definition is not certain', () => {
  const lines = chapter(programmePaper(told()), 'streefcijfers');
  expect(lines.filter((line) => line.includes('Van wie: jongeren van 16 tot en met 26 jaar'))).toHaveLength(1);
  expect(lines.join('\n')).toMatch(/Van wie: wie op 1 oktober op het vo of mbo zat en jonger dan 22 was/);
  expect(lines.some((line) => line.includes('Nog niet bevestigd: of deze telling'))).toBe(true);
  // The years stand in their own order, however they were written.
  expect(lines.findIndex((line) => line.includes('2026 | '))).toBeLessThan(
    lines.findIndex((line) => line.includes('2029 | ')),
  );
});

test('a municipality that said no is named at the measure, in every paper', () => {
  const said = told({ notIn: { m1: ['Leusden', 'Soest'] } });
  expect(whole(programmePaper(said))).toContain('Geldt niet in Leusden en Soest.');
  expect(whole(workExtract(said, []))).toContain('Geldt niet in Leusden en Soest.');
  expect(whole(boardPaper(said))).toContain('Geldt niet in Leusden en Soest.');
  expect(whole(explainerPaper(said))).toContain('Woon je in Leusden en Soest? Dan geldt dit niet voor jou.');
  expect(whole(programmePaper(told()))).not.toContain('Geldt niet');
});

test('what the region does another way is printed with its reason, and what it filled in itself is marked', () => {
  const said = programmePaper(
    told({
      deviations: [{ id: 'vso', asks: 'Vso doet mee', article: 'REG 2.1', because: 'Er is geen vso in de regio.' }],
    }),
  );
  expect(chapter(said, 'anders').join('\n')).toContain('Vso doet mee (REG 2.1) | Er is geen vso in de regio.');
  expect(chapter(said, 'zelf').join('\n')).toMatch(
    /Niet uit de regeling[^]*Bedrag van de subsidie \| € 900\.000 \| Schatting/,
  );
});

test('what the regulation asks and nobody wrote is said to be missing; a field that it does not ask stays away', () => {
  const bare = told({
    programme: aProgramme({ sections: [aMeasure('m1', { owner: '', effect: '', youthSaid: '' })] }),
  });
  const lines = chapter(programmePaper(bare), 'maatregelen').join('\n');
  expect(lines).toContain('Trekker | Nog niet ingevuld');
  expect(lines).toMatch(/Past bij de analyse \(REG 2\.5\(2\)b\) \| Nog niet ingevuld/);
  expect(lines).not.toContain('Wat jongeren ervan vinden');
  const years = ['2026: Begin.', '2027: Kijk of het werkt.'].map((line) => ({
    year: Number(line.slice(0, 4)),
    what: line.slice(6),
  }));
  const planned = told({ programme: aProgramme({ sections: [aMeasure('m1', { planning: years })] }) });
  expect(whole(programmePaper(planned))).toContain('Planning per jaar | 2026: Begin. 2027: Kijk of het werkt.');
  expect(whole(programmePaper(bare))).toContain('De analyse is nog niet geschreven.');
});

test('the budget stands there per measure with general cost and the sum, or that it was not begun', () => {
  const budget = {
    perMeasure: new Map([
      ['m1', 1_250_000],
      ['m2', 50],
    ]),
    generalCost: null,
  };
  const lines = chapter(programmePaper(told({ budget })), 'begroting').join('\n');
  for (const line of [
    'entree | €\u00a012.500,00',
    'vso | €\u00a00,50',
    'Algemene kosten | Nog niet ingevuld',
    'Samen | €\u00a012.500,50',
  ])
    expect(lines).toContain(line);
  expect(whole(programmePaper(told()))).toContain('De begroting is nog niet gevuld.');
  expect(whole(boardPaper(told({ budget })))).toContain(
    'Hulp na school voor entree | ROC Eemwijk | 1.200 | €\u00a012.500',
  );
});

test('it says whether it is a draft or which version was adopted, and that an example is one', () => {
  expect(standingWords(told())).toBe(
    'Concept van maandag 8 juni 2026. Nog niet vastgesteld. Voorbeeld, alles is verzonnen.',
  );
  const again = { ...told().programme, adoptedVersion: 1 };
  expect(standingWords(told({ demo: false, programme: again }))).toBe(
    'Concept van maandag 8 juni 2026. Versie 1 is vastgesteld, en deze tekst nog niet.',
  );
  expect(standingWords(told({ demo: false, adopted: { version: 2, on: '2026-06-01', decision: 'het college' } }))).toBe(
    'Versie 2, vastgesteld op maandag 1 juni 2026.',
  );
});

const long = 'Een heel lange naam van een maatregel voor jongeren in de hele regio en daarbuiten';
const many = Array.from({ length: 14 }, (_, n) =>
  aMeasure(`m${n}`, { title: `${n} ${long}`, owner: n === 3 ? '' : 'roc', evidence: 'new' }),
);
const crowded = told({
  programme: aProgramme({
    sections: [...sections.filter(({ kind }) => kind !== 'measure'), aTarget('vsv-new-2026'), ...many],
  }),
  notIn: Object.fromEntries(many.map(({ id }) => [id, ['Leusden', 'Soest', 'Baarn', 'Bunschoten']])),
  blocks: 12,
  budget: {
    perMeasure: new Map(many.map(({ id }) => [id, 12_345_678_90])),
    generalCost: null,
  },
  asks: Array.from({ length: 4 }, () => ({
    what: 'Zeg ja of nee op elke maatregel die jullie gemeente raakt.',
    by: '2026-09-01',
  })),
});

test('the sheet for boards is one sheet, also with too many measures with long names; the rest is counted', async () => {
  const paper = boardPaper(crowded);
  const file = { ...paper, heading: paper.title, notices: [], foot: standingWords(crowded), madeOn: crowded.today };
  const bytes = await writePdf(file);
  expect(pagesIn(objectsIn(bytes))).toHaveLength(1);
  expect(wordsIn(bytes)).toContain('Nog 3 maatregelen staan in het programma.');
  const table = parts(paper).find((one) => one.kind === 'table' && one.caption === 'De maatregelen');
  expect(table?.kind === 'table' && table.rows.length).toBe(most.measures + 1); // and the sum
});

test('the sheet for boards says the whole name of who leads a measure', () => {
  const name = 'Doorstroompunt Eem en Vallei';
  expect(cutTo(name, most.owner)).toBe(name);
  expect(cutTo(`${name} en omgeving`, most.owner)).toMatch(/…$/);
});

test('the sheet says now and then, what is asked and by when, and what may go wrong', () => {
  const lines = whole(
    boardPaper(
      told({
        asks: [
          { what: 'Besluit over het programma.', by: '2026-09-01' },
          { what: 'Zeg ja.', by: null },
        ],
      }),
    ),
  );
  expect(lines).toContain('Zonder school en zonder werk | 120% | 12%, 2029');
  expect(lines).toContain('Besluit over het programma. Uiterlijk dinsdag 1 september 2026.');
  expect(lines).toContain('Zeg ja. De dag is nog niet gekozen.');
  expect(concernsOf(told())).toEqual([
    'Jongeren hebben nog niets gezegd over dit plan.',
    '1 getal is een schatting, zonder bron.',
    'Nieuw, dus niet zeker of het werkt: Stagecoach vso.',
  ]);
});

test('the plain words are B1, without shortenings, with what young people said and what was done', () => {
  const heard = [
    { on: '2026-05-01', who: 'Jongerenraad', said: 'Bel ons eerder.', done: 'adopted' as const, because: '' },
  ];
  const paper = explainerPaper(told({ heard }));
  const words = parts(paper)
    .flatMap((one) => (one.kind === 'text' ? one.lines : []))
    .join('\n');
  expect(tooHard(words, 'B1')).toEqual([]);
  expect(score(words).ease).toBeGreaterThan(75);
  expect(whole(paper)).toContain('“Bel ons eerder.” Wij: overgenomen.');
  expect(whole(paper)).toContain('Stagecoach speciaal onderwijs');
  expect(whole(paper)).not.toMatch(/\bvso\b|\bvsv\b|maatregel|streefcijfer/i);
});

test('a shortening becomes whole words, but not in the name of a school; an unknown one is pointed at', () => {
  expect(inWholeWords('Het vso en W&I bellen ROC Eemwijk')).toBe(
    'Het speciaal onderwijs en werk en inkomen bellen ROC Eemwijk',
  );
  expect(shortenings('Dit doet de RBL samen met ROC Eemwijk.')).toEqual(['RBL']);
  const hard = aMeasure('m1', {
    what: `Dit doet de RBL. ${'Wij doen dit elke week samen met scholen en ook '.repeat(3)}thuis.`,
  });
  const found = hardSentences(explainerPaper(told({ programme: aProgramme({ sections: [hard] }) })));
  expect(found.map(({ why }) => why)).toEqual(['short-word', 'long']);
});

const places = {
  regionOf: (code: string) => ({ GM0307: 'AM14', GM0327: 'AM14' })[code],
  nameOf: (code: string) => ({ GM0307: 'Amersfoort', GM0327: 'Leusden' })[code],
};
test('the part about work holds the targets and measures about work only, by the region for work of its centre', () => {
  expect(workRegions(told(), places)).toEqual([{ code: 'AM14', name: 'AM14', towns: ['Amersfoort', 'Leusden'] }]);
  const centre = aProgramme().parties.map((one) =>
    one.id === 'amersfoort' ? { ...one, role: 'centrumgemeente' as const } : one,
  );
  const said = told({ programme: aProgramme({ parties: centre }) });
  const lines = whole(workExtract(said, workRegions(said, places)));
  expect(lines).toContain('Amersfoort (AM14) | Amersfoort en Leusden');
  expect(lines).toContain('Hulp na school voor entree');
  expect(lines).not.toContain('Stagecoach vso');
  expect(lines).not.toContain('oude telling');
  expect(lines).toContain('W&I Leusden | werk en inkomen');
});

test('the tasks of the law: who leads or joins has the task, a measure that is the task itself is named, and so is a hole', () => {
  const same = aMeasure('m3', { title: 'Bellen na het mbo', owner: 'roc', partners: [], statutoryTask: '9.2.12' });
  const rows = taskMatrix({ programme: aProgramme({ sections: [...sections, same] }) });
  const at = (title: string, key: string) =>
    cellWords[rows.find((row) => row.title === title)!.cells[tasks.findIndex((task) => task.key === key)]!];
  expect(at('Hulp na school voor entree', '9.2.12')).toBe('Trekker heeft deze taak');
  expect(at('Hulp na school voor entree', 'PW7a')).toBe('Partner heeft deze taak');
  expect(at('Stagecoach vso', 'WEC44')).toBe('Trekker heeft deze taak');
  expect(at('Stagecoach vso', 'PW7a')).toBe('Raakt deze taak niet');
  expect(at('Bellen na het mbo', '9.2.12')).toBe('Is deze taak zelf');
  expect(matrixNotes(rows)).toEqual([
    'Bellen na het mbo is al een taak van de wet (WEB 9.2.12). Daar is geen programmageld voor.',
    'Geen enkele maatregel raakt: Doorstroompunt (WEB 9.2.5).',
    'Geen enkele maatregel raakt: Hulp na het pro (WVO 2.31a).',
  ]);
});
