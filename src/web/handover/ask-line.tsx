import { standingOf } from '#app/handover/ask-yes.ts';
import type { SenderView } from '#app/handover/views.ts';
import type { Day } from '#law/day.ts';
import { Link } from '#web/kit/link.tsx';
import { isDraft, pathOf } from './draft.tsx';
import { dayWords } from './words.ts';

/** Whether who speaks for the young person was asked by link, or can be: one line, with the way to it. */
export function AskLine({ view, today }: { view: SenderView; today: Day }) {
  const { handover, yes, yesAsk } = view;
  if (yes?.who !== 'representative' || !isDraft(view)) return null;
  const href = `${pathOf(handover.id)}/vraag-ja`;
  if (yesAsk !== null && standingOf(yesAsk, view, today) === 'waits')
    return (
      <p>
        {yesAsk.name} kreeg een link om ja of nee te zeggen, uiterlijk {dayWords(yesAsk.answerBy)}.{' '}
        <Link href={href}>Bekijk de vraag</Link>
      </p>
    );
  if (handover.state !== 'read' || view.shielded) return null;
  return (
    <p>
      Zit wie beslist niet bij je? <Link href={href}>Vraag een ja of nee met een link per mail</Link>
    </p>
  );
}
