import { keepSearch, listYoungPeople, searchYoungPeople } from '#app/person/list-young-people.ts';
import type { Member } from '#domain/access/actor.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { isId, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { filterPages, SavedFilters, type WrongFilter } from '#web/daily/saved-filters.tsx';
import { chosenOf, keptQuery, readFilter, readPage } from './list-query.ts';
import { Filters, Result, SearchBox } from './list-view.tsx';
import { mayListSummer } from '#web/summer/may-list-summer.ts';
import { mayAdd } from './new-person-pages.tsx';
import { errorsOf } from './refusals.ts';
import { ToShielded } from './shielded-pages.tsx';

type Wrong = { errors: ReturnType<typeof errorsOf>; typed: string; filter?: WrongFilter };

async function readList({ house, actor, query }: Visit<Member>) {
  const filter = readFilter(query);
  const searchId = query.get('zoek');
  const command = { filter, page: readPage(query) };
  if (searchId === null) return listYoungPeople(house, actor, command);
  return searchYoungPeople(house, actor, { ...command, searchId: isId(searchId) ? searchId : house.newId() });
}

/** An old search has gone: then the whole list, with room to search again. */
async function showList(visit: Visit<Member>, wrong?: Wrong): Promise<Reply> {
  const outcome = await readList(visit);
  if (!outcome.ok) return visit.query.has('zoek') ? go('/jongeren') : gone;
  const { value: list } = outcome;
  const { actor: me, today, house, query } = visit;
  const chosen = chosenOf(query);
  const errors = wrong?.errors ?? [];
  const count = list.total === 1 ? '1 jongere' : `${list.total} jongeren`;
  return show(
    <Shell visit={visit} title="Jongeren" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Jongeren" lead={chosen.size > 0 ? `${count} gevonden.` : `${count}.`}>
        {mayAdd(me) && <LinkButton href="/jongeren/nieuw">Nieuwe jongere</LinkButton>}
        {mayListSummer(me) && <LinkButton href="/zomerlijst">Zomerlijst</LinkButton>}
      </PageHead>
      <Stack roomy>
        {canGuide(me.role) && !chosen.has('contact') && (
          <p>
            <Link href="/jongeren?contact=ik">Mijn jongeren</Link>
          </p>
        )}
        <SearchBox value={wrong?.typed ?? list.searched} error={errorAt(errors, 'naam')} />
        <Filters chosen={chosen} today={today} municipalities={list.municipalities} places={house.places()} />
        <SavedFilters
          list="jongeren"
          saved={list.saved}
          query={canonical(query)}
          canKeep={!query.has('zoek')}
          typed={wrong?.filter?.typed}
          error={wrong?.filter?.errors[0]?.text}
        />
        <ToShielded {...list} />
        <Result list={list} chosen={chosen} page={readPage(query)} me={me} today={today} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function search(visit: Visit<Member>): Promise<Reply> {
  const words = text(visit.form, 'naam');
  const outcome = await keepSearch(visit.house, visit.actor, { words });
  if (outcome.ok) return go(`/jongeren?zoek=${outcome.value.searchId}`);
  return showList(visit, { errors: errorsOf(outcome.refusals, 'naam'), typed: words });
}

/** What is chosen, in one order and without a search or a page. */
const canonical = (query: URLSearchParams): string => keptQuery(chosenOf(query));

/** Jongeren: list, filters and search. */
export const listPages: readonly Page[] = [
  page('GET /jongeren', 'list-young-people', (visit) => showList(visit)),
  page('POST /jongeren/zoek', 'search-young-people', search),
  ...filterPages({
    list: 'jongeren',
    canonical,
    again: (visit, chosen, filter) =>
      showList({ ...visit, query: chosen }, { errors: filter.errors, typed: '', filter }),
  }),
];
