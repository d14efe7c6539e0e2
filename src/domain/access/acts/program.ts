import { type Acts, everyone } from '../act.ts';

/** What the program does itself. */
export const programActs = {
  'come-in': { purpose: 'programma', how: 'listed', words: 'kwam binnen', roles: ['system'] },
  'sign-in': { purpose: 'beheer', how: 'listed', words: 'logde in', roles: everyone },
  'sign-out': { purpose: 'beheer', how: 'listed', words: 'meldde een apparaat af', roles: everyone },
  // For an address that nobody has, the program: both leave a line, and take as long.
  'fail-sign-in': {
    purpose: 'beheer',
    how: 'listed',
    words: 'probeerde in te loggen, dat lukte niet',
    roles: [...everyone, 'system'],
    always: true,
  },
  'set-up-sign-in': {
    purpose: 'beheer',
    how: 'listed',
    words: 'koppelde een app met codes',
    roles: everyone,
  },
  'bind-sign-in': {
    purpose: 'beheer',
    how: 'listed',
    words: 'koppelde het inloggen van de eigen organisatie',
    roles: everyone,
  },
  'keep-sign-in': {
    purpose: 'beheer',
    how: 'listed',
    words: 'regelde hoe de organisatie inlogt',
    roles: ['teamleider', 'beheerder'],
  },
  'make-passkey': { purpose: 'beheer', how: 'listed', words: 'maakte een passkey', roles: everyone },
  'remove-passkey': { purpose: 'beheer', how: 'listed', words: 'haalde een passkey weg', roles: everyone },
  'found-region': { purpose: 'programma', how: 'written', words: 'zette de regio klaar', roles: ['system'] },
  'begin-region': { purpose: 'programma', how: 'written', words: 'begon de regio', roles: ['system'] },
  'rescue-manager': {
    purpose: 'programma',
    how: 'listed',
    words: 'gaf een beheerder opnieuw toegang',
    roles: ['system'],
    always: true,
  },
  'use-invitation': {
    purpose: 'programma',
    how: 'listed',
    words: 'liet iemand binnen met een uitnodiging',
    roles: ['system'],
  },
  'see-public-directory': {
    purpose: 'programma',
    how: 'listed',
    words: 'liet zien wie wanneer aan zet is',
    roles: ['system'],
  },
  'keep-look': { purpose: 'beheer', how: 'listed', words: 'koos hoe Aanzet eruitziet', roles: ['beheerder'] },
  'speak-terms': { purpose: 'programma', how: 'listed', words: 'keek hoe de regio dingen noemt', roles: ['system'] },
  'see-look': { purpose: 'programma', how: 'listed', words: 'keek hoe Aanzet eruitziet', roles: ['system'] },
  sweep: { purpose: 'programma', how: 'written', words: 'hield termijnen bij', roles: ['system'] },
  'post-mail': { purpose: 'programma', how: 'listed', words: 'stuurde een seintje', roles: ['system'] },
  'seal-log': { purpose: 'verzegelen', how: 'listed', words: 'verzegelde het logboek', roles: ['system'] },
} as const satisfies Acts;
