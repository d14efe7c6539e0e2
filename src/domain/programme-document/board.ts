import { stopOf } from '../programme/review.ts';
import { longDay } from '../day-words.ts';
import { list, table, text, type Paper, type Section as Chapter } from '../papers/paper.ts';
import { partyOf, sectionsOf } from '../programme/programme.ts';
import { claimsOf, numberOf, textOf, type Section } from '../programme/section.ts';
import { listed } from '../programme/filled.ts';
import { titleOf } from '../programme/status.ts';
import { budgetTotal, shortEuro } from './budget-part.ts';
import { amountWords, targetGroups } from './target-part.ts';
import { limitWords, periodWords, type Told } from './told.ts';
import { numberWords } from '../programme/in-words.ts';

/** One sheet holds no more; the rest is counted and stands in the programme itself. */
export const most = { measures: 11, title: 40, owner: 28, concerns: 4, concern: 95 } as const;
/** As much as fits on one line, with a sign that there is more. */
export const cutTo = (words: string, letters: number): string =>
  words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`;

function wanted(told: Told): Chapter {
  const rows = targetGroups(told).map(({ title, sections }) => {
    const now = sections.map((one) => amountWords(one, 'baseline')).find((words) => words !== undefined);
    const last = sections.filter((one) => numberOf(one, 'target') !== null).at(-1);
    const [then, when] = last ? [amountWords(last, 'target'), titleOf(last).split(', ').at(-1)] : [];
    return [title, now ?? 'Niet bekend', then === undefined ? 'Nog niet gekozen' : `${then}, ${when ?? ''}`];
  });
  const none = text('Er zijn nog geen streefcijfers.');
  return {
    title: 'Wat we willen',
    parts: [
      rows.length === 0
        ? none
        : table('Hoe het nu is, en waar we naartoe willen', ['Wat', 'Nu', 'Straks'], rows, [5, 2, 4]),
    ],
  };
}

const wholeEuro = (cents: number): string => shortEuro(Math.round(cents / 100) * 100);
const measureRow = ({ programme, budget, stops = {} }: Told, section: Section): readonly string[] => {
  const participants = numberOf(section, 'participants');
  const cents = budget?.perMeasure.get(section.id);
  return [
    stopOf(stops, section)
      ? `${cutTo(titleOf(section), most.title - 10)} (gestopt)`
      : cutTo(titleOf(section), most.title),
    cutTo(partyOf(programme, textOf(section, 'owner'))?.name ?? 'Nog niemand', most.owner),
    participants === null ? 'Niet bekend' : numberWords(participants),
    cents === undefined ? 'Niet bekend' : wholeEuro(cents),
  ];
};
/** What the whole costs, of all measures, also of those that did not fit. */
function sums({ programme, budget }: Told): readonly (readonly string[])[] {
  if (!budget) return [];
  const { generalCost, perMeasure } = budget;
  const open = sectionsOf(programme, 'measure').filter(({ id }) => !perMeasure.has(id)).length;
  const known = open === 0 && generalCost !== null ? 'Samen' : 'Samen, voor zover bekend';
  const general = generalCost === null ? '' : `met ${wholeEuro(generalCost)} algemeen`;
  return [[known, general, '', wholeEuro(budgetTotal(programme, budget))]];
}
function doing(told: Told): Chapter {
  const measures = sectionsOf(told.programme, 'measure');
  const rest = measures.length - most.measures;
  const more =
    rest === 1 ? 'Nog 1 maatregel staat in het programma.' : `Nog ${rest} maatregelen staan in het programma.`;
  const rows = measures.slice(0, most.measures).map((one) => measureRow(told, one));
  return {
    title: 'Wat we gaan doen',
    parts:
      rows.length === 0
        ? [text('Er zijn nog geen maatregelen.')]
        : [
            table(
              'De maatregelen',
              ['Maatregel', 'Trekker', 'Jongeren', 'Geld'],
              [...rows, ...sums(told)],
              [5, 3.5, 1.5, 2],
            ),
            ...(rest > 0 ? [text(more)] : []),
          ],
  };
}

function asked({ asks }: Told): readonly Chapter[] {
  if (asks.length === 0) return [];
  const lines = asks.map(({ what, by }) =>
    by === null ? `${what} De dag is nog niet gekozen.` : `${what} Uiterlijk ${longDay(by)}.`,
  );
  return [{ title: 'Wat we van u vragen', parts: [list(...lines)] }];
}

const howMany = (n: number, one: string, more: string): string => (n === 1 ? one : `${numberWords(n)} ${more}`);
/** What may go wrong, worked out from what stands in the programme. */
export function concernsOf(told: Told): readonly string[] {
  const { programme, heard, blocks } = told;
  const measures = sectionsOf(programme, 'measure');
  const groups = targetGroups(told).flatMap(({ sections }) => sections);
  const without = groups.filter((one) => numberOf(one, 'target') === null).length;
  const estimates = programme.sections.flatMap((one) => claimsOf(one)).filter(({ source }) => source === null).length;
  const unproven = measures.filter((one) => textOf(one, 'evidence') === 'new');
  const ownerless = measures.filter((one) => partyOf(programme, textOf(one, 'owner')) === undefined).length;
  const no = measures.flatMap((one) => {
    const words = limitWords(told, one);
    return words === undefined ? [] : [`${cutTo(titleOf(one), most.title)}: ${words}`];
  });
  return [
    ...(blocks > 0
      ? [
          `Er ${blocks === 1 ? 'ontbreekt nog 1 ding' : `ontbreken nog ${numberWords(blocks)} dingen`}. Zonder dat kan niemand het programma vaststellen.`,
        ]
      : []),
    ...(ownerless > 0 ? [`${howMany(ownerless, '1 maatregel heeft', 'maatregelen hebben')} nog geen trekker.`] : []),
    ...(without > 0 ? [`${howMany(without, '1 streefcijfer is', 'streefcijfers zijn')} nog niet gekozen.`] : []),
    ...no,
    ...(heard.length === 0 ? ['Jongeren hebben nog niets gezegd over dit plan.'] : []),
    ...(estimates > 0 ? [`${howMany(estimates, '1 getal is', 'getallen zijn')} een schatting, zonder bron.`] : []),
    ...(unproven.length > 0
      ? [`Nieuw, dus niet zeker of het werkt: ${listed(unproven.map((one) => titleOf(one)))}.`]
      : []),
  ];
}
function concerned(told: Told): Chapter {
  const all = concernsOf(told).map((one) => cutTo(one, most.concern));
  const shown = all.slice(0, most.concerns);
  const lines = shown.length === 0 ? ['Er zijn nu geen zorgen uit het programma zelf.'] : shown;
  const rest = all.length - shown.length;
  const more =
    rest === 1
      ? 'Er is nog 1 punt. Dat staat in het programma.'
      : `Er zijn nog ${rest} punten. Die staan in het programma.`;
  return { title: 'Waar u op let', parts: [list(...lines), ...(rest > 0 ? [text(more)] : [])] };
}

/** What a board reads on one sheet of A4: now and then, the measures and who, what is asked of it and by when, and concerns. */
export function boardPaper(told: Told): Paper {
  const { programme, region } = told;
  return {
    id: 'bestuursblad',
    title: 'Voor het bestuur: het regionaal programma',
    lead: `${region}, ${periodWords(programme)}.`,
    sections: [wanted(told), doing(told), ...asked(told), concerned(told)],
  };
}
