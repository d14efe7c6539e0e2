import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Day } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import { nameFaults, period } from './begin-programme.ts';
import { owned } from './of-programme.ts';

/** Of the owner, as long as no version holds: what was adopted is called what it was decided as. */
async function open(step: Step): Promise<Outcome<Programme>> {
  const programme = await owned(step);
  if (!programme.ok) return programme;
  return programme.value.adoptedVersion === null ? programme : refuse('programme-adopted');
}
/** How it is called and for when, to change it. Refusals: programme-adopted; not-found. */
export const renameForm = makeAct<Record<never, never>, Programme>('rename-programme', open);

type Rename = { readonly name: string; readonly from: Day | undefined; readonly until: Day | undefined };
/**
 * Another name or period. Refusals by field: name-missing, text-too-long, bsn, no-day, ends-before; programme-adopted; not-found.
 */
export const renameProgramme = makeAct<Rename, void>('rename-programme', async (step, rename) => {
  const programme = await open(step);
  if (!programme.ok) return programme;
  const wrong = nameFaults(rename);
  if (wrong.length > 0) return { ok: false, refusals: wrong };
  const { name, from = period.from, until = period.until } = rename;
  await step.desk.programme.rename(programme.value.id, { name: name.trim(), from, until });
  return ok(undefined);
});
