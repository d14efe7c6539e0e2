/** Parts of the programme of the region: of each kind one, as somebody finds them on the overview. */
const shape = String.raw`\/regio\/programma\/deel\/[0-9a-f-]{36}`;

/** The address of the part with this title, on the overview. */
function partOf(overview: string, title: string): string {
  const found = new RegExp(`href="(${shape})"[^>]*>(?:<[^>]*>)*${title}`).exec(overview)?.[1];
  if (!found) throw new Error(`no part is called ${title}`);
  return found;
}
/** One part of each kind, by what it is. */
export const partsOf = (overview: string) => ({
  chapter: partOf(overview, 'Wie zijn onze jongeren'),
  target: partOf(overview, 'Zonder school en zonder werk, 2026'),
  agreement: partOf(overview, 'b\\. '),
  measure: partOf(overview, 'Begeleiding na school voor entree'),
  idea: partOf(overview, 'Stagecoach vso'),
  general: partOf(overview, 'Samenvatting en aanpak'),
});
