import { answerRequest, prolongRequest } from '#app/request/answer-request.ts';
import { openRequest, type RequestView } from '#app/request/open-request.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Outcome, Refusal } from '#domain/outcome.ts';
import {
  correctable,
  longerReasons,
  noReasons,
  noReasonsFor,
  requestKinds,
  seenHows,
  type LongerReason,
  type NoReason,
} from '#domain/request/request.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Branches } from '#web/kit/branches.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { errorsOf, isGone } from '#web/person/refusals.ts';
import { pagesOf } from '#web/turn/form-page.tsx';
import { answerFile, answerPage } from './answer-pages.tsx';
import { enterForm } from './enter-form.tsx';
import { letterPage } from './letter-page.tsx';
import { askerWords, requestStates } from './request-words.ts';
import { approve, requestsPage } from './requests-page.tsx';

type Reader = Visit<Member>;
type Wrong = { readonly errors: readonly FormError[]; readonly answer: string | undefined };
const idOf = ({ params }: Reader): string => params['requestId'] ?? '';
const longer = Object.keys(longerReasons) as LongerReason[];
const reasons = Object.keys(noReasons) as NoReason[];
const crumbs = [{ label: 'Verzoeken', href: '/verzoeken' }];

const factsOf = ({ request: q, firstName, handler }: RequestView) => [
  { label: 'Vraag', value: requestKinds[q.kind].words },
  ...(q.words ? [{ label: 'In eigen woorden', value: q.words }] : []),
  ...(q.field ? [{ label: correctable[q.field], value: `Moet zijn: ${q.becomes ?? ''}` }] : []),
  ...(q.field && q.state === 'done' && q.was ? [{ label: 'Was', value: q.was }] : []),
  { label: 'Gevraagd', value: `${longDay(q.askedOn)}, door ${q.askedName ?? askerWords(q.askedBy, firstName)}` },
  { label: 'Hoe weten we wie het is', value: seenHows[q.seenHow] },
  { label: 'Antwoord uiterlijk', value: longDay(q.dueOn) },
  ...(q.extendedBecause ? [{ label: 'Waarom langer', value: longerReasons[q.extendedBecause] }] : []),
  { label: 'Wie antwoordt', value: handler },
  { label: 'Hoe het staat', value: requestStates[q.state] },
];

/** What a yes does, said before it is given. */
function Follows({ view: { request, receivers, guides } }: { view: RequestView }) {
  const { kind, field } = request;
  const call = receivers.filter(({ hasAccount }) => !hasAccount).map(({ name }) => name);
  return (
    <>
      {kind === 'access' && <p>Maak hierna het overzicht. Geef het op papier, of als bestand.</p>}
      {kind === 'correction' && field === 'other' && <p>Verander het eerst zelf op de plek waar het staat.</p>}
      {kind === 'deletion' && (
        <p>
          {guides
            ? 'Dit kan nu niet: jullie begeleiden de jongere nog.'
            : 'De FG kijkt mee. Daarna verwijdert Aanzet alles wat jullie zelf opschreven. Wat een ander overnam, blijft bij die ander.'}
        </p>
      )}
      {kind !== 'access' && call.length > 0 && (
        <p>Bel zelf: {call.join(', ')}. Zij namen over en hebben geen account.</p>
      )}
    </>
  );
}

function Answer({ view, wrong }: { view: RequestView; wrong: Wrong }) {
  const { request } = view;
  return (
    <Form action={`/verzoeken/${request.id}/besluit`}>
      <Branches
        name="answer"
        label="Doen jullie het?"
        value={wrong.answer}
        error={errorAt(wrong.errors, 'answer')}
        branches={[
          {
            value: 'yes',
            label: 'Ja',
            children: (
              <>
                <Follows view={view} />
                <Button kind="main">Ja, zo doen we het</Button>
              </>
            ),
          },
          {
            value: 'no',
            label: 'Nee',
            hint: 'De jongere krijgt een brief met waarom, en waar klagen kan.',
            children: (
              <>
                <Radios
                  name="because"
                  label="Waarom niet?"
                  error={errorAt(wrong.errors, 'because')}
                  choices={noReasonsFor(request.kind).map((value) => ({
                    value,
                    label: noReasons[value].words,
                    hint: noReasons[value].article,
                  }))}
                />
                <Button>Zeg nee</Button>
              </>
            ),
          },
        ]}
      />
    </Form>
  );
}

function Prolong({ view: { request }, wrong, today }: { view: RequestView; wrong: Wrong; today: string }) {
  if (request.extendedBecause !== null || today > request.dueOn) return null;
  const error = wrong.answer === 'longer' ? errorAt(wrong.errors, 'because') : undefined;
  return (
    <Details summary="Twee maanden langer" open={error !== undefined}>
      <Form action={`/verzoeken/${request.id}/verlengen`}>
        <Radios
          name="because"
          id="longer"
          label="Waarom duurt het langer?"
          error={error}
          choices={longer.map((value) => ({ value, label: longerReasons[value] }))}
        />
        <Button>Neem twee maanden langer</Button>
      </Form>
    </Details>
  );
}

function Papers({ request }: Pick<RequestView, 'request'>) {
  return (
    <Row>
      {request.kind === 'access' && request.state !== 'refused' && (
        <LinkButton href={`/verzoeken/${request.id}/overzicht`}>Maak het overzicht</LinkButton>
      )}
      {(request.state !== 'open' || request.extendedBecause !== null) && (
        <LinkButton href={`/verzoeken/${request.id}/brief`}>Bekijk de brief</LinkButton>
      )}
    </Row>
  );
}

async function showRequest(visit: Reader, refusals: readonly Refusal[] = [], answer?: string): Promise<Reply> {
  const opened = await openRequest(visit.house, visit.actor, { requestId: idOf(visit) });
  if (!opened.ok || isGone(refusals)) return gone;
  const view = opened.value;
  const errors = errorsOf(refusals, 'answer').map((one) =>
    answer === 'longer' && one.field === 'because' ? { ...one, field: 'longer' } : one,
  );
  const wrong = { errors: answer === 'longer' ? errorsOf(refusals, 'because') : errors, answer };
  return show(
    <Shell
      visit={visit}
      title="Verzoek over gegevens"
      crumbs={[...crumbs, { label: view.name, href: `/jongeren/${view.request.caseId}` }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title={`${requestKinds[view.request.kind].words} voor ${view.firstName}`}
        lead={requestKinds[view.request.kind].hint}
      />
      <Stack roomy>
        <Facts facts={factsOf(view)} />
        <Papers request={view.request} />
        {view.request.state === 'open' && (
          <>
            <Answer view={view} wrong={wrong} />
            <Prolong view={view} wrong={wrong} today={visit.today} />
          </>
        )}
        {view.request.state === 'agreed' && (
          <Alert title="De FG keurt dit nog goed">
            <p>Daarna is de jongere er voor jullie niet meer. Print de brief dus nu.</p>
          </Alert>
        )}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function after(visit: Reader, done: Outcome<unknown>, answer: string | undefined): Promise<Reply> {
  return done.ok ? go(`/verzoeken/${idOf(visit)}`, 'request-kept') : showRequest(visit, done.refusals, answer);
}

/** Requests of young people about their data: the list, one request, its overview and its letter. */
export const requestPages: readonly Page[] = [
  ...pagesOf(enterForm),
  page('GET /verzoeken', 'list-requests', requestsPage),
  page('POST /verzoeken/:requestId/akkoord', 'approve-removal', approve),
  page('GET /verzoeken/:requestId', 'open-request', (visit) => showRequest(visit)),
  page('POST /verzoeken/:requestId/besluit', 'answer-request', async (visit) => {
    const answer = oneOf(visit.form, 'answer', ['yes', 'no'] as const);
    const because = oneOf(visit.form, 'because', reasons);
    return after(
      visit,
      await answerRequest(visit.house, visit.actor, { requestId: idOf(visit), answer, because }),
      answer,
    );
  }),
  page('POST /verzoeken/:requestId/verlengen', 'answer-request', async (visit) => {
    const because = longer.find((one) => one === text(visit.form, 'because'));
    return after(visit, await prolongRequest(visit.house, visit.actor, { requestId: idOf(visit), because }), 'longer');
  }),
  page('GET /verzoeken/:requestId/overzicht', 'make-access-answer', answerPage),
  page('GET /verzoeken/:requestId/bestand', 'make-access-answer', answerFile),
  page('GET /verzoeken/:requestId/brief', 'open-request', letterPage),
];
