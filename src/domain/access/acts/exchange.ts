import type { Acts } from '../act.ts';

const keepers = ['privacy', 'beheerder', 'coordinator'] as const;

/** The register of exchanges. No young person stands in it. */
export const exchangeActs = {
  'see-exchanges': { purpose: 'beheer', how: 'listed', words: 'bekeek de uitwisselingen', roles: keepers },
  'narrow-exchange': {
    purpose: 'beheer',
    how: 'listed',
    words: 'koos welke velden meegaan',
    roles: ['privacy'],
  },
} as const satisfies Acts;
