import { registerParts } from '#law/register-lines.ts';
import type { Register } from '#law/rule.ts';

/** Finds where a cited article can be read: 'WVO 2020 2.31a' of rule R02. */
export const linkIn = (register: Register) => {
  const lines = registerParts(register).flatMap((part) => part.lines);
  return (article: string, rule: string): string | undefined => {
    const here = lines.filter(({ cited }) => cited === article);
    return (here.find(({ id }) => id === rule) ?? here[0])?.link;
  };
};
