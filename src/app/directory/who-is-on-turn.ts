import type { Closure } from '#domain/calendar/closures.ts';
import { keepsOrganisation, keepsRegion } from '#domain/directory/keeping.ts';
import { taskOfRole, type ContactRole } from '#domain/directory/moments.ts';
import { gapsIn, whoIsOnTurn, type Gap, type Known, type OnTurn } from '#domain/directory/on-turn.ts';
import { regionOf } from '#domain/directory/region.ts';
import { ok } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** The whole directory, one question after the other: one connection. */
export async function readKnown({ directory }: Desk): Promise<Known> {
  const organisations = await directory.organisations();
  const colleagues = await directory.allColleagues();
  const mandates = await directory.mandates();
  const closures: Closure[] = [];
  for (const id of new Set(mandates.map(({ organisationId }) => organisationId)))
    closures.push(...(await directory.closures(id)));
  return { organisations, colleagues, mandates, closures };
}
type PublicRegion = readonly { readonly code: string; readonly onTurn: readonly OnTurn[] }[];

/**
 * Who is on turn in each municipality of the region today, for everybody: reads the directory and nothing else. Names
 * only of colleagues who may be public.
 */
export const publicDirectory = (house: House): Promise<PublicRegion> =>
  house.withActor(doorkeeper, 'see-public-directory', async (desk) => {
    const [known, today] = [await readKnown(desk), house.today()];
    const roles = Object.keys(taskOfRole) as ContactRole[];
    return regionOf(known.mandates, known.organisations, today).map((code) => ({
      code,
      onTurn: roles.map((role) => whoIsOnTurn(known, { role, municipalityCode: code, today })),
    }));
  });

export type GapInView = Gap & { readonly organisation: string | null; readonly colleague: string | null };

/** What is missing in the directory, for who keeps it: of the whole region, or of the own organisation. */
export const seeGaps = makeAct<Record<never, never>, readonly GapInView[]>('keep-organisation', async (step) => {
  const known = await readKnown(step.desk);
  const gaps = gapsIn(known, regionOf(known.mandates, known.organisations, step.today), step.today);
  const mine = gaps.filter(
    ({ organisationId }) =>
      keepsRegion(step.actor) || (organisationId !== null && keepsOrganisation(step.actor, organisationId)),
  );
  const nameIn = (all: readonly { id: string; name: string }[], id: string | null) =>
    all.find((one) => one.id === id)?.name ?? null;
  return ok(
    mine.map((gap) => ({
      ...gap,
      organisation: nameIn(known.organisations, gap.organisationId),
      colleague: nameIn(known.colleagues, gap.memberId),
    })),
  );
});
