import type { Topic } from './help-words.ts';

/** Help for overstaptafels. */
export const ofTable = {
  tafel: {
    title: 'Overstaptafels',
    what: 'Hier besluiten jullie samen wie verdergaat met een jongere.',
    steps: [
      'Kies wie op de groslijst komt. Aanzet zet jongeren klaar, met de reden erbij.',
      'Schrijf in één zin wat je vraagt. Vraag de jongere wat die ervan vindt.',
      'Zet de overdracht klaar als een ander verder moet. Kies daarna: Aan tafel.',
      'Aan tafel schrijf je op wie wat doet, en uiterlijk wanneer.',
    ],
    asked: [
      {
        question: 'Wie ziet de jongeren van onze school?',
        answer:
          'Alleen wie hen nu al mag zien. De tafel geeft niemand inzage. Een andere school ziet jullie blok niet.',
      },
      {
        question: 'De jongere wil dit niet. Wat nu?',
        answer:
          'Kies: Wil dit niet. Dan komt de jongere niet aan tafel. Niemand anders ziet dat, ook niet in een aantal.',
      },
      {
        question: 'We hadden geen laptop aan tafel.',
        answer: 'Print per jongere een blad. Schrijf het later op, met de dag van de tafel erbij.',
      },
      {
        question: 'De tafel kan niet doorgaan.',
        answer:
          'Wie de tafel maakte, kan haar verplaatsen of afzeggen. De lijsten blijven. Na afzeggen komt iedereen bij de volgende tafel bovenaan.',
      },
      {
        question: 'Iemand aan tafel heeft geen account.',
        answer:
          'Dan krijgt die een uitnodiging per mail, en verder niets. Over een jongere leest die alleen iets met de link van een overdracht.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
