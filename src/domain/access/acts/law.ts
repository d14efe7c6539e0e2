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
} as const satisfies Acts;
