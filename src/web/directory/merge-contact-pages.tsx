import { contactChoice, mergeContacts, previewContacts, type ContactPreview } from '#app/directory/merge-contacts.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { at, isNotThere } from './colleague-place.ts';
import { workWords } from './leaving-pages.tsx';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
const ofVisit = ({ params }: Visitor) => ({
  organisationId: params['organisationId'] ?? '',
  memberId: params['memberId'] ?? '',
});
const crumbsOf = ({ organisation, goes }: Pick<ContactPreview, 'organisation' | 'goes'>) => [
  { label: 'Organisaties', href: '/organisaties' },
  { label: organisation.name, href: `/organisaties/${organisation.id}` },
  { label: goes.name, href: `/organisaties/${organisation.id}/collega/${goes.id}/gegevens` },
];

async function choosePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const asked = await contactChoice(visit.house, visit.actor, ofVisit(visit));
  if (!asked.ok) return gone;
  const { goes, others } = asked.value;
  const errors = colleagueErrors(refusals, 'staysId');
  return show(
    <Shell visit={visit} title="Staat er twee keer in" crumbs={crumbsOf(asked.value)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Staat er twee keer in" lead={`${goes.name} is dezelfde persoon als een andere collega.`} />
      {others.length === 0 ? (
        <EmptyState title="Er is hier geen andere collega">
          <p>Je voegt twee collega’s van dezelfde organisatie samen.</p>
          <LinkButton href={`${at(visit)}/gegevens`}>Terug</LinkButton>
        </EmptyState>
      ) : (
        <Form action={`${at(visit)}/samenvoegen`}>
          <Select
            name="staysId"
            label="Welke collega blijft?"
            hint="Alle werk gaat naar deze collega."
            placeholder="Kies"
            options={others.map(({ id, name, jobTitle }) => ({ value: id, label: `${name}, ${jobTitle}` }))}
            value={text(visit.form, 'staysId')}
            error={errors[0]?.text}
          />
          <Row>
            <Button kind="main">Bekijk wat er gebeurt</Button>
            <LinkButton href={`${at(visit)}/gegevens`}>Terug</LinkButton>
          </Row>
        </Form>
      )}
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

function checkPage(visit: Visitor, preview: ContactPreview): Reply {
  const { goes, stays, turns, contacts } = preview;
  return show(
    <Shell visit={visit} title="Samenvoegen: klopt dit?" crumbs={crumbsOf(preview)}>
      <PageHead title="Klopt dit?" lead={`${goes.name} en ${stays.name} zijn één persoon.`} />
      <Stack>
        <Alert tone="warn" title="Dit gebeurt er als je op Ja klikt">
          <ul>
            <li>{`${workWords(goes, { turns, contacts })} Dat gaat naar ${stays.name}.`}</li>
            <li>{`Een nummer of mailadres dat bij ${stays.name} ontbreekt, gaat mee.`}</li>
            <li>{`${goes.name} staat er niet meer bij en komt niet meer in Aanzet.`}</li>
            <li>Wat voorbij is, houdt de naam die erbij staat. Dit kun je niet terugdraaien.</li>
          </ul>
        </Alert>
        <Form action={`${at(visit)}/samenvoegen`} hidden={{ staysId: stays.id, zeker: 'ja' }}>
          <Row>
            <Button kind="stop">Ja, voeg samen</Button>
            <LinkButton href={`${at(visit)}/gegevens`}>Nee, terug</LinkButton>
          </Row>
        </Form>
      </Stack>
    </Shell>,
  );
}

async function merge(visit: Visitor): Promise<Reply> {
  const { house, actor, form } = visit;
  const command = { ...ofVisit(visit), staysId: text(form, 'staysId') };
  if (text(form, 'zeker') !== 'ja') {
    const preview = await previewContacts(house, actor, command);
    if (preview.ok) return checkPage(visit, preview.value);
    return isNotThere(preview.refusals) ? gone : choosePage(visit, preview.refusals);
  }
  const done = await mergeContacts(house, actor, command);
  if (done.ok) return go(`/organisaties/${done.value.organisationId}`, 'contacts-merged');
  return isNotThere(done.refusals) ? gone : choosePage(visit, done.refusals);
}

/** Two entries are one colleague: choose, read what happens, and do it. */
export const mergeContactPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/collega/:memberId/samenvoegen', 'merge-contacts', (visit) =>
    choosePage(visit),
  ),
  page('POST /organisaties/:organisationId/collega/:memberId/samenvoegen', 'merge-contacts', merge),
];
