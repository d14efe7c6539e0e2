import { enterAsk, leaveAsk, showAsk } from '#app/handover/yes-door.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { go, publicPage, show, tokenOf, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { speakerCookie } from '#web/door/who.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { CodeField } from '#web/kit/code-field.tsx';
import { ErrorSummary, errorAt } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import type { Language } from '#web/language/languages.ts';
import { keepingLanguage, spokenIn } from '#web/language/spoken.ts';
import { SpeakerShell } from './speaker-shell.tsx';
import { doorSays, speakerWords } from './speaker-words/catalogue.ts';
import type { SpeakerWords } from './speaker-words/words.ts';

type Anyone = Visit<Member | undefined>;
type Spoken = { readonly language: Language; readonly words: SpeakerWords; readonly at: (path?: string) => string };
/** In which language this page is, and addresses of this link that keep it. */
function spoken(visit: Anyone): Spoken {
  const language = spokenIn(visit);
  const base = `/ja/${encodeURIComponent(tokenOf(visit))}`;
  return { language, words: speakerWords[language.code], at: (path = '') => keepingLanguage(base + path, language) };
}

/** Taken back, replaced, too old, or never there: one page. */
function unknownLink(visit: Anyone): Reply {
  const { language, words } = spoken(visit);
  const { gone, goneMaybe, goneCall } = words.door;
  return show(
    <SpeakerShell visit={visit} language={language} title={gone}>
      <PageHead title={gone} />
      <p>{goneMaybe}</p>
      <p>{goneCall}</p>
    </SpeakerShell>,
    404,
  );
}

/** What a link shows by itself: a button. Nothing happens, and nobody is named, before the code. */
async function showLink(visit: Anyone): Promise<Reply> {
  if (!(await showAsk(visit.house, tokenOf(visit))).ok) return unknownLink(visit);
  const { language, words, at } = spoken(visit);
  const { title, press: first, goOn, notYours } = words.door;
  return show(
    <SpeakerShell visit={visit} language={language} title={title}>
      <PageHead title={title} />
      <p>{first}</p>
      <Form action={at()}>
        <Button kind="main">{goOn}</Button>
      </Form>
      <p>{notYours}</p>
    </SpeakerShell>,
  );
}
const press = async (visit: Anyone): Promise<Reply> => go(spoken(visit).at('/code'));

async function codePage(visit: Anyone, refusals: readonly Refusal[] = []): Promise<Reply> {
  const found = await showAsk(visit.house, tokenOf(visit));
  if (!found.ok) return unknownLink(visit);
  const { blockedMinutes } = found.value;
  const { language, words, at } = spoken(visit);
  const { codeTitle, codeLabel, codeHint, open, noCode, waits } = words.door;
  const errors = refusals.map((refusal) => ({ field: 'code', text: doorSays(words, refusal) }));
  return show(
    <SpeakerShell visit={visit} language={language} title={codeTitle} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={codeTitle} />
      {blockedMinutes > 0 && errors.length === 0 && (
        <Alert tone="warn">
          <p>{waits(blockedMinutes)}</p>
        </Alert>
      )}
      <Form action={at('/code')}>
        <CodeField label={codeLabel} hint={codeHint} error={errorAt(errors, 'code')} />
        <Button kind="main">{open}</Button>
      </Form>
      <p>{noCode}</p>
    </SpeakerShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function enter(visit: Anyone): Promise<Reply> {
  const { house, caller, form } = visit;
  const entering = { token: tokenOf(visit), code: text(form, 'code'), network: caller.network };
  const came = await enterAsk(house, entering);
  if (!came.ok) return codePage(visit, came.refusals);
  const { cookie, seconds } = came.value;
  return { kind: 'go', to: '/vraag-aan-u', signIn: speakerCookie(cookie, seconds, spokenIn(visit).code) };
}

/** Closed, and the page that says so in the language that was read. */
async function leave(visit: Anyone): Promise<Reply> {
  const to = keepingLanguage('/ja', spokenIn(visit));
  const { speaker } = visit.caller;
  if (speaker === undefined) return go(to);
  await leaveAsk(visit.house, speaker);
  return { kind: 'go', to, signIn: null };
}

async function outside(visit: Anyone): Promise<Reply> {
  const { language, words } = spoken(visit);
  const { out, outBack, outCall } = words.door;
  return show(
    <SpeakerShell visit={visit} language={language} title={out}>
      <PageHead title={out} />
      <p>{outBack}</p>
      <p>{outCall}</p>
    </SpeakerShell>,
  );
}

/** The link of who speaks for a young person, its button and its code. */
export const yesDoorPages: readonly Page[] = [
  publicPage('GET /ja', outside),
  publicPage('POST /ja/uit', leave),
  publicPage('GET /ja/:token', showLink),
  publicPage('POST /ja/:token', press),
  publicPage('GET /ja/:token/code', (visit) => codePage(visit)),
  publicPage('POST /ja/:token/code', enter),
];
