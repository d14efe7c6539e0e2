/** One change that people notice. Numbers only go up: what somebody read is kept as the last number. */
export type NewsItem = {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** Where it is, when there is a page for everybody. */
  readonly href?: string;
};

/** What changed for who works with Aanzet, newest first; it ships with the version. A new line goes on top. */
export const news: readonly NewsItem[] = [
  {
    number: 10,
    title: 'Wat vraagt de wet vandaag?',
    text: 'Vul een geboortedag, een school en een papier in. Je ziet wie wat moet of mag doen. Wij bewaren er niets van.',
    href: '/wat-vraagt-de-wet',
  },
  {
    number: 9,
    title: 'Je afspraken in je eigen agenda',
    text: 'Maak op je eigen pagina een adres voor je agenda. Er gaat alleen dag en tijd mee. Een mail herinnert je aan een afspraak.',
    href: '/ik/agenda',
  },
  {
    number: 8,
    title: 'Lijsten als Excel of op papier',
    text: 'Onder elke lijst staat een link om hem te bewaren of te printen. Zeg waarvoor en kies Excel, CSV of papier.',
  },
  {
    number: 7,
    title: 'Alles vinden met Ctrl en K',
    text: 'Druk Ctrl en K. Typ een pagina of een naam. Het kan ook via Zoek in het menu.',
    href: '/ga-naar',
  },
  {
    number: 6,
    title: 'Hulp bij elke pagina',
    text: 'Onderaan elke pagina staat Hulp. Daar lees je wat je doet en wie je belt. Je kunt ook zeggen wat beter kan.',
    href: '/hulp/algemeen',
  },
  {
    number: 5,
    title: 'Je eigen filters bewaren',
    text: 'Kies een filter bij Jongeren of Meldingen. Geef het een naam. Alleen jij ziet het.',
  },
  {
    number: 4,
    title: 'Werk je bij twee organisaties?',
    text: 'Dan wissel je op je eigen pagina. Je naam bovenaan zegt voor wie je nu werkt.',
    href: '/ik',
  },
  {
    number: 3,
    title: 'Dagen waarop je dicht bent',
    text: 'Is een organisatie gesloten, dan telt die tijd niet mee. Je ziet wie dan opneemt.',
    href: '/organisaties',
  },
  {
    number: 2,
    title: 'Wie is wanneer aan zet',
    text: 'Een pagina voor iedereen, zonder inloggen. Ook op één blad papier.',
    href: '/wie-is-aan-zet',
  },
  {
    number: 1,
    title: 'Het begin van Aanzet',
    text: 'Bij elke jongere is precies één partij aan zet. Je ziet wie, waarvoor en uiterlijk wanneer.',
  },
];

/** The number of the newest change. */
export const newest: number = news[0]?.number ?? 0;
/** What came since this number; nothing is new to who was never here. */
export const newSince = (before: number | null): readonly NewsItem[] =>
  before === null ? [] : news.filter(({ number }) => number > before);
