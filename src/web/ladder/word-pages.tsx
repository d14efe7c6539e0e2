import { wordClimbed, wordForm } from '#app/ladder/word-climbed.ts';
import type { Member } from '#domain/access/actor.ts';
import { mostQuestion } from '#domain/ladder/ladder.ts';
import type { Refusal } from '#domain/outcome.ts';
import { levels } from '#domain/series/series.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';

type Visitor = Visit<Member>;
const caseOf = ({ params }: Visitor): string => params['caseId'] ?? '';

async function wordPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const caseId = caseOf(visit);
  const seen = await wordForm(visit.house, visit.actor, { caseId });
  if (!seen.ok || isGone(refusals)) return gone;
  const errors = errorsOf(refusals, 'words');
  const { asks, holder, level } = seen.value;
  const back = `/jongeren/${caseId}#hogerop`;
  return show(
    <Shell
      visit={visit}
      title="Vraag hogerop"
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: 'Deze jongere', href: `/jongeren/${caseId}` },
      ]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Vraag hogerop"
        lead={`${holder} (${levels[level].toLowerCase()}) leest dit, en mag niet weten om wie het gaat.`}
      />
      <Form action={`/jongeren/${caseId}/hogerop`}>
        <Field
          name="words"
          label="Wat is de vraag?"
          hint="Zonder naam, adres of school. Wat moet er gebeuren, en wie kan dat?"
          rows={3}
          maxLength={mostQuestion}
          value={errors.length > 0 ? text(visit.form, 'words') : asks}
          error={errorAt(errors, 'words')}
        />
        <Row>
          <Button kind="main">Bewaar de vraag</Button>
          <LinkButton href={back}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}
async function word(visit: Visitor): Promise<Reply> {
  const caseId = caseOf(visit);
  const kept = await wordClimbed(visit.house, visit.actor, { caseId, words: text(visit.form, 'words') });
  return kept.ok ? go(`/jongeren/${caseId}`, 'climbed-worded') : wordPage(visit, kept.refusals);
}

/** The question of one young person that climbed, in own words. */
export const wordClimbedPages: readonly Page[] = [
  page('GET /jongeren/:caseId/hogerop', 'word-climbed', (visit) => wordPage(visit)),
  page('POST /jongeren/:caseId/hogerop', 'word-climbed', word),
];
