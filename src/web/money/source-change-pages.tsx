import { answerSourceChange, changeSource } from '#app/money/change-source.ts';
import { seeMoney } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import { mostOfBecause, numbersIn } from '#domain/money/free-text.ts';
import type { Refusal } from '#domain/outcome.ts';
import { oneOf, text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import type { Sent } from './amount-field.tsx';
import { waitingOf } from './change-parts.tsx';
import { formOf, SourceFields, sourceTyped } from './source-fields.tsx';
import { sourcePage } from './source-pages.tsx';
import { crumbsInside, here, moneyErrors, sourcePath } from './words.ts';

type Visitor = Visit<Member>;
const title = 'Deze bron veranderen';
const lead =
  'Naam en voorwaarden veranderen meteen. De rest verandert als iemand anders ja zegt. Ander soort geld? Sluit deze bron, en maak een nieuwe.';

async function formPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  const view = seen.ok ? seen.value : undefined;
  const source = view?.ledger.sources.find(({ id }) => id === visit.params['id']);
  if (!view || !source || source.archivedOn !== null || !view.keeps.some(({ id }) => id === source.partyId)) return gone;
  if (refusals.length === 0 && waitingOf(view, source)) return go(sourcePath(source.id));
  const sent: Sent = { form: refusals.length > 0 ? visit.form : formOf(source), refusals, errors: moneyErrors(refusals) };
  return show(
    <Shell visit={visit} title={title} crumbs={[...crumbsInside, { label: source.name, href: sourcePath(source.id) }]} wrong={refusals.length > 0}>
      <ErrorSummary errors={sent.errors} />
      <PageHead title={title} lead={lead} />
      <Form action={`${sourcePath(source.id)}/veranderen`}>
        <Stack roomy>
          <SourceFields {...sent} view={view} kind={source.kind} />
          <Section title="Waarom">
            <Field name="because" label="Waarom verandert dit?" hint={fits(mostOfBecause)} rows={2} value={text(sent.form, 'because')} error={errorAt(sent.errors, 'because')} />
          </Section>
          <Row>
            <Button kind="main">Bewaar de verandering</Button>
            <LinkButton href={sourcePath(source.id)}>Terug</LinkButton>
          </Row>
        </Stack>
      </Form>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
} // prettier-ignore

async function change(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const sourceId = visit.params['id'] ?? '';
  const changed = await changeSource(visit.house, visit.actor, { sourceId, form: sourceTyped(form), because: text(form, 'because') }); // prettier-ignore
  if (!changed.ok) return isGone(changed.refusals) ? gone : formPage(visit, changed.refusals);
  const { waits, overlaps } = changed.value;
  return go(sourcePath(sourceId), waits ? 'source-waits' : overlaps.length > 0 ? 'source-overlaps' : 'source-changed');
}

async function answered(visit: Visitor, answer: 'agreed' | 'refused' | 'withdrawn'): Promise<Reply> {
  const { id: sourceId = '', changeId = '' } = visit.params;
  const said = await answerSourceChange(visit.house, visit.actor, {
    sourceId,
    changeId,
    answer,
    why: text(visit.form, 'why'),
  });
  // Who gave the money away sees it no more.
  if (said.ok) return go((await seesIt(visit, sourceId)) ? sourcePath(sourceId) : here, 'source-answered');
  return isGone(said.refusals) ? gone : sourcePage(visit, said.refusals);
}
async function seesIt(visit: Visitor, sourceId: string): Promise<boolean> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  return seen.ok && (seen.value?.ledger.sources.some(({ id }) => id === sourceId) ?? false);
}
async function answer(visit: Visitor): Promise<Reply> {
  const chosen = oneOf(visit.form, 'answer', ['agreed', 'refused'] as const);
  if (chosen) return answered(visit, chosen);
  const bsn = numbersIn({ why: text(visit.form, 'why') });
  return sourcePage(visit, bsn.length > 0 ? bsn : [{ code: 'answer-missing', field: 'answer' }]);
}

/** A source that changes: asked by one, answered by another on the page of that source. */
export const sourceChangePages: readonly Page[] = [
  page(`GET ${here}/bronnen/:id/veranderen`, 'keep-source', (visit) => formPage(visit)),
  page(`POST ${here}/bronnen/:id/veranderen`, 'keep-source', change),
  page(`POST ${here}/bronnen/:id/veranderingen/:changeId`, 'agree-money', answer),
  page(`POST ${here}/bronnen/:id/veranderingen/:changeId/terug`, 'agree-money', (visit) =>
    answered(visit, 'withdrawn'),
  ),
];
