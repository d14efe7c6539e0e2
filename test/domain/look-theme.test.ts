/** A theme of NL Design System: what is taken, what is refused, and that nothing of the file itself comes into a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { contrast, readColour } from '#domain/look/colour.ts';
import { readTheme, themeCss } from '#domain/look/theme.ts';
import { colourTokens, fontTokens, pairs, sizeTokens } from '#domain/look/tokens.ts';

const inPackage = createRequire(import.meta.url).resolve;
const theirs = (path: string) => readFileSync(inPackage(path), 'utf8');
const voorbeeld = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/';
const ma = '@nl-design-system-community/ma-design-tokens/dist/';
const valuesOf = (text: string) => {
  const read = readTheme(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals, null, 1));
  return read.value;
};
const codes = (text: string) => {
  const read = readTheme(text);
  return read.ok ? [] : read.refusals.map(({ code }) => code);
};
const root = (inside: string) => `:root { ${inside} }`;

test('the names are those that our pages read, and what they are without a theme stands in our own theme', () => {
  const contract = readFileSync('src/web/assets/kern/01-contract.css', 'utf8');
  const read = [...new Set([...contract.matchAll(/var\(--(basis-[a-z0-9-]+)/g)].map((m) => m[1] ?? ''))].toSorted();
  expect([...Object.keys(colourTokens), ...Object.keys(sizeTokens), ...fontTokens].toSorted()).toEqual(read);
  const own = valuesOf(readFileSync('src/web/assets/thema.css', 'utf8').split('@media')[0] ?? '');
  expect(own).toMatchObject(colourTokens);
});

test('every text and its ground in our own theme is among the pairs that are counted, and far enough apart', () => {
  for (const { ink, on, least } of pairs) {
    const far = contrast(readColour(colourTokens[ink])!, readColour(colourTokens[on])!);
    expect([ink, on, far >= least]).toEqual([ink, on, true]);
  }
});

describe('themes of the community', () => {
  test.each([
    ['voorbeeld as css', `${voorbeeld}theme.css`, '#5b38bc'],
    ['voorbeeld as tokens', `${voorbeeld}tokens.json`, '#5b38bc'],
    ['ma as css', `${ma}theme.css`, undefined],
  ])('%s is read to colours that are written by us', (_name, path, fill) => {
    const values = valuesOf(theirs(path));
    for (const name of Object.keys(colourTokens)) expect(values[name]).toMatch(/^#[0-9a-f]{6}$/);
    expect(values['basis-color-action-1-inverse-bg-default']).not.toBe(
      colourTokens['basis-color-action-1-inverse-bg-default'],
    );
    if (fill) expect(values['basis-text-font-family-default']).toContain('Noto Sans');
  });
});

describe('what is refused', () => {
  test.each([
    ['a picture from elsewhere', root('--basis-color-default-bg-document: url(https://example.org/x.png)')],
    ['an expression', root('--basis-color-default-bg-document: expression(alert(1))')],
    ['a way out of the style sheet', root('--basis-color-default-bg-document: #fff</style><script>')],
    ['a colour that one sees through', root('--basis-color-default-bg-document: rgba(0, 0, 0, 0.5)')],
    ['a name that leads in a ring', root('--basis-color-default-bg-document: var(--a); --a: var(--b); --b: var(--a)')],
    ['a size that breaks the page', root('--basis-color-default-bg-document: #fff; --basis-text-font-size-md: 400px')],
    ['a calculation', root('--basis-color-default-bg-document: #fff; --basis-border-radius-md: calc(1px * 9999)')],
    [
      'a font with an address',
      root('--basis-color-default-bg-document: #fff; --basis-text-font-family-default: "x"); @import "y"'),
    ],
  ])('%s, with the name', (_what, css) => {
    const read = readTheme(css);
    expect(read).toMatchObject({
      ok: false,
      refusals: [{ code: 'value-unknown', values: { name: expect.stringContaining('basis-') } }],
    });
  });
  test.each([
    ['nothing', ''],
    ['a style sheet without our names', 'body { background: url(https://example.org) }'],
    ['json that is none', '{ "basis": '],
    ['json of something else', '{ "basis": { "text": 3 } }'],
  ])('%s is no theme', (_what, text) => expect(codes(text)).toEqual(['no-theme']));

  test('two colours too close to read, with the pair and how far apart they are', () => {
    expect(readTheme(root('--basis-color-action-1-inverse-bg-default: #fde68a'))).toMatchObject({
      refusals: [
        {
          code: 'too-close',
          values: { what: 'de tekst op een knop', far: 1.2, least: 4.5, on: 'basis-color-action-1-inverse-bg-default' },
        },
      ],
    });
  });
});

test('the style sheet holds known names and plain values only, whatever the file holds', () => {
  const values = valuesOf(
    `@import "https://example.org/a.css"; .x { color: red; --other: url(a); }
     ${root('--basis-color-action-1-color-default: hsl(174 79% 21%); --basis-text-font-family-default: "Fira Sans", sans-serif; --basis-border-radius-md: 0')}`,
  );
  expect(values).toEqual({
    'basis-color-action-1-color-default': '#0b6057',
    'basis-text-font-family-default': "'Fira Sans', sans-serif",
    'basis-border-radius-md': '0rem',
  });
  expect(themeCss(values)).toMatch(
    /^:root\{color-scheme:light;(?:--basis-[a-z0-9-]+:(?:#[0-9a-f]{6}|[\d.]+(?:rem)?|[\p{L}' ,-]+);)+\}\n$/u,
  );
});
