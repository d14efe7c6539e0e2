import { sql } from 'kysely';
import type { DocumentStore } from '#app/ports/documents.ts';
import type { Copy, Version } from '#domain/document/version.ts';
import type { Line } from '#domain/document/document.ts';
import type { Tx } from '../database.ts';

type Lines = Pick<DocumentStore, 'lines' | 'addLines' | 'clearText' | 'removeLine'>;
type Hiding = Pick<DocumentStore, 'hide' | 'clearHidden'>;
const lineRow = (line: Line) => ({
  id: line.id,
  case_id: line.caseId,
  organisation_id: line.organisationId,
  member_id: line.memberId,
  kind: line.kind,
  section: line.section,
  place: line.place,
  text: line.text,
  company: line.company,
  contact: line.contact,
  days: line.days,
  on_day: line.onDay,
  until_day: line.untilDay,
  hidden: line.hidden,
  own: line.own === true,
});
const lines = (tx: Tx): Lines => ({
  async lines(caseIds) {
    const rows = await tx
      .selectFrom('document_line')
      .selectAll()
      .where('case_id', 'in', [...caseIds])
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      organisationId: row.organisation_id,
      memberId: row.member_id,
      kind: row.kind,
      section: row.section,
      place: row.place,
      text: row.text,
      company: row.company,
      contact: row.contact,
      days: row.days,
      onDay: row.on_day,
      untilDay: row.until_day,
      hidden: row.hidden,
      own: row.own,
    }));
  },
  async addLines(all) {
    if (all.length === 0) return;
    await tx.insertInto('document_line').values(all.map(lineRow)).returning('case_id').execute();
  },
  async clearText(caseIds, section) {
    await tx
      .deleteFrom('document_line')
      .where('case_id', 'in', [...caseIds])
      .where('section', '=', section)
      .where('kind', '=', 'text')
      .returning('case_id')
      .execute();
  },
  async removeLine(caseIds, id) {
    const gone = await tx
      .deleteFrom('document_line')
      .where('id', '=', id)
      .where('case_id', 'in', [...caseIds])
      .where('kind', 'in', ['stage', 'instrument'])
      .returning('case_id')
      .execute();
    return gone.length === 1;
  },
});

const hiding = (tx: Tx): Hiding => ({
  async hide(caseIds, ids) {
    await tx
      .updateTable('document_line')
      .set({ hidden: sql<boolean>`id = any(${[...ids]}::uuid[])` })
      .where('case_id', 'in', [...caseIds])
      .where('kind', '<>', 'hidden')
      .returning('case_id')
      .execute();
  },
  async clearHidden(caseIds) {
    await tx
      .deleteFrom('document_line')
      .where('case_id', 'in', [...caseIds])
      .where('kind', '=', 'hidden')
      .returning('case_id')
      .execute();
  },
});

type Versions = Pick<DocumentStore, 'versions' | 'addVersion'>;
const versions = (tx: Tx): Versions => ({
  async versions(caseId) {
    const rows = await tx
      .selectFrom('document_version')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('number', 'desc')
      .execute();
    return rows.map((row): Version => ({
      id: row.id,
      caseId: row.case_id,
      organisationId: row.organisation_id,
      memberId: row.member_id,
      number: row.number,
      madeOn: row.made_on,
      content: row.content,
      how: row.how,
      by: row.yes_by,
      byName: row.yes_name,
      readOn: row.read_on,
      ownView: row.own_view,
    }));
  },
  async addVersion(version) {
    await tx
      .insertInto('document_version')
      .values({
        id: version.id,
        case_id: version.caseId,
        organisation_id: version.organisationId,
        member_id: version.memberId,
        number: version.number,
        made_on: version.madeOn,
        content: JSON.stringify(version.content),
        how: version.how,
        yes_by: version.by,
        yes_name: version.byName,
        read_on: version.readOn,
        own_view: version.ownView,
      })
      .returning('case_id')
      .execute();
  },
});

const copiesIn = (tx: Tx) => tx.selectFrom('document_copy').selectAll().orderBy('number', 'desc').orderBy('id', 'desc');
type CopyRow = Awaited<ReturnType<ReturnType<typeof copiesIn>['executeTakeFirstOrThrow']>>;
const copyOf = (row: CopyRow): Copy => ({
  id: row.id,
  caseId: row.case_id,
  organisationId: row.organisation_id,
  fromOrganisationId: row.from_organisation_id,
  handoverId: row.handover_id,
  number: row.number,
  content: row.content,
  sharedOn: row.shared_on,
  withdrawnOn: row.withdrawn_on,
});

/** The overgangsdocument under the actor's rights (0055_transition_document.sql). */
export const documentStore = (tx: Tx): DocumentStore => ({
  ...lines(tx),
  ...hiding(tx),
  ...versions(tx),
  async shared(caseId) {
    const rows = await copiesIn(tx)
      .where('case_id', '=', caseId)
      .where(sql<boolean>`from_organisation_id = any((select app_organisations())::uuid[])`)
      .execute();
    return rows.map(copyOf);
  },
  async ofHandover(handoverId) {
    return (await copiesIn(tx).where('handover_id', '=', handoverId).execute()).map(copyOf);
  },
  async fromFile(caseId) {
    return (await copiesIn(tx).where('case_id', '=', caseId).where('handover_id', 'is', null).execute()).map(copyOf);
  },
  async addCopy(copy) {
    await tx
      .insertInto('document_copy')
      .values({
        id: copy.id,
        case_id: copy.caseId,
        organisation_id: copy.organisationId,
        from_organisation_id: copy.fromOrganisationId,
        handover_id: copy.handoverId,
        number: copy.number,
        content: JSON.stringify(copy.content),
        shared_on: copy.sharedOn,
        withdrawn_on: copy.withdrawnOn,
      })
      .returning('case_id')
      .execute();
  },
  async withdraw(handoverId, on) {
    const rows = await tx
      .updateTable('document_copy')
      .set({ withdrawn_on: on })
      .where('handover_id', '=', handoverId)
      .where('withdrawn_on', 'is', null)
      .returning('case_id')
      .execute();
    return rows.length > 0;
  },
});
