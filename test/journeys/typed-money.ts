/** Where somebody types in the pages about money. */

/** Amounts and ages: read, and never kept as they were typed. */
export const moneyElsewhere: readonly string[] = [
  ...[
    'bronnen amount',
    'bronnen fromAge',
    'bronnen untilAge',
    'bronnen/:id/veranderen amount',
    'bronnen/:id/veranderen fromAge',
    'bronnen/:id/veranderen untilAge',
    'regels amount',
    'regels/:id/verbetering amount',
  ].map((field) => `/regio/geld/${field}`),
  ...['algemeen', 'maatregel/:id', 'taak/9.2.5', 'taak/PW7a'].flatMap((at) =>
    ['cost', 'share-:id'].map((field) => `/regio/geld/kosten/${at} ${field}`),
  ),
];
/** Words. */
export const moneyPlaces: Readonly<Record<string, readonly string[]>> = {
  '/regio/geld/akkoord': ['why'],
  '/regio/geld/bronnen': ['conditions', 'name'],
  '/regio/geld/bronnen/:id/veranderen': ['because', 'conditions', 'name'],
  '/regio/geld/bronnen/:id/veranderingen/:id': ['why'],
  '/regio/geld/inzet/norm': ['why', 'words-:n'],
  '/regio/geld/inzet/reken': ['name-:n', 'source-:n', 'thereWords'],
  '/regio/geld/gebruik/nieuw': ['what'],
  '/regio/geld/gebruik/:id': ['why'],
  '/regio/geld/kosten/algemeen': ['what'],
  '/regio/geld/kosten/maatregel/:id': ['what'],
  '/regio/geld/kosten/taak/9.2.5': ['what'],
  '/regio/geld/kosten/taak/PW7a': ['what'],
  '/regio/geld/regels': ['because', 'what'],
  '/regio/geld/regels/:id/verbetering': ['what'],
};
