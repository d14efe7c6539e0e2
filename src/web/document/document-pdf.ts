import type { PdfFile } from '#app/house.ts';
import type { Content } from '#domain/document/document.ts';
import { list, text } from '#domain/papers/paper.ts';
import type { Day } from '#law/day.ts';
import type { Reply } from '#web/door/visit.ts';
import type { Mine } from './mine.ts';

/** A version as it goes on paper: `notices` say how it stands, `foot` where it comes from, `madeOn` the day of the version. */
type Printed = {
  readonly number: number;
  readonly content: Content;
  readonly notices: readonly string[];
  readonly foot: string;
  readonly madeOn: Day;
};
const example = 'Voorbeeld, verzonnen mensen.';

/** A version of the overgangsdocument as a PDF. */
const documentPdf = ({ content, notices, foot, madeOn }: Printed, demo: boolean): PdfFile => ({
  title: 'Overgangsdocument',
  heading: `Overgangsdocument van ${content.name}`,
  lead: content.who,
  // At the foot for who looks, and here for who listens.
  notices: [...notices, ...(demo ? [example] : [])],
  foot: demo ? `${example} ${foot}` : foot,
  madeOn,
  sections: content.sections.map(({ title, lines }) => ({
    title,
    parts: [lines.length === 1 ? text(...lines) : list(...lines)],
  })),
});

/** The answer with it. No name in the name of a file. */
export const pdfReply = async ({ house }: Mine, exchange: string, printed: Printed): Promise<Reply> => ({
  kind: 'file',
  exchange,
  name: `overgangsdocument-versie-${printed.number}.pdf`,
  type: 'application/pdf',
  body: await house.writePdf(documentPdf(printed, house.demo)),
});
