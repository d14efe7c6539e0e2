/** A report as a paper: the same on the screen, on A4, as PDF and for a word processor. */
import { longDay } from '../day-words.ts';
import { figureWords } from './number-words.ts';
import { doubt, facts, heading, list, table, text, type Paper, type Part, type Section } from '../papers/paper.ts';
import { isEmpty, isLevel, levels, type Answer } from './answer.ts';
import { agreementWords, standOf, standWords, type Filled } from './filled.ts';
import type { Chapter, Question, ReportFormat } from './format.ts';
import type { Done, StepSeen } from './steps.ts';
import { doneWords } from './step-words.ts';

export type ForPaper = {
  readonly year: number;
  readonly region: string;
  readonly owner: string;
  readonly format: ReportFormat;
  readonly answers: (question: string) => Answer;
  readonly filled: Filled;
  readonly frozenOn: string | null;
  readonly steps: readonly StepSeen[];
};
const unknownWord = 'niet bekend';
const said = (words: string): string => (words === '' ? unknownWord : words);
const counted = (value: number | null, percent = false): string =>
  value === null ? unknownWord : figureWords(value, percent);
/** A table with, when there is an answer, a last column for what people said at each row. */
type Row = readonly [key: string, cells: readonly string[]];
function explained(caption: string, heads: readonly string[], rows: readonly Row[], why?: Why): Part {
  if (!why) return table(caption, heads, rows.map(([, cells]) => cells)); // prettier-ignore
  return table(
    caption,
    [...heads, why.head],
    rows.map(([key, cells]) => [...cells, why.answer.cells[key] ?? '']),
  );
}
type Why = { readonly head: string; readonly answer: Answer };

function targetsTable({ targets: rows }: Filled, why?: Why): Part {
  if (rows.length === 0) return text('In het programma staan nog geen streefcijfers over dit jaar.');
  return explained(
    'Streefcijfers en wat ervan kwam',
    ['Waarover', 'Streefcijfer', 'Resultaat', 'Op', 'Stand', 'Telling'],
    rows.map((row) => [
      row.key,
      [
        row.title,
        counted(row.target, row.percent),
        counted(row.result?.value ?? null, row.percent),
        row.result === null ? '' : longDay(row.result.on),
        standWords[standOf(row)],
        [row.definition, row.source].filter(Boolean).join(', '),
      ],
    ]),
    why,
  );
}
function agreementsTable({ agreements: rows }: Filled, why?: Why): Part {
  if (rows.length === 0) return text('In het programma staan nog geen afspraken.');
  return explained(
    'De afspraken, en hoe ver ze zijn',
    ['Afspraak', 'Wat', 'Stand', 'Voortgang', 'Waaraan je het ziet'],
    rows.map(({ key, text: what, status, progress, evidence }) => [
      key,
      [key, said(what), agreementWords[status] ?? unknownWord, said(progress), said(evidence)],
    ]),
    why,
  );
}
function measuresTable({ measures: rows }: Filled, why?: Why): Part {
  if (rows.length === 0) return text('In het programma staan nog geen maatregelen.');
  const looked = rows.some(({ reviewed }) => reviewed !== '');
  return explained(
    'De maatregelen, en wat ervan kwam',
    ['Maatregel', 'Jongeren', 'Wat het oplevert', 'Van', 'Naar', ...(looked ? ['Terugblik'] : [])],
    rows.map(({ key, title, participants, effect, from, to, reviewed }) => [
      key,
      [said(title), counted(participants), said(effect), said(from), said(to), ...(looked ? [said(reviewed)] : [])],
    ]),
    why,
  );
}

const euro = (cents: number): string => `€ ${figureWords(Math.round(cents / 100))}`;
function moneyTable({ money: { rows, exceptions, enough = [] } }: Filled): readonly Part[] {
  const isEnough = enough.length === 0 ? [] : [heading('Is er genoeg?'), ...enough.map((said) => text(said))];
  if (rows.length === 0) return [text('Er staat nog geen geld vast over dit jaar.'), ...isEnough];
  return [
    table(
      'Geld over dit jaar, in hele euro’s',
      ['Waarvoor', 'Begroot', 'Verplicht', 'Besteed'],
      rows.map(({ title, planned, committed, spent }) => [title, euro(planned), euro(committed), euro(spent)]),
    ),
    ...(exceptions.length === 0
      ? []
      : [
          table(
            'Anders gebruikt dan bedoeld, met het ja van twee partijen',
            ['Wat', 'Bedrag', 'Waarom'],
            exceptions.map(({ what, cents, why }) => [what, euro(cents), why]),
          ),
        ]),
    ...isEnough,
  ];
}

const figuresTable = ({ figures }: Filled, of: string | undefined): readonly Part[] => {
  const frozen = figures.filter(({ key }) => key === of);
  if (frozen.length === 0) return [text('Er staat nog geen cijfer vast.')];
  return [
    table(
      'Cijfers die vaststaan',
      ['Wat', 'Getal', 'Over', 'Telling', 'Bron', 'Van'],
      frozen.map((one) => [
        one.title,
        one.value === null ? unknownWord : typeof one.value === 'number' ? figureWords(one.value) : one.value,
        one.about,
        one.definition,
        one.source,
        one.on === null ? '' : longDay(one.on),
      ]),
    ),
  ];
};

const countersTables = ({ given }: Filled): readonly Part[] =>
  given.length === 0
    ? [text('Het Doorstroompunt gaf nog geen tellers.')]
    : given.flatMap(({ organisationName, givenOn, byName, counters: rows }) => [
        text(
          `${organisationName} gaf deze getallen op ${longDay(givenOn)}, door ${byName}.`,
          'Afgerond op vijf. x = geheim: het zijn minder dan 10 jongeren, of je kunt dat uitrekenen.',
        ),
        table(
          'Tellers van het Doorstroompunt',
          ['Deel', 'Wat', 'Aantal'],
          rows.map((row) => [row.group, row.title, typeof row.value === 'number' ? figureWords(row.value) : row.value]),
        ),
      ]);

/** What of a question fills itself: the same above a form and on paper, where what people said stands at each row. */
export function filledParts({ type, of }: Question, filled: Filled, answer?: Answer): readonly Part[] {
  const why = (head: string): Why | undefined => answer && { head, answer };
  if (type === 'targets') return [targetsTable(filled, why('Uitleg'))];
  if (type === 'agreements') return [agreementsTable(filled, why('Toelichting'))];
  if (type === 'measures') return [measuresTable(filled, why('Wat kwam ervan'))];
  if (type === 'money') return moneyTable(filled);
  if (type === 'figure') return figuresTable(filled, of);
  return type === 'counters' ? countersTables(filled) : [];
}

const handTable = ({ rows = [], columns = [] }: Question, { cells }: Answer): Part =>
  table(
    'Wat er is ingevuld',
    ['Waarover', ...columns.map(({ words }) => words)],
    rows.map((row) => [
      row.words,
      ...columns.map(({ id }) => {
        const value = cells[`${row.id}.${id}`] ?? '';
        return isLevel(value) ? levels[value] : value;
      }),
    ]),
  );

/** What people answered, besides what stands at a row. */
function saidParts(question: Question, answer: Answer): readonly Part[] {
  const { number, level, source } = answer;
  return [
    ...(question.type === 'table' && Object.keys(answer.cells).length > 0 ? [handTable(question, answer)] : []),
    ...(level === null ? [] : [text(levels[level])]),
    ...(number === null ? [] : [text(`${figureWords(number)}${source === '' ? '' : ` (bron: ${source})`}`)]),
    ...(answer.text === '' ? [] : [text(...answer.text.split('\n').filter(Boolean))]),
  ];
}

/** What asks a question, what fills itself, and the answer. */
export function questionSection(question: Question, of: Pick<ForPaper, 'answers' | 'filled'>): readonly Part[] {
  const answer = of.answers(question.id);
  const filled = filledParts(question, of.filled, answer);
  return [
    facts(['Gevraagd door', question.article]),
    ...filled,
    ...(answer.unknown ? [text('Onbekend.')] : []),
    ...saidParts(question, answer),
    ...(filled.length === 0 && isEmpty(answer) ? [text('Nog geen antwoord.')] : []),
  ];
}

const unsure = 'of het formulier van dit jaar dit vraagt.';
function chapterSection({ title, questions }: Chapter, of: ForPaper): Section {
  const none = questions.every(({ confirmed }) => !confirmed);
  return {
    title,
    parts: [
      ...(none ? [doubt(unsure)] : []),
      ...questions.flatMap((question) => [
        heading(question.title),
        ...questionSection(question, of),
        ...(none || question.confirmed ? [] : [doubt(unsure)]),
      ]),
    ],
  };
}

const since = (done: Done): string =>
  `${longDay(done.doneOn)}, ${done.byName}${done.words === '' ? '' : `: ${done.words}`}`;

/** The whole report. */
export function reportPaper(of: ForPaper): Paper {
  const done = of.steps.filter((step) => step.done !== null);
  return {
    id: `effectrapportage-${of.year}`,
    title: `Effectrapportage ${of.year}`,
    lead: `Van ${of.owner}, mede namens de gemeenten van ${of.region}. Verslag: wat leverde het op?`,
    sections: [
      {
        title: 'Over dit verslag',
        parts: [
          facts(
            ['Formulier', of.format.title],
            ['Bron van het formulier', of.format.source],
            ['Cijfers', of.frozenOn === null ? 'nog niet vastgezet' : `vastgezet op ${longDay(of.frozenOn)}`],
          ),
          doubt('dat dit het formulier van de minister is. Wij vonden dat formulier niet.'),
          ...(done.length === 0
            ? []
            : [list(...done.map((step) => `${doneWords(step)} ${step.done === null ? '' : since(step.done)}`))]),
        ],
      },
      ...of.format.chapters.map((chapter) => chapterSection(chapter, of)),
    ],
  };
}
