import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { readPlaces } from '#domain/directory/place.ts';
import { guessMapping } from '#domain/intake/columns.ts';
import { type JudgedList, type ListToJudge, judgeList } from '#domain/intake/list.ts';
import type { Table } from '#domain/intake/table.ts';

const data = (name: string) => readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url), 'utf8');

const places = readPlaces({
  gemeenten: data('gemeenten'),
  indeling: data('gebiedsindeling'),
  woonplaatsen: data('woonplaatsen'),
});
export const today = '2026-06-08';
export const deEik = { kind: 'pro', brin: '99PR', name: 'Praktijkschool De Eik', municipalityCode: 'GM0327' };

/** A table from rows of text; the first is the header, and lines count from 1. */
export function tableOf(rows: readonly (readonly string[])[]): Table {
  const [header = [], ...rest] = rows;
  return {
    encoding: 'utf-8',
    separator: ';',
    header,
    rows: rest.map((cells, at) => ({ line: at + 2, cells })),
  };
}

/** Judges a table as De Eik would on the reading day, with the columns as guessed. */
export function judge(table: Table, more: Partial<ListToJudge> = {}): JudgedList {
  const { mapping } = guessMapping(table.header);
  const list = { table, mapping, leaveOut: [], places, distance, school: deEik, today, answers: new Map(), ...more };
  return judgeList(list);
}
