import { municipalityName } from '#domain/directory/merged.ts';
import { exportReports, seeReports } from '#app/register/see-reports.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { reportGrounds } from '#domain/register/ground.ts';
import { savedList } from '#web/access/saved-list.ts';
import { readWhy } from '#web/access/why-fields.tsx';
import { takePage } from '#web/daily/take-page.tsx';
import { text } from '#web/door/form.ts';
import { gone, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { errorsOf, isGone } from '#web/person/refusals.ts';
import { atDesk } from './register-pages.tsx';
import { chosenOf, filterOf, reportsHref } from './reports-page.tsx';

type Visitor = Visit<Member>;
const columns = [
  { field: 'name', head: 'Naam' },
  { field: 'place', head: 'Gemeente of plaats' },
  { field: 'why', head: 'Waarom' },
  { field: 'school', head: 'School' },
  { field: 'due-on', head: 'Uiterlijk' },
] as const;

async function ask(visit: Visitor, query: URLSearchParams, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeReports(visit.house, visit.actor, { filter: filterOf(query) });
  if (!seen.ok || isGone(refusals)) return gone;
  return takePage(visit, {
    count: seen.value.total,
    action: '/meldingen/bestand',
    hidden: chosenOf(query),
    list: { href: reportsHref(query), label: 'Meldingen' },
    errors: errorsOf(refusals, 'waarvoor'),
  });
}

async function take(visit: Visitor): Promise<Reply> {
  const { form, house, actor } = visit;
  const query = new URLSearchParams({ gemeente: text(form, 'gemeente'), school: text(form, 'school') });
  const taken = await exportReports(house, actor, { filter: filterOf(query), why: readWhy(form) });
  if (!taken.ok) return ask(visit, query, taken.refusals);
  const places = house.places();
  const rows = taken.value.found.map((row) => [
    fullName(row),
    municipalityName(places, row.municipalityCode ?? '') ?? row.place,
    reportGrounds[row.ground],
    row.school ?? '',
    row.dueOn,
  ]);
  const of = { name: 'meldingen', title: 'Nieuwe meldingen', back: reportsHref(query) };
  return savedList(visit, taken.value, { ...of, columns, rows });
}

/** Nieuwe meldingen as a file or on paper: first why. */
export const reportsOutPages: readonly Page[] = [
  page('GET /meldingen/bestand', 'export-reports', (visit) => ask(visit, visit.query)),
  page('POST /meldingen/bestand', 'export-reports', take),
].map(atDesk);
