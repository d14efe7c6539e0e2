import { narrowExchange, seeExchanges, type OwnExchange } from '#app/exchange/see-exchanges.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay } from '#domain/day-words.ts';
import { elsewhere } from '#domain/exchange/elsewhere.ts';
import { directions, openFields, type Direction } from '#domain/exchange/exchange.ts';
import { fields, mayTellOfHealth, type FieldId } from '#domain/exchange/fields.ts';
import { tableOut, WayField } from '#web/daily/table-out.tsx';
import { all } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { concerns, firmWords, fixedWords, fromWords, usedWords } from './words.ts';

type Visitor = Visit<Member>;
const here = '/uitwisseling';
const title = 'Uitwisseling';
const order = Object.keys(directions) as Direction[];

const Ground = ({ of: { row } }: { of: OwnExchange }) => (
  <>
    {row.ground} {row.unconfirmed && <Badge>Nog niet bevestigd</Badge>}
  </>
);

type GroupOf = { direction: Direction; rows: readonly OwnExchange[]; elsewhere?: true };
function Group({ direction, rows, elsewhere: notOurs }: GroupOf) {
  const some = rows.filter(({ row }) => row.direction === direction);
  if (some.length === 0) return null;
  return (
    <Table
      caption={directions[direction] + (notOurs ? ', niet bij jullie' : '')}
      columns={[{ label: 'Uitwisseling' }, { label: 'Grond' }, { label: 'Vast door' }, { label: 'Laatste jaar' }]}
      rows={some.map((one) => [
        <Link key={one.row.id} href={`${here}/${one.row.id}`}>
          {one.row.title}
        </Link>,
        <Ground key="ground" of={one} />,
        fixedWords[one.row.fixedBy] + (one.narrowed.length > 0 ? `, ${one.narrowed.length} velden eruit` : ''),
        usedWords(one),
      ])}
    />
  );
}

const Elsewhere = () => (
  <Details summary="Wat niet via Aanzet loopt">
    <p>
      Deze stromen staan in de wet. Ze lopen via DUO, UWV of een ander systeem. BRO is het besluit over het register van
      DUO.
    </p>
    <Table
      caption="Niet via Aanzet"
      columns={[{ label: 'Stroom' }, { label: 'Wat' }, { label: 'Waar het staat' }]}
      rows={elsewhere.map(({ id, what, article }) => [id, what, article])}
    />
  </Details>
);

async function overview(visit: Visitor): Promise<Reply> {
  const seen = await seeExchanges(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const ours = seen.value.filter(concerns);
  const others = seen.value.filter((one) => !concerns(one));
  return show(
    <Shell visit={visit} title={title}>
      <PageHead
        title={title}
        lead="Alles wat over een jongere of collega Aanzet uitgaat of binnenkomt. Een veld dat hier niet staat, gaat nergens heen."
      />
      <Stack roomy>
        <p>
          <Link href="/papieren">De papieren die hieruit komen</Link>
        </p>
        <Section title={visit.actor.organisationName} count={ours.length}>
          {order.map((direction) => (
            <Group key={direction} direction={direction} rows={ours} />
          ))}
        </Section>
        {others.length > 0 && (
          <Details summary={`Wat jullie niet gebruiken (${others.length})`}>
            {order.map((direction) => (
              <Group key={direction} direction={direction} rows={others} elsewhere />
            ))}
          </Details>
        )}
        <Elsewhere />
        <Details summary="Neem het register mee">
          <Form action={`${here}/bestand`} method="get">
            <WayField visit={visit} />
            <Button>Bewaar het register</Button>
          </Form>
        </Details>
      </Stack>
    </Shell>,
  );
}

const FieldTable = ({ of: { row, narrowed } }: { of: OwnExchange }) => (
  <Table
    caption="Deze velden, en geen ander"
    columns={[{ label: 'Veld' }, { label: 'Waarom het erbij hoort' }, { label: 'Nu' }]}
    rows={(Object.keys(row.fields) as FieldId[]).map((field) => {
      const out = narrowed.find((one) => one.field === field);
      return [
        fields[field] + (mayTellOfHealth.includes(field) ? ' *' : ''),
        firmWords[row.fields[field] ?? 'needed'],
        out ? `Eruit sinds ${longDay(out.on)}, door ${out.by}` : 'Gaat mee',
      ];
    })}
  />
);

/** For the privacy officer: what stays ticked goes along. Only what is a choice stands here. */
function Narrow({ of: { row, narrowed } }: { of: OwnExchange }) {
  const choices = (Object.keys(row.fields) as FieldId[]).filter((field) => row.fields[field] === 'ours');
  if (choices.length === 0) return <p>Hier is niets te kiezen: elk veld is nodig of staat in de wet.</p>;
  const open = openFields(row, narrowed);
  return (
    <Form action={`${here}/${row.id}/velden`}>
      <Checkboxes
        name="open"
        label="Wat gaat mee bij jullie?"
        hint="Haal een vinkje weg en het veld blijft hier. Dat geldt vanaf de volgende keer. Meer velden dan deze kan niet."
        choices={choices.map((field) => ({ value: field, label: fields[field] }))}
        values={choices.filter((field) => open.has(field))}
      />
      <Row>
        <Button kind="main">Bewaar</Button>
      </Row>
    </Form>
  );
}

async function onePage(visit: Visitor): Promise<Reply> {
  const seen = await seeExchanges(visit.house, visit.actor, {});
  const one = seen.ok ? seen.value.find(({ row }) => row.id === visit.params['exchange']) : undefined;
  if (!one) return gone;
  const { row } = one;
  return show(
    <Shell visit={visit} title={row.title} crumbs={[{ label: title, href: here }]}>
      <PageHead title={row.title} lead={row.purpose} />
      <Stack roomy>
        <Facts
          facts={[
            { label: 'Grond', value: <Ground of={one} /> },
            { label: 'Vast door', value: fixedWords[row.fixedBy] },
            { label: 'Van', value: fromWords(row.from) },
            { label: 'Naar', value: row.receiver },
            { label: 'Ja', value: row.yes },
            { label: 'Hoe lang', value: row.keeps },
            { label: 'Doel in het logboek', value: row.under },
            { label: 'Bij jullie, het laatste jaar', value: usedWords(one) || 'Dit telt niemand' },
          ]}
        />
        <FieldTable of={one} />
        {Object.keys(row.fields).some((field) => mayTellOfHealth.includes(field as FieldId)) && (
          <p class="quiet">* Dit veld kan ongemerkt iets over gezondheid zeggen. Aanzet vraagt het na bij het typen.</p>
        )}
        {mayEver(visit.actor, 'narrow-exchange') && one.ours && (
          <Section title="Minder mee laten gaan">
            <Narrow of={one} />
          </Section>
        )}
      </Stack>
    </Shell>,
  );
}

async function narrow(visit: Visitor): Promise<Reply> {
  const seen = await seeExchanges(visit.house, visit.actor, {});
  const one = seen.ok ? seen.value.find(({ row }) => row.id === visit.params['exchange']) : undefined;
  if (!one) return gone;
  const open = all(visit.form, 'open');
  const closed = Object.entries(one.row.fields).flatMap(([field, firm]) =>
    firm === 'ours' && !open.includes(field) ? [field] : [],
  );
  const done = await narrowExchange(visit.house, visit.actor, { exchange: one.row.id, closed });
  return done.ok ? go(`${here}/${one.row.id}`, 'fields-kept') : gone;
}

const heads = [
  'Uitwisseling',
  'Richting',
  'Doel',
  'Grond',
  'Vast door',
  'Van',
  'Naar',
  'Velden',
  'Ja',
  'Hoe lang',
  'Laatste jaar',
];

async function file(visit: Visitor): Promise<Reply> {
  const seen = await seeExchanges(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const rows = seen.value.map((one) => {
    const { row, narrowed } = one;
    return [
      row.title,
      directions[row.direction],
      row.purpose,
      row.ground + (row.unconfirmed ? ' (nog niet bevestigd)' : ''),
      fixedWords[row.fixedBy],
      fromWords(row.from),
      row.receiver,
      [...openFields(row, narrowed)].map((field) => fields[field]).join(', '),
      row.yes,
      row.keeps,
      usedWords(one),
    ];
  });
  const columns = heads.map((head) => ({ field: 'text' as const, head }));
  const of = { name: 'uitwisseling', title, back: here, exchange: 'zonder-mensen', columns };
  const above = [`${visit.actor.organisationName}, ${longDay(visit.today)}`];
  return tableOut(visit, { ...of, above, rows });
}

/** The register of exchanges: what leaves and comes in, by what right, and how often; a privacy officer can take fields out. */
export const exchangePages: readonly Page[] = [
  page(`GET ${here}`, 'see-exchanges', overview),
  page(`GET ${here}/bestand`, 'see-exchanges', file),
  page(`GET ${here}/:exchange`, 'see-exchanges', onePage),
  page(`POST ${here}/:exchange/velden`, 'narrow-exchange', narrow),
];
