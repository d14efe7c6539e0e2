import { openYoungPerson } from '#app/person/open-young-person.ts';
import { linkCases, unlinkCases } from '#app/turn/link-cases.ts';
import { linkChoices, type LinkChoice } from '#app/turn/link-choices.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullName } from '#domain/person/name.ts';
import type { Refusal } from '#domain/outcome.ts';
import { id } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';
import { showPerson } from '#web/person/person-pages.tsx';
import { inWords } from '#web/person/refusals.ts';

function Choose({
  choices,
  base,
  error,
}: {
  choices: readonly LinkChoice[];
  base: string;
  error?: string | undefined;
}) {
  if (choices.length === 0)
    return (
      <EmptyState title="Wij vonden niemand">
        <p>Er is geen eigen jongere met dezelfde geboortedatum en een naam die hierop lijkt.</p>
        <LinkButton href={base}>Terug naar de jongere</LinkButton>
      </EmptyState>
    );
  return (
    <Form action={`${base}/koppelen`}>
      <Radios
        name="eigen"
        label="Wie is het?"
        error={error}
        choices={choices.map(({ caseId, name, place }) => ({ value: caseId, label: `${name}, ${place}` }))}
      />
      <p>Daarna is er één beurt. De beurt van de eigen jongere wordt een afspraak, met dezelfde dag.</p>
      <Row>
        <Button kind="main">Koppel</Button>
        <LinkButton href={base}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

/** GET: who of our own young people it may be that was handed over to us. */
async function showChoices(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  const { house, actor, params } = visit;
  const caseId = params['caseId'] ?? '';
  const opened = await openYoungPerson(house, actor, { caseId, entries: 1 });
  const choices = await linkChoices(house, actor, { caseId });
  if (!opened.ok || !choices.ok || isGone(refusals)) return gone;
  const { person } = opened.value;
  const base = `/jongeren/${caseId}`;
  const errors = errorsOf(refusals, 'eigen', person.firstName);
  return show(
    <Shell
      visit={visit}
      title="Koppelen"
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: fullName(person), href: base },
      ]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title={`Kenden jullie ${person.firstName} al?`}
        lead="Dan zijn er nu twee begeleidingen van één jongere. Koppel ze."
      />
      <Choose choices={choices.value} base={base} error={errorAt(errors, 'eigen')} />
    </Shell>,
    refusals.length > 0 ? statusOf(refusals) : 200,
  );
}

/** POST: our own one gives way to the one that was handed over. */
async function link(visit: Visit<Member>): Promise<Reply> {
  const intoCaseId = visit.params['caseId'] ?? '';
  const own = id(visit.form, 'eigen');
  if (own === undefined) return showChoices(visit, [{ code: 'choose-own', field: 'eigen' }]);
  const linked = await linkCases(visit.house, visit.actor, { caseId: own, intoCaseId });
  return linked.ok ? go(`/jongeren/${intoCaseId}`, 'linked') : showChoices(visit, linked.refusals);
}

/** POST on our own one: it has a turn of its own again. */
async function unlink(visit: Visit<Member>): Promise<Reply> {
  const caseId = visit.params['caseId'] ?? '';
  const outcome = await unlinkCases(visit.house, visit.actor, { caseId });
  if (outcome.ok) return go(`/jongeren/${caseId}`, 'unlinked');
  const [first] = outcome.refusals;
  if (!first || isGone(outcome.refusals)) return gone;
  return showPerson(visit, { alert: inWords(first), status: statusOf(outcome.refusals) });
}

/** Two cases of one young person, after a hand-over. */
export const linkPages: readonly Page[] = [
  page('GET /jongeren/:caseId/koppelen', 'link-cases', (visit) => showChoices(visit)),
  page('POST /jongeren/:caseId/koppelen', 'link-cases', link),
  page('POST /jongeren/:caseId/ontkoppelen', 'link-cases', unlink),
];
