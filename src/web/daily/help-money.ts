import type { Topic } from './help-words.ts';

/** Help with the money of the programme. */
export const ofMoney = {
  geld: {
    title: 'Geld van het programma',
    what: 'Hier zie je welk geld er is, van wie, en waar het heen gaat.',
    steps: [
      'Zet eerst de bron erin: van wie is het geld, waarvoor, en hoe lang.',
      'Schrijf op wat een maatregel kost, en welke bron welk deel betaalt.',
      'Iemand anders zegt ja of nee. Pas daarna telt het mee.',
      'Lees boekingen in uit de financiële administratie. Twee keer hetzelfde bestand verandert niets.',
    ],
    asked: [
      {
        question: 'Wie ziet ons geld?',
        answer:
          'Jullie zelf, en de contactgemeente. Programmageld ziet elke partij. Een pot ziet wie erin inlegt. In het programma staan alleen optellingen.',
      },
      {
        question: 'Ik tikte 12.500 en kreeg een vraag.',
        answer: 'Dat kan twee bedragen zijn. We raden niet. Kies welk bedrag je bedoelt.',
      },
      {
        question: 'Het geld is er niet voor, maar het moet toch.',
        answer:
          'Schrijf op waarom. Zeggen twee mensen van twee organisaties ja? Dan telt het, en het staat in het verslag. Een taak uit de wet mag nooit.',
      },
      {
        question: 'Er staat iets fout.',
        answer: 'Open de regel en kies: Verbeter deze regel. De oude regel blijft staan.',
      },
      {
        question: 'Is dit onze boekhouding?',
        answer: 'Nee. Boeken doet de financiële administratie. Hier staat wat je voor het programma moet weten.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
