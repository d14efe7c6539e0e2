type Kind = {
  /** Words for who chooses; and what a reader must know. */
  readonly title: string;
  readonly note: string;
  /** Columns by which a file of this kind is known. */
  readonly needs: readonly string[];
  /** The column with the number of the Doorstroompunt region, in which the own one is found; null = no regions. */
  readonly code: string | null;
  readonly label: string | null;
  /** Columns that may be added up over the country, and shares with what they are a share of. */
  readonly counts: readonly string[];
  readonly shares: Readonly<Record<string, readonly [string, string]>>;
  /** All 40 regions are in it: else nothing is known of the country. */
  readonly whole: boolean;
  readonly words: Readonly<Record<string, string>>;
};

const stepColumn = 'pct_jikp_overstap_2021_2022_naar_2022_2023';

/** Files that DUO published, each with what it leaves out; another table is taken as it is. */
const publishedKinds = {
  'duo-vsv-vo-2015': {
    title: 'DUO: voortijdig van school, alleen vo, per regio',
    note: 'Alleen vo, schooljaar 2015, zonder mbo.',
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
    needs: ['rmc_code', 'rmc_naam', 'vsv_pct_2016_2017'],
    code: 'rmc_code',
    label: 'rmc_naam',
    counts: [],
    shares: {},
    whole: false,
    words: { vsv_pct_2016_2017: 'Van de 100, 2016-2017' },
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
