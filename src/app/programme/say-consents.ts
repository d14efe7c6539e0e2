import { consentsOf } from '#domain/programme/consent.ts';
import { decideTown, type TypedTown } from '#domain/programme/consent-town.ts';
import { writesConsent } from '#domain/programme/who-says.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { programmeFile, writeEntry } from './programme-file.ts';

type SayConsents = { readonly municipality: string; readonly typed: TypedTown };
/** A municipality says yes or no on many measures at once. Refusals: not-found; by box as `decideTown`. */
export const sayConsents = makeAct<SayConsents, { readonly said: number }>('say-consent', async (step, command) => {
  const { municipality, typed } = command;
  const file = await programmeFile(step);
  if (!file.ok) return file;
  const { programme, towns, entries } = file.value;
  const isTown = towns.some(({ code }) => code === municipality);
  if (!isTown || !writesConsent(step.actor, programme, municipality)) return notFound;
  const said = decideTown(consentsOf(programme, towns, entries), municipality, typed, step.today);
  if (!said.ok) return said;
  for (const { measureId, content } of said.value)
    await writeEntry(step, file.value, {
      id: step.newId(),
      kind: 'consent',
      sectionId: measureId,
      subject: municipality,
      content,
    });
  return ok({ said: said.value.length });
});
