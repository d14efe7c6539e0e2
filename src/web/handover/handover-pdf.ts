import { printHandover } from '#app/handover/open-handover.ts';
import type { PdfFile } from '#app/house.ts';
import type { ReceiverView } from '#app/handover/views.ts';
import { longDay } from '#domain/day-words.ts';
import { facts, list, text, type Section } from '#domain/papers/paper.ts';
import { gone, type Reply } from '#web/door/visit.ts';
import { sheetOf } from './a4.tsx';
import { handoverOf } from './receiver-acts.ts';
import type { Reader } from './receiver-page.tsx';
import { dayWords, saidBy, shortName } from './words.ts';

const example = 'Voorbeeld, verzonnen mensen.';
type Fact = readonly [label: string, value: string];

function who({ sender, receiverName, takenOverBy, meetOn, youngPerson: p, yes }: ReceiverView): readonly Fact[] {
  const from = [sender.name, sender.organisation, sender.phone].filter(Boolean).join(', ');
  return [
    ['Van', from],
    ['Aan', takenOverBy ?? receiverName],
    ...(meetOn ? [['Kennismaking', longDay(meetOn)] as const] : []),
    ...(p.expectedEnd ? [['Stopt met school', dayWords(p.expectedEnd)] as const] : []),
    ...(yes?.by ? [['Ja gezegd', `${saidBy(yes.by, p.firstName)}, ${dayWords(yes.on)}`] as const] : []),
  ];
}
const said = ({ messages }: ReceiverView): readonly string[] =>
  messages.map(
    ({ kind, author, text: words, writtenOn }) =>
      `${kind === 'question' ? 'Vraag' : 'Antwoord'} van ${author}, ${dayWords(writtenOn)}: ${words}`,
  );
/** The overgangsdocument too, for a guest, who has no other page of it. */
const documentOf = ({ document }: ReceiverView): readonly Section[] =>
  document === null
    ? []
    : document.content.sections.map(({ title, lines }) => ({
        title,
        parts: [lines.length === 1 ? text(...lines) : list(...lines)],
      }));

function fileOf(visit: Reader, view: ReceiverView): PdfFile {
  const { youngPerson: p, question, blocks, withdrawnOn } = view;
  const { house, actor, today } = visit;
  return {
    title: 'Overdracht',
    heading: `Overdracht van ${p.firstName}`,
    lead: `${p.fullName}, ${p.age} jaar, ${p.place}`,
    notices: [
      ...(withdrawnOn === null ? [] : [`Ingetrokken op ${longDay(withdrawnOn)}.`]),
      ...(house.demo ? [example] : []),
    ],
    foot: `${house.demo ? `${example} ` : ''}Gemaakt door ${actor.name} op ${longDay(today)}.`,
    madeOn: today,
    sections: [
      { title: 'Wie', parts: [facts(...who(view))] },
      { title: `Wat vraagt ${shortName(view.sender)}?`, parts: [text(question, ...said(view))] },
      ...blocks.map(({ title, text: words }) => ({ title, parts: [text(words)] })),
      ...(actor.kind === 'guest' ? documentOf(view) : []),
    ],
  };
}

/** The same as the A4, for the file of who reads it. No name in the name of the file. */
export async function takeHandoverPdf(visit: Reader): Promise<Reply> {
  const opened = await printHandover(visit.house, visit.actor, { handoverId: handoverOf(visit) });
  if (!opened.ok) return gone;
  const view = sheetOf(opened.value);
  const body = await visit.house.writePdf(fileOf(visit, view));
  return { kind: 'file', exchange: view.kind, name: 'overdracht.pdf', type: 'application/pdf', body };
}
