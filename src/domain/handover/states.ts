import type { Verb, Why } from '../turn/verbs.ts';

/**
 * 'read' = read with the young person, or not yet with a reason; 'agreed' = the right person said yes; 'told' = where no
 * yes is asked, the young person knows it.
 */
export const openStates = ['draft', 'read', 'agreed', 'told', 'sent', 'asked', 'lapsed', 'taken-over'] as const;
/** It is there by law: over for who handed over, and the receiver may still ask something. */
export const arrivedStates = ['arrived', 'arrived-asked'] as const;
export const closedStates = ['done', 'sent-back', 'withdrawn', 'refused'] as const;
/** Before it is sent: the receiver knows nothing of it, and the text may still change. */
export const draftStates = [
  'draft',
  'read',
  'agreed',
  'told',
] as const satisfies readonly (typeof openStates)[number][];
export type OpenState = (typeof openStates)[number];
type ArrivedState = (typeof arrivedStates)[number];
export type HandoverState = OpenState | ArrivedState | (typeof closedStates)[number];

export const steps = [
  'change',
  'read',
  'say-yes',
  'say-no',
  'tell',
  'send',
  'withdraw',
  'ask',
  'answer',
  'take-over',
  'take-over-orally',
  'send-back',
  'meet',
  'miss',
  'go-on',
  'lapse',
  'undo-send',
  'undo-take-over',
] as const;
export type Step = (typeof steps)[number];
/** 'young' = the young person, who may take back the yes; 'speaker' = who says it for the young person, by a link. */
export type Side = 'sender' | 'receiver' | 'guest' | 'program' | 'young' | 'speaker';

/**
 * Who gets the turn. 'receiver' = the colleague asked by name, else the team asked; 'receiver-lead' = its teamleider,
 * else as 'receiver'; 'taker' = who took over; 'sender-contact' = the fixed contact person at the sender.
 */
export type TurnHolder = 'sender-contact' | 'receiver' | 'receiver-lead' | 'taker';
type DueRule = 'answer-day' | 'meet-day' | { readonly workingDays: number };
export type TurnRule = { readonly holder: TurnHolder; readonly verb: Verb; readonly why: Why; readonly due: DueRule };

export type Row = {
  readonly from: readonly (OpenState | ArrivedState)[];
  readonly step: Step;
  readonly to: HandoverState;
  readonly who: readonly Side[];
  readonly when?: 'receiver has an account' | 'receiver has no account' | 'a question is open' | 'not there before';
  /** 'stays' = whoever at the sender is on turn keeps it; 'back' = it lies again where it lay before what is undone. */
  readonly turn: TurnRule | 'stays' | 'back';
  readonly reasonNeeded?: true;
};

const among = (states: readonly string[], state: HandoverState): boolean => states.includes(state);
/** Whether a state is one of a hand-over that still runs. */
export const isOpen = (state: HandoverState): state is OpenState => among(openStates, state);
/** Whether it came in by law: nobody takes it over, and nobody sends it back. */
export const hasArrived = (state: HandoverState): state is ArrivedState => among(arrivedStates, state);
/** Whether it is over for who handed over: the case is the receiver's, unless the lead stays (kinds.ts). */
export const isHandedOver = (state: HandoverState): boolean => state === 'done' || hasArrived(state);
