import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { checkDecision, checkQuestion, type PointWish, type TypedPoint } from '#domain/series/point.ts';
import { lastAndNext } from '#domain/series/series.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { memberOf } from '../turn/open-turn.ts';
import { ownMeeting } from './keeps.ts';

type OnSeries = { readonly seriesId: string };
/** Written down at the last one, or for the next when there was none. */
async function put(step: Step, seriesId: string, wish: PointWish, at: 'last' | 'next'): Promise<Outcome<OnSeries>> {
  const { organisationId, memberId } = memberOf(step);
  const { last, next } = lastAndNext(await step.desk.series.dates(seriesId), step.today);
  const today = next?.onDay === step.today ? next : undefined;
  const date = at === 'last' ? (today ?? last ?? next) : (next ?? last);
  if (!date) return refuse('no-date-yet', 'words');
  const of = { id: step.newId(), seriesId, gatheringId: date.id, organisationId, memberId };
  await step.desk.series.addPoint({ ...of, ...wish, madeOn: step.today, doneOn: null });
  return ok({ seriesId });
}

/** A question for the agenda of the next one. Refusals at `words`: point-missing, words-too-long, bsn, no-date-yet; not-found. */
export const askInMeeting = makeAct<OnSeries & { readonly words: string }, OnSeries>(
  'write-meeting',
  async (step, { seriesId, words }) => {
    const series = await ownMeeting(step, memberOf(step), seriesId);
    if (!series.ok) return series;
    const checked = checkQuestion(words);
    return checked.ok ? put(step, seriesId, checked.value, 'next') : checked;
  },
);

type Decided = OnSeries & { readonly kind: 'question' | 'decision' };
/**
 * What was decided: who does what, by when. It becomes a task of that colleague, and is about no young person. Without a person or a
 * day it stays a question. Refusals by field as `checkDecision`; who-unknown, no-date-yet; not-found.
 */
export const decideInMeeting = makeAct<OnSeries & { readonly typed: TypedPoint }, Decided>(
  'write-meeting',
  async (step, { seriesId, typed }) => {
    const series = await ownMeeting(step, memberOf(step), seriesId);
    if (!series.ok) return series;
    const checked = checkDecision(typed, step.today);
    if (!checked.ok) return checked;
    const { whoMemberId, kind } = checked.value;
    const people = await step.desk.series.people(seriesId);
    if (whoMemberId !== null && !people.includes(whoMemberId)) return refuse('who-unknown', 'whoMemberId');
    const kept = await put(step, seriesId, checked.value, 'last');
    if (!kept.ok) return kept;
    const who = whoMemberId === null ? undefined : await step.desk.directory.colleague(whoMemberId);
    if (who) {
      const to = { organisationId: who.organisationId, teamId: null, memberId: who.id };
      await tell(step, { to, kind: 'meeting-task', caseId: null });
    }
    return ok({ seriesId, kind });
  },
);

/** A promise is kept, or a question was dealt with: by who promised it, or somebody who takes part. Refusals: not-found. */
export const finishPoint = makeAct<OnSeries & { readonly pointId: string }, null>(
  'write-meeting',
  async (step, { seriesId, pointId }) => {
    const me = memberOf(step);
    const mine = (await step.desk.series.tasksOf(me.memberId)).some(({ id }) => id === pointId);
    const series = await ownMeeting(step, me, seriesId);
    if (!series.ok && !mine) return notFound;
    return (await step.desk.series.finish(pointId, step.today)) ? ok(null) : notFound;
  },
);
