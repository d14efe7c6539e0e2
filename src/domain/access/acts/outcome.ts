import { type Acts, lead, own, workers } from '../act.ts';

/** What becomes of a case beside its turn, and the tries to reach somebody. */
export const outcomeActs = {
  rest: { purpose: own, how: 'written', words: 'schreef op: wil geen hulp', roles: workers, on: lead },
  lose: { purpose: own, how: 'written', words: 'schreef op: geen contact', roles: workers, on: lead },
  'find-again': { purpose: own, how: 'written', words: 'schreef op: weer contact', roles: workers, on: lead },
  'not-approach': {
    purpose: own,
    how: 'written',
    words: 'schreef op: alleen benaderen na besluit',
    roles: workers,
    on: lead,
  },
  'decide-approach': {
    purpose: own,
    how: 'written',
    words: 'besloot over benaderen',
    // Whoever leads the team at the Doorstroompunt, and the leerplichtambtenaar.
    roles: ['begeleider', 'teamleider'],
    on: lead,
  },
  'record-attempt': {
    purpose: own,
    how: 'written',
    words: 'legde een contactpoging vast',
    roles: workers,
    on: ['lead', 'taken-over'],
  },
} as const satisfies Acts;
