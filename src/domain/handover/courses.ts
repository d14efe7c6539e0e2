import type { Why } from '../turn/verbs.ts';
import type { Course } from './kinds.ts';
import type { OpenState, Row, TurnRule } from './states.ts';

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
const withdraw = (from: Row['from'], who: Row['who'] = ['sender']): Row => ({
  from,
  step: 'withdraw',
  to: 'withdrawn',
  who,
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

const undoTakeOver: Row = {
  from: ['taken-over'],
  step: 'undo-take-over',
  to: 'sent',
  who: ['sender', 'receiver'],
  turn: 'back',
};
const notThere: Row = {
  from: ['taken-over'],
  step: 'miss',
  to: 'taken-over',
  who: ['sender', 'receiver', 'guest'],
  turn: { ...meeting, why: 'not-there' },
};

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
  { from: ['read'], step: 'say-yes', to: 'agreed', who: ['sender', 'speaker'], turn: 'stays' },
  {
    from: ['draft', 'read', 'agreed'],
    step: 'say-no',
    to: 'refused',
    who: ['sender', 'speaker'],
    turn: ended('handover-no-yes'),
  },
  send('agreed'),
  undoSend('agreed'),
  withdraw(['draft', 'read', 'agreed']),
  // Who gave the yes takes it back as well.
  withdraw(['sent', 'asked', 'lapsed', 'taken-over'], ['sender', 'young', 'speaker']),
  ...takeOver('taken-over', { ...meeting, why: 'taken-over' }),
  undoTakeOver,
  { from: ['taken-over'], step: 'meet', to: 'done', who: ['sender', 'receiver', 'guest'], turn: guiding },
  notThere,
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
  undoTakeOver,
  { from: ['taken-over'], step: 'meet', to: 'done', who: ['sender', 'receiver', 'guest'], turn: ended('joined-in') },
  notThere,
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
