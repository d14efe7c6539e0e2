import { headerKey } from '../intake/columns.ts';
import { kinds } from './kinds.ts';
import { partyLabel, sectionsOf, type Party, type Programme } from './programme.ts';
import { readSection, type Around } from './read-section.ts';
import { titleOf } from './status.ts';
import type { Typed } from './typed.ts';

/** Columns of a table of measures, by the names that regions give them; the label of the form goes too. */
const columns = {
  title: ['maatregel', 'naam', 'titel', 'maatregelen'],
  what: ['activiteit', 'activiteiten', 'omschrijving', 'wat', 'beschrijving', 'inhoud'],
  forWords: ['voor wie', 'doelgroep'],
  owner: ['regiepartner', 'eigenaar', 'regie', 'verantwoordelijke'],
  partners: ['partners', 'samenwerkingspartners', 'betrokken partijen', 'partijen'],
  participants: ['aantal', 'aantal jongeren', 'aantal deelnemers', 'deelnemers'],
  effect: ['effect', 'beoogd effect', 'beoogd maatschappelijk effect', 'resultaat', 'indicator'],
  effectFrom: ['nulmeting', 'nu', 'huidige situatie'],
  effectTo: ['doel', 'streefwaarde', 'gewenste situatie'],
  review: ['evaluatie', 'evaluatiedatum', 'terugkijken', 'datum evaluatie'],
  learningQuestion: ['leervraag'],
  analysis: ['analyse', 'hoofdstuk', 'relatie met de analyse'],
  youthSaid: ['jongeren', 'wat jongeren vinden'],
} as const;
type Column = keyof typeof columns;
const known = Object.keys(columns) as Column[];
const labelOf = (column: Column): string => kinds.measure.fields.find(({ key }) => key === column)?.label ?? column;
/** A column of a table: a question of the form, a year of the planning, or one that we do not know. */
type Head = { readonly words: string; readonly column: Column | null; readonly year: string | null };

function headOf(words: string): Head {
  const key = headerKey(words);
  const year = /^(?:planning )?(20\d\d)$/.exec(key)?.[1] ?? null;
  const column = known.find((one) => [labelOf(one), ...columns[one]].some((name) => headerKey(name) === key)) ?? null;
  return { words: words.trim(), column: year === null ? column : null, year };
}

/** A cell and what ends it: in quotes where it holds more lines, a quote in it then stands twice. */
const cellOf = {
  '\t': /("(?:[^"]|"")*"(?=\t|\n)|[^\t\n]*)(\t|\n)/g,
  ';': /("(?:[^"]|"")*"(?=;|\n)|[^;\n]*)(;|\n)/g,
} as const;
/** Cells of what was copied from a spreadsheet or a table in Word: tabs, or semicolons. Rows without anything are none. */
export function cellsOf(pasted: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of pasted
    .replaceAll('\r\n', '\n')
    .concat('\n')
    .matchAll(cellOf[pasted.includes('\t') ? '\t' : ';'])) {
    const whole = /^"[^]*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    rows.at(-1)?.push(whole.trim());
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** One measure as the form would send it, and what could not be placed: that stands in its text, so that nothing is lost. */
export type PastedMeasure = { readonly title: string; readonly typed: Typed; readonly notes: readonly string[] };
export type PastedTable = {
  readonly measures: readonly PastedMeasure[];
  /** Measures that are in the programme already, by name. */
  readonly there: readonly string[];
  /** Columns that fit no question: their words stand in the text of the measure. */
  readonly unknown: readonly string[];
  /** Measures with a text that cannot be kept: too long, for one. */
  readonly refused: readonly string[];
  /** Questions for which the table has no column. */
  readonly missing: readonly string[];
  readonly named: boolean;
};

const partyOf = (name: string, parties: readonly Party[]): Party | undefined => {
  const key = headerKey(name);
  const found = parties.filter((one) => [one.name, partyLabel(one, parties)].some((said) => headerKey(said) === key));
  return found.length === 1 ? found[0] : undefined;
};
const namesIn = (cell: string): readonly string[] =>
  cell
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
/** A chapter by its number or its title. */
function chapterOf(cell: string, programme: Programme): string | undefined {
  const chapters = sectionsOf(programme, 'analysis');
  const number = Number(/^(?:hoofdstuk )?(?:1\.)?(\d{1,2})\.?$/i.exec(cell.trim())?.[1] ?? 0);
  return (chapters[number - 1] ?? chapters.find((one) => headerKey(titleOf(one)) === headerKey(cell)))?.id;
}

function measureOf(cells: readonly string[], heads: readonly Head[], programme: Programme): PastedMeasure {
  const typed = new Map<string, readonly string[]>();
  const notes: string[] = [];
  const rest: string[] = [];
  const put = (name: string, ...values: readonly string[]): void => void typed.set(name, values);
  const years = heads.filter(({ year }) => year !== null);
  const lost = (head: string, cell: string): void => void rest.push(`${head}: ${cell}`);
  for (const [at, head] of heads.entries()) {
    const cell = cells[at] ?? '';
    const { column, year, words } = head;
    if (cell === '') continue;
    if (year !== null) {
      put(`planning-year-${years.indexOf(head)}`, year);
      put(`planning-what-${years.indexOf(head)}`, cell);
    } else if (column === null) lost(words, cell);
    else if (column === 'owner' || column === 'partners') {
      const names = column === 'owner' ? [cell] : namesIn(cell);
      const found = names.flatMap((name) => partyOf(name, programme.parties)?.id ?? []);
      const others = names.filter((name) => !partyOf(name, programme.parties));
      if (found.length > 0) put(column, ...found);
      if (others.length === 0) continue;
      lost(labelOf(column), others.join(', '));
      notes.push(`Doet nog niet mee: ${others.join(', ')}. De naam staat in de tekst.`);
    } else if (column === 'analysis') {
      const id = chapterOf(cell, programme);
      if (id === undefined) lost(labelOf(column), cell);
      else put(column, id);
    } else put(column, cell);
  }
  if (rest.length > 0) put('what', [typed.get('what')?.[0] ?? '', ...rest].filter((line) => line !== '').join('\n'));
  return { title: typed.get('title')?.[0] ?? '', typed, notes };
}

/** What a question cannot hold (a day that is none, 'ongeveer 120') stands in the text instead; undefined = not even then. */
function settled(measure: PastedMeasure, around: Around): PastedMeasure | undefined {
  const read = readSection('measure', measure.typed, around);
  if (read.ok) return measure;
  const typed = new Map(measure.typed);
  const moved = new Set(read.refusals.map(({ field = '' }) => field));
  const lines: string[] = [];
  for (const { key, label } of kinds.measure.fields) {
    if (!moved.has(key) || key === 'title' || key === 'what') continue;
    lines.push(`${label}: ${typed.get(key)?.join(', ') ?? ''}`);
    typed.delete(key);
  }
  typed.set('what', [[typed.get('what')?.[0] ?? '', ...lines].filter((line) => line !== '').join('\n')]);
  if (!readSection('measure', typed, around).ok) return undefined;
  return { ...measure, typed, notes: [...measure.notes, ...lines.map((line) => `In de tekst gezet: ${line}.`)] };
}

/** What somebody copied from a table of measures. Without a column for the name (`named` false) nothing is read. */
export function pastedMeasures(pasted: string, programme: Programme): PastedTable {
  const [first = [], ...rows] = cellsOf(pasted);
  const found = first.map(headOf);
  const heads = found.map((head, at) =>
    found.findIndex(({ column }) => column !== null && column === head.column) < at && head.column !== null
      ? { ...head, column: null }
      : head,
  );
  const named = heads.some(({ column }) => column === 'title');
  const missing = known.filter((one) => !heads.some(({ column }) => column === one)).map(labelOf);
  const unknown = heads.filter(({ column, year, words }) => column === null && year === null && words !== '');
  const read = named ? rows.map((cells) => measureOf(cells, heads, programme)).filter(({ title }) => title !== '') : [];
  const there = new Set(sectionsOf(programme, 'measure').map((one) => headerKey(titleOf(one))));
  const around = {
    partyIds: programme.parties.map(({ id }) => id),
    chapterIds: sectionsOf(programme, 'analysis').map(({ id }) => id),
  };
  const fresh = read
    .filter(({ title }) => !there.has(headerKey(title)))
    .map((one) => [one, settled(one, around)] as const);
  return {
    measures: fresh.flatMap(([, one]) => one ?? []),
    refused: fresh.flatMap(([{ title }, one]) => (one ? [] : [title])),
    there: read.map(({ title }) => title).filter((title) => there.has(headerKey(title))),
    unknown: unknown.map(({ words }) => words),
    missing,
    named,
  };
}
