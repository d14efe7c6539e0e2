import { type Acts, own, schools } from '../act.ts';

const on = ['lead', 'record', 'taken-over'] as const;
const self = ['self'] as const;

/** A group moment: who holds it, the door for the pupils, and the one page that each fills in. */
export const groupActs = {
  'see-group-moment': { purpose: own, how: 'listed', words: 'stond op de lijst van een groepsmoment', roles: schools },
  'hold-group-moment': {
    purpose: own,
    how: 'written',
    words: 'gaf een kaartje voor een groepsmoment',
    roles: schools,
    on,
  },
  'come-in-group': { purpose: own, how: 'opened', words: 'liet iemand binnen met een kaartje', roles: ['system'] },
  'see-own-sheet': { purpose: own, how: 'opened', words: 'opende het eigen blad', roles: ['pupil'], on: self },
  'keep-own-sheet': { purpose: own, how: 'written', words: 'schreef op het eigen blad', roles: ['pupil'], on: self },
} as const satisfies Acts;
