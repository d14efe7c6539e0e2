import { askFirstCode, proveMail, seeFirstTime, setUpApp, type Begun, type SetUp } from '#app/access/first-time.ts';
import { providersAtTheDoor } from '#app/access/provider-settings.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { isGone } from '#web/person/refusals.ts';
import { Qr } from '#web/directory/qr.tsx';
import { text } from '#web/door/form.ts';
import { firstPage, Shell } from '#web/door/shell.tsx';
import { go, gone, publicPage, show, type Page, type Reply } from '#web/door/visit.ts';
import { firstTimeCookie, sessionCookie } from '#web/door/who.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { CodeField } from '#web/kit/code-field.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { SharedBox } from './shared-box.tsx';
import { atThis, passphraseIn, type Anyone } from './sign-in-pages.tsx';
import { signInErrors } from './sign-in-words.ts';

function mailPage(visit: Anyone, errors: readonly FormError[] = []): Reply {
  return show(
    <Shell visit={visit} title="De eerste keer inloggen" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="De eerste keer inloggen"
        lead="Je krijgt een mail met een code. Die typ je op de volgende pagina."
      />
      <Form action="/inloggen/eerste-keer">
        <Field
          name="mail"
          label="Mailadres van je werk"
          type="email"
          size="m"
          autocomplete="username"
          value={text(visit.form, 'mail')}
          error={errorAt(errors, 'mail')}
        />
        <Button kind="main">Mail mij een code</Button>
      </Form>
      <p>Dit kan tot een week nadat je de link in je uitnodiging gebruikte. Daarna vraag je een nieuwe uitnodiging.</p>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function askCode(visit: Anyone): Promise<Reply> {
  if (visit.demo) return gone;
  const asked = await askFirstCode(visit.house, { mail: text(visit.form, 'mail'), network: visit.caller.network });
  if (!asked.ok) return mailPage(visit, signInErrors(asked.refusals));
  return { kind: 'go', to: '/inloggen/code', signIn: firstTimeCookie(asked.value), notice: 'code-mailed' };
}

function codePage(visit: Anyone, errors: readonly FormError[] = []): Reply {
  return show(
    <Shell visit={visit} title="Code uit je mail" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Code uit je mail"
        lead="De mail kan een minuut op zich laten wachten. De code werkt een kwartier."
      />
      <Form action="/inloggen/code">
        <CodeField error={errorAt(errors, 'code')} />
        <Button kind="main">Verder</Button>
      </Form>
      <p>
        Geen mail? Kijk bij ongewenste mail, of <Link href="/inloggen/eerste-keer">vraag een nieuwe code</Link>.
      </p>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** Nothing runs in this browser, or it took too long: begin again, with nothing lost. */
const overPage = (visit: Anyone): Reply =>
  show(
    <Shell visit={visit} title="Begin opnieuw">
      <PageHead title="Begin opnieuw" lead="De code is verlopen, of er is te vaak een verkeerde getypt." />
      <p>Je hebt geen nieuwe uitnodiging nodig. Vraag een nieuwe code.</p>
      <LinkButton kind="main" href="/inloggen/eerste-keer">
        Vraag een nieuwe code
      </LinkButton>
    </Shell>,
    404,
  );

/** How far this browser is; the page that belongs to another step leads to the right one. */
async function at(visit: Anyone, step: Begun['asks']): Promise<Begun | Reply> {
  const token = visit.caller.firstTime;
  const begun = token === undefined || visit.demo ? undefined : await seeFirstTime(visit.house, token);
  if (!begun) return visit.demo ? gone : overPage(visit);
  return begun.asks === step ? begun : go(begun.asks === 'code' ? '/inloggen/code' : '/inloggen/app');
}

async function showCode(visit: Anyone, errors: readonly FormError[] = []): Promise<Reply> {
  const here = await at(visit, 'code');
  return 'kind' in here ? here : codePage(visit, errors);
}
async function proveCode(visit: Anyone): Promise<Reply> {
  const here = await at(visit, 'code');
  if ('kind' in here) return here;
  const proved = await proveMail(visit.house, visit.caller.firstTime ?? '', text(visit.form, 'code'));
  if (proved.ok) return { kind: 'go', to: '/inloggen/app', signIn: firstTimeCookie(proved.value) };
  return isGone(proved.refusals) ? overPage(visit) : codePage(visit, signInErrors(proved.refusals));
}

const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

function AppForm({ visit, errors }: { visit: Anyone; errors: readonly FormError[] }) {
  return (
    <Form action="/inloggen/app">
      <CodeField label="3. Code die nu in de app staat" error={errorAt(errors, 'code')} />
      <Field
        name="passphrase"
        label="4. Verzin een wachtzin"
        hint="Minstens 12 tekens. Bijvoorbeeld vier woorden die alleen jij bij elkaar bedenkt."
        type="password"
        size="m"
        autocomplete="new-password"
        error={errorAt(errors, 'passphrase')}
      />
      <Field
        name="again"
        label="Typ de wachtzin nog een keer"
        type="password"
        size="m"
        autocomplete="new-password"
        error={errorAt(errors, 'again')}
      />
      <SharedBox shared={text(visit.form, 'shared') === 'ja'} />
      <Button kind="main">Klaar</Button>
    </Form>
  );
}

/** Who signs in at home need not set up anything here, when home asks two steps. */
const AtHome = ({ organisation }: { organisation: string }) => (
  <Section title={`Log je liever in via ${organisation}?`}>
    <p>Vraagt je organisatie twee stappen? Dan ben je daarna klaar. Anders koppel je hierna nog een app met codes.</p>
    <Form action="/inloggen/koppelen">
      <SharedBox shared={false} id="shared-home" />
      <Button>Log in via je organisatie</Button>
    </Form>
  </Section>
);

async function appPage(visit: Anyone, errors: readonly FormError[] = []): Promise<Reply> {
  const here = await at(visit, 'app');
  if ('kind' in here) return here;
  if (here.asks !== 'app') return overPage(visit);
  const atHome = (await providersAtTheDoor(visit.house)).some(
    ({ organisationId }) => organisationId === here.member.organisationId,
  );
  return show(
    <Shell visit={visit} title="Koppel een app met codes" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Koppel een app met codes"
        lead="Zo komt niemand binnen die alleen je wachtzin weet, of alleen je telefoon heeft."
      />
      <Stack roomy>
        {atHome && <AtHome organisation={here.member.organisationName} />}
        <Section title="1. Open een app met codes op je telefoon">
          <p>Heb je er nog geen? Vraag op je werk welke app jullie gebruiken. Elke gewone app voor codes werkt.</p>
        </Section>
        <Section title="2. Richt de camera van de app op dit vierkant">
          <Qr address={here.address} label="Vierkant voor de app met codes. De sleutel staat eronder." side={200} />
          <p>
            Lukt dat niet? Typ deze sleutel in de app: <strong>{inFours(here.secret)}</strong>
          </p>
        </Section>
        <AppForm visit={visit} errors={errors} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

function codesPage(visit: Anyone, { member, recoveryCodes, ...opened }: SetUp): Reply {
  const to = keepsRegion(member) ? '/organisaties/klaarzetten' : firstPage(member);
  const page = show(
    <Shell visit={{ ...visit, actor: member }} title="Je herstelcodes">
      <PageHead title="Je herstelcodes" lead="Je bent ingelogd. Bewaar eerst deze tien codes." />
      <Alert tone="warn">
        <p>Je ziet ze nu één keer. Print ze of schrijf ze op. Bewaar ze niet bij je telefoon.</p>
      </Alert>
      <p>
        Heb je je telefoon niet? Dan typ je een herstelcode in plaats van de code uit de app. Elke code werkt één keer.
      </p>
      <ol>
        {recoveryCodes.map((code) => (
          <li key={code}>
            <strong>{code}</strong>
          </li>
        ))}
      </ol>
      <LinkButton kind="main" href={to}>
        Ik heb ze bewaard. Ga verder
      </LinkButton>
    </Shell>,
  );
  return { ...page, signIn: sessionCookie(opened) } as Reply;
}

async function setUp(visit: Anyone): Promise<Reply> {
  const here = await at(visit, 'app');
  if ('kind' in here) return here;
  const done = await setUpApp(visit.house, visit.caller.firstTime ?? '', {
    ...atThis(visit),
    passphrase: passphraseIn(visit, 'passphrase'),
    again: passphraseIn(visit, 'again'),
    code: text(visit.form, 'code'),
  });
  if (done.ok) return codesPage(visit, done.value);
  return isGone(done.refusals) ? overPage(visit) : appPage(visit, signInErrors(done.refusals));
}

/** From an invitation to the first session: a code by mail, an app with codes, own words, ten recovery codes. */
export const firstTimePages: readonly Page[] = [
  publicPage('GET /inloggen/eerste-keer', async (visit) => (visit.demo ? gone : mailPage(visit))),
  publicPage('POST /inloggen/eerste-keer', askCode),
  publicPage('GET /inloggen/code', (visit) => showCode(visit)),
  publicPage('POST /inloggen/code', proveCode),
  publicPage('GET /inloggen/app', (visit) => appPage(visit)),
  publicPage('POST /inloggen/app', setUp),
];
