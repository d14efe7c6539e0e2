import type { Day } from '#law/day.ts';
import { longDay } from '../day-words.ts';
import { findSensitive, type Sensitive } from '../handover/sensitive.ts';
import type { PartId, SectionId } from './sections.ts';
import { partsOf, standardWording, type Wording } from './wording.ts';

/**
 * One line as it is kept. A stage has company, contact and days, and its text is what the company says; of an instrument only
 * name, day and last day are kept. 'hidden' = a line that the record knows (`text` is its key) and that is left out.
 */
export type Line = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly kind: 'text' | 'stage' | 'instrument' | 'hidden';
  readonly section: PartId;
  readonly place: number;
  readonly text: string;
  readonly company: string | null;
  readonly contact: string | null;
  readonly days: string | null;
  readonly onDay: Day | null;
  readonly untilDay: Day | null;
  readonly hidden: boolean;
  /** In the young person's own words, written without a colleague. */
  readonly own?: boolean;
};
/** A line that the record knows already, so that nobody types it twice. */
export type KnownLine = {
  readonly key: string;
  readonly section: SectionId;
  readonly text: string;
  readonly source: string;
};

/** A line as the page shows it. */
export type Entry = {
  readonly key: string;
  readonly text: string;
  readonly kind: 'known' | 'text' | 'stage' | 'instrument';
  readonly hidden: boolean;
  readonly own?: boolean;
  /** Where it comes from, when nobody typed it here. */
  readonly source: string | null;
  readonly warnings: readonly Warning[];
};
export type Warning = { readonly kind: Sensitive | 'phone'; readonly words: readonly string[] };
export type DocumentSection = {
  readonly id: PartId;
  readonly title: string;
  readonly hint: string;
  readonly entries: readonly Entry[];
  /** What was typed here, as one text. */
  readonly typed: string;
};

/** What goes along or is kept as a version: words only, in the order of the sections. */
export type Content = {
  readonly name: string;
  /** '18 jaar, Leusden' */
  readonly who: string;
  readonly sections: readonly { readonly id: PartId; readonly title: string; readonly lines: readonly string[] }[];
};

export const mostOfField = 200;
const phone = /(?<!\d)(?:\+31|0031|0)[\s.-]?[1-9](?:[\s.-]?\d){8}(?!\d)/gu;

/** What a line says that need not be said. A warning: who writes and the young person decide together. */
export function warningsOf(text: string): readonly Warning[] {
  const phones = [...text.matchAll(phone)].map(([hit]) => hit.trim());
  return [...findSensitive(text), ...(phones.length > 0 ? [{ kind: 'phone' as const, words: phones }] : [])];
}

const period = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
/** 'Stage bij Bakkerij Van Dalen, twee dagen per week. Contact: Piet van Dalen. Het bedrijf zegt: Komt altijd op tijd.' */
function stageWords({ company, contact, days, text }: Line): string {
  const first = [`Stage bij ${company}`, days].filter(Boolean).join(', ');
  return [period(first), contact && period(`Contact: ${contact}`), text && period(`Het bedrijf zegt: ${text}`)]
    .filter(Boolean)
    .join(' ');
}
function instrumentWords({ text, onDay, untilDay }: Line, today: Day | undefined): string {
  const valid = today !== undefined && untilDay !== null && untilDay < today ? 'was geldig' : 'geldig';
  return `${text}, gemaakt op ${longDay(onDay ?? '')}${untilDay ? `, ${valid} tot en met ${longDay(untilDay)}` : ''}.`;
}

/** One line in words. What was valid until a day before `today` says that it was. */
export const wordsOf = (line: Line, today?: Day): string =>
  line.kind === 'stage' ? stageWords(line) : line.kind === 'instrument' ? instrumentWords(line, today) : line.text;

/** A text as the lines that can be left out one by one. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * Everything there is of the document: what the record knows and what was written, section by section, in the words and the
 * order of the region, as it reads on `today`. What stands in a section that the region does not use is not in it.
 */
export function compose(
  known: readonly KnownLine[],
  lines: readonly Line[],
  firstName: string,
  wording: Wording = standardWording,
  today?: Day,
): readonly DocumentSection[] {
  const left = new Set(lines.filter(({ kind }) => kind === 'hidden').map(({ text }) => text));
  return partsOf(wording, firstName).map(({ id, title, hint }) => {
    const here = lines
      .filter(({ section, kind }) => section === id && kind !== 'hidden')
      .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
    return {
      id,
      title,
      hint,
      typed: here
        .filter(({ kind }) => kind === 'text')
        .map(({ text }) => text)
        .join('\n'),
      entries: [
        ...known
          .filter(({ section }) => section === id)
          .map(({ key, text, source }) => ({
            key,
            text,
            source,
            kind: 'known' as const,
            hidden: left.has(key),
            warnings: [],
          })),
        ...here.map((line) => ({
          key: line.id,
          text: wordsOf(line, today),
          kind: line.kind as 'text',
          hidden: line.hidden,
          own: line.own === true,
          source: null,
          warnings: warningsOf(line.kind === 'stage' ? line.text : wordsOf(line)),
        })),
      ],
    };
  });
}

const shown = ({ entries }: DocumentSection): readonly string[] =>
  entries.filter(({ hidden }) => !hidden).map(({ text }) => text);

/** Sections in which nothing stands yet. */
export const missingIn = (all: readonly DocumentSection[]): readonly DocumentSection[] =>
  all.filter((section) => shown(section).length === 0);

/** How many letters would be on paper. */
export const lettersIn = (all: readonly DocumentSection[]): number =>
  all.flatMap(shown).reduce((sum, text) => sum + text.length, 0);

/** A number that is another when the words are. */
const markOf = (words: string): number =>
  Array.from(words, (char) => char.charCodeAt(0)).reduce((mark, code) => (mark * 31 + code) >>> 0, 7);

/** A mark of what somebody read: another one means that it changed since, or that the region chose other words. */
export function stampOf(all: readonly DocumentSection[]): string {
  const entries = all.flatMap((section) => section.entries);
  const newest = entries
    .filter(({ kind }) => kind !== 'known')
    .map(({ key }) => key)
    .toSorted()
    .at(-1);
  const titles = all.map(({ id, title }) => `${id} ${title}`).join('\n');
  return [
    entries.length,
    entries.filter(({ hidden }) => hidden).length,
    lettersIn(all),
    newest ?? '',
    markOf(titles),
  ].join('.');
}

/** What is kept as a version. A line that was left out is not in it, and nothing tells that it was there. */
export const contentOf = (who: Pick<Content, 'name' | 'who'>, all: readonly DocumentSection[]): Content => ({
  ...who,
  sections: all
    .map((section) => ({ id: section.id, title: section.title, lines: shown(section) }))
    .filter(({ lines }) => lines.length > 0),
});

/** The part of a version that a receiver gets. */
export const cutTo = (content: Content, set: ReadonlySet<PartId>): Content => ({
  ...content,
  sections: content.sections.filter(({ id }) => set.has(id)),
});

export type News = { readonly added: readonly string[]; readonly gone: readonly string[] };
/** What is new for who read an earlier version, and what is not in it any more. */
export function newsIn(before: Content, after: Content): News {
  const all = ({ sections }: Content) => sections.flatMap(({ id, lines }) => lines.map((text) => ({ id, text })));
  const not = (from: Content, within: Content) => {
    const there = new Set(all(within).map(({ id, text }) => `${id} ${text}`));
    return all(from)
      .filter(({ id, text }) => !there.has(`${id} ${text}`))
      .map(({ text }) => text);
  };
  return { added: not(after, before), gone: not(before, after) };
}

/** Whether two say the same, word for word. */
export const isSame = (one: Content, other: Content): boolean => {
  const { added, gone } = newsIn(one, other);
  return one.name === other.name && one.who === other.who && added.length + gone.length === 0;
};
