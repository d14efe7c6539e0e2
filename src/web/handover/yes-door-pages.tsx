import { enterAsk, leaveAsk, showAsk } from '#app/handover/yes-door.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { go, publicPage, show, tokenOf, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { speakerCookie } from '#web/door/who.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary, errorAt } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { SpeakerShell } from './speaker-shell.tsx';

type Anyone = Visit<Member | undefined>;
const baseOf = (visit: Anyone): string => `/ja/${encodeURIComponent(tokenOf(visit))}`;

const minutes = (n: number): string => (n === 1 ? 'één minuut' : `${n} minuten`);
/** A refusal at this door in words. */
function sayOf({ code, values = {} }: Refusal): string {
  if (code === 'code-shape') return 'Vul de zes cijfers van uw code in.';
  if (code === 'link-waits')
    return `De code klopte te vaak niet. Wacht ${minutes(Number(values['minutes']))} en probeer het opnieuw.`;
  const left = Number(values['left']);
  return `Deze code klopt niet. U kunt het nog ${left === 1 ? 'één keer' : `${left} keer`} proberen.`;
}

/** Taken back, replaced, too old, or never there: one page. */
const unknownLink = (visit: Anyone): Reply =>
  show(
    <SpeakerShell visit={visit} title="Deze link werkt niet">
      <PageHead title="Deze link werkt niet" />
      <p>Misschien is er een nieuwe link. Kijk in uw mail.</p>
      <p>Geen nieuwe link? Bel wie u de code gaf.</p>
    </SpeakerShell>,
    404,
  );

/** What a link shows by itself: a button. Nothing happens, and nobody is named, before the code. */
async function showLink(visit: Anyone): Promise<Reply> {
  if (!(await showAsk(visit.house, tokenOf(visit))).ok) return unknownLink(visit);
  return show(
    <SpeakerShell visit={visit} title="Er is een vraag voor u">
      <PageHead title="Er is een vraag voor u" />
      <p>Druk op de knop. Vul daarna de code in die u aan de telefoon hoorde.</p>
      <Form action={baseOf(visit)}>
        <Button kind="main">Ga verder</Button>
      </Form>
      <p>Is de link niet voor u? Sluit deze pagina.</p>
    </SpeakerShell>,
  );
}
const press = async (visit: Anyone): Promise<Reply> => go(`${baseOf(visit)}/code`);

async function codePage(visit: Anyone, refusals: readonly Refusal[] = []): Promise<Reply> {
  const found = await showAsk(visit.house, tokenOf(visit));
  if (!found.ok) return unknownLink(visit);
  const { blockedMinutes } = found.value;
  const errors = refusals.map((refusal) => ({ field: 'code', text: sayOf(refusal) }));
  return show(
    <SpeakerShell visit={visit} title="Vul uw code in" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Vul uw code in" />
      {blockedMinutes > 0 && errors.length === 0 && (
        <Alert tone="warn">
          <p>{sayOf({ code: 'link-waits', values: { minutes: blockedMinutes } })}</p>
        </Alert>
      )}
      <Form action={`${baseOf(visit)}/code`}>
        <Field
          name="code"
          label="Code van zes cijfers"
          hint="Die hoorde u aan de telefoon of in een gesprek."
          size="s"
          inputMode="numeric"
          autocomplete="one-time-code"
          error={errorAt(errors, 'code')}
        />
        <Button kind="main">Lees de vraag</Button>
      </Form>
      <p>Geen code? Bel wie u de link stuurde.</p>
    </SpeakerShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function enter(visit: Anyone): Promise<Reply> {
  const { house, caller, form } = visit;
  const entering = { token: tokenOf(visit), code: text(form, 'code'), network: caller.network };
  const came = await enterAsk(house, entering);
  if (!came.ok) return codePage(visit, came.refusals);
  return { kind: 'go', to: '/vraag-aan-u', signIn: speakerCookie(came.value.cookie, came.value.seconds) };
}

async function leave(visit: Anyone): Promise<Reply> {
  const { speaker } = visit.caller;
  if (speaker === undefined) return go('/ja');
  await leaveAsk(visit.house, speaker);
  return { kind: 'go', to: '/ja', signIn: null };
}

const outside = async (visit: Anyone): Promise<Reply> =>
  show(
    <SpeakerShell visit={visit} title="De pagina is gesloten">
      <PageHead title="De pagina is gesloten" />
      <p>Wilt u terug? Open de link in uw mail en vul uw code in.</p>
      <p>Werkt dat niet? Bel wie u de code gaf.</p>
    </SpeakerShell>,
  );

/** The link of who speaks for a young person, its button and its code. */
export const yesDoorPages: readonly Page[] = [
  publicPage('GET /ja', outside),
  publicPage('POST /ja/uit', leave),
  publicPage('GET /ja/:token', showLink),
  publicPage('POST /ja/:token', press),
  publicPage('GET /ja/:token/code', (visit) => codePage(visit)),
  publicPage('POST /ja/:token/code', enter),
];
