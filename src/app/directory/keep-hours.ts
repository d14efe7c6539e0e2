import { keepsOrganisation } from '#domain/directory/keeping.ts';
import { isThing, spansIn, type Hours, type Thing } from '#domain/directory/hours.ts';
import { notFound, ok, type Refusal } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';

/** As typed: seven lines, Monday first, and what is ticked. */
type TypedHours = { readonly days: readonly string[]; readonly bring: readonly string[] };
type Keeping = TypedHours & { readonly organisationId: string };

const read = ({ days, bring }: TypedHours): { hours: Hours | null; bring: readonly Thing[]; refusals: Refusal[] } => {
  const spans = days.map(spansIn);
  const refusals = spans.flatMap((one, at) =>
    one === undefined ? [{ code: 'hours-unreadable', field: `hours-${at + 1}` }] : [],
  );
  const hours = spans.map((one) => one ?? []);
  return { hours: hours.some((one) => one.length > 0) ? hours : null, bring: bring.filter(isThing), refusals };
};

/**
 * When an organisation answers its public number, and what somebody brings to a first talk; for who keeps the organisation or
 * the region. All days empty = not known. Refusals: hours-unreadable at a day, not-found.
 */
export const keepHours = makeAct<Keeping, null>('keep-organisation', async ({ desk, actor }, command) => {
  const { organisationId, days } = command;
  const organisation = await desk.directory.organisation(organisationId);
  if (!organisation || !keepsOrganisation(actor, organisationId) || days.length !== 7) return notFound;
  const { refusals, ...kept } = read(command);
  if (refusals.length > 0) return { ok: false, refusals };
  await desk.directory.keepHours(organisationId, kept);
  return ok(null);
});
