import { type Acts, lead, own, workers } from '../act.ts';

const handover = 'overdracht';

/** A hand-over, from beginning to meeting. Which kind it is stands with the hand-over: an act is of every kind. */
export const handoverActs = {
  'begin-handover': { purpose: handover, how: 'written', words: 'begon een overdracht', roles: workers, on: lead },
  'edit-handover': { purpose: handover, how: 'written', words: 'werkte aan een overdracht', roles: workers, on: lead },
  'hand-over-new': { purpose: handover, how: 'written', words: 'droeg over aan het Doorstroompunt', roles: workers },
  'tell-young-person': {
    purpose: handover,
    how: 'written',
    words: 'legde vast dat de jongere het weet',
    roles: workers,
    on: lead,
  },
  'record-move': { purpose: handover, how: 'written', words: 'legde een verhuizing vast', roles: workers, on: lead },
  'open-handover': {
    purpose: handover,
    how: 'opened',
    words: 'opende de overdracht',
    roles: [...workers, 'guest'],
    on: ['lead', 'record', 'asked', 'taken-over', 'kept', 'guest'],
  },
  'print-handover': {
    purpose: handover,
    how: 'exported',
    words: 'printte de overdracht',
    roles: [...workers, 'guest'],
    on: ['lead', 'record', 'taken-over', 'kept', 'guest'],
  },
  'send-handover': { purpose: handover, how: 'written', words: 'verstuurde de overdracht', roles: workers, on: lead },
  'withdraw-handover': { purpose: handover, how: 'written', words: 'trok de overdracht in', roles: workers, on: lead },
  'undo-send': { purpose: handover, how: 'written', words: 'maakte het versturen ongedaan', roles: workers, on: lead },
  'undo-take-over': {
    purpose: handover,
    how: 'written',
    words: 'maakte het overnemen ongedaan',
    roles: workers,
    on: ['lead', 'taken-over'],
  },
  'answer-question': {
    purpose: handover,
    how: 'written',
    words: 'gaf antwoord over de overdracht',
    roles: workers,
    // Of what arrived the sender leads no more, and still answers.
    on: ['lead', 'record'],
  },
  'take-over-orally': {
    purpose: handover,
    how: 'written',
    words: 'legde een mondelinge overname vast',
    roles: workers,
    on: lead,
  },
  'take-over': {
    purpose: handover,
    how: 'written',
    words: 'nam de begeleiding over',
    roles: [...workers, 'guest'],
    on: ['asked', 'guest'],
  },
  'ask-question': {
    purpose: handover,
    how: 'written',
    words: 'stelde een vraag over de overdracht',
    roles: [...workers, 'guest'],
    on: ['lead', 'asked', 'guest'],
  },
  'send-back': {
    purpose: handover,
    how: 'written',
    words: 'stuurde de overdracht terug',
    roles: [...workers, 'guest'],
    on: ['asked', 'guest'],
  },
  'record-meeting': {
    purpose: handover,
    how: 'written',
    words: 'legde de kennismaking vast',
    roles: [...workers, 'guest'],
    on: ['lead', 'taken-over', 'guest'],
  },
  'see-link': { purpose: handover, how: 'listed', words: 'bekeek de link', roles: ['system'] },
  'come-in-by-link': { purpose: handover, how: 'opened', words: 'kwam binnen met de link', roles: ['system'] },
  'see-representatives': {
    purpose: own,
    how: 'opened',
    words: 'bekeek wie mag beslissen',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'keep-representative': {
    purpose: own,
    how: 'written',
    words: 'schreef op wie mag beslissen',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
} as const satisfies Acts;
