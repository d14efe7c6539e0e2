import { blank, fieldGroups, gets, groundOf, healthFields, ownRows, sideOf, type About } from './about.ts';
import { cleared, measures } from './measures.ts';
import { doubt, facts, list, table, text, type Paper, type Section } from './paper.ts';
import { risksOf } from './risks.ts';

const why = (about: About): Section => ({
  title: '1. Waarom dit papier',
  parts: [
    text(
      'AVG art. 35 vraagt dit onderzoek als iets een hoog risico kan geven. Dat is hier zo, om drie redenen.',
      'Het gaat om jongeren, vaak nog geen 18. Er werken meer organisaties samen. En een school of hulp zegt al iets over iemand.',
    ),
    facts(
      ['Organisatie', about.name],
      ['Regio', about.region],
      ['Werkt met een account', about.hasAccount ? 'Ja' : 'Nee: leest en antwoordt met een link en een code'],
      ...(about.tasks.length > 0 ? ([['Voert uit', about.tasks.join('. ')]] as const) : []),
    ),
    blank(about, 'controller'),
    blank(about, 'officer'),
  ],
});

const what = (about: About): Section => ({
  title: '2. Wat er gebeurt',
  parts: [
    text(
      'Aanzet houdt bij wie er aan zet is als een jongere van school gaat. Elke jongere heeft één vaste contactpersoon.',
      'Elke organisatie is zelf verantwoordelijk voor wat zij opschrijft. Er is geen lijst van alle jongeren in de regio.',
    ),
    table('Over wie gaat het?', ['Wie', 'Wat staat er over hen'], peopleOf(about)),
  ],
});

const peopleOf = ({ kind }: About): readonly (readonly string[])[] => [
  [
    sideOf(kind) === 'school' ? 'Leerlingen die stoppen, en oud-leerlingen' : 'Jongeren tot 27 jaar',
    'De velden van deel 3, en notities, afspraken en contactpogingen',
  ],
  ['Ouders en vertegenwoordigers', 'Naam, nummer, wat zij zijn, en of zij ja zeiden'],
  ['Collega’s', 'Naam, functie, team, nummer, mail, werkdagen, en wat zij deden in het logboek'],
  ['Contactpersonen van anderen', 'Naam, functie, organisatie en nummer'],
];

const flows = (about: About): Section => {
  const given = ownRows(about).filter(({ direction }) => direction !== 'in');
  const got = [...gets(about), ...ownRows(about, 'in')];
  return {
    title: '3. Wat gaat waarheen',
    parts: [
      text('Dit komt uit het register van uitwisselingen. Een veld dat er niet staat, gaat nergens heen.'),
      ...(given.length > 0
        ? [
            table(
              'Wat jullie geven of meenemen',
              ['Wat', 'Naar', 'Grond'],
              given.map((row) => [row.title, row.receiver, groundOf(row)]),
            ),
            table('Met deze velden', ['Wat', 'Velden'], fieldGroups(given, about.narrowed)),
          ]
        : []),
      table(
        'Wat jullie krijgen of inlezen',
        ['Wat', 'Grond', 'Hoe lang'],
        got.map((row) => [row.title, groundOf(row), row.keeps]),
      ),
      table('Met deze velden binnen', ['Wat', 'Velden'], fieldGroups(got, [])),
    ],
  };
};

const need = (about: About): Section => ({
  title: '4. Mag het, en is het nodig',
  parts: [
    text(
      'Waar de wet een taak geeft, is dat de grond: AVG art. 6 lid 1 onder c of e. Dan vraagt niemand toestemming.',
      'Waar geen wet het draagt, is er toestemming nodig: AVG art. 6 lid 1 onder a. Dat geldt per partij, en het mag terug.',
      'Bij een overdracht door school vraagt de wet soms een eigen ja. Dat is geen toestemming. De tabel in Aanzet zegt van wie.',
    ),
    list(
      'Kan het met minder? Namen gaan alleen naar wie ze nodig heeft. De regio ziet aantallen.',
      'Een nee stopt niet alles. Wat de wet zelf regelt, loopt door. Dat staat in de brief.',
      'Er is geen vak voor gezondheid en geen vak voor straf. Een BSN komt er niet in.',
    ),
    ...(about.narrowed.length > 0 ? [text(`Jullie haalden ${about.narrowed.length} velden eruit. Zie deel 3.`)] : []),
    doubt('Of de grond van elke uitwisseling klopt, moet een jurist nog tekenen. Waar dat speelt, staat het erbij.'),
  ],
});

const health = (about: About): Section => ({
  title: '5. Velden die iets over gezondheid kunnen zeggen',
  parts: [
    text(
      'Aanzet vraagt nergens naar gezondheid (AVG art. 9). Toch kan een gewoon veld er iets over zeggen. Het gaat om deze:',
    ),
    text(healthFields([...ownRows(about), ...gets(about)])),
    text(
      'Op een uittreksel voor werk staat nooit welke school het was. Een woord over gezondheid vraagt Aanzet na bij het typen.',
    ),
  ],
});

const rights = (about: About): Section => ({
  title: '6. Rechten van jongeren',
  parts: [
    text(
      'Een jongere leest mee voordat iets weggaat. Een collega laat zien wie er keek, wanneer en waarvoor (AVG art. 12 tot en met 22).',
    ),
    blank(about, 'rights-contact'),
    text('Wat vanzelf weggaat:'),
    list(...cleared),
    blank(about, 'retention'),
  ],
});

const risk = (about: About): Section => ({
  title: '7. Risico’s en wat eraan is gedaan',
  parts: [
    table(
      'Per risico',
      ['Risico', 'Kans / gevolg', 'Wat Aanzet doet', 'Wat jullie doen', 'Wat blijft'],
      risksOf(about),
    ),
    text('Zo is het in Aanzet gemaakt:'),
    list(...measures),
  ],
});

const decide = (about: About): Section => ({
  title: '8. Gesprek, advies en besluit',
  parts: [
    text('Is een risico na alles nog hoog? Vraag dan eerst de Autoriteit Persoonsgegevens (AVG art. 36).'),
    blank(about, 'asked'),
    blank(about, 'advice'),
    blank(about, 'signer'),
    text('Kijk dit na bij elke verandering, en elk jaar. Aanzet laat zien wat er anders is dan bij het vaststellen.'),
  ],
});

/** The DPIA (AVG art. 35) of one organisation. */
export const dpia = (about: About): Paper => ({
  id: 'dpia',
  title: 'DPIA',
  lead: 'Onderzoek naar de risico’s voor jongeren en collega’s. Voor de FG en de directie.',
  sections: [why, what, flows, need, health, rights, risk, decide].map((section) => section(about)),
});
