import type { Topic } from './help-words.ts';

/** Help with the programme of the region. */
export const ofProgramme = {
  programma: {
    title: 'Regionaal programma',
    what: 'De regio schrijft hier samen op wat zij afspreekt en doet voor jongeren zonder school of werk.',
    steps: [
      'Kies een deel. Je ziet wat er staat en wat nog mist.',
      'Schrijf jij mee? Kies Schrijf verder. Elke keer bewaren is een nieuwe versie.',
      'Wil je iets zeggen? Schrijf een opmerking bij het deel.',
    ],
    asked: [
      {
        question: 'Iemand anders schrijft hier ook. Gaat er iets verloren?',
        answer: 'Nee. Bewaren jullie allebei? Dan ziet de tweede beide teksten naast elkaar.',
      },
      {
        question: 'Wanneer is een deel klaar?',
        answer: 'Als alles erin staat wat de regeling vraagt. Onder aan het deel lees je wat dat is.',
      },
      {
        question: 'Wie mag schrijven?',
        answer: 'Dat kiest de coördinator van de contactgemeente, bij Wie doet mee.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
