import { seeMoney, type MoneyView } from '#app/money/see-money.ts';
import { writeLine } from '#app/money/write-line.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay } from '#domain/day-words.ts';
import { euro } from '#domain/money/amount.ts';
import { waitsFor } from '#domain/money/keeping.ts';
import type { Line } from '#domain/money/line.ts';
import { targetOf } from '#domain/money/typed.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { isGone } from '#web/person/refusals.ts';
import { AmountField, type Sent } from './amount-field.tsx';
import { aboutWords, crumbsInside, here, kindWords, linePath, moneyErrors, partyName, sourcePath, stateTone, stateWords } from './words.ts'; // prettier-ignore

type Visitor = Visit<Member>;
type Props = { readonly view: MoneyView; readonly line: Line };

const named = (view: MoneyView, id: string | null, path: (to: string) => string) => {
  const line = view.ledger.lines.find((one) => one.id === id);
  return line ? <Link href={path(line.id)}>{`${line.what}, ${euro(line.cents)}`}</Link> : undefined;
};
function About({ view, line }: Props) {
  const source = view.ledger.sources.find(({ id }) => id === line.sourceId);
  const pot = view.ledger.sources.find(({ id }) => id === line.potId);
  const about = aboutWords(line, view.measures);
  return (
    <Facts
      facts={[
        { label: 'Bedrag', value: euro(line.cents) },
        { label: 'Soort', value: kindWords(line) },
        { label: 'Bron', value: source ? <Link href={sourcePath(source.id)}>{source.name}</Link> : `Geld van ${partyName(view.programme, line.partyId)}` },
        ...(about === '' ? [] : [{ label: 'Waarvoor', value: about }]),
        ...(pot ? [{ label: 'Pot', value: <Link href={sourcePath(pot.id)}>{pot.name}</Link> }] : []),
        { label: 'Jaar', value: String(line.year) },
        { label: 'Opgeschreven', value: `door ${line.entered.name} op ${longDay(line.enteredOn)}` },
        ...(line.reference === null ? [] : [{ label: 'Nummer in de administratie', value: line.reference }]),
        ...(line.corrects === null ? [] : [{ label: 'Verbetert', value: named(view, line.corrects, linePath) }]),
        ...(line.settles === null ? [] : [{ label: 'Betaalt van', value: named(view, line.settles, linePath) }]),
      ]}
    />
  );
} // prettier-ignore

function Signs({ line }: Props) {
  const own = line.signs.length === 0 ? 'Nog niemand zei ja of nee.' : '';
  return (
    <Section title="Ja en nee">
      <p>
        <Badge tone={stateTone[line.state]}>{stateWords[line.state]}</Badge> {own}
      </p>
      {line.exception && (
        <Alert tone="warn" title="Uitzondering">
          <p>{line.exception.why}</p>
          {line.state === 'waiting' && <p>Dit telt pas als twee mensen van twee organisaties ja zeggen.</p>}
        </Alert>
      )}
      {line.signs.length > 0 && (
        <Facts
          facts={line.signs.map(({ name, on, yes, why }) => ({
            label: name,
            value: `${yes ? 'Ja' : 'Nee'}, op ${longDay(on)}${why === '' ? '' : `. ${why}`}`,
          }))}
        />
      )}
    </Section>
  );
}

const Answer = ({ line }: { line: Line }) => (
  <Section title="Jouw ja of nee">
    <p>
      <Link href={`${here}/akkoord#${line.id}`}>Zeg ja of nee bij alles wat op jou wacht</Link>
    </p>
  </Section>
);

function Correct({ line, ...sent }: Sent & { line: Line }) {
  const { form, errors } = sent;
  return (
    <Details summary="Verbeter deze regel" open={errors.length > 0}>
      <Form action={`${linePath(line.id)}/verbetering`}>
        <AmountField {...sent} label="Hoeveel moet eraf?" hint="Alleen het verschil. Bijvoorbeeld: 500." />
        <Field name="what" label="Waarom?" value={text(form, 'what')} error={errorAt(errors, 'what')} />
        <Button>Schrijf de verbetering op</Button>
      </Form>
    </Details>
  );
}

async function linePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  const view = seen.ok ? seen.value : undefined;
  const line = view?.ledger.lines.find(({ id }) => id === visit.params['id']);
  if (!view || !line) return gone;
  const sent: Sent = { form: visit.form, refusals, errors: moneyErrors(refusals) };
  const keeps = view.keeps.some(({ id }) => id === line.partyId) && mayEver(visit.actor, 'write-money');
  return show(
    <Shell visit={visit} title={line.what} crumbs={crumbsInside} wrong={refusals.length > 0}>
      <ErrorSummary errors={sent.errors} />
      <PageHead title={line.what} />
      <Stack roomy>
        <About view={view} line={line} />
        <Signs view={view} line={line} />
        {waitsFor(visit.actor, line) && <Answer line={line} />}
        {keeps && line.state === 'agreed' && line.corrects === null && <Correct line={line} {...sent} />}
      </Stack>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

/** Takes something off a line: an amount without a minus is meant as one. */
async function correct(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const seen = await seeMoney(visit.house, visit.actor, {});
  const line = seen.ok ? seen.value?.ledger.lines.find(({ id }) => id === visit.params['id']) : undefined;
  if (!line) return gone;
  const amount = text(form, 'amount');
  const written = await writeLine(visit.house, visit.actor, {
    sourceId: line.sourceId,
    kind: line.kind,
    target: targetOf(line),
    potId: line.potId ?? '',
    year: String(line.year),
    amount: amount === '' || amount.includes('-') ? amount : `-${amount}`,
    means: text(form, 'amount-means'),
    what: text(form, 'what'),
    corrects: line.id,
    settles: '',
    because: '',
  });
  if (written.ok) return go(linePath(written.value.ids[0] ?? line.id), 'money-written');
  return isGone(written.refusals) ? gone : linePage(visit, written.refusals);
}

/** One amount: what it is of, and who agreed. */
export const linePages: readonly Page[] = [
  page(`GET ${here}/regels/:id`, 'see-money', (visit) => linePage(visit)),
  page(`POST ${here}/regels/:id/verbetering`, 'write-money', correct),
];
