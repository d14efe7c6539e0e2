import type { ComponentChildren } from 'preact';
import type { Count } from '#app/monitor/stuck-overview.ts';
import type { Day } from '#domain/day.ts';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Table, type Column } from '#web/kit/table.tsx';
import { Phone } from '#web/directory/colleague-list.tsx';
import { ageWords, byName } from './stuck-words.ts';

/** What is known of an organisation besides its counts. */
export type Known = { readonly shortName: string; readonly hasAccount: boolean; readonly phone: string | null };
type OrganisationsProps = {
  caption: string;
  counted: string;
  counts: readonly Count[];
  today: Day;
  known: ReadonlyMap<string, Known>;
  /** The own organisation: nobody asks itself. */
  own: string;
};

/** The one thing to do about a number: ask that organisation, without a name; who has no account is called. */
function Ask({ organisationId, known }: { organisationId: string; known: Known | undefined }) {
  if (!known) return null;
  if (!known.hasAccount) return <>Bel {known.phone === null ? known.shortName : <Phone phone={known.phone} />}</>;
  return (
    <Form action={`/regio/vraag/${organisationId}`} inline>
      <Button>{`Vraag ${known.shortName}`}</Button>
    </Form>
  );
}

/** Counts per organisation, by name, with the age of the oldest and whom to ask. */
export function OrganisationTable({ caption, counted, counts, today, known, own }: OrganisationsProps) {
  const columns: readonly Column[] = [
    { label: 'Organisatie' },
    { label: counted, numeric: true },
    { label: 'Oudste', numeric: true },
    { label: 'Wat kun je doen?' },
  ];
  const rows = byName(counts).map(({ key, name, youngPeople, oldestSince }): ComponentChildren[] => [
    name ?? 'Organisatie',
    youngPeople,
    ageWords(oldestSince, today),
    key === own ? null : <Ask key={key} organisationId={key} known={known.get(key)} />,
  ]);
  return <Table caption={caption} columns={columns} rows={rows} />;
}

type Line = Pick<Count, 'key' | 'youngPeople' | 'oldestSince'>;
/** Counts along one other axis. */
export function AxisTable({
  caption,
  label,
  counts,
  words,
  today,
}: {
  caption: string;
  label: string;
  counts: readonly Line[];
  words: (key: string) => string;
  today: Day;
}) {
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
