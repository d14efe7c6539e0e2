import type { Exchange } from '../exchange.ts';

const open = {
  direction: 'public',
  fixedBy: 'ours',
  from: 'all',
  receiver: 'Iedereen',
  keeps: 'Zolang het op de pagina staat.',
  yes: 'Geen ja: er staat geen jongere in.',
} as const satisfies Partial<Exchange>;

/** What shows no young person. */
export const openRows: readonly Exchange[] = [
  {
    ...open,
    id: 'wie-is-aan-zet',
    title: 'Wie is wanneer aan zet',
    purpose: 'Iedereen weet wie te bellen.',
    under: 'programma',
    ground: 'AVG art. 6 lid 1 onder e, voor de naam van een collega na diens keuze',
    fields: { 'organisation-facts': 'needed', colleague: 'ours' },
    acts: ['see-public-directory'],
  },
  {
    ...open,
    id: 'routekaart',
    title: 'De routekaart, ook op papier en op sites van gemeenten',
    purpose: 'Iedereen vindt wie helpt, zonder iets van zichzelf te zeggen.',
    under: 'programma',
    ground: 'Geen persoonsgegevens van wie kijkt. Er wordt geteld per week, en kleine aantallen blijven weg.',
    fields: { 'organisation-facts': 'needed', colleague: 'ours', counts: 'ours' },
    acts: ['see-public-directory', 'count-route'],
  },
  {
    ...open,
    id: 'organisaties',
    title: 'De lijst Organisaties',
    purpose: 'Collega’s vinden elkaar.',
    under: 'beheer',
    ground: 'AVG art. 6 lid 1 onder e of f',
    fields: { 'organisation-facts': 'needed', colleague: 'ours' },
    receiver: 'Wie met Aanzet werkt',
    acts: ['see-directory'],
  },
  {
    ...open,
    id: 'aantallen',
    title: 'Waar stokt het, in aantallen',
    purpose: 'De regio ziet waar het stokt.',
    under: 'coördinatie',
    ground: 'WEB art. 9.2.10 en 9.2.11, zonder namen',
    fixedBy: 'law',
    fields: { counts: 'needed' },
    receiver: 'De regio, en de pagina voor buiten met minder',
    acts: ['see-stuck', 'see-figures'],
  },
  {
    ...open,
    id: 'zonder-mensen',
    title: 'Regels, papieren en uitleg',
    purpose: 'Laten lezen hoe het werkt.',
    under: 'beheer',
    ground: 'Geen persoonsgegevens van jongeren',
    fields: { text: 'needed' },
    acts: ['see-exchanges', 'see-papers'],
  },
];
