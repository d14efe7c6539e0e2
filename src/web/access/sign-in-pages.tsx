import { providersAtTheDoor } from '#app/access/provider-settings.ts';
import { signInByPasskey } from '#app/access/passkey-sign-in.ts';
import { signIn, type SignedIn } from '#app/access/sign-in.ts';
import type { Member } from '#domain/access/actor.ts';
import { passkeyHome } from '#domain/access/passkey.ts';
import type { Outcome } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { firstPage, Shell } from '#web/door/shell.tsx';
import { go, gone, publicPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { sessionCookie } from '#web/door/who.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Columns, PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { anyKept, isOwnPath, keptOf, readKept, type KeptForm } from './kept-form.ts';
import { AtHomeForm, InOtherTab } from './at-home-part.tsx';
import { PasskeyIn, type After } from './passkey-in.tsx';
import { SharedBox } from './shared-box.tsx';
import { signInErrors } from './sign-in-words.ts';

export type Anyone = Visit<Member | undefined>;

export const atThis = ({ form, caller }: Anyone) => ({ shared: text(form, 'shared') === 'ja', device: caller.device });
/** Never trimmed: a space may be part of the words. */
export const passphraseIn = ({ form }: Anyone, name: string): string => form.get(name)?.[0] ?? '';

function SignInForm({ visit, errors, after }: { visit: Anyone; errors: readonly FormError[]; after: After }) {
  const { form } = visit;
  return (
    <Form action="/inloggen" hidden={{ ...after }}>
      <Field
        name="mail"
        label="Mailadres van je werk"
        type="email"
        size="m"
        autocomplete="username"
        value={text(form, 'mail')}
        error={errorAt(errors, 'mail')}
      />
      <Field
        name="passphrase"
        label="Wachtzin"
        type="password"
        size="m"
        autocomplete="current-password"
        error={errorAt(errors, 'passphrase')}
      />
      <Field
        name="code"
        label="Code uit je app"
        hint="Zes cijfers. Geen telefoon bij je? Typ een herstelcode."
        size="s"
        autocomplete="one-time-code"
        error={errorAt(errors, 'code')}
      />
      <SharedBox shared={text(form, 'shared') === 'ja'} />
      <Button kind="main">Log in</Button>
    </Form>
  );
}

const Help = () => (
  <>
    <Section title="Voor het eerst hier?">
      <p>Open de link in de mail met je uitnodiging.</p>
      <p>
        Opende je die al? <Link href="/inloggen/eerste-keer">Ga verder met de eerste keer</Link>
      </p>
    </Section>
    <Section title="Lukt inloggen niet meer?">
      <p>
        Nieuwe telefoon, of je wachtzin vergeten? Bel je teamleider of beheerder. Die stuurt je een nieuwe uitnodiging.
      </p>
    </Section>
  </>
);

type More = { readonly errors?: readonly FormError[]; readonly after?: After; readonly status?: number };
async function signInPage(visit: Anyone, { errors = [], after = {}, status = 200 }: More = {}): Promise<Reply> {
  const atHome = await providersAtTheDoor(visit.house);
  const kept = after.verder === undefined ? undefined : anyKept(after.verder);
  const ended = visit.caller.ended === true && errors.length === 0;
  return show(
    <Shell visit={visit} title="Inloggen" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Inloggen" />
      {ended && (
        <Alert tone="warn" title="Je bent afgemeld">
          <p>Je deed een tijd niets, of je was al twaalf uur ingelogd. Log opnieuw in.</p>
        </Alert>
      )}
      {after.verder && (
        <Alert>
          <p>Wat je typte is nog niet bewaard. Het gaat mee als je inlogt. Daarna kun je het versturen.</p>
        </Alert>
      )}
      <Columns
        main={
          <Stack roomy>
            {atHome.length > 0 && kept === undefined && (
              <AtHomeForm visit={visit} atHome={atHome} naar={after.naar ?? ''} />
            )}
            {atHome.length > 0 && kept !== undefined && <InOtherTab kept={kept} />}
            <PasskeyIn visit={visit} after={after} />
            {atHome.length > 0 ? (
              <Section title="Met je wachtzin en je app">
                <SignInForm visit={visit} errors={errors} after={after} />
              </Section>
            ) : (
              <SignInForm visit={visit} errors={errors} after={after} />
            )}
          </Stack>
        }
        side={<Help />}
        label="Hulp"
      />
    </Shell>,
    errors.length > 0 ? 422 : status,
  );
}

/** Who comes without a session at a page of a colleague: signs in, and comes back with what was typed. */
export async function signInFirst({ method }: Pick<Page, 'method'>, visit: Anyone): Promise<Reply> {
  if (method === 'GET')
    return go(isOwnPath(visit.path) ? `/inloggen?naar=${encodeURIComponent(visit.path)}` : '/inloggen');
  // A file does not come along, and a form without fields is a button: that is pressed again on its own page.
  const after = visit.form.size > 1 && isOwnPath(visit.path) ? { verder: keptOf(visit.path, visit.form) } : {};
  return signInPage({ ...visit, form: new Map() }, { after, status: 401 });
}

/** What came along is shown as a button of its own: nothing is sent by signing in. */
function onwardPage(visit: Anyone, member: Member, { path, fields }: KeptForm): Reply {
  return show(
    <Shell visit={{ ...visit, actor: member }} title="Je bent weer ingelogd">
      <PageHead title="Je bent weer ingelogd" lead="Wat je typte is nog niet bewaard. Wil je het nu versturen?" />
      <form action={path} method="post" class="form">
        {fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <Row>
          <Button kind="main">Verstuur wat ik typte</Button>
          <LinkButton href={firstPage(member)}>Niet versturen</LinkButton>
        </Row>
      </form>
    </Shell>,
  );
}

/** After a recovery code: that it is used up, and when they are nearly gone. */
export const recoveryNotice = (recoveryLeft: SignedIn['recoveryLeft']) =>
  recoveryLeft === undefined
    ? {}
    : { notice: recoveryLeft > 3 ? ('recovery-used' as const) : ('recovery-few' as const) };

async function enterByCode(visit: Anyone): Promise<Reply> {
  if (visit.demo) return gone;
  const { form, house, caller } = visit;
  const typed = { mail: text(form, 'mail'), passphrase: passphraseIn(visit, 'passphrase'), code: text(form, 'code') };
  return enter(visit, await signIn(house, { ...typed, ...atThis(visit), network: caller.network }));
}

async function enterByPasskey(visit: Anyone): Promise<Reply> {
  const home = passkeyHome(visit.address);
  if (visit.demo || !home) return gone;
  const { form, house, caller } = visit;
  const by = { answer: text(form, 'answer'), home, network: caller.network };
  return enter(visit, await signInByPasskey(house, { ...by, ...atThis(visit) }));
}

async function enter(visit: Anyone, outcome: Outcome<SignedIn>): Promise<Reply> {
  const { form } = visit;
  const [naar, verder] = [text(form, 'naar'), form.get('verder')?.[0] ?? ''];
  if (!outcome.ok)
    return signInPage(visit, {
      errors: signInErrors(outcome.refusals),
      after: { ...(naar && { naar }), ...(verder && { verder }) },
    });
  const { member } = outcome.value;
  const signedIn = { signIn: sessionCookie(outcome.value) };
  const kept = readKept(verder, member.memberId);
  if (kept) return { ...onwardPage(visit, member, kept), ...signedIn } as Reply;
  return {
    kind: 'go',
    to: naar && isOwnPath(naar) ? naar : firstPage(member),
    ...signedIn,
    ...recoveryNotice(outcome.value.recoveryLeft),
  };
}

/** Signing in, outside demo mode only. */
export const signInPages: readonly Page[] = [
  publicPage('GET /inloggen', async (visit) => {
    if (visit.demo) return gone;
    if (visit.actor) return go(firstPage(visit.actor));
    const naar = visit.query.get('naar') ?? '';
    return signInPage(visit, { after: naar && isOwnPath(naar) ? { naar } : {} });
  }),
  publicPage('POST /inloggen', enterByCode),
  publicPage('POST /inloggen/passkey', enterByPasskey),
];
