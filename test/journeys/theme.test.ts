import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { href } from '#web/kit/assets.ts';
import { aFoundedServer } from './founded.ts';
import { faultsOn, sideways } from './looks.ts';
import { aPrivateWindow, become } from './steps.ts';

const inPackage = createRequire(import.meta.url).resolve;
const ma = '@nl-design-system-community/ma-design-tokens/dist';
const voorbeeld = inPackage('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css');
const themes = [
  { name: 'voorbeeld', file: () => voorbeeld, className: '' },
  { name: 'ma', file: () => inPackage(`${ma}/theme.css`), className: '' },
  { name: 'ma in the dark', file: darkMa, className: 'ma-theme ma-theme--color-scheme-dark' },
];
const paths = ['/werk', '/jongeren', '/inlezen', '/jongeren/nieuw', '/organisaties', '/regio', '/ik'];

/** The MA theme has its dark colours in a file of its own: a region that wants them puts the two in one file. */
function darkMa(): string {
  mkdirSync('var/test', { recursive: true });
  const both = ['theme.css', 'color-scheme-dark/theme.css'].map((file) => readFileSync(inPackage(`${ma}/${file}`)));
  writeFileSync('var/test/ma-dark.css', Buffer.concat(both));
  return resolve('var/test/ma-dark.css');
}

/** What a look is made of, as the browser computed it. */
const lookOf = (page: Page) =>
  page.evaluate(() => {
    const { fontFamily, color, backgroundColor } = getComputedStyle(document.body);
    const button = getComputedStyle(document.querySelector('.button--main') ?? document.body);
    return { fontFamily, color, backgroundColor, button: button.backgroundColor, round: button.borderRadius };
  });

async function karinOn(url: string): Promise<Page> {
  return become(await aPrivateWindow(), { url }, 'Karin Smit');
}

/** The same page with our own stylesheet in the place of theirs: what it would look like without a theme. */
async function ourLook(page: Page) {
  await page.evaluate(async (sheet) => {
    const link = document.querySelector('link[href="/assets/thema-eigen.css"]');
    if (!(link instanceof HTMLLinkElement)) throw new Error('the page has no stylesheet of a theme');
    document.documentElement.className = '';
    const loaded = new Promise((done) => link.addEventListener('load', done));
    link.href = sheet;
    await loaded;
  }, href('thema.css'));
  return lookOf(page);
}

test.each(themes)(
  'the theme $name of the NL Design System changes the look, and axe finds nothing',
  { timeout: 180_000 },
  async ({ name, file, className }) => {
    const themed = await aFoundedServer('postgres', {
      AANZET_THEME: file(),
      ...(className && { AANZET_THEME_CLASS: className }),
    });
    const page = await karinOn(themed.url);
    await page.goto(`${themed.url}/jongeren`);
    const theirs = await lookOf(page);
    const ours = await ourLook(page);
    const changed = Object.entries(theirs).filter(([what, value]) => value !== ours[what as keyof typeof ours]);
    expect(changed.map(([what]) => what)).toEqual(expect.arrayContaining(['fontFamily', 'button']));
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(themed.url + path);
      found.push(...(await faultsOn(page, `${name} ${path}`)).map((fault) => `${path} ${fault}`));
      found.push(...(await sideways(page)).map((way) => `${path}: ${way}`));
    }
    expect(found).toEqual([]);
  },
);
