/** A section as its form would send it, who could take part, and figures that are copied. */
import { describe, expect, it } from 'vitest';
import { asTyped, typedOther } from '#domain/programme/as-typed.ts';
import { figuresOfRelease, figuresOfTable, newerFigures, takesFigures, withFigure } from '#domain/programme/figure.ts';
import { proposals } from '#domain/programme/proposal.ts';
import { readSection } from '#domain/programme/read-section.ts';
import type { Content, Section } from '#domain/programme/section.ts';
import { facts } from '#outside/facts/facts.ts';
import { agreements, aims, chapters, general } from '../../../fixtures/region/programme-chapters.ts';
import { measures } from '../../../fixtures/region/programme-measures.ts';

describe('a section as typed', () => {
  const id = (name: string) => name;
  const all = [
    ...chapters.map(({ content }) => ['analysis', content] as const),
    ...aims.map(({ content }) => ['target', content] as const),
    ...agreements(id).map(({ content }) => ['agreement', content] as const),
    ...measures(id, id).map(({ content }) => ['measure', content] as const),
    ['general', general.content] as const,
  ];
  const ids = [...new Set(all.flatMap(([, content]) => Object.values(content).flat()))].filter((one) => typeof one === 'string'); // prettier-ignore

  it('reads back as the same, for every part of the example', () => {
    for (const [kind, content] of all) {
      const filled = Object.fromEntries(Object.entries(content).filter(([, value]) => !(Array.isArray(value) && value.length === 0))); // prettier-ignore
      expect(readSection(kind, asTyped(kind, content), { partyIds: ids, chapterIds: ids })).toEqual({ ok: true, value: filled }); // prettier-ignore
    }
    expect(all).toHaveLength(5 + 9 + 9 + 6 + 1);
  });

  it('is no other than it was until somebody types: leaving asks nothing then, and asks when a word is lost', () => {
    for (const [kind, content] of all) {
      const sent = new Map([...asTyped(kind, content), ['seen', ['3']], ['empty-box', ['']]]);
      expect(typedOther(kind, content, sent)).toBe(false);
      const [name = ''] = sent.keys();
      expect(typedOther(kind, content, new Map([...sent, [name, ['Iets anders']]]))).toBe(true);
      expect(typedOther(kind, content, new Map([...sent].filter(([one]) => one !== name)))).toBe(true);
    }
    // The form gives the years of the programme: that is nothing that somebody typed.
    expect(typedOther('measure', {}, new Map([['planning-year-0', ['2027']]]))).toBe(false);
    expect(typedOther('measure', {}, new Map([['planning-year-0', ['2027']], ['planning-what-0', ['Begin.']]]))).toBe(true); // prettier-ignore
    const lines = new Map([['summary', ['Eén.\r\nTwee. ']]]);
    expect(typedOther('general', { summary: 'Eén.\nTwee.' }, lines)).toBe(false);
    expect(typedOther('general', {}, lines)).toBe(true);
  });

  it('reads back readings, broken numbers and what is not known', () => {
    const content: Content = {
      unit: 'percent',
      target: 67.5,
      readings: [
        { on: '2026-10-01', value: 66.25, note: '' },
        { on: '2027-10-01', value: null, note: 'minder dan tien' },
      ],
    };
    expect(readSection('target', asTyped('target', content), { partyIds: [], chapterIds: [] })).toEqual({ ok: true, value: content }); // prettier-ignore
  });
});

describe('who could take part', () => {
  it('is each school, each work and income, and each municipality of the region without one in the directory', () => {
    const known = (id: string, kind: 'pro' | 'wi' | 'beheer' | 'contactgemeente', municipalityCode: string | null) => ({ id, name: id, kind, municipalityCode }); // prettier-ignore
    const owner = known('owner', 'contactgemeente', 'GM0307');
    const found = proposals([owner, known('eik', 'pro', null), known('soest', 'wi', 'GM0342'), known('beheer', 'beheer', null)], owner, facts().places, '2026-06-08'); // prettier-ignore
    expect(found.slice(0, 2).map(({ key, role, schoolKind }) => [key, role, schoolKind])).toEqual([
      ['eik', 'school', 'pro'],
      ['soest', 'wi', null],
    ]);
    const named = found.filter(({ role }) => role === 'municipality').map(({ name }) => name);
    expect(named).toContain('Gemeente Leusden');
    expect(named).not.toContain('Gemeente Soest');
    expect(found.map(({ key }) => key)).not.toContain('beheer');
  });
});

describe('a figure', () => {
  const release = { printed: { 'neet=yes': 35, 'neet=no': 200, 'neet=yes&place=GM0342': 'x', all: 240 }, publishedOn: '2026-11-01' }; // prettier-ignore
  const [figure, ...others] = figuresOfRelease(release, (code) => code);
  const section = (kind: Section['kind'], content: Content): Section => ({
    id: 's',
    kind,
    key: 'k',
    position: 1,
    version: 1,
    content,
    by: '',
    on: '2026-06-08',
  });

  it('of the own publication is no secret number, and says what is counted', () => {
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ value: 35, asOf: '2026-11-01', definition: 'neet' });
    expect(figure?.title).toBe('Hele regio: geen school en geen werk');
  });

  it('fills a target with source, definition and day, and a chapter with one more fact', () => {
    const target = withFigure(section('target', { target: 30 }), figure!);
    expect(target).toMatchObject({ target: 30, baseline: 35, baselineOn: '2026-11-01', definition: 'neet' });
    const other = { text: 'Iets', value: null, source: null, asOf: null };
    const claims = withFigure(section('analysis', { claims: [other] }), figure!)['claims'];
    expect(claims).toEqual([other, expect.objectContaining({ value: '35', asOf: '2026-11-01' })]);
    expect([takesFigures('target'), takesFigures('measure')]).toEqual([true, false]);
  });

  it('of a later day is pointed out, and takes the place of the earlier one only when somebody says so', () => {
    const table = { id: 't', kind: 'any', title: 'Werk', source: 'CBS', about: '2026-01-01', columns: ['Zonder'], rows: [{ label: 'Regio', figures: [12, 'x'] }], differences: [] } as never; // prettier-ignore
    const [old] = figuresOfTable(table);
    const filled = section('analysis', withFigure(section('analysis', {}), old!));
    const later = { ...old!, value: 14, asOf: '2026-06-01' };
    expect(newerFigures(filled, [old!, later, figure!])).toEqual([later]);
    expect(withFigure(filled, later)['claims']).toHaveLength(1);
    const target = section('target', withFigure(section('target', {}), old!));
    expect(newerFigures(target, [later])).toEqual([later]);
    expect(newerFigures(section('target', {}), [later])).toEqual([]);
  });
});
