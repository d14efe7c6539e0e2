import { workingDaysBack } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';
import type { Member } from '../access/actor.ts';
import { consentsOf, townsOf } from '../programme/consent.ts';
import type { Entry } from '../programme/entry.ts';
import { lateness, type Planned } from '../programme/planning.ts';
import type { Section } from '../programme/section.ts';
import { ownsProgramme, type WhoIn } from '../programme/who-may.ts';
import { consentWork, remarkWork } from './waiting.ts';

/** Working days after which an open remark is late: ours, nothing names a number. */
const workingDaysToSolve = 10;
type Said = {
  readonly sectionId: string;
  readonly memberId: string;
  readonly on: Day;
  readonly solvedOn: Day | null;
};
/** The programme without its text. */
export type ProgrammeKnown = WhoIn & {
  readonly id: string;
  readonly adoptedVersion: number | null;
  readonly sections: readonly Pick<Section, 'id' | 'kind' | 'version'>[];
  readonly entries: readonly Entry[];
  readonly comments: readonly Said[];
};
export type ProgrammeLate = 'consent-late' | 'plan-late' | 'remark-late';
/** What is late in the programme for this colleague. `about` tells one thing from the next: it is told once. */
export function lateInProgramme(
  who: Member,
  programme: ProgrammeKnown,
  plan: readonly Planned[] | undefined,
  today: Day,
): readonly { readonly kind: ProgrammeLate; readonly about: string }[] {
  const late = (plan ?? []).filter((step) => lateness(step, today) === 'late');
  const isDraft = programme.adoptedVersion === null;
  const consents = consentsOf(programme, townsOf(programme, () => undefined), programme.entries); // prettier-ignore
  const consentDay = late.find(({ key }) => key === 'consent')?.ready;
  const asked = consentDay !== undefined && consentWork(who, programme, consents, plan).length > 0;
  const old = programme.comments.filter(({ on }) => on < workingDaysBack(today, workingDaysToSolve));
  const remarks = remarkWork(who, programme, old);
  return [
    ...(isDraft && asked ? [{ kind: 'consent-late' as const, about: consentDay }] : []),
    ...(isDraft && ownsProgramme(who, programme)
      ? late.map(({ key, ready }) => ({ kind: 'plan-late' as const, about: `${key} ${ready}` }))
      : []),
    ...remarks.flatMap((one) => (one.kind === 'remark' ? [{ kind: 'remark-late' as const, about: one.since }] : [])),
  ];
}
