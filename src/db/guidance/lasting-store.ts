import type { CheckIn, LastingStore, StoredSpell } from '#app/ports/lasting.ts';
import type { Selectable } from 'kysely';
import type { Tx } from '../database.ts';
import { addDays, type Day } from '#law/day.ts';
import { leftBetween, toReach } from './reach.ts';
import type { GuidanceTables } from './tables.ts';

type SpellRow = Omit<
  Selectable<GuidanceTables['destination']>,
  'organisation_id' | 'member_id' | 'end_mark' | 'wrong_on'
>;
const spellOf = (row: SpellRow): StoredSpell => ({
  id: row.id,
  kind: row.kind,
  employer: row.employer,
  hours: row.hours,
  contract: row.contract,
  startOn: row.start_on,
  endOn: row.end_on,
  source: row.source,
  saidOn: row.said_on,
});

type Spells = Pick<LastingStore, 'spells' | 'addSpell' | 'endSpell' | 'wrongSpell'>;
const spells = (tx: Tx): Spells => ({
  async spells(caseId) {
    const rows = await tx
      .selectFrom('destination')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('wrong_on', 'is', null)
      .orderBy('start_on', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(spellOf);
  },
  async addSpell({ id, caseId, organisationId, memberId, ...spell }) {
    const who = { id, case_id: caseId, organisation_id: organisationId, member_id: memberId };
    const { kind, employer, hours, contract, source } = spell;
    const days = { start_on: spell.startOn, end_on: spell.endOn, said_on: spell.saidOn };
    await tx
      .insertInto('destination')
      .values({ ...who, ...days, kind, employer, hours, contract, source })
      .returning('case_id')
      .execute();
  },
  async endSpell(caseId, id, endOn, mark) {
    const rows = await tx
      .updateTable('destination')
      .set({ end_on: endOn, end_mark: mark })
      .where('id', '=', id)
      .where('case_id', '=', caseId)
      .where('wrong_on', 'is', null)
      .where((eb) => eb.or([eb('end_on', 'is', null), eb('end_on', '>', endOn)]))
      .returning('case_id')
      .execute();
    return rows.length === 1;
  },
  async wrongSpell(caseId, id, on) {
    await tx
      .updateTable('destination')
      .set({ wrong_on: on })
      .where('id', '=', id)
      .where('case_id', '=', caseId)
      .returning('case_id')
      .execute();
  },
});

const shown = ['id', 'case_id', 'way', 'asked_on', 'expires_on', 'answer', 'answered_on', 'answered_by'] as const;
type CheckInRow = Pick<Selectable<GuidanceTables['check_in']>, (typeof shown)[number]>;
const checkInOf = (row: CheckInRow): CheckIn => ({
  id: row.id,
  way: row.way,
  askedOn: row.asked_on,
  expiresOn: row.expires_on,
  answer: row.answer,
  answeredOn: row.answered_on,
  answeredBy: row.answered_by,
});

const dayBefore = (day: Day): Day => addDays(day, -1);

/** A link that waits for an answer opens nothing any more from this day. */
const stopLinks = (tx: Tx, caseId: string, organisationId: string, lastDay: string) =>
  tx
    .updateTable('check_in')
    .set({ expires_on: lastDay, to_mail: null })
    .where('case_id', '=', caseId)
    .where('organisation_id', '=', organisationId)
    .where('answer', 'is', null)
    .where('expires_on', '>=', lastDay)
    .returning('case_id')
    .execute();

type Asking = Pick<LastingStore, 'checkIns' | 'makeLink' | 'hear'>;
const asking = (tx: Tx): Asking => ({
  async checkIns(caseId) {
    const rows = await tx
      .selectFrom('check_in')
      .select(shown)
      .where('case_id', '=', caseId)
      .orderBy('id', 'desc')
      .limit(10)
      .execute();
    return rows.map(checkInOf);
  },
  async makeLink(link) {
    await stopLinks(tx, link.caseId, link.organisationId, dayBefore(link.askedOn));
    await tx
      .insertInto('check_in')
      .values({
        id: link.id,
        case_id: link.caseId,
        organisation_id: link.organisationId,
        member_id: link.memberId,
        way: 'link',
        asked_on: link.askedOn,
        to_mail: link.toMail,
        token_hash: Buffer.from(link.tokenHash),
        expires_on: link.expiresOn,
      })
      .returning('case_id')
      .execute();
  },
  async hear({ id, caseId, organisationId, memberId, way, answer, on }) {
    await stopLinks(tx, caseId, organisationId, dayBefore(on));
    const said = { answer, answered_on: on, answered_by: memberId, answer_mark: id };
    await tx
      .insertInto('check_in')
      .values({ id, case_id: caseId, organisation_id: organisationId, member_id: memberId, way, asked_on: on, ...said })
      .returning('case_id')
      .execute();
  },
});

type AtDoor = Pick<LastingStore, 'linkByToken' | 'answer' | 'linkMailed'>;
const atDoor = (tx: Tx): AtDoor => ({
  async linkByToken(tokenHash, how) {
    const query = tx
      .selectFrom('check_in')
      .select(['id', 'case_id', 'organisation_id', 'member_id', 'expires_on', 'to_mail', 'answer'])
      .where('token_hash', '=', Buffer.from(tokenHash));
    const row = await (how === 'hold' ? query.forUpdate() : query).executeTakeFirst();
    if (!row?.expires_on) return undefined;
    return {
      id: row.id,
      caseId: row.case_id,
      organisationId: row.organisation_id,
      memberId: row.member_id,
      expiresOn: row.expires_on,
      toMail: row.to_mail,
      answered: row.answer !== null,
    };
  },
  async answer(id, answer, on, mark) {
    await tx
      .updateTable('check_in')
      .set({ answer, answered_on: on, answer_mark: mark, to_mail: null })
      .where('id', '=', id)
      .where('answer', 'is', null)
      .returning('case_id')
      .execute();
  },
  async linkMailed(id) {
    await tx.updateTable('check_in').set({ to_mail: null }).where('id', '=', id).returning('case_id').execute();
  },
});

type Planning = Pick<LastingStore, 'plan' | 'keepPlan' | 'rhythms' | 'addRhythm'>;
const planning = (tx: Tx): Planning => ({
  async plan(caseId) {
    const row = await tx.selectFrom('guidance_plan').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    return row && { effort: row.effort, reason: row.reason, setOn: row.set_on };
  },
  async keepPlan({ caseId, organisationId, memberId, effort, reason, setOn }) {
    const now = { member_id: memberId, effort, reason, set_on: setOn };
    await tx
      .insertInto('guidance_plan')
      .values({ case_id: caseId, organisation_id: organisationId, ...now })
      .onConflict((c) => c.column('case_id').doUpdateSet(now))
      .returning('case_id')
      .execute();
  },
  async rhythms() {
    const rows = await tx
      .selectFrom('guidance_rhythm')
      .select(['valid_from', 'rhythm'])
      .orderBy('valid_from')
      .execute();
    return rows.map((row) => ({ validFrom: row.valid_from, rhythm: row.rhythm }));
  },
  async addRhythm({ id, organisationId, memberId, setOn, validFrom, rhythm }) {
    const rows = await tx
      .insertInto('guidance_rhythm')
      .values({
        id,
        organisation_id: organisationId,
        member_id: memberId,
        set_on: setOn,
        valid_from: validFrom,
        rhythm: JSON.stringify(rhythm),
      })
      .onConflict((c) => c.column('valid_from').doNothing())
      .returning('id')
      .execute();
    return rows.length === 1;
  },
});

/** Guidance that lasts, under the rights of who asks (0056_lasting_guidance.sql). */
export const lastingStore = (tx: Tx): LastingStore => ({
  ...spells(tx),
  ...asking(tx),
  ...atDoor(tx),
  ...planning(tx),
  ...toReach(tx),
  ...leftBetween(tx),
});
