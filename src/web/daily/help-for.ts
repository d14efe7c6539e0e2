import { isTopic, type TopicName } from './help-words.ts';

/** Which help belongs to an address; the first that fits. */
const places: readonly (readonly [RegExp, TopicName])[] = [
  [/^\/werk/, 'werk'],
  [/^\/jongeren(\/nieuw|\/zoek|\/filter|\/bestand)?$/, 'jongeren'],
  [/^\/jongeren\/[^/]+\/overdracht|^\/overdracht|^\/gast/, 'overdracht'],
  [/^\/jongeren\/[^/]+\/document|^\/groepsmoment/, 'document'],
  [/^\/next-coaches|^\/jongeren\/[^/]+\/next-coach/, 'coaches'],
  [/^\/jongeren\/|^\/afgeschermd/, 'jongere'],
  [/^\/inlezen/, 'inlezen'],
  [/^\/meldingen/, 'meldingen'],
  [/^\/zomerlijst/, 'zomerlijst'],
  [/^\/contact|^\/onderweg|^\/uitvoer/, 'contact'],
  [/^\/organisaties|^\/wie-is-aan-zet/, 'organisaties'],
  [/^\/wat-vraagt-de-wet|^\/regels|^\/andere-regels/, 'wet'],
  [/^\/terugbellen/, 'terugbellen'],
  [/^\/tips/, 'tips'],
  [/^\/routekaart|^\/regio\/routekaart/, 'routekaart'],
  [/^\/regio\/geld\/(inzet|gebruik|kaart|partij|verantwoording)/, 'genoeg'],
  [/^\/regio\/programma/, 'programma'],
  [/^\/regio\/geld/, 'geld'],
  [/^\/regio\/verslag/, 'verslag'],
  [/^\/regio/, 'regio'],
  [/^\/logboek/, 'logboek'],
  [/^\/uitwisseling|^\/papieren/, 'uitwisseling'],
  [/^\/bewaren/, 'bewaren'],
  [/^\/verzoeken/, 'verzoeken'],
  [/^\/noodtoegang/, 'noodtoegang'],
  [/^\/overstaptafels/, 'tafel'],
  [/^\/ik/, 'instellingen'],
];
/** The help for a page: `/jongeren/0190…/stoppen` → 'jongere'. On a help page its own. */
export function topicFor(path: string): TopicName {
  const help = /^\/hulp\/([a-z]+)/.exec(path)?.[1] ?? '';
  if (isTopic(help)) return help;
  return places.find(([shape]) => shape.test(path))?.[1] ?? 'algemeen';
}
