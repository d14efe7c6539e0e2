import { enterPeer, leavePeer, showPeerWay } from '#app/peer/peer-door.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { go, publicPage, show, tokenOf, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { peerCookie } from '#web/door/who.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary, errorAt } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { PeerShell } from './peer-shell.tsx';
import { errorsOf, sayOf } from './words.ts';

type Anyone = Visit<Member | undefined>;
const baseOf = (visit: Anyone): string => `/c/${encodeURIComponent(tokenOf(visit))}`;

/** Taken back, replaced, too old, without a VOG, or never there: one page. */
const unknownLink = (visit: Anyone): Reply =>
  show(
    <PeerShell visit={visit} title="Deze link werkt niet">
      <PageHead title="Deze link werkt niet" />
      <p>Misschien is er een nieuwe link. Kijk in je mail.</p>
      <p>Geen nieuwe link? Vraag het aan wie jou de code gaf.</p>
    </PeerShell>,
    404,
  );

/** What a link shows by itself: a button. Nothing happens, and nobody is named, before the code. */
async function showLink(visit: Anyone): Promise<Reply> {
  if (!(await showPeerWay(visit.house, tokenOf(visit))).ok) return unknownLink(visit);
  return show(
    <PeerShell visit={visit} title="Jouw link">
      <PageHead title="Jouw link" />
      <p>Druk op de knop. Vul daarna je code in.</p>
      <Form action={baseOf(visit)}>
        <Button kind="main">Ga verder</Button>
      </Form>
      <p>Is de link niet voor jou? Sluit deze pagina.</p>
    </PeerShell>,
  );
}
const press = async (visit: Anyone): Promise<Reply> => go(`${baseOf(visit)}/code`);

async function codePage(visit: Anyone, refusals: readonly Refusal[] = []): Promise<Reply> {
  const found = await showPeerWay(visit.house, tokenOf(visit));
  if (!found.ok) return unknownLink(visit);
  const { blockedMinutes } = found.value;
  const errors = errorsOf(refusals, 'code');
  return show(
    <PeerShell visit={visit} title="Vul je code in" wrong={errors.length > 0}>
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
          hint="Die heeft iemand jou verteld."
          size="s"
          inputMode="numeric"
          autocomplete="one-time-code"
          error={errorAt(errors, 'code')}
        />
        <Button kind="main">Open mijn pagina</Button>
      </Form>
      <p>Geen code? Vraag het aan wie jou de link gaf.</p>
    </PeerShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function enter(visit: Anyone): Promise<Reply> {
  const { house, caller, form } = visit;
  const came = await enterPeer(house, { token: tokenOf(visit), code: text(form, 'code'), network: caller.network });
  if (!came.ok) return codePage(visit, came.refusals);
  return { kind: 'go', to: '/mijn-jongeren', signIn: peerCookie(came.value.cookie, came.value.seconds) };
}

async function leave(visit: Anyone): Promise<Reply> {
  const { peer } = visit.caller;
  if (peer === undefined) return go('/c');
  await leavePeer(visit.house, peer);
  return { kind: 'go', to: '/c', signIn: null };
}

const outside = async (visit: Anyone): Promise<Reply> =>
  show(
    <PeerShell visit={visit} title="Je bent uitgelogd">
      <PageHead title="Je bent uitgelogd" />
      <p>Wil je terug? Open de link in je mail en vul je code in.</p>
      <p>Werkt dat niet? Vraag het aan wie jou de code gaf.</p>
    </PeerShell>,
  );

/** The link of a Next Coach, its button and its code. */
export const peerDoorPages: readonly Page[] = [
  publicPage('GET /c', outside),
  publicPage('POST /c/uit', leave),
  publicPage('GET /c/:token', showLink),
  publicPage('POST /c/:token', press),
  publicPage('GET /c/:token/code', (visit) => codePage(visit)),
  publicPage('POST /c/:token/code', enter),
];
