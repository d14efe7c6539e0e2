import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { checkDate, checkSeries, sortOf, type TypedDate, type TypedSeries } from '#domain/series/series.ts';
import { makeAct, type Step } from '../house.ts';
import type { KeptSeries, SeriesDate } from '../ports/series.ts';
import { memberOf } from '../turn/open-turn.ts';
import { inviteAll } from './invite-all.ts';
import { keptSeries } from './keeps.ts';

type Kept = { readonly seriesId: string };

/** Parties that are there; refuses when one is not. */
async function partiesThere({ desk }: Step, partyIds: readonly string[]): Promise<Outcome<null>> {
  const there = new Set((await desk.directory.organisations()).map(({ id }) => id));
  return partyIds.every((id) => there.has(id)) ? ok(null) : refuse('parties-missing', 'partyIds');
}

/** A meeting that comes back. Who makes it sees to the next date. Refusals by field as `checkSeries`. */
export const addSeries = makeAct<{ readonly typed: TypedSeries }, Kept>('keep-meetings', async (step, { typed }) => {
  const { organisationId, memberId } = memberOf(step);
  const checked = checkSeries(typed);
  if (!checked.ok) return checked;
  const there = await partiesThere(step, checked.value.partyIds);
  if (!there.ok) return there;
  const id = step.newId();
  await step.desk.series.add({ ...checked.value, id, organisationId, memberId, madeOn: step.today });
  await step.desk.series.setPeople(id, [memberId]);
  return ok({ seriesId: id });
});

type Change = Kept & { readonly typed: TypedSeries; readonly version: number; readonly memberId: string };
/** Another name, other parties, another owner of the own organisation. Refusals: as `checkSeries`; owner-missing; changed-meanwhile; not-found. */
export const changeSeries = makeAct<Change, Kept>('keep-meetings', async (step, command) => {
  const me = memberOf(step);
  const kept = await keptSeries(step, me, command.seriesId);
  if (!kept.ok) return kept;
  const checked = checkSeries(command.typed);
  if (!checked.ok) return checked;
  const there = await partiesThere(step, checked.value.partyIds);
  if (!there.ok) return there;
  const owner = await step.desk.directory.colleague(command.memberId);
  if (owner?.organisationId !== me.organisationId || owner.leftOn !== null) return refuse('owner-missing', 'memberId');
  const changed = await step.desk.series.change(
    { ...kept.value, ...checked.value, memberId: owner.id },
    command.version,
  );
  return changed ? ok({ seriesId: kept.value.id }) : refuse('meeting-changed');
});

/** It is held no more. Dates that are planned are called off first. Refusals: dates-planned, not-found. */
export const endSeries = makeAct<Kept, null>('keep-meetings', async (step, { seriesId }) => {
  const kept = await keptSeries(step, memberOf(step), seriesId);
  if (!kept.ok) return kept;
  if ((await comingDates(step, seriesId)).length > 0) return refuse('dates-planned');
  await step.desk.series.end(seriesId, step.today);
  return ok(null);
});

const comingDates = async ({ desk, today }: Step, seriesId: string): Promise<readonly SeriesDate[]> =>
  (await desk.series.dates(seriesId)).filter(({ onDay, state }) => onDay >= today && state === 'planned');

/** Who takes part in person: colleagues of the parties. Who comes in is invited to what is planned, who goes hears that it is off. */
export const setPeople = makeAct<Kept & { readonly memberIds: readonly string[] }, null>(
  'keep-meetings',
  async (step, { seriesId, memberIds }) => {
    const kept = await keptSeries(step, memberOf(step), seriesId);
    if (!kept.ok) return kept;
    const may = new Set((await choosable(step, kept.value)).map(({ id }) => id));
    const now = [...new Set(memberIds)].filter((id) => may.has(id));
    const before = await step.desk.series.people(seriesId);
    await step.desk.series.setPeople(seriesId, now);
    for (const date of await comingDates(step, seriesId)) {
      await inviteAll(
        step,
        date,
        now.filter((id) => !before.includes(id)),
        'REQUEST',
        { first: true },
      );
      await inviteAll(
        step,
        date,
        before.filter((id) => !now.includes(id)),
        'CANCEL',
      );
    }
    return ok(null);
  },
);

/** Who can take part: colleagues of the parties and of whose it is, who still work there. */
export async function choosable({ desk }: Step, { organisationId, partyIds }: KeptSeries) {
  const all = await desk.directory.allColleagues();
  return all.filter((one) => one.leftOn === null && [organisationId, ...partyIds].includes(one.organisationId));
}

type Plan = Kept & { readonly typed: TypedDate };
/** The next date. Everybody who takes part is invited. Refusals by field as `checkDate`; date-there; not-found. */
export const planDate = makeAct<Plan, Kept>('keep-meetings', async (step, { seriesId, typed }) => {
  const me = memberOf(step);
  const kept = await keptSeries(step, me, seriesId);
  if (!kept.ok) return kept;
  const checked = checkDate(typed, step.today);
  if (!checked.ok) return checked;
  const { name, kind, level, partyIds } = kept.value;
  if ((await comingDates(step, seriesId)).some(({ onDay }) => onDay === checked.value.onDay))
    return refuse('date-there', 'onDay');
  const id = step.newId();
  const whose = { id, organisationId: me.organisationId, memberId: me.memberId, kindId: null };
  const what = { sort: sortOf(kind), level, title: name, state: 'planned', sequence: 0, version: 1 } as const;
  const parties = partyIds.map((organisationId) => ({
    organisationId,
    part: 'core' as const,
    begins: null,
    ends: null,
  }));
  await step.desk.gatherings.add({ ...whose, ...what, ...checked.value }, parties);
  await step.desk.series.addDate(seriesId, id);
  await inviteAll(step, { id, sequence: 0 }, await step.desk.series.people(seriesId), 'REQUEST');
  return ok({ seriesId });
});

type OnDate = Kept & { readonly gatheringId: string; readonly version: number };
async function keptDate(step: Step, { seriesId, gatheringId }: OnDate): Promise<Outcome<SeriesDate>> {
  const kept = await keptSeries(step, memberOf(step), seriesId);
  if (!kept.ok) return kept;
  const date = (await comingDates(step, seriesId)).find(({ id }) => id === gatheringId);
  return date ? ok(date) : refuse('not-found');
}

/** Another day, time or place: the invitation follows. Refusals: as `checkDate`; meeting-changed; not-found. */
export const moveDate = makeAct<OnDate & Plan, Kept>('keep-meetings', async (step, command) => {
  const date = await keptDate(step, command);
  if (!date.ok) return date;
  const checked = checkDate(command.typed, step.today);
  if (!checked.ok) return checked;
  const { id, sequence } = date.value;
  if (!(await step.desk.gatherings.move(id, checked.value, command.version))) return refuse('meeting-changed');
  const people = await step.desk.series.people(command.seriesId);
  await inviteAll(step, { id, sequence: sequence + 1 }, people, 'REQUEST');
  return ok({ seriesId: command.seriesId });
});

/** It is called off: everybody who was invited hears it in the own calendar. Refusals: meeting-changed; not-found. */
export const cancelDate = makeAct<OnDate, Kept>('keep-meetings', async (step, command) => {
  const date = await keptDate(step, command);
  if (!date.ok) return date;
  const { id, sequence } = date.value;
  if (!(await step.desk.gatherings.setState(id, 'cancelled', command.version))) return refuse('meeting-changed');
  const people = await step.desk.series.people(command.seriesId);
  await inviteAll(step, { id, sequence: sequence + 1 }, people, 'CANCEL');
  return ok({ seriesId: command.seriesId });
});
