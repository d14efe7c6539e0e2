import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Link } from '#web/kit/link.tsx';
import { Pagination } from '#web/kit/pagination.tsx';
import { html } from '#web/kit/render.ts';
import { Timeline } from '#web/kit/timeline.tsx';
import { TurnBlock } from '#web/kit/turn-block.tsx';
import { gallery } from './gallery.tsx';

const pages = Object.entries(gallery).map(([name, page]) => ({ name, text: html(page({})) }));
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(pages)('The gallery page $name', ({ text }) => {
  test('has no inline style, no inline script and no browser validation', () => {
    expect(text).not.toMatch(/<[^>]+\s(?:style|on\w+|required)[=\s>]/i);
    expect(text).not.toContain('<script');
  });

  test('names every thing once, and points only at things that are there', () => {
    const ids = all(text, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = all(text, /\s(?:aria-describedby|aria-labelledby|for)="([^"]+)"/g).flatMap((value) =>
      value.split(' '),
    );
    const anchors = all(text, /href="#([^"]+)"/g);
    expect([...pointed, ...anchors].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('says on top that it is an example, and keeps search engines out', () => {
    expect(text).toContain('Vul hier geen echte namen in.');
    expect(text).toContain('noindex');
  });

  test('uses none of the words the field refused', () => {
    expect(text).not.toMatch(/vóór|aannemen|casus|dossier|cliënt|kwijt|vast gezicht/i);
  });
});

test('a page with errors says so first in its title', () => {
  expect(pages.find(({ name }) => name === 'errors')?.text).toContain('<title>Fout: Stap 2 van 4');
  expect(pages.find(({ name }) => name === 'form')?.text).toContain('<title>Stap 2 van 4');
});

test('a page without demo carries no warning, no mark and no noindex', () => {
  const text = html(gallery['person']?.({ demo: undefined }) ?? <p />);
  expect(text).not.toMatch(/noindex|class="mark"|class="demo"/);
});

test('the summary leads to a field for every error, and is not there without errors', () => {
  const errors = [{ field: 'ask', text: 'Vul in wat je vraagt.' }];
  expect(html(<ErrorSummary errors={errors} />)).toContain('<a href="#ask">');
  expect(html(<ErrorSummary errors={[]} />)).toBe('<!doctype html>');
});

test('a wrong field tells its error to a screen reader and keeps what was typed', () => {
  const text = html(<Field name="ask" label="Wat?" error="Vul in." value={'<b>"x"'} hint="Eén zin." />);
  expect(text).toContain('aria-invalid="true"');
  expect(text).toContain('aria-describedby="ask-hint ask-error"');
  expect(text).not.toContain('<b>');
});

test('nobody to move is said in words, not in colour alone', () => {
  expect(html(<TurnBlock who={null} verb="Wie pakt dit op?" />)).toContain('Niemand is aan zet');
});

test('a link that could run script is a bug and throws', () => {
  expect(() => html(<Link href="javascript:alert(1)">x</Link>)).toThrow('Not an address');
});

test('one page of results needs no page numbers', () => {
  expect(html(<Pagination page={1} pages={1} href={String} />)).toBe('<!doctype html>');
});

test('a timeline is always newest first, with every entry under its own month', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(day, { maxLength: 12 }), (days) => {
      const text = html(
        <Timeline entries={days.map((one, at) => ({ day: one, dayText: one, title: `t${at}`, by: 'Mo' }))} />,
      );
      expect(all(text, /datetime="([^"]+)"/gi)).toEqual(days.toSorted().toReversed());
      expect(all(text, /<h3>([^<]+)/g).length).toBe(new Set(days.map((one) => one.slice(0, 7))).size);
    }),
    { numRuns: 50 },
  );
});
