import { describe, expect, it } from 'vitest';
import { forgetOn, readStatuses } from '#domain/intake/status.ts';

const today = '2026-06-08';
const list = (header: string, ...rows: string[]) =>
  readStatuses(
    { header: header.split(';'), rows: rows.map((row, at) => ({ line: at + 2, cells: row.split(';') })) },
    today,
  );

describe('a list of applications at the mbo', () => {
  it('is read by name and birth date, as one column or as three, and takes the status only', () => {
    const daan = { line: 2, searchName: 'daan van den bos', birthDate: '2008-11-20', status: 'placed', where: 'ROC' };
    expect(list('Naam;Geboortedatum;Status;School;Advies', 'Bos, Daan van den;20-11-2008;Geplaatst;ROC;vmbo')).toEqual({
      rows: [daan],
      faults: [],
    });
    const parts = 'Roepnaam;Tussenvoegsel;Achternaam;Geboren;Status;Aangemeld bij';
    expect(list(parts, 'Daan;van den;Bos;2008-11-20;toegelaten;ROC')?.rows).toEqual([daan]);
  });

  it('names the line of what it cannot use, and is no such list without its columns', () => {
    const read = list(
      'Naam;Geboortedatum;Status',
      ';1-1-2008;aangemeld',
      'Sam;31-2-2008;aangemeld',
      'Sam;1-1-2008;misschien',
    );
    expect(read?.faults).toEqual([
      { line: 2, code: 'no-name' },
      { line: 3, code: 'no-birth-date' },
      { line: 4, code: 'unknown-status' },
    ]);
    expect(list('Naam;Geboortedatum;Klas', 'Sam;1-1-2008;4a')).toBeUndefined();
  });

  it('is forgotten on the first of October that comes', () => {
    expect(['2026-06-08', '2026-09-30', '2026-10-01'].map(forgetOn)).toEqual([
      '2026-10-01',
      '2026-10-01',
      '2027-10-01',
    ]);
  });
});
