import type { Regulation } from '../rule.ts';
import { settingsInDoubt } from '../settings.ts';

const at = (article: string) => `https://wetten.overheid.nl/jci1.3:c:BWBR0044212&artikel=${article}&g=2026-08-01`;
const since = { source: 'law', validFrom: '2026-01-01' } as const;

/** Wet voortgezet onderwijs 2020, read in the text of 1 August 2026. */
export const wvo = {
  key: 'WVO 2020',
  name: 'Wet voortgezet onderwijs 2020',
  rules: [
    {
      ...since,
      id: 'R02',
      article: '2.31a',
      lid: '2 en 3',
      link: at('2.31a'),
      kind: 'duty',
      term: { n: 2, unit: 'years' },
      exceptions: ['R03', 'H03'],
      summary:
        'Een school voor praktijkonderwijs biedt elke leerling loopbaanbegeleiding aan, op school en tot twee jaar daarna.',
    },
    {
      ...since,
      id: 'R05',
      article: '2.31a',
      lid: '2',
      link: at('2.31a'),
      kind: 'term',
      summary: 'In het praktijkonderwijs beginnen de twee jaar als iemand van school gaat, met of zonder diploma.',
    },
    {
      ...since,
      id: 'R03',
      article: '2.31a',
      lid: '3',
      link: at('2.31a'),
      kind: 'exception',
      summary:
        'Gaat iemand van het praktijkonderwijs meteen door naar een volgende opleiding? Dan hoeft de oude school niets aan te bieden.',
      doubts: [settingsInDoubt.aansluitendMonths.question],
    },
    {
      ...since,
      id: 'H03',
      article: '2.31a',
      lid: '6',
      link: at('2.31a'),
      kind: 'human',
      summary: 'Is er een goede reden? Dan kan de school van de termijn van twee jaar afwijken. Een mens beslist dat.',
    },
    {
      ...since,
      id: 'R04',
      article: '2.31a',
      lid: '7',
      link: at('2.31a'),
      kind: 'duty',
      term: { n: 1, unit: 'years' },
      exceptions: ['R03'],
      summary:
        'Gebruikte iemand het aanbod niet in het eerste jaar na het praktijkonderwijs? Dan doet de school in het tweede jaar opnieuw een aanbod.',
    },
    {
      ...since,
      id: 'R07',
      article: '2.31b',
      lid: '2 en 3',
      link: at('2.31b'),
      kind: 'requires',
      summary:
        'De school mag de gemeente vragen de hulp over te nemen. Nodig is een ja van de jongere, of van de ouders als de jongere niet zelf mag beslissen. Dan hoort er een overgangsdocument bij.',
    },
    {
      ...since,
      id: 'R10',
      article: '8.20',
      lid: '1 en 2',
      link: at('8.20'),
      kind: 'duty',
      underAge: 27,
      term: { n: 4, unit: 'weeks' },
      summary:
        'Blijft een leerling van voortgezet onderwijs of praktijkonderwijs vier weken achter elkaar weg zonder goede reden? Dan meldt de school dat. Het gaat om wie niet naar school hoeft, jonger is dan 27 en geen startkwalificatie heeft.',
      doubts: ['Een school mag een kortere termijn kiezen. Welke scholen deden dat?'],
    },
    {
      ...since,
      id: 'R11',
      article: '8.22',
      lid: '',
      link: at('8.22'),
      kind: 'term',
      term: { n: 4, unit: 'weeks' },
      summary: 'Vraagt de gemeente iets aan een school over een jongere? Dan antwoordt de school binnen vier weken.',
    },
  ],
} as const satisfies Regulation;
