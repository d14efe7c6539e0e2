import { ok, refuse, type Outcome } from '../outcome.ts';

/** A number, or the sign of CBS that stands in its place. */
export type Figure = number | '.' | 'x' | '-' | '';

/** The signs of CBS and what each says. */
export const signs = {
  '.': 'niet bekend',
  x: 'geheim',
  '-': 'nul',
  '': 'kan niet voorkomen',
} as const;

/**
 * A number as somebody in the Netherlands or a program wrote it: '1.234.567', '0,54', '0.54', '12%', 'x'. Nothing is guessed:
 * '12.500' is twelve and a half or twelve thousand five hundred, and is refused (number-unclear).
 */
export function readNumber(text: string): Outcome<Figure> {
  const bare = text.replaceAll(/[\s\u00a0]/g, '').replace(/%$/, '');
  if (bare === '' || bare === '.' || bare === 'x' || bare === '-') return ok(bare);
  if (/^null$/i.test(bare)) return ok('.');
  if (/^-?\d+$/.test(bare)) return ok(Number(bare));
  if (/^-?\d{1,3}(\.\d{3})*,\d+$/.test(bare) || /^-?\d+,\d+$/.test(bare))
    return ok(Number(bare.replaceAll('.', '').replace(',', '.')));
  if (/^-?\d{1,3}(\.\d{3}){2,}$/.test(bare)) return ok(Number(bare.replaceAll('.', '')));
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(bare)) return refuse('number-unclear');
  return /^-?\d+\.\d+$/.test(bare) ? ok(Number(bare)) : refuse('number-unclear');
}
