import { enterParentLink, leaveParentLink, showParentLink } from '#app/parents/door.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { go, publicPage, show, tokenOf, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { parentCookie } from '#web/door/who.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { CodeField } from '#web/kit/code-field.tsx';
import { ErrorSummary, errorAt } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import type { Language } from '#web/language/languages.ts';
import { keepingLanguage, spokenIn } from '#web/language/spoken.ts';
import { ParentShell } from './parent-shell.tsx';
import type { AlongWords } from './words/along.ts';
import { alongWords } from './words/catalogue.ts';

type Anyone = Visit<Member | undefined>;
type Here = {
  readonly visit: Anyone;
  readonly language: Language;
  readonly words: AlongWords['door'];
  /** An address of this link that keeps the language. */
  readonly at: (path?: string) => string;
};
function hereOf(visit: Anyone): Here {
  const language = spokenIn(visit);
  const base = `/ouder/${encodeURIComponent(tokenOf(visit))}`;
  const at = (path = '') => keepingLanguage(base + path, language);
  return { visit, language, words: alongWords[language.code].door, at };
}

function sayOf({ code, values = {} }: Refusal, words: AlongWords['door']): string {
  if (code === 'code-shape') return words.shape;
  return code === 'link-waits' ? words.waits(Number(values['minutes'])) : words.wrong(Number(values['left']));
}

/** Taken away, replaced, too old, or never there: one page. */
const unknownLink = ({ visit, language, words }: Here): Reply =>
  show(
    <ParentShell visit={visit} language={language} title={words.gone}>
      <PageHead title={words.gone} />
      <p>{words.goneWhy}</p>
    </ParentShell>,
    404,
  );

/** What a link shows by itself: a button. Nothing happens, and nobody is named, before the code. */
async function showLink(visit: Anyone): Promise<Reply> {
  const here = hereOf(visit);
  const { language, words, at } = here;
  if (!(await showParentLink(visit.house, tokenOf(visit))).ok) return unknownLink(here);
  return show(
    <ParentShell visit={visit} language={language} title={words.there}>
      <PageHead title={words.there} />
      <p>{words.press}</p>
      <Form action={at()}>
        <Button kind="main">{words.go}</Button>
      </Form>
      <p>{words.notYours}</p>
    </ParentShell>,
  );
}
const press = async (visit: Anyone): Promise<Reply> => go(hereOf(visit).at('/code'));

async function codePage(visit: Anyone, refusals: readonly Refusal[] = []): Promise<Reply> {
  const here = hereOf(visit);
  const { language, words, at } = here;
  const found = await showParentLink(visit.house, tokenOf(visit));
  if (!found.ok) return unknownLink(here);
  const { blockedMinutes } = found.value;
  const errors = refusals.map((refusal) => ({ field: 'code', text: sayOf(refusal, words) }));
  return show(
    <ParentShell visit={visit} language={language} title={words.fill} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={words.fill} />
      {blockedMinutes > 0 && errors.length === 0 && (
        <Alert tone="warn">
          <p>{words.waits(blockedMinutes)}</p>
        </Alert>
      )}
      <Form action={at('/code')}>
        <CodeField label={words.code} hint={words.hint} error={errorAt(errors, 'code')} />
        <Button kind="main">{words.enter}</Button>
      </Form>
      <p>{words.noCode}</p>
    </ParentShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function enter(visit: Anyone): Promise<Reply> {
  const { house, caller, form } = visit;
  const came = await enterParentLink(house, {
    token: tokenOf(visit),
    code: text(form, 'code'),
    network: caller.network,
  });
  if (!came.ok) return codePage(visit, came.refusals);
  const { cookie, seconds } = came.value;
  return { kind: 'go', to: '/meekijken', signIn: parentCookie(cookie, seconds, spokenIn(visit).code) };
}

async function leave(visit: Anyone): Promise<Reply> {
  const { parent } = visit.caller;
  const to = keepingLanguage('/ouder', spokenIn(visit));
  if (parent === undefined) return go(to);
  await leaveParentLink(visit.house, parent);
  return { kind: 'go', to, signIn: null };
}

async function outside(visit: Anyone): Promise<Reply> {
  const { language, words } = hereOf(visit);
  return show(
    <ParentShell visit={visit} language={language} title={words.closed}>
      <PageHead title={words.closed} />
      <p>{words.back}</p>
      <p>{words.noCode}</p>
    </ParentShell>,
  );
}

/** The link of who looks along, its button and its code. */
export const parentDoorPages: readonly Page[] = [
  publicPage('GET /ouder', outside),
  publicPage('POST /ouder/uit', leave),
  publicPage('GET /ouder/:token', showLink),
  publicPage('POST /ouder/:token', press),
  publicPage('GET /ouder/:token/code', (visit) => codePage(visit)),
  publicPage('POST /ouder/:token/code', enter),
];
