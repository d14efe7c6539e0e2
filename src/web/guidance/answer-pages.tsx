import {
  answerConsultation,
  callBack,
  openConsultation,
  seeConsultations,
  type Asked,
} from '#app/guidance/answer-consultation.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import { isAsked } from '#domain/guidance/two-facts.ts';
import type { Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, onlyAt, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { errorsOf, isGone } from '#web/person/refusals.ts';
import { byWords, dueLabel } from '#web/turn/turn-words.ts';
import { TwoFactsFields, typedFacts } from './two-facts-fields.tsx';

type Visitor = Visit<Member>;
const base = '/doorstroompunt-vraagt';
const crumbs = [
  { label: 'Mijn werk', href: '/werk' },
  { label: 'Het Doorstroompunt vraagt', href: base },
];

const whoOf = ({ lateToldOn, state, desk }: Asked): string => {
  if (lateToldOn !== null) return 'Nu is de teamleider aan zet';
  return state === 'calls-back' ? 'Jullie bellen terug' : desk;
};
/** One question on a list: about whom, and answered by when. */
export const QuestionLine = ({ question, today }: { question: Asked; today: Day }) => (
  <ListRow
    title={fullName(question)}
    href={`${base}/${question.id}`}
    sub={`Geboren ${longDay(question.birthDate)}`}
    who={whoOf(question)}
    when={byWords(question.answerBy)}
    due={dueLabel(question.answerBy, today)}
  />
);

async function listPage(visit: Visitor): Promise<Reply> {
  const seen = await seeConsultations(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { questions, total } = seen.value;
  return show(
    <Shell visit={visit} title="Het Doorstroompunt vraagt" crumbs={crumbs.slice(0, 1)}>
      <PageHead
        title={`Het Doorstroompunt vraagt (${total})`}
        lead="Is begeleiding aangeboden, en is die gebruikt? Meer hoeft het Doorstroompunt niet te weten."
      />
      {total === 0 ? (
        <EmptyState title="Geen vraag">
          <p>Hier staat een vraag over iemand die bij jullie van school ging.</p>
          <LinkButton href="/jongeren">Bekijk alle jongeren</LinkButton>
        </EmptyState>
      ) : (
        <Stack roomy>
          <ListGrid label="Het Doorstroompunt vraagt">
            {questions.map((question) => (
              <QuestionLine key={question.id} question={question} today={visit.today} />
            ))}
          </ListGrid>
          {questions.length < total && <p>{`Dit zijn de eerste ${questions.length}.`}</p>}
        </Stack>
      )}
    </Shell>,
  );
}

const questionOf = ({ params }: Visitor) => ({ questionId: params['questionId'] ?? '' });

function Who({ question }: { question: Asked }) {
  const asker = `${question.asker}, ${question.desk}`;
  return (
    <Facts
      facts={[
        { label: 'Over wie', value: `${fullName(question)}, geboren ${longDay(question.birthDate)}` },
        { label: 'Wie vraagt het', value: question.phone ? `${asker}, ${question.phone}` : asker },
        { label: 'Antwoord', value: `Uiterlijk ${longDay(question.answerBy)}` },
      ]}
    />
  );
}

async function answerPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const opened = await openConsultation(visit.house, visit.actor, questionOf(visit));
  if (!opened.ok) return gone;
  const { question, offer, ownCaseId } = opened.value;
  const at = `${base}/${question.id}`;
  const errors = errorsOf(refusals, 'offeredOn');
  return show(
    <Shell visit={visit} title="Antwoord geven" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Antwoord geven" lead="Je vertelt twee feiten, en niets anders." />
      <Stack roomy>
        <Who question={question} />
        {ownCaseId && (
          <p>
            Dit lijkt een leerling van jullie. <Link href={`/jongeren/${ownCaseId}`}>Bekijk de pagina</Link>
          </p>
        )}
        {question.answeredOn === null ? (
          <>
            <Form action={at}>
              <TwoFactsFields form={visit.form} refusals={refusals} offer={offer} />
              <Row>
                <Button kind="main">Verstuur het antwoord</Button>
                <LinkButton href={base}>Terug</LinkButton>
              </Row>
            </Form>
            <Form action={`${at}/bel-terug`} inline>
              <Row>
                <Button>Bel ik terug</Button>
                <span>Weet je het niet, of ken je deze jongere niet? Bel dan.</span>
              </Row>
            </Form>
          </>
        ) : (
          <Alert
            title={
              question.state === 'went-on'
                ? 'Het Doorstroompunt ging verder zonder antwoord'
                : 'Hier is al antwoord op gegeven'
            }
          >
            <p>{`Op ${longDay(question.answeredOn)}.`}</p>
          </Alert>
        )}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

const meanwhile = (refusals: readonly Refusal[]) => refusals.some(({ code }) => code === 'answered-meanwhile');

async function answer(visit: Visitor): Promise<Reply> {
  const command = { ...questionOf(visit), facts: typedFacts(visit.form) };
  const done = await answerConsultation(visit.house, visit.actor, command);
  if (done.ok) return go(base, 'facts-told');
  if (isGone(done.refusals)) return gone;
  return meanwhile(done.refusals) ? answerPage(visit) : answerPage(visit, done.refusals);
}

async function phone(visit: Visitor): Promise<Reply> {
  const done = await callBack(visit.house, visit.actor, questionOf(visit));
  if (done.ok) return go(base, 'calls-back');
  return isGone(done.refusals) ? gone : answerPage(visit);
}

/** At a school: what a Doorstroompunt asks, and the answer of two facts. */
export const answerPages: readonly Page[] = [
  page(`GET ${base}`, 'see-consultations', listPage),
  page(`GET ${base}/:questionId`, 'open-consultation', (visit) => answerPage(visit)),
  page(`POST ${base}/:questionId`, 'answer-consultation', answer),
  page(`POST ${base}/:questionId/bel-terug`, 'answer-consultation', phone),
].map(onlyAt(isAsked));
