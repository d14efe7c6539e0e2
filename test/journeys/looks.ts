/** What a machine can see of a page: axe, sideways scrolling, sizes of what one presses, words and bytes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe is asked for: WCAG 2.2 AA, and what it calls good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
type Screen = { readonly name: string; readonly width: number; readonly colorScheme: 'light' | 'dark' };
const desk: Screen = { name: '1200 px, light', width: 1200, colorScheme: 'light' };
const phone: Screen = { name: '360 px, dark', width: 360, colorScheme: 'dark' };

/** Shows the open page on a screen; a picture is kept with `SHOTS=folder`. */
async function showOn(page: Page, { name, width, colorScheme }: Screen, what: string): Promise<void> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  const folder = process.env['SHOTS'];
  if (folder)
    await page.screenshot({ path: `${folder}/${`${what} ${name}`.replaceAll(/[^\w-]+/g, '-')}.png`, fullPage: true });
}

/** The rules that look at what is drawn, colours aside: sizes and what scrolls. The others read the page itself. */
const ofDrawing = ['link-in-text-block', 'target-size', 'scrollable-region-focusable'];

const inPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve;
const axeSource = readFileSync(inPlaywright('axe-core/axe.min.js'), 'utf8');
type Axe = { run(on: Document | { include: Element[] }, options: object): ReturnType<AxeBuilder['analyze']> };

/** Brings axe into the page, once: AxeBuilder would do so at every look, which costs more than the look itself. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  const session = await page.context().newCDPSession(page); // past our own policy, which allows no script but our own files
  await session.send('Runtime.evaluate', { expression: axeSource });
  await session.detach();
}

type Only = { readonly rules?: readonly string[]; readonly but?: string };
/**
 * What axe reports about the page as it stands, in one line a fault; `rules` narrows it down, `but` leaves one out. There are
 * no frames. `preload` would fetch the stylesheets again for the one rule on turning a phone: our sheets turn nothing.
 */
export async function axeFaults(page: Page, { rules, but }: Only = {}): Promise<readonly string[]> {
  await bringAxe(page);
  const only = rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: tags };
  return page.evaluate(
    async ({ runOnly, off }) => {
      const { axe } = window as unknown as { axe: Axe };
      const rule = off && { rules: { [off]: { enabled: false } } };
      const { violations } = await axe.run(document, { runOnly, ...rule, resultTypes: ['violations'], preload: false });
      return violations.map(({ id, nodes: [first] }) => `${id}: ${first?.html} ${first?.failureSummary}`);
    },
    { runOnly: only, off: but },
  );
}

/**
 * What axe reports about colours on this screen. Text that is drawn as text that axe passed in this window before is not
 * judged again: same colour and size on the same backgrounds. What lies over something else is judged each time.
 */
async function colourFaults(page: Page, screen: string): Promise<readonly string[]> {
  await bringAxe(page);
  return page.evaluate(async (name) => {
    type Judged = { axe: Axe; judged?: Record<string, Set<string>> };
    const here = window as unknown as Judged;
    const judged = ((here.judged ??= {})[name] ??= new Set());
    const grounds = new Map<Element, string>();
    const groundOf = (one: Element): string => {
      const known = grounds.get(one);
      if (known !== undefined) return known;
      const css = getComputedStyle(one);
      const lies = css.position === 'static' || css.position === 'relative' ? '' : 'over something';
      const own = [css.backgroundColor, css.backgroundImage, css.opacity, css.filter, css.mixBlendMode, lies].join(' ');
      const under = one.parentElement ? groundOf(one.parentElement) : '';
      const all = under.endsWith(`/${own}`) ? under : `${under}/${own}`;
      grounds.set(one, all);
      return all;
    };
    const drawn = (one: Element): string => {
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(one);
      return [color, fontSize, fontWeight, textShadow, groundOf(one)].join(' | ');
    };
    const says = (one: Element) => [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    const asked = new Set(
      [...document.querySelectorAll('body *')]
        .filter((one) => one.matches('input, select, textarea') || says(one))
        .filter((one) => !judged.has(drawn(one))),
    );
    if (asked.size === 0) return [];
    const { violations, passes } = await here.axe.run(
      { include: [...asked] },
      {
        runOnly: { type: 'rule', values: ['color-contrast'] },
        resultTypes: ['violations', 'passes'],
        elementRef: true,
        preload: false,
      },
    );
    for (const { element } of passes.flatMap(({ nodes }) => nodes))
      if (element && asked.has(element) && !groundOf(element).includes('over something')) judged.add(drawn(element));
    return violations.map(({ id, nodes: [first] }) => `${id}: ${first?.html} ${first?.failureSummary}`);
  }, screen);
}

/** For each element, in the order of the page, whether it is there for the eye. */
const visible = (page: Page): Promise<readonly boolean[]> =>
  page.evaluate(() => [...document.querySelectorAll('body *')].map((one) => one.checkVisibility()));

/**
 * What axe reports in light on a desk and in dark on a phone, and where it scrolls sideways. Every rule on the desk; on the
 * phone those of drawing, and every rule again when it shows what the desk does not.
 */
export async function faultsOn(page: Page, what: string): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (screen: Screen, rules?: readonly string[]) => {
    const faults = [...(await axeFaults(page, { ...(rules && { rules }), but: 'color-contrast' }))];
    faults.push(...(await colourFaults(page, screen.name)));
    found.push(...faults.map((fault) => `${screen.name}: ${fault}`));
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
      found.push(`${screen.name}: scrolls sideways`);
  };
  await showOn(page, desk, what);
  const onDesk = await visible(page);
  await look(desk);
  await showOn(page, phone, what);
  const onPhone = await visible(page);
  const more = onPhone.length !== onDesk.length || onPhone.some((shown, at) => shown && !onDesk[at]);
  await look(phone, more ? undefined : ofDrawing);
  return found;
}

const spacing = 'letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important';
const grown: Readonly<Record<string, { readonly width: number; readonly css: string }>> = {
  '320 px': { width: 320, css: '' },
  '320 px with room between letters': { width: 320, css: `* { ${spacing} }` },
  'text of 200 %': { width: 1200, css: 'html { font-size: 200% !important }' },
};

/** The ways to show the page in which it would have to be scrolled sideways. */
export async function sideways(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [way, { width, css }] of Object.entries(grown)) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate((extra) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(extra);
      document.adoptedStyleSheets = [sheet];
      const wide = document.documentElement.scrollWidth - innerWidth;
      document.adoptedStyleSheets = [];
      return wide;
    }, css);
    if (over > 0) found.push(`${way}: ${over} px too wide`);
  }
  return found;
}

/**
 * What is too small to press: 48 px high for buttons, fields and the menu, 24 by 24 for all else. A link inside a sentence
 * may be as high as its line (WCAG 2.5.8), and a radio or tick is as big as the label around it.
 */
export const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const pressed = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const box = (one: Element) => (one.closest('label') ?? one).getBoundingClientRect();
    const inSentence = (one: Element) => {
      const around = one.parentElement?.closest('p, li, dd, td, th');
      if (!one.matches('a') || !around || getComputedStyle(one).display !== 'inline') return false;
      return (around.textContent ?? '').trim().length > (one.textContent ?? '').trim().length;
    };
    const big = '.button, button, .menu a, .brand, .who, summary, .input, input, select, textarea';
    return [...document.querySelectorAll(pressed)]
      .filter((one) => one.checkVisibility() && !one.matches('.skip') && !inSentence(one))
      .filter((one) => box(one).height < (one.matches(big) ? 48 : 24) || box(one).width < 24)
      .map((one) => `${Math.round(box(one).width)}x${Math.round(box(one).height)} ${one.outerHTML.slice(0, 90)}`);
  });

/** The text that the main part shows once everything that folds is unfolded, a line for every block. */
export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    for (const one of main?.querySelectorAll('details') ?? []) one.open = true;
    return (main?.innerText ?? '').replaceAll('\t', '\n');
  });

/** Scripts of another than our own two files, inline handlers and inline styles on the page: there should be none. */
export const scripts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (one) =>
          one.matches(
            'script:not([type=module]:is([src^="/assets/palet-"], [src^="/assets/concept-"], [src^="/assets/sessie-"]):empty), [style]:not([style=""])',
          ) || one.getAttributeNames().some((name) => name.startsWith('on')),
      )
      .map((one) => one.outerHTML.slice(0, 90)),
  );

/** Counts what comes over the wire, compressed and with its headers, as if nothing was kept from a page before. */
export async function bytesOf(page: Page, open: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await open();
  await session.detach();
  return bytes;
}
