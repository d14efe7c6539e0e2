/** Pages that are not in the table of poses, looked at as they stand in a journey. */
import type { Page } from 'playwright-core';
import { score } from '#domain/language/meter.ts';
import { foreignWords, tooLong } from '../house/reading.ts';
import { glassFor } from './glass.ts';
import { faultsOn, scripts, sideways, textOf, tooSmall } from './looks.ts';

/** What axe finds on a page as it stands, and where it scrolls sideways: as `faultsOn`, under the glass. */
export const faultsAsDrawn = async (page: Page, what: string): Promise<readonly string[]> =>
  (await glassFor(page))(page, (under) => faultsOn(under, what));

/** What is wrong with a page as it stands: axe, sizes, words. `chance` = keys and codes on it, which are no words. */
export async function faultsAsItStands(page: Page, what: string, chance: RegExp): Promise<readonly string[]> {
  const text = (await textOf(page)).replaceAll(chance, '');
  const { ease, perSentence } = score(text);
  const found = [
    ...(await faultsOn(page, what)),
    ...(await tooSmall(page)),
    ...(await sideways(page)),
    ...(await scripts(page)),
    ...tooLong(text),
    ...foreignWords(text),
    ...(ease < 65 || perSentence > 12 ? [`reads as ${ease}, ${perSentence} words a sentence`] : []),
  ];
  await page.setViewportSize({ width: 1200, height: 900 });
  return found.map((fault) => `${what}: ${fault}`);
}
