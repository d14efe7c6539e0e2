import { comeIn, leaveYoung, pressButton, showWay, type ShownWay } from '#app/young/come-in.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { go, publicPage, show, tokenOf, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { youngCookie } from '#web/door/who.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { CodeField } from '#web/kit/code-field.tsx';
import { ErrorSummary, errorAt } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import type { Language } from '#web/language/languages.ts';
import { keepingLanguage, spokenIn } from '#web/language/spoken.ts';
import { doorErrors, doorSays, doorWords } from './door-words/catalogue.ts';
import type { DoorWords } from './door-words/words.ts';
import { YoungShell } from './young-shell.tsx';

type Anyone = Visit<Member | undefined>;
type Spoken = { readonly language: Language; readonly words: DoorWords; readonly at: (path?: string) => string };
/** In which language this page is, and addresses of this link that keep it. */
function spoken(visit: Anyone): Spoken {
  const language = spokenIn(visit);
  const base = `/r/${encodeURIComponent(tokenOf(visit))}`;
  return { language, words: doorWords[language.code], at: (path = '') => keepingLanguage(base + path, language) };
}

/** Taken back, replaced, too old, or never there: one page. */
function unknownLink(visit: Anyone): Reply {
  const { language, words } = spoken(visit);
  return show(
    <YoungShell visit={visit} language={language} title={words.link.gone}>
      <PageHead title={words.link.gone} />
      <p>{words.link.goneMaybe}</p>
      <p>{words.link.goneAsk}</p>
    </YoungShell>,
    404,
  );
}

/** What a link shows by itself: a button. Nothing happens, and nobody is named, before it is pressed. */
function buttonPage(visit: Anyone, { codeBySms }: ShownWay, refusal?: Refusal): Reply {
  const { language, words, at } = spoken(visit);
  const { link } = words;
  return show(
    <YoungShell visit={visit} language={language} title={link.title} wrong={refusal !== undefined}>
      <PageHead title={link.isYours} />
      {refusal && (
        <Alert tone="warn" live>
          <p>{doorSays(words, refusal)}</p>
        </Alert>
      )}
      <p>{codeBySms ? link.bySms : link.byHand}</p>
      <Form action={at()}>
        <Button kind="main">{link.goOn}</Button>
      </Form>
      <p>{link.notYours}</p>
    </YoungShell>,
    refusal ? 422 : 200,
  );
}

async function showLink(visit: Anyone): Promise<Reply> {
  const way = await showWay(visit.house, tokenOf(visit));
  return way.ok ? buttonPage(visit, way.value) : unknownLink(visit);
}

async function press(visit: Anyone): Promise<Reply> {
  const { house, caller } = visit;
  const pressed = await pressButton(house, { token: tokenOf(visit), network: caller.network });
  if (pressed.ok) return go(spoken(visit).at('/code'));
  const way = await showWay(house, tokenOf(visit));
  return way.ok ? buttonPage(visit, way.value, pressed.refusals[0]) : unknownLink(visit);
}

async function codePage(visit: Anyone, refusals: readonly Refusal[] = []): Promise<Reply> {
  const way = await showWay(visit.house, tokenOf(visit));
  if (!way.ok) return unknownLink(visit);
  const { codeBySms, blockedMinutes } = way.value;
  const { language, words, at } = spoken(visit);
  const { code } = words;
  const errors = doorErrors(words, refusals);
  return show(
    <YoungShell visit={visit} language={language} title={code.title} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={code.title} />
      {blockedMinutes > 0 && errors.length === 0 && (
        <Alert tone="warn">
          <p>{words.refusal['link-waits'](blockedMinutes)}</p>
        </Alert>
      )}
      <Form action={at('/code')}>
        <CodeField label={code.label} hint={codeBySms ? code.bySms : code.byHand} error={errorAt(errors, 'code')} />
        <Field
          name="birthYear"
          label={code.year}
          hint={code.yearHint}
          size="s"
          inputMode="numeric"
          autocomplete="bday-year"
          value={text(visit.form, 'birthYear')}
          error={errorAt(errors, 'birthYear')}
        />
        <Button kind="main">{code.open}</Button>
      </Form>
      {codeBySms && (
        <Form action={at()} inline>
          <Button>{code.again}</Button>
        </Form>
      )}
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function enter(visit: Anyone): Promise<Reply> {
  const { house, caller, form } = visit;
  const entering = { token: tokenOf(visit), code: text(form, 'code'), birthYear: text(form, 'birthYear') };
  const came = await comeIn(house, { ...entering, network: caller.network });
  if (!came.ok) return codePage(visit, came.refusals);
  const { cookie, seconds } = came.value;
  return { kind: 'go', to: '/mijn-route', signIn: youngCookie(cookie, seconds, spokenIn(visit).code) };
}

/** Out, and the page that says so in the language that was read. */
async function leave(visit: Anyone): Promise<Reply> {
  const to = keepingLanguage('/r', spokenIn(visit));
  const { young } = visit.caller;
  if (young === undefined) return go(to);
  await leaveYoung(visit.house, young);
  return { kind: 'go', to, signIn: null };
}

async function outside(visit: Anyone): Promise<Reply> {
  const { language, words } = spoken(visit);
  const { title, back, ask } = words.out;
  return show(
    <YoungShell visit={visit} language={language} title={title}>
      <PageHead title={title} />
      <p>{back}</p>
      <p>{ask}</p>
    </YoungShell>,
  );
}

/** The link of a young person, its button and its code. */
export const youngDoorPages: readonly Page[] = [
  publicPage('GET /r', outside),
  publicPage('POST /r/uit', leave),
  publicPage('GET /r/:token', showLink),
  publicPage('POST /r/:token', press),
  publicPage('GET /r/:token/code', (visit) => codePage(visit)),
  publicPage('POST /r/:token/code', enter),
];
