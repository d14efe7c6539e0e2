import type { ComponentChildren } from 'preact';
import { municipalityName } from '#domain/directory/merged.ts';
import type { Member } from '#domain/access/actor.ts';
import {
  answersTo,
  doubtful,
  nextQuestion,
  otherPlaces,
  type Answers,
  type Question,
} from '#domain/routemap/answers.ts';
import { endOf, type Around } from '#domain/routemap/reach.ts';
import { shippedMap } from '#domain/routemap/rules.ts';
import { routeAround } from '#app/routemap/route-around.ts';
import { text } from '#web/door/form.ts';
import { gone, publicPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { dayIn, languageOf, type Language } from '#web/language/languages.ts';
import { OpenShell, OtherLanguages } from '#web/language/open-shell.tsx';
import { before, carried, readAnswers } from './read-answers.ts';
import { Again, Also, Ask, Contact, Danger, Given, Instead, type Here } from './route-parts.tsx';
import { routeWords } from './words/catalogue.ts';
import { answerWords, audiences, type Audience } from './words/words.ts';

type Visitor = Visit<Member | undefined>;
const root = '/routekaart';

/** What was sent, read: who reads, in which language, and what was answered. */
type State = {
  readonly visit: Visitor;
  readonly language: Language;
  readonly audience: Audience;
  readonly answers: Answers;
  readonly around: Around;
  readonly here: Here;
};

const audienceOf = ({ params }: Visitor): Audience | undefined => audiences.find((one) => one === params['voor']);

async function stateOf(visit: Visitor, audience: Audience): Promise<State> {
  const around = await routeAround(visit.house);
  const language = languageOf(text(visit.form, 'taal') || visit.query.get('taal'));
  const place = visit.query.get('gemeente') ?? '';
  const typed = visit.form.size > 0 ? visit.form : new Map([['place', [place]]]);
  const places = visit.house.places();
  return {
    visit,
    language,
    audience,
    around,
    answers: readAnswers(typed, around.region),
    here: {
      words: routeWords[language.code],
      action: `${root}/${audience}`,
      base: { taal: language.code },
      dayWords: (day) => dayIn(language, day),
      placeName: (code) => municipalityName(places, code) ?? code,
    },
  };
}

/** The answers to choose from; municipalities by name, the other two after them. */
function choicesOf({ here, around }: State, question: Question) {
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

/** Around every page of a state: the shell, help that does not wait, and the other languages. */
function within({ visit, language, here, answers }: State, title: string, children: ComponentChildren): Reply {
  return show(
    <OpenShell visit={visit} language={language} title={title} home={`${root}?taal=${language.code}`}>
      <OtherLanguages language={language} action={here.action} hidden={carried(answers)} />
      {children}
      <Danger words={here.words} />
    </OpenShell>,
  );
}

function questionPage(state: State, question: Question): Reply {
  const { answers, audience, here } = state;
  const title = here.words.ask[audience][question];
  const back = before(answers, question);
  return within(
    state,
    title,
    <>
      <PageHead title={title} lead={back === undefined ? here.words.nothingKept : undefined} />
      <Ask here={here} question={question} choices={choicesOf(state, question)} hidden={carried(answers, question)} />
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
    title,
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

function endPage(state: State): Reply {
  const { answers, around, audience, here, language } = state;
  const { words } = here;
  const end = endOf(shippedMap, answers, around);
  return within(
    state,
    words.end.title,
    <>
      <PageHead title={words.end.title} />
      {end ? (
        <>
          <Instead words={words} end={end} />
          <Contact here={here} end={end} />
          <Also words={words} end={end} />
        </>
      ) : (
        <p>{words.end.none}</p>
      )}
      <Given here={here} answers={answers} hidden={carried(answers)} />
      <p class="quiet no-print">{words.end.print}</p>
      <Again words={words} href={`${root}/${audience}?taal=${language.code}`} />
    </>,
  );
}

async function answer(visit: Visitor): Promise<Reply> {
  const audience = audienceOf(visit);
  if (audience === undefined) return gone;
  const state = await stateOf(visit, audience);
  const next = nextQuestion(state.answers);
  if (next !== undefined) return questionPage(state, next);
  const doubt = doubtful(state.answers);
  if (doubt !== undefined && text(visit.form, 'klopt') !== 'ja') return doubtPage(state, doubt);
  return endPage(state);
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
 * log and no table. No case comes near these pages.
 */
export const routePages: readonly Page[] = [
  publicPage(`GET ${root}`, begin),
  publicPage(`GET ${root}/:voor`, answer),
  publicPage(`POST ${root}/:voor`, answer),
];
