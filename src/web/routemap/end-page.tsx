import { askCallBack, type Promised } from '#app/routemap/ask-call-back.ts';
import type { Refusal } from '#domain/outcome.ts';
import { nextQuestion } from '#domain/routemap/answers.ts';
import { endOf, type End } from '#domain/routemap/reach.ts';
import { text } from '#web/door/form.ts';
import { gone, type Reply } from '#web/door/visit.ts';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { isGone } from '#web/person/refusals.ts';
import { callBackErrors, CallBackForm } from './call-back-parts.tsx';
import { carried } from './read-answers.ts';
import { Name } from '#web/language/say.tsx';
import { Again, Also, Contact, Given, Instead } from './route-parts.tsx';
import { audienceOf, root, stateOf, within, type State, type Visitor } from './route-state.tsx';

/** Where a way ends: one name, one number, and what is good to know. */
export function endPage(state: State, refusals: readonly Refusal[] = []): Reply {
  const { answers, route, audience, here, language, visit } = state;
  const { map, around } = route;
  const errors = callBackErrors(here, refusals);
  const { words } = here;
  const end = endOf(map, answers, around);
  return within(
    state,
    { title: words.end.title, wrong: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.end.title} />
      {end ? (
        <>
          <Instead words={words} end={end} />
          <Contact here={here} end={end} />
          <CallBackForm
            here={here}
            route={route}
            end={end}
            hidden={carried(answers)}
            form={visit.form}
            errors={errors}
          />
          <Also here={here} end={end} map={map} />
          {audience === 'collega' && around.region.includes(answers.place ?? '') && (
            <p>
              <Link href={`/wie-is-aan-zet/${answers.place}`}>{words.end.whoDoesWhat}</Link>
            </p>
          )}
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

/** What was promised, and what to do when nobody calls. */
function promisedPage(state: State, { by, dueOn, keepDays }: Promised, end: End | undefined): Reply {
  const { here, audience, language } = state;
  const { callBack } = here.words;
  const day = here.dayWords(dueOn);
  const [before = '', after = ''] = callBack.done('\n', day).split('\n');
  return within(
    state,
    { title: callBack.doneTitle },
    <>
      <PageHead title={callBack.doneTitle} />
      <p>
        {before}
        <Name>{by}</Name>
        {after}
      </p>
      <p>{callBack.kept(keepDays)}</p>
      <p>{callBack.notCalled}</p>
      {end && <Contact here={here} end={end} />}
      <Again words={here.words} href={`${root}/${audience}?taal=${language.code}`} />
    </>,
  );
}

/** Somebody asks to be called: the only answer of the route map that says who somebody is. */
export async function askToBeCalled(visit: Visitor): Promise<Reply> {
  const audience = audienceOf(visit);
  if (audience === undefined) return gone;
  const state = await stateOf(visit, audience);
  if (nextQuestion(state.answers) !== undefined) return gone;
  const asked = await askCallBack(visit.house, {
    typed: { name: text(visit.form, 'naam'), phone: text(visit.form, 'nummer'), website: text(visit.form, 'website') },
    answers: state.answers,
    language: state.language.code,
    audience,
    network: visit.caller.network,
  });
  const { map, around } = state.route;
  if (asked.ok) return promisedPage(state, asked.value, endOf(map, state.answers, around));
  return isGone(asked.refusals) ? gone : endPage(state, asked.refusals);
}
