import { notFound, ok, refuse } from '#domain/outcome.ts';
import { typedOther } from '#domain/programme/as-typed.ts';
import type { SectionKind } from '#domain/programme/kinds.ts';
import { laidOn } from '#domain/programme/difference.ts';
import { sectionsOf, type Programme } from '#domain/programme/programme.ts';
import { readSection } from '#domain/programme/read-section.ts';
import type { Content, Section } from '#domain/programme/section.ts';
import type { Typed } from '#domain/programme/typed.ts';
import { writesProgramme } from '#domain/programme/who-may.ts';
import { makeAct, type Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { readable, readableSection, writableSection } from './of-programme.ts';

/** How long "schrijft hier" stands, in milliseconds: who went home is no longer in the way. */
const writingFor = 15 * 60 * 1000;
/** Measures and chapters that a programme has at most. */
export const mostOfKind = 60;

type Of = { readonly sectionId: string };
type Write = Of & { readonly seen: number; readonly typed: Typed; readonly now: number };
/** What came of saving: kept; or somebody was faster, and then what stands there now and what was typed, laid on it. */
export type Saved =
  | { readonly kept: true }
  | { readonly kept: false; readonly newest: Section; readonly mine: Content };

export const around = (programme: Programme) => ({
  partyIds: programme.parties.map(({ id }) => id),
  chapterIds: sectionsOf(programme, 'analysis').map(({ id }) => id),
});
export const author = (step: Step) => {
  const { memberId, name } = memberOf(step);
  return { memberId, name, on: step.today };
};

/**
 * A new version on top of the one that was seen. When somebody was faster nothing is written: the answer holds both texts, and
 * saving again on top of the newest is what keeps them. Refusals: those of readSection; not-found.
 */
export const writeSection = makeAct<Write, Saved>('write-programme', async (step, { sectionId, seen, typed, now }) => {
  const found = await writableSection(step, sectionId);
  if (!found.ok) return found;
  const { programme, section } = found.value;
  const store = step.desk.programme;
  const { memberId } = memberOf(step);
  const read = readSection(section.kind, typed, around(programme));
  if (!read.ok) {
    await store.startWriting(sectionId, memberId, now + writingFor);
    return read;
  }
  const late = await store.write([{ sectionId, seen, content: read.value }], author(step));
  if (late.length > 0) {
    await store.startWriting(sectionId, memberId, now + writingFor);
    const again = await readableSection(step, sectionId);
    if (!again.ok) return again;
    const newest = again.value.section;
    const base = (await store.version(sectionId, seen))?.content ?? {};
    return ok({ kept: false, newest, mine: laidOn(section.kind, base, newest.content, read.value) });
  }
  await store.stopWriting(sectionId, memberId);
  return ok({ kept: true });
});

/** Tells others for a quarter of an hour that somebody writes here. It stops nobody. Refusal: not-found. */
export const startWriting = makeAct<Of & { readonly now: number }, void>(
  'write-programme',
  async (step, { sectionId, now }) => {
    const found = await writableSection(step, sectionId);
    if (!found.ok) return found;
    await step.desk.programme.startWriting(sectionId, memberOf(step).memberId, now + writingFor);
    return ok(undefined);
  },
);
type Stop = Of &
  Pick<Write, 'seen' | 'typed'> & { /** Also when something was typed: it is lost. */ readonly anyway: boolean };
/** Leaves a section without writing. Refusals: writing-unsaved when something was typed that is kept nowhere; not-found. */
export const stopWriting = makeAct<Stop, void>('write-programme', async (step, { sectionId, seen, typed, anyway }) => {
  const found = await writableSection(step, sectionId);
  if (!found.ok) return found;
  const { section } = found.value;
  const shown = seen === section.version ? section : await step.desk.programme.version(sectionId, seen);
  if (!anyway && typedOther(section.kind, shown?.content ?? {}, typed)) return refuse('writing-unsaved', 'leave');
  await step.desk.programme.stopWriting(sectionId, memberOf(step).memberId);
  return ok(undefined);
});

type Added = { readonly kind: Extract<SectionKind, 'analysis' | 'measure'> };
/** One more chapter or measure, empty. Refusals: enough-sections; not-found. */
export const addSection = makeAct<Added, Of>('write-programme', async (step, { kind }) => {
  const programme = await readable(step);
  if (!programme.ok) return programme;
  if (!writesProgramme(step.actor, programme.value)) return notFound;
  const there = sectionsOf(programme.value, kind);
  if (there.length >= mostOfKind) return refuse('enough-sections', undefined, { most: mostOfKind });
  const id = step.newId();
  const position = Math.max(0, ...there.map((section) => section.position)) + 1;
  await step.desk.programme.addSection(programme.value.id, { id, kind, key: id, position });
  return ok({ sectionId: id });
});

/** Takes a chapter or measure out; its versions stay. Refusals: section-needed (the regulation asks it); not-found. */
export const retireSection = makeAct<Of, void>('write-programme', async (step, { sectionId }) => {
  const found = await writableSection(step, sectionId);
  if (!found.ok) return found;
  const { kind } = found.value.section;
  if (kind !== 'analysis' && kind !== 'measure') return refuse('section-needed');
  await step.desk.programme.retireSection(sectionId, step.today);
  return ok(undefined);
});

type Many = {
  readonly sections: readonly { readonly kind: SectionKind; readonly key: string; readonly typed: Typed }[];
};
/** Many sections at once, as an import gives them: a chapter or measure of a new key is made. Refusals: of readSection; not-found. */
export const writeMany = makeAct<Many, void>('write-programme', async (step, { sections }) => {
  const programme = await readable(step);
  if (!programme.ok) return programme;
  if (!writesProgramme(step.actor, programme.value)) return notFound;
  const written = [];
  for (const [at, { kind, key, typed }] of sections.entries()) {
    const there = programme.value.sections.find((section) => section.kind === kind && section.key === key);
    const read = readSection(kind, typed, around(programme.value));
    if (!read.ok) return read;
    const sectionId = there?.id ?? step.newId();
    if (!there)
      await step.desk.programme.addSection(programme.value.id, { id: sectionId, kind, key, position: at + 1 });
    written.push({ sectionId, seen: there?.version ?? 0, content: read.value });
  }
  const late = await step.desk.programme.write(written, author(step));
  return late.length === 0 ? ok(undefined) : refuse('changed-meanwhile');
});
