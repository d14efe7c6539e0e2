import type { Verb, Why } from '../turn/verbs.ts';
import type { Course } from './kinds.ts';

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
export type Side = 'sender' | 'receiver' | 'guest' | 'program';

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

const meeting = { holder: 'taker', verb: 'meet', due: 'meet-day' } as const;
const guiding: TurnRule = { holder: 'taker', verb: 'guide', why: 'met', due: { workingDays: 20 } };
const waiting = ['sent', 'asked', 'lapsed'] as const satisfies readonly OpenState[];
const ended = (why: Why): TurnRule => ({
  holder: 'sender-contact',
  verb: 'talk-about-after-school',
  why,
  due: { workingDays: 10 },
});

/** The turn of a hand-over that begins. */
export const firstTurn: TurnRule = {
  holder: 'sender-contact',
  verb: 'prepare-handover',
  why: 'handover-begun',
  due: { workingDays: 10 },
};

const change = (from: Row['from']): Row => ({ from, step: 'change', to: 'draft', who: ['sender'], turn: 'stays' });
const send = (from: OpenState): Row => ({
  from: [from],
  step: 'send',
  to: 'sent',
  who: ['sender'],
  turn: { holder: 'receiver', verb: 'take-over', why: 'handover-sent', due: 'answer-day' },
});
const withdraw = (from: Row['from']): Row => ({
  from,
  step: 'withdraw',
  to: 'withdrawn',
  who: ['sender'],
  turn: ended('handover-withdrawn'),
});
/** On the same day, while nobody did anything since; the longer way back is to withdraw. */
const undoSend = (to: 'agreed' | 'told'): Row => ({
  from: ['sent'],
  step: 'undo-send',
  to,
  who: ['sender'],
  turn: 'back',
});
const takeOver = (to: 'taken-over' | 'done', turn: TurnRule): readonly Row[] => [
  { from: waiting, step: 'take-over', to, who: ['receiver', 'guest'], turn },
  { from: waiting, step: 'take-over-orally', to, who: ['sender'], turn },
];

/** Question, answer, back, and nobody who says anything: the same whatever made it leave. */
const onItsWay: readonly Row[] = [
  {
    from: ['sent', 'lapsed'],
    step: 'ask',
    to: 'asked',
    who: ['receiver', 'guest'],
    turn: { holder: 'sender-contact', verb: 'answer-question', why: 'handover-question', due: { workingDays: 5 } },
  },
  {
    from: ['asked', 'lapsed'],
    step: 'answer',
    to: 'sent',
    who: ['sender'],
    when: 'a question is open',
    turn: { holder: 'receiver', verb: 'take-over', why: 'handover-answered', due: 'answer-day' },
  },
  {
    from: waiting,
    step: 'send-back',
    to: 'sent-back',
    who: ['receiver', 'guest'],
    reasonNeeded: true,
    turn: { holder: 'sender-contact', verb: 'find-other', why: 'handover-sent-back', due: { workingDays: 5 } },
  },
  {
    from: ['sent'],
    step: 'lapse',
    to: 'lapsed',
    who: ['program'],
    when: 'receiver has an account',
    turn: { holder: 'receiver-lead', verb: 'take-over', why: 'handover-lapsed', due: { workingDays: 5 } },
  },
  {
    from: ['sent'],
    step: 'lapse',
    to: 'lapsed',
    who: ['program'],
    when: 'receiver has no account',
    turn: { holder: 'sender-contact', verb: 'call-receiver', why: 'handover-lapsed', due: { workingDays: 3 } },
  },
  // The question lies with the sender, so the silence is the sender's: the turn stays there, at a new day.
  {
    from: ['asked'],
    step: 'lapse',
    to: 'lapsed',
    who: ['program'],
    turn: { holder: 'sender-contact', verb: 'answer-question', why: 'no-answer', due: { workingDays: 3 } },
  },
];

const asked: readonly Row[] = [
  // What got a yes is what goes along: who changes it afterwards starts again at the draft.
  change(['draft', 'read', 'agreed']),
  { from: ['draft', 'read'], step: 'read', to: 'read', who: ['sender'], turn: 'stays' },
  { from: ['read'], step: 'say-yes', to: 'agreed', who: ['sender'], turn: 'stays' },
  { from: ['draft', 'read', 'agreed'], step: 'say-no', to: 'refused', who: ['sender'], turn: ended('handover-no-yes') },
  send('agreed'),
  undoSend('agreed'),
  withdraw(['draft', 'read', 'agreed', 'sent', 'asked', 'lapsed', 'taken-over']),
  ...takeOver('taken-over', { ...meeting, why: 'taken-over' }),
  { from: ['taken-over'], step: 'undo-take-over', to: 'sent', who: ['sender', 'receiver'], turn: 'back' },
  { from: ['taken-over'], step: 'meet', to: 'done', who: ['sender', 'receiver', 'guest'], turn: guiding },
  {
    from: ['taken-over'],
    step: 'miss',
    to: 'taken-over',
    who: ['sender', 'receiver', 'guest'],
    turn: { ...meeting, why: 'not-there' },
  },
  {
    from: ['taken-over'],
    step: 'go-on',
    to: 'done',
    who: ['receiver', 'guest'],
    when: 'not there before',
    reasonNeeded: true,
    turn: { ...guiding, why: 'not-there' },
  },
  ...onItsWay,
];

/** Nobody is asked for a yes; who takes over leads at once, and meets the young person without who handed over. */
const told: readonly Row[] = [
  change(['draft', 'told']),
  { from: ['draft', 'told'], step: 'tell', to: 'told', who: ['sender'], turn: 'stays' },
  send('told'),
  undoSend('told'),
  withdraw(['draft', 'told', 'sent', 'asked', 'lapsed']),
  ...takeOver('done', { holder: 'taker', verb: 'guide', why: 'taken-over-at-once', due: 'meet-day' }),
  ...onItsWay,
];

/** As told, and who is asked helps beside who leads: they meet, then who asked is on turn again. */
const involves: readonly Row[] = [
  ...told.filter(({ step, to }) => to !== 'done' && step !== 'withdraw'),
  withdraw(['draft', 'told', 'sent', 'asked', 'lapsed', 'taken-over']),
  ...takeOver('taken-over', { ...meeting, why: 'joined-in' }),
  { from: ['taken-over'], step: 'undo-take-over', to: 'sent', who: ['sender', 'receiver'], turn: 'back' },
  { from: ['taken-over'], step: 'meet', to: 'done', who: ['sender', 'receiver', 'guest'], turn: ended('joined-in') },
  {
    from: ['taken-over'],
    step: 'miss',
    to: 'taken-over',
    who: ['sender', 'receiver', 'guest'],
    turn: { ...meeting, why: 'not-there' },
  },
];

/** Sent is arrived: the lead and the turn are the receiver's at once. A question moves neither. */
const arrives: readonly Row[] = [
  change(['draft']),
  withdraw(['draft']),
  {
    from: ['draft'],
    step: 'send',
    to: 'arrived',
    who: ['sender'],
    turn: { holder: 'receiver', verb: 'first-contact', why: 'arrived', due: { workingDays: 10 } },
  },
  { from: ['arrived'], step: 'ask', to: 'arrived-asked', who: ['receiver', 'guest'], turn: 'stays' },
  {
    from: ['arrived', 'arrived-asked'],
    step: 'answer',
    to: 'arrived',
    who: ['sender'],
    when: 'a question is open',
    turn: 'stays',
  },
  { from: ['arrived-asked'], step: 'lapse', to: 'arrived', who: ['program'], turn: 'stays' },
];

/**
 * The whole hand-over, a table for each course: what may follow on what, who may do it, and who is on turn after it. What
 * is not here cannot happen. docs/flows/handover.md tells the same in words.
 */
export const courses: Readonly<Record<Course, readonly Row[]>> = { asked, told, involves, arrives };

const among = (states: readonly string[], state: HandoverState): boolean => states.includes(state);
/** Whether a state is one of a hand-over that still runs. */
export const isOpen = (state: HandoverState): state is OpenState => among(openStates, state);
/** Whether it came in by law: nobody takes it over, and nobody sends it back. */
export const hasArrived = (state: HandoverState): state is ArrivedState => among(arrivedStates, state);
/** Whether it is over for who handed over: the case is the receiver's, unless the lead stays (kinds.ts). */
export const isHandedOver = (state: HandoverState): boolean => state === 'done' || hasArrived(state);
