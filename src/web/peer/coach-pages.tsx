import {
  addPeer,
  changePeer,
  closePeerWay,
  givePeerWay,
  peerInForm,
  seePeers,
  stopPeer,
  type GivenPeerWay,
  type PeerForm,
} from '#app/peer/keep-peers.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { number, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Typed, filledBy } from '#web/directory/filled.tsx';
import { Alert } from '#web/kit/alert.tsx';
import { BigCode } from '#web/kit/big-code.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { CoachFields, typedIn } from './coach-fields.tsx';
import { errorsOf, isGone, sayOf, standingWords, wasFaster } from './words.ts';

type Visitor = Visit<Member>;
const here = '/next-coaches';
const coachOf = ({ params }: Visitor): string => params['coachId'] ?? '';
const crumbsOf = ({ actor }: Visitor, inside: boolean) => [
  { label: 'Organisaties', href: '/organisaties' },
  { label: actor.organisationName, href: `/organisaties/${actor.organisationId}` },
  ...(inside ? [{ label: 'Next Coaches', href: here }] : []),
];

async function listPage(visit: Visitor): Promise<Reply> {
  const seen = await seePeers(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { coaches, keeps } = seen.value;
  const fresh = <LinkButton href={`${here}/nieuw`}>Nieuwe Next Coach</LinkButton>;
  return show(
    <Shell visit={visit} title="Next Coaches" crumbs={crumbsOf(visit, false)}>
      <PageHead title="Next Coaches" lead="Oud-leerlingen die contact houden met een jongere. De jongere kiest zelf.">
        {keeps && coaches.length > 0 && fresh}
      </PageHead>
      {coaches.length === 0 ? (
        <EmptyState title="Nog geen Next Coaches">
          <p>{keeps ? 'Voeg de eerste toe. Zonder VOG begint er niets.' : 'Je teamleider kan er een toevoegen.'}</p>
          {keeps ? fresh : <LinkButton href="/organisaties">Bekijk alle organisaties</LinkButton>}
        </EmptyState>
      ) : (
        <ListGrid label="Next Coaches">
          {coaches.map((coach) => (
            <ListRow
              key={coach.id}
              title={coach.name}
              {...(keeps && { href: `${here}/${coach.id}` })}
              sub={coach.profile}
              who={standingWords(coach)}
            />
          ))}
        </ListGrid>
      )}
    </Shell>,
  );
}

function newPage(visit: Visitor, errors: readonly FormError[] = []): Reply {
  return show(
    <Shell visit={visit} title="Nieuwe Next Coach" crumbs={crumbsOf(visit, true)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Nieuwe Next Coach" lead="De coach ziet niets tot een jongere ja zegt." />
      <Form action={here}>
        <CoachFields visit={visit} errors={errors} />
        <Row>
          <Button kind="main">Voeg toe</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}
async function add(visit: Visitor): Promise<Reply> {
  const added = await addPeer(visit.house, visit.actor, typedIn(visit));
  if (added.ok) return go(`${here}/${added.value.coachId}`, 'peer-kept');
  return isGone(added.refusals) ? gone : newPage(visit, errorsOf(added.refusals, 'name'));
}

function WayPart({ visit, form, errors }: { visit: Visitor; form: PeerForm; errors: readonly FormError[] }) {
  const { coach, way } = form;
  const base = `${here}/${coach.id}/link`;
  const filled = filledBy(visit.form, errors);
  return (
    <Section title="De link van de coach">
      {way && (
        <>
          <p>
            Er is een link sinds {shortDay(way.madeOn)}. Hij werkt tot en met {longDay(way.expiresOn)}.{' '}
            {way.openedOn === null ? 'Nog niet geopend.' : `Het laatst geopend op ${shortDay(way.openedOn)}.`}
          </p>
          <Form action={`${base}/weg`} inline>
            <Button kind="stop">Haal de link weg</Button>
          </Form>
        </>
      )}
      <Form action={base}>
        <Typed
          filled={filled}
          name="mail"
          type="email"
          label="Mailadres van de coach"
          hint="Dit adres bewaart Aanzet niet. De code vertel jij zelf."
          size="m"
        />
        <Button>{way ? 'Stuur een nieuwe link' : 'Stuur een link'}</Button>
      </Form>
    </Section>
  );
}

type Wrong = { readonly errors?: readonly FormError[]; readonly at?: 'coach' | 'link' };
async function coachPage(visit: Visitor, { errors = [], at = 'coach' }: Wrong = {}): Promise<Reply> {
  const found = await peerInForm(visit.house, visit.actor, { coachId: coachOf(visit) });
  if (!found.ok) return gone;
  const { coach } = found.value;
  const stopped = coach.standing === 'stopped';
  return show(
    <Shell visit={visit} title={coach.name} crumbs={crumbsOf(visit, true)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={coach.name} lead={standingWords(coach)} />
      <Stack roomy>
        {(coach.standing === 'no-vog' || coach.standing === 'vog-past') && (
          <Alert tone="warn">
            <p>{sayOf({ code: `peer-${coach.standing}`, values: { name: coach.called } })}</p>
          </Alert>
        )}
        {stopped ? (
          <p>
            {coach.called} is gestopt en ziet niets meer. Notities blijven bij de jongere.{' '}
            <Link href={here}>Terug naar de lijst</Link>
          </p>
        ) : (
          <>
            <Section title="Gegevens">
              <Form action={`${here}/${coach.id}`} hidden={{ version: String(coach.version) }}>
                <CoachFields visit={visit} errors={at === 'coach' ? errors : []} coach={coach} />
                <Row>
                  <Button kind="main">Bewaar</Button>
                  <LinkButton href={here}>Terug</LinkButton>
                </Row>
              </Form>
            </Section>
            {coach.vogUntil !== null && coach.standing !== 'vog-past' && (
              <WayPart visit={visit} form={found.value} errors={at === 'link' ? errors : []} />
            )}
            <Section title="De coach stopt">
              <p>De coach ziet dan meteen niets meer. Wie begeleidt, hoort het.</p>
              <Form action={`${here}/${coach.id}/stop`} inline>
                <Button kind="stop">{coach.called} stopt als coach</Button>
              </Form>
            </Section>
          </>
        )}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

const refused = (visit: Visitor, refusals: readonly Refusal[], at: 'coach' | 'link'): Reply | Promise<Reply> => {
  if (isGone(refusals)) return gone;
  if (wasFaster(refusals)) return go(`${here}/${coachOf(visit)}`, 'peer-changed');
  return coachPage(visit, { errors: errorsOf(refusals, at === 'link' ? 'mail' : 'name'), at });
};
async function change(visit: Visitor): Promise<Reply> {
  const command = { coachId: coachOf(visit), version: number(visit.form, 'version'), ...typedIn(visit) };
  const changed = await changePeer(visit.house, visit.actor, command);
  return changed.ok ? go(`${here}/${coachOf(visit)}`, 'peer-kept') : refused(visit, changed.refusals, 'coach');
}
async function stop(visit: Visitor): Promise<Reply> {
  const stopped = await stopPeer(visit.house, visit.actor, { coachId: coachOf(visit) });
  return stopped.ok ? go(here, 'peer-stopped') : gone;
}

function givenPage(visit: Visitor, { called, code, until }: GivenPeerWay): Reply {
  return show(
    <Shell visit={visit} title="De link is onderweg" crumbs={crumbsOf(visit, true)} forAll>
      <PageHead title="De link is onderweg" lead={`Hij werkt tot en met ${longDay(until)}.`} />
      <Stack roomy>
        <Section title="De code">
          <BigCode code={code} />
          <p>Vertel deze code aan {called}. Stuur hem niet op. Je ziet hem één keer.</p>
        </Section>
        {visit.demo && (
          <p>
            In dit voorbeeld gaat de mail meteen. <Link href="/voorbeeld/post">Open het postvak</Link> en volg de link.
          </p>
        )}
        <LinkButton href={`${here}/${coachOf(visit)}`}>Terug naar {called}</LinkButton>
      </Stack>
    </Shell>,
  );
}
async function give(visit: Visitor): Promise<Reply> {
  const given = await givePeerWay(visit.house, visit.actor, {
    coachId: coachOf(visit),
    mail: text(visit.form, 'mail'),
  });
  return given.ok ? givenPage(visit, given.value) : refused(visit, given.refusals, 'link');
}
async function close(visit: Visitor): Promise<Reply> {
  const closed = await closePeerWay(visit.house, visit.actor, { coachId: coachOf(visit) });
  return closed.ok ? go(`${here}/${coachOf(visit)}`, 'peer-way-gone') : gone;
}

/** The Next Coaches of the own organisation. */
export const coachPages: readonly Page[] = [
  page(`GET ${here}`, 'see-peers', listPage),
  page(`GET ${here}/nieuw`, 'keep-peers', async (visit) => newPage(visit)),
  page(`POST ${here}`, 'keep-peers', add),
  page(`GET ${here}/:coachId`, 'keep-peers', (visit) => coachPage(visit)),
  page(`POST ${here}/:coachId`, 'keep-peers', change),
  page(`POST ${here}/:coachId/stop`, 'keep-peers', stop),
  page(`POST ${here}/:coachId/link`, 'keep-peers', give),
  page(`POST ${here}/:coachId/link/weg`, 'keep-peers', close),
];
