import { municipalityName } from '#domain/directory/merged.ts';
import type { Reports } from '#app/register/see-reports.ts';
import type { ReportFilter, ReportRow } from '#app/ports/register.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Places } from '#domain/directory/place.ts';
import { fullName } from '#domain/person/name.ts';
import { reportGrounds } from '#domain/register/ground.ts';
import { SavedFilters, type WrongFilter } from '#web/daily/saved-filters.tsx';
import { Shell } from '#web/door/shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Filter } from '#web/kit/filter.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Select } from '#web/kit/select.tsx';
import { Assigned, type JustAssigned } from '#web/turn/assigned.tsx';
import { byWords, dueLabel } from '#web/turn/turn-words.ts';

export type Chosen = { readonly gemeente: string; readonly school: string };
/** What is chosen in the address; what is not understood is left out. Schools and municipalities only, no name. */
export const chosenOf = (query: URLSearchParams): Chosen => ({
  gemeente: /^GM\d{4}$/.test(query.get('gemeente') ?? '') ? (query.get('gemeente') ?? '') : '',
  school: (query.get('school') ?? '').slice(0, 120),
});
/** The choices as the query of an address, in one order; '' when nothing is chosen. */
export const queryText = (chosen: Chosen): string =>
  new URLSearchParams(Object.entries(chosen).filter(([, value]) => value)).toString();
export const filterOf = (query: URLSearchParams): ReportFilter => {
  const { gemeente, school } = chosenOf(query);
  return { municipalityCode: gemeente || undefined, location: school || undefined };
};
/** The address of the list with these choices, and more when something was done. */
export function reportsHref(query: URLSearchParams, more: Readonly<Record<string, string>> = {}): string {
  const left = new URLSearchParams([...Object.entries(chosenOf(query)), ...Object.entries(more)].filter(([, v]) => v));
  const text = left.toString();
  return text ? `/meldingen?${text}` : '/meldingen';
}
const hrefOf = (chosen: Partial<Chosen>, more?: Readonly<Record<string, string>>) =>
  reportsHref(new URLSearchParams(chosen), more);

type Props = {
  visit: Visit<Member>;
  reports: Reports;
  chosen: Chosen;
  pickAll: boolean;
  assigned?: JustAssigned | undefined;
  error?: string | undefined;
  filter?: WrongFilter | undefined;
};

function Filters({ reports, chosen, places }: Pick<Props, 'reports' | 'chosen'> & { places: Places }) {
  const town = (code: string) => municipalityName(places, code) ?? code;
  const towns = reports.municipalities
    .map((value) => ({ value, label: town(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
  const schools = reports.schools.map((value) => ({ value, label: value }));
  const chips = [
    ...(chosen.gemeente ? [{ text: town(chosen.gemeente), without: hrefOf({ school: chosen.school }) }] : []),
    ...(chosen.school ? [{ text: chosen.school, without: hrefOf({ gemeente: chosen.gemeente }) }] : []),
  ];
  return (
    <Filter action="/meldingen" chosen={chips} clear="/meldingen">
      <Select name="gemeente" label="Gemeente" optional placeholder="Alle" options={towns} value={chosen.gemeente} />
      <Select
        name="school"
        label="School of locatie"
        optional
        placeholder="Alle"
        options={schools}
        value={chosen.school}
      />
    </Filter>
  );
}

function Line({ row, pickAll, places, today }: { row: ReportRow; pickAll: boolean; places: Places; today: string }) {
  return (
    <ListRow
      title={fullName(row)}
      href={`/jongeren/${row.caseId}`}
      pick={{ name: 'caseIds', value: row.caseId, checked: pickAll }}
      sub={[reportGrounds[row.ground], row.school].filter(Boolean).join(', ')}
      who={municipalityName(places, row.municipalityCode ?? '') ?? row.place}
      when={byWords(row.dueOn)}
      due={dueLabel(row.dueOn, today)}
      action={
        <Row>
          <Button formAction={`/jongeren/${row.caseId}/oppakken`} name="ookContact" value="nee">
            Ik pak dit
          </Button>
          <Link href={`/meldingen/${row.caseId}/niet-voor-ons`}>Niet voor ons</Link>
        </Row>
      }
    />
  );
}

function Divide({ visit, reports, chosen, pickAll, error }: Props) {
  const { rows, colleagues } = reports;
  return (
    <Form action="/meldingen/toewijzen" hidden={{ ...chosen }} inline>
      <Stack>
        <Row low>
          <Select
            name="memberId"
            label="Toewijzen aan"
            value={visit.actor.memberId}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            error={error}
          />
          <Button>Toewijzen</Button>
          {!pickAll && <Link href={hrefOf(chosen, { kies: 'alles' })}>{`Alles kiezen (${rows.length})`}</Link>}
        </Row>
        <ListGrid label="Nieuwe meldingen">
          {rows.map((row) => (
            <Line key={row.caseId} row={row} pickAll={pickAll} places={visit.house.places()} today={visit.today} />
          ))}
        </ListGrid>
      </Stack>
    </Form>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <EmptyState title={filtered ? 'Geen melding met deze keuze' : 'Geen nieuwe meldingen'}>
      <p>Hier staat wat uit jullie register binnenkwam en wat nog niemand oppakte.</p>
      {filtered ? (
        <LinkButton href="/meldingen">Bekijk alle meldingen</LinkButton>
      ) : (
        <LinkButton href="/meldingen/inlezen">Lees een bestand uit het register in</LinkButton>
      )}
    </EmptyState>
  );
}

/** Nieuwe meldingen: all that nobody took yet, to divide in a few clicks. */
export function ReportsPage(props: Props) {
  const { visit, reports, chosen, assigned, error, filter } = props;
  const errors = [...(error ? [{ field: 'memberId', text: error }] : []), ...(filter?.errors ?? [])];
  const { total, rows } = reports;
  const filtered = Boolean(chosen.gemeente || chosen.school);
  const title = total === 1 ? '1 nieuwe melding' : `${total} nieuwe meldingen`;
  return (
    <Shell visit={visit} title="Nieuwe meldingen" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <Assigned assigned={assigned} action="/meldingen/ongedaan" hidden={chosen} />
      <PageHead title={title} lead="Uit jullie register. Nog niemand pakte ze op.">
        <LinkButton href="/meldingen/inlezen">Meldingen inlezen</LinkButton>
        <LinkButton href="/overstap">Overstap naar het mbo</LinkButton>
        <LinkButton href="/meldingen/terug">Terug naar het register</LinkButton>
      </PageHead>
      <Stack roomy>
        {(filtered || total > 0) && <Filters reports={reports} chosen={chosen} places={visit.house.places()} />}
        <SavedFilters
          list="meldingen"
          saved={reports.saved}
          query={queryText(chosen)}
          canKeep
          typed={filter?.typed}
          error={filter?.errors[0]?.text}
        />
        {total === 0 ? <Nothing filtered={filtered} /> : <Divide {...props} />}
        {total > 0 && (
          <p>
            <Link href={hrefOf(chosen).replace('/meldingen', '/meldingen/bestand')}>Bewaar of print deze lijst</Link>
          </p>
        )}
        {rows.length < total && <p>{`Dit zijn de eerste ${rows.length}. Kies een filter, of wijs deze eerst toe.`}</p>}
      </Stack>
    </Shell>
  );
}
