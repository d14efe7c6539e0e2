type Kind = {
  /** Words for who chooses; and what a reader must know. */
  readonly title: string;
  readonly note: string;
  /** Columns by which a file of this kind is known, without the years in their names (`bareName`). */
  readonly needs: readonly string[];
  /** The column with the number of the Doorstroompunt region, in which the own one is found; null = no regions. */
  readonly code: string | null;
  readonly label: string | null;
  /** Columns that may be added up over the country, and shares with what they are a share of. */
  readonly counts: readonly string[];
  readonly shares: Readonly<Record<string, readonly [string, string]>>;
  /** All 40 regions are in it: else nothing is known of the country. */
  readonly whole: boolean;
  /** Each line of the own region stays, below its name; else the region has one line. Columns without words are left out, and said. */
  readonly each?: true;
  readonly words: Readonly<Record<string, string>>;
};

/** 'vsv_pct_2016_2017' is 'vsv_pct' in another year. */
export const bareName = (column: string): string =>
  column
    .trim()
    .toLowerCase()
    .replaceAll(/_\d{4}/g, '');
/** '2016-2017', of a column that names the years it is about. */
export const yearsIn = (column: string): string | undefined => {
  const years = /_(\d{4})_(\d{4})/.exec(column);
  return years ? `${years[1]}-${years[2]}` : undefined;
};

const stepColumn = 'pct_jikp_overstap_naar';

/** Files that DUO published, each with what it leaves out; another table is taken as it is. */
const publishedKinds = {
  'duo-vsv-vo-2015': {
    title: 'DUO: voortijdig van school, alleen vo, per regio',
    note: 'Alleen vo, zonder mbo.',
    needs: ['doorstroompuntregiocode', 'leerlingen_vo', 'vsv_vo'],
    code: 'doorstroompuntregiocode',
    label: 'doorstroompuntregio',
    counts: ['vestigingen', 'leerlingen_vo', 'vsv_vo'],
    shares: { vsv_vo_pct: ['vsv_vo', 'leerlingen_vo'] },
    whole: true,
    words: { vestigingen: 'Scholen', leerlingen_vo: 'Leerlingen', vsv_vo: 'Van school', vsv_vo_pct: 'Van de 100' },
  },
  'duo-vsv-share': {
    title: 'DUO: voortijdig van school, van de 100, per regio',
    note: 'Niet van alle regio’s. Van het land is het niet bekend.',
    needs: ['rmc_code', 'rmc_naam', 'vsv_pct'],
    code: 'rmc_code',
    label: 'rmc_naam',
    counts: [],
    shares: {},
    whole: false,
    words: { vsv_pct: 'Van de 100' },
  },
  'duo-jikp': {
    title: 'DUO: jongeren in een kwetsbare positie, per regio',
    note: 'Het land is geen gemiddelde van de regio’s. Daarom staat daar een punt.',
    needs: ['doorstroompuntregiocode', stepColumn],
    code: 'doorstroompuntregiocode',
    label: 'doorstroompuntregio',
    counts: [],
    shares: {},
    whole: false,
    words: { [stepColumn]: 'Maakte de stap, van de 100' },
  },
  'duo-vsv-vo-site': {
    title: 'DUO: voortijdig van school, alleen vo, per vestiging',
    note: 'Alleen vo, zonder mbo. Elke vestiging staat waar DUO haar zet: de volgorde zegt niets.',
    needs: ['doorstroompuntregiocode', 'vestigingsnaam', 'leerlingen', 'vsv_totaal'],
    code: 'doorstroompuntregiocode',
    label: 'vestigingsnaam',
    counts: ['leerlingen', 'vsv_totaal', 'vsv_vmbo', 'vsv_mbo', 'vsv_overig'],
    shares: {},
    whole: true,
    each: true,
    words: {
      leerlingen: 'Leerlingen',
      vsv_totaal: 'Van school',
      vsv_vmbo: 'Uit het vmbo',
      vsv_mbo: 'Uit het mbo',
      vsv_overig: 'Uit iets anders',
    },
  },
  'cbs-statline': {
    title: 'CBS: een tabel van StatLine',
    note: 'Van jullie gemeenten en regio’s, en van Nederland. De volgorde is die van het CBS en zegt niets.',
    needs: [],
    code: null,
    label: null,
    counts: [],
    shares: {},
    whole: false,
    words: {},
  },
  other: {
    title: 'Een andere tabel',
    note: 'Overgenomen zoals hij was.',
    needs: [],
    code: null,
    label: null,
    counts: [],
    shares: {},
    whole: false,
    words: {},
  },
} as const satisfies Record<string, Kind>;
export type PublishedKind = keyof typeof publishedKinds;

/** What is known of a kind of file. */
export const kindFacts = (kind: PublishedKind): Kind => publishedKinds[kind];
export const kinds = Object.keys(publishedKinds) as readonly PublishedKind[];

/** What a reader must know of this table. The file of vo does not say its year: only of the one of 2015 is it known which school year it is. */
export const noteOf = ({ kind, about }: { readonly kind: PublishedKind; readonly about: string }): string =>
  kind === 'duo-vsv-vo-2015' && about.startsWith('2015')
    ? 'Alleen vo, schooljaar 2015, zonder mbo.'
    : kindFacts(kind).note;
