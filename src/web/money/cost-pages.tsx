import { seeMoney, type MoneyView } from '#app/money/see-money.ts';
import { planCost } from '#app/money/write-line.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { euro } from '#domain/money/amount.ts';
import { spending } from '#domain/money/line.ts';
import { addAmounts, overviewOf, yearsOf as byYear } from '#domain/money/overview.ts';
import { isTask, outsidePurpose, uses, type Use } from '#domain/money/source.ts';
import { targetOf } from '#domain/money/typed.ts';
import type { Refusal } from '#domain/outcome.ts';
import { isId, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone } from '#web/person/refusals.ts';
import { AmountField, type Sent } from './amount-field.tsx';
import { yearsOf } from './line-form.tsx';
import { aboutWords, costPath, crumbsInside, here, moneyErrors, sourcePath, useInPath } from './words.ts';

type Visitor = Visit<Member>;
type Target = { readonly use: Use; readonly about: string | null };

/** What the address is about: general cost, a measure or a task; undefined = nothing that is here. */
function targetIn({ params }: Pick<Visitor, 'params'>, { measures, ledger }: MoneyView): Target | undefined {
  const [named = useInPath.general, about = null] = [params['use'], params['about']];
  const use = uses.find((one) => useInPath[one] === named);
  if (use === 'general') return about === null ? { use, about } : undefined;
  if (about === null || use === undefined) return undefined;
  if (use === 'task') return isTask(about) ? { use, about } : undefined;
  const known = measures.some(({ id }) => id === about) || ledger.lines.some((line) => line.about === about);
  return isId(about) && known ? { use, about } : undefined;
}

function Payers({ view, target }: { view: MoneyView; target: Target }) {
  const { rows } = overviewOf(view.ledger);
  const cells = rows.flatMap(({ source, cells: all }) =>
    all.filter((cell) => targetOf(cell) === targetOf(target)).map((cell) => ({ source, cell })),
  );
  const all = addAmounts(cells.map(({ cell }) => cell));
  return (
    <Table
      caption="Wie betaalt dit"
      columns={[{ label: 'Bron' }, ...['Begroot', 'Verplicht', 'Besteed', 'Over'].map((label) => ({ label, numeric: true }))]}
      rows={cells.map(({ source, cell }) => [
        <Link key="source" href={sourcePath(source.id)}>
          {source.name}
        </Link>,
        ...[cell.planned, cell.committed, cell.spent, cell.left].map(euro),
      ])}
      total={['Samen', ...[all.planned, all.committed, all.spent, all.left].map(euro)]}
      empty="Hier is nog geen geld voor."
    />
  );
} // prettier-ignore

function Years({ view, target }: { view: MoneyView; target: Target }) {
  const years = byYear(view.ledger.lines.filter((line) => targetOf(line) === targetOf(target)));
  if (years.length === 0) return null;
  return (
    <Table
      caption="Per jaar"
      columns={[{ label: 'Jaar' }, ...['Begroot', 'Verplicht', 'Besteed'].map((label) => ({ label, numeric: true }))]}
      rows={years.map(({ year, ...amounts }) => [String(year), ...spending.map((kind) => euro(amounts[kind]))])}
    />
  );
}

function Plan({ view, target, ...sent }: Sent & { view: MoneyView; target: Target }) {
  const { form, errors } = sent;
  const measure = view.measures.find(({ id }) => id === target.about);
  const may = view.ledger.sources.filter((source) => source.archivedOn === null && view.keeps.some(({ id }) => id === source.partyId)
    && outsidePurpose(source, target.use, measure) === undefined); // prettier-ignore
  if (may.length === 0) return null;
  return (
    <Section title="Begroot een jaar">
      <p>Vul in wat het kost, en welke bron welk deel betaalt. De delen zijn samen de kosten. Je ziet bronnen die hiervoor zijn.</p>
      <Form action={costPath(target)}>
        <Radios name="year" label="Voor welk jaar?" flow choices={yearsOf(view.programme)} value={text(form, 'year')} error={errorAt(errors, 'year')} />
        <AmountField {...sent} name="cost" label="Wat kost het in dat jaar?" />
        {may.map(({ id, name }) => (
          <AmountField key={id} {...sent} name={`share-${id}`} label={`Deel uit ${name}`} hint="Leeg is niets." optional />
        ))}
        <Field name="what" label="Waaraan, in een paar woorden?" value={text(form, 'what')} error={errorAt(errors, 'what')} />
        <Button kind="main">Schrijf het plan op</Button>
      </Form>
    </Section>
  );
} // prettier-ignore

async function costPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  const view = seen.ok ? seen.value : undefined;
  const target = view && targetIn(visit, view);
  if (!view || !target) return gone;
  const sent: Sent = { form: visit.form, refusals, errors: moneyErrors(refusals) };
  const name = aboutWords(target, view.measures);
  return show(
    <Shell visit={visit} title={`Geld: ${name}`} crumbs={crumbsInside} wrong={refusals.length > 0}>
      <ErrorSummary errors={sent.errors} />
      <PageHead title={name} lead={view.owns ? undefined : 'Je ziet alleen het geld dat jullie zien.'} />
      <Stack roomy>
        <Payers view={view} target={target} />
        <Years view={view} target={target} />
        {mayEver(visit.actor, 'write-money') && <Plan view={view} target={target} {...sent} />}
      </Stack>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

async function plan(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const seen = await seeMoney(visit.house, visit.actor, {});
  const target = seen.ok && seen.value ? targetIn(visit, seen.value) : undefined;
  if (!seen.ok || !seen.value || !target) return gone;
  const planned = await planCost(visit.house, visit.actor, {
    target: targetOf(target),
    year: text(form, 'year'),
    cost: text(form, 'cost'),
    means: text(form, 'cost-means'),
    what: text(form, 'what'),
    shares: seen.value.ledger.sources.map(({ id }) => ({
      sourceId: id,
      amount: text(form, `share-${id}`),
      means: text(form, `share-${id}-means`),
    })),
  });
  if (planned.ok) return go(costPath(target), 'money-written');
  return isGone(planned.refusals) ? gone : costPage(visit, planned.refusals);
}

/** What one measure, one task or the programme itself costs, and who pays. */
export const costPages: readonly Page[] = [
  page(`GET ${here}/kosten/algemeen`, 'see-money', (visit) => costPage(visit)),
  page(`POST ${here}/kosten/algemeen`, 'write-money', plan),
  page(`GET ${here}/kosten/:use/:about`, 'see-money', (visit) => costPage(visit)),
  page(`POST ${here}/kosten/:use/:about`, 'write-money', plan),
];
