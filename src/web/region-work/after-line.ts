import type { AfterAdoption } from '#domain/region-work/after-adoption.ts';
import type { OwnerWork } from '#domain/region-work/owner-work.ts';

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
  }
}
const transfer = '/regio/programma/overdragen';
/** What a change of contactgemeente asks, and where. */
export function ownerLine(work: OwnerWork): Line {
  switch (work.kind) {
    case 'answer-owner':
      return { title: 'Programma: zeg ja of nee', href: transfer, sub: 'Worden jullie contactgemeente van de regio?' };
    case 'report-owner':
      return {
        title: 'Programma: meld dit aan de minister',
        href: transfer,
        sub: `De nieuwe contactgemeente is ${work.name}. Meld dat meteen.`,
      };
    case 'hand-over-programme':
      return work.gives
        ? { title: 'Programma: draag alle stukken over', href: transfer, sub: `Aan ${work.name}.` }
        : { title: 'Programma: kijk of je alle stukken hebt', href: transfer, sub: `Van ${work.name}.` };
  }
}
