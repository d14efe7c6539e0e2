import { signLines } from '#app/money/agree.ts';
import { seeMoney, type MoneyView } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import { euro } from '#domain/money/amount.ts';
import { waitsFor } from '#domain/money/keeping.ts';
import { changeWaitsFor } from '#domain/money/source-change.ts';
import type { Line } from '#domain/money/line.ts';
import type { Refusal } from '#domain/outcome.ts';
import { all, ids, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { AskedChanges } from './change-parts.tsx';
import { aboutWords, crumbsInside, here, kindWords, moneyErrors, partyName } from './words.ts';
import { IsItRight } from './yes-or-no.tsx';

type Visitor = Visit<Member>;
const path = `${here}/akkoord`;
const agreeTitle = 'Wat wacht op jouw ja of nee';

/** Of which money, for what, by whom; an exception says why. */
function hintOf(line: Line, { ledger, measures, programme }: MoneyView): string {
  const source = ledger.sources.find(({ id }) => id === line.sourceId)?.name ?? partyName(programme, line.partyId);
  const about = aboutWords(line, measures);
  const parts = [
    `${kindWords(line)} ${line.year}`,
    source,
    ...(about === '' ? [] : [about]),
    `opgeschreven door ${line.entered.name}`,
  ];
  const exception = line.exception ? `. Uitzondering: ${line.exception.why}` : '';
  return `${parts.join(', ')}${exception}`;
}

function Waiting({ visit, view, waiting, refusals }: { visit: Visitor; view: MoneyView; waiting: readonly Line[]; refusals: readonly Refusal[] }) {
  const { form } = visit;
  const errors = moneyErrors(refusals);
  return (
    <Form action={path}>
      <Checkboxes
        name="lines"
        label="Welke bedragen?"
        choices={waiting.map((line) => ({ value: line.id, label: `${euro(line.cents)}: ${line.what}`, hint: hintOf(line, view) }))}
        values={all(form, 'lines')}
        error={errorAt(errors, 'lines')}
      />
      <IsItRight form={form} errors={errors} said={['yes', 'no']} />
      <Row>
        <Button kind="main">Bewaar je antwoord</Button>
        <LinkButton href={here}>Terug</LinkButton>
      </Row>
    </Form>
  );
} // prettier-ignore

async function agreePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  const changes = view?.changes.filter((change) => changeWaitsFor(visit.actor, change)) ?? [];
  const waiting = view?.ledger.lines.filter((line) => waitsFor(visit.actor, line)) ?? [];
  return show(
    <Shell visit={visit} title={agreeTitle} crumbs={crumbsInside} wrong={refusals.length > 0}>
      <ErrorSummary errors={moneyErrors(refusals)} />
      <PageHead title={agreeTitle} lead="Een bedrag telt pas mee als iemand anders ja zei dan wie het opschreef." />
      {view && <AskedChanges view={view} changes={changes} />}
      {!view || waiting.length + changes.length === 0 ? (
        <EmptyState title="Er wacht nu niets op jou">
          <p>Hier staan bedragen die een ander opschreef.</p>
          <LinkButton href={here}>Naar het geld</LinkButton>
        </EmptyState>
      ) : (
        waiting.length > 0 && <Waiting visit={visit} view={view} waiting={waiting} refusals={refusals} />
      )}
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

async function answer(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const said = text(form, 'answer');
  if (said !== 'yes' && said !== 'no') return agreePage(visit, [{ code: 'answer-missing', field: 'answer' }]);
  const signing = { lineIds: ids(form, 'lines'), yes: said === 'yes', why: text(form, 'why') };
  const signed = await signLines(visit.house, visit.actor, signing);
  if (signed.ok) return go(path, 'money-agreed');
  return isGone(signed.refusals) ? gone : agreePage(visit, signed.refusals);
}

/** Somebody else says yes or no. */
export const agreePages: readonly Page[] = [
  page(`GET ${path}`, 'agree-money', (visit) => agreePage(visit)),
  page(`POST ${path}`, 'agree-money', answer),
];
