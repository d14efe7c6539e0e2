import { openCopy, printCopy } from '#app/document/open-copy.ts';
import type { CopyView } from '#app/document/views.ts';
import { longDay } from '#domain/day-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply } from '#web/door/visit.ts';
import { crumbsOf, idOf, pathOf, type Mine } from '#web/handover/draft.tsx';
import { dayWords } from '#web/handover/words.ts';
import { Columns, PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { pdfReply } from './document-pdf.ts';
import { News, Sections, Withdrawn } from './content-part.tsx';

const versionWords = ({ number, sharedOn, from }: CopyView): string =>
  `Versie ${number}, gekregen op ${dayWords(sharedOn)} van ${from}.`;

async function showCopy(visit: Mine): Promise<Reply> {
  const opened = await openCopy(visit.house, visit.actor, { handoverId: idOf(visit) });
  if (!opened.ok) return gone;
  const copy = opened.value;
  const base = pathOf(idOf(visit));
  return show(
    <Shell
      visit={visit}
      title="Overgangsdocument"
      crumbs={crumbsOf(copy.caseId, copy.content.name, 'Overgangsdocument')}
    >
      <PageHead title={`Overgangsdocument van ${copy.content.name}`} lead={copy.content.who} />
      <Columns
        label="Over dit document"
        main={
          <>
            <Withdrawn copy={copy} />
            <Sections content={copy.content} />
          </>
        }
        side={
          <>
            <News copy={copy} />
            <p class="quiet">{versionWords(copy)}</p>
            <p>Je ziet wat je nodig hebt. Mis je iets? Vraag het bij de overdracht.</p>
            <p>
              <Link href={`${base}/document/a4`}>Print op A4</Link>
              {' · '}
              <Link href={`${base}/document/pdf`}>Bewaar als PDF</Link>
              {' · '}
              <Link href={base}>Naar de overdracht</Link>
            </p>
          </>
        }
      />
    </Shell>,
  );
}

async function showA4(visit: Mine): Promise<Reply> {
  const printed = await printCopy(visit.house, visit.actor, { handoverId: idOf(visit) });
  if (!printed.ok) return gone;
  const copy = printed.value;
  return show(
    <Shell visit={visit} title="Overgangsdocument op papier" a4>
      <PageHead title={`Overgangsdocument van ${copy.content.name}`} lead={copy.content.who} />
      <Withdrawn copy={copy} />
      <Sections content={copy.content} />
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}
        {versionWords(copy)} Geprint door {visit.actor.name}.
      </p>
      <p class="no-print">
        Kies Printen in je browser. <Link href={`${pathOf(idOf(visit))}/document`}>Terug naar het document</Link>
      </p>
    </Shell>,
  );
}

/** The same as a PDF, for the receiver's own system. */
async function takePdf(visit: Mine): Promise<Reply> {
  const printed = await printCopy(visit.house, visit.actor, { handoverId: idOf(visit) });
  if (!printed.ok) return gone;
  const { number, content, withdrawnOn, sharedOn, kind } = printed.value;
  const notices = withdrawnOn === null ? [] : [`Ingetrokken op ${longDay(withdrawnOn)}.`];
  const foot = versionWords(printed.value);
  return pdfReply(visit, kind, { number, content, notices, foot, madeOn: withdrawnOn ?? sharedOn });
}

/** The overgangsdocument as its receiver has it, after taking over. A guest reads it on the page of the hand-over. */
export const documentCopyPages: readonly Page[] = [
  page('GET /overdrachten/:handoverId/document', 'open-document-copy', showCopy),
  page('GET /overdrachten/:handoverId/document/a4', 'print-document-copy', showA4),
  page('GET /overdrachten/:handoverId/document/pdf', 'print-document-copy', takePdf),
];
