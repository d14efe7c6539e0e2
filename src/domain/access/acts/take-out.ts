import type { Acts } from '../act.ts';

/** An organisation steps out with its data, and comes in elsewhere; the log leaves as lines of processing. */
export const takeOutActs = {
  'see-step-out': {
    purpose: 'beheer',
    how: 'listed',
    words: 'bekeek het uitstappen',
    roles: ['teamleider', 'privacy', 'beheerder'],
  },
  'ask-step-out': { purpose: 'beheer', how: 'listed', words: 'vroeg om uit te stappen', roles: ['teamleider'] },
  'approve-step-out': {
    purpose: 'beheer',
    how: 'listed',
    words: 'keurde het uitstappen goed',
    roles: ['privacy', 'beheerder'],
  },
  // All of the own organisation, who is afgeschermd too: two people decided, and who is named hears of it.
  'take-out': {
    purpose: 'beheer',
    how: 'exported',
    words: 'nam alle gegevens van de organisatie mee',
    roles: ['teamleider'],
  },
  'remove-organisation': {
    purpose: 'programma',
    how: 'written',
    words: 'verwijderde een organisatie die uitstapte',
    roles: ['system'],
    always: true,
  },
  'take-in': { purpose: 'beheer', how: 'written', words: 'las een organisatie in', roles: ['beheerder'] },
  'see-processing': { purpose: 'inzage', how: 'listed', words: 'bekeek de verwerkingen', roles: ['privacy'] },
  'export-processing': {
    purpose: 'inzage',
    how: 'listed',
    words: 'nam de verwerkingen mee',
    roles: ['privacy'],
  },
} as const satisfies Acts;
