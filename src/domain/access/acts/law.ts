import { type Acts, own, workers } from '../act.ts';

/** What the law asks for one young person, and the facts that it leans on. */
export const lawActs = {
  'see-law': {
    purpose: own,
    how: 'opened',
    words: 'bekeek wat de wet vraagt',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'keep-law-fact': {
    purpose: own,
    how: 'written',
    words: 'schreef een feit voor de wet op',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'see-law-ahead': {
    purpose: own,
    how: 'listed',
    words: 'stond op de lijst van wie andere regels raken',
    roles: workers,
  },
  'see-law-settings': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek de afspraken bij de wet',
    roles: ['coordinator', 'beheerder'],
  },
  'keep-law-setting': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'legde een afspraak bij de wet vast',
    roles: ['coordinator', 'beheerder'],
  },
} as const satisfies Acts;
