import { checkConsent, type TypedConsent } from '#domain/programme/consent.ts';
import { writesConsent } from '#domain/programme/who-says.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { programmeFile, writeEntry } from './programme-file.ts';

type SayConsent = {
  readonly measureId: string;
  readonly municipality: string;
  /** The version of the measure that was on the page. */
  readonly version: number;
  readonly typed: TypedConsent;
};
/**
 * A municipality says yes or no on a measure: its own team leader, or the owner who wrote down what was said. Refusals: not-found;
 * measure-changed when the text is another than the one on the page; by field as `checkConsent`.
 */
export const sayConsent = makeAct<SayConsent, void>('say-consent', async (step, command) => {
  const { measureId, municipality, version, typed } = command;
  const file = await programmeFile(step);
  if (!file.ok) return file;
  const { programme, towns } = file.value;
  const measure = programme.sections.find(({ id, kind }) => id === measureId && kind === 'measure');
  const isTown = towns.some(({ code }) => code === municipality);
  if (!measure || !isTown || !writesConsent(step.actor, programme, municipality)) return notFound;
  if (measure.version !== version) return { ok: false, refusals: [{ code: 'measure-changed' }] };
  const content = checkConsent(typed, version, step.today);
  if (!content.ok) return content;
  await writeEntry(step, file.value, {
    id: step.newId(),
    kind: 'consent',
    sectionId: measureId,
    subject: municipality,
    content: content.value,
  });
  return ok(undefined);
});
