import type { Acts } from '../act.ts';

/** What waits for who leads in the work of the region itself: report, programme and money. No case comes near it. */
export const regionWorkActs = {
  'see-region-work': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek wat in de regio op een antwoord wacht',
    roles: ['teamleider', 'coordinator'],
  },
} as const satisfies Acts;
