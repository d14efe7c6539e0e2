/** What who leads somewhere is told of the work of the region: its report, the money of its programme. No young person is in it. */
export const regionNotices = {
  'consent-asked': {
    line: 'Zeg of de maatregelen van het regionaal programma in jullie gemeente gelden. Kijk bij Programma.',
    ifNothing: 'de regio kan het programma niet vaststellen.',
  },
  'consent-late': {
    line: 'De dag voor ja of nee op het regionaal programma is voorbij. Kijk bij Programma.',
    ifNothing: 'de regio kan het programma niet vaststellen.',
  },
  'plan-late': {
    line: 'Een stap van het regionaal programma is te laat. Kijk bij Planning van de besluiten.',
    ifNothing: 'het programma is niet op tijd klaar.',
  },
  'remark-late': {
    line: 'Een opmerking bij het regionaal programma wacht al twee weken. Kijk bij Programma.',
    ifNothing: 'wie het zei, weet niet wat ermee is gedaan.',
  },
  'owner-asked': {
    line: 'Er is gevraagd of jullie contactgemeente van de regio worden. Kijk bij Mijn werk, of bij Programma.',
    ifNothing: 'de contactgemeente blijft wie het nu is.',
  },
  'owner-answered': {
    line: 'Er is antwoord op de vraag om een andere contactgemeente. Kijk bij Programma.',
    ifNothing: null,
  },
  'report-turn': {
    line: 'Jullie zijn aan zet met het verslag van de regio. Kijk bij Mijn werk, of bij Verslag.',
    ifNothing: 'de volgende kan niet verder, en het verslag moet uiterlijk 30 april bij de minister zijn.',
  },
  'report-late': {
    line: 'Een stap van jullie met het verslag van de regio is te laat. Kijk bij Verslag.',
    ifNothing: 'het verslag komt te laat bij de minister.',
  },
  'money-waits': {
    line: 'Er wacht een bedrag op jouw ja of nee. Kijk bij Geld van het programma.',
    ifNothing: 'het bedrag telt niet mee.',
  },
  'use-asked': {
    line: 'Een andere organisatie vraagt iets van jullie te gebruiken. Kijk bij Wat we van elkaar gebruiken.',
    ifNothing: 'die organisatie weet niet waar zij aan toe is.',
  },
  'use-answered': { line: 'Er is antwoord op wat jij vroeg te gebruiken.', ifNothing: null },
} as const;
