import type { CheckFacts, CheckItem, Gap } from './completeness.ts';
import { refuseMeasure } from './eligibility.ts';
import { answerTo, has, listed } from './filled.ts';
import { conditionOf, textOf, type Section } from './section.ts';
import { titleOf } from './status.ts';

const whole = (words: string): Gap => ({ sectionId: null, about: null, words });
/** What is missing of a measure, and the question that fills it. */
type Said = Pick<Gap, 'words' | 'field'>;
/** Asks something of each measure. */
const ofEach =
  (words: (measure: Section, facts: CheckFacts) => readonly Said[]) =>
  (facts: CheckFacts): readonly Gap[] =>
    facts.programme.sections
      .filter(({ kind }) => kind === 'measure')
      .flatMap((measure) =>
        words(measure, facts).map((said) => ({ sectionId: measure.id, about: titleOf(measure), ...said })),
      );
const lacks =
  (key: string, words: string) =>
  (measure: Section): readonly Said[] =>
    has(measure, key) ? [] : [{ words, field: key }];

const conditionWords = {
  A: 'voor wie de maatregel is',
  B: 'wat de maatregel met de analyse heeft',
  C: 'wat het effect is',
  D: 'of iedereen mee mag doen, waar iemand ook woont',
  E: 'wat er extra is naast de taken van de wet',
} as const;
const conditions: readonly CheckItem[] = (Object.keys(conditionWords) as (keyof typeof conditionWords)[]).map(
  (letter) => ({
    id: `condition-${letter.toLowerCase()}`,
    part: 'Maatregelen',
    asks: `Bij elke maatregel: ${conditionWords[letter]}`,
    article: `REG 2.5(2)${letter.toLowerCase()}`,
    class: 'K' as const,
    certain: true,
    room: letter !== 'D' && letter !== 'E',
    gaps: ofEach((measure) => {
      const answer = answerTo(measure, `condition${letter}`);
      if (answer === 'yes') return [];
      const unexplained = answer === null && (conditionOf(measure, `condition${letter}`)?.met ?? null) !== null;
      const field = `condition${letter}`;
      if (unexplained) return [{ field, words: `Bij voorwaarde ${letter.toLowerCase()} staat nog niet waarom.` }];
      return [
        {
          field,
          words: `Voorwaarde ${letter.toLowerCase()} is ${answer === 'no' ? 'met nee' : 'nog niet'} beantwoord.`,
        },
      ];
    }),
  }),
);

const work = { part: 'Maatregelen', certain: true, room: true } as const;
const owner: CheckItem = {
  ...work,
  id: 'measure-owner',
  asks: 'Elke maatregel heeft een trekker',
  article: 'werkwijze, van de vereisten',
  class: 'K',
  gaps: ofEach(lacks('owner', 'Er is geen trekker.')),
};
const indicator: CheckItem = {
  ...work,
  id: 'measure-indicator',
  asks: 'Elke maatregel heeft een effect dat te meten is',
  article: 'REG 2.5(2)c',
  class: 'K',
  gaps: ofEach(lacks('effect', 'Er staat niet bij waaraan je het effect ziet.')),
};
const review: CheckItem = {
  ...work,
  id: 'measure-review',
  asks: 'Elke maatregel heeft een dag om terug te kijken',
  article: 'REG 2.5(2)c',
  class: 'K',
  gaps: ofEach(lacks('review', 'Er is geen dag om terug te kijken.')),
};
const link: CheckItem = {
  ...work,
  id: 'measure-analysis',
  asks: 'Elke maatregel hoort bij een hoofdstuk van de analyse',
  article: 'REG 2.5(2)b',
  class: 'K',
  gaps: ofEach(lacks('analysis', 'De maatregel hoort nog bij geen hoofdstuk van de analyse.')),
};
const evidence: CheckItem = {
  ...work,
  id: 'measure-evidence',
  asks: 'Bij elke maatregel hoe zeker het is dat hij werkt',
  article: 'werkwijze',
  class: 'W',
  gaps: ofEach((measure) => {
    if (textOf(measure, 'evidence') !== 'new')
      return lacks('evidence', 'Er staat niet bij hoe zeker het is dat dit werkt.')(measure);
    return [
      ...lacks('learningQuestion', 'Deze maatregel is nieuw. Wat willen jullie leren?')(measure),
      ...lacks('stopDay', 'Deze maatregel is nieuw. Op welke dag stopt de proef?')(measure),
    ];
  }),
};
const planning: CheckItem = {
  ...work,
  id: 'measure-planning',
  asks: 'Bij elke maatregel het aantal jongeren en een planning per jaar',
  article: 'REG bijlage 3',
  class: 'K',
  certain: false,
  gaps: ofEach((measure) => [
    ...lacks('participants', 'Er staat niet bij hoeveel jongeren meedoen.')(measure),
    ...lacks('planning', 'Er is geen planning per jaar.')(measure),
  ]),
};
const eligible: CheckItem = {
  ...work,
  id: 'measure-eligible',
  asks: 'Geen maatregel alleen voor inwoners, en geen programmageld voor een taak van de wet',
  article: 'REG 2.5(2)d en e',
  class: 'K',
  room: false,
  gaps: ofEach(({ content }) =>
    refuseMeasure(content).map(({ code, field = 'residence' }) => ({
      field,
      words:
        code === 'measure-statutory-task' ? 'Dit is een taak van de wet.' : 'Deze maatregel vraagt waar iemand woont.',
    })),
  ),
};

const consent: CheckItem = {
  ...work,
  id: 'consent',
  part: 'Gemeenten',
  asks: 'Elke gemeente zei ja of nee op elke maatregel',
  article: 'WEB 9.2.8(1), en werkwijze',
  class: 'K',
  gaps: ({ consents, towns }) => {
    if (towns.length === 0) return [whole('Er is nog geen gemeente bij.')];
    return consents.flatMap(({ measure, answers }) => {
      const open = answers.filter(({ entry }) => entry === undefined).map(({ town }) => town.name);
      if (open.length === 0) return [];
      return [{ sectionId: measure.id, about: titleOf(measure), words: `Nog niets gehoord van ${listed(open)}.` }];
    });
  },
};
const consentAgain: CheckItem = {
  ...work,
  id: 'consent-again',
  part: 'Gemeenten',
  asks: 'Na een nieuwe tekst zegt een gemeente het nog eens',
  article: 'werkwijze',
  class: 'W',
  gaps: ({ consents }) =>
    consents.flatMap(({ measure, answers }) => {
      const changed = answers.filter((answer) => answer.changed).map(({ town }) => town.name);
      if (changed.length === 0) return [];
      return [
        {
          sectionId: measure.id,
          about: titleOf(measure),
          words: `De tekst is nieuw sinds het antwoord van ${listed(changed)}.`,
        },
      ];
    }),
};
const budget: CheckItem = {
  ...work,
  id: 'budget',
  part: 'Begroting',
  asks: 'Een bedrag per maatregel en voor algemene kosten',
  article: 'REG 2.6',
  class: 'K',
  gaps: (facts) => {
    const { budget: asked } = facts;
    if (!asked) return [whole('De begroting is nog niet gevuld.')];
    return [
      ...ofEach(({ id }) => (asked.perMeasure.has(id) ? [] : [{ words: 'Er is geen bedrag begroot.' }]))(facts),
      ...(asked.generalCost === null ? [whole('De algemene kosten zijn nog leeg.')] : []),
    ];
  },
};
/** What is asked of each measure, of the municipalities and of the budget. */
export const measureChecks: readonly CheckItem[] = [
  ...conditions,
  owner,
  indicator,
  review,
  link,
  evidence,
  planning,
  eligible,
  consent,
  consentAgain,
  budget,
];
