import type { Party } from '#domain/gathering/meeting.ts';
import { kindsOn, needsYes, partyKinds, type TableKind } from '#domain/gathering/table-kind.ts';
import { refuse, type Outcome } from '#domain/outcome.ts';
import type { Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';

export type PlanView = {
  readonly kinds: readonly TableKind[];
  /** Who may sit there all the time, and which schools may have a block. */
  readonly core: readonly Organisation[];
  /** The same without an account: invited by mail, and nothing opens for them (docs/decisions/0032). */
  readonly elsewhere: readonly Organisation[];
  readonly schools: readonly Organisation[];
};
const senders: readonly string[] = ['pro', 'vso', 'vo', 'mbo'];

/** Of what a table can be made: what holds today, and who is a party of some kind of table. */
export async function choices({ desk, today }: Step): Promise<PlanView> {
  const all = (await desk.directory.organisations()).filter(({ kind }) => kind in partyKinds);
  const core = all.filter(({ kind }) => !senders.includes(kind) && !needsYes(kind));
  return {
    kinds: kindsOn(await desk.gatherings.kinds(), today),
    core: core.filter(({ hasAccount }) => hasAccount),
    elsewhere: core.filter(({ hasAccount }) => !hasAccount),
    schools: all.filter(({ kind, hasAccount }) => senders.includes(kind) && hasAccount),
  };
}

/** Refuses when somebody is no party of this kind of table: party-not-in-kind, with the `who`. */
export async function whoMayNot(
  step: Step,
  kind: TableKind,
  parties: readonly Party[],
): Promise<Outcome<never> | undefined> {
  const { core, elsewhere, schools } = await choices(step);
  const may = new Map([...core, ...elsewhere, ...schools].map((one) => [one.id, one]));
  const isParty = (one: Organisation | undefined): boolean =>
    one !== undefined && kind.parties.some((party) => party.kind === one.kind);
  const wrong = parties.map(({ organisationId }) => may.get(organisationId)).filter((one) => !isParty(one));
  return wrong.length > 0 ? refuse('party-not-in-kind', 'core', { who: wrong[0]?.shortName ?? '' }) : undefined;
}

/** From the first block to the last: when the whole table is. */
export function hoursOf(parties: readonly Party[]): Pick<Party, 'begins' | 'ends'> {
  const times = parties.flatMap(({ begins, ends }) => (begins && ends ? [{ begins, ends }] : []));
  return { begins: times[0]?.begins ?? null, ends: times.at(-1)?.ends ?? null };
}
