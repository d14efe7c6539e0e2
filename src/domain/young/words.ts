import type { ExtractState } from '../extract/extract.ts';
import type { HandoverState } from '../handover/states.ts';
import type { Verb } from '../turn/verbs.ts';

/** What who is on turn does, seen by the young person. Words of a colleague's own never stand here: they were written for colleagues. */
export type Doing =
  | 'talk'
  | 'ask-other'
  | 'answer'
  | 'about-you'
  | 'meet'
  | 'find-other'
  | 'call'
  | 'call-back'
  | 'visit'
  | 'help'
  | 'ask-you'
  | 'contact'
  | 'offer'
  | 'paper'
  | 'something';
const doing: Partial<Readonly<Record<Verb, Doing>>> = {
  'talk-about-after-school': 'talk',
  'prepare-handover': 'ask-other',
  'take-over': 'answer',
  'answer-question': 'about-you',
  meet: 'meet',
  'find-other': 'find-other',
  call: 'call',
  'call-back': 'call-back',
  visit: 'visit',
  guide: 'help',
  'check-answer': 'ask-you',
  'ask-once': 'offer',
  'first-contact': 'contact',
  'offer-guidance': 'offer',
  'renew-offer': 'offer',
  'give-transfer-paper': 'paper',
  'give-mbo-paper': 'paper',
};
export const doingOf = (verb: Verb): Doing => doing[verb] ?? 'something';

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
