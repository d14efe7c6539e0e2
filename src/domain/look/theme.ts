import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { contrast, hexOf, readColour, type Colour } from './colour.ts';
import { colourTokens, fontTokens, pairs, sizeTokens, type ColourToken } from './tokens.ts';

/** What a theme fills, by name, each value written by us: nothing of the file itself comes into a page. */
export type ThemeValues = Readonly<Record<string, string>>;
export const MOST_BYTES = 2_500_000;
const DEEP = 16;

const isColour = (name: string): name is ColourToken => Object.hasOwn(colourTokens, name);
const isKnown = (name: string): boolean =>
  isColour(name) || Object.hasOwn(sizeTokens, name) || fontTokens.includes(name);

/** Custom properties of a style sheet; of a name that is said twice the first. */
function fromCss(css: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of css
    .replaceAll(/\/\*[^]*?\*\//g, ' ')
    .matchAll(/--([a-z0-9-]{1,120})\s*:\s*([^;{}]{1,500})/gi))
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), value.trim());
  return found;
}

const words = (name: string): string => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
/** Design tokens: a tree whose leaves say $value (or value), and point at each other as {a.b.c}. */
function fromTokens(tree: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null || path.length > DEEP) return;
    const leaf = node as { readonly $value?: unknown; readonly value?: unknown };
    const value = leaf.$value ?? leaf.value;
    if (typeof value === 'string' || typeof value === 'number') found.set(words(path.join('-')), String(value));
    else if (Array.isArray(value)) found.set(words(path.join('-')), value.join(', '));
    else for (const [name, below] of Object.entries(node)) if (!name.startsWith('$')) walk(below, [...path, name]);
  };
  walk(tree, []);
  return found;
}

/** Follows var(--a) and {a.b} to what stands there; undefined when it leads nowhere or in a ring. */
function settle(value: string, all: ReadonlyMap<string, string>, deep = 0): string | undefined {
  const [, name, other] = /^var\(\s*--([a-z0-9-]+)\s*(?:,([^]*))?\)$/i.exec(value) ?? [];
  const to = name?.toLowerCase() ?? /^\{([^{}]+)\}$/.exec(value)?.[1]?.split('.').map(words).join('-');
  if (to === undefined) return value;
  if (deep > DEEP) return undefined;
  const next = all.get(to) ?? other?.trim();
  return next === undefined ? undefined : settle(next, all, deep + 1);
}

const px: Readonly<Record<string, number>> = { px: 1, rem: 16, em: 16 };
function sizeOf(name: string, value: string): string | undefined {
  const { unit, from, to } = sizeTokens[name] ?? { unit: 'x', from: 1, to: 0 };
  const [, number = '', said = ''] = /^(\d{0,4}(?:\.\d{1,6})?)(px|rem|em|%)?$/i.exec(value) ?? [];
  if (number === '') return undefined;
  const factor =
    unit === 'x'
      ? said === '%'
        ? 0.01
        : said === ''
          ? 1
          : Number.NaN
      : (px[said.toLowerCase()] ?? (number === '0' ? 1 : Number.NaN));
  const n = Number(number) * factor;
  if (!(n >= from && n <= to)) return undefined;
  return unit === 'x' ? `${Math.round(n * 1000) / 1000}` : `${Math.round((n / 16) * 10_000) / 10_000}rem`;
}
function fontOf(value: string): string | undefined {
  const names = value.split(',').map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2'));
  if (names.length > 12 || !names.every((name) => /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,60}$|^-apple-system$/u.test(name)))
    return undefined;
  return names.map((name) => (/^[a-z-]+$/.test(name) ? name : `'${name}'`)).join(', ');
}
function valueOf(name: string, value: string): string | undefined {
  if (isColour(name)) {
    const colour = readColour(value);
    return colour && hexOf(colour);
  }
  return fontTokens.includes(name) ? fontOf(value) : sizeOf(name, value);
}

const colourIn = (values: ThemeValues, name: ColourToken): Colour =>
  readColour(values[name] ?? colourTokens[name]) ?? [0, 0, 0];
/** Pairs that are too close to read, as refusals with the pair and how far apart they are. */
function tooClose(values: ThemeValues): readonly Refusal[] {
  return pairs.flatMap(({ ink, on, least, words: what }) => {
    const far = contrast(colourIn(values, ink), colourIn(values, on));
    return far >= least
      ? []
      : [{ code: 'too-close', field: 'file', values: { what, far: Math.floor(far * 10) / 10, least, ink, on } }];
  });
}

function namesIn(text: string): Map<string, string> | undefined {
  if (!text.trimStart().startsWith('{')) return fromCss(text);
  try {
    return fromTokens(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Reads a theme of NL Design System: a style sheet with custom properties, or design tokens as JSON. Takes the names that our
 * pages know and writes their values itself. Refusals on field 'file': no-theme (not one known name), value-unknown (with the
 * name), too-close (with the pair and how far apart).
 */
export function readTheme(text: string): Outcome<ThemeValues> {
  const all = namesIn(text);
  const known = [...(all ?? [])].filter(([name]) => isKnown(name));
  if (!all || !known.some(([name]) => isColour(name)))
    return { ok: false, refusals: [{ code: 'no-theme', field: 'file' }] };
  const values: Record<string, string> = {};
  const refusals: Refusal[] = [];
  for (const [name, said] of known) {
    const value = valueOf(name, settle(said, all) ?? '');
    if (value === undefined) refusals.push({ code: 'value-unknown', field: 'file', values: { name } });
    else values[name] = value;
  }
  const wrong = [...refusals, ...tooClose(values)];
  return wrong.length > 0 ? { ok: false, refusals: wrong } : ok(values);
}

/** The style sheet of a theme: each name that the pages read, with what the theme says or else ours. Light, on paper too. */
export function themeCss(values: ThemeValues): string {
  const said = Object.entries({ ...colourTokens, ...values }).filter(([name]) => isKnown(name));
  return `:root{color-scheme:light;${said.map(([name, value]) => `--${name}:${value};`).join('')}}\n`;
}
