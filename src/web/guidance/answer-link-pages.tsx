import type { ComponentChildren } from 'preact';
import { answerCheckIn, showCheckIn, type AnsweredCheckIn, type ShownCheckIn } from '#app/guidance/check-ins.ts';
import type { Member } from '#domain/access/actor.ts';
import { ownAnswers } from '#domain/guidance/check-in.ts';
import { readMissed } from '#domain/guidance/missed.ts';
import { all, oneOf, text } from '#web/door/form.ts';
import { OwnShell } from '#web/door/own-shell.tsx';
import { publicPage, show, tokenOf, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { weekDayIn, type Language } from '#web/language/languages.ts';
import { Say } from '#web/language/say.tsx';
import { keepingLanguage, spokenIn } from '#web/language/spoken.ts';
import { answerWords } from './answer-words/catalogue.ts';
import { MissedField } from './missed-field.tsx';
import type { AnswerWords } from './answer-words/words.ts';
import { PhoneNumber } from '#web/kit/phone-number.tsx';

type Anyone = Visit<Member | undefined>;
type Spoken = { readonly language: Language; readonly words: AnswerWords; readonly here: string };
function spoken(visit: Anyone): Spoken {
  const language = spokenIn(visit);
  return { language, words: answerWords[language.code], here: `/hoe-gaat-het/${encodeURIComponent(tokenOf(visit))}` };
}

/** For whoever holds the link: nobody is in, and no colleague who happens to be signed in here is shown. */
function within(visit: Anyone, title: string, children: ComponentChildren, status = 200): Reply {
  const { language, here } = spoken(visit);
  return show(
    <OwnShell visit={visit} language={language} title={title} home={here} forWhom={undefined} wrong={status === 422}>
      {children}
    </OwnShell>,
    status,
  );
}

function Call({ words, shown: { asks, phone } }: { words: AnswerWords; shown: ShownCheckIn }) {
  if (!phone) return null;
  const number = (
    <Link href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
      <PhoneNumber>{phone}</PhoneNumber>
    </Link>
  );
  return (
    <p>
      {asks === null ? (
        <Say text={words.callUs} with={{ nummer: number }} />
      ) : (
        <Say text={words.callThem} with={{ wie: asks, nummer: number }} />
      )}
    </p>
  );
}

function questionPage(visit: Anyone, shown: ShownCheckIn, missing = false): Reply {
  const { about, asks } = shown;
  const { language, words, here } = spoken(visit);
  const error = missing ? words.missing : undefined;
  return within(
    visit,
    words.title[about],
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ field: 'answer', text: error }]} />
      <PageHead
        title={words.title[about]}
        lead={asks === null ? undefined : <Say text={words.asks} with={{ wie: asks }} />}
      />
      <Form action={keepingLanguage(here, language)}>
        <Radios
          name="answer"
          label={words.choose}
          choices={ownAnswers.map((value) => ({ value, label: words.answer[about][value] }))}
          value={text(visit.form, 'answer')}
          error={error}
        />
        {about === 'how' && <MissedField language={language} form={visit.form} />}
        <Button kind="main">{words.send}</Button>
      </Form>
      <Call words={words} shown={shown} />
      <p>{words.free}</p>
    </>,
    missing ? 422 : 200,
  );
}

function thanksPage(visit: Anyone, shown: AnsweredCheckIn): Reply {
  const { asks, callBy } = shown;
  const { language, words } = spoken(visit);
  const dag = callBy !== null && <>{weekDayIn(language, callBy)}</>;
  return within(
    visit,
    words.thanks,
    <>
      <PageHead title={words.thanks} />
      <p>
        {callBy === null ? (
          words.received
        ) : asks === null ? (
          <Say text={words.somebodyCalls} with={{ dag }} />
        ) : (
          <Say text={words.callsYou} with={{ wie: asks, dag }} />
        )}
      </p>
      <Call words={words} shown={shown} />
      <p>{words.mayClose}</p>
    </>,
  );
}

function unknownLink(visit: Anyone): Reply {
  const { words } = spoken(visit);
  return within(
    visit,
    words.gone,
    <>
      <PageHead title={words.gone} />
      <p>{words.goneMaybe}</p>
      <p>{words.goneCall}</p>
    </>,
    404,
  );
}

async function ask(visit: Anyone): Promise<Reply> {
  const seen = await showCheckIn(visit.house, tokenOf(visit));
  if (!seen.ok) return unknownLink(visit);
  return seen.value.answered ? thanksPage(visit, { ...seen.value, callBy: null }) : questionPage(visit, seen.value);
}

async function answer(visit: Anyone): Promise<Reply> {
  const done = await answerCheckIn(visit.house, {
    token: tokenOf(visit),
    answer: oneOf(visit.form, 'answer', ownAnswers),
    missed: readMissed(all(visit.form, 'missed')),
  });
  if (done.ok) return thanksPage(visit, done.value);
  const missing = done.refusals.some(({ code }) => code === 'answer-missing');
  const seen = missing ? await showCheckIn(visit.house, tokenOf(visit)) : undefined;
  return seen?.ok ? questionPage(visit, seen.value, true) : unknownLink(visit);
}

/** The one question of a check-in, for the young person: no name on it, and nothing else to see. */
export const answerLinkPages: readonly Page[] = [
  publicPage('GET /hoe-gaat-het/:token', ask),
  publicPage('POST /hoe-gaat-het/:token', answer),
];
