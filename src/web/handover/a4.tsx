import { printHandover } from '#app/handover/open-handover.ts';
import type { HandoverView, ReceiverView } from '#app/handover/views.ts';
import { longDay } from '#domain/day-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, show, type Reply } from '#web/door/visit.ts';
import { Facts } from '#web/kit/facts.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { CopyHere } from '#web/document/content-part.tsx';
import { InShort, Question } from './contents.tsx';
import { handoverOf } from './receiver-acts.ts';
import { baseOf, type Reader } from './receiver-page.tsx';

/** The sender prints what the receiver reads after taking over; a receiver what stands on the own page. */
export const sheetOf = (view: HandoverView): ReceiverView => (view.as === 'sender' ? view.asTaker : view);

function Agreed({ view }: { view: ReceiverView }) {
  const { sender, receiverName, meetOn, takenOverBy } = view;
  return (
    <Facts
      facts={[
        { label: 'Van', value: `${sender.name}, ${sender.organisation}${sender.phone ? `, ${sender.phone}` : ''}` },
        { label: 'Aan', value: takenOverBy ?? receiverName },
        { label: 'Kennismaking', value: meetOn ? longDay(meetOn) : undefined },
      ]}
    />
  );
}

/** One A4 of a hand-over, for the meeting. */
export async function showA4(visit: Reader): Promise<Reply> {
  const opened = await printHandover(visit.house, visit.actor, { handoverId: handoverOf(visit) });
  if (!opened.ok) return gone;
  const view = sheetOf(opened.value);
  const base = baseOf(visit, view.handoverId);
  return show(
    <Shell visit={visit} title="Overdracht op papier" a4>
      <PageHead title={`Overdracht van ${view.youngPerson.firstName}`} />
      <Agreed view={view} />
      <Question view={view} level={2} />
      <InShort view={view} level={2} />
      {visit.actor.kind === 'guest' && <CopyHere copy={view.document} />}
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}Geprint door {visit.actor.name} op {longDay(visit.today)}.
      </p>
      <p class="no-print">
        Kies Printen in je browser. <Link href={base}>Terug naar de overdracht</Link>
      </p>
    </Shell>,
  );
}
