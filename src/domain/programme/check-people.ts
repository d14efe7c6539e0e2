import type { CheckItem, Gap } from './completeness.ts';
import { standing } from './entry.ts';
import { inTwoProgrammes, inTwoWords } from './two-programmes.ts';
import { heardOf } from './hearing.ts';

const whole = (words: string): Gap => ({ sectionId: null, about: null, words });

const partners: CheckItem = {
  id: 'partners',
  part: 'Partijen',
  asks: 'Praktijkonderwijs, vso en Werk en Inkomen doen mee',
  article: 'WEB 9.2.4(3)a en 9.2.8(2)',
  class: 'K',
  certain: true,
  room: true,
  gaps: ({ programme: { parties } }) => {
    const there = (is: (party: (typeof parties)[number]) => boolean): boolean => parties.some(is);
    return [
      ...(there(({ schoolKind }) => schoolKind === 'pro')
        ? []
        : [whole('Er is geen school voor praktijkonderwijs bij.')]),
      ...(there(({ schoolKind }) => schoolKind === 'vso') ? [] : [whole('Er is geen school voor vso bij.')]),
      ...(there(({ role }) => role === 'wi') ? [] : [whole('Werk en Inkomen is er niet bij.')]),
    ];
  },
};
const leaders: CheckItem = {
  id: 'leaders',
  part: 'Partijen',
  asks: 'De contactgemeente, de centrumgemeente en de contactschool doen mee',
  article: 'REG 2.1(2)',
  class: 'K',
  certain: true,
  room: true,
  gaps: ({ programme: { parties } }) =>
    (
      [
        ['contactgemeente', 'De contactgemeente is er niet bij.'],
        ['centrumgemeente', 'Er is geen centrumgemeente bij.'],
        ['contactschool', 'Er is geen contactschool bij.'],
      ] as const
    ).flatMap(([role, words]) => (parties.some((party) => party.role === role) ? [] : [whole(words)])),
};
const processLead: CheckItem = {
  id: 'process-lead',
  part: 'Partijen',
  asks: 'Eén procestrekker',
  article: 'werkwijze',
  class: 'W',
  certain: true,
  room: true,
  gaps: ({ programme }) => (programme.processLead === null ? [whole('Er is geen procestrekker gekozen.')] : []),
};
const twoProgrammes: CheckItem = {
  id: 'two-programmes',
  part: 'Partijen',
  asks: 'Elke gemeente doet mee in één programma',
  article: 'werkwijze',
  class: 'W',
  certain: true,
  room: true,
  gaps: ({ towns, entries }) => inTwoProgrammes(towns, entries).map((one) => whole(inTwoWords(one))),
};
const youth: CheckItem = {
  id: 'youth',
  part: 'Jongeren',
  asks: 'Jongeren zijn gehoord',
  article: 'REG 2.4(1)i',
  class: 'K',
  certain: true,
  room: true,
  gaps: ({ entries }) => (heardOf(entries).length === 0 ? [whole('Jongeren zijn nog niet gehoord.')] : []),
};
const youthAnswered: CheckItem = {
  id: 'youth-answered',
  part: 'Jongeren',
  asks: 'Jongeren lezen wat er met hun woorden is gedaan',
  article: 'werkwijze',
  class: 'W',
  certain: true,
  room: true,
  gaps: ({ entries }) => {
    const open = heardOf(entries).filter(({ content }) => content.done === null).length;
    return open === 0
      ? []
      : [whole(open === 1 ? 'Eén punt heeft nog geen antwoord.' : `${open} punten hebben nog geen antwoord.`)];
  },
};
const boards: CheckItem = {
  id: 'boards',
  part: 'Besluiten',
  asks: 'Colleges en besturen besloten',
  article: 'WEB 9.2.8(1)',
  class: 'W',
  certain: false,
  room: true,
  gaps: ({ entries }) => {
    const all = standing(entries, 'decision').filter(
      ({ content }) => content.plannedOn !== null || content.decidedOn !== null,
    );
    if (all.length === 0) return [whole('Er staat nog geen besluit van een college of bestuur.')];
    const open = all.filter(({ content }) => content.decidedOn === null).length;
    return open === 0 ? [] : [whole(open === 1 ? 'Eén besluit komt nog.' : `${open} besluiten komen nog.`)];
  },
};

/** What is asked of who takes part, who was heard and who decided. */
export const peopleChecks: readonly CheckItem[] = [
  partners,
  leaders,
  processLead,
  twoProgrammes,
  youth,
  youthAnswered,
  boards,
];
