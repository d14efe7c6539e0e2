import { type Acts, workers } from '../act.ts';

const looking = 'inzage';
const on = ['lead', 'record', 'taken-over'] as const;

/** What a young person asks about the own data: access, correction, removal. */
export const requestActs = {
  'enter-request': {
    purpose: looking,
    how: 'written',
    words: 'schreef een verzoek over gegevens op',
    roles: workers,
    on,
  },
  'list-requests': {
    purpose: looking,
    how: 'listed',
    words: 'stond op de lijst Verzoeken',
    roles: [...workers, 'privacy'],
  },
  'open-request': { purpose: looking, how: 'opened', words: 'opende een verzoek over gegevens', roles: workers, on },
  'answer-request': { purpose: looking, how: 'written', words: 'besloot over een verzoek', roles: workers, on },
  'make-access-answer': {
    purpose: looking,
    how: 'exported',
    words: 'maakte het overzicht voor inzage',
    roles: workers,
    on,
  },
  'approve-removal': { purpose: looking, how: 'listed', words: 'keurde verwijderen goed', roles: ['privacy'] },
  'remove-on-request': { purpose: looking, how: 'written', words: 'verwijderde op verzoek', roles: ['system'] },
} as const satisfies Acts;
