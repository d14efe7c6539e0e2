import { type Acts, workers } from '../act.ts';

const readers = [...workers, 'coordinator', 'beheerder'] as const;
const coordination = 'coördinatie';

/** What belongs to the programme of a region besides its text. No young person is in it; the database holds whose it is. */
export const programmeFileActs = {
  'see-programme-file': {
    purpose: coordination,
    how: 'listed',
    words: 'bekeek wat er bij het regionaal programma hoort',
    roles: readers,
  },
  'keep-programme-file': {
    purpose: coordination,
    how: 'listed',
    words: 'schreef op wat er bij het regionaal programma hoort',
    roles: readers,
  },
  'say-consent': {
    purpose: coordination,
    how: 'listed',
    words: 'schreef ja of nee van een gemeente op',
    roles: ['teamleider', 'coordinator'],
  },
  'ask-consent': {
    purpose: coordination,
    how: 'listed',
    words: 'vroeg gemeenten om ja of nee op het regionaal programma',
    roles: ['coordinator'],
  },
  'adopt-programme': {
    purpose: coordination,
    how: 'listed',
    words: 'stelde het regionaal programma vast',
    roles: readers,
  },
  'withdraw-adoption': {
    purpose: coordination,
    how: 'listed',
    words: 'trok het vaststellen van het regionaal programma in',
    roles: ['coordinator'],
  },
  'follow-programme': {
    purpose: coordination,
    how: 'listed',
    words: 'hield bij wat er na het vaststellen veranderde',
    roles: ['coordinator'],
  },
  'take-out-programme': {
    purpose: coordination,
    how: 'exported',
    words: 'nam alle stukken van het regionaal programma mee',
    roles: ['coordinator'],
  },
} as const satisfies Acts;
