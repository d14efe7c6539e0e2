import type { Day } from '#law/day.ts';
import type { Register } from '#law/rule.ts';
import type { Settings } from '#law/settings.ts';

/** FNV-1a over the text: short, and another for another text; nothing secret hangs on it. */
export function shortOf(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93) >>> 0;
  return hash.toString(36);
}

/** By which rules and numbers something is judged. */
export type Basis = { readonly settings: Settings; readonly register: Register };

// A sweep asks it of each case, on one day by one register.
let remembered: { register: Register; day: Day; rules: string } | undefined;
function rulesOn(register: Register, day: Day): string {
  if (remembered?.register !== register || remembered.day !== day) {
    const inForce = register.map(({ key, rules }) => [
      key,
      rules.filter(({ validFrom, validTo = day }) => validFrom <= day && validTo >= day),
    ]);
    remembered = { register, day, rules: shortOf(JSON.stringify(inForce)) };
  }
  return remembered.rules;
}

/**
 * By which rules and numbers something is judged on a day: another text of a rule, a version that begins, and another
 * agreement are each another edition, and everybody is judged again.
 */
export const editionOf = ({ register, settings }: Basis, day: Day): string =>
  `${rulesOn(register, day)}-${shortOf(JSON.stringify(settings))}`;
