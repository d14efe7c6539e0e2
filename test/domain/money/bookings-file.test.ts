import { describe, expect, it } from 'vitest';
import { readBookings } from '#domain/money/bookings-file.ts';
import type { Line } from '#domain/money/line.ts';
import { ed, fund, measure, older, vsv } from './cast.ts';

const heads = 'Boekstuknummer;Datum;Bron;Maatregel;Soort;Bedrag;Omschrijving;Verplichting;Correctie op';
const read = (rows: readonly string[], lines: readonly Line[] = [], more: { heads?: string; xlsx?: boolean } = {}) => {
  let id = 0;
  return readBookings(
    {
      encoding: more.xlsx ? 'xlsx' : 'utf-8',
      header: (more.heads ?? heads).split(';'),
      rows: rows.map((row, at) => ({ line: at + 2, cells: row.split(';') })),
    },
    { around: { sources: [vsv, fund], measures: [measure, older], lines }, today: '2026-06-08', newId: () => `new-${++id}`, by: ed }, // prettier-ignore
  );
};
const faults = (...given: Parameters<typeof read>) => {
  const outcome = read(...given);
  return outcome.ok ? [] : outcome.refusals.map(({ code, values }) => `${code} ${values?.['line'] ?? ''}`.trim());
};
const good = [
  'V1;01-02-2026;Geld van Soest;Loopbaancoach na school;verplicht;€ 5.000,00;Coach;;',
  'B2;2026-03-01;geld van soest;Loopbaancoach na school;besteed;1200,50;Uren maart;V1;',
  'B3;02-03-2026;Geld van Soest;Algemene kosten;besteed;100;Zaal;;',
  'B4;03-03-2026;Geld van Soest;PW 7a;besteed;75,00;Eigen taak;;',
  'B5;04-03-2026;Geld van Soest;Loopbaancoach na school;besteed;-200,50;Te veel geboekt;V1;B2',
];
const kept = (): readonly Line[] => {
  const outcome = read(good);
  if (!outcome.ok) throw new Error('refused');
  return outcome.value.fresh.map((one) => ({ ...one, state: 'agreed', entered: ed, enteredOn: '2026-06-08', signs: [] })); // prettier-ignore
};

describe('a file of the financial administration', () => {
  it('comes in by the names of its columns, with what each line is of', () => {
    const lines = kept();
    expect(lines.map(({ kind, cents, use }) => [kind, cents, use])).toEqual([
      ['committed', 5_000_00, 'measure'],
      ['spent', 1_200_50, 'measure'],
      ['spent', 100_00, 'general'],
      ['spent', 75_00, 'task'],
      ['spent', -200_50, 'measure'],
    ]);
    expect([lines[1]?.settles, lines[4]?.corrects]).toEqual([lines[0]?.id, lines[1]?.id]);
  });
  it('says in a column of its own why a line goes outside its purpose, and without that the line is named', () => {
    const row =
      'B7;01-02-2026;Subsidie contactschool;Eigen geld van iemand anders;besteed;90,00;Uren;;;Zonder dit stopt het in juli';
    const outside = row.replace('Eigen geld van iemand anders', older.title);
    const withWhy = { heads: `${heads};Uitzondering` };
    const outcome = read([outside], [], withWhy);
    expect(outcome.ok && outcome.value.fresh.map(({ exception }) => exception)).toEqual([
      { why: 'Zonder dit stopt het in juli', broken: ['outside-purpose'] },
    ]);
    expect(faults([outside.replace('Zonder dit stopt het in juli', '')], [], withWhy)).toEqual(['outside-purpose 2']);
    // A task of the law stays refused, whatever stands there.
    expect(faults([row.replace('Eigen geld van iemand anders', 'PW 7a')], [], withWhy)).toEqual(['statutory-task 2']);
  });
  it('that is read twice changes nothing, and a line that was changed since is named', () => {
    const again = read(good, kept());
    expect(again).toEqual({ ok: true, value: { fresh: [], same: 5 } });
    expect(faults([good[0]!.replace('5.000,00', '6.000,00')], kept())).toEqual(['booking-changed 2']);
    const more = read([...good, good[2]!.replace('B3', 'B9')], kept());
    expect(more.ok && more.value.fresh.map(({ reference }) => reference)).toEqual(['B9']);
  });
  it('with one fault is kept by no half: each line that is wrong is named', () => {
    expect(
      faults([
        good[0]!,
        'B9;31-02-2026;Geld van Soest;Algemene kosten;besteed;100;Zaal;;',
        'B10;01-02-2026;Een andere pot;Algemene kosten;besteed;100;Zaal;;',
        'B11;01-02-2026;Geld van Soest;Iets anders;betaald;12.500;Zaal;;',
        'B12;01-02-2026;Subsidie contactschool;PW 7a;besteed;100;Zaal;;',
      ]),
    ).toEqual(['cell-date 3', 'cell-source 4', 'cell-kind 5', 'cell-about 5', 'cell-amount 5', 'statutory-task 6']);
  });
  it('without a column that is needed is told which', () => {
    const outcome = read(good, [], { heads: heads.replace('Bedrag', 'Saldo') });
    expect(outcome).toEqual({ ok: false, refusals: [{ code: 'bookings-columns', field: 'file', values: { missing: 'bedrag' } }] }); // prettier-ignore
    expect(faults([])).toEqual(['bookings-empty']);
  });
  it('as a workbook holds numbers as numbers: the point stands before the cents', () => {
    const row = ['B1;2026-03-01;Geld van Soest;Algemene kosten;besteed;12.5;Zaal;;'];
    const outcome = read(row, [], { xlsx: true });
    expect(outcome.ok && outcome.value.fresh[0]?.cents).toBe(12_50);
    expect(faults(row)).toEqual(['cell-amount 2']);
  });
});
