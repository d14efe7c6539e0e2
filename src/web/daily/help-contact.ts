import { ofTable } from './help-table.ts';
import type { Topic } from './help-words.ts';

/** Help for the list of whom to reach after school, and for tables where is decided who goes on. */
export const ofContact = {
  contact: {
    title: 'Contact na school',
    what: 'Hier staat wie na school vandaag iemand nodig heeft.',
    steps: [
      'Bel eerst wie erom vroeg. Daarna wie je het langst niet sprak.',
      'Schrijf op of je de jongere bereikte. Pas dan gaat de regel weg.',
    ],
    asked: [
      {
        question: 'Ik ga naar een plek zonder internet.',
        answer: 'Open van tevoren Onderweg en laat die pagina open. Wat je opschrijft, gaat later vanzelf weg.',
      },
      {
        question: 'Kan ik aan veel jongeren tegelijk vragen hoe het gaat?',
        answer: 'Ja. Kies Vraag hoe het gaat. Wie geen mobiel nummer en geen mail heeft, bel je.',
      },
      {
        question: 'Wat als de termijn van school afloopt?',
        answer: 'Vanaf 60 dagen ervoor zie je een knop. Draag over met een ja, of neem afscheid in een gesprek.',
      },
      {
        question: 'Moet ik iets typen voor de Uitstroommonitor?',
        answer: 'Nee. Wat je opschrijft over werk of school, komt er vanzelf in.',
      },
    ],
  },
  ...ofTable,
} as const satisfies Readonly<Record<string, Topic>>;
