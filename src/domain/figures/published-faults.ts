import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import type { Refusal } from '../outcome.ts';
import type { TypedPublished } from './published.ts';
import type { PublishedKind } from './published-kinds.ts';

const longestTitle = 100;

/** A header that is none, and columns without a name of their own: what stands in them would be left out, or taken for another. */
export function columnFaults(kind: PublishedKind, { header, rows }: TypedPublished): readonly Refusal[] {
  const heads = header.map((name) => name.trim());
  if (heads.length < 2) return [{ code: 'table-one-column', field: 'file', values: { text: (heads[0] ?? '').slice(0, 60) } }]; // prettier-ignore
  if (rows.length === 0) return [{ code: 'table-no-lines', field: 'file', values: { text: heads.join(', ').slice(0, 100) } }]; // prettier-ignore
  if (kind !== 'other') return [];
  return heads.flatMap((name, at): readonly Refusal[] => {
    const first = rows.find(({ cells }) => (cells[at] ?? '').trim() !== '');
    const text = first?.cells[at]?.trim().slice(0, 20) ?? '';
    if (name === '' && at > 0 && first)
      return [{ code: 'column-unnamed', field: 'file', values: { column: at + 1, line: first.line, text } }];
    const before = heads.indexOf(name);
    return name !== '' && before < at
      ? [
          {
            code: 'column-twice',
            field: 'file',
            values: { text: name.slice(0, 60), column: before + 1, other: at + 1 },
          },
        ]
      : [];
  });
}

/** Columns with percentages and parts of one mixed: '12%' on one line and '0,12' on another. Which is meant is asked, not guessed. */
export function mixedShares(
  heads: readonly string[],
  numbersAt: readonly number[],
  rows: TypedPublished['rows'],
): readonly Refusal[] {
  return numbersAt.flatMap((at): readonly Refusal[] => {
    const cells = rows.map(({ cells: row }) => (row[at] ?? '').trim());
    const part = cells.find((cell) => /^0[.,]\d+$/.test(cell));
    if (part === undefined || !cells.some((cell) => cell.endsWith('%'))) return [];
    return [{ code: 'share-mixed', field: 'file', values: { column: heads[at] ?? '', text: part } }];
  });
}

/** What must change in what was typed beside the file. Refusals by field as at readPublished. */
export function typedFaults(
  { title, source, about, target }: Pick<TypedPublished, 'title' | 'source' | 'about' | 'target'>,
  today: Day,
): readonly Refusal[] {
  const tooLong = (text: string, field: string): readonly Refusal[] =>
    text.length > longestTitle ? [{ code: 'text-too-long', field, values: { most: longestTitle } }] : [];
  return [
    ...(title.trim() === '' ? [{ code: 'title-missing', field: 'title' }] : tooLong(title, 'title')),
    ...(source.trim() === '' ? [{ code: 'source-missing', field: 'source' }] : tooLong(source, 'source')),
    ...(target?.trim() === '' ? [{ code: 'version-missing', field: 'version' }] : tooLong(target ?? '', 'version')),
    ...(findBsn(target ?? '').found ? [{ code: 'bsn', field: 'version' }] : []),
    ...(findBsn(title).found ? [{ code: 'bsn', field: 'title' }] : []),
    ...(findBsn(source).found ? [{ code: 'bsn', field: 'source' }] : []),
    ...(about === undefined || !isDay(about) ? [{ code: 'about-missing', field: 'about' }] : []),
    ...(about !== undefined && about > today ? [{ code: 'about-ahead', field: 'about' }] : []),
  ];
}
