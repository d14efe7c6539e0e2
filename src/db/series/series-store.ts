import { sql, type Selectable } from 'kysely';
import type { KeptSeries, SeriesDate, SeriesStore } from '#app/ports/series.ts';
import type { Point } from '#domain/series/point.ts';
import type { Series } from '#domain/series/series.ts';
import type { Tx } from '../database.ts';
import type { SeriesTables } from './tables.ts';

type SeriesRow = Omit<Selectable<SeriesTables['meeting_series']>, 'asked_for' | 'ended_on'>;
const seriesOf = (row: SeriesRow & { parties: string[] }): KeptSeries => ({
  id: row.id,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  name: row.name,
  kind: row.kind,
  level: row.level,
  purpose: row.purpose,
  rhythm: row.rhythm,
  madeOn: row.made_on,
  version: row.version,
  partyIds: row.parties,
});
const running = (tx: Tx) =>
  tx
    .selectFrom('meeting_series')
    .select([
      'id',
      'organisation_id',
      'member_id',
      'name',
      'kind',
      'level',
      'purpose',
      'rhythm',
      'made_on',
      'version',
      sql<string[]>`array(select p.organisation_id from series_party p join organisation o on o.id = p.organisation_id
        where p.series_id = meeting_series.id order by o.name)`.as('parties'),
    ])
    .where('ended_on', 'is', null);
const datesOf = (tx: Tx) =>
  tx
    .selectFrom('series_date as d')
    .innerJoin('gathering as g', 'g.id', 'd.gathering_id')
    .select([
      'g.id',
      'd.series_id as seriesId',
      'g.title',
      'g.on_day as onDay',
      'g.begins',
      'g.ends',
      'g.place',
      'g.state',
      'g.sequence',
      'g.version',
    ])
    .orderBy('g.on_day')
    .orderBy('g.id');

async function setParties(tx: Tx, { id, partyIds }: Pick<Series, 'id' | 'partyIds'>): Promise<void> {
  await tx.deleteFrom('series_party').where('series_id', '=', id).execute();
  await tx
    .insertInto('series_party')
    .values(partyIds.map((organisationId) => ({ series_id: id, organisation_id: organisationId })))
    .execute();
}

type Keeping = Pick<SeriesStore, 'series' | 'find' | 'add' | 'change' | 'end' | 'people' | 'setPeople'>;
const keeping = (tx: Tx): Keeping => ({
  async series() {
    const rows = await running(tx).orderBy('name').orderBy('id').execute();
    const order = ['operational', 'policy', 'board'];
    return rows.map(seriesOf).toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  },
  async find(seriesId) {
    const row = await running(tx).where('id', '=', seriesId).executeTakeFirst();
    return row && seriesOf(row);
  },
  async add(series) {
    const { id, name, kind, level, purpose, rhythm } = series;
    const whose = { organisation_id: series.organisationId, member_id: series.memberId, made_on: series.madeOn };
    await tx
      .insertInto('meeting_series')
      .values({ id, name, kind, level, purpose, rhythm, ...whose })
      .execute();
    await setParties(tx, series);
  },
  async change(series, version) {
    const { id, name, kind, level, purpose, rhythm, memberId } = series;
    const done = await tx
      .updateTable('meeting_series')
      .set({ name, kind, level, purpose, rhythm, member_id: memberId, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) return false;
    await setParties(tx, series);
    return true;
  },
  async end(seriesId, on) {
    await tx.updateTable('meeting_series').set({ ended_on: on }).where('id', '=', seriesId).execute();
  },
  async people(seriesId) {
    const rows = await tx.selectFrom('series_person').select('member_id').where('series_id', '=', seriesId).execute();
    return rows.map((row) => row.member_id);
  },
  async setPeople(seriesId, memberIds) {
    await tx.deleteFrom('series_person').where('series_id', '=', seriesId).execute();
    if (memberIds.length === 0) return;
    await tx
      .insertInto('series_person')
      .values(memberIds.map((memberId) => ({ series_id: seriesId, member_id: memberId })))
      .execute();
  },
});

type Dates = Pick<SeriesStore, 'dates' | 'addDate' | 'invited'>;
const dates = (tx: Tx): Dates => ({
  dates(seriesId): Promise<readonly SeriesDate[]> {
    const all = datesOf(tx);
    return (seriesId === undefined ? all : all.where('d.series_id', '=', seriesId)).execute();
  },
  async addDate(seriesId, gatheringId) {
    await tx.insertInto('series_date').values({ series_id: seriesId, gathering_id: gatheringId }).execute();
  },
  invited: (memberId, from) =>
    datesOf(tx)
      .innerJoin('series_person as p', 'p.series_id', 'd.series_id')
      .where('p.member_id', '=', memberId)
      .where('g.on_day', '>=', from)
      .execute(),
});

const pointOf = (row: Selectable<SeriesTables['series_point']>): Point => ({
  id: row.id,
  seriesId: row.series_id,
  gatheringId: row.gathering_id,
  organisationId: row.organisation_id,
  kind: row.kind,
  words: row.words,
  whoMemberId: row.who_member_id,
  dueOn: row.due_on,
  madeOn: row.made_on,
  doneOn: row.done_on,
});
type Points = Pick<SeriesStore, 'points' | 'addPoint' | 'finish' | 'tasksOf'>;
const points = (tx: Tx): Points => ({
  async points(seriesId) {
    const rows = await tx
      .selectFrom('series_point')
      .selectAll()
      .where('series_id', '=', seriesId)
      .orderBy('id')
      .execute();
    return rows.map(pointOf);
  },
  async addPoint({ id, seriesId, gatheringId, organisationId, memberId, kind, words, whoMemberId, dueOn, madeOn }) {
    const of = {
      id,
      series_id: seriesId,
      gathering_id: gatheringId,
      organisation_id: organisationId,
      member_id: memberId,
    };
    await tx
      .insertInto('series_point')
      .values({ ...of, kind, words, who_member_id: whoMemberId, due_on: dueOn, made_on: madeOn })
      .execute();
  },
  async finish(pointId, on) {
    const done = await tx
      .updateTable('series_point')
      .set({ done_on: on })
      .where('id', '=', pointId)
      .where('done_on', 'is', null)
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  },
  async tasksOf(memberId) {
    const rows = await tx
      .selectFrom('series_point')
      .select(['id', 'series_id', 'words', 'due_on'])
      .where('who_member_id', '=', memberId)
      .where('kind', '=', 'decision')
      .where('done_on', 'is', null)
      .orderBy('due_on')
      .execute();
    return rows.map((row) => ({ id: row.id, seriesId: row.series_id, words: row.words, dueOn: row.due_on ?? '' }));
  },
});

type Sweeping = Pick<SeriesStore, 'askedFor' | 'keepAskedFor' | 'lateTasks' | 'toldLate'>;
const sweeping = (tx: Tx): Sweeping => ({
  async askedFor(seriesId) {
    const row = await tx.selectFrom('meeting_series').select('asked_for').where('id', '=', seriesId).executeTakeFirst();
    return row?.asked_for ?? null;
  },
  async keepAskedFor(seriesId, day) {
    await tx.updateTable('meeting_series').set({ asked_for: day }).where('id', '=', seriesId).execute();
  },
  async lateTasks(today) {
    const rows = await tx
      .selectFrom('series_point')
      .select(['id', 'who_member_id'])
      .where('kind', '=', 'decision')
      .where('done_on', 'is', null)
      .where('late_told_on', 'is', null)
      .where('due_on', '<', today)
      .execute();
    return rows.flatMap(({ id, who_member_id: memberId }) => (memberId === null ? [] : [{ id, memberId }]));
  },
  async toldLate(pointIds, on) {
    if (pointIds.length > 0)
      await tx.updateTable('series_point').set({ late_told_on: on }).where('id', 'in', pointIds).execute();
  },
});

/** Meetings of the region. No young person's data. */
export const seriesStore = (tx: Tx): SeriesStore => ({
  ...keeping(tx),
  ...dates(tx),
  ...points(tx),
  ...sweeping(tx),
});
