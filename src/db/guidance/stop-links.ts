import { addDays, type Day } from '#law/day.ts';
import type { Tx } from '../database.ts';

/** The last day on which what was asked before can still be answered. */
export const dayBefore = (day: Day): Day => addDays(day, -1);

/** A link that waits for an answer opens nothing any more from this day. */
export const stopLinks = (tx: Tx, caseId: string, organisationId: string, lastDay: string) =>
  tx
    .updateTable('check_in')
    .set({ expires_on: lastDay, to_mail: null, to_phone: null })
    .where('case_id', '=', caseId)
    .where('organisation_id', '=', organisationId)
    .where('answer', 'is', null)
    .where('expires_on', '>=', lastDay)
    .returning('case_id')
    .execute();
