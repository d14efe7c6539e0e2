/** A file of DUO is counted while it comes in: the numbers and names in it are never there as a whole. */
import { describe, expect, it } from 'vitest';
import { empty, notRead, registerCounter } from '#domain/figures/register-count.ts';
import { readFileName, readHeader, type RegisterLayout } from '#domain/figures/register-layouts.ts';
import { makeSieve } from '#domain/figures/sieve.ts';

const header =
  'BRIN_NR;RAPPORTAGEMAAND;PERSOONSGEBONDENNUMMER;ACHTERNAAM;WOONGEMEENTE;LEERWEG;RMC_REGIO;REDEN_UITSTROOM;NIVEAU;IETS_NIEUWS';
const against = {
  municipality: (text: string) => ({ Leusden: 'GM0327', Soest: 'GM0342' })[text],
  region: '16',
};
const samira = '00XR;202604;111222333;"Benali; de Jonge";Leusden;BOL;REGIO 16;02;2;geheim';

/** What was counted of a text that came in by pieces of so many letters, and everything that was held on the way. */
function counted(text: string, { layout = 'A04' as RegisterLayout, piece = 1 } = {}) {
  const counter = registerCounter(layout, against);
  const held: string[] = [];
  const sieve = makeSieve(counter.keep, (row) => {
    held.push(...row.cells.values());
    counter.row(row);
  });
  for (let at = 0; at < text.length; at += piece) {
    sieve.feed(text.slice(at, at + piece));
    held.push(...sieve.held());
  }
  const whole = sieve.end();
  held.push(...sieve.held());
  const count = counter.done();
  const of = (axis: string) => count?.axes.find((one) => one.axis === axis)?.values;
  return { whole, count, of, held };
}
const file = (...lines: readonly string[]) => [header, ...lines].join('\r\n');

describe('a file of DUO', () => {
  it('is counted along one axis at a time, by columns that its header names', () => {
    const { count, of } = counted(
      file(samira, '00XR;202604;999900407;Vos;Soest;BBL;17;02;3;x', '00XR;202604;1;A;;BOL;;;2;x'),
    );
    expect(count?.lines).toBe(3);
    expect(of('school')).toEqual([{ value: '00XR', lines: 3 }]);
    expect(of('reason')).toEqual([{ value: '02', lines: 2, first: 2 }, { value: empty, lines: 1, first: 4 }]); // prettier-ignore
    expect(of('municipality')).toEqual([{ value: 'GM0327', lines: 1 }, { value: 'GM0342', lines: 1 }, { value: empty, lines: 1 }]); // prettier-ignore
    expect(of('region')).toEqual([{ value: empty, lines: 1 }, { value: 'other', lines: 1 }, { value: 'own', lines: 1 }]); // prettier-ignore
    expect(of('month')).toEqual([{ value: '2026-04', lines: 3 }]);
    expect(count?.dropped).toEqual(['PERSOONSGEBONDENNUMMER', 'ACHTERNAAM']);
    expect(count?.unknown).toEqual(['IETS_NIEUWS']);
    expect(count?.missing).toEqual(['MELDING_VERZUIM_WETTELIJK']);
  });

  it.each([1, 7, 64, 10_000])(
    'never holds a number, a name or an unknown cell, also by pieces of %i letters',
    (piece) => {
      const { held, count } = counted(file(samira, samira.replace('111222333', '"999900407"')), { piece });
      expect(count?.lines).toBe(2);
      const kept = held.filter((text) => !text.startsWith('BRIN_NR')); // the header, on its way in
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.filter((text) => text !== '' && header.startsWith(text) === false).join(' ')).not.toMatch(
        /111|222|333|9999|Ben|Jonge|geheim/,
      );
      expect(JSON.stringify(count)).not.toMatch(/111222333|999900407|Benali|geheim/);
    },
  );

  it('with a line that has other cells than the header counts that line not, and says which', () => {
    const { count, of } = counted(file(samira, `${samira};nog iets`, 'Benali;111222333'));
    expect(count?.lines).toBe(1);
    expect(count?.odd).toEqual({ lines: 2, first: [3, 4] });
    expect(of('municipality')).toEqual([{ value: 'GM0327', lines: 1 }]);
  });

  it('with a number or a name where a code belongs keeps neither', () => {
    const { of, count } = counted(file('00XR;111222333;1;A;Benali;111222333;16;Jan de Boer de derde;2;x'));
    for (const axis of ['month', 'municipality']) expect(of(axis)).toEqual([{ value: notRead, lines: 1 }]);
    for (const axis of ['way', 'reason']) expect(of(axis)).toEqual([{ value: notRead, lines: 1, first: 2 }]);
    expect(JSON.stringify(count)).not.toMatch(/111222333|Benali|Boer/);
  });

  it('with more different codes than a list has drops that axis', () => {
    const lines = Array.from({ length: 130 }, (_, n) => `00XR;202604;1;A;Leusden;BOL;16;R${n};2;x`);
    const reason = counted(file(...lines)).count?.axes.find(({ axis }) => axis === 'reason');
    expect(reason).toEqual({ axis: 'reason', tooMany: true, values: [] });
  });

  it('of another kind, or with a quote that never closes, gives nothing', () => {
    const other = counted('Naam;Geboren\r\nSamira;11-03-2008');
    expect(other.count).toBeUndefined();
    expect(other.held.join(' ')).not.toContain('Samira');
    expect(counted(file('00XR;202604;1;"Benali;Leusden;BOL;16;02;2;x')).whole).toBe(false);
    expect(counted(file(samira), { layout: 'NRSP' }).count).toBeUndefined();
  });

  it('tells by its name what it is and of when', () => {
    expect(readFileName('202301A04I27GZ.csv')).toEqual({ layout: 'A04', period: '2023-01' });
    expect(readFileName('NRSP2023VI27GZ.csv')).toEqual({ layout: 'NRSP', period: '2023', edition: 'V' });
    expect(readFileName('NENR2024DI27GZ.csv')).toEqual({ layout: 'NenR', period: '2024', edition: 'D' });
    expect(readFileName('lijst.csv')).toEqual({});
  });

  it('may be without the column with the number: somebody took it out first', () => {
    const bare = readHeader('NenR', ['ONDERWIJSNUMMER', 'BRIN', 'GEMCODE', 'CREBO_OMSCHRIJVING', 'EXAMEN', 'NIVEAU']);
    expect(bare?.counted.map(({ axis }) => axis.id)).toEqual(['school', 'level', 'exam']);
    expect(readHeader('NenR', ['#BURGERSERVICENUMMER', 'BRIN', 'GEMCODE', 'CREBO_OMSCHRIJVING', 'EXAMEN'])?.dropped).toContain('BURGERSERVICENUMMER'); // prettier-ignore
  });
});
