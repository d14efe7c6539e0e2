import type { Topic } from './help-words.ts';

/** Help with Next Coaches. */
export const ofPeers = {
  coaches: {
    title: 'Next Coaches',
    what: 'Een Next Coach is een oud-leerling die contact houdt met een jongere. De jongere kiest zelf.',
    steps: [
      'Een teamleider voegt de coach toe, met de dag waarop iemand de VOG zag.',
      'Stel het voor bij de jongere: open de jongere en kies bij Meer Next Coach.',
      'Zei de jongere ja? Stuur de coach een link en vertel de code.',
    ],
    asked: [
      {
        question: 'Wat ziet een coach?',
        answer: 'De voornaam, hoe het contact gaat, afspraken en de eigen notities. Verder niets.',
      },
      {
        question: 'De VOG is voorbij. Wat nu?',
        answer: 'De coach ziet dan niemand meer. Vul de nieuwe VOG in, dan gaat het verder.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
