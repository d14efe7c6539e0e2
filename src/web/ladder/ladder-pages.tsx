import {
  answerClimbed,
  seeLadder,
  seeQuestion,
  type LadderView,
  type QuestionLine,
  type QuestionView,
} from '#app/ladder/see-ladder.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, relative, shortDay } from '#domain/day-words.ts';
import { mostAnswer } from '#domain/ladder/ladder.ts';
import type { Refusal } from '#domain/outcome.ts';
import { levels } from '#domain/series/series.ts';
import type { Day } from '#law/day.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';
import { countWords } from '#web/directory/directory-words.ts';
import { reasonWords } from './ladder-words.ts';

type Visitor = Visit<Member>;
export const here = '/regio/hogerop';
export const title = 'Vragen die hogerop gaan';
export const crumbs = [{ label: 'Waar stokt het', href: '/regio' }];

function dueOf({ state, dueOn }: QuestionLine, today: Day) {
  if (state !== 'open') return { text: state === 'answered' ? 'Beantwoord' : 'Niet meer nodig', tone: 'done' as const };
  const { text: left, tone } = relative(dueOn, today);
  return { text: left, tone: tone === 'info' ? ('calm' as const) : tone };
}
function Questions({ head, lines, today }: { head: string; lines: readonly QuestionLine[]; today: Day }) {
  if (lines.length === 0) return null;
  return (
    <Section title={head} count={lines.length}>
      <ListGrid label={head}>
        {lines.map((line) => (
          <ListRow
            key={line.id}
            title={line.asks}
            href={`${here}/${line.id}`}
            sub={`${line.asker} vraagt · ${reasonWords(line)}`}
            who={`${line.holder}, ${levels[line.level].toLowerCase()}`}
            when={line.state === 'open' ? `uiterlijk ${shortDay(line.dueOn)}` : undefined}
            due={dueOf(line, today)}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

function Terms({ view }: { view: LadderView }) {
  const { terms, since } = view.now;
  return (
    <Section title="Wat nu geldt">
      <p>
        {since
          ? `De regio sprak dit af, vanaf ${longDay(since)}.`
          : 'Zo begint Aanzet. De regio heeft nog niets afgesproken.'}
      </p>
      <Facts
        facts={[
          { label: 'Teruggestuurd', value: `vanaf ${terms.times} keer gaat de vraag hogerop` },
          { label: 'Ligt stil', value: `na ${terms.days} dagen, als de uiterste dag voorbij is` },
          { label: 'Antwoord', value: `binnen ${terms.answerDays} werkdagen` },
          { label: 'Beleid', value: view.seats.policy ?? 'nog niemand: er gaat niets hogerop' },
          { label: 'Bestuur', value: view.seats.board ?? 'nog niemand: een vraag blijft bij beleid' },
        ]}
      />
      {view.keeps && (
        <Row>
          <LinkButton href={`${here}/afspraken`}>Iets anders afspreken</LinkButton>
        </Row>
      )}
    </Section>
  );
}

function Counts({ counts }: { counts: LadderView['counts'] }) {
  const open = counts.filter((one) => one.open > 0);
  if (open.length === 0) return null;
  return (
    <ul>
      {open.map(({ reason, open: n, organisations }) => (
        <li key={reason}>
          {reason === 'sent-back' ? 'Te vaak teruggestuurd' : 'Ligt stil'}: {countWords(n, 'vraag', 'vragen')} van{' '}
          {countWords(organisations, 'organisatie', 'organisaties')}
        </li>
      ))}
    </ul>
  );
}

async function ladderPage(visit: Visitor): Promise<Reply> {
  const seen = await seeLadder(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  const { questions } = view;
  const open = questions.filter(({ state }) => state === 'open');
  return show(
    <Shell visit={visit} title={title} crumbs={crumbs}>
      <PageHead
        title={title}
        lead="Ligt een begeleiding stil, of komt een overdracht steeds terug? Dan gaat de vraag een niveau hoger. Zonder naam."
      />
      <Stack roomy>
        <Counts counts={view.counts} />
        {questions.length === 0 && (
          <EmptyState title="Geen vraag ging hogerop">
            <p>Aanzet kijkt elke nacht. Wie aan zet is, verandert er niet door.</p>
            <LinkButton href="/regio/overleg">Bekijk de overleggen</LinkButton>
          </EmptyState>
        )}
        <Questions head="Voor jou" lines={open.filter(({ mine }) => mine)} today={visit.today} />
        <Questions head="Bij een ander" lines={open.filter(({ mine }) => !mine)} today={visit.today} />
        <Questions head="Klaar" lines={questions.filter(({ state }) => state !== 'open')} today={visit.today} />
        <Terms view={view} />
      </Stack>
    </Shell>,
  );
}

function facts({ asker, level, holder, askedOn, dueOn, alike, state, ...line }: QuestionView) {
  return [
    { label: 'Wie vraagt het', value: asker },
    { label: 'Waarom', value: reasonWords(line) },
    { label: 'Ligt bij', value: `${holder}, ${levels[level].toLowerCase()}` },
    { label: 'Sinds', value: longDay(askedOn) },
    ...(state === 'open' ? [{ label: 'Antwoord', value: `uiterlijk ${longDay(dueOn)}` }] : []),
    { label: 'Vragen als deze', value: alike === 0 ? 'geen andere' : `nog ${alike}` },
    ...(line.answer ? [{ label: 'Het antwoord', value: line.answer }] : []),
  ];
}

async function questionPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const questionId = visit.params['questionId'] ?? '';
  const seen = await seeQuestion(visit.house, visit.actor, { questionId });
  if (!seen.ok || isGone(refusals)) return gone;
  const question = seen.value;
  const errors = errorsOf(refusals, 'answer');
  return show(
    <Shell visit={visit} title="Vraag" crumbs={[...crumbs, { label: title, href: here }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={question.asks} lead="Er staat niet bij om wie het gaat. Wie aan zet is, blijft dat." />
      <Stack roomy>
        <Facts facts={facts(question)} />
        {question.caseId && (
          <p>
            Jouw organisatie heeft zelf een taak voor deze jongere.{' '}
            <Link href={`/jongeren/${question.caseId}`}>Open de jongere</Link>
          </p>
        )}
        {question.mine && question.state === 'open' && (
          <Form action={`${here}/${questionId}/antwoord`}>
            <Field
              name="answer"
              label="Jouw antwoord"
              hint="Wie doet wat, en wanneer? Wie de vraag stelde, krijgt dit te lezen."
              rows={4}
              maxLength={mostAnswer}
              value={text(visit.form, 'answer')}
              error={errorAt(errors, 'answer')}
            />
            <Row>
              <Button kind="main">Verstuur het antwoord</Button>
              <LinkButton href={here}>Terug</LinkButton>
            </Row>
          </Form>
        )}
      </Stack>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}
async function answer(visit: Visitor): Promise<Reply> {
  const questionId = visit.params['questionId'] ?? '';
  const done = await answerClimbed(visit.house, visit.actor, { questionId, answer: text(visit.form, 'answer') });
  return done.ok ? go(here, 'climbed-answered') : questionPage(visit, done.refusals);
}

/** What climbs: the questions, and one of them. */
export const ladderPages: readonly Page[] = [
  page(`GET ${here}`, 'see-ladder', ladderPage),
  page(`GET ${here}/:questionId`, 'see-ladder', (visit) => questionPage(visit)),
  page(`POST ${here}/:questionId/antwoord`, 'answer-climbed', answer),
];
