/** What stands beside a target: what a model says of the same thing and period, and what is known now. */
import { describe, expect, it } from 'vitest';
import { goalsOf } from '#domain/figures/goals.ts';
import type { Figure } from '#domain/figures/read-number.ts';
import { figuresOfTable, withFigure } from '#domain/programme/figure.ts';
import { modelTargets } from '#domain/programme/model-target.ts';
import { targetsNow } from '#domain/programme-document/targets-now.ts';
import type { Content, Section } from '#domain/programme/section.ts';

const table = (title: string, columns: readonly string[], rows: Readonly<Record<string, readonly Figure[]>>) => ({
  title,
  source: 'CBS',
  about: '2026-06-01',
  target: 'juni 2026',
  columns,
  rows: Object.entries(rows).map(([label, figures]) => ({ label, figures })),
});
const found = (key: string, ...tables: Parameters<typeof modelTargets>[1]) =>
  modelTargets(key, tables).found.map(({ where, value }) => [where, value]);

describe('the target of a model', () => {
  it('stands at the target whose period the table names, with its version and source', () => {
    const years = table('Streefcijfers NEET', ['2026', '2027'], { Amersfoort: [40, 35], Soest: [12, 'x'] });
    expect(found('neet-2026', years)).toEqual([
      ['Amersfoort, 2026', 40],
      ['Soest, 2026', 12],
    ]);
    expect(found('neet-2027', years)).toContainEqual(['Soest, 2027', 'x']);
    expect(found('neet-2028', years)).toEqual([]);
    expect(found('vsv-new-2026', years)).toEqual([]);
    expect(modelTargets('neet-2026', [years]).found[0]).toMatchObject({ version: 'juni 2026', source: 'CBS', title: 'Streefcijfers NEET' }); // prettier-ignore
  });

  it('is of a school year however it is written, and the whole region speaks for its parts', () => {
    const vsv = table('Doelen', ['Vsv 2026-2027', 'Vsv 2027/28', 'NEET 2027'], { Soest: [1, 2, 3], Totaal: [10, 20, 30] }); // prettier-ignore
    expect(found('vsv-new-2026', vsv)).toEqual([['Totaal, Vsv 2026-2027', 10]]);
    expect(found('vsv-new-2027', vsv)).toEqual([['Totaal, Vsv 2027/28', 20]]);
    expect(found('neet-2027', vsv)).toEqual([['Totaal, NEET 2027', 30]]);
  });

  it('is of the period of the day that the table is about when nothing in it names one', () => {
    const plain = table('Zonder school en zonder werk', ['Streef'], { Amersfoort: [40] });
    expect(found('neet-2026', plain)).toEqual([['Amersfoort, Streef', 40]]);
    expect(found('neet-2027', plain)).toEqual([]);
    const school = table('Van school zonder diploma', ['Streef'], { Amersfoort: [90] });
    expect(found('vsv-old-2025', school)).toEqual([['Amersfoort, Streef', 90]]);
    expect(found('vsv-new-2026', school)).toEqual([]);
  });

  it('that does not say vsv or NEET is named without a number; a table that is no target is not there', () => {
    const which = table('Doelen', ['Streef'], { Amersfoort: [40] });
    expect(modelTargets('neet-2026', [which])).toEqual({ found: [], unclear: ['Doelen'] });
    const both = table('Vsv en NEET', ['2026'], { Amersfoort: [40] });
    expect(modelTargets('neet-2026', [both]).unclear).toEqual(['Vsv en NEET']);
    expect(modelTargets('neet-2026', [{ ...which, target: null }])).toEqual({ found: [], unclear: [] });
    expect(modelTargets('nothing', [which])).toEqual({ found: [], unclear: [] });
  });
});

const target = (key: string, content: Content): Section => ({ id: key, kind: 'target', key, position: 1, version: 1, content, by: '', on: '2026-01-01' }); // prettier-ignore
const people = { unit: 'young people' };

describe('what is known now', () => {
  const adopted = [
    target('neet-2026', { ...people, target: 120, baseline: 140, baselineOn: '2025-01-01', source: 'CBS' }),
    target('neet-2029', { ...people, target: 100 }),
    target('vsv-old-2025', {}),
  ];

  it('is the last number that was read, also when that was written after adoption, beside what was adopted', () => {
    const readings = [
      { on: '2026-09-01', value: null, note: '' },
      { on: '2026-05-01', value: 130, note: '' },
    ];
    const written = [target('neet-2026', { ...adopted[0]?.content, target: 999, readings }), ...adopted.slice(1)];
    expect(targetsNow({ sections: adopted }, { sections: written })).toEqual([
      { title: 'Zonder diploma, oude telling', began: 'Niet bekend', now: undefined, later: 'Nog niet gekozen' }, // prettier-ignore
      { title: 'Geen school en werk', began: '140 jongeren. CBS, cijfer van 1 januari 2025.', now: '130 jongeren. Stand van 1 mei 2026.', later: '2026: 120; 2029: 100 jongeren' }, // prettier-ignore
    ]);
  });

  it('is no number of now when the programme began with the newest: that stands as the beginning, with its source', () => {
    const [, neet] = targetsNow({ sections: adopted }, { sections: adopted });
    expect(neet).toMatchObject({ began: '140 jongeren. CBS, cijfer van 1 januari 2025.', now: undefined });
  });

  it('is what the same line of the same table says a year later, and never another line or an older table', () => {
    const published = (title: string, about: string, label: string, value: number) =>
      figuresOfTable({ id: about, kind: 'other', title, source: 'CBS', about, target: null, columns: ['Aantal'], rows: [{ label, figures: [value] }], differences: [] }); // prettier-ignore
    const [begin] = published('Zonder werk 2025', '2025-05-01', 'Amersfoort', 2150);
    const start = withFigure(target('neet-2026', people), begin!);
    const programme = { sections: [target('neet-2026', start)] };
    const nowBy = (...choices: Parameters<typeof published>[]) =>
      targetsNow(programme, programme, choices.flatMap((one) => published(...one)))[0]?.now; // prettier-ignore
    expect(nowBy(['Zonder werk 2025', '2025-05-01', 'Amersfoort', 2150])).toBeUndefined();
    expect(nowBy(['Zonder werk 2026', '2026-05-01', 'Amersfoort', 2090])).toBe(
      '2.090 jongeren. Cijfer van 1 mei 2026.',
    );
    expect(nowBy(['Zonder werk 2024', '2024-05-01', 'Amersfoort', 2300])).toBeUndefined();
    expect(nowBy(['Zonder werk 2026', '2026-05-01', 'Nederland', 9000])).toBeUndefined();
    expect(nowBy(['Zonder school 2026', '2026-05-01', 'Amersfoort', 9000])).toBeUndefined();
    const [goal] = goalsOf(programme, programme, published('Zonder werk 2026', '2026-05-01', 'Amersfoort', 2090))[0]?.goals ?? []; // prettier-ignore
    expect(goal).toMatchObject({ began: '2.150 jongeren', lastWords: '2.090 jongeren', last: { on: '2026-05-01' } });
  });
});
