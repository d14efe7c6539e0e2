import type { ContactRole } from '../directory/moments.ts';
import { answersTo, type Facts, type Topic } from './answers.ts';

/** Holds when each topic that it names has one of these answers; without any it always holds. */
export type When = { readonly [T in Topic]?: readonly Facts[T][] };
/** Who is called first. The first rule that holds decides, and the last one always holds. */
export type RouteRule = { readonly id: string; readonly when: When; readonly to: ContactRole };
/** What is said besides; each that holds is said, in this order. The words stand in the catalogue, by this name. */
export const steps = [
  'ask-mentor',
  'old-school',
  'before-27',
  'language-help',
  'keep-job',
  'no-place-needed',
  'child-line',
  'after-27',
  'foreign-paper',
] as const;
export type Step = (typeof steps)[number];
/** A sentence that ships, or one that a region wrote itself. */
type OwnStep = `own-${string}`;
export type StepId = Step | OwnStep;
export type StepRule = { readonly step: StepId; readonly when: When | 'lives-elsewhere' };
/** What a region says in place of our words, by the code of the language; Dutch is always there. */
export type StepWords = { readonly nl: string; readonly en?: string; readonly ar?: string; readonly uk?: string };

export type RouteMap = {
  readonly rules: readonly RouteRule[];
  readonly steps: readonly StepRule[];
  /** By the name of the step; one that is not here has the words of the catalogue. */
  readonly words?: Readonly<Partial<Record<StepId, StepWords>>>;
};

const notAtSchool = ['work', 'neither'] as const;
/**
 * The map that ships: a proposal, nog niet bevestigd, until a region publishes its own. Who must go to school and is at none
 * comes to leerplicht: below 16 by Leerplichtwet artikel 3, after that by artikel 4a, which asks it of nobody with a paper of
 * praktijkonderwijs or vso. Age alone never decides (artikel 4a lid 2). Who does not know comes to the Doorstroompunt, that
 * looks at it together (WEB artikel 9.2.5); work and income helps below 27 (Participatiewet artikel 7a).
 */
export const shippedMap: RouteMap = {
  rules: [
    { id: 'child', when: { age: ['under-12'] }, to: 'leerplicht' },
    { id: 'grown-up', when: { age: ['from-27'] }, to: 'wi' },
    { id: 'must-learn', when: { age: ['12-15'], now: notAtSchool }, to: 'leerplicht' },
    {
      id: 'must-qualify',
      when: { age: ['16-17'], now: notAtSchool, paper: ['none', 'vmbo-or-entree', 'abroad'] },
      to: 'leerplicht',
    },
    { id: 'income', when: { age: ['18-22', '23-26'], now: ['neither', 'unknown'], wish: ['money'] }, to: 'wi' },
    { id: 'work-with-paper', when: { age: ['18-22'], now: notAtSchool, paper: ['start'], wish: ['work', 'job-stops', 'money'] }, to: 'wi' },
    { id: 'work-from-23', when: { age: ['23-26'], now: notAtSchool, wish: ['work', 'job-stops', 'money'] }, to: 'wi' },
    { id: 'everybody', when: {}, to: 'doorstroompunt' },
  ],
  steps: [
    { step: 'ask-mentor', when: { now: ['school', 'school-and-work'] } },
    { step: 'old-school', when: { age: ['16-17', '18-22'], now: ['work', 'neither', 'unknown'], wish: ['work', 'job-stops', 'school', 'unknown'] } },
    { step: 'before-27', when: { age: ['23-26'] } },
    { step: 'language-help', when: { wish: ['dutch'] } },
    { step: 'foreign-paper', when: { paper: ['abroad'] } },
    { step: 'keep-job', when: { wish: ['job-stops'] } },
    { step: 'no-place-needed', when: 'lives-elsewhere' },
    { step: 'child-line', when: { age: ['under-12', '12-15'] } },
    { step: 'after-27', when: { age: ['from-27'] } },
  ],
}; // prettier-ignore

const topics = Object.keys(answersTo) as Topic[];
const holds = (when: When, facts: Facts): boolean =>
  topics.every((topic) => (when[topic] as readonly string[] | undefined)?.includes(facts[topic]) ?? true);

/** Who is called first, and by which rule. Throws when no rule holds: a map without a last rule is never published. */
export function ruleFor({ rules }: RouteMap, facts: Facts): RouteRule {
  const found = rules.find(({ when }) => holds(when, facts));
  if (!found) throw new Error('the last rule of a route map holds always');
  return found;
}
/** What is said besides. `elsewhere`: somebody lives outside this region. */
export const stepsFor = ({ steps: all }: RouteMap, facts: Facts): readonly StepId[] =>
  all
    .filter(({ when }) => (when === 'lives-elsewhere' ? facts.place === 'elsewhere' : holds(when, facts)))
    .map(({ step }) => step);
