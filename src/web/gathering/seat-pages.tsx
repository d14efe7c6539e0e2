import { seatAtTable, type Seated, type SeatsView } from '#app/gathering/seats.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import { id, ids } from '#web/door/form.ts';
import { go, gone, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { tablePath } from './words.ts';

/** Says who sits there for one party. Without anybody to choose it says what is missing. */
function Name({ party, gatheringId }: { party: Seated; gatheringId: string }) {
  const { organisationId, name, hasAccount, people, choices } = party;
  if (choices === undefined) return null;
  return (
    <Details summary={hasAccount ? 'Zeg wie er voor jullie zit' : `Nodig iemand uit van ${name}`}>
      {choices.length === 0 ? (
        <p>
          Er is geen contactpersoon met een mailadres.{' '}
          <Link href={`/organisaties/${organisationId}`}>Zet die er eerst bij</Link>
        </p>
      ) : (
        <Form action={`${tablePath(gatheringId)}/wie-zit-er`} hidden={{ organisationId }}>
          <Checkboxes
            name="memberIds"
            id={`wie-${organisationId}`}
            label={hasAccount ? 'Wie zit er voor jullie aan tafel?' : `Wie komt er van ${name}?`}
            hint="Wie je kiest, krijgt een uitnodiging per mail: dag, tijd en plaats. Er staat niemand in."
            choices={choices.map(({ id: value, name: label }) => ({ value, label }))}
            values={people.map((one) => one.id)}
          />
          <Button>Bewaar wie er zit</Button>
        </Form>
      )}
    </Details>
  );
}

/** Who comes in person. Colleagues only: it says nothing of whom the table speaks. */
export function Seats({ seen, today }: { seen: SeatsView; today: Day }) {
  const { view, parties } = seen;
  const { id: gatheringId, onDay } = view.table;
  const known = parties.filter(({ people, hasAccount }) => people.length > 0 || !hasAccount);
  const silent = parties.filter((one) => !known.includes(one));
  return (
    <Section title="Wie komt er?" id="wie">
      {known.length > 0 && (
        <ListGrid label="Wie komt er?">
          {known.map(({ organisationId, name, hasAccount, people }) => (
            <ListRow
              key={organisationId}
              title={name}
              sub={people.map((one) => one.name).join(', ') || 'Nog niemand uitgenodigd'}
              who={hasAccount ? undefined : 'zonder account'}
            />
          ))}
        </ListGrid>
      )}
      {silent.length > 0 && <p>Nog niet bekend: {silent.map(({ name }) => name).join(', ')}.</p>}
      {onDay >= today && parties.map((one) => <Name key={one.organisationId} party={one} gatheringId={gatheringId} />)}
      {onDay >= today && view.own && (
        <p>
          Zit jij aan tafel? Dan staat de tafel ook in je agenda. <Link href="/ik/agenda">Aanzet in je agenda</Link>
        </p>
      )}
    </Section>
  );
}

async function seat(visit: Visit<Member>): Promise<Reply> {
  const gatheringId = visit.params['gatheringId'] ?? '';
  const organisationId = id(visit.form, 'organisationId') ?? '';
  const done = await seatAtTable(visit.house, visit.actor, {
    gatheringId,
    organisationId,
    memberIds: ids(visit.form, 'memberIds'),
  });
  return done.ok ? go(`${tablePath(gatheringId)}`, 'table-seats-kept') : gone;
}

/** Who sits at a table for a party. */
export const seatPages: readonly Page[] = [page('POST /overstaptafels/:gatheringId/wie-zit-er', 'seat-at-table', seat)];
