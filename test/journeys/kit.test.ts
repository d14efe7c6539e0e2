import { inflateSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PageProps } from '#web/kit/page.tsx';
import { launch } from '../chromium.ts';
import { gallery } from '../web/kit/gallery.tsx';
import { stage, themes } from '../web/kit/stage.ts';
import { axeFaults, faultsOn, sideways, tooSmall } from './looks.ts';
import { panesFor, type Panes } from './panes.ts';

const every = Object.keys(gallery);
const few = ['work', 'errors', 'rest'];
const desk = { viewport: { width: 1200, height: 900 } };
const phone = { viewport: { width: 360, height: 740 } };
type Mode = { mode: string; options: BrowserContextOptions; skin?: Partial<PageProps>; pages: string[] };
const modes: Mode[] = [
  { mode: 'light on a wide screen', options: desk, pages: every },
  { mode: 'dark on a phone', options: { ...phone, colorScheme: 'dark' }, pages: [...few, 'youth'] },
  { mode: 'light on a phone', options: phone, pages: ['person', 'figures'] },
  { mode: 'forced colours', options: { ...desk, forcedColors: 'active' }, pages: few },
  { mode: 'right to left', options: phone, skin: { dir: 'rtl', lang: 'ar' }, pages: few },
  ...Object.entries(themes).map(([name, { theme }]) => ({
    mode: `theme ${name}`,
    options: desk,
    skin: { theme },
    pages: few,
  })),
];

/** Shows each page in turn, in a context of its own; a refused style or script, or a missing file, fails the test. */
async function show({ options, skin, pages }: Omit<Mode, 'mode'>, look: (page: Page, name: string) => Promise<void>) {
  const context = await (await launch()).newContext(options);
  await stage(context, skin);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  for (const name of pages) {
    const answer = await page.goto(`http://kit.example/${name}`);
    expect({ name, status: answer?.status() }).toEqual({ name, status: 200 });
    await look(page, name);
  }
  await context.close();
  expect(complaints).toEqual([]);
}

let frames: Promise<Panes> | undefined;
/** The panes of the kit, one pair for all tests. */
const panes = (): Promise<Panes> =>
  (frames ??= panesFor(async (options) => {
    const context = await (await launch()).newContext(options);
    await stage(context);
    const page = await context.newPage();
    await page.goto('http://kit.example/work');
    return page;
  }));

/** The angle in degrees of each coordinate change in a page of a PDF. */
const angles = (stream: string) =>
  [...stream.matchAll(/(-?[\d.]+) (-?[\d.]+)(?: -?[\d.]+){4} (?:cm|Tm)/g)].map(([, a, b]) =>
    Math.abs(Math.round((Math.atan2(Number(b), Number(a)) * 180) / Math.PI)),
  );

/** How many sheets a PDF has, and on how many the slanted mark is drawn: nothing else stands at 35 degrees. */
function sheetsOf(pdf: Buffer): { sheets: number; marked: number } {
  const text = pdf.toString('latin1');
  // Only a line feed ends it: what is compressed may itself end with a carriage return.
  const streams = [...text.matchAll(/stream\r?\n([^]*?)\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return ''; // a font or picture, not a page
    }
  });
  return {
    sheets: text.match(/\/Type \/Page\b/g)?.length ?? 0,
    marked: streams.filter((stream) => angles(stream).includes(35)).length,
  };
}

describe('The kit', () => {
  test.each(modes)('has nothing for axe to report: $mode', async (mode) => {
    const found: string[] = [];
    await show(mode, async (page, name) => {
      found.push(...(await axeFaults(page)).map((fault) => `${name} ${fault}`));
    });
    expect(found).toEqual([]);
  });

  const planted = [
    {
      where: '1200 px, light: color-contrast',
      css: '@media (prefers-color-scheme: light) and (width > 400px) { .planted { color: #ccc } }',
    },
    {
      where: '360 px, dark: color-contrast',
      css: '@media (prefers-color-scheme: dark) { .planted { color: #333c4a } }',
    },
    {
      where: '360 px, dark: target-size',
      css: '@media (width < 400px) { .planted a { font-size: 8px; line-height: 8px } }',
    },
    {
      where: '360 px, dark: list',
      css: '.planted div { display: none } @media (width < 400px) { .planted div { display: block } }',
    },
  ];
  test.each(planted)('what axe reports is found where it stands, and there only: $where', async ({ where, css }) => {
    const look = await panes();
    await show({ options: { ...desk, bypassCSP: true }, pages: ['work'] }, async (page) => {
      expect(await faultsOn(page, 'before')).toEqual([]); // what was judged once hides nothing
      expect(await look(await page.content())).toMatchObject({ faults: [] });
      const links = '.planted a { display: block; width: 40px; line-height: 24px; color: inherit }';
      await page.addStyleTag({ content: `${links} .planted div { display: none } ${css}` });
      const list = '<ul class="planted"><li>Lijst <a href="#a">Een</a><a href="#b">Twee</a></li><div>Drie</div></ul>';
      await page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), list);
      const kindsOf = (faults: readonly string[]) => faults.map((fault) => fault.split(': ', 2).join(': '));
      expect(kindsOf(await faultsOn(page, 'planted'))).toEqual([where]);
      const { faults } = await look(await page.content());
      expect(kindsOf(faults).filter((fault) => !fault.startsWith('360 px, too small'))).toEqual([where]);
    });
  });

  test('through the panes is found what is too wide, too small or a script, and the text that folds', async () => {
    const look = await panes();
    await show({ options: desk, pages: ['work'] }, async (page) => {
      const html = await page.content();
      const { text: before } = await look(html);
      const planted = `<details><summary>Meer</summary>Gevouwen.</details><p onclick="alert()">Een <button class="plain">knop</button></p>
        <p class="far">Ver</p><style>.far { inline-size: 350px } .plain { all: unset; font-size: 9px }</style>`;
      const { faults, scripts, text } = await look(html.replace('</main>', `${planted}</main>`));
      expect(faults.map((fault) => fault.replace(/\d+ px too wide.*|: \d+x\d+ .*/, ''))).toEqual([
        '360 px, dark: scrolls sideways',
        '360 px, too small',
        '320 px with room between letters: ',
      ]);
      expect(scripts).toEqual([expect.stringContaining('onclick')]);
      expect(text).toBe(`${before}\nMeer\nGevouwen.\n\nEen knop\n\nVer`);
    });
  });

  test('never scrolls sideways, and what one presses is big enough', async () => {
    await show({ options: phone, pages: every }, async (page, name) => {
      const small = await tooSmall(page);
      const wide = await sideways(page);
      await page.setViewportSize({ width: 768, height: 640 });
      const over = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
      expect({ name, small, wide, over }).toEqual({ name, small: [], wide: [], over: 0 });
    });
  });

  test('on a phone the title of a page stands within the first 240 px, with the demo warning above it', async () => {
    await show({ options: phone, pages: ['person', 'figures', 'youth'] }, async (page, name) => {
      const top = await page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().top ?? Infinity);
      expect({ name, far: top > 240 }).toEqual({ name, far: false });
    });
  });

  test('the error summary has the focus when a page with errors opens, without any script of ours', async () => {
    await show({ options: desk, pages: ['errors'] }, async (page) => {
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('fouten');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => location.hash)).toBe('#ask');
    });
  });

  test('the first Tab offers to skip to the content', async () => {
    await show({ options: desk, pages: ['work'] }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
    });
  });

  test('another day than the ready ones can be typed after choosing it, without script', async () => {
    await show({ options: desk, pages: ['form'] }, async (page) => {
      expect(await page.locator('#meet').isVisible()).toBe(false);
      await page.getByText('Andere dag').click();
      expect(await page.locator('#meet').isVisible()).toBe(true);
    });
  });

  test('paper shows the matter, no menu and no buttons, and fits on one sheet', async () => {
    await show({ options: desk, pages: ['person', 'figures'] }, async (page, name) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.top, .button, .foot, .form').filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('h1').isVisible()).toBe(true);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect({ name, ...sheetsOf(pdf) }).toEqual({ name, sheets: 1, marked: 1 });
    });
  });

  test('every sheet of a longer print says that it is an example', async () => {
    await show({ options: desk, pages: ['rest'] }, async (page) => {
      const { sheets, marked } = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
      expect(sheets).toBeGreaterThan(1);
      expect(marked).toBe(sheets);
    });
  });
});
