import type { Acts } from '../act.ts';

const money = { purpose: 'coördinatie', roles: ['coordinator', 'teamleider'] } as const;

/** Money of the programme. No case comes near it; the database says which money somebody sees. */
export const moneyActs = {
  'see-money': { ...money, how: 'listed', words: 'bekeek het geld van het programma', roles: ['coordinator', 'teamleider', 'beheerder'] },
  'keep-source': { ...money, how: 'written', words: 'legde een bron van geld vast' },
  'write-money': { ...money, how: 'written', words: 'schreef een bedrag op' },
  'load-bookings': { ...money, how: 'written', words: 'las boekingen in' },
  'agree-money': { ...money, how: 'written', words: 'zei ja of nee tegen een bedrag' },
} as const satisfies Acts; // prettier-ignore
