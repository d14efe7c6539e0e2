import { loadBookings } from '#app/money/load-bookings.ts';
import { seeMoney } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import { fileRefusalWords } from '#domain/intake/messages.ts';
import { columnNames } from '#domain/money/bookings-file.ts';
import type { Refusal } from '#domain/outcome.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone } from '#web/person/refusals.ts';
import { crumbsInside, here, moneyWords } from './words.ts';

type Visitor = Visit<Member>;
const path = `${here}/boekingen`;
const loadTitle = 'Lees boekingen in';

type Values = NonNullable<Refusal['values']>;
const cell = (what: string) => ({ line = '', column = '', text = '' }: Values) =>
  `Regel ${line}, kolom ${column}: ${what}${text === '' ? '' : ` Er staat “${text}”.`}`; // prettier-ignore
const words: Readonly<Record<string, (values: Values) => string>> = {
  'no-file': () => 'Kies een bestand.',
  'empty-file': () => 'In dit bestand staat geen boeking. Kijk of je het goede bestand koos.',
  'no-header': () =>
    'Boven de kolommen staan geen namen. Zet op de eerste regel wat in elke kolom staat, zoals bron en bedrag.',
  'bookings-columns': ({ missing = '' }) => `In dit bestand ontbreken kolommen: ${missing}. Er is niets bewaard.`,
  'bookings-empty': () => 'In dit bestand staat geen enkele regel.',
  'bookings-too-many': ({ most = '' }) => `Er passen ${most} regels in. Verdeel het over meer bestanden.`,
  'cell-missing': cell('vul hier een eigen nummer in van hoogstens 60 letters.'),
  'cell-date': cell('dit is geen dag.'),
  'cell-source': cell('deze bron kennen we niet, of ze is niet van jullie.'),
  'cell-kind': cell('schrijf ontvangen, verplicht of besteed.'),
  'cell-about': cell('deze maatregel kennen we niet. Algemene kosten? Schrijf dat.'),
  'cell-amount': cell('dit bedrag lezen we niet zeker. Schrijf het zo: 12500,00.'),
  'cell-other': cell('dit nummer staat hier niet bij dezelfde bron.'),
  'booking-changed': ({ line = '', reference = '' }) =>
    `Regel ${line}: ${reference} staat hier al met iets anders. Boek een verbetering met een eigen nummer.`,
  'forbidden-column': () => 'In dit bestand staat een kolom met een nummer van mensen. Haal die kolom eerst weg.',
  'number-in-name': () => 'In de naam van het bestand staat een BSN. Geef het bestand een andere naam.',
};
function sentence(refusal: Refusal): string {
  const { code, values = {} } = refusal;
  const own = words[code]?.(values);
  if (own !== undefined) return own;
  const money = moneyWords(refusal);
  if (money === undefined) return fileRefusalWords(refusal);
  return values['line'] === undefined ? money : `Regel ${values['line']}: ${money}`;
}
const errorsOf = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map((refusal) => ({ field: 'file', text: sentence(refusal) }));

const Columns = () => (
  <Details summary="Welke kolommen moeten erin staan?">
    <Table
      caption="Kolommen, op naam"
      columns={[{ label: 'Kolom' }, { label: 'Mag ook heten' }, { label: 'Nodig?' }]}
      rows={columnNames.map(({ name, others, needed }) => [name, others.join(', '), needed ? 'ja' : 'hoeft niet'])}
    />
    <p>Elke regel heeft een eigen nummer. Lees je hetzelfde bestand nog eens in? Dan verandert er niets.</p>
    <p>Gaat een bedrag ergens anders heen dan waar de bron voor is? Schrijf bij uitzondering waarom het toch moet.</p>
    <p>Begroot schrijf je hier zelf op: dat staat niet in de boeken.</p>
  </Details>
);

async function loadPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value || seen.value.keeps.length === 0) return gone;
  const errors = errorsOf(refusals);
  return show(
    <Shell visit={visit} title={loadTitle} crumbs={crumbsInside} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title={loadTitle}
        lead="Uit de financiële administratie. Daarna zegt iemand anders ja of nee. Bij één fout wordt niets bewaard."
      />
      <Stack roomy>
        <Form action={path} files>
          <FileField
            name="file"
            label="Bestand"
            hint="Als .csv, .txt of .xlsx. Op de eerste regel staat wat in elke kolom staat."
            accept=".csv,.txt,.xlsx"
            error={errorAt(errors, 'file')}
          />
          <Row>
            <Button kind="main">Lees in</Button>
            <LinkButton href={here}>Terug</LinkButton>
          </Row>
        </Form>
        <Columns />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function load(visit: Visitor): Promise<Reply> {
  const [upload] = visit.uploads;
  if (!upload) return loadPage(visit, [{ code: 'no-file', field: 'file' }]);
  const loaded = await loadBookings(visit.house, visit.actor, { fileName: upload.name, bytes: upload.bytes });
  if (loaded.ok) return go(here, loaded.value.fresh > 0 ? 'bookings-loaded' : 'bookings-same');
  return isGone(loaded.refusals) ? gone : loadPage(visit, loaded.refusals);
}

/** Bookings out of a file of the financial administration. */
export const bookingsPages: readonly Page[] = [
  page(`GET ${path}`, 'load-bookings', (visit) => loadPage(visit)),
  page(`POST ${path}`, 'load-bookings', load),
];
