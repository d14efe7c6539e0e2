import { endPeerOf, hearPeerYes, offerPeer, seePeerOf, type PeerOf } from '#app/peer/pair.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { representatives, type YesBy } from '#domain/handover/yes.ts';
import type { Refusal } from '#domain/outcome.ts';
import { peerChannels } from '#domain/peer/peer.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { contactIn } from './contact-fields.tsx';
import { baseOf, coachChoices, freeOf, HeardForm, type Props } from './heard-form.tsx';
import { PeerNotes } from './note-list.tsx';
import { errorsOf, isGone, sayOf, standingWords, wasFaster } from './words.ts';

type Visitor = Visit<Member>;
const caseOf = ({ params }: Visitor): string => params['caseId'] ?? '';

/** Lays it before the young person. */
function Offer({ visit, view, errors }: Props) {
  const { firstName, caseId } = view;
  if (view.shielded)
    return (
      <Alert tone="warn">
        <p>{sayOf({ code: 'peer-shielded' })}</p>
      </Alert>
    );
  if (freeOf(view).length === 0)
    return (
      <EmptyState title="Er is nu geen coach met een plek">
        <p>Een coach heeft een VOG nodig, en een plek.</p>
        <LinkButton href="/next-coaches">Bekijk de Next Coaches</LinkButton>
      </EmptyState>
    );
  return (
    <Form action={baseOf(caseId)}>
      <Radios
        name="coach"
        label="Wie stel je voor?"
        choices={[{ value: 'all', label: `${firstName} kiest zelf uit alle coaches` }, ...coachChoices(view)]}
        value={text(visit.form, 'coach')}
        error={errorAt(errors, 'coach')}
      />
      {view.asksCapacity && (
        <Radios
          name="capacity"
          label={`Beslist ${firstName} zelf?`}
          hint="Vraag of er een curator of mentor (mentorschap) is."
          choices={[
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nee, er is een curator of mentor' },
          ]}
          value={text(visit.form, 'capacity')}
          error={errorAt(errors, 'capacity')}
        />
      )}
      <Button kind="main">Stel het voor</Button>
    </Form>
  );
}

function EndForm({ view, label }: { view: PeerOf; label: string }) {
  const { pairing, caseId } = view;
  if (!pairing) return null;
  return (
    <Form action={`${baseOf(caseId)}/stop`} hidden={{ pairing: pairing.id }} inline>
      <Button kind="stop">{label}</Button>
    </Form>
  );
}

function Waiting(props: Props) {
  const { view } = props;
  const { pairing, firstName, decides, hasLink } = view;
  if (!pairing) return null;
  const { called, state, begunOn } = pairing;
  const waits =
    state === 'wished'
      ? `${firstName} koos ${called}. Nu moet ${decides === 'appointed' ? 'de curator of mentor' : 'een ouder of voogd'} nog ja zeggen.`
      : `Sinds ${longDay(begunOn)} kan ${firstName} ${called === null ? 'een coach kiezen' : `ja of nee zeggen tegen ${called}`}.`;
  return (
    <>
      <Section title="Hier wacht het op">
        <p>{waits} Tot dan ziet de coach niets.</p>
        {state === 'open' &&
          (hasLink ? (
            <p>{firstName} kan dit op de eigen pagina doen.</p>
          ) : (
            <p>
              {firstName} heeft geen eigen link. <Link href={`/jongeren/${view.caseId}/eigen-link`}>Geef een link</Link>{' '}
              of schrijf hieronder op wat is gezegd.
            </p>
          ))}
        <EndForm view={view} label="Haal de vraag weg" />
      </Section>
      <Section title="Is er ja gezegd?">
        {decides === undefined ? <p>{sayOf({ code: 'peer-again' })}</p> : <HeardForm {...props} />}
      </Section>
    </>
  );
}

function Runs({ view }: Props) {
  const { pairing, coach, firstName } = view;
  if (!pairing?.channel || pairing.yesOn === null) return null;
  const by = pairing.yesBy === null || pairing.yesBy === 'self' ? firstName : representatives[pairing.yesBy];
  return (
    <Section title={`${pairing.called} is de coach`}>
      <Facts
        facts={[
          { label: 'Sinds', value: longDay(pairing.yesOn) },
          { label: 'Ja van', value: by },
          { label: 'Contact', value: peerChannels[pairing.channel] },
          { label: 'Nummer of adres', value: pairing.address ?? 'Krijgt de coach niet' },
          ...(coach ? [{ label: 'De coach', value: standingWords(coach) }] : []),
        ]}
      />
      <p>{pairing.called} ziet de voornaam, hoe het contact gaat, afspraken en de eigen notities. Verder niets.</p>
      <EndForm view={view} label="Stop met deze coach" />
    </Section>
  );
}

function peerPage(visit: Visitor, view: PeerOf, errors: readonly FormError[] = []): Reply {
  const { pairing, firstName, fullName, caseId } = view;
  const props = { visit, view, errors };
  const crumbs = [
    { label: 'Jongeren', href: '/jongeren' },
    { label: fullName, href: `/jongeren/${caseId}` },
  ];
  return show(
    <Shell visit={visit} title="Next Coach" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title={`Een Next Coach voor ${firstName}`}
        lead="Een oud-leerling die contact houdt. Alleen als de jongere dat wil."
      />
      <Stack roomy>
        {!pairing ? (
          view.active && <Offer {...props} />
        ) : pairing.state === 'runs' ? (
          <Runs {...props} />
        ) : (
          <Waiting {...props} />
        )}
        {view.notes.length > 0 && (
          <Section title="Wat de coach schreef" count={view.notes.length}>
            <PeerNotes notes={view.notes} />
          </Section>
        )}
        <LinkButton href={`/jongeren/${caseId}`}>Terug naar {firstName}</LinkButton>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function showPeer(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  if (isGone(refusals)) return gone;
  if (wasFaster(refusals)) return go(baseOf(caseOf(visit)), 'peer-changed');
  const seen = await seePeerOf(visit.house, visit.actor, { caseId: caseOf(visit) });
  return seen.ok ? peerPage(visit, seen.value, errorsOf(refusals, 'coach')) : gone;
}

async function offer(visit: Visitor): Promise<Reply> {
  const { form, house, actor } = visit;
  const capacity = oneOf(form, 'capacity', ['yes', 'no'] as const);
  const offered = await offerPeer(house, actor, { caseId: caseOf(visit), coach: text(form, 'coach'), capacity });
  return offered.ok ? go(baseOf(caseOf(visit)), 'peer-open') : showPeer(visit, offered.refusals);
}
const everybody = ['self', ...(Object.keys(representatives) as Exclude<YesBy, 'self'>[])] as const;
async function hear(visit: Visitor): Promise<Reply> {
  const { form, house, actor } = visit;
  const heard = await hearPeerYes(house, actor, {
    caseId: caseOf(visit),
    pairingId: text(form, 'pairing'),
    coach: text(form, 'coach'),
    by: oneOf(form, 'by', everybody),
    name: text(form, 'name'),
    wants: text(form, 'wants') === 'yes',
    ...contactIn(form),
  });
  return heard.ok ? go(baseOf(caseOf(visit)), 'peer-began') : showPeer(visit, heard.refusals);
}
async function end(visit: Visitor): Promise<Reply> {
  const command = { caseId: caseOf(visit), pairingId: text(visit.form, 'pairing') };
  const ended = await endPeerOf(visit.house, visit.actor, command);
  return ended.ok ? go(baseOf(caseOf(visit)), 'peer-ended') : showPeer(visit, ended.refusals);
}

/** The Next Coach of one young person, for who guides. */
export const pairPages: readonly Page[] = [
  page('GET /jongeren/:caseId/next-coach', 'see-peer-of', (visit) => showPeer(visit)),
  page('POST /jongeren/:caseId/next-coach', 'keep-peer-of', offer),
  page('POST /jongeren/:caseId/next-coach/ja', 'keep-peer-of', hear),
  page('POST /jongeren/:caseId/next-coach/stop', 'keep-peer-of', end),
];
