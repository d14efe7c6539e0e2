import { countForFile, exportYoungPeople } from '#app/person/list-young-people.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { savedList } from '#web/access/saved-list.ts';
import { readWhy } from '#web/access/why-fields.tsx';
import { takePage } from '#web/daily/take-page.tsx';
import { isId } from '#web/door/form.ts';
import { gone, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { listFile } from './list-file.ts';
import { chosenOf, listHref, readFilter } from './list-query.ts';
import { errorsOf, isGone } from './refusals.ts';

/** Which list: its filters, and the id of a search. A search that is no search must never become a file of everybody. */
function wanted(query: URLSearchParams) {
  const searchId = query.get('zoek');
  if (searchId !== null && !isId(searchId)) return undefined;
  return { filter: readFilter(query), ...(searchId !== null && { searchId }) };
}

async function askWhy(visit: Visit<Member>, query: URLSearchParams, refusals: readonly Refusal[] = []): Promise<Reply> {
  const list = wanted(query);
  const count = list && (await countForFile(visit.house, visit.actor, list));
  if (!count?.ok || isGone(refusals)) return gone;
  const errors = errorsOf(refusals, 'waarvoor');
  const chosen = chosenOf(query);
  return takePage(visit, {
    count: count.value,
    action: '/jongeren/bestand',
    hidden: Object.fromEntries(chosen),
    list: { href: listHref(chosen), label: 'Jongeren' },
    errors,
  });
}

async function save(visit: Visit<Member>): Promise<Reply> {
  const { house, actor, form, today } = visit;
  const query = new URLSearchParams([...form].map(([name, values]) => [name, values[0] ?? '']));
  const list = wanted(query);
  if (!list) return gone;
  const taken = await exportYoungPeople(house, actor, { ...list, why: readWhy(form) });
  if (!taken.ok) return askWhy(visit, query, taken.refusals);
  return savedList(visit, taken.value, listFile(taken.value.found, today, actor.organisationId));
}

/** Jongeren as a file: first why, then the file. */
export const filePages: readonly Page[] = [
  page('GET /jongeren/bestand', 'export-young-people', (visit) => askWhy(visit, visit.query)),
  page('POST /jongeren/bestand', 'export-young-people', save),
];
