import type { DocumentView } from '#app/document/views.ts';
import type { LeavingPaper } from '#domain/document/leaving-papers.ts';
import { dayWords } from '#web/handover/words.ts';
import { Card } from '#web/kit/card.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Link } from '#web/kit/link.tsx';

const stands = ({ on }: LeavingPaper): string =>
  on === undefined ? '' : on === null ? 'Nog niet opgeschreven. ' : `Is er, sinds ${dayWords(on)}. `;

/** With which papers the young person leaves school, and who gives each. */
export function Papers({ view }: { view: DocumentView }) {
  if (view.papers.length === 0) return null;
  return (
    <Card title="Papieren bij het weggaan" soft>
      <Facts
        narrow
        facts={view.papers.map((paper) => ({ label: paper.title, value: `${stands(paper)}${paper.who}.` }))}
      />
      <p>
        <Link href={`/jongeren/${view.caseId}/wet`}>Schrijf een papier op</Link>
      </p>
    </Card>
  );
}
