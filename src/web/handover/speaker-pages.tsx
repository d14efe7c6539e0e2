import { answerYesAsk, readYesAsk, type YesAskPage, type YesAnswer } from '#app/handover/answer-yes-ask.ts';
import type { Speaker } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import { oneOf } from '#web/door/form.ts';
import { go, gone, show, speakerPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section } from '#web/kit/layout.tsx';
import { longDayIn, type Language } from '#web/language/languages.ts';
import { said, Say } from '#web/language/say.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { SpeakerShell } from './speaker-shell.tsx';
import { speakerWords } from './speaker-words/catalogue.ts';
import type { SpeakerWords } from './speaker-words/words.ts';
import { Caller, namesOf, YesQuestion } from './yes-question.tsx';

type Mine = Visit<Speaker>;
type Shown = { readonly page: YesAskPage; readonly language: Language };
const home = '/vraag-aan-u';

/** Two buttons of one look: nothing is chosen, and no answer is the easy one. */
const TwoButtons = ({ ask }: SpeakerWords) => (
  <Form action={home}>
    <Row>
      <Button name="answer" value="yes">
        {ask.sayYes}
      </Button>
      <Button name="answer" value="no">
        {ask.sayNo}
      </Button>
    </Row>
  </Form>
);

function Open({ page, language }: Shown) {
  const { shown, kind, answerBy } = page;
  const words = speakerWords[language.code];
  return (
    <>
      <PageHead title={words.ask.title.open} lead={<Say text={words.ask.asks} with={namesOf(shown)} />} />
      <YesQuestion shown={shown} kind={kind} answerBy={answerBy} level={2} language={language} />
      <TwoButtons {...words} />
      <Caller shown={shown} language={language} />
    </>
  );
}

const onDay = ({ language }: Shown, day: Day | null) =>
  day === null ? undefined : said(speakerWords[language.code].after.on, { dag: longDayIn(language, day) });

function SaidYes(props: Shown) {
  const { page, language } = props;
  const { shown, answeredOn } = page;
  const { ask, after } = speakerWords[language.code];
  const names = namesOf(shown);
  return (
    <>
      <PageHead title={ask.title.yes} lead={onDay(props, answeredOn)} />
      <p>
        <Say text={after.goesOn} with={{ ...names, jongere: shown.fullName }} />
      </p>
      <Section title={after.notAfterAll}>
        <p>
          <Say text={after.takeBack} with={names} />
        </p>
        <Form action={home}>
          <Button kind="stop" name="answer" value="back">
            {after.takeBackButton}
          </Button>
        </Form>
      </Section>
      <Caller shown={shown} language={language} />
    </>
  );
}

function Over(props: Shown) {
  const { page, language } = props;
  const { shown, state, answeredOn, takenBackOn } = page;
  const { ask, after } = speakerWords[language.code];
  const names = namesOf(shown);
  return (
    <>
      <PageHead title={ask.title[state]} lead={onDay(props, state === 'no' ? answeredOn : takenBackOn)} />
      <p>
        <Say text={state === 'no' ? after.nothingGoes : after.nothingNew} with={names} />
      </p>
      <p>
        <Say text={after.changedMind} with={names} />
      </p>
      <Caller shown={shown} language={language} />
    </>
  );
}

async function questionPage(visit: Mine, wrong = false): Promise<Reply> {
  const read = await readYesAsk(visit.house, visit.actor, {});
  if (!read.ok) return gone;
  const page = read.value;
  const language = spokenIn(visit);
  const { ask, after } = speakerWords[language.code];
  const Part = page.state === 'open' ? Open : page.state === 'yes' ? SaidYes : Over;
  return show(
    <SpeakerShell visit={visit} language={language} title={ask.title[page.state]} wrong={wrong}>
      <ErrorSummary errors={wrong ? [{ field: 'inhoud', text: ask.choose }] : []} />
      <Part page={page} language={language} />
      <Form action="/ja/uit" inline>
        <Button>{after.close}</Button>
      </Form>
    </SpeakerShell>,
    wrong ? 422 : 200,
  );
}

const answers: readonly YesAnswer[] = ['yes', 'no', 'back'];
async function answer(visit: Mine): Promise<Reply> {
  const answered = await answerYesAsk(visit.house, visit.actor, { answer: oneOf(visit.form, 'answer', answers) });
  if (answered.ok) return go(home);
  const code = answered.refusals[0]?.code;
  if (code === 'not-found') return gone;
  return code === 'answer-missing' ? questionPage(visit, true) : go(home, 'speaker-late');
}

/** The one question behind the link of who speaks for a young person. */
export const yesAskPages: readonly Page[] = [
  speakerPage(`GET ${home}`, 'read-yes-ask', (visit) => questionPage(visit)),
  speakerPage(`POST ${home}`, 'answer-yes-ask', answer),
];
