/** The route as a parent sees it: the list of the young person (young/route.ts) as far as it is made of days and codes. */
import type { Day } from '#law/day.ts';
import type { Verb } from '../turn/verbs.ts';
import { routeOf, type KnownForRoute, type Step } from '../young/route.ts';

/** What who is on turn does, as far as a parent sees it. What was chosen beside the young person stays between those two. */
export type Doing = 'calls' | 'visits' | 'meets' | 'talks' | 'asks' | 'guides' | 'paper' | 'answers' | 'works';
const doing: Partial<Readonly<Record<Verb, Doing>>> = {
  call: 'calls',
  'call-back': 'calls',
  'first-contact': 'calls',
  visit: 'visits',
  meet: 'meets',
  'talk-about-after-school': 'talks',
  'prepare-handover': 'asks',
  'take-over': 'asks',
  'answer-question': 'asks',
  guide: 'guides',
  'give-transfer-paper': 'paper',
  'give-mbo-paper': 'paper',
  'answer-along': 'answers',
};
export const doingOf = (verb: Verb): Doing => doing[verb] ?? 'works';

export type StepKind = 'school' | 'contact' | 'handover' | 'after';
export type RouteStep = {
  readonly kind: StepKind;
  readonly state: 'done' | 'now' | 'later';
  readonly on: Day | null;
  readonly name: string | null;
};
type Facts = Pick<KnownForRoute, 'schoolEndsOn' | 'helper' | 'handover'>;

const kinds: Partial<Readonly<Record<Step['kind'], StepKind>>> = {
  'school-over': 'school',
  'school-until': 'school',
  helper: 'contact',
  asked: 'handover',
  meet: 'handover',
  'helps-too': 'handover',
  goal: 'after',
};
const lineOf = (step: Step): Omit<RouteStep, 'state'>[] => {
  const kind = kinds[step.kind];
  const [on, name] = ['day' in step ? step.day : null, 'name' in step ? step.name : null];
  return kind === undefined ? [] : [{ kind, on, name }];
};

/** The list of the young person without what is private: no appointments, no words, no work. Exactly one step is now. */
export function stepsOf(facts: Facts, today: Day): readonly RouteStep[] {
  const { done, next } = routeOf({ ...facts, appointments: [], afterSchool: null, turn: null }, today);
  return [
    ...done.flatMap(lineOf).map((step) => ({ ...step, state: 'done' as const })),
    ...next.flatMap(lineOf).map((step, n) => ({ ...step, state: n === 0 ? ('now' as const) : ('later' as const) })),
  ];
}
