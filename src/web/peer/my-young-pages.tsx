import { doneAsPeer, seeMyYoung, seeOneYoung, writeAsPeer, type OneYoung } from '#app/peer/my-young.ts';
import type { PeerYoung } from '#app/ports/peers.ts';
import type { Peer } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { peerChannels, peerLimits } from '#domain/peer/peer.ts';
import { day, dayParts, isId, text } from '#web/door/form.ts';
import { go, gone, peerPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { askHelpPages, dial, here, pairingOf } from './ask-help-pages.tsx';
import { PeerNotes } from './note-list.tsx';
import { PeerShell } from './peer-shell.tsx';
import { errorsOf, isGone } from './words.ts';

type Mine = Visit<Peer>;

/** How to reach, as the young person chose it; what calls or mails is a link. */
function Reach({ young: { channel, address, firstName } }: { young: PeerYoung }) {
  if (address === null)
    return (
      <p>
        {peerChannels[channel]}. {firstName} deelt geen nummer. Spreek af bij wie begeleidt.
      </p>
    );
  const isMail = address.includes('@');
  const isPhone = /^[+\d][\d\s().-]{5,}$/.test(address);
  return (
    <p>
      {peerChannels[channel]}:{' '}
      {isMail ? (
        <Link href={`mailto:${address}`}>{address}</Link>
      ) : isPhone ? (
        <Link href={dial(address)}>{address}</Link>
      ) : (
        address
      )}
    </p>
  );
}

const Out = () => (
  <Form action="/c/uit" inline>
    <Button>Uitloggen</Button>
  </Form>
);

async function listPage(visit: Mine): Promise<Reply> {
  const seen = await seeMyYoung(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { young, phone } = seen.value;
  return show(
    <PeerShell visit={visit} title="Mijn jongeren">
      <PageHead title="Mijn jongeren" lead={`Next Coach bij ${visit.actor.organisationName}`} />
      {young.length === 0 ? (
        <EmptyState title="Nog niemand koos jou">
          <p>Zodra een jongere jou kiest, staat die hier.</p>
          {phone && <LinkButton href={dial(phone)}>Vragen? Bel {phone}</LinkButton>}
        </EmptyState>
      ) : (
        young.map((one) => (
          <Card key={one.pairingId} title={one.firstName}>
            <Reach young={one} />
            <LinkButton href={`${here}/${one.pairingId}`}>Afspraken en notities</LinkButton>
          </Card>
        ))
      )}
      <Out />
    </PeerShell>,
  );
}

type Part = { visit: Mine; one: OneYoung; errors: readonly FormError[] };
function Agreements({ one }: { one: OneYoung }) {
  const open = one.notes.filter(({ kind, doneOn }) => kind === 'agreement' && doneOn === null);
  if (open.length === 0) return <p>Nog geen afspraak.</p>;
  return (
    <ul class="stack">
      {open.map(({ id, text: what, dueOn }) => (
        <li key={id}>
          {dueOn !== null && longDay(dueOn)}: {what}
          <Form action={`${here}/${one.young.pairingId}/gedaan`} hidden={{ line: id }} inline>
            <Button kind="plain">
              Gedaan<span class="sr">: {what}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

function WriteForms({ visit, one, errors }: Part) {
  const base = `${here}/${one.young.pairingId}`;
  const said = (name: string) => (errors.length > 0 ? text(visit.form, name) : '');
  return (
    <>
      <Section title="Nieuwe afspraak">
        <Form action={`${base}/afspraak`}>
          <Field
            name="agreement"
            label="Wat spreken jullie af?"
            maxLength={peerLimits.note}
            value={said('agreement')}
            error={errorAt(errors, 'agreement')}
          />
          <DateField
            name="dueOn"
            label="Op welke dag?"
            value={errors.length > 0 ? dayParts(visit.form, 'dueOn') : undefined}
            error={errorAt(errors, 'dueOn')}
          />
          <Button>Bewaar de afspraak</Button>
        </Form>
      </Section>
      <Section title="Nieuwe notitie">
        <Form action={`${base}/schrijf`}>
          <Field
            name="note"
            label="Wat wil je onthouden?"
            hint={`${one.young.firstName} kan dit lezen. Schrijf niets over gezondheid.`}
            rows={3}
            maxLength={peerLimits.note}
            value={said('note')}
            error={errorAt(errors, 'note')}
          />
          <Button>Bewaar de notitie</Button>
        </Form>
      </Section>
    </>
  );
}

async function onePage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeOneYoung(visit.house, visit.actor, { pairingId: pairingOf(visit) });
  if (!seen.ok) return gone;
  const { young, notes } = seen.value;
  const errors = errorsOf(refusals, 'note');
  const written = notes.filter(({ kind, doneOn }) => kind !== 'agreement' || doneOn !== null);
  return show(
    <PeerShell visit={visit} title="Een jongere" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={young.firstName} lead={`Sinds ${longDay(young.since)}`} />
      <Reach young={young} />
      <LinkButton href={`${here}/${young.pairingId}/hulp`}>Ik heb hulp nodig</LinkButton>
      <Section title="Afspraken">
        <Agreements one={seen.value} />
      </Section>
      <WriteForms visit={visit} one={seen.value} errors={errors} />
      {written.length > 0 && (
        <Section title="Wat je schreef" count={written.length}>
          <PeerNotes notes={written} />
        </Section>
      )}
      <LinkButton href={here}>Terug</LinkButton>
    </PeerShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function write(visit: Mine, kind: 'note' | 'agreement'): Promise<Reply> {
  const { form, house, actor } = visit;
  const command = { pairingId: pairingOf(visit), kind, text: text(form, kind), dueOn: day(form, 'dueOn') };
  const written = await writeAsPeer(house, actor, command);
  if (written.ok) return go(`${here}/${pairingOf(visit)}`, 'peer-kept');
  return isGone(written.refusals) ? gone : onePage(visit, written.refusals);
}
async function done(visit: Mine): Promise<Reply> {
  const noteId = text(visit.form, 'line');
  if (!isId(noteId)) return gone;
  const finished = await doneAsPeer(visit.house, visit.actor, { pairingId: pairingOf(visit), noteId });
  return finished.ok ? go(`${here}/${pairingOf(visit)}`, 'peer-kept') : gone;
}

/** What a Next Coach reads and does behind the own link. */
export const myYoungPages: readonly Page[] = [
  peerPage(`GET ${here}`, 'see-my-young', listPage),
  peerPage(`GET ${here}/:pairingId`, 'see-my-young', (visit) => onePage(visit)),
  peerPage(`POST ${here}/:pairingId/afspraak`, 'write-as-peer', (visit) => write(visit, 'agreement')),
  peerPage(`POST ${here}/:pairingId/schrijf`, 'write-as-peer', (visit) => write(visit, 'note')),
  peerPage(`POST ${here}/:pairingId/gedaan`, 'write-as-peer', done),
  ...askHelpPages,
];
