/** Files as StatLine gives them; all numbers are made up. */
import { describe, expect, it } from 'vitest';
import { leftWords } from '#domain/figures/left-words.ts';
import { yearLines } from '#domain/figures/published-lines.ts';
import { makeSieve } from '#domain/figures/sieve.ts';
import { choiceByWords, choiceFaults, proposed, type Choice } from '#domain/figures/statline-choice.ts';
import { areaOf, periodOf, type OwnRegion } from '#domain/figures/statline-codes.ts';
import { mostHeld, statlineReader, type Slice } from '#domain/figures/statline-slice.ts';
import { statlineTable } from '#domain/figures/statline-table.ts';
import { facts } from '#outside/facts/facts.ts';

const today = '2026-11-02';
const own: OwnRegion = { places: facts().places, today, doorstroompunt: '16', labour: 'AM14' };
function read(csv: string, region: OwnRegion = own) {
  const reader = statlineReader(region);
  const sieve = makeSieve(reader.keep, reader.row);
  for (let at = 0; at < csv.length; at += 7) sieve.feed(csv.slice(at, at + 7)); // as it comes in
  sieve.end();
  return { isOne: reader.isOne(), done: reader.done() };
}
function sliceOf(csv: string): Slice {
  const { done } = read(csv);
  if (!done.ok) throw new Error(done.refusals.map(({ code }) => code).join());
  return done.value;
}
const codesOf = (csv: string) => {
  const { done } = read(csv);
  return done.ok ? [] : done.refusals.map(({ code }) => code);
};
const typed = { title: 'Jongeren', source: '', about: undefined };
const tableOf = (slice: Slice, choice: Choice = proposed(slice)) => {
  const table = statlineTable(slice, choice, typed, today);
  if (!table.ok) throw new Error(table.refusals.map(({ code }) => code).join());
  return table.value;
};
const by = (slice: Slice, ...words: readonly string[]): Choice => {
  const choice = choiceByWords(slice, words);
  if (!choice.ok) throw new Error('refused');
  return choice.value;
};

/** As the open data give it: keys filled up with spaces, numbers with a dot. */
const openData = `"ID";"Geslacht";"RegioS";"Perioden";"TotaalJongeren_1";"AandeelPercentage_2"
0;"T001038";"NL01  ";"2022JJ00";"  187000";"     5.1"
1;"T001038";"NL01  ";"2023JJ00";"  188000";"     5.2"
2;"T001038";"PV26  ";"2023JJ00";"   18000";"     5.2"
3;"T001038";"GM0307";"2022JJ00";"    1500";"     4.1"
4;"T001038";"GM0307";"2023JJ00";"    1600";"  12.500"
5;"3000   ";"GM0307";"2023JJ00";"     800";"       ."
6;"4000   ";"GM0307";"2023JJ00";"     700";"       x"
7;"T001038";"GM0363";"2023JJ00";"    9000";"       ."
8;"T001038";"AM14  ";"2023JJ00";"    4000";"     4.9"
9;"T001038";"AM01  ";"2023JJ00";"    4000";"     4.9"
10;"T001038";"GM0342";"2023JJ00";"       .";""
`;
/** As the site gives it: a title, names, a unit under the header, decimals with a comma, and who made it. */
const site = `"Jongeren (15 tot 27 jaar); regio, geslacht"
"Geslacht";"Regio's";"Perioden";"Zonder werk";"Aandeel"
"";"";"";"aantal";"%"
"Totaal mannen en vrouwen";"Nederland";"2023*";"188000";"5,2"
"Totaal mannen en vrouwen";"Bronckhorst";"2023*";"90";"5,2"
"Totaal mannen en vrouwen";"Utrecht (PV)";"2023*";"18000";"5,2"
"Totaal mannen en vrouwen";"Amersfoort";"2023*";"1600";"4,2"
"Mannen";"Amersfoort";"2023*";"800";"."
"Vrouwen";"Amersfoort";"2023*";"700";"x"
"Totaal mannen en vrouwen";"Amersfoort (AM)";"2023*";"4000";"4,9"
"Totaal mannen en vrouwen";"Bergen (NH.)";"2023*";"100";"4,9"
"Bron: CBS"
`;

describe('a file of CBS StatLine', () => {
  it('of the open data keeps the own municipalities, the own labour market region and the country, in words', () => {
    const { columns, rows, about, only, source, leftOut } = tableOf(sliceOf(openData));
    expect(columns).toEqual(['Totaal jongeren', 'Aandeel percentage']);
    expect(rows).toEqual([
      { label: 'Nederland, 2022', figures: [187_000, 5.1] },
      { label: 'Nederland, 2023', figures: [188_000, 5.2] },
      { label: 'Amersfoort, 2022', figures: [1500, 4.1] },
      { label: 'Amersfoort, 2023', figures: [1600, 12.5] },
      { label: 'Arbeidsmarktregio Amersfoort, 2023', figures: [4000, 4.9] },
      { label: 'Soest, 2023', figures: ['.', ''] },
    ]);
    expect([about, source, only]).toEqual(['2023-12-31', 'CBS StatLine', ['Geslacht: Totaal mannen en vrouwen']]);
    expect(leftWords({ ...(leftOut && { leftOut }) })).toEqual([
      'Niet bewaard: 1 regel van provincies en andere grote gebieden, 1 regel van gemeenten van andere regio’s, 1 regel van andere regio’s, 2 regels die jullie niet kozen.',
    ]);
  });

  it('of the site is read with its title, its units and its names', () => {
    const slice = sliceOf(site);
    expect([slice.title, slice.source]).toEqual(['Jongeren (15 tot 27 jaar); regio, geslacht', 'CBS']);
    expect(slice.measures).toEqual(['Zonder werk (aantal)', 'Aandeel (%)']);
    const { rows, only } = tableOf(slice);
    expect(rows.map(({ label }) => label)).toEqual(['Nederland', 'Amersfoort', 'Arbeidsmarktregio Amersfoort']);
    expect(only).toEqual(['Geslacht: Totaal mannen en vrouwen', 'Periode: 2023*']);
    expect(slice.left).toEqual({ 'other-municipality': 2, 'larger-area': 1 });
  });

  it('asks which columns make the name of a line, and works a total out again without correcting it', () => {
    const slice = sliceOf(site);
    const { rows, differences } = tableOf(slice, by(slice, 'Geslacht=elke', 'Gebied=Amersfoort'));
    expect(rows.map(({ label }) => label)).toEqual(['Totaal mannen en vrouwen', 'Mannen', 'Vrouwen']);
    expect(rows.map(({ figures }) => figures[1])).toEqual([4.2, '.', 'x']);
    expect(differences).toEqual([
      { where: 'Totaal mannen en vrouwen, Zonder werk (aantal)', stated: 1600, added: 1500 },
    ]);
    expect(choiceByWords(slice, ['Geslacht=Alle']).ok).toBe(false);
  });

  it('does not add up what lies within one another, and says of which column', () => {
    const ages = `"Leeftijd";"Regio's";"Perioden";"Jongeren"
"Totaal 15 tot 27";"Soest";"2023";"100"
"15 tot 20";"Soest";"2023";"60"
"15 tot 18";"Soest";"2023";"40"
"20 tot 27";"Soest";"2023";"40"`;
    const slice = sliceOf(ages);
    expect(tableOf(slice, by(slice, 'Leeftijd=elke'))).toMatchObject({ differences: [], within: ['Leeftijd'] });
  });

  it('gives an empty cell the sign of not known only where the file knows no signs', () => {
    const bare = `"ID";"RegioS";"Perioden";"Jongeren_1"\n0;"GM0342";"2023JJ00";\n1;"GM0307";"2023JJ00";5\n`;
    expect(tableOf(sliceOf(bare)).rows.map(({ figures }) => figures)).toEqual([['.'], [5]]);
    const signed = bare.replace('00";5', '00";"x"');
    expect(tableOf(sliceOf(signed)).rows.map(({ figures }) => figures)).toEqual([[''], ['x']]);
  });

  it('has its cap after the other regions are left out, and never before', () => {
    const lines = (code: string, n: number) => `0;"${code}";"2023JJ00";5\n`.repeat(n);
    const head = '"ID";"RegioS";"Perioden";"Jongeren_1"\n';
    const long = sliceOf(head + lines('GM0363', mostHeld + 5) + lines('GM0342', 1));
    expect(tableOf(long).rows).toHaveLength(1);
    expect(long.left).toEqual({ 'other-municipality': mostHeld + 5 });
    expect(codesOf(head + lines('GM0342', mostHeld + 1))).toEqual(['slice-too-long']);
    expect(codesOf(head + lines('GM0363', 1) + lines('NL01', 1))).toEqual(['region-not-in-file']);
    const twice = sliceOf(head + lines('GM0342', 2));
    expect(choiceFaults(twice, proposed(twice))).toMatchObject([{ code: 'lines-twice' }]);
  });

  it('that gives more lines than anybody reads is asked to choose, at the column that gives most', () => {
    const years = Array.from({ length: 40 }, (_, at) => `"GM0342";"${1980 + at}JJ00";${at}`);
    const rows = [...years, ...years.map((line) => line.replace('GM0342', 'GM0307'))].map(
      (line, at) => `${at};${line}`,
    );
    const slice = sliceOf(['"ID";"RegioS";"Perioden";"Jongeren_1"', ...rows].join('\n'));
    expect(tableOf(slice)).toMatchObject({ only: ['Periode: 2019'], about: '2019-12-31' });
    const faults = choiceFaults(slice, by(slice, 'Periode=elke'));
    expect(faults).toEqual([{ code: 'lines-too-many', field: 'kolom-1', values: { count: 80, most: 60 } }]);
  });

  it('is known by its header: a list, a table typed by hand and a file of DUO are another', () => {
    for (const other of ['Jaar;Jongeren\n2024;12', 'Perioden;Jongeren\n2024;12', 'doorstroompuntregiocode;vsv\n16;2'])
      expect(read(other).isOne).toBe(false);
    expect(read(site).isOne).toBe(true);
  });

  it('of one area is a line over the years that says of whom it is', () => {
    const slice = sliceOf(openData);
    expect(yearLines([tableOf(slice, by(slice, 'Gebied=Amersfoort'))])).toMatchObject([
      { title: 'Jongeren. Geslacht: Totaal mannen en vrouwen. Gebied: Amersfoort', years: [{ year: '2022' }, { year: '2023' }] }, // prettier-ignore
    ]);
  });

  it('whose number may mean two things is asked about, with its line in the file', () => {
    const slice = sliceOf(site.replace('"1600"', '"1.600"'));
    expect(statlineTable(slice, proposed(slice), typed, today)).toMatchObject({
      ok: false,
      refusals: [{ code: 'number-unclear', values: { line: 7, text: '1.600' } }],
    });
  });
});

describe('the keys and names of CBS', () => {
  it.each([
    ['2023JJ00', '2023', '2023-12-31'],
    ['2023KW01', '2023, 1e kwartaal', '2023-03-31'],
    ['2024MM02', 'februari 2024', '2024-02-29'],
    ['2023SJ00', "2023/'24", '2024-07-31'],
    ['2023HJ01', '2023, 1e halfjaar', '2023-06-30'],
    ['2023 4e kwartaal*', '2023 4e kwartaal*', '2023-12-31'],
    ["2023/'24*", "2023/'24*", '2024-07-31'],
    ['2023 mei', '2023 mei', '2023-05-31'],
    ['2023W101', '2023W101', undefined],
    ['2023G400', '2023G400', undefined],
  ])('%s is %s', (key, words, ends) => expect([periodOf(key).words, periodOf(key).ends]).toEqual([words, ends]));

  it.each([
    ['GM0307', 'municipality'],
    ['Soest', 'municipality'],
    ['Amersfoort', 'municipality'],
    ['Utrecht (gemeente)', 'other-municipality'],
    ['Bergen (L.)', 'other-municipality'],
    ['Bergen', 'unknown-area'],
    ['Utrecht (PV)', 'larger-area'],
    ['CR17', 'larger-area'],
    ['RM16', 'doorstroompunt'],
    ['Eem en Vallei (RM)', 'doorstroompunt'],
    ['AM14', 'labour'],
    ['AM01', 'other-region'],
    ['Nederland', 'country'],
    ['Nergenshuizen', 'unknown-area'],
    ['BU03070001', 'unknown-area'],
  ])('%s is %s', (key, kind) => expect(areaOf(own, key).kind).toBe(kind));
});
