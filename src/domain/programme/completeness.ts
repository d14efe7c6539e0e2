import type { Day } from '#law/day.ts';
import { consentsOf, type Town } from './consent.ts';
import { standing, type Entry } from './entry.ts';
import { contentChecks } from './check-content.ts';
import { measureChecks } from './check-measures.ts';
import { peopleChecks } from './check-people.ts';
import type { Programme } from './programme.ts';
import type { BudgetAsked } from './budget-asked.ts';
import type { MeasureConsent } from './consent.ts';

/**
 * Classes of checks (requirements 2.0): V = cannot be, P = protection, K = the frame (hard while it is in force), W = how we work
 * (warns only).
 */
export const checkClasses = {
  V: 'Kan niet kloppen',
  P: 'Bescherming',
  K: 'Vraagt de regeling',
  W: 'Zo werken we',
} as const;
type CheckClass = keyof typeof checkClasses;
/** What is asked and not there. `about` is the title of the section, when it is one section's. */
export type Gap = {
  readonly sectionId: string | null;
  readonly about: string | null;
  readonly words: string;
  /** The question of that section that fills it; left out = not one question. */
  readonly field?: string;
};
export type CheckItem = {
  readonly id: string;
  readonly part: string;
  readonly asks: string;
  /** As the regulation or the requirements are cited. */
  readonly article: string;
  readonly class: CheckClass;
  /** Whether we read the text of it; false = nog niet bevestigd. */
  readonly certain: boolean;
  /** Whether it may be done otherwise with a reason that is printed. */
  readonly room: boolean;
  readonly gaps: (facts: CheckFacts) => readonly Gap[];
};
/** What the check looks at: the text, what people said about it, and the budget. */
export type CheckFacts = {
  readonly programme: Programme;
  readonly towns: readonly Town[];
  readonly entries: readonly Entry[];
  readonly consents: readonly MeasureConsent[];
  readonly budget: BudgetAsked | undefined;
};

/** The first day on which the regulation holds, and the last (REG 6.2). Before and after a gap of class K only warns. */
const frame = {
  name: 'Regeling regionaal programma 2026–2029',
  from: '2026-01-01',
  until: '2029-12-31',
} as const;
/** Whether what the frame asks is hard on this day. */
const frameHolds = (today: Day): boolean => frame.from <= today && today <= frame.until;

export const checkItems: readonly CheckItem[] = [...contentChecks, ...peopleChecks, ...measureChecks];
export const isCheckItem = (id: string): boolean => checkItems.some((item) => item.id === id);

export type Checked = CheckItem & {
  readonly missing: readonly Gap[];
  /** "Wij doen dit anders, omdat"; null = not said. */
  readonly because: string | null;
  readonly state: 'good' | 'otherwise' | 'warns' | 'blocks';
};
/** How a gap counts: V and P block always, K while the frame holds, W warns; with a reason where there is room it is "otherwise". */
function stateOf(
  { class: kind, room }: CheckItem,
  missing: readonly Gap[],
  because: string | null,
  today: Day,
): Checked['state'] {
  if (missing.length === 0) return 'good';
  if (because !== null && (room || kind === 'W')) return 'otherwise';
  return kind === 'W' || (kind === 'K' && !frameHolds(today)) ? 'warns' : 'blocks';
}

export type Asked = Pick<CheckFacts, 'programme' | 'towns' | 'entries' | 'budget'>;
/** Everything that is asked of a regional programme, with what is missing and what the region does otherwise (R14). */
export function check(asked: Asked, today: Day): readonly Checked[] {
  const facts: CheckFacts = { ...asked, consents: consentsOf(asked.programme, asked.towns, asked.entries) };
  const reasons = new Map(
    standing(asked.entries, 'deviation').map(({ subject, content }) => [subject, content.because]),
  );
  return checkItems.map((item) => {
    const missing = item.gaps(facts);
    const because = reasons.get(item.id) ?? null;
    return { ...item, missing, because, state: stateOf(item, missing, because, today) };
  });
}

/** What keeps a programme from being adopted. */
export const blocking = (checked: readonly Checked[]): readonly Checked[] =>
  checked.filter(({ state }) => state === 'blocks');
/** A named deviation, as it is printed in the programme. */
export type Deviation = {
  readonly id: string;
  readonly asks: string;
  readonly article: string;
  readonly because: string;
};
/** What the region does otherwise, each with its reason: only where something is missing. */
export const deviations = (checked: readonly Checked[]): readonly Deviation[] =>
  checked.flatMap(({ id, asks, article, because, state }) =>
    state === 'otherwise' && because !== null ? [{ id, asks, article, because }] : [],
  );
