import { colleagueInForm } from '#app/directory/see-organisation.ts';
import { leavingWork } from '#app/turn/colleague-leaves.ts';
import { handOverWork } from '#app/turn/hand-over-work.ts';
import type { Member } from '#domain/access/actor.ts';
import { all, id, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { at, crumbsOf, isNotThere } from './colleague-place.ts';
import { workWords } from './leaving-pages.tsx';
import { choicesWithLoad, TooMuch } from './load-words.tsx';
import { colleagueErrors } from './refusals.ts';

const field = 'toMemberId';

async function movingPage(visit: Visit<Member>, errors: readonly FormError[] = []): Promise<Reply> {
  const { memberId = '', organisationId = '' } = visit.params;
  const asked = await colleagueInForm(visit.house, visit.actor, { organisationId, memberId });
  if (!asked.ok || memberId === visit.actor.memberId) return gone;
  const work = await leavingWork(visit.house, visit.actor, { memberId });
  if (!work.ok) return gone;
  const { colleague, others, loads } = asked.value;
  const typed = visit.form.has(field);
  return show(
    <Shell
      visit={visit}
      title="Collega is lang weg"
      crumbs={[...crumbsOf(visit), { label: colleague.name, href: at(visit) }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title={`${colleague.name} is lang weg`} lead={workWords(colleague, work.value)} />
      <p>De ander is meteen aan zet en hoort dat. {colleague.name} houdt de toegang tot Aanzet.</p>
      <TooMuch others={others} loads={loads} more={work.value.cases} />
      <Form action={`${at(visit)}/werk`}>
        <Select
          name={field}
          label="Wie neemt het werk over?"
          placeholder="Kies een collega"
          options={choicesWithLoad(others, loads)}
          value={typed ? text(visit.form, field) : (colleague.standInId ?? '')}
          error={errors[0]?.text}
        />
        <Checkboxes
          name="alsoContact"
          label="En de vaste contactpersoon?"
          choices={[{ value: 'ja', label: 'Ook dat gaat naar deze collega' }]}
          values={all(visit.form, 'alsoContact')}
          optional
        />
        <Row>
          <Button kind="main">Ja, verdeel het werk</Button>
          <LinkButton href={at(visit)}>Nee, terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function move(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor, params } = visit;
  if (params['organisationId'] !== actor.organisationId || params['memberId'] === actor.memberId) return gone;
  const command = {
    memberId: params['memberId'] ?? '',
    toMemberId: id(form, field) ?? '',
    alsoContact: all(form, 'alsoContact').length > 0,
  };
  if (command.toMemberId === '') return movingPage(visit, colleagueErrors([{ code: 'holder-missing' }], field));
  const outcome = await handOverWork(house, actor, command);
  if (outcome.ok) return go(at(visit), 'work-moved');
  return isNotThere(outcome.refusals) ? gone : movingPage(visit, colleagueErrors(outcome.refusals, field));
}

/** A colleague is away for long: what there is, who gets it, one click. */
export const movingPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/collega/:memberId/werk', 'hand-over-work', (visit) => movingPage(visit)),
  page('POST /organisaties/:organisationId/collega/:memberId/werk', 'hand-over-work', move),
];
