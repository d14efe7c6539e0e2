import type { Figures } from '#app/figures/see-figures.ts';
import { leftYears, monthsWords, stationKeys, stations } from '#domain/figures/after-school.ts';
import { yearsSeen } from './after-part.tsx';

/** Who left school, as lines of the file: each moment and each place, zero too. */
export const afterRows = (own: Figures['own'], countedOn: string): readonly (readonly string[])[] =>
  yearsSeen(own).flatMap(({ year, rows }) =>
    rows.flatMap(({ months, at }) =>
      stationKeys.map((station) => [
        `Na school: ${monthsWords(months).toLowerCase()}`,
        stations[station],
        String(at[station]),
        '',
        '',
        `wie ${leftYears[year]}`,
        'Aanzet, wat de organisatie zelf vastlegde',
        '2026-1',
        countedOn,
      ]),
    ),
  );
