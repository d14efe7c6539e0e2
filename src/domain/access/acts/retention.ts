import type { Acts } from '../act.ts';

const keeping = 'bewaren';
/** Two people: who watches over privacy proposes, who keeps the archive approves. Neither sees a young person. */
const both = ['privacy', 'archief'] as const;

/** How long records are kept, and destroying what was kept long enough. */
export const retentionActs = {
  'see-retention': { purpose: keeping, how: 'listed', words: 'bekeek hoe lang iets wordt bewaard', roles: both },
  'agree-term': { purpose: keeping, how: 'listed', words: 'sprak een bewaartermijn af', roles: ['archief'] },
  'propose-destruction': {
    purpose: keeping,
    how: 'listed',
    words: 'stelde voor om te vernietigen',
    roles: ['privacy'],
  },
  'decide-destruction': { purpose: keeping, how: 'listed', words: 'besloot over vernietigen', roles: ['archief'] },
  'destroy-records': {
    purpose: keeping,
    how: 'written',
    words: 'vernietigde wat lang genoeg was bewaard',
    roles: ['system'],
  },
} as const satisfies Acts;
