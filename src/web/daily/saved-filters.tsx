import { dropFilter, keepFilter } from '#app/daily/filters.ts';
import type { Member } from '#domain/access/actor.ts';
import type { FilteredList, SavedFilter } from '#domain/daily/saved-filter.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { go, gone, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { bsnAsks } from '#web/door/bsn-words.ts';

const field = 'filternaam';
const words: Readonly<Record<string, string>> = {
  'filter-name-missing': 'Geef het filter een naam.',
  'filter-name-long': 'Maak de naam korter. Er passen 40 letters in.',
  'filter-name-taken': 'Je hebt al een filter met deze naam. Kies een andere.',
  'filter-empty': 'Kies eerst een filter.',
  'filters-full': 'Je hebt er al 12. Haal er eerst een weg.',
  bsn: `${bsnAsks} Schrijf het daar.`,
};
/** What was wrong with a name, as errors of the page. */
const filterErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map(({ code }) => ({ field, text: words[code] ?? 'Dit lukte niet. Probeer het opnieuw.' }));

type Props = {
  list: FilteredList;
  saved: readonly SavedFilter[];
  /** What is chosen now, as the canonical query of the list; '' is nothing. */
  query: string;
  /** A search cannot be kept: then there is nothing to save. */
  canKeep: boolean;
  typed?: string | undefined;
  error?: string | undefined;
};

function Keep({ list, query, typed, error }: Props) {
  return (
    <Details summary="Bewaar dit filter" open={error !== undefined}>
      <Form action={`/${list}/filter`} hidden={{ keuzes: query }}>
        <Row low>
          <Field
            name={field}
            label="Naam van het filter"
            hint="Alleen jij ziet dit. Zet er geen naam van een jongere in."
            size="m"
            value={typed}
            error={error}
            autocomplete="off"
            maxLength={40}
          />
          <Button>Bewaar</Button>
        </Row>
      </Form>
    </Details>
  );
}

/** The own filters of a list as links, and a way to keep what is chosen now or to take it away. */
export function SavedFilters(props: Props) {
  const { list, saved, query, canKeep } = props;
  const here = saved.find((one) => one.query === query);
  if (saved.length === 0 && (!canKeep || query === '')) return null;
  return (
    <Stack>
      {saved.length > 0 && (
        <nav aria-label="Jouw filters">
          <Row>
            <span class="quiet">Jouw filters:</span>
            {saved.map((one) => (
              <Link
                key={one.id}
                href={`/${list}?${one.query}`}
                class="chip"
                current={one.id === here?.id ? 'page' : undefined}
              >
                {one.name}
              </Link>
            ))}
          </Row>
        </nav>
      )}
      {here && (
        <Form action={`/${list}/filter/${here.id}/weg`} inline>
          <Button kind="plain">{`Haal filter ${here.name} weg`}</Button>
        </Form>
      )}
      {!here && canKeep && query !== '' && <Keep {...props} />}
    </Stack>
  );
}

export type WrongFilter = { readonly typed: string; readonly errors: readonly FormError[] };
type ListOfPage = {
  readonly list: FilteredList;
  /** The choices in an address in one fixed order, known values only; never a search. */
  readonly canonical: (query: URLSearchParams, visit: Visit<Member>) => string | Promise<string>;
  /** The list again with these choices, and what was wrong. */
  readonly again: (visit: Visit<Member>, query: URLSearchParams, wrong: WrongFilter) => Promise<Reply>;
};

/** The two acts on own filters, for one list. */
export function filterPages({ list, canonical, again }: ListOfPage): readonly Page[] {
  const keep = async (visit: Visit<Member>): Promise<Reply> => {
    const query = await canonical(new URLSearchParams(text(visit.form, 'keuzes')), visit);
    const typed = text(visit.form, field);
    const kept = await keepFilter(visit.house, visit.actor, { list, name: typed, query });
    if (kept.ok) return go(`/${list}?${query}`, 'filter-kept');
    return again(visit, new URLSearchParams(query), { typed, errors: filterErrors(kept.refusals) });
  };
  const drop = async (visit: Visit<Member>): Promise<Reply> => {
    const dropped = await dropFilter(visit.house, visit.actor, { filterId: visit.params['filterId'] ?? '' });
    return dropped.ok ? go(`/${list}`, 'filter-gone') : gone;
  };
  return [
    page(`POST /${list}/filter`, 'keep-filter', keep),
    page(`POST /${list}/filter/:filterId/weg`, 'keep-filter', drop),
  ];
}
