import { addDays, type Day } from '#law/day.ts';

/** Why somebody stands on the long list, in the order in which the first that holds is shown. */
export const agendaReasons = {
  carried: 'Vorige keer doorgeschoven',
  'called-off': 'De vorige tafel ging niet door',
  'sent-back': 'Overdracht teruggestuurd',
  late: 'Meer dan 10 dagen te laat',
  stuck: 'Nog niet opgepakt',
  leaving: 'Stopt binnen 60 dagen, nog geen werk of school',
  asked: 'Een collega vraagt het',
  list: 'Stond op een lijst',
} as const;
export type AgendaReason = keyof typeof agendaReasons;

/** From the long list to the table. 'no' = does not want to be spoken about: of the own organisation only, and in no number. */
export const stages = { listed: 'Groslijst', ready: 'Voorbereid', on: 'Aan tafel' } as const;
export type Stage = keyof typeof stages | 'no';

/** What decides whether somebody comes on the long list by itself: days and codes only. */
export type AgendaFacts = {
  /** Was carried over to the next table of this kind, and not spoken about since. */
  readonly carried: boolean;
  /** The question prepared for a table of this kind that was called off; '' = none yet, null = there was no such table. */
  readonly wasAsked: string | null;
  /** The last day on which an own hand-over came back, unless another was sent since. */
  readonly sentBackOn: Day | null;
  readonly dueOn: Day;
  readonly notPickedUp: boolean;
  readonly leavesOn: Day | null;
  readonly hasDestination: boolean;
};
const daysLate = 10;
const daysAhead = 60;

/** The first reason to put somebody on the long list, or undefined. */
export function agendaReason(facts: AgendaFacts, today: Day): AgendaReason | undefined {
  if (facts.carried) return 'carried';
  if (facts.wasAsked !== null) return 'called-off';
  if (facts.sentBackOn !== null) return 'sent-back';
  if (addDays(facts.dueOn, daysLate) < today) return 'late';
  if (facts.notPickedUp) return 'stuck';
  const leaves = facts.leavesOn !== null && facts.leavesOn >= today && facts.leavesOn <= addDays(today, daysAhead);
  return leaves && !facts.hasDestination ? 'leaving' : undefined;
}

/** How many stand where: the funnel of one organisation, or of all together. */
export type Funnel = {
  readonly listed: number;
  readonly ready: number;
  readonly onTable: number;
  readonly decided: number;
  readonly agreed: number;
  readonly done: number;
};
export const emptyFunnel: Funnel = { listed: 0, ready: 0, onTable: 0, decided: 0, agreed: 0, done: 0 };
export const addFunnels = (all: readonly Funnel[]): Funnel =>
  all.reduce(
    (sum, one) => ({
      listed: sum.listed + one.listed,
      ready: sum.ready + one.ready,
      onTable: sum.onTable + one.onTable,
      decided: sum.decided + one.decided,
      agreed: sum.agreed + one.agreed,
      done: sum.done + one.done,
    }),
    emptyFunnel,
  );
