import { municipalityName } from '#domain/directory/merged.ts';
import type { ListPage } from '#app/person/list-young-people.ts';
import { linesOfPage } from '#app/person/list-young-people.ts';
import type { ListRow as Row } from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { addDays, ageOn, isDay, type Day } from '#law/day.ts';
import type { Places } from '#domain/directory/place.ts';
import { fullName } from '#domain/person/name.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { outcomes } from '#domain/turn/outcomes.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Field } from '#web/kit/field.tsx';
import { Filter } from '#web/kit/filter.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row as InRow } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Pagination } from '#web/kit/pagination.tsx';
import { Select } from '#web/kit/select.tsx';
import { byWords, dueLabel, holderWords } from '#web/turn/turn-words.ts';
import { listHref, type Key } from './list-query.ts';

type Chosen = ReadonlyMap<Key, string>;
const labels: Readonly<Partial<Record<Key, Readonly<Record<string, string>>>>> = {
  'aan-zet': { ik: 'Ik', team: 'Mijn team, nog niemand', ander: 'Een ander' },
  contact: { ik: 'Ik', niemand: 'Nog niemand' },
  volgorde: { datum: 'Op datum' },
  bestemming: { bekend: 'Na school: bekend', onbekend: 'Na school: nog niet bekend' },
  opgepakt: { niet: 'Nog niet opgepakt' },
  status: {
    actief: 'Begeleiding loopt',
    gestopt: 'Begeleiding gestopt',
    'geen-hulp': 'Wil geen hulp',
    'geen-contact': 'Geen contact',
    'niet-benaderen': 'Alleen benaderen na besluit',
  },
};
const optionsOf = (key: Key) => Object.entries(labels[key] ?? {}).map(([value, label]) => ({ value, label }));

function chipText(key: Key, value: string, places: Places): string | undefined {
  if (key === 'stopt') return isDay(value) ? `Stopt uiterlijk ${shortDay(value)}` : undefined;
  if (key === 'gemeente') return municipalityName(places, value);
  if (key === 'aan-zet') return labels[key]?.[value] && `Aan zet: ${labels[key][value].toLowerCase()}`;
  if (key === 'contact') return labels[key]?.[value] && `Vaste contactpersoon: ${labels[key][value].toLowerCase()}`;
  return labels[key]?.[value];
}

/** Days to choose from: a month, two months, and the end of this school year. */
function stopDays(today: Day, chosen: string | undefined) {
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '07-31' ? 1 : 0);
  const days = [addDays(today, 30), addDays(today, 60), `${year}-07-31`, ...(chosen && isDay(chosen) ? [chosen] : [])];
  return [...new Set(days)].toSorted().map((value) => ({ value, label: `uiterlijk ${longDay(value)}` }));
}

type FiltersProps = { chosen: Chosen; today: Day; municipalities: readonly string[]; places: Places };

/** The filters as a GET form: the choices stand in the address, so a list can be kept or shared. */
export function Filters({ chosen, today, municipalities, places }: FiltersProps) {
  const select = (key: Key, label: string, options = optionsOf(key), none = 'Alle') => (
    <Select name={key} label={label} optional placeholder={none} options={options} value={chosen.get(key)} />
  );
  const towns = municipalities
    .map((value) => ({ value, label: municipalityName(places, value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
  const chips = [...chosen].flatMap(([key, value]) => {
    const text = chipText(key, value, places);
    return text ? [{ text, without: listHref(chosen, key) }] : [];
  });
  const search = chosen.get('zoek');
  return (
    <Filter action="/jongeren" chosen={chips} clear="/jongeren">
      {search && <input type="hidden" name="zoek" value={search} />}
      {select('aan-zet', 'Aan zet')}
      {select('contact', 'Vaste contactpersoon')}
      {select('stopt', 'Stopt met school', stopDays(today, chosen.get('stopt')))}
      {select('bestemming', 'Na school')}
      {select('gemeente', 'Gemeente', towns)}
      {select('opgepakt', 'Opgepakt')}
      {select('status', 'Begeleiding')}
      {select('volgorde', 'Volgorde', optionsOf('volgorde'), 'Op achternaam')}
    </Filter>
  );
}

/** A name is looked for by POST, so that it never stands in an address. */
export function SearchBox({ value, error }: { value?: string | undefined; error?: string | undefined }) {
  return (
    <Form action="/jongeren/zoek">
      <InRow low>
        <Field
          name="naam"
          label="Zoek op naam"
          hint="Een typefout is niet erg. De volgorde maakt niet uit."
          size="m"
          value={value}
          error={error}
          autocomplete="off"
          maxLength={100}
        />
        <Button kind="main">Zoek</Button>
      </InRow>
    </Form>
  );
}

/** One young person on a list: who is on turn, and by when. */
export function YoungPersonLine({ row, me, today }: { row: Row; me: Member; today: Day }) {
  const after = row.destination ? `, daarna ${row.destination}` : '';
  const handedOver = row.state === 'active' && row.holder === null;
  return (
    <ListRow
      title={`${fullName(row)}, ${ageOn(row.birthDate, today)} jaar`}
      href={`/jongeren/${row.caseId}`}
      sub={`${row.school ?? row.place}${after}`}
      who={
        row.holder
          ? holderWords(row.holder, row.waitsFor, row.firstName, me.organisationId)
          : handedOver
            ? `Overgenomen door ${row.lead}`
            : outcomes[row.outcome ?? 'ended'].words
      }
      when={row.dueOn ? byWords(row.dueOn) : row.leavesOn ? `school tot ${shortDay(row.leavesOn)}` : undefined}
      due={row.dueOn ? dueLabel(row.dueOn, today, row.backOn) : undefined}
    />
  );
}

/** How the first young people come in, by who it is. */
function firstWay({ organisationKind }: Member) {
  if (isSchool(organisationKind))
    return { how: 'Lees de lijst in van wie gaat stoppen met school.', href: '/inlezen', label: 'Lees de lijst in' };
  if (organisationKind === 'doorstroompunt')
    return { how: 'Lees een bestand uit jullie register in.', href: '/meldingen/inlezen', label: 'Lees meldingen in' };
  const how = 'Een andere organisatie draagt een jongere aan jullie over. Bel een school als je iemand verwacht.';
  return { how, href: '/organisaties', label: 'Zoek wie je belt' };
}

/** Nothing found says the same for a name that is elsewhere and for one that does not exist. */
function Nothing({ searched, filtered, me }: { searched: boolean; filtered: boolean; me: Member }) {
  if (searched)
    return (
      <EmptyState title="Geen jongere gevonden">
        <p>Zoek op een deel van de naam. Je vindt alleen jongeren van je eigen organisatie.</p>
        <LinkButton href="/jongeren">Bekijk alle jongeren</LinkButton>
      </EmptyState>
    );
  if (filtered)
    return (
      <EmptyState title="Geen jongere past bij dit filter">
        <p>Kies minder. Of begin opnieuw met alle jongeren.</p>
        <LinkButton href="/jongeren">Bekijk alle jongeren</LinkButton>
      </EmptyState>
    );
  const first = firstWay(me);
  return (
    <EmptyState title="Hier staan straks je jongeren">
      <p>{first.how}</p>
      <LinkButton href={first.href}>{first.label}</LinkButton>
    </EmptyState>
  );
}

type ResultProps = { list: ListPage; chosen: Chosen; page: number; me: Member; today: Day };

export function Result({ list, chosen, page, me, today }: ResultProps) {
  if (list.total === 0) return <Nothing searched={chosen.has('zoek')} filtered={chosen.size > 0} me={me} />;
  return (
    <>
      <ListGrid label="Jongeren">
        {list.rows.map((row) => (
          <YoungPersonLine key={row.caseId} row={row} me={me} today={today} />
        ))}
      </ListGrid>
      <Pagination
        page={page}
        pages={Math.ceil(list.total / linesOfPage)}
        href={(n) => listHref(chosen, undefined, n)}
      />
      <p>
        <LinkButton href={listHref(chosen).replace('/jongeren', '/jongeren/bestand')}>
          Bewaar of print deze lijst
        </LinkButton>
      </p>
    </>
  );
}
