import { farewellOf } from '#app/access/provider-settings.ts';
import { endAllSessions, endSession } from '#app/access/sessions.ts';
import type { ShownSession } from '#app/ports/sign-in.ts';
import { dropRoadKeys } from '#app/guidance/on-the-road.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { passkeyHome } from '#domain/access/passkey.ts';
import { shortDay } from '#domain/day-words.ts';
import { id } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';

const whenWords = ({ madeOn, madeAt, seenOn, seenAt }: ShownSession): string =>
  `Ingelogd op ${shortDay(madeOn)} om ${madeAt} uur, voor het laatst gezien ${seenOn === madeOn ? '' : `op ${shortDay(seenOn)} `}om ${seenAt} uur`;

/** Where somebody is signed in, with the way to end what is not theirs. */
export function Devices({
  sessions,
  here,
  address,
}: {
  sessions: readonly ShownSession[];
  here: string;
  address: string | undefined;
}) {
  return (
    <Section title="Waar je bent ingelogd" id="apparaten">
      <ListGrid label="Waar je bent ingelogd">
        {sessions.map((one) => (
          <ListRow
            key={one.id}
            title={one.id === here ? `${one.device} (hier)` : one.device}
            sub={`${whenWords(one)}${one.shared ? '. Computer van meer mensen' : ''}`}
            action={
              one.id === here ? undefined : (
                <Form action="/ik/apparaten/niet-ik" hidden={{ sessionId: one.id }} inline>
                  <Button>
                    Niet ik<span class="sr">: {one.device}</span>
                  </Button>
                </Form>
              )
            }
          />
        ))}
      </ListGrid>
      {passkeyHome(address) && (
        <p>
          <Link href="/inloggen/passkeys">Log in met een passkey in plaats van een code</Link>
        </p>
      )}
      <Form action="/ik/apparaten/overal-af" inline>
        <Button>Meld je overal af</Button>
      </Form>
    </Section>
  );
}

/** Whoever came in through the organisation is known there as well: on a computer of more people that is half a sign-out. */
const signedOutPage = (visit: Visit<Member>, there: string): Reply => ({
  ...(show(
    <Shell
      visit={{ ...visit, actor: undefined, caller: { ...visit.caller, ends: undefined } }}
      title="Je bent afgemeld"
    >
      <PageHead
        title="Je bent afgemeld"
        lead="Logde je in via je organisatie? Dan ben je daar nog ingelogd. Op een computer van meer mensen meld je je daar ook af."
      />
      <Row>
        <LinkButton href={there}>Meld je af bij je organisatie</LinkButton>
        <LinkButton href="/inloggen">Log opnieuw in</LinkButton>
      </Row>
    </Shell>,
  ) as Extract<Reply, { kind: 'page' }>),
  signIn: null,
});

/** Ends this session; what the cookie still says opens nothing any more. */
export async function signOut(visit: Visit<Member>): Promise<Reply> {
  const { house, actor, caller, demo } = visit;
  if (caller.sessionId !== undefined) await endSession(house, actor, { id: caller.sessionId });
  else if (mayEver(actor, 'note-on-the-road')) await dropRoadKeys(house, actor, {}); // in a demo
  const there = caller.sessionId === undefined ? undefined : await farewellOf(house, actor.organisationId);
  if (there !== undefined) return signedOutPage(visit, there);
  return { kind: 'go', to: '/', signIn: null, ...(!demo && { notice: 'signed-out' }) };
}

/** "Niet ik" at one line, and signing out everywhere. */
export const devicePages: readonly Page[] = [
  page('POST /ik/apparaten/niet-ik', 'sign-out', async ({ house, actor, form }) => {
    const sessionId = id(form, 'sessionId');
    if (sessionId === undefined) return gone;
    const ended = await endSession(house, actor, { id: sessionId });
    return ended.ok ? go('/ik', 'device-out') : gone;
  }),
  // A sign of life from the question before the end: the door counts it, and nothing else happens.
  page('POST /ik/blijf', 'change-own-settings', () => Promise.resolve(go('/ik'))),
  page('POST /ik/apparaten/overal-af', 'sign-out', async ({ house, actor }) => {
    await endAllSessions(house, actor, {});
    return { kind: 'go', to: '/', signIn: null, notice: 'out-everywhere' };
  }),
];
