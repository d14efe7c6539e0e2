import { arbeidsmarktregioOf } from '#domain/directory/place.ts';
import { municipalityName } from '#domain/directory/merged.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { decidedSaid, townsSaid } from '#domain/programme/agreed.ts';
import { blocking, check, deviations } from '#domain/programme/completeness.ts';
import { consentsOf, notInOf } from '#domain/programme/consent.ts';
import { decisionsOf, type BodyDecision } from '#domain/programme/decided.ts';
import { reviewsOf, stopsOf, type Reviewed } from '#domain/programme/review.ts';
import { toldOfAdopted } from '#domain/programme-document/adopted.ts';
import { workRegions, type WorkRegion } from '#domain/programme-document/extract.ts';
import type { Told } from '#domain/programme-document/told.ts';
import { heardOf } from '#domain/programme/hearing.ts';
import { backPlan, ownDays, type Planned, type StepKey } from '#domain/programme/planning.ts';
import { withdrawalOf } from '#domain/programme/withdrawal.ts';
import { makeAct, type Step } from '../house.ts';
import { enoughForRegion } from '../money/enough-said.ts';
import { programmeFile, type ProgrammeFile } from './programme-file.ts';
import { closedDays } from './see-file.ts';

type Command = {
  readonly region: string;
  readonly demo: boolean;
  /** An adopted version; left out = the programme as it is now. */
  readonly version?: number | undefined;
};
/** What every paper of the programme is made of, and the regions for work that it lies in. */
export type ProgrammePapers = {
  readonly told: Told;
  readonly workRegions: readonly WorkRegion[];
  /** The order of decisions as it stands now; undefined = no day of handing in yet. */
  readonly plan: readonly Planned[] | undefined;
  readonly decisions: readonly BodyDecision[];
  readonly reviews: readonly Reviewed[];
  /** The number of the last version that was adopted. */
  readonly adopted: number | undefined;
};

/** What is asked of boards, each by the step of the plan that says when. */
const asks: readonly (readonly [what: string, step: StepKey])[] = [
  ['Zeg ja of nee op elke maatregel die uw gemeente raakt.', 'consent'],
  ['Besluit over de streefcijfers, de maatregelen en de begroting.', 'boards'],
];

type Plan = ProgrammePapers['plan'];
type Around = Pick<Told, 'region' | 'demo' | 'today' | 'stops'>;
/** The draft as it stands now. */
async function draft(step: Step, file: ProgrammeFile, plan: Plan, around: Around): Promise<Told> {
  const { programme, entries, towns, budget } = file;
  const checked = check(file, step.today);
  const consents = consentsOf(programme, towns, entries);
  return {
    ...around,
    programme,
    adopted: null,
    notIn: notInOf(consents),
    towns: townsSaid(consents),
    decided: decidedSaid(decisionsOf(programme, entries)),
    heard: heardOf(entries).map(({ content }) => content),
    asks: asks.map(([what, key]) => ({ what, by: plan?.find((one) => one.key === key)?.ready ?? null })),
    deviations: deviations(checked),
    blocks: blocking(checked).length,
    budget,
    enough: await enoughForRegion(step),
  };
}
/** The programme, to make papers of. Not there for who does not read the programme. Refusals: not-found. */
export const seeProgrammePapers = makeAct<Command, ProgrammePapers>('see-programme-papers', async (step, command) => {
  const { desk, today } = step;
  const file = await programmeFile(step);
  if (!file.ok) return file;
  const { version } = command;
  const stops = stopsOf(file.value.entries, today);
  const around = { region: command.region, demo: command.demo, today, stops };
  const adopted =
    version === undefined ? undefined : await desk.programmeFile.adopted(file.value.programme.id, version);
  if (version !== undefined && !adopted) return notFound;
  const { programme, entries } = file.value;
  const plan = backPlan(ownDays(entries), await closedDays(step, file.value));
  const told = adopted
    ? toldOfAdopted(adopted, around, withdrawalOf(entries, adopted.number))
    : await draft(step, file.value, plan, around);
  const known = step.places();
  const placeWords = {
    regionOf: (code: string) => arbeidsmarktregioOf(known, code, today),
    nameOf: (code: string) => municipalityName(known, code),
  };
  return ok({
    told,
    workRegions: workRegions(told, placeWords),
    plan,
    decisions: decisionsOf(programme, entries),
    reviews: reviewsOf(told.programme, entries, today),
    adopted: file.value.adopted?.number,
  });
});
