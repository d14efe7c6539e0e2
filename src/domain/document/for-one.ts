import type { Content } from './document.ts';
import type { PartId } from './sections.ts';

/** A line of a version. A version never changes, so its place is a key. */
export type VersionLine = {
  readonly key: string;
  readonly id: PartId;
  readonly title: string;
  readonly text: string;
};
const keyOf = (id: PartId, n: number): string => `${id}.${n}`;

/** Every line of a version, of the sections in the set. */
export const linesOf = ({ sections }: Content, set: ReadonlySet<PartId>): readonly VersionLine[] =>
  sections
    .filter(({ id }) => set.has(id))
    .flatMap(({ id, title, lines }) => lines.map((text, n) => ({ key: keyOf(id, n), id, title, text })));

/** The same without some lines, for one receiver. Nothing tells that they were there. */
export const without = (content: Content, keys: ReadonlySet<string>): Content => ({
  ...content,
  sections: content.sections
    .map((section) => ({ ...section, lines: section.lines.filter((_, n) => !keys.has(keyOf(section.id, n))) }))
    .filter(({ lines }) => lines.length > 0),
});

const isIn = ({ sections }: Content, { id, text }: Pick<VersionLine, 'id' | 'text'>): boolean =>
  sections.some((section) => section.id === id && section.lines.includes(text));
/**
 * What one receiver did not get of a version: lines of the sections that it may read, which its copy has not. For the sender and
 * the young person only.
 */
export const heldBack = (version: Content, copy: Content, set: ReadonlySet<PartId>): readonly VersionLine[] =>
  linesOf(version, set).filter((line) => !isIn(copy, line));
