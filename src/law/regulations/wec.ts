import type { Regulation } from '../rule.ts';
import { settingsInDoubt } from '../settings.ts';

const at = (article: string) => `https://wetten.overheid.nl/jci1.3:c:BWBR0003549&artikel=${article}&g=2026-08-01`;
const since = { source: 'law', validFrom: '2026-01-01' } as const;
const noFields = 'Welke onderdelen het document moet hebben, staat nergens. Komt er nog een besluit?';

/** Wet op de expertisecentra, read in the text of 1 August 2026. */
export const wec = {
  key: 'WEC',
  name: 'Wet op de expertisecentra',
  rules: [
    {
      ...since,
      id: 'R08',
      article: '14e',
      lid: '1',
      link: at('14e'),
      kind: 'duty',
      summary:
        'Wie van vso arbeidsmarkt gaat, krijgt van de school een overgangsdocument, wat er daarna ook komt. Is de jongere nog geen 18, dan krijgen de ouders het.',
      doubts: [noFields],
    },
    {
      ...since,
      id: 'R08',
      article: '14h',
      lid: '1',
      link: at('14h'),
      kind: 'duty',
      summary: 'Wie van vso dagbesteding gaat, krijgt van de school een overgangsdocument, wat er daarna ook komt.',
      doubts: [noFields],
    },
    {
      ...since,
      id: 'R02',
      article: '44',
      lid: '2 en 3',
      link: at('44'),
      kind: 'duty',
      term: { n: 2, unit: 'years' },
      exceptions: ['R03', 'H03'],
      summary: 'Vso arbeidsmarkt biedt elke leerling loopbaanbegeleiding aan, op school en tot twee jaar daarna.',
    },
    {
      ...since,
      id: 'R05',
      article: '44',
      lid: '2',
      link: at('44'),
      kind: 'term',
      summary: 'Op het vso beginnen de twee jaar als iemand van school gaat, met of zonder diploma.',
    },
    {
      ...since,
      id: 'R03',
      article: '44',
      lid: '3',
      link: at('44'),
      kind: 'exception',
      summary:
        'Gaat iemand van vso arbeidsmarkt meteen door naar een volgende opleiding? Dan hoeft de oude school niets aan te bieden.',
      doubts: [settingsInDoubt.aansluitendMonths.question],
    },
    {
      ...since,
      id: 'H03',
      article: '44',
      lid: '7',
      link: at('44'),
      kind: 'human',
      summary: 'Is er een goede reden? Dan kan de school van de termijn van twee jaar afwijken. Een mens beslist dat.',
    },
    {
      ...since,
      id: 'R04',
      article: '44',
      lid: '8',
      link: at('44'),
      kind: 'duty',
      term: { n: 1, unit: 'years' },
      exceptions: ['R03'],
      summary:
        'Gebruikte iemand het aanbod niet in het eerste jaar na vso arbeidsmarkt? Dan doet de school in het tweede jaar opnieuw een aanbod.',
    },
    {
      ...since,
      id: 'R07',
      article: '44a',
      lid: '2 en 3',
      link: at('44a'),
      kind: 'requires',
      summary:
        'De vso-school mag de gemeente vragen de hulp over te nemen. Nodig is een ja van de jongere, of van de ouders als de jongere niet zelf mag beslissen. Dan hoort er een overgangsdocument bij.',
    },
    {
      ...since,
      id: 'R10',
      article: '47b',
      lid: '1',
      link: at('47b'),
      kind: 'duty',
      underAge: 23,
      term: { n: 1, unit: 'months' },
      summary:
        'Blijft een leerling van vso een maand achter elkaar weg zonder goede reden? Dan meldt de school dat. Het gaat om wie niet naar school hoeft, jonger is dan 23 en geen startkwalificatie heeft.',
      doubts: ['De wet noemt hier nog 23 jaar en geen 27. Is dat zo bedoeld, of een vergissing?'],
    },
  ],
} as const satisfies Regulation;
