import { openCopy, printCopy } from '#app/document/open-copy.ts';
import type { CopyView } from '#app/document/views.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, guestPage, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { crumbsOf } from '#web/handover/draft.tsx';
import { handoverOf } from '#web/handover/receiver-acts.ts';
import { baseOf, type Reader } from '#web/handover/receiver-page.tsx';
import { dayWords } from '#web/handover/words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Card } from '#web/kit/card.tsx';
import { Columns, PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Sections } from './content-part.tsx';

function Withdrawn({ view }: { view: CopyView }) {
  if (view.withdrawnOn === null) return null;
  return (
    <Alert tone="warn" title={`Ingetrokken op ${longDay(view.withdrawnOn)}`}>
      <p>Je leest wat je toen al had. Er komt niets nieuws bij.</p>
    </Alert>
  );
}

/** What is new since the version before; lines that went are not repeated. */
function News({ view }: { view: CopyView }) {
  const { news } = view;
  if (!news) return null;
  return (
    <Card title="Wat is er nieuw?" soft>
      {news.added.length === 0 ? (
        <p>Er kwam niets bij.</p>
      ) : (
        <ul>
          {news.added.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="quiet">Sinds versie {news.since}.</p>
    </Card>
  );
}

const versionWords = ({ number, sharedOn, from }: CopyView): string =>
  `Versie ${number}, gekregen op ${dayWords(sharedOn)}${from ? ` van ${from}` : ''}.`;

function copyPage(visit: Reader, view: CopyView): Reply {
  const { handoverId, content, caseId } = view;
  const base = baseOf(visit, handoverId ?? '');
  const crumbs = visit.actor.kind === 'guest' ? {} : { crumbs: crumbsOf(caseId, content.name, 'Overgangsdocument') };
  return show(
    <Shell visit={visit} title="Overgangsdocument" {...crumbs}>
      <PageHead title={`Overgangsdocument van ${content.name}`} lead={content.who} />
      <Columns
        label="Over dit document"
        main={
          <>
            <Withdrawn view={view} />
            <Sections content={content} />
          </>
        }
        side={
          <>
            <News view={view} />
            <p class="quiet">{versionWords(view)}</p>
            <p>
              <Link href={`${base}/document/a4`}>Print op A4</Link>
              {' · '}
              <Link href={base}>Naar de overdracht</Link>
            </p>
          </>
        }
      />
    </Shell>,
  );
}

async function showCopy(visit: Reader): Promise<Reply> {
  const opened = await openCopy(visit.house, visit.actor, { handoverId: handoverOf(visit) });
  return opened.ok ? copyPage(visit, opened.value) : gone;
}

async function showA4(visit: Visit<Member | Guest>): Promise<Reply> {
  const printed = await printCopy(visit.house, visit.actor, { handoverId: handoverOf(visit) });
  if (!printed.ok) return gone;
  const view = printed.value;
  return show(
    <Shell visit={visit} title="Overgangsdocument op papier" a4>
      <PageHead title={`Overgangsdocument van ${view.content.name}`} lead={view.content.who} />
      <Withdrawn view={view} />
      <Sections content={view.content} />
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}
        {versionWords(view)} Geprint door {visit.actor.name}.
      </p>
      <p class="no-print">
        Kies Printen in je browser.{' '}
        <Link href={`${baseOf(visit, view.handoverId ?? '')}/document`}>Terug naar het document</Link>
      </p>
    </Shell>,
  );
}

/** The overgangsdocument as its receiver has it, after taking over; for a guest behind the link and the code. */
export const documentCopyPages: readonly Page[] = [
  page('GET /overdrachten/:handoverId/document', 'open-document-copy', showCopy),
  page('GET /overdrachten/:handoverId/document/a4', 'print-document-copy', showA4),
  guestPage('GET /gast/overdracht/document', 'open-document-copy', showCopy),
  guestPage('GET /gast/overdracht/document/a4', 'print-document-copy', showA4),
];
