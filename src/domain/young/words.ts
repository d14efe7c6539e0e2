import type { ExtractState } from '../extract/extract.ts';
import type { HandoverState } from '../handover/states.ts';
import type { Verb } from '../turn/verbs.ts';

/**
 * What who is on turn does, to the young person, in A2: after a name and before "uiterlijk". Words of a colleague's own never
 * stand here: they were written for colleagues.
 */
const doing: Partial<Readonly<Record<Verb, string>>> = {
  'talk-about-after-school': 'praat met jou over wat je na school gaat doen',
  'prepare-handover': 'vraagt iemand anders om jou te helpen',
  'take-over': 'laat weten of ze jou gaan helpen',
  'answer-question': 'geeft antwoord op een vraag over jou',
  meet: 'maakt kennis met jou',
  'find-other': 'zoekt wie jou kan helpen',
  call: 'belt jou',
  'call-back': 'belt jou terug',
  visit: 'komt bij jou langs',
  guide: 'helpt jou verder',
  'check-answer': 'vraagt jou om een antwoord',
  'ask-once': 'vraagt jou één keer of je hulp wilt',
  'first-contact': 'neemt contact met jou op',
  'offer-guidance': 'vraagt of je hulp wilt',
  'renew-offer': 'vraagt opnieuw of je hulp wilt',
  'give-transfer-paper': 'geeft jou een papier van school',
  'give-mbo-paper': 'geeft jou een papier van school',
};
export const doingForYou = (verb: Verb): string => doing[verb] ?? 'doet nu iets voor jou';

/** How a hand-over stands, to the young person. */
const stands: Partial<Readonly<Record<HandoverState | ExtractState, string>>> = {
  given: 'Zij kunnen dit lezen.',
  received: 'Zij kregen dit.',
  'not-taken': 'Het past niet bij hen. Zij lezen het niet meer.',
  sent: 'Er is nog geen antwoord.',
  asked: 'Er is een vraag terug gesteld.',
  lapsed: 'Er is nog geen antwoord.',
  'taken-over': 'Zij gaan jou helpen. Jullie maken nog kennis.',
  done: 'Zij helpen jou nu.',
  arrived: 'Zij helpen jou nu.',
  'arrived-asked': 'Zij helpen jou nu.',
  'sent-back': 'Zij kunnen jou niet helpen.',
  withdrawn: 'Dit is gestopt.',
};
export const standsForYou = (state: string): string => stands[state as HandoverState] ?? 'Dit loopt.';
