import type { Day } from '#law/day.ts';
import { indicators } from '../figures/indicators.ts';
import type { Published } from '../figures/published.ts';
import { numberWords } from './in-words.ts';
import { claimsOf, textOf, type Claim, type Content, type Section } from './section.ts';

/** A number that was published and can be copied. Two of one `source` say the same of another day. */
export type FigureChoice = {
  /** By which a form names it. */
  readonly key: string;
  readonly title: string;
  readonly value: number;
  readonly source: string;
  /** The end of `source`: what one line of it counts, without the name of the table. */
  readonly line: string;
  readonly asOf: Day;
  /** What is counted, as an indicator of Aanzet (domain/figures); null = as the source says it. */
  readonly definition: string | null;
  /** Of whom, in words. */
  readonly about: string;
  /** Of a table with targets: no number of what is. */
  readonly aims: boolean;
};

/** What left of the own publication: `printed` by key, as `neet=yes&place=GM0307`. A secret number is no figure. */
export function figuresOfRelease(
  { printed, publishedOn }: { readonly printed: Readonly<Record<string, number | string>>; readonly publishedOn: Day },
  placeName: (code: string) => string,
): readonly FigureChoice[] {
  return Object.entries(printed).flatMap(([key, value]) => {
    const at = new Map(key.split('&').map((part) => part.split('=') as [string, string]));
    const place = at.get('place');
    const indicator = indicators.find((one) => at.get(one.key) === 'yes');
    if (!indicator || typeof value !== 'number') return [];
    const where = place === undefined ? 'Hele regio' : placeName(place);
    const line = `${where}, ${indicator.title}`;
    return [
      {
        key: `regio ${key}`,
        title: `${where}: ${indicator.yesWords}`,
        value,
        source: `Aanzet, wat naar buiten mag: ${line}`,
        line,
        asOf: publishedOn,
        definition: indicator.key,
        about: indicator.populationWords,
        aims: false,
      },
    ];
  });
}

/** The numbers of a table that CBS, DUO or another published; a sign in the place of a number is no figure. */
export function figuresOfTable(table: Published & { readonly id: string }): readonly FigureChoice[] {
  const { id, title, source, about, columns, rows } = table;
  return rows.flatMap(({ label, figures }, row) =>
    figures.flatMap((value, column) => {
      const head = columns[column] ?? '';
      if (typeof value !== 'number') return [];
      const line = `: ${label}, ${head}`;
      return [
        {
          key: `tabel ${id} ${row} ${column}`,
          title: `${label}: ${head}`,
          value,
          source: `${source}, ${title}${line}`,
          line,
          asOf: about,
          definition: null,
          about: `${title}, ${head}`,
          aims: table.target !== null,
        },
      ];
    }),
  );
}

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);
const claimOf = ({ title, value, source, asOf }: FigureChoice): Claim => ({
  text: title,
  value: numberWords(value),
  source: short(source),
  asOf,
});

/** The content with this figure in it: the baseline of a target, or one more fact. A fact of the same source makes place. */
export function withFigure(section: Pick<Section, 'kind' | 'content'>, figure: FigureChoice): Content {
  const source = short(figure.source);
  if (section.kind === 'target') {
    const { value, asOf, about, definition } = figure;
    const copied = { baseline: value, baselineOn: asOf, baselineAbout: short(about), source };
    return { ...section.content, ...copied, ...(definition !== null && { definition }) };
  }
  const claims = claimsOf(section);
  const fresh = claimOf(figure);
  const there = claims.some((claim) => claim.source === source);
  const all = there ? claims.map((claim) => (claim.source === source ? { ...claim, ...fresh, text: claim.text } : claim)) : [...claims, fresh]; // prettier-ignore
  return { ...section.content, claims: all };
}

/** The name of a table without the years in it: 'Jongeren zonder werk 2025' is the same table a year later. */
const yearless = (name: string): string => name.toLowerCase().replaceAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '').replaceAll(/\s+/g, ' '); // prettier-ignore
/** Whether a figure says the same as what was copied, of another day: the same line of a table of the same name. */
function isSameLine(copied: string | null, { source, line }: Pick<FigureChoice, 'source' | 'line'>): boolean {
  if (copied === null) return false;
  if (copied === short(source)) return true;
  const [table, of] = [source.slice(0, source.length - line.length), copied.slice(0, copied.length - line.length)];
  return copied.endsWith(line) && yearless(of) === yearless(table);
}

/** Figures of a source that stands here already, of a later day. */
export function newerFigures(section: Section, choices: readonly FigureChoice[]): readonly FigureChoice[] {
  const on = section.content['baselineOn'];
  const copied = [
    ...claimsOf(section).map(({ source, asOf }) => ({ source, asOf })),
    { source: textOf(section, 'source') || null, asOf: typeof on === 'string' ? on : null },
  ];
  return choices.filter(({ source, line, asOf }) =>
    copied.some((one) => isSameLine(one.source, { source, line }) && one.asOf !== null && one.asOf < asOf),
  );
}
/** What says the same as the number that a target began with, of the latest day after it; undefined = nothing newer was published. */
export function newestFigure(section: Section, choices: readonly FigureChoice[]): FigureChoice | undefined {
  const facts = choices.filter(({ aims }) => !aims);
  return newerFigures(section, facts).toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
}
/** Which kinds of sections a figure can be copied into. */
export const takesFigures = (kind: Section['kind']): boolean => kind === 'target' || kind === 'analysis';
