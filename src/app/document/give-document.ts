import { givenTo, type GivenTo } from '#domain/document/given.ts';
import { pastDayProblems } from '#domain/handover/problems.ts';
import { ok } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { makeAct } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { note } from '../turn/open-turn.ts';

export type GiveDocument = {
  readonly caseId: string;
  /** Left out = not chosen yet. */
  readonly to: GivenTo | undefined;
  readonly on: Day;
};

/** Writes down that it was given on paper, to whom and when. No yes is asked for that (WEC 14e and 14h). Refusals by field. */
export const giveDocument = makeAct<GiveDocument, null>('give-document', async (step, { caseId, to, on }) => {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const refusals = [
    ...(to === undefined || !(to in givenTo) ? [{ code: 'given-to', field: 'to' }] : []),
    ...pastDayProblems(on, step.today, 'on'),
  ];
  if (refusals.length > 0 || to === undefined) return { ok: false, refusals };
  await note(step, caseId, { kind: 'document-given', details: { to, on } });
  return ok(null);
});
