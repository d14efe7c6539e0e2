import { countAnswer } from '#app/routemap/count-answer.ts';
import {
  answersTo,
  doubtful,
  nextQuestion,
  otherPlaces,
  questionsFor,
  type Question,
} from '#domain/routemap/answers.ts';
import type { Tick } from '#domain/routemap/counting.ts';
import { endOf } from '#domain/routemap/reach.ts';
import { text } from '#web/door/form.ts';
import { go, gone, publicPage, show, type Page, type Reply } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { languageOf } from '#web/language/languages.ts';
import { OpenShell, OtherLanguages } from '#web/language/open-shell.tsx';
import { askToBeCalled, endPage } from './end-page.tsx';
import { before, carried } from './read-answers.ts';
import { Ask, Danger } from './route-parts.tsx';
import { audienceOf, root, stateOf, within, type State, type Visitor } from './route-state.tsx';
import { routeWords } from './words/catalogue.ts';
import { answerWords, audiences } from './words/words.ts';

/** The answers to choose from; municipalities by name, the other two after them. */
function choicesOf({ here, route: { around } }: State, question: Question) {
  const { words, placeName } = here;
  if (question !== 'place')
    return answersTo[question].map((value) => ({
      value,
      label: (words.answer[question] as Record<string, string>)[value] ?? value,
    }));
  const own = around.region.map((value) => ({ value, label: placeName(value), name: true }));
  const other = otherPlaces.map((value) => ({
    value,
    label: value === 'elsewhere' ? words.elsewhere : words.notKnown,
  }));
  return [...own.toSorted((a, b) => a.label.localeCompare(b.label, 'nl')), ...other];
}

function questionPage(state: State, question: Question): Reply {
  const { answers, audience, here } = state;
  const title = here.words.ask[audience][question];
  const back = before(answers, question);
  return within(
    state,
    { title },
    <>
      <PageHead title={title} lead={back === undefined ? here.words.nothingKept : undefined} />
      <Ask
        here={here}
        question={question}
        choices={choicesOf(state, question)}
        hidden={{ ...carried(answers, question), stap: question }}
      />
      {back && (
        <Form action={here.action} hidden={{ ...here.base, ...carried(answers) }} inline>
          <Button kind="plain" name="terug" value={back}>
            {here.words.back}
          </Button>
        </Form>
      )}
    </>,
  );
}

/** An answer that does not seem to fit is shown once, to change or to leave; never refused. */
function doubtPage(state: State, question: Question): Reply {
  const { answers, here } = state;
  const title = here.words.fits(answerWords(here.words, question, answers, ''));
  return within(
    state,
    { title },
    <>
      <PageHead title={title} />
      <Form action={here.action} hidden={{ ...here.base, ...carried(answers) }} inline>
        <Row>
          <Button name="terug" value={question}>
            {here.words.change}
          </Button>
          <Button name="klopt" value="ja">
            {here.words.right}
          </Button>
        </Row>
      </Form>
    </>,
  );
}

async function answer(visit: Visitor): Promise<Reply> {
  const audience = audienceOf(visit);
  if (audience === undefined) return gone;
  const state = await stateOf(visit, audience);
  const next = nextQuestion(state.answers);
  const fits = text(visit.form, 'klopt') === 'ja';
  const doubt = fits ? undefined : doubtful(state.answers);
  const ticks = ticksOf(state, next === undefined && doubt === undefined);
  if (ticks.length > 0) await countAnswer(visit.house, ticks);
  if (next !== undefined) return questionPage(state, next);
  return doubt === undefined ? endPage(state) : doubtPage(state, doubt);
}
/** What this press counts as. Another language, or back, is no answer; each thing is counted by itself. */
function ticksOf({ visit, answers, route, language, audience }: State, ends: boolean): readonly Tick[] {
  const step = questionsFor(answers).find((one) => one === text(visit.form, 'stap'));
  const given = step && answers[step];
  const pressed = given !== undefined || text(visit.form, 'klopt') === 'ja';
  const end = ends && pressed ? endOf(route.map, answers, route.around) : undefined;
  const answered: readonly Tick[] =
    step && given !== undefined
      ? [['answered', step], ...(given === 'unknown' ? [['unknown', step] as const] : [])]
      : [];
  if (!ends || !pressed) return answered;
  return [
    ...answered,
    ['end', end?.contact.role ?? 'none'],
    ...(end?.instead ? [['instead', end.contact.role] as const] : []),
    ['language', language.code],
    ['audience', audience],
  ];
}

/** Who is it for; the languages stand below as links, there is nothing to carry along yet. */
async function begin(visit: Visitor): Promise<Reply> {
  const language = languageOf(visit.query.get('taal'));
  const words = routeWords[language.code];
  const place = visit.query.get('gemeente');
  const query = `?taal=${language.code}${place === null ? '' : `&gemeente=${encodeURIComponent(place)}`}`;
  return show(
    <OpenShell visit={visit} language={language} title={words.title} home={`${root}?taal=${language.code}`}>
      <OtherLanguages
        language={language}
        action={root}
        method="get"
        hidden={place === null ? {} : { gemeente: place }}
      />
      <PageHead title={words.title} lead={words.lead} />
      <p>{words.forWhom}</p>
      <Stack>
        {audiences.map((audience) => (
          <LinkButton
            key={audience}
            href={`${root}/${audience}${query}`}
            kind={audience === 'jongere' ? 'main' : 'second'}
          >
            {words.audience[audience]}
          </LinkButton>
        ))}
      </Stack>
      <p>{words.nothingKept}</p>
      <p>
        <Link href={`/praten-thuis?taal=${language.code}`}>{words.talkAtHome}</Link>
      </p>
      <Danger words={words} />
    </OpenShell>,
  );
}

/**
 * For everybody, without account, cookie or trace: answers are in the body of the request and in the page, in no address, no
 * log and no table; only who asks to be called says who that is. No case comes near these pages.
 */
export const routePages: readonly Page[] = [
  publicPage(`GET ${root}`, begin),
  publicPage(`GET ${root}/:voor`, answer),
  publicPage(`POST ${root}/:voor`, answer),
  publicPage(`POST ${root}/:voor/terugbellen`, askToBeCalled),
  // Who reloads, or comes back to it.
  publicPage(`GET ${root}/:voor/terugbellen`, (visit) => {
    const audience = audienceOf(visit);
    return Promise.resolve(audience === undefined ? gone : go(`${root}/${audience}`));
  }),
];
