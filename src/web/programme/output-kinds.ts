import type { ProgrammePapers } from '#app/programme/see-programme-papers.ts';
import type { Paper } from '#domain/papers/paper.ts';
import { boardPaper } from '#domain/programme-document/board.ts';
import { calendarPaper } from '#domain/programme-document/calendar.ts';
import { programmePaper } from '#domain/programme-document/chapters.ts';
import { explainerPaper } from '#domain/programme-document/explainer.ts';
import { workExtract } from '#domain/programme-document/extract.ts';
import { reviewPaper } from '#domain/programme-document/reviewed.ts';

/** One paper that comes out of the programme. */
export type Kind = {
  readonly path: string;
  readonly label: string;
  readonly forWhom: string;
  readonly make: (papers: ProgrammePapers) => Paper;
  readonly contents?: true;
  /** Shows the sentences that ask too much of a reader. */
  readonly plain?: true;
};
/** Each paper that comes out of the programme, and where it stands. */
export const kinds: readonly Kind[] = [
  {
    path: 'document',
    label: 'Het hele programma',
    forWhom: 'Voor wie meedoet, voor besturen en voor het ministerie.',
    make: ({ told }) => programmePaper(told),
    contents: true,
  },
  {
    path: 'bestuur',
    label: 'Eén blad voor het bestuur',
    forWhom: 'Wat we willen, wat we doen en wat we vragen. Het past op één blad.',
    make: ({ told }) => boardPaper(told),
  },
  {
    path: 'uitleg',
    label: 'Uitleg in gewone taal',
    forWhom: 'Voor iedereen in de regio, ook voor jongeren.',
    make: ({ told }) => explainerPaper(told),
    plain: true,
  },
  {
    path: 'werk',
    label: 'Het deel over werk',
    forWhom: 'Voor wie werk regelt voor jongeren onder de 27.',
    make: (papers) => workExtract(papers.told, papers.workRegions),
    contents: true,
  },
  {
    path: 'besluitkalender',
    label: 'Kalender van de besluiten',
    forWhom: 'Wie wanneer besluit, en wat op wat wacht.',
    make: ({ told, plan, decisions }) => calendarPaper(told, plan, decisions),
  },
  {
    path: 'teruggekeken',
    label: 'Terugblik',
    forWhom: 'Wat doorgaat, anders wordt of stopt. En hoe de cijfers stonden.',
    make: ({ told, reviews }) => reviewPaper(told, reviews),
    contents: true,
  },
];
