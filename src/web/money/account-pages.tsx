import { nameColumn } from '#app/money/name-columns.ts';
import { seeAccount, type AccountView } from '#app/money/see-map.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { columnsOf, forms, openColumns, type Form as AccountForm } from '#domain/money/account.ts';
import { euro, plainEuro } from '#domain/money/amount.ts';
import type { Refusal } from '#domain/outcome.ts';
import { tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone } from '#web/person/refusals.ts';
import { effortErrors } from './effort-words.ts';
import { crumbsInside } from './words.ts';

const home = '/regio/geld/verantwoording';
const formKeys = Object.keys(forms) as readonly AccountForm[];
const mark = 'nog niet bevestigd';

const headsOf = (form: AccountForm, { named }: AccountView): readonly string[] => [
  'Bron',
  'Jaar',
  ...columnsOf(form, named).map(({ words, of }) => (of === null ? `${words} (${mark})` : words)),
];
/** A line for each source and year; a column that nobody confirmed stays open. */
const linesOf = (form: AccountForm, { accounts }: AccountView): readonly (readonly string[])[] =>
  accounts
    .filter((account) => account.form === form)
    .flatMap(({ name, rows }) =>
      rows.map((row) => [
        name,
        String(row.year),
        ...columnsOf(form).map(({ of }) => (of === null ? '' : plainEuro(row[of]))),
      ]),
    );

/** What is left of what came in. Money that stands at the source and that nobody booked as received is no money left of. */
function leftWords({ rows, entries, amount }: AccountView['accounts'][number]): string {
  const left = rows.at(-1)?.rest ?? 0;
  if (left < 0) return `Er is ${euro(-left)} meer besteed dan ontvangen.`;
  if (entries.some(({ is }) => is === 'received')) return `Nu over: ${euro(left)}.`;
  const there = amount === null ? '' : ` Bij de bron staat ${euro(amount)}.`;
  return `Er is nog niets als ontvangen opgeschreven. Daarom staat hier nog niets over.${there}`;
}

/** The years of one source beside one another: a line for each source, as the file has it, is too wide for paper and for a phone. */
function Years({ account, form, named }: { account: AccountView['accounts'][number]; form: AccountForm; named: AccountView['named'] }) {
  const { name, until, rows } = account;
  return (
    <>
      <Table
        caption={`${name}, in euro’s`}
        columns={[{ label: 'Wat' }, ...rows.map(({ year }) => ({ label: String(year), numeric: true }))]}
        rows={
          rows.length === 0
            ? []
            : columnsOf(form, named).map(({ words, of }) => [
                of === null ? `${words} (${mark})` : words,
                ...rows.map((row) => (of === null ? 'leeg' : plainEuro(row[of]))),
              ])
        }
        empty={`${name}: hier is nog niets ontvangen of besteed.`}
      />
      <p>
        {until === null ? 'De laatste dag is niet bekend' : `Te besteden uiterlijk ${longDay(until)}`}.{' '}
        {leftWords(account)}
      </p>
    </>
  );
} // prettier-ignore

function One({ form, view }: { form: AccountForm; view: AccountView }) {
  const { title, article } = forms[form];
  const accounts = view.accounts.filter((account) => account.form === form);
  return (
    <Section title={title} id={form}>
      <p>
        {article}. <Badge tone="soon">{mark}</Badge> Wij lazen de tabel van het rijk niet. Kijk na of alles erin staat.
      </p>
      {accounts.length === 0 && <p>Hier is nog niets ontvangen of besteed.</p>}
      {accounts.map((account) => (
        <Years key={account.id} account={account} form={form} named={view.named} />
      ))}
      {accounts.length > 0 && <WayLinks href={`${home}/${form}/bestand`} />}
    </Section>
  );
}

async function accountPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeAccount(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  return show(
    <Shell visit={visit} title="Verantwoording van het geld" crumbs={crumbsInside}>
      <PageHead
        title="Verantwoording van het geld"
        lead="Per bron en per jaar: wat kwam binnen, wat ging eruit, wat is over."
      >
        {view.mayName && view.accounts.length > 0 && (
          <LinkButton href={`${home}/kolom`}>Geef een kolom een naam</LinkButton>
        )}
      </PageHead>
      <Stack roomy>
        {view.accounts.length === 0 ? (
          <EmptyState title="Er is nog niets te verantwoorden">
            <p>Hier staat het geld van het rijk, zodra iemand die bron opschrijft.</p>
            <LinkButton href="/regio/geld">Naar het geld</LinkButton>
          </EmptyState>
        ) : (
          formKeys.map((form) => <One key={form} form={form} view={view} />)
        )}
      </Stack>
    </Shell>,
  );
}

const fileOf =
  (form: AccountForm) =>
  async (visit: Visit<Member>): Promise<Reply> => {
    const seen = await seeAccount(visit.house, visit.actor, {});
    if (!seen.ok) return gone;
    const { title, article } = forms[form];
    return tableOut(visit, {
      name: `verantwoording-${form}`,
      title,
      back: home,
      above: [
        ...(visit.house.demo ? ['voorbeeld: verzonnen bedragen'] : []),
        `${article}. ${mark}: wij lazen de tabel van het rijk niet. In euro’s.`,
      ],
      exchange: 'geld',
      columns: headsOf(form, seen.value).map((head, at) => ({
        field: 'counts',
        head,
        number: at === 0 ? undefined : at === 1 ? 'whole' : 'euro',
      })),
      rows: linesOf(form, seen.value),
    });
  };

const columnOptions = ({ named }: AccountView) =>
  formKeys.flatMap((form) =>
    columnsOf(form, named).flatMap(({ key, words, of }) =>
      of === null ? [{ value: `${form}:${key}`, label: `${form === 'sisa' ? 'SiSa' : 'G2'}: ${words}` }] : [],
    ),
  );

async function namePage(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeAccount(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.mayName || isGone(refusals)) return gone;
  const errors = effortErrors(refusals);
  return show(
    <Shell
      visit={visit}
      title="Een kolom een naam geven"
      crumbs={[...crumbsInside, { label: 'Verantwoording', href: home }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Een kolom een naam geven"
        lead="Staat er in de tabel van het rijk iets anders? Zet het hier zo neer."
      />
      <Form action={`${home}/kolom`}>
        <Select
          name="column"
          label="Welke kolom?"
          options={columnOptions(seen.value)}
          value={text(visit.form, 'column')}
        />
        <Field
          name="words"
          label="Hoe heet deze kolom?"
          value={text(visit.form, 'words')}
          error={errorAt(errors, 'words')}
        />
        <Row>
          <Button kind="main">Bewaar de naam</Button>
          <LinkButton href={home}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function keepName(visit: Visit<Member>): Promise<Reply> {
  const column = oneOf(visit.form, 'column', openColumns) ?? '';
  const kept = await nameColumn(visit.house, visit.actor, { column, words: text(visit.form, 'words') });
  return kept.ok ? go(home, 'column-named') : namePage(visit, kept.refusals);
}

/** SiSa and model G2: what came in, what was spent, what may be carried, and columns that wait for the official table. */
export const accountPages: readonly Page[] = [
  page(`GET ${home}`, 'see-money', accountPage),
  ...formKeys.map((form) => page(`GET ${home}/${form}/bestand`, 'see-money', fileOf(form))),
  page(`GET ${home}/kolom`, 'name-account', (visit) => namePage(visit)),
  page(`POST ${home}/kolom`, 'name-account', keepName),
];
