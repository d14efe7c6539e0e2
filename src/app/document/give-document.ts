import { givenTo, type GivenTo } from '#domain/document/given.ts';
import { pastDayProblems } from '#domain/handover/problems.ts';
import { ok } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import type { HandFact } from '#domain/law/hand-facts.ts';
import { makeAct, type Step } from '../house.ts';
import { judgeAgain } from '../law/judge.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { memberOf, note } from '../turn/open-turn.ts';

export type GiveDocument = {
  readonly caseId: string;
  /** Left out = not chosen yet. */
  readonly to: GivenTo | undefined;
  readonly on: Day;
};

/** At a vso the law asks for this paper: nobody types a second time that it was given (R08). */
async function paperIsThere(step: Step, caseId: string, on: Day): Promise<void> {
  const { organisationId, organisationKind, memberId } = memberOf(step);
  if (organisationKind !== 'vso') return;
  const of = { caseId, organisationId };
  const [known] = await step.desk.law.known([of]);
  const there = ({ details }: HandFact) => details.kind === 'paper' && details.paper === 'overgangsdocument';
  if (!known || known.hand.some(there)) return;
  const details = { kind: 'paper', paper: 'overgangsdocument', of: 'vso', mboLevel: null, on } as const;
  const fact = { details, source: 'own-decision', sourceOn: on, writtenOn: step.today } as const;
  await step.desk.law.addFact({ ...of, ...fact, id: step.newId(), memberId });
  await judgeAgain(step, of);
}

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
  await paperIsThere(step, caseId, on);
  return ok(null);
});
