import type { CheckIn, LastingStore, StoredSpell } from '#app/ports/lasting.ts';
import type { Selectable } from 'kysely';
import type { Tx } from '../database.ts';
import { dayBefore, stopLinks } from './stop-links.ts';
import { atDoor, byYoung } from './at-door.ts';
import { extending, planning } from './plan-store.ts';
import { leftBetween, reachable, toReach } from './reach.ts';
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

const shown = [
  'id',
  'case_id',
  'about',
  'way',
  'asked_on',
  'expires_on',
  'answer',
  'words',
  'missed',
  'answered_on',
  'answered_by',
] as const;
type CheckInRow = Pick<Selectable<GuidanceTables['check_in']>, (typeof shown)[number]>;
const checkInOf = (row: CheckInRow): CheckIn => ({
  id: row.id,
  about: row.about,
  way: row.way,
  askedOn: row.asked_on,
  expiresOn: row.expires_on,
  answer: row.answer,
  words: row.words,
  missed: row.missed,
  answeredOn: row.answered_on,
  answeredBy: row.answered_by,
});

type Asking = Pick<LastingStore, 'checkIns' | 'makeLink' | 'hear' | 'askedByHand'>;
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
        about: link.about,
        asked_on: link.askedOn,
        to_mail: link.toMail,
        to_phone: link.toPhone,
        token_hash: Buffer.from(link.tokenHash),
        expires_on: link.expiresOn,
      })
      .returning('case_id')
      .execute();
  },
  async askedByHand({ id, caseId, organisationId, memberId, about, way, askedOn }) {
    await stopLinks(tx, caseId, organisationId, dayBefore(askedOn));
    const row = { id, case_id: caseId, organisation_id: organisationId, member_id: memberId, about, way };
    await tx
      .insertInto('check_in')
      .values({ ...row, asked_on: askedOn })
      .returning('case_id')
      .execute();
  },
  async hear({ id, caseId, organisationId, memberId, way, answer, missed, on }) {
    await stopLinks(tx, caseId, organisationId, dayBefore(on));
    const said = { answer, missed, answered_on: on, answered_by: memberId, answer_mark: id };
    await tx
      .insertInto('check_in')
      .values({ id, case_id: caseId, organisation_id: organisationId, member_id: memberId, way, asked_on: on, ...said })
      .returning('case_id')
      .execute();
  },
});

/** Guidance that lasts, under the rights of who asks (0056_lasting_guidance.sql). */
export const lastingStore = (tx: Tx): LastingStore => ({
  ...spells(tx),
  ...asking(tx),
  ...atDoor(tx),
  ...byYoung(tx),
  ...planning(tx),
  ...extending(tx),
  ...toReach(tx),
  ...reachable(tx),
  ...leftBetween(tx),
});
