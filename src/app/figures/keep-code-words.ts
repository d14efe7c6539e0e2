import { checkCodes, codeAxes, type TypedCodes } from '#domain/figures/code-words.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { coachFrom } from '../register/reading.ts';
import { memberOf } from '../turn/open-turn.ts';

/**
 * Says what codes in a column of a file of DUO mean, from a day on. What was counted already is read by it at once: of a file
 * the codes were kept. For who guides at a Doorstroompunt. Refusals: not-allowed, not-a-doorstroompunt, not-found (no such column), those of checkCodes.
 */
export const keepCodeWords = makeAct<TypedCodes, { readonly said: number }>('keep-code-words', async (step, typed) => {
  const reader = coachFrom(step.actor, 'keep-code-words');
  if (!reader.ok) return reader;
  if (!codeAxes(typed.layout).some(({ id }) => id === typed.axis)) return notFound;
  const checked = checkCodes(typed, await step.desk.registerCounts.codeWords());
  if (!checked.ok) return checked;
  const { organisationId, memberId, name } = memberOf(step);
  for (const said of checked.value)
    await step.desk.registerCounts.sayCode({ ...said, id: step.newId(), organisationId, memberId, by: name, setOn: step.today }); // prettier-ignore
  return ok({ said: checked.value.length });
});
