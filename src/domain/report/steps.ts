/**
 * How a report comes about (law.md, R18): the figures in March, a draft that the contactschool and the centrumgemeente read, the
 * college decides, handed in uiterlijk 30 April. One party is on turn at a time, with a verb and a day.
 */
import { workingDaysBack } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';

export type ReaderRole = 'contactschool' | 'centrumgemeente';
/** Who reads the draft. `organisationId` null = without an account: the owner writes down what they said. */
export type Reader = {
  readonly key: string;
  readonly role: ReaderRole;
  readonly name: string;
  readonly organisationId: string | null;
};
type StepKind = 'counters' | 'figures' | 'draft' | 'read' | 'college' | 'handed-in';
type Who = 'doorstroompunt' | 'owner' | 'reader';
export type Step = {
  /** 'read:contactschool-1' for a reader, else the kind. */
  readonly key: string;
  readonly kind: StepKind;
  readonly who: Who;
  readonly reader: Reader | null;
  readonly dueOn: Day;
};
export type Done = { readonly step: string; readonly doneOn: Day; readonly byName: string; readonly words: string };
/** A step with how it stands. */
export type StepSeen = Step & { readonly done: Done | null; readonly state: 'done' | 'turn' | 'later' };

/** The law: uiterlijk 30 April after the calendar year (REG 5.1(3)). */
export const dueOn = (year: number): Day => `${year + 1}-04-30`;

/** Working days before the step that follows. A reader has so many days each; figures come in March. */
const daysFor = { college: 6, read: 4, draft: 4, figures: 5, counters: 10 } as const;

/** Every step with its last day, backwards from 30 April. */
export function stepsFor(year: number, readers: readonly Reader[]): readonly Step[] {
  const plain = (kind: Exclude<StepKind, 'read'>, who: Who, on: Day): Step => ({
    key: kind,
    kind,
    who,
    reader: null,
    dueOn: on,
  });
  const last = workingDaysBack(dueOn(year), 0);
  const steps: Step[] = [plain('handed-in', 'owner', last)];
  let on = workingDaysBack(last, daysFor.college);
  steps.unshift(plain('college', 'owner', on));
  for (const reader of readers.toReversed()) {
    on = workingDaysBack(on, daysFor.read);
    steps.unshift({ key: `read:${reader.key}`, kind: 'read', who: 'reader', reader, dueOn: on });
  }
  on = workingDaysBack(on, daysFor.draft);
  steps.unshift(plain('draft', 'owner', on));
  // The minister gives what was realised in March (REG 5.1(5)): more readers never make the figures come before that month.
  const figures = workingDaysBack(on, daysFor.figures);
  on = figures < `${year + 1}-03-12` ? `${year + 1}-03-12` : figures;
  steps.unshift(plain('figures', 'owner', on));
  steps.unshift(plain('counters', 'doorstroompunt', workingDaysBack(on, daysFor.counters)));
  return steps;
}

/** Each step with what was done; the first that was not done is the one on turn. */
export function seenSteps(steps: readonly Step[], done: readonly Done[]): readonly StepSeen[] {
  const found = steps.map((step) => ({ ...step, done: done.find((one) => one.step === step.key) ?? null }));
  const turn = found.findIndex((step) => step.done === null);
  return found.map((step, at) => ({ ...step, state: step.done ? 'done' : at === turn ? 'turn' : 'later' }));
}

/** The first step that is not among those done; undefined when all are. */
export const firstNotDone = (steps: readonly Step[], done: readonly string[]): Step | undefined =>
  steps.find(({ key }) => !done.includes(key));
/** The step of who is on turn; undefined when it was handed in. */
export const onTurn = (steps: readonly StepSeen[]): StepSeen | undefined => steps.find(({ state }) => state === 'turn');
