import { type Acts, own, workers } from '../act.ts';

/** What a young person wants, and why it was not followed. */
export const wishActs = {
  'keep-wish': {
    purpose: own,
    how: 'written',
    words: 'schreef op wat de jongere wil',
    roles: workers,
    on: ['lead', 'record'],
  },
  'take-back-wish': {
    purpose: own,
    how: 'written',
    words: 'haalde een opgeschreven wens weg',
    roles: workers,
    on: ['lead', 'record'],
  },
  'say-why-not': {
    purpose: own,
    how: 'written',
    words: 'schreef op waarom de wens niet werd gevolgd',
    roles: workers,
    on: ['lead', 'record'],
  },
  'say-own-wish': { purpose: own, how: 'written', words: 'zei wat hij of zij wil', roles: ['young'], on: ['self'] },
} as const satisfies Acts;
