import { keepsRegion } from '#domain/directory/keeping.ts';
import { notFound, ok } from '#domain/outcome.ts';
import type { BudgetAsked } from '#domain/programme/budget-asked.ts';
import { consentsOf, type Answer } from '#domain/programme/consent.ts';
import { newerFigures, type FigureChoice } from '#domain/programme/figure.ts';
import { modelTargets, type ModelTargets } from '#domain/programme/model-target.ts';
import type { Person, Programme } from '#domain/programme/programme.ts';
import { backPlan, ownDays } from '#domain/programme/planning.ts';
import { stopOf, stopsOf, type Stop, type Stops } from '#domain/programme/review.ts';
import type { Section } from '#domain/programme/section.ts';
import { standOf, type Stand } from '#domain/programme/stand.ts';
import { ownsProgramme, readsProgramme, writesProgramme } from '#domain/programme/who-may.ts';
import { makeAct, type Step } from '../house.ts';
import type { Comment, VersionLine } from '../ports/programme.ts';
import { memberOf } from '../turn/open-turn.ts';
import { budgetAsked } from './budget-asked.ts';
import { figureChoices } from './figure-choices.ts';
import { readableSection, type InProgramme } from './of-programme.ts';
import { townsIn } from './programme-file.ts';
import { closedDays } from './see-file.ts';

export type ProgrammeView = {
  /** undefined = the region did not begin one yet. */
  readonly programme: Programme | undefined;
  readonly mayBegin: boolean;
  /** false = the own organisation has no part in it: then there is no text. */
  readonly reads: boolean;
  readonly owns: boolean;
  readonly writes: boolean;
  /** Said beside a section and not solved, by section. */
  readonly open: ReadonlyMap<string, number>;
  /** Measures that stopped. */
  readonly stops: Stops;
  /** undefined = no amount was agreed yet. */
  readonly budget: BudgetAsked | undefined;
  /** How far it is; undefined = there is none, or it is not theirs to read. */
  readonly stand: Stand | undefined;
};

/** The programme as it is now. That there is one, or none yet, everybody may know; the text is for who reads it. */
export const seeProgramme = makeAct<Record<never, never>, ProgrammeView>('see-programme', async (step) => {
  const { desk, actor } = step;
  const programme = await desk.programme.current();
  const mayBegin =
    keepsRegion(actor) && actor.kind === 'member' && actor.role === 'coordinator' && actor.organisationKind === 'contactgemeente'; // prettier-ignore
  const none = {
    owns: false,
    writes: false,
    open: new Map<string, number>(),
    budget: undefined,
    stand: undefined,
    stops: {},
  };
  if (!programme) return ok({ programme, mayBegin, reads: true, ...none });
  if (!readsProgramme(actor, programme)) return ok({ programme, mayBegin: false, reads: false, ...none });
  const open = new Map<string, number>();
  for (const { sectionId, solvedOn } of await desk.programme.comments(programme.id))
    if (solvedOn === null) open.set(sectionId, (open.get(sectionId) ?? 0) + 1);
  const may = { owns: ownsProgramme(actor, programme), writes: writesProgramme(actor, programme) };
  const [budget, entries] = [await budgetAsked({ desk }), await desk.programmeFile.entries(programme.id)];
  const asked = { programme, entries, budget, towns: townsIn(step, programme) };
  const plan = backPlan(ownDays(entries), await closedDays(step, { programme }));
  const stand = standOf(asked, plan, step.today);
  return ok({
    programme,
    mayBegin: false,
    reads: true,
    ...may,
    open,
    budget,
    stand,
    stops: stopsOf(entries, step.today),
  });
});

type Of = { readonly sectionId: string };
export type SectionView = InProgramme & {
  readonly writes: boolean;
  /** Of a measure; undefined = it goes on. */
  readonly stop: Stop | undefined;
  /** Colleagues who have it open to write. */
  readonly others: readonly Person[];
  readonly comments: readonly Comment[];
  readonly versions: readonly VersionLine[];
  /** Figures of which a newer one was published since they were copied. */
  readonly newer: readonly FigureChoice[];
  /** Of a target: what models say of the same thing and period. */
  readonly model: ModelTargets;
  /** Of a measure: what is budgeted for it, and what each municipality said. */
  readonly around: { readonly cents: number | undefined; readonly answers: readonly Answer[] } | undefined;
};
/** What others decide about a measure. */
async function aroundOf(step: Step, programme: Programme, { id, kind }: Section): Promise<SectionView['around']> {
  if (kind !== 'measure') return undefined;
  const entries = await step.desk.programmeFile.entries(programme.id);
  const budget = await budgetAsked(step);
  const said = consentsOf(programme, townsIn(step, programme), entries).find(({ measure }) => measure.id === id);
  return { cents: budget?.perMeasure.get(id), answers: said?.answers ?? [] };
}
/** One section with what was said beside it. `now` is the machine's clock. Refusal: not-found. */
export const seeSection = makeAct<Of & { readonly now: number }, SectionView>(
  'see-programme',
  async (step, { sectionId, now }) => {
    const found = await readableSection(step, sectionId);
    if (!found.ok) return found;
    const { programme, section } = found.value;
    const store = step.desk.programme;
    const writes = writesProgramme(step.actor, programme);
    return ok({
      programme,
      section,
      writes,
      stop:
        section.kind === 'measure'
          ? stopOf(stopsOf(await step.desk.programmeFile.entries(programme.id), step.today), section)
          : undefined,
      others: await store.othersWriting(sectionId, memberOf(step).memberId, now),
      comments: (await store.comments(programme.id)).filter((one) => one.sectionId === sectionId),
      versions: await store.versions(sectionId),
      around: await aroundOf(step, programme, section),
      newer: writes ? newerFigures(section, await figureChoices(step)) : [],
      model:
        section.kind === 'target'
          ? modelTargets(section.key, await step.desk.counts.tables())
          : { found: [], unclear: [] },
    });
  },
);

export type Compared = InProgramme & { readonly before: Section; readonly after: Section };
/** Two versions of a section; 0 is the empty one that it began with. Refusal: not-found. */
export const compareVersions = makeAct<Of & { readonly from: number; readonly to: number }, Compared>(
  'see-programme',
  async (step, { sectionId, from, to }) => {
    const found = await readableSection(step, sectionId);
    if (!found.ok) return found;
    const { section } = found.value;
    const at = async (version: number): Promise<Section | undefined> =>
      version === 0 ? { ...section, version: 0, content: {}, by: '' } : step.desk.programme.version(sectionId, version);
    const [before, after] = [await at(from), await at(to)];
    return before && after ? ok({ ...found.value, before, after }) : notFound;
  },
);
