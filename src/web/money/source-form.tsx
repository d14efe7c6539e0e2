import { keepSource } from '#app/money/keep-source.ts';
import { seeMoney } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import type { Sent } from './amount-field.tsx';
import { SourceFields, sourceTyped } from './source-fields.tsx';
import { crumbsInside, here, moneyErrors, sourcePath } from './words.ts';

type Visitor = Visit<Member>;
const newTitle = 'Nieuwe bron';

async function formPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value || seen.value.keeps.length === 0) return gone;
  const sent: Sent = { form: visit.form, refusals, errors: moneyErrors(refusals) };
  return show(
    <Shell visit={visit} title={newTitle} crumbs={crumbsInside} wrong={refusals.length > 0}>
      <ErrorSummary errors={sent.errors} />
      <PageHead title={newTitle} lead="Een bron is geld van één partij, met een doel en een looptijd." />
      <Form action={`${here}/bronnen`}>
        <Stack roomy>
          <SourceFields {...sent} view={seen.value} />
          <Row>
            <Button kind="main">Bewaar de bron</Button>
            <LinkButton href={here}>Terug</LinkButton>
          </Row>
        </Stack>
      </Form>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

async function keep(visit: Visitor): Promise<Reply> {
  const kept = await keepSource(visit.house, visit.actor, sourceTyped(visit.form));
  if (!kept.ok) return isGone(kept.refusals) ? gone : formPage(visit, kept.refusals);
  return go(sourcePath(kept.value.id), kept.value.overlaps.length > 0 ? 'source-overlaps' : 'source-kept');
}

/** A new source or pot. */
export const sourceFormPages: readonly Page[] = [
  page(`GET ${here}/bronnen/nieuw`, 'keep-source', (visit) => formPage(visit)),
  page(`POST ${here}/bronnen`, 'keep-source', keep),
];
