import type { Regulation } from '../rule.ts';
import { settingsInDoubt } from '../settings.ts';
import { lowestAge } from '../words.ts';

const at = (article: string) => `https://wetten.overheid.nl/jci1.3:c:BWBR0007625&artikel=${article}&g=2026-08-01`;
const since = { source: 'law', validFrom: '2026-01-01' } as const;

/** Wet educatie en beroepsonderwijs, read in the text of 1 August 2026. */
export const web = {
  key: 'WEB',
  name: 'Wet educatie en beroepsonderwijs',
  rules: [
    {
      ...since,
      id: 'R09',
      article: '7.4.6a',
      lid: '2, onder b',
      link: at('7.4.6a'),
      kind: 'duty',
      underAge: 27,
      summary:
        'Stopt een student met het mbo, jonger dan 27 en zonder startkwalificatie? Dan geeft de school een mbo-verklaring van wat hij wel haalde, ook als niemand erom vraagt.',
    },
    {
      ...since,
      id: 'R01',
      article: '9.2.1',
      lid: '',
      link: at('9.2.1'),
      kind: 'group',
      underAge: 27,
      term: { n: 4, unit: 'weeks' },
      exceptions: ['H01'],
      summary:
        'Het Doorstroompunt is er voor wie jonger is dan 27, geen startkwalificatie heeft en niet naar school hoeft. Iemand is dan nergens ingeschreven, of blijft vier weken achter elkaar weg zonder goede reden.',
      doubts: [lowestAge, settingsInDoubt.leapBirthday.question],
    },
    {
      ...since,
      id: 'R10',
      article: '9.2.2',
      lid: '1',
      link: at('9.2.2'),
      kind: 'duty',
      underAge: 27,
      term: { n: 4, unit: 'weeks' },
      summary:
        'Blijft een student van mbo of vavo vier weken achter elkaar weg zonder goede reden? Dan meldt de school dat. Het gaat om wie niet naar school hoeft, jonger is dan 27 en geen startkwalificatie heeft.',
      doubts: ['Een school mag een kortere termijn kiezen. Welke scholen deden dat?'],
    },
    {
      ...since,
      id: 'R11',
      article: '9.2.3',
      lid: '',
      link: at('9.2.3'),
      kind: 'term',
      term: { n: 4, unit: 'weeks' },
      summary:
        'Vraagt de gemeente iets aan een mbo-school over een jongere? Dan antwoordt de school binnen vier weken.',
    },
    {
      ...since,
      id: 'R20',
      article: '9.2.4',
      lid: '5',
      link: at('9.2.4'),
      kind: 'term',
      term: { n: 4, unit: 'weeks' },
      summary: 'Wordt een andere gemeente contactgemeente? Dan draagt de oude binnen vier weken alle stukken over.',
    },
    {
      ...since,
      id: 'R06',
      article: '9.2.5',
      lid: '5, onder a',
      link: at('9.2.5'),
      kind: 'duty',
      term: { n: 1, unit: 'years' },
      exceptions: ['H02'],
      summary:
        'Kreeg iemand korter dan een jaar geleden een diploma entree? Dan overlegt het Doorstroompunt eerst met de school over de begeleiding die de school aanbood.',
    },
    {
      ...since,
      id: 'R06',
      article: '9.2.5',
      lid: '5, onder b en c',
      link: at('9.2.5'),
      kind: 'duty',
      term: { n: 2, unit: 'years' },
      exceptions: ['H02'],
      summary:
        'Kreeg iemand korter dan twee jaar geleden een diploma of verklaring van praktijkonderwijs of van vso arbeidsmarkt? Dan overlegt het Doorstroompunt eerst met de school over de begeleiding die de school aanbood.',
    },
    {
      ...since,
      id: 'H02',
      article: '9.2.5',
      lid: '7',
      link: at('9.2.5'),
      kind: 'human',
      summary:
        'Is wachten op overleg met de school niet goed voor de jongere? Dan mag het Doorstroompunt eerder beginnen. Een mens beslist dat en schrijft op waarom.',
      doubts: ['Welke belangen tellen hier? De toelichting bij de wet is nog niet gelezen.'],
    },
    {
      ...since,
      id: 'R12',
      article: '9.2.7',
      lid: '',
      link: at('9.2.7'),
      kind: 'term',
      underAge: 27,
      term: { n: 2, unit: 'years' },
      summary:
        'Gegevens over gezondheid of straf staan apart en alleen als de jongere hulp wil. Ze worden weggehaald uiterlijk twee jaar nadat iemand 27 wordt of een startkwalificatie haalt.',
      doubts: [settingsInDoubt.removalAfter.question],
    },
    {
      ...since,
      id: 'R02',
      article: '9.2.12',
      lid: '2, 3 en 4',
      link: at('9.2.12'),
      kind: 'duty',
      term: { n: 1, unit: 'years' },
      exceptions: ['R03', 'H03'],
      summary:
        'Een mbo-school biedt loopbaanbegeleiding aan wie entree doet of niveau 2 bol, tot een jaar na het diploma. Aan anderen mag de school het aanbieden.',
    },
    {
      ...since,
      id: 'R05',
      article: '9.2.12',
      lid: '2 en 3',
      link: at('9.2.12'),
      kind: 'term',
      summary:
        'In het mbo begint het jaar op de dag van het diploma. Wie stopt zonder diploma, krijgt van de mbo-school geen aanbod meer.',
    },
    {
      ...since,
      id: 'R03',
      article: '9.2.12',
      lid: '3',
      link: at('9.2.12'),
      kind: 'exception',
      summary:
        'Gaat iemand met een mbo-diploma meteen door naar een volgende opleiding? Dan hoeft de oude school niets aan te bieden.',
      doubts: [
        settingsInDoubt.aansluitendMonths.question,
        'Wat geldt er als iemand met de volgende opleiding stopt? Moet de oude school dan weer een aanbod doen?',
      ],
    },
    {
      ...since,
      id: 'H03',
      article: '9.2.12',
      lid: '7',
      link: at('9.2.12'),
      kind: 'human',
      summary:
        'Zijn er bijzondere omstandigheden? Dan kan de school van de termijn van een jaar afwijken. Een mens beslist dat.',
    },
    {
      ...since,
      id: 'R07',
      article: '9.2.13',
      lid: '2 en 3',
      link: at('9.2.13'),
      kind: 'requires',
      summary:
        'Een mbo-school mag de gemeente vragen de hulp over te nemen als de jongere dat wil. Neemt de gemeente het over, dan krijgt zij een overgangsdocument van de school.',
    },
    {
      ...since,
      id: 'R21',
      article: '9.2.13',
      lid: '1',
      link: at('9.2.13'),
      kind: 'lookup',
      summary:
        'Welke gemeente aan zet is, hangt af van waar de jongere woont. Waar de school staat, maakt niet uit. Voor het Doorstroompunt telt het adres in de BRP.',
    },
  ],
} as const satisfies Regulation;
