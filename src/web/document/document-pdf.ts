import type { Content } from '#domain/document/document.ts';
import type { Reply } from '#web/door/visit.ts';
import { taggedPdf } from './tagged-pdf.ts';

/** A version of the overgangsdocument as a PDF; `words` say above it how it stands, and `foot` where it comes from. */
export const documentPdf = (content: Content, words: readonly string[], foot: string): Uint8Array =>
  taggedPdf(
    'Overgangsdocument',
    [
      { tag: 'H1', text: `Overgangsdocument van ${content.name}` },
      { tag: 'P', text: content.who },
      ...words.map((text) => ({ tag: 'P' as const, text })),
      ...content.sections.flatMap(({ title, lines }) => [
        { tag: 'H2' as const, text: title },
        ...lines.map((text) => ({ tag: 'P' as const, text })),
      ]),
    ],
    foot,
  );

/** The answer with it. No name in the name of a file. */
export const pdfReply = (exchange: string, number: number, body: Uint8Array): Reply => ({
  kind: 'file',
  exchange,
  name: `overgangsdocument-versie-${number}.pdf`,
  type: 'application/pdf',
  body,
});
