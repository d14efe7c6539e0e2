import type { ReceiverView } from '#app/handover/views.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { arrives } from './between-words.ts';
import { shortName } from './words.ts';

/** Why it came in, and what a question does and does not do. */
export function ByLaw({ view: { state, sender, between } }: { view: ReceiverView }) {
  return (
    <Card title="Waarom kwam dit binnen?" soft>
      <p>Volgens de wet is dit een taak van jullie: {kindRow(between.kind).ground}.</p>
      <p>
        {state === 'arrived-asked'
          ? `${shortName(sender)} geeft nog antwoord. Jullie blijven aan zet.`
          : `Een vraag aan ${shortName(sender)} verandert niets aan de beurt. Jullie blijven aan zet.`}
      </p>
    </Card>
  );
}

/** Of what arrived nothing is decided here: the work is on the page of the young person. */
export function GoOn({ actor, view }: { actor: Member | Guest; view: ReceiverView }) {
  if (!arrives(view.between) || actor.kind === 'guest') return null;
  return (
    <LinkButton kind="main" href={`/jongeren/${view.caseId}`}>
      {`Ga verder met ${view.youngPerson.firstName}`}
    </LinkButton>
  );
}
