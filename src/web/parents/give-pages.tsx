import {
  answerParent,
  closeParentLink,
  giveParentLink,
  seeParentLinks,
  type GivenLinkNow,
  type ParentForm,
} from '#app/parents/give-link.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { channels, type Channel } from '#domain/young/way.ts';
import { Qr } from '#web/directory/qr.tsx';
import { all, oneOf, pickedDay, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { BigCode } from '#web/kit/big-code.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { PrintCard } from '#web/kit/print-card.tsx';
import { Asked, How, Looking, What, Who, type Typed } from './give-parts.tsx';
import { errorsOf, groundWords } from './give-words.ts';

type Reader = Visit<Member>;
const caseOf = ({ params }: Reader): string => params['caseId'] ?? '';
const baseOf = (caseId: string): string => `/jongeren/${caseId}/meekijken`;
const title = 'Wie thuis meekijkt';
const channelNames = Object.keys(channels) as Channel[];
const crumbsOf = ({ fullName, caseId }: ParentForm) => [
  { label: 'Jongeren', href: '/jongeren' },
  { label: fullName, href: `/jongeren/${caseId}` },
];

/** Why nobody can get a link now, and what to do. */
function WhyNot({ form: { shielded, caseId, firstName } }: { form: ParentForm }) {
  if (shielded)
    return (
      <EmptyState title="Hier kijkt niemand mee">
        <p>{firstName} is afgeschermd. Praat zelf met wie iets moet weten.</p>
        <LinkButton href={`/jongeren/${caseId}`}>Terug naar {firstName}</LinkButton>
      </EmptyState>
    );
  return (
    <EmptyState title="Schrijf eerst op wie beslist">
      <p>Een link gaat alleen naar iemand van wie je het bewijs zag.</p>
      <LinkButton href={`/jongeren/${caseId}/wie-beslist`}>Naar wie mag beslissen</LinkButton>
    </EmptyState>
  );
}

const Give = ({ typed }: { typed: Typed }) => (
  <Section title="Laat iemand meekijken">
    <p>{groundWords[typed.form.ground].replaceAll('{naam}', typed.form.firstName)}</p>
    <Form action={baseOf(typed.form.caseId)}>
      <Who {...typed} />
      <What {...typed} />
      <How {...typed} />
      <Row>
        <Button kind="main">Geef de link</Button>
        <LinkButton href={`/jongeren/${typed.form.caseId}`}>Terug</LinkButton>
      </Row>
    </Form>
  </Section>
);

async function formPage(visit: Reader, errors: readonly FormError[] = []): Promise<Reply> {
  const seen = await seeParentLinks(visit.house, visit.actor, { caseId: caseOf(visit) });
  if (!seen.ok) return gone;
  const form = seen.value;
  const typed = { visit, form, errors };
  const can = form.active && !form.shielded && (form.ground === 'own-yes' || form.speakers.length > 0);
  return show(
    <Shell visit={visit} title={title} crumbs={crumbsOf(form)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={`Eén link voor één jongere. Je zet hem meteen uit als dat nodig is.`} />
      <Stack roomy>
        <Asked {...typed} />
        <Looking form={form} />
        {can ? <Give typed={typed} /> : form.active && <WhyNot form={form} />}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

function givenPage(visit: Reader, form: ParentForm, { code, token, name, channel, until }: GivenLinkNow): Reply {
  return show(
    <Shell visit={visit} title="De link is gegeven" crumbs={crumbsOf(form)} forAll>
      <PageHead title="De link is gegeven" lead={`Hij werkt tot en met ${longDay(until)}.`} />
      <Stack roomy>
        <Section title="De code">
          <BigCode code={code} />
          <p>Vertel deze code aan {name}. Stuur hem niet op. Je ziet hem één keer.</p>
        </Section>
        {token === null ? (
          <p>{channel === 'sms' ? 'De sms is onderweg.' : 'De mail is onderweg.'} Er staat geen naam in.</p>
        ) : (
          <Section title="Het kaartje">
            <p>Print deze pagina en knip het kaartje uit. Gooi de rest van het papier weg: daar staat de code op.</p>
            <PrintCard title="Mijn link" big="Scan dit vierkant" lines={['Druk op de knop.', 'Vul uw code in.']}>
              <Qr address={`${visit.address ?? ''}/ouder/${token}`} label="QR-code met de link" side={180} />
            </PrintCard>
          </Section>
        )}
        <LinkButton href={baseOf(form.caseId)}>Bekijk wie meekijkt</LinkButton>
      </Stack>
    </Shell>,
  );
}

async function give(visit: Reader): Promise<Reply> {
  const { form, house, actor } = visit;
  const caseId = caseOf(visit);
  const channel = oneOf(form, 'channel', channelNames);
  const given = await giveParentLink(house, actor, {
    caseId,
    speakerId: text(form, 'speaker'),
    name: text(form, 'name'),
    yesOn: pickedDay(form, 'yesOn'),
    shows: all(form, 'shows'),
    channel,
    to: text(form, channel === 'mail' ? 'mail' : 'number'),
  });
  if (!given.ok)
    return given.refusals.some(({ code }) => code === 'not-found')
      ? gone
      : formPage(visit, errorsOf(given.refusals, 'channel'));
  const seen = await seeParentLinks(house, actor, { caseId });
  return seen.ok ? givenPage(visit, seen.value, given.value) : gone;
}

async function close(visit: Reader): Promise<Reply> {
  const caseId = caseOf(visit);
  const closed = await closeParentLink(visit.house, visit.actor, { caseId, linkId: visit.params['linkId'] ?? '' });
  return closed.ok ? go(baseOf(caseId), 'way-gone') : gone;
}

async function answer(visit: Reader): Promise<Reply> {
  const [caseId, questionId] = [caseOf(visit), visit.params['askedId'] ?? ''];
  const said = await answerParent(visit.house, visit.actor, { caseId, questionId, words: text(visit.form, 'words') });
  if (said.ok) return go(baseOf(caseId));
  if (said.refusals.some(({ code }) => code === 'not-found')) return gone;
  return formPage(
    visit,
    errorsOf(said.refusals, 'words').map((one) => ({ ...one, field: `words-${questionId}` })),
  );
}

/** A colleague lets somebody look along, ends it, and answers. */
export const parentLinkPages: readonly Page[] = [
  page('GET /jongeren/:caseId/meekijken', 'see-parent-links', (visit) => formPage(visit)),
  page('POST /jongeren/:caseId/meekijken', 'give-parent-link', give),
  page('POST /jongeren/:caseId/meekijken/:linkId/weg', 'give-parent-link', close),
  page('POST /jongeren/:caseId/meekijken/vragen/:askedId', 'answer-parent', answer),
];
