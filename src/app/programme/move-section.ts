import { ok, refuse } from '#domain/outcome.ts';
import { sectionsOf } from '#domain/programme/programme.ts';
import { makeAct } from '../house.ts';
import { writableSection } from './of-programme.ts';

type Move = { readonly sectionId: string; readonly to: 'up' | 'down' };
/** Puts a chapter or measure one place higher or lower; at the end it stays. Refusals: section-needed (the regulation says the order); not-found. */
export const moveSection = makeAct<Move, void>('write-programme', async (step, { sectionId, to }) => {
  const found = await writableSection(step, sectionId);
  if (!found.ok) return found;
  const { programme, section } = found.value;
  if (section.kind !== 'analysis' && section.kind !== 'measure') return refuse('section-needed');
  const order = sectionsOf(programme, section.kind).map(({ id }) => id);
  const at = order.indexOf(sectionId);
  const other = order[to === 'up' ? at - 1 : at + 1];
  if (other === undefined) return ok(undefined);
  const swapped = order.map((id) => (id === sectionId ? other : id === other ? sectionId : id));
  await step.desk.programme.order(programme.id, swapped);
  return ok(undefined);
});
