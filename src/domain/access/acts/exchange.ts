import type { Acts } from '../act.ts';

const keepers = ['privacy', 'beheerder', 'coordinator'] as const;

/** The register of exchanges, and the papers that come out of it. No young person stands in them. */
export const exchangeActs = {
  'see-exchanges': { purpose: 'beheer', how: 'listed', words: 'bekeek de uitwisselingen', roles: keepers },
  'narrow-exchange': {
    purpose: 'beheer',
    how: 'listed',
    words: 'koos welke velden meegaan',
    roles: ['privacy'],
  },
  'see-papers': { purpose: 'beheer', how: 'listed', words: 'bekeek de papieren', roles: keepers },
  'fill-papers': { purpose: 'beheer', how: 'listed', words: 'vulde de papieren aan', roles: keepers },
  'settle-paper': { purpose: 'beheer', how: 'listed', words: 'legde een papier vast', roles: ['privacy'] },
} as const satisfies Acts;
