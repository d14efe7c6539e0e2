import type { BlankId } from './blanks.ts';

/**
 * A piece of a paper. 'doubt' = what a jurist has not confirmed; 'blank' = what the organisation itself must fill in; 'heading' =
 * a part of its own inside a section.
 */
export type Part =
  | { readonly kind: 'heading'; readonly line: string }
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'doubt'; readonly line: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** How wide the columns are beside one another, on paper; left out = the same. */
      readonly wide?: readonly number[];
    }
  | { readonly kind: 'blank'; readonly blank: BlankId; readonly label: string; readonly words: string | undefined };
export type Section = {
  readonly title: string;
  readonly parts: readonly Part[];
  /** Where a list of contents leads to. */
  readonly id?: string;
};
/** A paper, made of the register, the settings and the directory of one organisation. */
export type Paper = {
  readonly id: string;
  readonly title: string;
  /** What it is and for whom, in one sentence. */
  readonly lead: string;
  readonly sections: readonly Section[];
};

export const heading = (line: string): Part => ({ kind: 'heading', line });
export const text = (...lines: readonly string[]): Part => ({ kind: 'text', lines });
export const list = (...lines: readonly string[]): Part => ({ kind: 'list', lines });
export const doubt = (line: string): Part => ({ kind: 'doubt', line });
export const facts = (...of: readonly (readonly [string, string])[]): Part => ({ kind: 'facts', facts: of });
export const table = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  wide?: readonly number[],
): Part => ({ kind: 'table', caption, heads, rows, ...(wide && { wide }) });

/** Lies down when a table is too wide to stand: more columns fit where somebody said how wide each is. */
export const liesDown = ({ sections }: Pick<Paper, 'sections'>): boolean =>
  sections.some(({ parts }) => parts.some((one) => one.kind === 'table' && one.heads.length > (one.wide ? 7 : 4)));

/** One part as lines of text. */
export function linesOfPart(part: Part): readonly string[] {
  if (part.kind === 'text' || part.kind === 'list') return part.lines;
  if (part.kind === 'heading') return [part.line];
  if (part.kind === 'doubt') return [`Nog niet bevestigd: ${part.line}`];
  if (part.kind === 'facts') return part.facts.map(([label, value]) => `${label}: ${value}`);
  if (part.kind === 'table') return part.rows.map((row) => row.join(' | '));
  return [`${part.label}: ${part.words ?? '…'}`];
}
/** A paper as lines: what is kept when it is settled, and compared afterwards. */
export const linesOf = (paper: Paper): readonly string[] =>
  paper.sections.flatMap(({ title, parts }) => parts.flatMap(linesOfPart).map((line) => `${title} — ${line}`));

/** What differs from the lines that were settled, each line once. */
export function changesSince(settled: readonly string[], now: readonly string[]) {
  const [before, after] = [new Set(settled), new Set(now)];
  return {
    added: [...after].filter((line) => !before.has(line)),
    gone: [...before].filter((line) => !after.has(line)),
  };
}

/** What is still to be filled in, each once. */
export const openBlanks = (paper: Paper): readonly BlankId[] => [
  ...new Set(
    paper.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'blank' && part.words === undefined ? [part.blank] : [])),
    ),
  ),
];
