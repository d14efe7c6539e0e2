import type { Town } from '#domain/programme/consent.ts';
import { checkElsewhere, inTwoProgrammes, type InTwo, type TypedElsewhere } from '#domain/programme/two-programmes.ts';
import { ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { fileToWrite, programmeFile, writeEntry } from './programme-file.ts';

const mostOfWhere = 120;
export type ElsewhereView = { readonly towns: readonly Town[]; readonly two: readonly InTwo[] };
/** Which municipalities take part in another programme too. Refusals: not-found. */
export const seeElsewhere = makeAct<Record<never, never>, ElsewhereView>('see-programme-file', async (step) => {
  const file = await programmeFile(step);
  if (!file.ok) return file;
  const { towns, entries } = file.value;
  return ok({ towns, two: inTwoProgrammes(towns, entries) });
});

type Keep = TypedElsewhere & { readonly town: string };
/**
 * The owner writes down that a municipality takes part in another programme too, or that it does not: it may, and everybody
 * sees it. Refusals: not-found; programme-owner-only; elsewhere-town-missing; by field as `checkElsewhere`.
 */
export const keepElsewhere = makeAct<Keep, void>('keep-programme', async (step, { town, ...typed }) => {
  const file = await fileToWrite(step, 'owns');
  if (!file.ok) return file;
  const known = file.value.towns.some(({ code }) => code === town);
  const content = checkElsewhere(typed, mostOfWhere);
  const refusals = [
    ...(known ? [] : [{ code: 'elsewhere-town-missing', field: 'town' }]),
    ...(content.ok ? [] : content.refusals),
  ];
  if (!content.ok || refusals.length > 0) return { ok: false, refusals };
  await writeEntry(step, file.value, {
    id: step.newId(),
    kind: 'elsewhere',
    sectionId: null,
    subject: town,
    content: content.value,
  });
  return ok(undefined);
});
