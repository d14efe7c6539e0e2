import { countCounters, giveCounters, keepTyped, seeCounters, type CountersSeen } from '#app/report/counters.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { figureWords } from '#domain/report/number-words.ts';
import { destinations, typedCounters, typedKeys } from '#domain/report/table-three.ts';
import { countColumns, tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, onlyAt, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone } from '#web/person/refusals.ts';
import { How, Numbers, rowsOf, tos, wayWords, ways, type Counted } from './counters-parts.tsx';
import { crumbs, here } from './parts.tsx';
import { reportErrors } from './words.ts';

type Visitor = Visit<Member>;
const at = `${here}/tellers`;
/** The year of the page; the last whole year when none is asked. */
const yearOf = ({ query, form, today }: Visitor): number => {
  const asked = Number.parseInt(query.get('jaar') ?? text(form, 'jaar'), 10);
  return Number.isNaN(asked) ? Math.max(2026, Number(today.slice(0, 4)) - 1) : asked;
};
function Typed({ visit, seen, errors }: { visit: Visitor; seen: CountersSeen; errors: readonly FormError[] }) {
  const kept = (box: string, value: string) => (errors.length > 0 ? text(visit.form, box) : value);
  return (
    <Section title="Wat Aanzet niet weet">
      <p>Vul een getal over het hele jaar in, met de bron. Niet bekend? Laat het dan leeg.</p>
      <Form action={`${at}/opgave`} hidden={{ jaar: String(seen.year) }}>
        {typedKeys.map((key) => {
          const [one, box] = [seen.typed[key], `${key}-bron`];
          return (
            <Row key={key}>
              <Field
                name={key}
                label={typedCounters[key]}
                size="s"
                inputMode="numeric"
                value={kept(key, one ? String(one.value) : '')}
                error={errorAt(errors, key)}
                optional
              />
              <Field
                name={box}
                label={`Bron van: ${typedCounters[key]}`}
                size="m"
                value={kept(box, one?.source ?? '')}
                error={errorAt(errors, box)}
                optional
              />
            </Row>
          );
        })}
        <Button>Bewaar deze getallen</Button>
      </Form>
    </Section>
  );
}

/** What may leave, before it does: the same numbers as in the report afterwards. */
function Giving({ seen, errors }: { seen: CountersSeen; errors: readonly FormError[] }) {
  const { given, own, mayGive, year } = seen;
  const rows = given?.counters ?? own?.printed ?? [];
  if (rows.length === 0) return null;
  const lead = given
    ? `Gegeven op ${longDay(given.givenOn)} door ${given.byName}. Dit blijft zo.`
    : 'Dit gaat straks naar het verslag: afgerond op vijf, en zonder getallen onder de tien.';
  return (
    <Section title="Wat in het verslag komt">
      <p>{lead}</p>
      <Table
        caption="Tellers voor het verslag. x = geheim"
        columns={[{ label: 'Deel' }, { label: 'Wat' }, { label: 'Aantal', numeric: true }]}
        rows={rows.map(({ group, title, value }) => [
          group,
          title,
          typeof value === 'number' ? figureWords(value) : value,
        ])}
      />
      {mayGive && (
        <Form action={`${at}/gift`} hidden={{ jaar: String(year) }} inline>
          <Button kind="main">Geef deze tellers aan het verslag</Button>
        </Form>
      )}
      {!given && !mayGive && (
        <p id="gift">Een teamleider geeft de tellers, na 31 december. Tel het jaar dan eerst nog een keer.</p>
      )}
      {errorAt(errors, 'gift') && <p>{errorAt(errors, 'gift')}</p>}
    </Section>
  );
}

async function countersPage(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const found = await seeCounters(visit.house, visit.actor, { year: yearOf(visit) });
  if (!found.ok) return gone;
  const seen = found.value;
  const { own, year, years } = seen;
  return show(
    <Shell visit={visit} title="Tellers van het Doorstroompunt" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title={`Tellers over ${year}`}
        lead={
          own
            ? `Geteld op ${longDay(own.countedOn)}. Alleen jullie zien deze getallen.`
            : 'Nog niet geteld. Tel wat jullie zelf over het jaar weten.'
        }
      >
        <Form action={`${at}/telling`} hidden={{ jaar: String(year) }} inline>
          <Button kind={own ? 'second' : 'main'}>{own ? 'Tel opnieuw' : `Tel ${year}`}</Button>
        </Form>
        {years
          .filter((one) => one !== year)
          .map((one) => (
            <Link key={one} href={`${at}?jaar=${one}`}>{`Naar ${one}`}</Link>
          ))}
      </PageHead>
      <Stack roomy>
        <p>Zo vroeg het laatste formulier dat helemaal bekend is (Regeling 2012, bijlage B). Nog niet bevestigd.</p>
        {own && <Numbers counted={own.counted} />}
        {own && <WayLinks href={`${at}/bestand?jaar=${year}`} />}
        <How />
        <Typed visit={visit} seen={seen} errors={errors} />
        <Giving seen={seen} errors={errors} />
        <LinkButton href={here}>Terug naar het verslag</LinkButton>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function file(visit: Visitor): Promise<Reply> {
  const found = await seeCounters(visit.house, visit.actor, { year: yearOf(visit) });
  if (!found.ok || !found.value.own) return gone;
  const { year, own, typed } = found.value;
  const { counted, countedOn } = own;
  const more = (words: string, of: Counted['to']) => tos.map((to) => [`${words}: ${destinations[to]}`, String(of[to])]);
  return tableOut(visit, {
    name: `tellers-${year}`,
    title: `Tellers over ${year}, voor eigen gebruik`,
    back: `${at}?jaar=${year}`,
    above: [
      ...(visit.house.demo ? ['voorbeeld: verzonnen mensen'] : []),
      `Geteld op ${longDay(countedOn)}. Precieze aantallen: alleen voor het eigen Doorstroompunt.`,
    ],
    exchange: 'aantallen',
    columns: countColumns(
      ['Wat', ...ways.map((way) => wayWords[way])],
      ways.map((way) => wayWords[way]),
    ),
    rows: [
      ...rowsOf(counted).map((row) => row.map(String)),
      ...more('Waarheen', counted.to),
      ...more('Waarheen, 17 jaar', counted.toSeventeen),
      ...typedKeys.map((key) => [typedCounters[key], typed[key] ? String(typed[key].value) : 'niet bekend']),
    ],
  });
}

async function after(
  visit: Visitor,
  refusals: readonly Refusal[] | undefined,
  notice: 'counters-counted' | 'counters-given' | 'report-kept',
): Promise<Reply> {
  if (!refusals) return go(`${at}?jaar=${yearOf(visit)}`, notice);
  return isGone(refusals) ? gone : countersPage(visit, reportErrors(refusals, 'gift'));
}
async function count(visit: Visitor): Promise<Reply> {
  const done = await countCounters(visit.house, visit.actor, { year: yearOf(visit) });
  return after(visit, done.ok ? undefined : done.refusals, 'counters-counted');
}
async function keep(visit: Visitor): Promise<Reply> {
  const read = (box: string) => text(visit.form, box);
  const done = await keepTyped(visit.house, visit.actor, { year: yearOf(visit), read });
  return after(visit, done.ok ? undefined : done.refusals, 'report-kept');
}
async function give(visit: Visitor): Promise<Reply> {
  const done = await giveCounters(visit.house, visit.actor, { year: yearOf(visit) });
  return after(visit, done.ok ? undefined : done.refusals, 'counters-given');
}

const pages: readonly Page[] = [
  page(`GET ${at}`, 'see-report-counters', (visit) => countersPage(visit)),
  page(`GET ${at}/bestand`, 'see-report-counters', file),
  page(`POST ${at}/telling`, 'count-for-report', count),
  page(`POST ${at}/opgave`, 'count-for-report', keep),
  page(`POST ${at}/gift`, 'give-report-counters', give),
];
/** The counters of a Doorstroompunt, for its own colleagues. */
export const counterPages: readonly Page[] = pages.map(onlyAt((kind) => kind === 'doorstroompunt'));
