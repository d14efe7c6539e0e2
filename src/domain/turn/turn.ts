import type { Day } from '#law/day.ts';
import type { Verb, Why } from './verbs.ts';

/** Who is on turn: a colleague, or a team that picks it up. */
export type Holder = {
  readonly organisationId: string;
  readonly teamId: string | null;
  readonly memberId: string | null;
};
/** The one open turn of a case: who, does what, by which day at the latest (`dueOn` is the last good day), since, by whom, why. */
export type Turn = {
  readonly caseId: string;
  readonly holder: Holder;
  /** A young person, parent or employer moves now; the named colleague guards it and gets it back. */
  readonly waitsFor: 'self' | 'young-person' | 'parent' | 'employer';
  readonly verb: Verb;
  /** Free words of at most 60 characters, for verb 'other' or as an addition. */
  readonly words: string | null;
  readonly why: Why;
  readonly whyWords: string | null;
  readonly dueOn: Day;
  readonly since: Day;
  readonly givenBy: { readonly organisationId: string; readonly memberId: string | null };
  /** The other side of a hand-over, which knows the task too. */
  readonly alsoOrganisationId: string | null;
};
