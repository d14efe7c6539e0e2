import { fullDay } from '../day-words.ts';
import { heading, list, text, type Paper, type Part, type Section as Chapter } from '../papers/paper.ts';
import { listed } from '../programme/filled.ts';
import { sectionsOf, partyOf } from '../programme/programme.ts';
import { stopOf } from '../programme/review.ts';
import { listOf, numberOf, textOf, type Section } from '../programme/section.ts';
import { titleOf } from '../programme/status.ts';
import { inWholeWords } from './plain.ts';
import { targetGroups, type TargetGroup } from './target-part.ts';
import { doneWords, namesNotIn, type Told } from './told.ts';
import { numberWords } from '../programme/in-words.ts';

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What we want of each thing that is counted, in words that everybody knows. */
const wishes: readonly (readonly [begins: string, wish: string])[] = [
  ['vsv-old', 'We willen dat minder jongeren stoppen met school zonder diploma. Dit tellen we op de oude manier.'],
  ['vsv-new', 'We willen dat minder jongeren stoppen met school zonder diploma. Dit tellen we op de nieuwe manier.'],
  ['neet', 'We willen dat meer jongeren naar school gaan of werk hebben.'],
];
function wish({ sections }: TargetGroup): Part {
  const first = sections.find((one) => numberOf(one, 'baseline') !== null);
  const last = sections.filter((one) => numberOf(one, 'target') !== null).at(-1);
  const words = wishes.find(([begins]) => sections[0]?.key.startsWith(begins))?.[1];
  const of = (section: Section, key: 'baseline' | 'target') => {
    const value = numberWords(numberOf(section, key) ?? 0);
    return textOf(section, 'unit') === 'percent' ? `${value} van de 100 jongeren` : `${value} jongeren`;
  };
  const year = last ? titleOf(last).split(', ').at(-1) : undefined;
  return text(
    [
      words,
      first ? `Nu gaat het om ${of(first, 'baseline')}.` : 'Hoe het nu is, weten we nog niet.',
      last ? `Het doel is ${of(last, 'target')} in ${lower(year ?? '')}.` : 'Het doel kiezen we nog.',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

const forWhom: Readonly<Record<string, string>> = {
  'no-education': 'jongeren die niet naar school gaan',
  'no-work': 'jongeren die geen werk hebben',
  'at-risk': 'jongeren bij wie het moeilijk gaat',
};
function measure(told: Told, section: Section): readonly Part[] {
  const whom = listOf(section, 'forWhom').flatMap((one) => forWhom[one] ?? []);
  const owner = partyOf(told.programme, textOf(section, 'owner'))?.name;
  const no = namesNotIn(told, section);
  const stop = stopOf(told.stops ?? {}, section);
  const what = inWholeWords(textOf(section, 'what'));
  return [
    heading(inWholeWords(titleOf(section))),
    text(
      ...(stop === undefined ? [] : [`Dit doen we niet meer sinds ${fullDay(stop.on)}.`]),
      ...(what === '' ? ['Wat we precies doen, schrijven we nog op.'] : what.split(/\n+/)),
      ...(whom.length === 0 ? [] : [`Dit is voor ${listed(whom)}.`]),
      ...(owner === undefined ? [] : [`${owner} regelt dit.`]),
      ...(no.length === 0 ? [] : [`Woon je in ${listed(no)}? Dan geldt dit niet voor jou.`]),
    ),
  ];
}
function heardOf({ heard }: Told): Chapter {
  const lines = heard.map((one) => {
    const answer = one.done === null ? 'Wij zeggen nog wat we ermee doen.' : `Wij: ${doneWords(one).toLowerCase()}.`;
    return inWholeWords([`“${one.said}”`, answer, one.because].filter((words) => words !== '').join(' '));
  });
  const none = text('We vragen het nog. Hier komt te staan wat zij zeiden, en wat wij ermee doen.');
  return { title: 'Wat zeiden jongeren?', parts: [lines.length === 0 ? none : list(...lines)] };
}
const yearOf = (day: string): string => day.slice(0, 4);

/** What the region does, for everybody who lives there: plain words, no shortenings, no tables. */
export function explainerPaper(told: Told): Paper {
  const { programme, region } = told;
  const years = `${yearOf(programme.from)} tot en met ${yearOf(programme.until)}`;
  const groups = targetGroups(told);
  const measures = sectionsOf(programme, 'measure');
  const names = [...new Set(programme.parties.map(({ name }) => name))];
  return {
    id: 'uitleg',
    title: `Wat doet ${region} voor jongeren?`,
    lead: `Dit is het plan voor ${years}.`,
    sections: [
      {
        title: 'Wat is dit?',
        parts: [
          text(
            'Scholen en gemeenten helpen samen jongeren tot 27 jaar.',
            'Zij helpen je naar school, naar werk of naar een plek die past. Hier lees je wat ze gaan doen.',
          ),
        ],
      },
      { title: 'Wat willen we?', parts: groups.length === 0 ? [text('Dat kiezen we nog.')] : groups.map(wish) },
      {
        title: 'Wat gaan we doen?',
        parts:
          measures.length === 0 ? [text('Dat schrijven we nog op.')] : measures.flatMap((one) => measure(told, one)),
      },
      heardOf(told),
      { title: 'Wie doen mee?', parts: [list(...names)] },
    ],
  };
}
