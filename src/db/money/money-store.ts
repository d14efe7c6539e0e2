import { sql } from 'kysely';
import type { MoneyStore, BudgetLine } from '#app/ports/money.ts';
import type { Line, Sign } from '#domain/money/line.ts';
import type { PotRule, Purpose, Source, SourceKind } from '#domain/money/source.ts';
import type { Tx } from '../database.ts';
import { sourceChanges } from './source-change-store.ts';
import type { MoneyTables } from './tables.ts';

type LineRow = MoneyTables['money_line'] & { signs: readonly Sign[] };

const signsOf = sql<readonly Sign[]>`coalesce((select jsonb_agg(jsonb_build_object('memberId', g.member_id,
  'organisationId', g.organisation_id, 'name', g.by_name, 'on', g.signed_on, 'yes', g.yes, 'why', g.why) order by g.signed_on, g.member_id)
  from money_sign g where g.line_id = l.id), '[]'::jsonb)`;

const lineOf = (row: LineRow): Line => ({
  id: row.id,
  sourceId: row.source_id,
  partyId: row.party_id,
  kind: row.kind,
  use: row.used_for,
  about: row.about,
  potId: row.pot_id,
  year: row.year,
  on: row.on_day,
  cents: row.cents,
  what: row.what,
  reference: row.reference,
  corrects: row.corrects,
  settles: row.settles,
  exception: row.because === null ? null : { why: row.because, broken: row.broken },
  state: row.state,
  entered: { memberId: row.member_id, name: row.by_name, organisationId: row.organisation_id },
  enteredOn: row.entered_on,
  signs: row.signs,
});

type SourceRow = Omit<MoneyTables['money_source'], 'purpose' | 'archived_on'> & {
  kind: SourceKind;
  purpose: Purpose;
  rule: PotRule | null;
  archived_on: string | null;
};
const sourceOf = (row: SourceRow): Source => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  partyId: row.party_id,
  purpose: row.purpose,
  from: row.valid_from,
  until: row.valid_until,
  conditions: row.conditions,
  amount: row.cents,
  archivedOn: row.archived_on,
  rule: row.rule,
});

const reading = (tx: Tx): Pick<MoneyStore, 'overview' | 'budget'> => ({
  async overview() {
    const sources = await sql<SourceRow>`select * from money_source order by made_on, id`.execute(tx);
    const lines = await sql<LineRow>`select l.*, ${signsOf} as signs from money_line l order by l.entered_on, l.id`.execute(tx); // prettier-ignore
    return { sources: sources.rows.map(sourceOf), lines: lines.rows.map(lineOf) };
  },
  async budget() {
    const { rows } = await sql<BudgetLine>`
      select kind, used_for as use, about, year, cents from app_programme_budget()`.execute(tx);
    return rows;
  },
});

const sources = (tx: Tx): Pick<MoneyStore, 'addSource' | 'archiveSource' | 'hold'> => ({
  async addSource(source, { programmeId, by, on }) {
    await tx
      .insertInto('money_source')
      .values({
        id: source.id,
        programme_id: programmeId,
        party_id: source.partyId,
        kind: source.kind,
        name: source.name,
        purpose: JSON.stringify(source.purpose),
        valid_from: source.from,
        valid_until: source.until,
        conditions: source.conditions,
        cents: source.amount,
        rule: source.rule,
        member_id: by.memberId,
        by_name: by.name,
        made_on: on,
      })
      .execute();
  },
  async archiveSource(sourceId, on) {
    const closed = await tx
      .updateTable('money_source')
      .set({ archived_on: on })
      .where('id', '=', sourceId)
      .where('archived_on', 'is', null)
      .executeTakeFirst();
    return closed.numUpdatedRows > 0n;
  },
  async hold(sourceIds) {
    await sql`select id from money_source where id = any(${[...sourceIds]}::uuid[]) order by id for update`.execute(tx);
  },
});

const lines = (tx: Tx): Pick<MoneyStore, 'addLines' | 'holdWaiting' | 'addSign' | 'decide'> => ({
  async addLines(written, by, on) {
    if (written.length === 0) return;
    const rows = JSON.stringify(written.map(({ exception, ...line }) => ({ ...line, because: exception?.why ?? null, broken: exception?.broken ?? [] }))); // prettier-ignore
    await sql`insert into money_line (id, source_id, party_id, kind, used_for, about, pot_id, year, on_day, cents, what, reference,
        corrects, settles, because, broken, member_id, organisation_id, by_name, entered_on, state)
      select w.id, w."sourceId", w."partyId", w.kind, w.use, w.about, w."potId", w.year, w."on", w.cents, w.what, w.reference,
        w.corrects, w.settles, w.because, w.broken, ${by.memberId}, ${by.organisationId}, ${by.name}, ${on}, 'waiting'
      from jsonb_to_recordset(${rows}::jsonb) as w (id uuid, "sourceId" uuid, "partyId" uuid, kind text, use text, about text,
        "potId" uuid, year integer, "on" date, cents bigint, what text, reference text, corrects uuid, settles uuid, because text,
        broken text[])`.execute(tx);
  },
  async holdWaiting(lineId) {
    const held = await sql`select id from money_line where id = ${lineId} and state = 'waiting' for update`.execute(tx);
    if (held.rows.length === 0) return undefined;
    const { rows } = await sql<LineRow>`select l.*, ${signsOf} as signs from money_line l where l.id = ${lineId}`.execute(tx); // prettier-ignore
    return rows[0] && lineOf(rows[0]);
  },
  async addSign(lineId, sign) {
    await tx
      .insertInto('money_sign')
      .values({
        line_id: lineId,
        member_id: sign.memberId,
        organisation_id: sign.organisationId,
        by_name: sign.name,
        signed_on: sign.on,
        yes: sign.yes,
        why: sign.why,
      })
      .execute();
  },
  async decide(lineId, state) {
    await tx.updateTable('money_line').set({ state }).where('id', '=', lineId).where('state', '=', 'waiting').execute();
  },
});

/** Money of the programme: sources, lines, and who agreed. */
export const moneyStore = (tx: Tx): MoneyStore => ({
  ...reading(tx),
  ...sources(tx),
  ...sourceChanges(tx),
  ...lines(tx),
});
