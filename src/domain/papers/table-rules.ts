import { blank, fieldGroups, gets, ownRows, sideOf, type About } from './about.ts';
import { doubt, list, table, text, type Paper, type Section } from './paper.ts';

const before = {
  school: [
    'Kijk per jongere: is een ander nodig, en welke? Kun je het zelf, dan hoeft de tafel niet.',
    'Vertel de jongere wie er zitten en waarover het gaat. Schrijf op wie ja zei, waar dat moet.',
    'Neem alleen je eigen leerlingen mee. Zet hun namen niet in een uitnodiging.',
  ],
  government: [
    'Kijk per jongere: is het jouw taak, en sinds wanneer? Kun je het zelf, dan hoeft de tafel niet.',
    'Vraag de school of zij het de jongere heeft verteld.',
    'Zoek niet vooraf op wie er komt. Je krijgt het te horen als het mag.',
  ],
  other: [
    'Je komt alleen bij een jongere die daar ja op zei.',
    'Je krijgt een uittreksel. Meer heb je niet nodig.',
    'Zoek niets op over een jongere die niet aan de beurt is.',
  ],
} as const;

/** What may be told there: what one gives oneself; without an account, what one gets. */
const spoken = (about: About) => (about.hasAccount ? ownRows(about, 'out') : gets(about));

const atTable: Section = {
  title: 'Aan tafel',
  parts: [
    list(
      'Elke school heeft haar eigen tijd. Een andere school is er dan niet bij.',
      'Wie voor een jongere geen taak en geen ja heeft, gaat even weg.',
      'Op het scherm staat één jongere, geen lijst.',
      'Zeg wat iemand kan en nodig heeft. Geen ziekte, geen straf en niets over het gezin.',
      'Zei een jongere nee? Dan is er aan tafel niets te bespreken, ook het nee niet.',
      'Ken je de jongere zelf? Zeg het, en ga weg.',
    ),
  ],
};
const afterwards: Section = {
  title: 'Daarna',
  parts: [
    list(
      'Zet de afspraak in Aanzet: wie, wat en uiterlijk wanneer.',
      'Gooi eigen aantekeningen weg. Een lijst van de tafel bewaart niemand.',
      'Vertel de jongere dezelfde week wat is afgesproken.',
    ),
  ],
};

/** Rules for a table where more organisations sit: an invitation is no ground (field finding 3). */
export const tableRules = (about: About): Paper => ({
  id: 'tafelafspraken',
  title: 'Afspraken aan tafel',
  lead: 'Voor een overleg over jongeren met meer organisaties. Eén blad, om voor te lezen.',
  sections: [
    {
      title: 'Waarvoor de tafel is',
      parts: [
        text('Aan tafel wordt per jongere één ding afgesproken: wie is er aan zet, en uiterlijk wanneer.'),
        text('Een uitnodiging geeft geen recht om iets te weten. Dat recht komt uit de wet, of uit een ja.'),
        blank(about, 'agreement'),
        blank(about, 'chair'),
      ],
    },
    { title: 'Vooraf', parts: [list(...before[sideOf(about.kind)])] },
    atTable,
    {
      title: 'Wat je mag zeggen, en waarom',
      parts: [
        table(
          'Bij jullie',
          ['Overdracht', 'Grond', 'Ja nodig'],
          spoken(about).map((row) => [row.title, row.ground, row.yes]),
        ),
        table('Dit mag je zeggen', ['Bij', 'Wat'], fieldGroups(spoken(about), about.narrowed)),
        text('Staat het er niet bij? Dan zeg je het niet.'),
        doubt('De grond per organisatie moet in het convenant van de regio staan. Laat een jurist dat nakijken.'),
      ],
    },
    afterwards,
  ],
});
