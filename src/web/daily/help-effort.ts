import type { Topic } from './help-words.ts';

/** Help for whether there is enough, and what organisations use of each other. */
export const ofEffort = {
  genoeg: {
    title: 'Is er genoeg, en waar gaat het heen?',
    what: 'Hier staat of er genoeg uren en geld zijn, en welk geld waarvoor is.',
    steps: [
      'Kijk bovenaan of er genoeg is. Daaronder staat hoe het is uitgerekend.',
      'Lees wat niet zeker is. Weet jij het? Reken het dan opnieuw uit.',
      'Vraag je een coach of uren van een ander? Spreek af wie het betaalt.',
    ],
    asked: [
      {
        question: 'Waarom staat er dat niemand het weet?',
        answer: 'Dan ontbreekt er een getal, of het hangt van de uren af. Bij Wat niet zeker is staat wat het is.',
      },
      {
        question: 'Twee bronnen betalen hetzelfde. Is dat fout?',
        answer: 'Dat hoeft niet. Praat erover: is het zo bedoeld, of kan één bron weg?',
      },
      {
        question: 'Wie leest wat wij uitrekenen?',
        answer: 'Van jullie eigen organisatie lezen alleen jullie het. Van de regio leest iedereen mee die meedoet.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
