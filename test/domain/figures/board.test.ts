/** What a board reads: notes that fit on a sheet, NEET and vsv always together, and the age of a table. */
import { describe, expect, it } from 'vitest';
import { ageWords, boardFigures } from '#domain/figures/board-figures.ts';
import { checkNotes, noNotes, type TypedNotes } from '#domain/figures/board-notes.ts';
import type { Published } from '#domain/figures/published.ts';

const typed = (more: Partial<TypedNotes> = {}): TypedNotes => ({
  good: 'Scholen dragen eerder over.\r\n\r\nMeer   jongeren zijn gesproken.',
  concern: '',
  learned: 'Bellen in augustus werkt.',
  validFrom: '2026-06-09',
  why: 'Overleg van juni',
  ...more,
});
const check = (more: Partial<TypedNotes> = {}, before = noNotes) =>
  checkNotes(typed(more), { today: '2026-06-08', before });
const codes = (more: Partial<TypedNotes> = {}, before = noNotes) => {
  const checked = check(more, before);
  return checked.ok ? [] : checked.refusals.map(({ code, field }) => `${field} ${code}`);
};
const notes = {
  good: ['Scholen dragen eerder over.', 'Meer jongeren zijn gesproken.'],
  concern: [],
  learned: ['Bellen in augustus werkt.'],
};

describe('the notes for a board', () => {
  it('are a short line each, from a later day on, with where they were talked about', () => {
    const checked = check();
    expect(checked.ok && checked.value).toEqual({ notes, validFrom: '2026-06-09', why: 'Overleg van juni' });
    expect(codes({ validFrom: '2026-06-08' })).toEqual(['validFrom notes-later']);
    expect(codes({ validFrom: undefined })).toEqual(['validFrom notes-no-day']);
    expect(codes({ why: ' ' })).toEqual(['why notes-why']);
  });

  it('are refused when there are none, when they are the same, and when they do not fit', () => {
    expect(codes({ good: ' ', learned: '' })).toEqual(['good notes-empty']);
    expect(codes({}, notes)).toEqual(['good notes-same']);
    expect(codes({ concern: 'a\nb\nc\nd' })).toEqual(['concern notes-many']);
    expect(codes({ learned: 'x'.repeat(91) })).toEqual(['learned note-long']);
    expect(codes({ concern: 'Bel over 111222333', why: '111222333' })).toEqual(['concern bsn', 'why bsn']);
  });
});

const duo: Published = {
  kind: 'duo-vsv-vo-2015',
  title: 'Vsv in het vo',
  source: 'DUO',
  about: '2015-12-31',
  target: null,
  columns: ['Scholen', 'Leerlingen', 'Van school', 'Van de 100'],
  rows: [
    { label: 'Eem en Vallei', figures: [20, 3000, 15, 0.5] },
    { label: 'Nederland', figures: [900, 90_000, 700, 0.78] },
  ],
  differences: [],
};
const outside = {
  publishedOn: '2026-06-01',
  printed: {
    'neet=yes': 40,
    'neet=unknown': 'x',
    'neet-without-zzp=yes': 45,
    'neet-without-zzp=unknown': 'x',
    'neet=yes&place=GM0307': 20,
  },
};
const shown = (...of: Parameters<typeof boardFigures>) =>
  boardFigures(...of).map(({ what, value, unknown }) => [what.split(/[:,]/)[0], value, unknown]);

describe('the figures of a board', () => {
  it('are NEET by both definitions and vsv of the own region, and no municipality and no country', () => {
    expect(shown(outside, [duo])).toEqual([
      ['Geen school en werk', 40, 'x'],
      ['Zonder zzp als werk', 45, 'x'],
      ['Zonder diploma', 15, null],
      ['Zonder diploma', 0.5, null],
    ]);
    expect(boardFigures(outside, [duo])[2]).toMatchObject({ source: 'DUO', asOf: '2015-12-31', doubted: false });
    expect(boardFigures(outside, [duo])[0]).toMatchObject({ asOf: '2026-06-01', doubted: true });
  });

  it('say that one is unknown and never leave it out: vsv without a table, NEET without a publication', () => {
    const unknown = [
      ['Geen school en werk', null, null],
      ['Zonder zzp als werk', null, null],
      ['Zonder diploma', null, null],
    ];
    expect(shown(undefined, [])).toEqual(unknown);
    // A table of others, or a target, is not taken for vsv.
    expect(shown(undefined, [{ ...duo, kind: 'other' }, { ...duo, target: 'juni 2026' }])).toEqual(unknown); // prettier-ignore
  });

  it('are the newest of the whole region: no older year, and no school out of a file with every school', () => {
    const sites: Published = {
      ...duo,
      kind: 'duo-vsv-vo-site',
      columns: ['Leerlingen', 'Van school', 'Uit het vmbo'],
      rows: [
        { label: 'De Eik', figures: [800, 1, 1] },
        { label: 'De regio samen', figures: [3000, 15, 9] },
        { label: 'Nederland', figures: [90_000, 700, 300] },
      ],
    };
    const vsv = (...tables: readonly Published[]) => shown(outside, tables).slice(2);
    expect(vsv(sites)).toEqual([['Zonder diploma', 15, null]]);
    expect(boardFigures(outside, [sites]).at(-1)?.about).toBe('De regio samen. Alleen vo, zonder mbo');
    // The two say the same of one year; what is older than another of its kind is no news.
    expect(vsv(sites, duo, { ...duo, about: '2014-12-31' })).toEqual([
      ['Zonder diploma', 15, null],
      ['Zonder diploma', 0.5, null],
    ]);
    const share: Published = { ...duo, kind: 'duo-vsv-share', columns: ['Van de 100, 2016-2017'], rows: [{ label: 'Eem en Vallei', figures: [1.55] }] }; // prettier-ignore
    expect(vsv(share)).toEqual([['Zonder diploma', 1.55, null]]);
  });
});

it('a table is so many months old, and from two years on so many years', () => {
  expect(ageWords('2026-06-01', '2026-06-08')).toBe('minder dan een maand');
  expect(ageWords('2026-05-08', '2026-06-08')).toBe('1 maand');
  expect(ageWords('2024-06-09', '2026-06-08')).toBe('23 maanden');
  expect(ageWords('2024-06-08', '2026-06-08')).toBe('2 jaar');
  expect(ageWords('2015-12-31', '2026-06-08')).toBe('10 jaar');
});
