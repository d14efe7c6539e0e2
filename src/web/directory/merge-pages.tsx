import {
  mergeChoice,
  mergeOrganisations,
  previewMerge,
  type MergePreview,
} from '#app/directory/merge-organisations.ts';
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
import { isNotThere } from './colleague-place.ts';
import { countWords } from './directory-words.ts';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
const organisationOf = ({ params }: Visitor): string => params['organisationId'] ?? '';
const crumbsOf = (visit: Visitor, name: string) => [
  { label: 'Organisaties', href: '/organisaties' },
  { label: name, href: `/organisaties/${organisationOf(visit)}` },
];

async function choosePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const asked = await mergeChoice(visit.house, visit.actor, { organisationId: organisationOf(visit) });
  if (!asked.ok) return gone;
  const { goes, others } = asked.value;
  const home = `/organisaties/${goes.id}`;
  const errors = colleagueErrors(refusals, 'staysId');
  return show(
    <Shell visit={visit} title="Samenvoegen" crumbs={crumbsOf(visit, goes.name)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Samenvoegen" lead={`${goes.name} gaat op in een andere organisatie. De naam blijft vindbaar.`} />
      {others.length === 0 ? (
        <EmptyState title="Er is geen organisatie van dezelfde soort">
          <p>Voeg eerst de organisatie toe waarin deze opgaat.</p>
          <LinkButton href="/organisaties/nieuw">Nieuwe organisatie</LinkButton>
        </EmptyState>
      ) : (
        <Form action={`${home}/samenvoegen`}>
          <Select
            name="staysId"
            label="Welke organisatie blijft?"
            placeholder="Kies"
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={text(visit.form, 'staysId')}
            error={errors[0]?.text}
          />
          <Row>
            <Button kind="main">Bekijk wat er gebeurt</Button>
            <LinkButton href={home}>Terug</LinkButton>
          </Row>
        </Form>
      )}
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** What moves, a line each, and nothing that is not there. */
function linesOf({ goes, stays, peopleGo, ...n }: MergePreview): readonly string[] {
  const people = countWords(n.people, 'contactpersoon', 'contactpersonen');
  return [
    n.turns > 0 && `${countWords(n.turns, 'jongere', 'jongeren')}: ${stays.name} is aan zet, met dezelfde dag.`,
    n.leads > 0 && `${countWords(n.leads, 'jongere', 'jongeren')}: ${stays.name} begeleidt verder.`,
    n.handovers > 0 && `${countWords(n.handovers, 'overdracht', 'overdrachten')}: ${stays.name} is de ontvanger.`,
    n.people > 0 && (peopleGo ? `${people}: werkt bij ${stays.name}.` : `${people}: staat er niet meer bij. Wie met Aanzet gaat werken, voegt ${stays.name} zelf toe.`), // prettier-ignore
    n.mandates > 0 && `${countWords(n.mandates, 'taak', 'taken')}: vanaf vandaag bij ${stays.name}.`,
    n.closures > 0 && `Gesloten dagen gaan mee, als ${stays.name} dan niet al gesloten is.`,
    n.services > 0 && `Het aanbod gaat mee (${n.services}).`,
    `Wat voorbij is, blijft bij ${goes.name} staan.`,
  ].filter((line) => line !== false);
}

function checkPage(visit: Visitor, preview: MergePreview): Reply {
  const { goes, stays } = preview;
  const home = `/organisaties/${goes.id}`;
  return show(
    <Shell visit={visit} title="Samenvoegen: klopt dit?" crumbs={crumbsOf(visit, goes.name)}>
      <PageHead title="Klopt dit?" lead={`${goes.name} gaat op in ${stays.name}.`} />
      <Stack>
        <Alert tone="warn" title="Dit gebeurt er als je op Ja klikt">
          <ul>
            {linesOf(preview).map((line) => (
              <li key={line}>{line}</li>
            ))}
            <li>Dit kun je niet terugdraaien.</li>
          </ul>
        </Alert>
        <Form action={`${home}/samenvoegen`} hidden={{ staysId: stays.id, zeker: 'ja' }}>
          <Row>
            <Button kind="stop">Ja, voeg samen</Button>
            <LinkButton href={home}>Nee, terug</LinkButton>
          </Row>
        </Form>
      </Stack>
    </Shell>,
  );
}

async function merge(visit: Visitor): Promise<Reply> {
  const { house, actor, form } = visit;
  const command = { organisationId: organisationOf(visit), staysId: text(form, 'staysId') };
  if (text(form, 'zeker') !== 'ja') {
    const preview = await previewMerge(house, actor, command);
    if (preview.ok) return checkPage(visit, preview.value);
    return isNotThere(preview.refusals) ? gone : choosePage(visit, preview.refusals);
  }
  const done = await mergeOrganisations(house, actor, command);
  if (done.ok) return go(`/organisaties/${done.value.organisationId}`, 'organisations-merged');
  return isNotThere(done.refusals) ? gone : choosePage(visit, done.refusals);
}

/** Two organisations become one: choose, read what happens, and do it. */
export const mergeOrganisationPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/samenvoegen', 'merge-organisations', (visit) => choosePage(visit)),
  page('POST /organisaties/:organisationId/samenvoegen', 'merge-organisations', merge),
];
