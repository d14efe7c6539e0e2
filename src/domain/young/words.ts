import type { ExtractState } from '../extract/extract.ts';
import type { HandoverState } from '../handover/states.ts';
import type { Verb } from '../turn/verbs.ts';

/** What who is on turn does, seen by the young person. Words of a colleague's own never stand here: they were written for colleagues. */
export type Doing =
  | 'talk'
  | 'ask-other'
  | 'answer'
  | 'about-you'
  | 'answer-along'
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
  'answer-along': 'answer-along',
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

/** How what went to another organisation stands, seen by the young person. */
export type Stand =
  | 'reads'
  | 'got'
  | 'does-not-fit'
  | 'waits'
  | 'question'
  | 'will-help'
  | 'helps'
  | 'cannot-help'
  | 'stopped'
  | 'runs';
const stands: Partial<Readonly<Record<HandoverState | ExtractState, Stand>>> = {
  given: 'reads',
  received: 'got',
  'not-taken': 'does-not-fit',
  sent: 'waits',
  asked: 'question',
  lapsed: 'waits',
  'taken-over': 'will-help',
  done: 'helps',
  arrived: 'helps',
  'arrived-asked': 'helps',
  'sent-back': 'cannot-help',
  withdrawn: 'stopped',
};
export const standOf = (state: string): Stand => stands[state as HandoverState] ?? 'runs';
