import { comeIn, leaveYoung, pressButton, showWay, type ShownWay } from '#app/young/come-in.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { go, publicPage, show, tokenOf, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { youngCookie } from '#web/door/who.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary, errorAt } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { errorsOf, sayOf } from './words.ts';
import { YoungShell } from './young-shell.tsx';

type Anyone = Visit<Member | undefined>;
const baseOf = (visit: Anyone): string => `/r/${encodeURIComponent(tokenOf(visit))}`;

/** Taken back, replaced, too old, or never there: one page. */
const unknownLink = (visit: Anyone): Reply =>
  show(
    <YoungShell visit={visit} title="Deze link werkt niet">
      <PageHead title="Deze link werkt niet" />
      <p>Misschien heb je een nieuwe link. Gebruik die.</p>
      <p>Heb je geen nieuwe? Vraag erom bij wie jou de link gaf.</p>
    </YoungShell>,
    404,
  );

/** What a link shows by itself: a button. Nothing happens, and nobody is named, before it is pressed. */
function buttonPage(visit: Anyone, { codeBySms }: ShownWay, refusal?: Refusal): Reply {
  return show(
    <YoungShell visit={visit} title="Ga verder" wrong={refusal !== undefined}>
      <PageHead title="Is deze link van jou?" />
      {refusal && (
        <Alert tone="warn" live>
          <p>{sayOf(refusal)}</p>
        </Alert>
      )}
      <p>{codeBySms ? 'Druk op de knop. Je krijgt een code per sms.' : 'Druk op de knop. Vul daarna je code in.'}</p>
      <Form action={baseOf(visit)}>
        <Button kind="main">Ga verder</Button>
      </Form>
      <p>Is de link niet van jou? Sluit deze pagina.</p>
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
  if (pressed.ok) return go(`${baseOf(visit)}/code`);
  const way = await showWay(house, tokenOf(visit));
  return way.ok ? buttonPage(visit, way.value, pressed.refusals[0]) : unknownLink(visit);
}

async function codePage(visit: Anyone, refusals: readonly Refusal[] = []): Promise<Reply> {
  const way = await showWay(visit.house, tokenOf(visit));
  if (!way.ok) return unknownLink(visit);
  const { codeBySms, blockedMinutes } = way.value;
  const errors = errorsOf(refusals, 'code');
  return show(
    <YoungShell visit={visit} title="Vul je code in" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Vul je code in" />
      {blockedMinutes > 0 && errors.length === 0 && (
        <Alert tone="warn">
          <p>{sayOf({ code: 'link-waits', values: { minutes: blockedMinutes } })}</p>
        </Alert>
      )}
      <Form action={`${baseOf(visit)}/code`}>
        <Field
          name="code"
          label="Code van zes cijfers"
          hint={codeBySms ? 'Je krijgt een sms. De code werkt 10 minuten.' : 'Die kreeg je van wie jou de link gaf.'}
          size="s"
          inputMode="numeric"
          autocomplete="one-time-code"
          error={errorAt(errors, 'code')}
        />
        <Field
          name="birthYear"
          label="In welk jaar ben je geboren?"
          hint="Bijvoorbeeld: 2008"
          size="s"
          inputMode="numeric"
          autocomplete="bday-year"
          value={text(visit.form, 'birthYear')}
          error={errorAt(errors, 'birthYear')}
        />
        <Button kind="main">Open mijn pagina</Button>
      </Form>
      {codeBySms && (
        <Form action={baseOf(visit)} inline>
          <Button>Stuur een nieuwe code</Button>
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
  if (came.ok) return { kind: 'go', to: '/over-mij', signIn: youngCookie(came.value.cookie, came.value.seconds) };
  return codePage(visit, came.refusals);
}

async function leave(visit: Anyone): Promise<Reply> {
  const { young } = visit.caller;
  if (young === undefined) return go('/r');
  await leaveYoung(visit.house, young);
  return { kind: 'go', to: '/r', signIn: null };
}

const outside = async (visit: Anyone): Promise<Reply> =>
  show(
    <YoungShell visit={visit} title="Je bent uitgelogd">
      <PageHead title="Je bent uitgelogd" />
      <p>Wil je terug? Open je link en vul je code in.</p>
      <p>Werkt dat niet? Vraag een nieuwe link.</p>
    </YoungShell>,
  );

/** The link of a young person, its button and its code. */
export const youngDoorPages: readonly Page[] = [
  publicPage('GET /r', outside),
  publicPage('POST /r/uit', leave),
  publicPage('GET /r/:token', showLink),
  publicPage('POST /r/:token', press),
  publicPage('GET /r/:token/code', (visit) => codePage(visit)),
  publicPage('POST /r/:token/code', enter),
];
