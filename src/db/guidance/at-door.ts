import type { LastingStore } from '#app/ports/lasting.ts';
import type { Tx } from '../database.ts';
import { dayBefore, stopLinks } from './stop-links.ts';

type AtDoor = Pick<LastingStore, 'linkByToken' | 'answer' | 'linkSent'>;
/** What the program does for somebody at the door. */
export const atDoor = (tx: Tx): AtDoor => ({
  async linkByToken(tokenHash, how) {
    const query = tx
      .selectFrom('check_in')
      .select(['id', 'case_id', 'organisation_id', 'member_id', 'expires_on', 'about', 'to_mail', 'to_phone', 'answer'])
      .where('token_hash', '=', Buffer.from(tokenHash));
    const row = await (how === 'hold' ? query.forUpdate() : query).executeTakeFirst();
    if (!row?.expires_on) return undefined;
    return {
      id: row.id,
      caseId: row.case_id,
      organisationId: row.organisation_id,
      memberId: row.member_id,
      expiresOn: row.expires_on,
      about: row.about,
      toMail: row.to_mail,
      toPhone: row.to_phone,
      answered: row.answer !== null,
    };
  },
  async answer(id, { answer, missed, on, mark }) {
    await tx
      .updateTable('check_in')
      .set({ answer, missed, answered_on: on, answer_mark: mark, to_mail: null, to_phone: null })
      .where('id', '=', id)
      .where('answer', 'is', null)
      .returning('case_id')
      .execute();
  },
  async linkSent(id) {
    await tx
      .updateTable('check_in')
      .set({ to_mail: null, to_phone: null })
      .where('id', '=', id)
      .returning('case_id')
      .execute();
  },
});

/** What the program does in an act of a young person on the own page. */
export const byYoung = (tx: Tx): Pick<LastingStore, 'saidByYoung' | 'endRunning'> => ({
  async saidByYoung({ id, caseId, organisationId, memberId, answer, words, missed, on }) {
    await stopLinks(tx, caseId, organisationId, dayBefore(on));
    const of = { id, case_id: caseId, organisation_id: organisationId, member_id: memberId };
    const said = { asked_on: on, answer, words, missed, answered_on: on, answer_mark: id };
    await tx
      .insertInto('check_in')
      .values({ ...of, ...said, way: 'link' })
      .returning('case_id')
      .execute();
  },
  async endRunning({ caseId, organisationId, endOn, today, mark }) {
    const rows = await tx
      .updateTable('destination')
      .set({ end_on: endOn, end_mark: mark })
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .where('wrong_on', 'is', null)
      .where('start_on', '<=', endOn)
      .where('start_on', '<=', today)
      .where((eb) => eb.or([eb('end_on', 'is', null), eb('end_on', '>', endOn)]))
      .returning('case_id')
      .execute();
    return rows.length > 0;
  },
});
