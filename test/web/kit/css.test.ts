import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assets, href } from '#web/kit/assets.ts';

const home = new URL('../../../src/web/assets/', import.meta.url);
const parts = readdirSync(new URL('kern/', home)).map((name) => ({
  name,
  css: readFileSync(new URL(`kern/${name}`, home), 'utf8'),
}));
const theme = readFileSync(new URL('thema.css', home), 'utf8');
const contract = parts.find(({ name }) => name === '01-contract.css')?.css ?? '';
const voorbeeld = readFileSync(
  new URL('../../../node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css', import.meta.url),
  'utf8',
);
const namesIn = (css: string) => new Set(css.match(/--basis-[a-z0-9-]+/g));
const PHYSICAL =
  /(?:^|[;{\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|right|bottom|left)(?:-\w+)*|top|right|bottom|left|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius|overflow-[xy](?=x))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/m;

describe('Our stylesheets', () => {
  test.each(['margin-left: 1px', 'a { left: 0 }', 'text-align: right', 'b{width: 3px}'])('the check sees %s', (css) => {
    expect(css).toMatch(PHYSICAL);
  });

  test.each(parts)('$name knows no left, right, width or height, so it turns with the language', ({ css }) => {
    expect(css.replaceAll(/@(?:media|container)[^{]*\{/g, '')).not.toMatch(PHYSICAL);
  });

  test.each(parts.filter(({ name }) => name !== '01-contract.css'))(
    '$name takes theme names from the contract only',
    ({ css }) => {
      expect(css).not.toContain('--basis-');
    },
  );

  test('every name in the contract has a way out for a theme that lacks it', () => {
    const without = contract.match(/var\(--basis-[a-z0-9-]+\)/g);
    expect(without).toBeNull();
    expect(namesIn(contract).size).toBeGreaterThan(30);
  });

  test('every name in the contract is a name that NL Design System themes use', () => {
    expect([...namesIn(contract)].filter((name) => !voorbeeld.includes(`${name}:`))).toEqual([]);
  });

  test('our own theme fills every name it sets in the contract, and no other', () => {
    expect([...namesIn(theme)].filter((name) => !namesIn(contract).has(name))).toEqual([]);
  });

  test('both files together are at most 6 kB on the line', () => {
    const sizes = (['kern.css', 'thema.css'] as const).map((name) => assets.get(href(name))?.gzip.length ?? Infinity);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(6 * 1024);
  });
});

const scheme = (css: string) =>
  new Map([...css.matchAll(/--basis-color-([a-z0-9-]+):\s*(#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name, value]));
const [light = '', darkPart = ''] = theme.split('@media');
const schemes = { light: scheme(light), dark: new Map([...scheme(light), ...scheme(darkPart)]) };

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a = '#fff', b = '#fff') => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe.each(Object.entries(schemes))('The %s colours of our theme', (_, colours) => {
  test.each([
    ['default-color-document', 'default-bg-document', 7],
    ['default-color-document', 'default-bg-subtle', 7],
    ['default-color-subtle', 'default-bg-document', 7],
    ['default-color-subtle', 'default-bg-subtle', 4.5],
    ['default-color-subtle', 'action-1-bg-subtle', 4.5],
    ['action-1-color-default', 'default-bg-document', 7],
    ['action-1-color-default', 'action-1-bg-subtle', 4.5],
    ['action-1-inverse-color-default', 'action-1-inverse-bg-default', 7],
    ['action-1-inverse-color-default', 'action-1-inverse-bg-hover', 7],
    ['positive-color-default', 'positive-bg-default', 7],
    ['warning-color-default', 'warning-bg-default', 7],
    ['negative-color-default', 'negative-bg-default', 7],
    ['negative-color-default', 'default-bg-document', 7],
    ['info-color-default', 'info-bg-default', 7],
    ['default-border-default', 'default-bg-document', 3],
    ['negative-border-default', 'default-bg-document', 3],
    ['action-1-border-default', 'action-1-bg-subtle', 3],
  ])('%s on %s is at least %d to 1', (ink, ground, least) => {
    expect(colours.has(ink) && colours.has(ground)).toBe(true);
    expect(contrast(colours.get(ink), colours.get(ground))).toBeGreaterThanOrEqual(least);
  });
});
