import { countForFile, exportYoungPeople } from '#app/person/list-young-people.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { savedList } from '#web/access/saved-list.ts';
import { readWhy, WhyFields } from '#web/access/why-fields.tsx';
import { isId } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
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
  return show(
    <Shell
      visit={visit}
      title="Lijst bewaren"
      wrong={errors.length > 0}
      crumbs={[{ label: 'Jongeren', href: listHref(chosen) }]}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Bewaar de lijst als bestand"
        lead={`In het bestand ${count.value === 1 ? 'staat 1 jongere' : `staan ${count.value} jongeren`}.`}
      />
      <Form action="/jongeren/bestand" hidden={Object.fromEntries(chosen)}>
        <Stack>
          <WhyFields form={visit.form} errors={errors} />
          <Button kind="main">Bewaar het bestand (CSV)</Button>
          <p>
            <Link href={listHref(chosen)}>Terug naar de lijst</Link>
          </p>
        </Stack>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function save(visit: Visit<Member>): Promise<Reply> {
  const { house, actor, form, today } = visit;
  const query = new URLSearchParams([...form].map(([name, values]) => [name, values[0] ?? '']));
  const list = wanted(query);
  if (!list) return gone;
  const taken = await exportYoungPeople(house, actor, { ...list, why: readWhy(form) });
  if (!taken.ok) return askWhy(visit, query, taken.refusals);
  return savedList(visit, taken.value.mark, listFile(taken.value.found, today, actor.organisationId));
}

/** Jongeren as a file: first why, then the file. */
export const filePages: readonly Page[] = [
  page('GET /jongeren/bestand', 'export-young-people', (visit) => askWhy(visit, visit.query)),
  page('POST /jongeren/bestand', 'export-young-people', save),
];
