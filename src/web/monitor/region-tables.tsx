import type { Count, StuckOverview } from '#app/monitor/stuck-overview.ts';
import type { Day } from '#law/day.ts';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table, type Column } from '#web/kit/table.tsx';
import { Phone } from '#web/directory/colleague-list.tsx';
import { ageWords, askedWords, byName } from './stuck-words.ts';

/** What is known of an organisation besides its counts. */
export type Known = { readonly shortName: string; readonly hasAccount: boolean; readonly phone: string | null };
type Counted = { readonly caption: string; readonly counts: readonly Count[]; readonly today: Day };
type AxisWords = { readonly label: string; readonly words: (key: string) => string };

/** Counts per organisation, by name: this is no ranking. */
export function OrganisationTable({ caption, counted, counts, today }: Counted & { counted: string }) {
  const columns: readonly Column[] = [
    { label: 'Organisatie' },
    { label: counted, numeric: true },
    { label: 'Oudste', numeric: true },
  ];
  const rows = byName(counts).map(({ name, youngPeople, oldestSince }) => [
    name ?? 'Organisatie',
    youngPeople,
    ageWords(oldestSince, today),
  ]);
  return <Table caption={caption} columns={columns} rows={rows} />;
}

/** Counts along one other axis. */
export function AxisTable({ caption, label, counts, words, today }: Counted & AxisWords) {
  const columns: readonly Column[] = [
    { label },
    { label: 'Jongeren', numeric: true },
    { label: 'Oudste', numeric: true },
  ];
  const rows = counts.map(({ key, youngPeople, oldestSince }) => [
    words(key),
    youngPeople,
    ageWords(oldestSince, today),
  ]);
  return <Table caption={caption} columns={columns} rows={rows} />;
}

type AskProps = { overview: StuckOverview; known: ReadonlyMap<string, Known>; own: string };

/** The one thing to do about a number: ask that organisation, without a name; who has no account is called. */
export function AskOrganisations({ overview, known, own }: AskProps) {
  const { byOrganisation, byReceiver } = overview;
  const names = new Map([...byOrganisation, ...byReceiver].map(({ key, name }) => [key, name]));
  const at = (counts: readonly Count[], id: string) => counts.find(({ key }) => key === id)?.youngPeople ?? 0;
  const asked = byName([...names].map(([id, name]) => ({ id, name }))).filter(({ id }) => id !== own && known.has(id));
  return (
    <ListGrid label="Vraag ernaar">
      {asked.map(({ id, name }) => (
        <ListRow
          key={id}
          title={name ?? 'Organisatie'}
          sub={askedWords(at(byOrganisation, id), at(byReceiver, id))}
          action={<Ask organisationId={id} known={known.get(id)} />}
        />
      ))}
    </ListGrid>
  );
}

function Ask({ organisationId, known }: { organisationId: string; known: Known | undefined }) {
  if (!known) return null;
  if (!known.hasAccount) return <>Bel {known.phone === null ? known.shortName : <Phone phone={known.phone} />}</>;
  return (
    <Form action={`/regio/vraag/${organisationId}`} inline>
      <Button>{`Vraag ${known.shortName}`}</Button>
    </Form>
  );
}
