/**
 * The form with which Aanzet begins: what the law names now, and as annex the last form that was published whole (law.md 5.1, 5.2).
 * The form of the minister for 2026 was not found. It can be loaded in place of this one.
 */
import type { Column, Line, Question, ReportFormat } from './format.ts';

const byLaw = { confirmed: true } as const;
const lastForm = { article: 'Regeling 2012, bijlage B', confirmed: false } as const;
const lines = (words: Readonly<Record<string, string>>): readonly Line[] =>
  Object.entries(words).map(([id, text]) => ({ id, words: text }));
const level: readonly Column[] = [
  { id: 'level', words: 'Hoe gaat het?', type: 'scale' },
  { id: 'why', words: 'Uitleg', type: 'line' },
];
const amount: readonly Column[] = [{ id: 'euro', words: 'Bedrag in euro', type: 'number' }];

const partners = lines({
  vo: 'Scholen voor vo, pro en vso',
  mbo: 'Mbo-scholen',
  private: 'Particuliere scholen',
  leerplicht: 'Leerplicht',
  care: 'Jeugdhulp',
  business: 'Bedrijven',
  social: 'Werk en inkomen',
  justice: 'Justitie',
  uwv: 'UWV',
  councillors: 'Wethouders',
  neighbours: 'Regio’s ernaast',
});
const spending = lines({
  coordination: 'Coördinatie',
  administration: 'Administratie',
  guidance: 'Begeleiding van jongeren',
  'projects-left': 'Projecten voor wie van school is',
  'projects-prevention': 'Projecten om dat te voorkomen',
  leerplicht: 'Leerplicht en kwalificatieplicht',
  reserve: 'Bewaard voor later',
  other: 'Anders',
});
const fte = lines({ total: 'Samen', guidance: 'Begeleiding van jongeren', projects: 'Projecten' });

const law: readonly Question[] = [
  {
    id: 'targets',
    title: 'Streefcijfers en resultaten',
    hint: 'Is het anders gegaan dan afgesproken? Leg dan uit waarom.',
    type: 'targets',
    article: 'WEB 9.2.10; REG 5.1(2)a',
    ...byLaw,
  },
];

const annex: ReportFormat['chapters'] = [
  {
    id: 'samenwerking',
    title: 'Bijlage: samenwerking',
    questions: [
      { id: 'meetings', title: 'Hoe vaak was er bestuurlijk overleg?', type: 'number', ...lastForm },
      {
        id: 'partners',
        title: 'Hoe gaat het samenwerken?',
        type: 'table',
        rows: partners,
        columns: level,
        ...lastForm,
      },
      { id: 'bottlenecks', title: 'Wat loopt vast, en wat gaat juist goed?', type: 'text', ...lastForm },
    ],
  },
  {
    id: 'melden',
    title: 'Bijlage: melden en doorverwijzen',
    questions: [
      { id: 'in-time', title: 'Melden scholen op tijd dat iemand van school gaat?', type: 'scale', ...lastForm },
      { id: 'sources', title: 'Hoe weten we van een jongere, naast de P-levering?', type: 'text', ...lastForm },
      { id: 'referral', title: 'Hoe gaat het doorverwijzen?', type: 'text', ...lastForm },
    ],
  },
  {
    id: 'middelen',
    title: 'Bijlage: geld en mensen',
    questions: [
      { id: 'money', title: 'Begroot en besteed', type: 'money', ...lastForm },
      {
        id: 'spending',
        title: 'Waaraan is het geld besteed?',
        type: 'table',
        rows: spending,
        columns: amount,
        ...lastForm,
      },
      {
        id: 'fte',
        title: 'Hoeveel mensen deden dit werk?',
        hint: 'In voltijdbanen. Schrijf bijvoorbeeld 2,5.',
        type: 'table',
        rows: fte,
        columns: [{ id: 'fte', words: 'Voltijdbanen', type: 'number' }],
        ...lastForm,
      },
    ],
  },
  {
    id: 'tellers',
    title: 'Bijlage: wat het Doorstroompunt telde',
    questions: [
      { id: 'neet', title: 'Jongeren zonder school en werk', type: 'figure', of: 'neet', ...lastForm },
      { id: 'counters', title: 'Tellers van het Doorstroompunt', type: 'counters', ...lastForm },
      { id: 'examples', title: 'Goede voorbeelden', hint: 'Zonder namen van jongeren.', type: 'text', ...lastForm },
    ],
  },
];

/** What the law names [certain], then the last known form. */
export const firstFormat: ReportFormat = {
  id: 'wet-2026',
  title: 'Wat de wet noemt, met het laatst bekende formulier als bijlage',
  fromYear: 2026,
  source: 'WEB 9.2.10; REG 5.1; Regeling 2012, bijlage B',
  chapters: [
    {
      id: 'streefcijfers',
      title: 'Streefcijfers',
      questions: [
        ...law,
        {
          id: 'targets-learned',
          title: 'Wat leren we hiervan?',
          type: 'text',
          article: 'REG 5.1(2)a',
          confirmed: false,
        },
      ],
    },
    {
      id: 'afspraken',
      title: 'Afspraken',
      questions: [
        {
          id: 'agreements',
          title: 'Hoe staat het met de afspraken?',
          type: 'agreements',
          article: 'WEB 9.2.10; REG 5.1(2)b',
          ...byLaw,
        },
      ],
    },
    {
      id: 'maatregelen',
      title: 'Maatregelen',
      questions: [
        {
          id: 'measures',
          title: 'Wat deden de maatregelen, en wat kwam ervan?',
          type: 'measures',
          article: 'WEB 9.2.10; REG 5.1(2)c',
          ...byLaw,
        },
        { id: 'measures-effect', title: 'Wat deden ze samen?', type: 'text', article: 'REG 5.1(2)c', ...byLaw },
      ],
    },
    ...annex,
  ],
};
