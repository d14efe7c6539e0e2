import { type Acts, everyone, own, workers } from '../act.ts';

/** What helps through the day. None of these touches a young person. */
export const dailyActs = {
  'keep-filter': { purpose: own, how: 'listed', words: 'bewaarde een eigen filter', roles: workers },
  'ask-help': { purpose: 'beheer', how: 'listed', words: 'vroeg hulp', roles: everyone },
  'read-feedback': { purpose: 'beheer', how: 'listed', words: 'las wat collega’s lieten weten', roles: ['beheerder'] },
} as const satisfies Acts;
