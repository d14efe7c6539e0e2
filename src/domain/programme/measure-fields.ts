import type { Field } from './kinds.ts';

/** The five conditions of REG 2.5(2), by letter. */
export const conditions = {
  conditionA: 'Is voor jongeren zonder school, zonder werk of met een groot risico daarop',
  conditionB: 'Past bij de analyse',
  conditionC: 'Werkt aannemelijk, of we onderzoeken dat',
  conditionD: 'Maakt geen verschil naar waar iemand woont, of zegt waarom wel',
  conditionE: 'Komt boven op wat de wet al vraagt',
} as const;

const who: readonly Field[] = [
  { key: 'title', label: 'Naam van de maatregel', type: 'line', article: 'REG 2.5(1)' },
  {
    key: 'forWhom',
    label: 'Voor wie',
    type: 'choices',
    options: {
      'no-education': 'jongeren zonder school',
      'no-work': 'jongeren zonder werk',
      'at-risk': 'jongeren met een groot risico daarop',
    },
    article: 'REG 2.5(2)a',
  },
  { key: 'fromAge', label: 'Vanaf welke leeftijd', type: 'number' },
  { key: 'untilAge', label: 'Tot en met welke leeftijd', type: 'number' },
  { key: 'forWords', label: 'Voor wie, in eigen woorden', type: 'line' },
  { key: 'what', label: 'Wat we doen', type: 'text', article: 'REG 2.5(1)' },
  { key: 'owner', label: 'Trekker', type: 'party', article: 'REG 2.5(1)' },
  { key: 'partners', label: 'Wie meedoen', type: 'parties' },
  {
    key: 'place',
    label: 'Waar',
    type: 'choice',
    options: { school: 'op een school', elsewhere: 'ergens anders' },
    article: 'REG 2.5(2)d',
  },
  {
    key: 'residence',
    label: 'Waar iemand woont',
    type: 'choice',
    options: {
      open: 'Maakt niet uit',
      'only-residents': 'Alleen wie in één gemeente woont',
      substantiated: 'Er is verschil, en we zeggen waarom',
    },
    article: 'REG 2.5(2)d',
  },
  { key: 'residenceWhy', label: 'Waarom is er verschil?', type: 'text' },
];
const course: readonly Field[] = [
  { key: 'planning', label: 'Planning per jaar', type: 'planning', article: 'REG 2.5(1)' },
  { key: 'participants', label: 'Hoeveel jongeren', type: 'number', checked: true },
  { key: 'effect', label: 'Wat het oplevert', type: 'text', article: 'REG 2.5(2)c' },
  { key: 'effectFrom', label: 'Hoe het nu is', type: 'line' },
  { key: 'effectTo', label: 'Hoe het moet worden', type: 'line', article: 'REG 2.5(2)c' },
  { key: 'review', label: 'Wanneer we kijken of het werkt', type: 'day', article: 'REG 2.5(2)c' },
  {
    key: 'evidence',
    label: 'Hoe zeker is dat het werkt',
    type: 'choice',
    options: { proven: 'onderzocht en bewezen', promising: 'kansrijk', new: 'nieuw' },
    article: 'REG 2.5(2)c',
  },
  { key: 'learningQuestion', label: 'Wat willen we ervan leren?', type: 'text', help: 'Nodig als het nieuw is.' },
  { key: 'stopDay', label: 'Wanneer stoppen we als het niet werkt?', type: 'day', help: 'Nodig als het nieuw is.' },
  { key: 'analysis', label: 'Hoofdstuk van de analyse', type: 'section', article: 'REG 2.5(2)b' },
  {
    key: 'statutoryTask',
    label: 'Hoort dit al bij een taak van de wet?',
    type: 'choice',
    options: {
      none: 'Nee, het is extra',
      '9.2.5': 'Doorstroompuntfunctie (WEB 9.2.5)',
      PW7a: 'Begeleiding door de gemeente (Participatiewet 7a)',
      '9.2.12': 'Begeleiding door het mbo (WEB 9.2.12)',
      '2.31a': 'Begeleiding door het vo (WVO 2.31a)',
      WEC44: 'Begeleiding door het vso (WEC 44)',
    },
    article: 'REG 2.5(2)e',
  },
];

export const measureFields: readonly Field[] = [
  ...who,
  ...course,
  ...Object.entries(conditions).map(([key, label]): Field => ({
    key,
    label,
    type: 'condition',
    article: `REG 2.5(2)${key.slice(-1).toLowerCase()}`,
  })),
  { key: 'youthSaid', label: 'Wat jongeren ervan vinden', type: 'text' },
];
