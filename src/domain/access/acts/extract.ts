import { type Acts, lead, workers } from '../act.ts';

const handover = 'overdracht';

/** What goes beside the begeleiding: an extract, a referral, and a word back to the school that handed over. */
export const extractActs = {
  'make-extract': { purpose: 'H13', how: 'written', words: 'gaf een uittreksel', roles: workers, on: lead },
  refer: { purpose: 'H14', how: 'written', words: 'verwees door', roles: workers, on: lead },
  'open-extract': {
    purpose: handover,
    how: 'opened',
    words: 'opende een uittreksel',
    roles: [...workers, 'guest'],
    on: ['lead', 'record', 'extract'],
  },
  'print-extract': {
    purpose: handover,
    how: 'exported',
    words: 'printte een uittreksel',
    roles: [...workers, 'guest'],
    on: ['lead', 'record', 'extract'],
  },
  'answer-extract': {
    purpose: handover,
    how: 'written',
    words: 'gaf antwoord op een uittreksel',
    roles: [...workers, 'guest'],
    on: ['extract'],
  },
  'withdraw-extract': {
    purpose: handover,
    how: 'written',
    words: 'trok een uittreksel in',
    roles: workers,
    on: ['lead', 'record'],
  },
  'record-referral-result': {
    purpose: 'H14',
    how: 'written',
    words: 'schreef op of de hulp begon',
    roles: workers,
    on: ['lead', 'record'],
  },
  'see-extracts': { purpose: handover, how: 'listed', words: 'stond op de lijst Uittreksels', roles: workers },
  'signal-back': { purpose: handover, how: 'written', words: 'gaf de school een seintje', roles: workers, on: lead },
} as const satisfies Acts;
