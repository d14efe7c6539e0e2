import type { Day } from '#law/day.ts';

/** Tasks of the law that a college may have carried out by another organisation; the article names the task. */
export const mandateTasks = ['LPW5', '9.2.5', '7a', '9.2.4'] as const;
export type MandateTask = (typeof mandateTasks)[number];
const mandateScopes = ['residents', 'school-location'] as const;

/** One college lets one organisation carry out one task. It proposes and refuses; it never opens a row. */
export type Mandate = {
  readonly id: string;
  /** Municipality code of the college whose task it is. */
  readonly college: string;
  readonly task: MandateTask;
  readonly organisationId: string;
  /** For who lives in the municipality, or for who goes to one school. */
  readonly scope: (typeof mandateScopes)[number];
  /** The school, when the scope is 'school-location'; else null. */
  readonly schoolOrganisationId: string | null;
  readonly from: Day;
  /** The last day; null = until somebody changes it. */
  readonly until: Day | null;
  /** Where it was decided, in words. */
  readonly source: string;
};

const holdsOn = ({ from, until }: Mandate, day: Day): boolean => from <= day && (until === null || day <= until);

/**
 * Which organisation carries out this task for this municipality on this day: its id, 'nobody', or 'more-than-one' when
 * the rows contradict each other. A row for the school goes before the rows for who lives there.
 */
export function executes(
  mandates: readonly Mandate[],
  task: MandateTask,
  municipalityCode: string,
  day: Day,
  schoolOrganisationId?: string,
): string {
  const held = mandates.filter((one) => one.task === task && one.college === municipalityCode && holdsOn(one, day));
  const atSchool = held.filter(
    ({ scope, schoolOrganisationId: school }) =>
      scope === 'school-location' && schoolOrganisationId !== undefined && school === schoolOrganisationId,
  );
  const found = atSchool.length > 0 ? atSchool : held.filter(({ scope }) => scope === 'residents');
  const [first, ...others] = new Set(found.map(({ organisationId }) => organisationId));
  if (first === undefined) return 'nobody';
  return others.length > 0 ? 'more-than-one' : first;
}

/** Do two organisations both carry out a task of the college of this municipality on this day? */
export function sameCollege(
  mandates: readonly Mandate[],
  [one, other]: readonly [string, string],
  municipalityCode: string,
  day: Day,
): boolean {
  const works = (organisationId: string): boolean =>
    mandates.some(
      (row) => row.organisationId === organisationId && row.college === municipalityCode && holdsOn(row, day),
    );
  return works(one) && works(other);
}

/** Rows that say something else about the same task, college, scope and school in days of `wish`: it cannot be kept beside them. */
export const overlapping = (mandates: readonly Mandate[], wish: Mandate): readonly Mandate[] =>
  mandates.filter(
    (one) =>
      one.id !== wish.id &&
      one.task === wish.task &&
      one.college === wish.college &&
      one.scope === wish.scope &&
      one.schoolOrganisationId === wish.schoolOrganisationId &&
      (one.until === null || wish.from <= one.until) &&
      (wish.until === null || one.from <= wish.until),
  );
