import { findBsn } from '../bsn.ts';
import type { Refusal } from '../outcome.ts';
import { isMailAddress } from '../young/way.ts';

/** How a young person is reached, as typed: each may be empty. */
export type TypedReach = { readonly phone: string; readonly mail: string; readonly parentContact: string };
const longest = { phone: 60, mail: 200, parentContact: 120 } as const;
/** A number of the Netherlands has ten figures; of an old one in a village, or with a country before it, at least six. */
const fewestFigures = 6;

const figures = (typed: string): number => typed.replaceAll(/\D/g, '').length;

/** What is wrong with it, by field: words-too-long, bsn, reach-phone, reach-mail. A word beside the number may stay ('moeder'). */
export function reachFaults(typed: TypedReach): readonly Refusal[] {
  return (['phone', 'mail', 'parentContact'] as const).flatMap((field): readonly Refusal[] => {
    const value = typed[field].trim();
    if (value === '') return [];
    if (value.length > longest[field]) return [{ code: 'words-too-long', field, values: { most: longest[field] } }];
    if (findBsn(value).found) return [{ code: 'bsn', field }];
    if (field === 'phone' && figures(value) < fewestFigures) return [{ code: 'reach-phone', field }];
    return field === 'mail' && !isMailAddress(value) ? [{ code: 'reach-mail', field }] : [];
  });
}
