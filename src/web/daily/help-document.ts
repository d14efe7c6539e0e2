/** Help with the overgangsdocument. */
export const ofDocument = {
  document: {
    title: 'Overgangsdocument',
    what: 'Eén kort verhaal in de woorden van de jongere. Wie daarna helpt, leest het, zodat niemand het opnieuw hoeft te vertellen.',
    steps: [
      'Schrijf het samen. Wat al bekend is, staat er.',
      'Lees het samen, en laat eruit wat er niet in hoeft.',
      'Bewaar de versie. Deel hem met wie de begeleiding overneemt.',
    ],
    asked: [
      {
        question: 'Wie leest wat?',
        answer:
          'Bij Lees samen zie je het als de jongere, en als wie het krijgt. Wat thuis helpt, gaat alleen mee als jullie dat kiezen.',
      },
      {
        question: 'Kan ik later iets erbij schrijven?',
        answer: 'Ja. Dan lees je het weer samen, en komt er een nieuwe versie.',
      },
      {
        question: 'Kan onze regio iets anders vragen?',
        answer: 'Ja. Wie de regio bijhoudt, kiest dat bij Zoek: Overgangsdocument: zo vragen we.',
      },
      {
        question: 'Kan een groep leerlingen tegelijk beginnen?',
        answer:
          'Ja, in een groepsmoment. Ieder krijgt een kaartje met een code en vult alleen het eigen blad in. Daarna lees jij het.',
      },
    ],
  },
} as const;
