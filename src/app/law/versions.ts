import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { settingsOn } from '#domain/law/agreed.ts';
import type { Basis } from '#domain/law/edition.ts';
import {
  inUse,
  lookedAt,
  standingOf,
  versionsOf,
  without,
  type LookedAt,
  type Standing,
  type Version,
} from '#domain/law/versions.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { compared, type Preview } from './compare.ts';
import { sweepLaw } from './sweep-law.ts';

export type VersionNow = Version & { readonly standing: Standing; readonly lookedOn: Day | null };
/** The rules without a version and with it. */
export type BothWays = { readonly before: Basis; readonly after: Basis };
type Seen = BothWays & { readonly version: VersionNow };

/** The first day of a version, or today when that is past. */
export const dayOf = ({ begins }: Pick<Version, 'begins'>, today: Day): Day => (begins > today ? begins : today);

/** The same day by the rules without the version and with it. */
export async function bothWays({ desk, rules, today }: Step, version: Version): Promise<BothWays> {
  const looked = await desk.law.lookedAt();
  const settings = settingsOn(await desk.law.settings(), dayOf(version, today));
  const begun: LookedAt = { ...version, lookedOn: today };
  return {
    before: { settings, register: without(inUse(rules, looked), version) },
    after: { settings, register: inUse(rules, [...looked, begun]) },
  };
}

const nowOf = (version: Version, looked: readonly LookedAt[], today: Day): VersionNow => ({
  ...version,
  standing: standingOf(version, looked, today),
  lookedOn: lookedAt(version, looked)?.lookedOn ?? null,
});

type Which = Pick<Version, 'begins' | 'kind'>;
const find = ({ rules }: Pick<Step, 'rules'>, { begins, kind }: Which): Version | undefined =>
  versionsOf(rules).find((version) => version.begins === begins && version.kind === kind);

/** Versions of rules that came or will come after the law itself, and where each stands. Refusals: not-found. */
export const seeVersions = makeAct<Record<never, never>, readonly VersionNow[]>('see-law-settings', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  const looked = await step.desk.law.lookedAt();
  return ok(versionsOf(step.rules).map((version) => nowOf(version, looked, step.today)));
});

const toPreview = makeAct<Which, Seen>('see-law-settings', async (step, which) => {
  const version = keepsRegion(step.actor) ? find(step, which) : undefined;
  if (!version) return notFound;
  const both = await bothWays(step, version);
  return ok({ version: nowOf(version, await step.desk.law.lookedAt(), step.today), ...both });
});

/**
 * What a version changes for everybody, on its first day or today when that is past: counts, and nobody by name.
 * Refusals: not-found.
 */
export async function previewVersion(
  house: House,
  actor: Member,
  which: Which,
): Promise<Outcome<Preview & { readonly version: VersionNow }>> {
  const seen = await toPreview(house, actor, which);
  if (!seen.ok) return seen;
  const { version, before, after } = seen.value;
  return ok({ version, ...(await compared(house, dayOf(version, house.today()), before, after)) });
}

const look = makeAct<Which, void>('keep-law-setting', async (step, which) => {
  const version = keepsRegion(step.actor) ? find(step, which) : undefined;
  if (!version) return notFound;
  const { begins, kind, mark } = version;
  await step.desk.law.addLookedAt({ begins, kind, mark, lookedOn: step.today }, memberOf(step));
  return ok(undefined);
});

/**
 * Who keeps the region looked at what a version changes, and has it begin: on its day, or now when that day is past. Everybody
 * is judged again, in slices and with receipts. Twice does no harm. Refusals: not-found.
 */
export async function startVersion(house: House, actor: Member, which: Which): Promise<Outcome<void>> {
  const done = await look(house, actor, which);
  if (done.ok) await sweepLaw(house);
  return done;
}
