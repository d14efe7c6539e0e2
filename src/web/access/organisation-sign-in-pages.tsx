import { comeBack, type Back } from '#app/access/round.ts';
import { asksSecond, secondStep } from '#app/access/second-step.ts';
import { seeFirstTime } from '#app/access/first-time.ts';
import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import type { Outcome } from '#domain/outcome.ts';
import { id, text } from '#web/door/form.ts';
import { firstPage, Shell } from '#web/door/shell.tsx';
import { go, gone, publicPage, show, type Page, type Reply } from '#web/door/visit.ts';
import { roundCookie, sessionCookie } from '#web/door/who.ts';
import { Button } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { backAddress, failedPage, leave } from './away.tsx';
import { isOwnPath } from './kept-form.ts';
import { triedPage } from './tried-page.tsx';
import { recoveryNotice, type Anyone } from './sign-in-pages.tsx';
import { signInErrors } from './sign-in-words.ts';

function begin(visit: Anyone): Promise<Reply> {
  const { demo, form, house } = visit;
  const organisationId = id(form, 'organisationId');
  if (demo || visit.actor) return Promise.resolve(gone);
  // Nothing chosen in a list of more: the list again.
  if (organisationId === undefined) return Promise.resolve(go('/inloggen'));
  const naar = text(form, 'naar');
  const wish = { organisationId, purpose: 'in' as const, memberId: null, browser: house.secret(32) };
  const onward = naar && naar.length < 500 && isOwnPath(naar) ? naar : '';
  return leave(visit, { ...wish, shared: text(form, 'shared') === 'ja', onward }, true);
}

/** The first time: who used an invitation and typed the code of the mail says here which account over there is theirs. */
async function beginBinding(visit: Anyone): Promise<Reply> {
  const token = visit.caller.firstTime;
  const begun = token === undefined || visit.demo ? undefined : await seeFirstTime(visit.house, token);
  if (begun?.asks !== 'app' || token === undefined) return gone;
  const { organisationId, memberId } = begun.member;
  const shared = text(visit.form, 'shared') === 'ja';
  return leave(visit, { organisationId, purpose: 'bind', memberId, browser: token, shared, onward: '' }, false);
}

const inPage = (member: Member, onward: string): string => {
  if (onward !== '') return onward;
  return keepsRegion(member) ? '/organisaties/klaarzetten' : firstPage(member);
};

function onward(visit: Anyone, back: Back): Promise<Reply> | Reply {
  if (back.kind === 'tried') return triedPage(visit, back.organisationId, back.findings);
  if (back.kind === 'set-up') return go('/inloggen/app');
  if (back.kind === 'second') return { kind: 'go', to: '/inloggen/tweede-stap', signIn: roundCookie(back.token) };
  return { kind: 'go', to: inPage(back.member, back.onward), signIn: sessionCookie(back.opened) };
}

/** The one address that does something when it is opened: a browser comes here by itself, once, with a state of ours. */
async function come(visit: Anyone): Promise<Reply> {
  if (visit.demo) return gone;
  const { sessionId, firstTime, round, device } = visit.caller;
  const browsers = [sessionId, firstTime, round].filter((one) => one !== undefined);
  const at = `${backAddress(visit)}?${visit.query.toString()}`;
  const found: Outcome<Back> = await comeBack(visit.house, { at, browsers, device });
  return found.ok ? onward(visit, found.value) : failedPage(visit, found.refusals);
}

async function codePage(visit: Anyone, errors: readonly FormError[] = []): Promise<Reply> {
  const token = visit.caller.round;
  if (visit.demo || token === undefined) return gone;
  if (!(await asksSecond(visit.house, token))) return failedPage(visit, [{ code: 'round-over' }], 404);
  return show(
    <Shell visit={visit} title="Nog een stap" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Nog een stap" lead="Je organisatie vroeg je om één stap. Hier doe je de tweede." />
      <Form action="/inloggen/tweede-stap">
        <Field
          name="code"
          label="Code uit je app"
          hint="Zes cijfers. Geen telefoon bij je? Typ een herstelcode."
          size="s"
          autocomplete="one-time-code"
          error={errorAt(errors, 'code')}
        />
        <Button kind="main">Log in</Button>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function proveSecond(visit: Anyone): Promise<Reply> {
  const { round, network, device } = visit.caller;
  if (visit.demo || round === undefined) return gone;
  const done = await secondStep(visit.house, round, { code: text(visit.form, 'code'), network, device });
  if (!done.ok)
    return isGone(done.refusals)
      ? failedPage(visit, [{ code: 'round-over' }], 404)
      : codePage(visit, signInErrors(done.refusals));
  const { member, onward: to, recoveryLeft, ...opened } = done.value;
  return {
    kind: 'go',
    to: inPage(member, to),
    signIn: sessionCookie(opened),
    ...recoveryNotice(recoveryLeft),
  };
}

/** Signing in through the own organisation, outside demo mode only. */
export const organisationSignInPages: readonly Page[] = [
  publicPage('POST /inloggen/organisatie', begin),
  publicPage('POST /inloggen/koppelen', beginBinding),
  publicPage('GET /inloggen/terug', come),
  publicPage('GET /inloggen/tweede-stap', (visit) => codePage(visit)),
  publicPage('POST /inloggen/tweede-stap', proveSecond),
];
