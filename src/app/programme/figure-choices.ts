import { municipalityName } from '#domain/directory/merged.ts';
import { elsewhere } from '#domain/figures/school-leavers.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { figuresOfRelease, figuresOfTable, takesFigures, withFigure, type FigureChoice } from '#domain/programme/figure.ts'; // prettier-ignore
import { makeAct, type Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { writableSection, type InProgramme } from './of-programme.ts';

/** Every figure that was published and may be copied by this colleague: newest first by what it is about. */
export async function figureChoices(step: Step): Promise<readonly FigureChoice[]> {
  const { counts } = step.desk;
  const printout = await counts.printout();
  const places = step.places();
  const place = (code: string): string => (code === elsewhere ? 'Elders' : (municipalityName(places, code) ?? code));
  return [
    ...(printout ? figuresOfRelease(printout, place) : []),
    ...(await counts.tables()).flatMap((table) => figuresOfTable(table)),
  ];
}

type Of = { readonly sectionId: string };
type FigureForm = InProgramme & { readonly choices: readonly FigureChoice[] };
/** What can be copied into a section, for who writes. Refusal: not-found. */
export const figureForm = makeAct<Of, FigureForm>('write-programme', async (step, { sectionId }) => {
  const found = await writableSection(step, sectionId);
  if (!found.ok) return found;
  if (!takesFigures(found.value.section.kind)) return notFound;
  return ok({ ...found.value, choices: await figureChoices(step) });
});

type Copy = Of & { readonly seen: number; readonly key: string };
/** Copies a published figure with its source and day, as a new version. Refusals: figure-missing; changed-meanwhile; not-found. */
export const copyFigure = makeAct<Copy, void>('write-programme', async (step, { sectionId, seen, key }) => {
  const found = await writableSection(step, sectionId);
  if (!found.ok) return found;
  const { section } = found.value;
  if (!takesFigures(section.kind)) return notFound;
  const figure = (await figureChoices(step)).find((one) => one.key === key);
  if (!figure) return refuse('figure-missing', 'key');
  const { memberId, name } = memberOf(step);
  const written = [{ sectionId, seen, content: withFigure(section, figure) }];
  const late = await step.desk.programme.write(written, { memberId, name, on: step.today });
  return late.length === 0 ? ok(undefined) : refuse('changed-meanwhile', 'key', { who: section.by });
});
