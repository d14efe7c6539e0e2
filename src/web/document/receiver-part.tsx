import type { DocumentView, Receiver } from '#app/document/views.ts';
import { linesOf, type VersionLine } from '#domain/document/for-one.ts';
import { isConfirmed, type Version } from '#domain/document/version.ts';
import { dayWords } from '#web/handover/words.ts';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { Tick } from '#web/kit/tick.tsx';
import { baseOf, type Mine } from './mine.ts';

/** Where it stands with one receiver, in one sentence. */
function stands({ copies, takenOverOn }: Receiver): string {
  const [newest] = copies;
  if (!newest) return 'Kreeg nog niets.';
  if (newest.withdrawnOn) return `Ingetrokken op ${dayWords(newest.withdrawnOn)}. Versie ${newest.number} blijft daar.`;
  return takenOverOn
    ? `Kan versie ${newest.number} lezen.`
    : `Versie ${newest.number} staat klaar. Na het overnemen is zij te lezen.`;
}

/** Lines that stay out for this receiver alone: those of the time before are ticked again. */
function ForOne({ receiver, version }: { receiver: Receiver; version: Version }) {
  const lines = linesOf(version.content, receiver.withHome);
  const before = (line: VersionLine) => receiver.heldBack.some(({ id, text }) => id === line.id && text === line.text);
  return (
    <Details summary="Regels eruit laten voor deze ontvanger" open={receiver.heldBack.length > 0}>
      <Checkboxes
        name="zonder"
        id={`zonder-${receiver.handoverId}`}
        label={`Wat leest ${receiver.name} niet?`}
        hint="Niemand ziet daar dat er iets uit is."
        optional
        values={lines.filter(before).map(({ key }) => key)}
        choices={lines.map(({ key, text, title }) => ({ value: key, label: text, hint: title }))}
      />
    </Details>
  );
}

/** One receiver: what it has, sharing the newest version with it, and taking it back. */
export function OneReceiver({ receiver, view, visit }: { receiver: Receiver; view: DocumentView; visit: Mine }) {
  const base = `${baseOf(view.caseId)}/ontvangers/${receiver.handoverId}`;
  const [newest] = receiver.copies;
  const [latest] = view.versions;
  const withdrawn = newest?.withdrawnOn != null;
  const ready = latest && isConfirmed(latest) && newest?.number !== latest.number && !withdrawn;
  const mayHome = receiver.withHome.has('helps-at-home');
  return (
    <Card title={receiver.name}>
      <p>{stands(receiver)}</p>
      {receiver.heldBack.length > 0 && (
        <Details
          summary={`Eruit gelaten: ${receiver.heldBack.length === 1 ? '1 regel' : `${receiver.heldBack.length} regels`}`}
        >
          <ul>
            {receiver.heldBack.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </Details>
      )}
      {view.mayShare && ready && (
        <Form action={base} hidden={{ versie: String(latest.number) }}>
          {mayHome && (
            <Tick
              name="thuis"
              value="ja"
              id={`thuis-${receiver.handoverId}`}
              label={`Ook wat ${view.firstName} helpt op school of thuis`}
            />
          )}
          <ForOne receiver={receiver} version={latest} />
          <Button kind="main">{`Deel versie ${latest.number}`}</Button>
        </Form>
      )}
      {view.mayShare && newest && !withdrawn && (
        <Details summary="Intrekken" open={visit.params['handoverId'] === receiver.handoverId}>
          <p>{receiver.name} houdt wat het al heeft, met de dag van intrekken erbij. Er komt niets nieuws meer.</p>
          <Form action={`${base}/ingetrokken`} inline>
            <Button kind="stop">Trek in</Button>
          </Form>
        </Details>
      )}
    </Card>
  );
}
