import { colleagueInForm } from '#app/directory/see-organisation.ts';
import type { Colleague } from '#app/ports/directory.ts';
import { colleagueLeaves, leavingWork } from '#app/turn/colleague-leaves.ts';
import type { Member } from '#domain/access/actor.ts';
import { isId, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { at, crumbsOf, isNotThere } from './colleague-place.ts';
import { countWords } from './directory-words.ts';
import { choicesWithLoad, TooMuch } from './load-words.tsx';
import { colleagueErrors } from './refusals.ts';

type Work = { readonly turns: number; readonly contacts: number };

/** What the colleague leaves behind, as one sentence. */
export function workWords({ name }: Colleague, { turns, contacts }: Work): string {
  if (turns + contacts === 0) return `${name} is nergens aan zet en is nergens vaste contactpersoon.`;
  const onTurn = `is bij ${countWords(turns, 'jongere', 'jongeren')} aan zet`;
  const contact = `is van ${countWords(contacts, 'jongere', 'jongeren')} de vaste contactpersoon`;
  return `${name} ${[turns > 0 && onTurn, contacts > 0 && contact].filter(Boolean).join(' en ')}.`;
}

type FormProps = {
  visit: Visit<Member>;
  colleague: Colleague;
  choices: readonly { readonly value: string; readonly label: string }[];
  error?: string | undefined;
};

function LeavingForm({ visit, colleague, choices, error }: FormProps) {
  const standIn = choices.some(({ value }) => value === colleague.standInId) ? (colleague.standInId ?? '') : '';
  return (
    <Form action={`${at(visit)}/vertrek`}>
      <Select
        name="toMemberId"
        label="Wie neemt alles over?"
        hint="Zonder keuze gaat het naar het team. Is er geen team, dan naar de teamleider."
        placeholder="Het team"
        options={choices}
        value={visit.form.has('toMemberId') ? text(visit.form, 'toMemberId') : standIn}
        error={error}
        optional
      />
      <Row>
        <Button kind="stop">{`Ja, ${colleague.name} vertrekt`}</Button>
        <LinkButton href={at(visit)}>Nee, terug</LinkButton>
      </Row>
    </Form>
  );
}

async function leavingPage(visit: Visit<Member>, errors: readonly FormError[] = []): Promise<Reply> {
  const memberId = visit.params['memberId'] ?? '';
  const organisationId = visit.params['organisationId'] ?? '';
  const asked = await colleagueInForm(visit.house, visit.actor, { organisationId, memberId });
  if (!asked.ok || memberId === visit.actor.memberId) return gone;
  const work = await leavingWork(visit.house, visit.actor, { memberId });
  if (!work.ok) return gone;
  const { colleague, others, loads } = asked.value;
  const crumbs = [...crumbsOf(visit), { label: colleague.name, href: at(visit) }];
  return show(
    <Shell visit={visit} title="Collega vertrekt" crumbs={crumbs} wrong={errors.length > 0}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <PageHead title={`${colleague.name} vertrekt`} lead={workWords(colleague, work.value)} />
      <Stack>
        <Alert tone="warn" title="Dit gebeurt er als je op Ja klikt">
          <ul>
            <li>De ander is meteen aan zet en hoort dat. Er valt geen gat.</li>
            <li>{`${colleague.name} kan meteen niet meer in Aanzet.`}</li>
            <li>Dit kun je niet terugdraaien.</li>
          </ul>
        </Alert>
        <TooMuch others={others} loads={loads} more={work.value.cases} />
        <LeavingForm
          visit={visit}
          colleague={colleague}
          choices={choicesWithLoad(others, loads)}
          error={errors[0]?.text}
        />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function leave(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor, params } = visit;
  const organisationId = params['organisationId'] ?? '';
  if (organisationId !== actor.organisationId) return gone;
  const chosen = text(form, 'toMemberId');
  if (chosen !== '' && !isId(chosen))
    return leavingPage(visit, colleagueErrors([{ code: 'holder-unknown' }], 'toMemberId'));
  const command = { memberId: params['memberId'] ?? '', toMemberId: chosen || null };
  const outcome = await colleagueLeaves(house, actor, command);
  if (outcome.ok) return go(`/organisaties/${organisationId}`, 'colleague-left');
  return isNotThere(outcome.refusals) ? gone : leavingPage(visit, colleagueErrors(outcome.refusals, 'toMemberId'));
}

/** A colleague leaves: what there is to divide, who gets it, one click. */
export const leavingPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/collega/:memberId/vertrek', 'colleague-leaves', (visit) =>
    leavingPage(visit),
  ),
  page('POST /organisaties/:organisationId/collega/:memberId/vertrek', 'colleague-leaves', leave),
];
