/** How a cell of a counted column may look; all else is counted as not to be read. */
export type Reading = 'brin' | 'code' | 'municipality' | 'region' | 'month';
type Axis = {
  readonly id: string;
  readonly title: string;
  /** The column of it, by its name in the file. */
  readonly column: string;
  readonly reads: Reading;
  /** Codes whose list we did not find: shown as they are. */
  readonly raw?: true;
};
type Layout = {
  /** What the file is called, and what it is. */
  readonly title: string;
  readonly note: string;
  /** By these the header is known; the column with the number may be gone already. */
  readonly needs: readonly string[];
  readonly axes: readonly Axis[];
  /** Known columns that are not counted: numbers, names, addresses, days. They are dropped while the file comes in. */
  readonly dropped: readonly string[];
};

const monthlyAxes: readonly Axis[] = [
  { id: 'month', title: 'Maand', column: 'RAPPORTAGEMAAND', reads: 'month' },
  { id: 'school', title: 'School', column: 'BRIN_NR', reads: 'brin' },
  { id: 'level', title: 'Niveau', column: 'NIVEAU', reads: 'code', raw: true },
  { id: 'way', title: 'Leerweg', column: 'LEERWEG', reads: 'code', raw: true },
  { id: 'reason', title: 'Reden om te stoppen', column: 'REDEN_UITSTROOM', reads: 'code', raw: true },
  { id: 'absence', title: 'Verzuim gemeld volgens de wet', column: 'MELDING_VERZUIM_WETTELIJK', reads: 'code', raw: true }, // prettier-ignore
  { id: 'municipality', title: 'Woongemeente', column: 'WOONGEMEENTE', reads: 'municipality' },
  { id: 'region', title: 'Regio', column: 'RMC_REGIO', reads: 'region' },
];
const monthlyDropped =
  `NAAM_INST PERSOONSGEBONDENNUMMER ACHTERNAAM VOORVOEGSEL ALLE_VOORNAMEN GEBOORTEDATUM ONDERWIJSCODE ONDERWIJSNAAM
  DATUM_UITSCHRIJVING REDEN BRIN NAAM_INSTELLING ONDERWIJSAANBIEDERCODE NAAM_ONDERWIJSAANBIEDER MELDING_VERZUIM_NIET_WETTELIJK
  GEMEENTECODE LOCATIECODE ONDERWIJSLOCATIECODE POSTCODE_ONDERWIJSLOCATIE HUISNUMMER_ONDERWIJSLOCATIE BRIN_VOLGNUMMER
  INSCHRIJVINGSVOLGNUMMER STRAAT HUISNUMMER HUISLETTER HUISNUMMER_TOEVOEGING HUISNUMMER_AANDUIDING ADRES_LOCATIE POSTCODE
  WOONPLAATS VANAF_WANNEER`.split(/\s+/);
const yearlyAxes: readonly Axis[] = [
  { id: 'school', title: 'School', column: 'BRIN', reads: 'brin' },
  { id: 'level', title: 'Niveau', column: 'NIVEAU', reads: 'code', raw: true },
  { id: 'kind', title: 'Soort onderwijs', column: 'ONDERWIJSSOORT', reads: 'code', raw: true },
  { id: 'municipality', title: 'Gemeente', column: 'GEMEENTENAAM', reads: 'municipality' },
  { id: 'region', title: 'Regio', column: 'RMC_REGIO', reads: 'region' },
];
const yearlyDropped =
  `BURGERSERVICENUMMER ONDERWIJSNUMMER GEBOORTEDATUM GESLACHT ACHTERNAAM VOORVOEGSEL VOORNAMEN POSTCODE_CIJFERS
  RMC_REGIO_NAAM GEMCODE BRIN_VOLGNR BRIN_VEST_NAAM CREBO CREBO_OMSCHRIJVING ONDERWIJSAANBIEDER_CODE ONDERWIJSAANBIEDER_NAAM
  ONDERWIJSLOCATIE_CODE ONDERWIJSLOCATIE_STRAATNAAM ONDERWIJSLOCATIE_HUISNUMMER ONDERWIJSLOCATIE_HUISNUMMER_TOEVOEGING
  ONDERWIJSLOCATIE_POSTCODE ONDERWIJSLOCATIE_PLAATSNAAM`.split(/\s+/);

/**
 * Files of DUO about who left school (field.md section 3, row 7). The headers are those of a public set with invented rows
 * (cedanl/vsv_analysis); DUO's own description was not found, and neither were the lists of codes.
 */
const registerLayouts = {
  A04: {
    title: 'A04: mogelijk voortijdig van school, per maand',
    note: 'Wie op 1 oktober op het mbo zat en nu niet meer. Voorlopig.',
    needs: ['RAPPORTAGEMAAND', 'REDEN_UITSTROOM'],
    axes: monthlyAxes,
    dropped: monthlyDropped,
  },
  A14: {
    title: 'A14: mogelijk voortijdig van school, de maanden erna',
    note: 'Wie na het schooljaar nog steeds niet terug is. Van oktober tot en met december.',
    needs: ['RAPPORTAGEMAAND', 'REDEN_UITSTROOM'],
    axes: monthlyAxes,
    dropped: monthlyDropped,
  },
  NRSP: {
    title: 'NRSP: wie op 1 oktober op school zat',
    note: 'Het getal waar de voortijdig schoolverlaters een deel van zijn.',
    needs: ['GEMCODE', 'CREBO_OMSCHRIJVING'],
    axes: yearlyAxes,
    dropped: yearlyDropped,
  },
  NenR: {
    title: 'NenR: wie voortijdig van school ging',
    note: 'Zoals DUO het vaststelde, over een heel schooljaar.',
    needs: ['GEMCODE', 'CREBO_OMSCHRIJVING', 'EXAMEN'],
    axes: [
      ...yearlyAxes,
      { id: 'exam', title: 'Examen', column: 'EXAMEN', reads: 'code', raw: true },
      { id: 'paid', title: 'Bekostigd', column: 'IND_BEKOSTIGING', reads: 'code', raw: true },
    ],
    dropped: yearlyDropped,
  },
} as const satisfies Record<string, Layout>;
export type RegisterLayout = keyof typeof registerLayouts;
export const layouts = Object.keys(registerLayouts) as readonly RegisterLayout[];
/** What is known of a file of DUO. */
export const layoutFacts = (layout: RegisterLayout): Layout => registerLayouts[layout];
export const isLayout = (text: string): text is RegisterLayout => Object.hasOwn(registerLayouts, text);

/** The name of a column without what goes round it: DUO writes a # before the first one. */
const bare = (column: string): string => column.replace(/^[#\uFEFF]+/, '').trim().toUpperCase(); // prettier-ignore

/** Columns by which a file is known that are not in a header. */
export const lacks = (layout: RegisterLayout, header: readonly string[]): readonly string[] => {
  const names = new Set(header.map(bare));
  return layoutFacts(layout).needs.filter((name) => !names.has(name));
};

/** Which columns of a header are counted, which are dropped, and which we do not know; undefined = it is another file. */
export function readHeader(layout: RegisterLayout, header: readonly string[]) {
  const { needs, axes, dropped } = layoutFacts(layout);
  const names = header.map(bare);
  if (!needs.every((name) => names.includes(name))) return undefined;
  const known = new Set([...dropped, ...axes.map(({ column }) => column)]);
  return {
    counted: axes.flatMap((axis) => (names.includes(axis.column) ? [{ axis, at: names.indexOf(axis.column) }] : [])),
    missing: axes.filter(({ column }) => !names.includes(column)).map(({ column }) => column),
    dropped: names.filter((name) => dropped.includes(name)),
    unknown: names.filter((name) => name !== '' && !known.has(name)),
  };
}

/**
 * What the name of a file tells, as DUO writes it: '202301A04I27GZ.csv', 'NRSP2023VI27GZ.csv'. `edition` V = for the time
 * being, D = final.
 */
export function readFileName(name: string): {
  readonly layout?: RegisterLayout;
  readonly period?: string;
  readonly edition?: 'V' | 'D';
} {
  const monthly = /(?:^|[^\d])(20\d\d)(0[1-9]|1[0-2])(A04|A14)I/i.exec(name);
  if (monthly) return { layout: monthly[3]?.toUpperCase() as 'A04' | 'A14', period: `${monthly[1]}-${monthly[2]}` };
  const yearly = /(?:^|[^a-z])(NRSP|NENR)(20\d\d)([VD])I/i.exec(name);
  if (!yearly) return {};
  return {
    layout: yearly[1]?.toUpperCase() === 'NRSP' ? 'NRSP' : 'NenR',
    period: yearly[2] ?? '',
    edition: yearly[3]?.toUpperCase() as 'V' | 'D',
  };
}
