import { type Acts, own, workers } from '../act.ts';

const region = { purpose: 'coördinatie', roles: ['coordinator', 'beheerder'] } as const;

/** The route map: what the region chooses, what visitors leave behind, and who is called back. No case comes near it. */
export const routeMapActs = {
  'see-route-map': { ...region, how: 'listed', words: 'bekeek de regels van de routekaart' },
  'keep-route-map': { ...region, how: 'written', words: 'legde de routekaart vast' },
  'count-route': {
    purpose: 'programma',
    how: 'listed',
    words: 'telde een antwoord op de routekaart',
    roles: ['system'],
  },
  'ask-call-back': {
    purpose: 'programma',
    how: 'listed',
    words: 'schreef op wie teruggebeld wil worden',
    roles: ['system'],
    always: true,
  },
  'see-call-backs': { purpose: own, how: 'listed', words: 'bekeek wie teruggebeld wil worden', roles: workers },
  'answer-call-back': { purpose: own, how: 'listed', words: 'belde iemand terug', roles: workers },
} as const satisfies Acts;
