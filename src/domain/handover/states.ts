import type { Verb, Why } from '../turn/verbs.ts';

/** 'read' = read with the young person, or not yet with a reason; 'agreed' = the right person said yes. */
export const openStates = ['draft', 'read', 'agreed', 'sent', 'asked', 'lapsed', 'taken-over'] as const;
export const closedStates = ['done', 'sent-back', 'withdrawn', 'refused'] as const;
export type OpenState = (typeof openStates)[number];
export type HandoverState = OpenState | (typeof closedStates)[number];

export const steps = [
  'change',
  'read',
  'say-yes',
  'say-no',
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
  readonly from: readonly OpenState[];
  readonly step: Step;
  readonly to: HandoverState;
  readonly who: readonly Side[];
  readonly when?: 'receiver has an account' | 'receiver has no account' | 'a question is open' | 'not there before';
  /** 'stays' = whoever at the sender is on turn keeps it. */
  readonly turn: TurnRule | 'stays';
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

/**
 * The whole hand-over: what may follow on what, who may do it, and who is on turn after it. What is not here cannot
 * happen. docs/flows/handover.md tells the same in words.
 */
export const table: readonly Row[] = [
  // What got a yes is what goes along: who changes it afterwards starts again at the draft.
  { from: ['draft', 'read', 'agreed'], step: 'change', to: 'draft', who: ['sender'], turn: 'stays' },
  { from: ['draft', 'read'], step: 'read', to: 'read', who: ['sender'], turn: 'stays' },
  { from: ['read'], step: 'say-yes', to: 'agreed', who: ['sender'], turn: 'stays' },
  { from: ['draft', 'read', 'agreed'], step: 'say-no', to: 'refused', who: ['sender'], turn: ended('handover-no-yes') },
  {
    from: ['agreed'],
    step: 'send',
    to: 'sent',
    who: ['sender'],
    turn: { holder: 'receiver', verb: 'take-over', why: 'handover-sent', due: 'answer-day' },
  },
  {
    from: ['draft', 'read', 'agreed', 'sent', 'asked', 'lapsed', 'taken-over'],
    step: 'withdraw',
    to: 'withdrawn',
    who: ['sender'],
    turn: ended('handover-withdrawn'),
  },
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
    step: 'take-over',
    to: 'taken-over',
    who: ['receiver', 'guest'],
    turn: { ...meeting, why: 'taken-over' },
  },
  {
    from: waiting,
    step: 'take-over-orally',
    to: 'taken-over',
    who: ['sender'],
    turn: { ...meeting, why: 'taken-over' },
  },
  {
    from: waiting,
    step: 'send-back',
    to: 'sent-back',
    who: ['receiver', 'guest'],
    reasonNeeded: true,
    turn: { holder: 'sender-contact', verb: 'find-other', why: 'handover-sent-back', due: { workingDays: 5 } },
  },
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

/** Whether a state is one of a hand-over that still runs. */
export const isOpen = (state: HandoverState): state is OpenState => (openStates as readonly string[]).includes(state);
