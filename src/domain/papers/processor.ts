import { blank, fieldGroups, gets, ownRows, sideOf, type About } from './about.ts';
import { cleared, hostSees, measures } from './measures.ts';
import { doubt, facts, list, table, text, type Paper, type Section } from './paper.ts';

const standards = {
  school: 'Hij hoort bij de overeenkomst die het onderwijs gebruikt: het privacyconvenant onderwijs.',
  government: 'Hij hoort bij de standaard die gemeenten gebruiken: die van de VNG.',
  other: 'Hij hoort bij de overeenkomst die jullie zelf sluiten.',
} as const;

const who = (about: About): Section => ({
  title: '1. Partijen',
  parts: [
    text(
      'Deze bijlage zegt wat de dienst die Aanzet draait voor jullie doet (AVG art. 28 lid 3).',
      standards[sideOf(about.kind)],
    ),
    doubt('Welke versie van die standaard geldt, moeten jullie zelf nakijken.'),
    blank(about, 'controller'),
    blank(about, 'signer'),
    blank(about, 'host'),
    text('De maker van de software verwerkt niets: Aanzet is open. De dienst die het draait, doet dat wel.'),
  ],
});

const what = (about: About): Section => {
  const rows = [...ownRows(about), ...gets(about)];
  return {
    title: '2. Waarvoor, over wie en wat',
    parts: [
      facts(
        ['Onderwerp', 'De begeleiding van jongeren die van school gaan: wie is aan zet, overdragen en contact houden'],
        ['Wat de dienst doet', 'Opslaan, tonen, mailen, back-up maken en herstellen'],
        ['Hoe lang', 'Zolang de overeenkomst loopt'],
        [
          'Over wie',
          sideOf(about.kind) === 'school'
            ? 'Leerlingen en oud-leerlingen, hun ouders en vertegenwoordigers, collega’s'
            : 'Jongeren tot 27 jaar, hun ouders en vertegenwoordigers, collega’s',
        ],
        ['Bijzondere gegevens', 'Geen vak ervoor. Een vrij tekstvak kan er iets van bevatten'],
        ['BSN', 'Nee, nergens'],
      ),
      table('Welke gegevens', ['Bij wat', 'Velden'], fieldGroups(rows, about.narrowed)),
    ],
  };
};

const rules = (about: About): Section => ({
  title: '3. Wat de dienst belooft',
  parts: [
    list(
      'De dienst doet alleen wat jullie op papier vragen. Hij gebruikt niets voor zichzelf.',
      'Wie erbij kan, houdt het geheim.',
      'De dienst helpt als een jongere iets vraagt: inzage, verbetering of verwijdering.',
      'De dienst helpt bij de DPIA, en als de Autoriteit Persoonsgegevens iets vraagt.',
      'Jullie mogen nakijken of het klopt, zelf of door een ander.',
      'Aan het eind krijgen jullie alles terug. Daarna haalt de dienst alles weg, ook de back-up.',
    ),
    blank(about, 'sub-processors'),
    text('Een bedrijf erbij? Dat hoort de dienst eerst te zeggen. Jullie mogen nee zeggen.'),
    blank(about, 'host-place'),
    text('Gaat iets buiten de Europese ruimte, dan moet er een grond voor zijn (AVG art. 44 en verder).'),
  ],
});

const safe = (about: About): Section => ({
  title: '4. Hoe het veilig is',
  parts: [
    text('Dit zit in Aanzet:'),
    list(...measures),
    text('Dit regelt de dienst:'),
    list(
      'Een versleutelde verbinding, en een machine die bij is.',
      'Een back-up die ook ergens anders is teruggezet om te proberen.',
      'Twee sleutels, op een andere plek dan de back-up.',
      'De lijst met zegels van het logboek, elke dag op een andere machine.',
    ),
    blank(about, 'backup'),
    blank(about, 'proof'),
  ],
});

const sees: Section = {
  title: '5. Wat de dienst kan zien',
  parts: [
    text('Dit is eerlijk bedoeld. Wie een machine beheert, kan bij wat erop staat. Daarom staat het hier:'),
    list(...hostSees),
    text('De functioneel beheerder van de regio ziet geen namen van jongeren. Dat is een ander dan de dienst.'),
  ],
};

const leak = (about: About): Section => ({
  title: '6. Als het misgaat',
  parts: [
    text(
      'De dienst meldt een datalek meteen. Jullie melden het binnen 72 uur aan de Autoriteit Persoonsgegevens (AVG art. 33).',
      'Lopen jongeren gevaar, dan horen zij het ook (AVG art. 34). Jullie doen dat, in gewone woorden.',
    ),
    blank(about, 'leak'),
    list(
      'De dienst zegt wat er lekte, van hoeveel mensen en sinds wanneer.',
      'Het logboek zegt wie wat zag. Laat nakijken of het nog heel is, voor je iets verandert.',
    ),
  ],
});

const ends = (about: About): Section => ({
  title: '7. Bewaren en weghalen',
  parts: [blank(about, 'retention'), text('Dit gaat vanzelf weg:'), list(...cleared)],
});

const sign: Section = {
  title: '8. Akkoord',
  parts: [facts(['Namens jullie', '…'], ['Naam en dag', '…'], ['Namens de dienst', '…'], ['Naam en dag', '…'])],
};

/** The annex of the processor agreement (AVG art. 28), as schools or as municipalities use it. */
export const processorAnnex = (about: About): Paper => ({
  id: 'verwerkersbijlage',
  title: 'Bijlage bij de verwerkersovereenkomst',
  lead:
    sideOf(about.kind) === 'school'
      ? 'Voor een school en de dienst die Aanzet draait.'
      : 'Voor een gemeente of regio en de dienst die Aanzet draait.',
  sections: [who(about), what(about), rules(about), safe(about), sees, leak(about), ends(about), sign],
});
