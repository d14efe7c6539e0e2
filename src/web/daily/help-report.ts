import type { Topic } from './help-words.ts';

/** Help with the report of the region. */
export const ofReport = {
  verslag: {
    title: 'Verslag van de regio',
    what: 'Elk jaar vertelt de regio de minister wat het programma opleverde. Dat heet de effectrapportage.',
    steps: [
      'Bovenaan lees je wie aan zet is, en uiterlijk op welke dag.',
      'Kies een hoofdstuk. Wat Aanzet al weet, staat er. Vul de rest in.',
      'Lees jij het concept? Schrijf een opmerking bij het hoofdstuk.',
    ],
    asked: [
      {
        question: 'Niemand weet het antwoord. Wat dan?',
        answer: 'Kies Dit is onbekend. Dat is ook een antwoord. Schrijf erbij waarom.',
      },
      {
        question: 'Waarom staat er een x bij een getal?',
        answer: 'Dan zijn het minder dan tien jongeren. Of je kunt dat getal uitrekenen.',
      },
      {
        question: 'De minister stuurt een ander formulier. Kan dat?',
        answer: 'Ja. Kies Formulier en lees het in. De antwoorden blijven bij hun vraag.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
