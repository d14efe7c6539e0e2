import type { Topic } from './help-words.ts';

/** Help with tips of young people. */
export const ofTips = {
  tips: {
    title: 'Tips van leerlingen',
    what: 'Een leerling geeft met de eigen link een tip aan school. School zegt wat ermee gebeurt.',
    steps: [
      'Lees de tip die het langst wacht. Hij staat bovenaan.',
      'Schrijf wat jullie ermee doen, in korte zinnen.',
      'Scheldt of bedreigt iemand? Kies Verberg deze tip en zeg waarom.',
    ],
    asked: [
      {
        question: 'Van wie is een tip zonder naam?',
        answer: 'Dat staat nergens. Probeer het niet te raden. Alle tips van één week komen samen, op maandag.',
      },
      {
        question: 'Een tip is weg. Hoe kan dat?',
        answer: 'De leerling haalde hem weg. Dat mag altijd.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
