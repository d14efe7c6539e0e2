import { type Acts, coaches, everyone, own, workers } from '../act.ts';

/** What helps through the day; a young person stands only on a list that somebody takes along. */
export const dailyActs = {
  'keep-filter': { purpose: own, how: 'listed', words: 'bewaarde een eigen filter', roles: workers },
  'keep-calendar': { purpose: own, how: 'listed', words: 'wijzigde de eigen agenda-link', roles: workers },
  'read-calendar': { purpose: own, how: 'exported', words: 'stond in de eigen agenda van een collega', roles: workers },
  'ask-help': { purpose: 'beheer', how: 'listed', words: 'vroeg hulp', roles: everyone },
  'read-feedback': { purpose: 'beheer', how: 'listed', words: 'las wat collega’s lieten weten', roles: ['beheerder'] },
  'export-work': { purpose: own, how: 'exported', words: 'meegenomen op de lijst Mijn werk', roles: workers },
  'export-refused': {
    purpose: 'lijst inlezen',
    how: 'exported',
    words: 'nam regels mee die niet goed waren',
    roles: ['begeleider', 'teamleider', 'doorstroomcoach'],
  },
  'export-reports': { purpose: own, how: 'exported', words: 'meegenomen op de lijst Nieuwe meldingen', roles: coaches },
} as const satisfies Acts;
