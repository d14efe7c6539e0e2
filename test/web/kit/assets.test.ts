import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assets, href } from '#web/kit/assets.ts';

test('every asset has a hash in its path and may be kept for ever', () => {
  expect([...assets.keys()].every((path) => /^\/assets\/\w+-[0-9a-f]{10}\.\w+$/.test(path))).toBe(true);
  expect([...assets.values()].every(({ cacheControl }) => cacheControl.includes('immutable'))).toBe(true);
});

test('the compressed forms hold the same bytes as the plain one', () => {
  for (const { body, gzip, br } of assets.values()) {
    expect(gunzipSync(gzip).equals(body)).toBe(true);
    expect(brotliDecompressSync(br).equals(body)).toBe(true);
  }
});

test('the served stylesheet is all parts in one, without comments', () => {
  const css = assets.get(href('kern.css'))?.body.toString() ?? '';
  expect(css.startsWith('@layer contract,base,layout,parts,states;')).toBe(true);
  expect(css).toContain('forced-colors');
  expect(css).not.toContain('/*');
});
