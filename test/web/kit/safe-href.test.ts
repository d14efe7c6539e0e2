import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeHref } from '#web/kit/safe-href.ts';

const passes = (href: string) => {
  try {
    return safeHref(href) === href;
  } catch {
    return false;
  }
};

test.each([
  '/werk',
  '/',
  '/werk?plaats=leusden#lijst',
  'https://example.org/a',
  'http://localhost',
  'mailto:a@b.example',
  'tel:033',
])('a page may link to %s', (href) => expect(passes(href)).toBe(true));

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'werk',
  '',
  '#inhoud',
])('a page may not link to %j', (href) => expect(passes(href)).toBe(false));

test('whatever passes is a safe scheme, or stays on our own site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    ':',
    'javascript',
    'http',
    'tel',
    '\t',
    '\n',
    ' ',
    '.',
    'evil.example',
    '#',
    '?',
    '@',
  );
  const nasty = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 6 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(nasty, (href) => {
      if (!passes(href)) return;
      if (!URL.canParse(href, 'https://ours.example/page')) return;
      const url = new URL(href, 'https://ours.example/page');
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol);
      if (href.startsWith('/')) expect(url.origin).toBe('https://ours.example');
    }),
    { numRuns: 2000 },
  );
});
