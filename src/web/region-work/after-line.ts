import type { AfterAdoption } from '#domain/region-work/after-adoption.ts';

export const counted = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);
/** One line of what waits: what to do, and where. */
export type Line = { readonly title: string; readonly href: string; readonly sub: string };
/** What an adopted programme asks, and where. */
export function afterLine(work: AfterAdoption): Line {
  switch (work.kind) {
    case 'report-change':
      return {
        title: `Programma: meld ${counted(work.count, 'grote wijziging', 'grote wijzigingen')}`,
        href: '/regio/programma/wijzigingen',
        sub: 'De contactschool en de contactgemeente melden het allebei.',
      };
    case 'judge-change':
      return {
        title: `Programma: ${counted(work.count, 'wijziging', 'wijzigingen')} na het vaststellen`,
        href: '/regio/programma/wijzigingen',
        sub: 'Zeg of dit grote wijzigingen zijn. Die meld je.',
      };
    case 'look-back':
      return {
        title: `Programma: kijk terug op ${counted(work.count, 'maatregel', 'maatregelen')}`,
        href: '/regio/programma/terugblik',
        sub: 'Ga je door, pas je aan of stop je?',
      };
    case 'hand-over-programme':
      return {
        title: 'Programma: draag alle stukken over',
        href: '/regio/programma/overdragen',
        sub: `Aan ${work.to}.`,
      };
  }
}
