/** Where somebody can type at the figures of a region, and beside where it stalls. */
export const figurePlaces: Readonly<Record<string, readonly string[]>> = {
  '/regio/cijfers/afspraken': ['why'],
  '/regio/cijfers/bestuur/schrijven': ['concern', 'good', 'learned', 'why'],
  '/regio/cijfers/duo/codes/:layout/:axis': ['betekenis-:n', 'code', 'source', 'words'],
  '/regio/cijfers/tabel': ['source', 'title', 'version'],
  '/regio/voorbeeld': ['region', 'source', 'words'],
};
