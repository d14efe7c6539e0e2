import type { NameParts } from '#domain/person/name.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { colleagueNamed } from '#domain/turn/as-listed.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeAct } from '../house.ts';
import type { WorkRow } from '../ports/work.ts';
import { questionOf } from './my-work.ts';

/** As many as `assign` takes at once. */
const mostAtOnce = 100;

type Person = NameParts & { readonly caseId: string };
export type AsListed = {
  /** By colleague, in the order of their names. */
  readonly to: readonly { readonly id: string; readonly name: string; readonly people: readonly Person[] }[];
  /** Names of the list that are no colleague, or may be two. */
  readonly unknown: readonly { readonly listed: string; readonly people: readonly Person[] }[];
};

/** For whom a list of the own school says who guides, as long as nobody chose. */
export const waitsAsListed = ({ listed, verb, holder }: WorkRow): boolean =>
  listed !== null && verb === 'choose-contact' && holder.memberId === null;

/** Who can be divided as the list of the school says: nothing is written. At most 100. */
export const asListed = makeAct<Record<never, never>, AsListed>('see-work', async ({ desk, actor, today }) => {
  if (actor.kind !== 'member') return refuse('not-allowed');
  const { rows } = await desk.work.myWork(questionOf(actor, today, mostAtOnce));
  const waiting = rows.filter(waitsAsListed).slice(0, mostAtOnce);
  const all = waiting.length > 0 ? await desk.directory.colleagues(actor.organisationId) : [];
  const colleagues = all.filter(({ role }) => canGuide(role));
  const found = waiting.map((row) => ({ row, to: colleagueNamed(row.listed ?? '', colleagues) }));
  const to = colleagues
    .map(({ id, name }) => ({ id, name, people: found.flatMap((one) => (one.to?.id === id ? [one.row] : [])) }))
    .filter(({ people }) => people.length > 0);
  const unknown = Map.groupBy(
    found.filter((one) => one.to === undefined).map(({ row }) => row),
    ({ listed }) => listed ?? '',
  );
  return ok({ to, unknown: [...unknown].map(([listed, people]) => ({ listed, people })) });
});
