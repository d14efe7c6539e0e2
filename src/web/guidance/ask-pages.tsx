import { askSchool, goOnWithoutSchool, hearSchool, schoolsToAsk, type SchoolsToAsk } from '#app/guidance/ask-school.ts';
import type { NamedQuestion } from '#app/guidance/guidance-of.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { goOnReasons, mayGoOn } from '#domain/guidance/two-facts.ts';
import type { Refusal } from '#domain/outcome.ts';
import { id, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, onlyAt, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';
import { goOnWords } from './guidance-words.ts';
import { TwoFactsFields, typedFacts } from './two-facts-fields.tsx';

type Visitor = Visit<Member>;
const caseOf = ({ params }: Visitor): string => params['caseId'] ?? '';
const pathOf = (visit: Visitor): string => `/jongeren/${caseOf(visit)}`;
const crumbsOf = (visit: Visitor) => [{ label: 'Jongere', href: pathOf(visit) }];

type AskProps = { visit: Visitor; found: SchoolsToAsk; refusals: readonly Refusal[] };
function AskPage({ visit, found: { firstName, schools, proposed }, refusals }: AskProps) {
  const errors = errorsOf(refusals, 'schoolId');
  return (
    <Shell visit={visit} title="Vraag het school" crumbs={crumbsOf(visit)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Vraag het school" lead={`Welke begeleiding bood school ${firstName} al aan?`} />
      <p>De school krijgt alleen de naam en de geboortedatum. Je krijgt twee feiten terug:</p>
      <ul>
        <li>op welke dag begeleiding is aangeboden</li>
        <li>of die is gebruikt</li>
      </ul>
      <Form action={`${pathOf(visit)}/vraag-school`}>
        <Select
          name="schoolId"
          label="Welke school?"
          placeholder="Kies een school"
          options={schools.map((one) => ({ value: one.id, label: one.name }))}
          value={text(visit.form, 'schoolId') || proposed}
          error={errorAt(errors, 'schoolId')}
        />
        <Row>
          <Button kind="main">Verstuur de vraag</Button>
          <LinkButton href={pathOf(visit)}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>
  );
}

async function askPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const found = await schoolsToAsk(visit.house, visit.actor, { caseId: caseOf(visit) });
  if (!found.ok) return gone;
  const status = refusals.length > 0 ? statusOf(refusals) : 200;
  return show(<AskPage visit={visit} found={found.value} refusals={refusals} />, status);
}

async function ask(visit: Visitor): Promise<Reply> {
  const command = { caseId: caseOf(visit), schoolId: id(visit.form, 'schoolId') };
  if (command.schoolId === undefined) return askPage(visit, [{ code: 'school-missing', field: 'schoolId' }]);
  const done = await askSchool(visit.house, visit.actor, { ...command, schoolId: command.schoolId });
  if (done.ok) return go(pathOf(visit), 'school-asked');
  return isGone(done.refusals) ? gone : askPage(visit, done.refusals);
}

/** The question that is heard about, as the page of the young person has it. */
async function openQuestion(visit: Visitor): Promise<NamedQuestion | undefined> {
  const opened = await openYoungPerson(visit.house, visit.actor, { caseId: caseOf(visit), entries: 1 });
  if (!opened.ok || opened.value.guidance?.as !== 'asker' || !opened.value.may.has('hear-school')) return undefined;
  const { questions } = opened.value.guidance;
  return questions.find((one) => one.id === visit.params['questionId'] && one.answeredOn === null);
}

async function hearPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const question = await openQuestion(visit);
  if (!question) return gone;
  const errors = errorsOf(refusals, 'offeredOn');
  return show(
    <Shell visit={visit} title="Antwoord van school" crumbs={crumbsOf(visit)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Antwoord van school" lead={`Wat zei ${question.other} aan de telefoon?`} />
      <Form action={`${pathOf(visit)}/vraag-school/${question.id}`}>
        <TwoFactsFields form={visit.form} refusals={refusals} />
        <Row>
          <Button kind="main">Bewaar het antwoord</Button>
          <LinkButton href={pathOf(visit)}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function hear(visit: Visitor): Promise<Reply> {
  const command = {
    caseId: caseOf(visit),
    questionId: visit.params['questionId'] ?? '',
    facts: typedFacts(visit.form),
  };
  const done = await hearSchool(visit.house, visit.actor, command);
  if (done.ok) return go(pathOf(visit), 'school-heard');
  if (isGone(done.refusals)) return gone;
  return done.refusals.some(({ code }) => code === 'answered-meanwhile')
    ? go(pathOf(visit))
    : hearPage(visit, done.refusals);
}

async function goOnPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const question = await openQuestion(visit);
  if (!question || !mayGoOn(question)) return gone;
  const errors = errorsOf(refusals, 'because');
  return show(
    <Shell visit={visit} title="Verder zonder antwoord" crumbs={crumbsOf(visit)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Verder zonder antwoord"
        lead={`${question.other} gaf geen antwoord. De laatste dag was ${longDay(question.answerBy)}.`}
      />
      <Form action={`${pathOf(visit)}/vraag-school/${question.id}/verder`}>
        <Radios
          name="because"
          label="Waarom wacht je niet langer?"
          choices={goOnReasons.map((value) => ({ value, label: goOnWords[value] }))}
          error={errorAt(errors, 'because')}
        />
        <Row>
          <Button kind="main">Ga verder</Button>
          <LinkButton href={pathOf(visit)}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function goOn(visit: Visitor): Promise<Reply> {
  const questionId = visit.params['questionId'] ?? '';
  const command = { caseId: caseOf(visit), questionId, because: oneOf(visit.form, 'because', goOnReasons) };
  const done = await goOnWithoutSchool(visit.house, visit.actor, command);
  if (done.ok) return go(pathOf(visit), 'went-on');
  if (isGone(done.refusals)) return gone;
  return done.refusals.some(({ field }) => field === 'because') ? goOnPage(visit, done.refusals) : go(pathOf(visit));
}

/** A Doorstroompunt asks a school for two facts, or writes down what it heard on the phone. */
export const askPages: readonly Page[] = [
  page('GET /jongeren/:caseId/vraag-school', 'ask-school', (visit) => askPage(visit)),
  page('POST /jongeren/:caseId/vraag-school', 'ask-school', ask),
  page('GET /jongeren/:caseId/vraag-school/:questionId', 'hear-school', (visit) => hearPage(visit)),
  page('POST /jongeren/:caseId/vraag-school/:questionId', 'hear-school', hear),
  page('GET /jongeren/:caseId/vraag-school/:questionId/verder', 'go-on-without-school', (visit) => goOnPage(visit)),
  page('POST /jongeren/:caseId/vraag-school/:questionId/verder', 'go-on-without-school', goOn),
].map(onlyAt((kind) => kind === 'doorstroompunt'));
