import type { Exchange } from '../exchange/exchange.ts';
import { allFields, blank, gets, groundOf, ownRows, sideOf, type About } from './about.ts';
import { facts, text, type Paper, type Section } from './paper.ts';

type Activity = {
  readonly title: string;
  readonly purpose: string;
  readonly people: (about: About) => string;
  /** Ids of the rows that belong to it; a hand-over is every row of that kind. */
  readonly of: (row: Exchange) => boolean;
  readonly ground?: (about: About) => string;
  /** For what no row stands. */
  readonly data?: string;
  readonly receivers?: string;
  readonly term?: string;
};
const isHandover = ({ id }: Exchange): boolean => /^H\d+$/.test(id);
const isId =
  (...ids: readonly string[]) =>
  ({ id }: Exchange): boolean =>
    ids.includes(id);
const none = () => false;

const young = ({ kind }: About): string =>
  sideOf(kind) === 'school'
    ? 'Leerlingen en oud-leerlingen, ouders, vertegenwoordigers'
    : 'Jongeren tot 27 jaar, ouders, vertegenwoordigers';

/** What an organisation does with data, as lines of its own register of processing. */
const activities: readonly Activity[] = [
  {
    title: 'Begeleiden van jongeren',
    purpose: 'Weten wie er aan zet is, afspraken nakomen en contact houden.',
    people: young,
    of: isId('lijst-van-school', 'register', 'jongeren', 'mijn-werk', 'meldingen', 'zomerlijst', 'niet-gelezen'),
    ground: ({ kind }) =>
      sideOf(kind) === 'school'
        ? 'WVO 2020 art. 2.31a, WEC art. 44 of WEB art. 9.2.13; AVG art. 6 lid 1 onder c en e'
        : 'WEB art. 9.2.5 of Participatiewet art. 7a; AVG art. 6 lid 1 onder e',
    data: 'Ook: notities, afspraken, contactpogingen en feiten voor de wet (een code en een dag).',
  },
  {
    title: 'Overdragen en overnemen',
    purpose: 'Een jongere gaat verder bij een ander, met wat die nodig heeft.',
    people: young,
    of: (row) => isHandover(row) || isId('antwoord', 'vier-feiten', 'seintje', 'hulp-begon')(row),
  },
  {
    title: 'Overleg over begeleiding na school',
    purpose: 'Twee feiten vragen of geven: wanneer is iets aangeboden, en is het gebruikt.',
    people: () => 'Oud-leerlingen',
    of: isId('F14-vraag', 'F14-antwoord'),
  },
  {
    title: 'De overstap naar het mbo',
    purpose: 'Uitval bij de overstap voorkomen, en niets anders.',
    people: () => 'Leerlingen die naar het mbo gaan',
    of: isId('groslijst', 'aanmeldingen'),
  },
  {
    title: 'Terug naar het register',
    purpose: 'Niemand typt een contact twee keer.',
    people: () => 'Jongeren tot 27 jaar',
    of: isId('terug-naar-register', 'kopie-voor-register'),
  },
  {
    title: 'Collega’s, inloggen en berichten',
    purpose: 'Weten wie waar werkt, veilig inloggen en weten dat er iets wacht.',
    people: () => 'Collega’s en contactpersonen',
    of: (row) => row.direction === 'mail',
    ground: () => 'AVG art. 6 lid 1 onder e of f, en art. 32',
    data: 'Ook: naam, functie, team, nummer, werkdagen, apparaten en pogingen om in te loggen.',
    receivers: 'Collega’s in de regio. Een naam staat alleen voor iedereen op de pagina als die collega dat wil',
    term: 'Zolang iemand er werkt. Pogingen om in te loggen: een dag.',
  },
  {
    title: 'Het logboek',
    purpose: 'Laten zien wie keek, en misbruik vinden.',
    people: () => 'Jongeren onder een schuilnummer, en collega’s',
    of: none,
    ground: () => 'AVG art. 5 lid 2, art. 15 en art. 32',
    data: 'Dag, organisatie, functie, doel, handeling en schuilnummer',
    receivers: 'De FG van de eigen organisatie. De jongere, zonder namen van collega’s elders',
    term: 'Per jaar. Een heel jaar kan in één keer weg.',
  },
];

const unique = (words: readonly string[]): string =>
  [...new Set(words)].map((one) => one.replace(/\.?$/, '.')).join(' ');

function line(about: About, activity: Activity): Section | undefined {
  const own = ownRows(about).filter(activity.of);
  const got = gets(about).filter(activity.of);
  const rows = [...own, ...got];
  if (rows.length === 0 && activity.of !== none && activity.data === undefined) return undefined;
  const out = own.filter(({ direction }) => direction !== 'in' && direction !== 'mail');
  return {
    title: activity.title,
    parts: [
      facts(
        ['Doel', activity.purpose],
        ['Grond', activity.ground?.(about) ?? unique(rows.map(groundOf))],
        ['Over wie', activity.people(about)],
        ['Welke gegevens', [allFields(rows, about.narrowed), activity.data].filter(Boolean).join(' ')],
        ['Wie ontvangt het', activity.receivers ?? (unique(out.map(({ receiver }) => receiver)) || 'Niemand anders')],
        [
          'Buiten de Europese ruimte',
          about.blanks['host-place']
            ? `Gegevens staan in: ${about.blanks['host-place']}`
            : 'Nog in te vullen: in welk land de gegevens staan',
        ],
        ['Hoe lang', activity.term ?? about.blanks.retention ?? 'Nog in te vullen: hoe lang jullie bewaren'],
        ['Hoe veilig', 'Zie deel 4 van de bijlage bij de verwerkersovereenkomst'],
      ),
    ],
  };
}

/** The lines for the register of processing (AVG art. 30 lid 1), with its columns. */
export const processing = (about: About): Paper => ({
  id: 'verwerkingsregister',
  title: 'Regels voor het verwerkingsregister',
  lead: 'Wat jullie in Aanzet doen met gegevens, zoals AVG art. 30 lid 1 het vraagt. Neem het over in jullie eigen register.',
  sections: [
    {
      title: 'Wie',
      parts: [
        facts(['Organisatie', about.name], ['Regio', about.region]),
        blank(about, 'controller'),
        blank(about, 'officer'),
        text('Elke organisatie is apart verantwoordelijk (AVG art. 4 onder 7). Er is geen gedeelde lijst.'),
      ],
    },
    ...activities.flatMap((activity) => line(about, activity) ?? []),
  ],
});
