import type { Topic } from './help-words.ts';

/** Help for what the law asks. */
export const ofLaw = {
  wet: {
    title: 'Wat vraagt de wet',
    what: 'Je ziet wie iets moet of mag doen voor één jongere, en tot wanneer.',
    steps: [
      'Vul de dag van geboorte in, de school en het papier. Een naam hoeft niet.',
      'Lees per partij wat moet en wat mag. Het artikel staat erbij.',
      'Print de pagina of bewaar haar op je eigen apparaat.',
    ],
    asked: [
      {
        question: 'Wat betekent “nog niet bevestigd”?',
        answer: 'Daar zegt de wet het niet precies. De vraag staat erbij. Een jurist kijkt die nog na.',
      },
      {
        question: 'Bewaren jullie wat ik invul?',
        answer: 'Nee. Sluit je de pagina, dan is het weg.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
