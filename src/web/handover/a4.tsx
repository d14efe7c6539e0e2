import { printHandover } from '#app/handover/open-handover.ts';
import type { HandoverView, ReceiverView } from '#app/handover/views.ts';
import { longDay } from '#domain/day-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, show, type Reply } from '#web/door/visit.ts';
import { Facts } from '#web/kit/facts.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Watermark } from '#web/kit/watermark.tsx';
import { InShort, Question } from './contents.tsx';
import { handoverOf } from './receiver-acts.ts';
import { baseOf, type Reader } from './receiver-page.tsx';

type Sheet = { readonly view: ReceiverView; readonly named: boolean };
/** The sender prints what the receiver reads after taking over; a receiver what stands on the own page. */
const sheetOf = (view: HandoverView): Sheet =>
  view.as === 'sender'
    ? { view: view.asTaker, named: view.shielded || view.handover.namedOnly }
    : { view, named: view.namedOnly };

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

/** One A4 of a hand-over, for the meeting. Afgeschermd: with the name of who printed it across the sheet. */
export async function showA4(visit: Reader): Promise<Reply> {
  const opened = await printHandover(visit.house, visit.actor, { handoverId: handoverOf(visit) });
  if (!opened.ok) return gone;
  const { view, named } = sheetOf(opened.value);
  const base = baseOf(visit, view.handoverId);
  return show(
    <Shell visit={visit} title="Overdracht op papier" a4>
      <PageHead title={`Overdracht van ${view.youngPerson.firstName}`} />
      <Agreed view={view} />
      <Question view={view} level={2} />
      <InShort view={view} level={2} />
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}Geprint door {visit.actor.name} op {longDay(visit.today)}.
      </p>
      {named && <Watermark name={visit.actor.name} />}
      <p class="no-print">
        Kies Printen in je browser. <Link href={base}>Terug naar de overdracht</Link>
      </p>
    </Shell>,
  );
}
