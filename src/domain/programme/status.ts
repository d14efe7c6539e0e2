import { kinds, type Field } from './kinds.ts';
import { agreements, targets } from './targets.ts';
import { textOf, type Section, type Value } from './section.ts';

/** Whether something was filled in: an empty list or a condition that nobody judged is not. */
export function isFilled(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (typeof value === 'object') return Array.isArray(value) ? value.length > 0 : 'met' in value && value.met !== null;
  return true;
}
/** What the regulation asks of this section and is not there yet. */
export const missingOf = ({ kind, content }: Pick<Section, 'kind' | 'content'>): readonly Field[] =>
  kinds[kind].fields.filter(({ key, article }) => article !== undefined && !isFilled(content[key]));

export const statusWords = { 'not-begun': 'Nog niet begonnen', 'under-way': 'Bezig', ready: 'Klaar' } as const;
export type SectionStatus = keyof typeof statusWords;

/** Ready = everything that the regulation asks is there; where it asks nothing, every text. */
export function statusOf(section: Section): SectionStatus {
  const { kind, content } = section;
  if (!Object.values(content).some(isFilled)) return 'not-begun';
  const asks = kinds[kind].fields.some(({ article }) => article !== undefined);
  const open = asks ? missingOf(section) : kinds[kind].fields.filter(({ key, type }) => type === 'text' && !isFilled(content[key])); // prettier-ignore
  return open.length === 0 ? 'ready' : 'under-way';
}

const named = (names: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined;

/** What a section is called: an agreement by its letter, a target by its period, the others by their own title. */
export function titleOf({ kind, key, content }: Pick<Section, 'kind' | 'key' | 'content'>): string {
  if (kind === 'agreement') return `${key}. ${named(agreements, key) ?? ''}`;
  if (kind === 'target') {
    const target = Object.hasOwn(targets, key) ? targets[key as keyof typeof targets] : undefined;
    return target ? `${target.title}, ${target.period}` : key;
  }
  if (kind === 'general') return 'Samenvatting en aanpak';
  const title = textOf({ content }, 'title');
  if (title !== '') return title;
  return kind === 'measure' ? 'Maatregel zonder naam' : 'Hoofdstuk zonder titel';
}
