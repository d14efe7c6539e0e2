import type { Topic } from './help-words.ts';

/** Help for who calls back, and for who keeps the route map of the region. */
export const ofRouteMap = {
  terugbellen: {
    title: 'Terugbellen',
    what: 'Hier staat wie op de routekaart vroeg om een telefoontje. De dag is al beloofd.',
    steps: [
      'Kies Ik bel. Dan weten je collega’s dat jij het doet.',
      'Lees wat al is gevraagd. Vraag dat niet nog een keer.',
      'Schrijf kort op wat jullie afspraken en zet het op klaar.',
    ],
    asked: [
      {
        question: 'Gaan wij deze jongere begeleiden?',
        answer: 'Kies dan Maak een nieuwe jongere. Naam en nummer staan er al. Vraag eerst of het mag.',
      },
      { question: 'Hoe lang blijft dit staan?', answer: 'Een paar weken nadat het klaar is. Daarna is het weg.' },
    ],
  },
  routekaart: {
    title: 'De routekaart',
    what: 'Vijf korte vragen leiden iedereen naar één nummer. De regio kiest de regels en de zinnen.',
    steps: [
      'Kijk of er dode eindjes zijn. Vul aan wie daar ontbreekt.',
      'Wijzig één regel of zin. Je ziet eerst voor wie er iets verandert.',
      'Leg het vast vanaf een dag. Tot die dag kun je het terugnemen.',
    ],
    asked: [
      {
        question: 'Waarom kan ik niet vastleggen?',
        answer: 'Ergens komt iemand bij niemand uit. De plaats en de partij staan erbij.',
      },
      {
        question: 'Wie zorgt voor de vertaling?',
        answer: 'Jullie. Vul je alleen Nederlands in? Dan staat die zin overal in het Nederlands.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
