import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Section } from '#domain/programme/section.ts';
import { ownsProgramme, readsProgramme, writesProgramme } from '#domain/programme/who-may.ts';
import type { Step } from '../house.ts';

/** The programme for who reads it. Not there and not yours are one answer. */
export async function readable({ desk, actor }: Step): Promise<Outcome<Programme>> {
  const programme = await desk.programme.current();
  return programme && readsProgramme(actor, programme) ? ok(programme) : notFound;
}
export async function owned(step: Step): Promise<Outcome<Programme>> {
  const programme = await readable(step);
  return programme.ok && !ownsProgramme(step.actor, programme.value) ? notFound : programme;
}
export type InProgramme = { readonly programme: Programme; readonly section: Section };
/** A section of it that is there now. */
export async function readableSection(step: Step, sectionId: string): Promise<Outcome<InProgramme>> {
  const programme = await readable(step);
  if (!programme.ok) return programme;
  const section = programme.value.sections.find(({ id }) => id === sectionId);
  return section ? ok({ programme: programme.value, section }) : notFound;
}
export async function writableSection(step: Step, sectionId: string): Promise<Outcome<InProgramme>> {
  const found = await readableSection(step, sectionId);
  return found.ok && !writesProgramme(step.actor, found.value.programme) ? notFound : found;
}
