import { countExitMonitor, exportExitMonitor } from '#app/guidance/exit-monitor.ts';
import type { Member } from '#domain/access/actor.ts';
import { categories, rounds } from '#domain/guidance/exit-monitor.ts';
import { destinationSources } from '#domain/guidance/destination.ts';
import type { Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { savedList } from '#web/access/saved-list.ts';
import { readWhy } from '#web/access/why-fields.tsx';
import { takePage } from '#web/daily/take-page.tsx';
import { gone, onlyAt, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { errorsOf, isGone } from '#web/person/refusals.ts';

type Visitor = Visit<Member>;
const at = '/uitvoer/uitstroommonitor';
/** Columns of our own: the layout of the monitor is not public. */
const columns = [
  { field: 'student-number', head: 'Leerlingnummer' },
  { field: 'name', head: 'Naam' },
  { field: 'last-school-day', head: 'Van school op' },
  { field: 'counted-on', head: 'Geteld op' },
  { field: 'counted-on', head: 'Meting' },
  { field: 'destination', head: 'Categorie' },
  { field: 'said-how', head: 'Bron' },
  { field: 'said-on', head: 'Gezegd op' },
] as const;

async function ask(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const count = await countExitMonitor(visit.house, visit.actor, {});
  if (!count.ok || isGone(refusals)) return gone;
  return takePage(visit, {
    count: count.value,
    action: at,
    list: { href: '/contact', label: 'Contact na school' },
    errors: errorsOf(refusals, 'waarvoor'),
    none: 'Er staat nog niemand op. Op 1 november komt hier wie in het jaar ervoor van school ging.',
  });
}

async function take(visit: Visitor): Promise<Reply> {
  const taken = await exportExitMonitor(visit.house, visit.actor, { why: readWhy(visit.form) });
  if (!taken.ok) return ask(visit, taken.refusals);
  const rows = taken.value.found.map((row) => [
    row.studentNumber ?? '',
    fullName(row),
    row.leftOn,
    row.on,
    rounds[row.round],
    categories[row.category],
    row.by ? destinationSources[row.by.source] : '',
    row.by?.saidOn ?? '',
  ]);
  return savedList(visit, taken.value, {
    name: 'uitstroommonitor',
    title: 'Uitstroommonitor',
    back: '/contact',
    columns,
    rows,
  });
}

/** The Uitstroommonitor of a school as a file: nothing is typed for it. */
export const exitMonitorPages: readonly Page[] = [
  page(`GET ${at}`, 'export-exit-monitor', (visit) => ask(visit)),
  page(`POST ${at}`, 'export-exit-monitor', take),
].map(onlyAt(isSchool));
