import type { Member } from '#domain/access/actor.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import type { Step } from '../house.ts';
import type { KeptSeries } from '../ports/series.ts';

/** Whose series it is keeps it: another organisation takes part. */
export const keepsSeries = (me: Member, { organisationId }: Pick<KeptSeries, 'organisationId'>): boolean =>
  me.organisationId === organisationId && ['teamleider', 'coordinator', 'beheerder'].includes(me.role);
/** Takes part: the own organisation is a party, or it is the own series. */
export const takesPart = (me: Member, { organisationId, partyIds }: Pick<KeptSeries, 'organisationId' | 'partyIds'>) =>
  me.organisationId === organisationId || partyIds.includes(me.organisationId);

/** The series that the actor keeps; not there and another's are one answer. */
export async function keptSeries({ desk }: Step, me: Member, seriesId: string): Promise<Outcome<KeptSeries>> {
  const found = await desk.series.find(seriesId);
  return found && keepsSeries(me, found) ? ok(found) : notFound;
}
/** The series in which the actor takes part. */
export async function ownMeeting({ desk }: Step, me: Member, seriesId: string): Promise<Outcome<KeptSeries>> {
  const found = await desk.series.find(seriesId);
  return found && takesPart(me, found) ? ok(found) : notFound;
}
