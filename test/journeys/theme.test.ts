import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { href } from '#web/kit/assets.ts';
import { aFoundedServer } from './founded.ts';
import { sentTo } from './by-wire.ts';
import { aGlass } from './glass.ts';
import { faultsOn, sideways } from './looks.ts';
import { readVoorbeeld } from './poses-look.ts';
import { aPrivateWindow, aWindowOf, become, follow, picture, press, title } from './steps.ts';

const inPackage = createRequire(import.meta.url).resolve;
const ma = '@nl-design-system-community/ma-design-tokens/dist';
const themes = [
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
    const link = document.querySelector('link[href="/assets/thema-eigen.css"], link[href^="/assets/uiterlijk/"]');
    if (!(link instanceof HTMLLinkElement)) throw new Error('the page has no stylesheet of a theme');
    document.documentElement.className = '';
    const loaded = new Promise((done) => link.addEventListener('load', done));
    link.href = sheet;
    await loaded;
  }, href('thema.css'));
  return lookOf(page);
}

/** Our pages in their look: what differs from ours, and everything that axe and the width of the page have against it. */
async function lookAround(page: Page, url: string, name: string) {
  await page.goto(`${url}/jongeren`);
  const theirs = await lookOf(page);
  await page.emulateMedia({ media: 'print' });
  const onPaper = await lookOf(page);
  await page.emulateMedia({ media: 'screen' });
  const ours = await ourLook(page);
  const differs = (look: typeof ours) =>
    Object.entries(look).flatMap(([what, value]) => (value === ours[what as keyof typeof ours] ? [] : [what]));
  const found: string[] = [];
  const glass = await aGlass(url);
  for (const path of paths)
    await glass((await sentTo(page, url + path)).html, async (under) => {
      found.push(...(await faultsOn(under, `${name} ${path}`)).map((fault) => `${path} ${fault}`));
      found.push(...(await sideways(under)).map((way) => `${path}: ${way}`));
    });
  return { changed: differs(theirs), onPaper: differs(onPaper), found };
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
    const { changed, onPaper, found } = await lookAround(page, themed.url, name);
    for (const look of [changed, onPaper]) expect(look).toEqual(expect.arrayContaining(['fontFamily', 'button']));
    expect(found).toEqual([]);
  },
);

test(
  'C7: Rik uploads the theme of the gemeente and looks at it first; then everybody has it, axe finds nothing, and paper has it too',
  { timeout: 180_000 },
  async () => {
    const plain = await aFoundedServer('postgres');
    const rik = await aWindowOf(plain, 'Rik Post');
    const karin = await karinOn(plain.url);
    const ours = await lookOf(karin);
    await follow(rik, 'Taken');
    await follow(rik, 'Hoe ziet Aanzet eruit?');
    await readVoorbeeld(rik);
    await picture(rik, 'look-trial');
    const tried = await lookOf(rik);
    expect(tried.button).not.toBe(ours.button);
    await karin.goto(`${plain.url}/werk`);
    expect(await lookOf(karin)).toEqual(ours); // nobody else sees it yet
    await press(rik, 'Gebruik dit thema');
    await title(rik, 'Uiterlijk');
    await picture(rik, 'look');
    const { changed, onPaper, found } = await lookAround(karin, plain.url, 'uploaded');
    for (const look of [changed, onPaper]) expect(look).toEqual(expect.arrayContaining(['fontFamily', 'button']));
    expect(found).toEqual([]);
    await press(rik, 'Terug naar het thema van Aanzet');
    await title(rik, 'Uiterlijk');
    await karin.goto(`${plain.url}/werk`);
    expect(await lookOf(karin)).toEqual(ours);
  },
);
