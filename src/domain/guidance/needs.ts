import { addDays, type Day } from '#law/day.ts';
import { needsTalk, silentAfterDays, type Answer } from './check-in.ts';

/** Signals: something was said. The rest is silence, or that nobody knows any more. */
export const needWords = {
  'call-me': 'Wil gebeld worden',
  stopped: 'Zegt: mijn baan of opleiding stopt',
  doubt: 'Twijfelt',
  unclear: 'Gaf geen duidelijk antwoord',
  'lost-work': 'Werk stopte',
  'no-answer': 'Geen antwoord op een check-in',
  moment: 'Het is tijd voor contact',
  status: 'Vraag weer wat de jongere doet',
} as const;
export type NeedKind = keyof typeof needWords;
const signals: readonly NeedKind[] = ['call-me', 'stopped', 'doubt', 'unclear', 'lost-work'];
export const isSignal = (kind: NeedKind): boolean => signals.includes(kind);

/** Who needs somebody today, since when; `heardOn` = the last day on which the young person was reached. */
export type Need = { readonly kind: NeedKind; readonly since: Day; readonly heardOn: Day | null };

export type NeedFacts = {
  /** The last check-in, and whether somebody was reached after its answer. */
  readonly checkIn: { readonly askedOn: Day; readonly answer: Answer | null; readonly answeredOn: Day | null } | null;
  readonly talkedAfterAnswer: boolean;
  /** Work that ended and was followed by nothing, and whether somebody was reached after that was written down. */
  readonly lostOn: Day | null;
  readonly talkedAfterLoss: boolean;
  readonly heardOn: Day | null;
  /** The first check moment that no contact has met. */
  readonly momentOn: Day | null;
  /** From which day what was said of work or school must be asked again. */
  readonly askAgainOn: Day | null;
};

/**
 * Why somebody is on the list of today; undefined when nobody has to do anything. What was said goes before silence, and a
 * contact ends it only when the young person was reached.
 */
export function needOf(facts: NeedFacts, today: Day): Need | undefined {
  const { checkIn, heardOn, lostOn, momentOn, askAgainOn } = facts;
  const need = (kind: NeedKind, since: Day): Need => ({ kind, since, heardOn });
  const { answer = null, answeredOn = null } = checkIn ?? {};
  if (answer !== null && answeredOn !== null && needsTalk(answer) && !facts.talkedAfterAnswer)
    return need(answer as NeedKind, answeredOn);
  if (lostOn !== null && lostOn <= today && !facts.talkedAfterLoss) return need('lost-work', lostOn);
  const silent = checkIn !== null && answer === null && (heardOn === null || heardOn < checkIn.askedOn);
  if (silent && addDays(checkIn.askedOn, silentAfterDays) <= today) return need('no-answer', checkIn.askedOn);
  if (momentOn !== null && momentOn <= today) return need('moment', momentOn);
  return askAgainOn !== null && askAgainOn <= today ? need('status', askAgainOn) : undefined;
}

/** Signals first, the one that waits longest at the top; then who was silent longest, who was never reached before all: by since when. */
export function inOrder<L extends { readonly need: Need }>(lines: readonly L[]): readonly L[] {
  const key = ({ need }: L): string =>
    isSignal(need.kind) ? `0 ${need.since}` : `1 ${need.heardOn ?? ''} ${need.since}`;
  return lines.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
