import { conditionOf, type Section } from './section.ts';
import { isFilled } from './status.ts';

type Written = Pick<Section, 'content'>;
/** Whether somebody filled this field in; of a text more than spaces. */
export function has({ content }: Written, key: string): boolean {
  const value = content[key];
  return isFilled(value) && (typeof value !== 'string' || value.trim() !== '');
}
/** How a condition of a measure was answered; an answer without a reason is none. */
export function answerTo(section: Written, key: string): 'yes' | 'no' | null {
  const condition = conditionOf(section, key);
  return condition && condition.why.trim() !== '' ? condition.met : null;
}
/** 'Leusden, Soest en Woudenberg' */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;
