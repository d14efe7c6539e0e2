import { type Acts, everyone } from '../act.ts';

const colleagues = everyone.filter((role) => role !== 'privacy' && role !== 'archief');
const leads = ['teamleider', 'coordinator'] as const;
const together = { purpose: 'coördinatie', how: 'listed' } as const;

/** Is there enough, and what organisations use of each other. No case comes near it. */
export const effortActs = {
  'see-effort': { ...together, words: 'bekeek of er genoeg is', roles: colleagues },
  'estimate-effort': { ...together, words: 'rekende uit of er genoeg is', roles: colleagues },
  'agree-effort': { ...together, words: 'sprak af hoeveel uur begeleiding kost', roles: ['coordinator', 'beheerder'] },
  'see-instruments': { ...together, words: 'bekeek wat organisaties van elkaar gebruiken', roles: leads },
  'ask-instrument': { ...together, words: 'vroeg iets van een andere organisatie te gebruiken', roles: leads },
  'answer-instrument': { ...together, words: 'gaf antwoord of een ander iets mag gebruiken', roles: leads },
  'name-account': { ...together, words: 'noemde een kolom van de verantwoording', roles: ['coordinator', 'beheerder'] },
} as const satisfies Acts;
