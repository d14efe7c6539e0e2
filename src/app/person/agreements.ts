import { addYears, isDay } from '#domain/day.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { notFound, ok, refuse, type Refusal } from '#domain/outcome.ts';
import { admit, makeAct } from '../house.ts';

const mostLetters = 200;
export type MakeAgreement = {
  readonly caseId: string;
  readonly what: string;
  readonly who: string;
  /** Unchecked: '' when no day was given. */
  readonly dueOn: string;
};

function wordsFaults(field: 'what' | 'who', words: string): readonly Refusal[] {
  if (words.trim() === '') return refuse(`${field}-missing`, field).refusals;
  if (words.length > mostLetters) return refuse('text-too-long', field, { most: mostLetters }).refusals;
  // A mother or brother may well be who does something; only the forbidden number stops here.
  const checked = checkText(words, field, { was: words });
  return checked.ok ? [] : checked.refusals;
}
function dueFaults(dueOn: string, today: string): readonly Refusal[] {
  if (!isDay(dueOn)) return refuse('no-day', 'dueOn').refusals;
  if (dueOn < today) return refuse('due-past', 'dueOn').refusals;
  return dueOn > addYears(today, 1) ? refuse('due-too-far', 'dueOn').refusals : [];
}

/** Makes an agreement: what, who, by which day at the latest. Refusals per field, all at once. */
export const makeAgreement = makeAct<MakeAgreement, { readonly agreementId: string }>(
  'make-agreement',
  async (step, { caseId, what, who, dueOn }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const { actor, desk, today } = step;
    if (actor.kind !== 'member') return refuse('not-allowed');
    const refusals = [...wordsFaults('what', what), ...wordsFaults('who', who), ...dueFaults(dueOn, today)];
    if (refusals.length > 0) return { ok: false, refusals };
    const id = step.newId();
    await desk.writing.addAgreement({
      id,
      caseId,
      organisationId: actor.organisationId,
      memberId: actor.memberId,
      what: what.trim(),
      who: who.trim(),
      dueOn,
      doneOn: null,
      version: 1,
    });
    return ok({ agreementId: id });
  },
);

/** Puts an agreement on done, today. 'changed-meanwhile' when somebody else was faster. */
export const finishAgreement = makeAct<
  { readonly caseId: string; readonly agreementId: string; readonly version: number },
  Record<never, never>
>('finish-agreement', async (step, { caseId, agreementId, version }) => {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { writing } = step.desk;
  if (!(await writing.agreement(caseId, agreementId))) return notFound;
  const done = await writing.finishAgreement(caseId, agreementId, step.today, version);
  return done ? ok({}) : refuse('changed-meanwhile');
});
