import { askAsPeer, seeOneYoung, type AskedHelp } from '#app/peer/my-young.ts';
import type { Peer } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { helpNow } from '#domain/notice/alarming.ts';
import type { Refusal } from '#domain/outcome.ts';
import { peerLimits } from '#domain/peer/peer.ts';
import { text } from '#web/door/form.ts';
import { gone, peerPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { PeerShell } from './peer-shell.tsx';
import { errorsOf, isGone } from './words.ts';

type Mine = Visit<Peer>;
export const here = '/mijn-jongeren';
export const pairingOf = ({ params }: Mine): string => params['pairingId'] ?? '';
/** A number to press on. */
export const dial = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`;

async function helpPage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeOneYoung(visit.house, visit.actor, { pairingId: pairingOf(visit) });
  if (!seen.ok) return gone;
  const { firstName, pairingId } = seen.value.young;
  const errors = errorsOf(refusals, 'help');
  return show(
    <PeerShell visit={visit} title="Ik heb hulp nodig" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Ik heb hulp nodig" lead={`De vaste contactpersoon van ${firstName} leest dit en belt.`} />
      <Form action={`${here}/${pairingId}/hulp`}>
        <Field
          name="help"
          label="Wat is er?"
          hint={helpNow(visit.today)}
          rows={3}
          maxLength={peerLimits.help}
          value={errors.length > 0 ? text(visit.form, 'help') : ''}
          error={errorAt(errors, 'help')}
        />
        <Button kind="main">Vraag om hulp</Button>
      </Form>
      <LinkButton href={`${here}/${pairingId}`}>Terug</LinkButton>
    </PeerShell>,
    errors.length > 0 ? 422 : 200,
  );
}

function askedPage(visit: Mine, { firstName, callBy, phone, alarming }: AskedHelp): Reply {
  return show(
    <PeerShell visit={visit} title="Dank je wel">
      <PageHead title="Dank je wel" lead="Goed dat je het zegt. Je hoeft het niet alleen te doen." />
      {alarming && (
        <Alert tone="warn">
          <p>Is het nu gevaarlijk? Bel 112. Wil je nu praten? Bel 113.</p>
        </Alert>
      )}
      <p>
        De vaste contactpersoon van {firstName} doet iets{' '}
        {callBy === visit.today ? 'vandaag nog' : `uiterlijk ${longDay(callBy)}`}.
      </p>
      {phone && (
        <p>
          <Link href={dial(phone)}>Liever nu bellen? {phone}</Link>
        </p>
      )}
      <LinkButton href={`${here}/${pairingOf(visit)}`}>Terug</LinkButton>
    </PeerShell>,
  );
}
async function askHelp(visit: Mine): Promise<Reply> {
  const { house, actor, form } = visit;
  const asked = await askAsPeer(house, actor, { pairingId: pairingOf(visit), words: text(form, 'help') });
  if (asked.ok) return askedPage(visit, asked.value);
  return isGone(asked.refusals) ? gone : helpPage(visit, asked.refusals);
}

/** A coach asks for help. */
export const askHelpPages: readonly Page[] = [
  peerPage(`GET ${here}/:pairingId/hulp`, 'see-my-young', (visit) => helpPage(visit)),
  peerPage(`POST ${here}/:pairingId/hulp`, 'ask-as-peer', askHelp),
];
