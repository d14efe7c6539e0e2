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
  'see-log-years': { purpose: keeping, how: 'listed', words: 'bekeek de jaren van het logboek', roles: both },
  'propose-log-step': {
    purpose: keeping,
    how: 'listed',
    words: 'stelde voor om een jaar van het logboek te sluiten of weg te halen',
    roles: ['privacy'],
  },
  'decide-log-step': {
    purpose: keeping,
    how: 'listed',
    words: 'besloot over een jaar van het logboek',
    roles: ['archief'],
  },
  // The owner of the database does it; the program writes down that it was done.
  'close-log-year': {
    purpose: keeping,
    how: 'listed',
    words: 'sloot een jaar van het logboek',
    roles: ['system'],
    always: true,
  },
  'drop-log-year': {
    purpose: keeping,
    how: 'listed',
    words: 'haalde een jaar van het logboek weg',
    roles: ['system'],
    always: true,
  },
} as const satisfies Acts;
