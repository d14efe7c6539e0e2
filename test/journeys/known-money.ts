/** Money of the invented programme: a source, a pot, a line that waits, one that counts, and what a measure costs. */
import type { Page } from 'playwright-core';

const ids = '[0-9a-f-]{36}';
const linked = (html: string, path: string, words: string): string =>
  html.match(new RegExp(`href="(${path}/${ids})"[^>]*>(?:<[^>]*>)*\\s*${words}`))?.[1] ?? '';

/** `read` gives what somebody would read at an address. */
export async function moneyOf(ed: Page, read: (page: Page, path: string) => Promise<string>) {
  const all = await read(ed, '/regio/geld');
  const [source, pot] = [
    linked(all, '/regio/geld/bronnen', 'Subsidie contactschool'),
    linked(all, '/regio/geld/bronnen', 'Pot jongeren aan het werk'),
  ];
  const lines = await read(ed, source);
  return {
    moneySource: source,
    moneyPot: pot,
    moneyChanging: linked(all, '/regio/geld/bronnen', 'Gemeentefonds Soest'),
    moneyLine: linked(lines, '/regio/geld/regels', 'Uren april en mei'),
    moneyException: linked(lines, '/regio/geld/regels', 'Jongerenwerker in juni'),
    moneyCost: linked(all, '/regio/geld/kosten/maatregel', 'Samen overdragen na pro en vso'),
    moneyEmpty: linked(all, '/regio/geld/kosten/maatregel', 'Stagecoach vso'),
  };
}
