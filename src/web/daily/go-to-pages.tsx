import { keepSearch, searchYoungPeople, type ListPage } from '#app/person/list-young-people.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { ageOn } from '#law/day.ts';
import { fullName } from '#domain/person/name.ts';
import type { Refusal } from '#domain/outcome.ts';
import { isId, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { errorsOf } from '#web/person/refusals.ts';
import { actsOf, placesOf, type Place } from './places.ts';

type Visitor = Visit<Member>;
const mostFound = 8;

function Places({ title, places }: { title: string; places: readonly Place[] }) {
  return (
    <Section title={title}>
      <ListGrid label={title}>
        {places.map(({ href, label }) => (
          <ListRow key={href} title={label} href={href} />
        ))}
      </ListGrid>
    </Section>
  );
}

/** Who was found, the first few; the rest stands on Jongeren under the same search. */
function Found({ list, visit, searchId }: { list: ListPage; visit: Visitor; searchId: string }) {
  const { total, rows } = list;
  return (
    <Section title="Jongeren" count={total} id="gevonden">
      {total === 0 && <p>Geen jongere gevonden. Je vindt alleen jongeren van je eigen organisatie.</p>}
      <ListGrid label="Jongeren">
        {rows.slice(0, mostFound).map((row) => (
          <ListRow
            key={row.caseId}
            title={`${fullName(row)}, ${ageOn(row.birthDate, visit.today)} jaar`}
            href={`/jongeren/${row.caseId}`}
            sub={row.school ?? row.place}
          />
        ))}
      </ListGrid>
      {total > mostFound && (
        <p>
          <Link href={`/jongeren?zoek=${searchId}`}>{`Bekijk ze alle ${total}`}</Link>
        </p>
      )}
    </Section>
  );
}

type More = { readonly found?: ListPage | undefined; readonly typed?: string; readonly refusals?: readonly Refusal[] };

function goToPage(visit: Visitor, { found, typed, refusals = [] }: More = {}): Reply {
  const { actor } = visit;
  const errors = errorsOf(refusals, 'naam');
  const searchId = visit.query.get('zoek') ?? '';
  return show(
    <Shell visit={visit} title="Zoek" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Zoek" lead="Overal kun je ook Ctrl en K drukken." />
      <Stack roomy>
        {mayEver(actor, 'search-young-people') && (
          <Form action="/ga-naar">
            <Row low>
              <Field
                name="naam"
                label="Naam van een jongere"
                hint="Een typefout is niet erg."
                size="m"
                value={typed ?? found?.searched}
                error={errors[0]?.text}
                autocomplete="off"
                maxLength={100}
              />
              <Button kind="main">Zoek</Button>
            </Row>
          </Form>
        )}
        {found && <Found list={found} visit={visit} searchId={searchId} />}
        <Places title="Ga naar" places={placesOf(actor)} />
        <Places title="Doen" places={actsOf(actor)} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function withSearch(visit: Visitor): Promise<Reply> {
  const searchId = visit.query.get('zoek');
  if (searchId === null) return goToPage(visit);
  if (!isId(searchId)) return go('/ga-naar');
  const found = await searchYoungPeople(visit.house, visit.actor, { filter: {}, page: 1, searchId });
  return found.ok ? goToPage(visit, { found: found.value }) : go('/ga-naar');
}

async function search(visit: Visitor): Promise<Reply> {
  const words = text(visit.form, 'naam');
  const kept = await keepSearch(visit.house, visit.actor, { words });
  if (kept.ok) return go(`/ga-naar?zoek=${kept.value.searchId}`);
  return goToPage(visit, { typed: words, refusals: kept.refusals });
}

/** One place to go anywhere; with script the same is a dialog on Ctrl+K (assets/palet.js). */
export const goToPages: readonly Page[] = [
  page('GET /ga-naar', 'see-directory', withSearch),
  page('POST /ga-naar', 'search-young-people', search),
];
