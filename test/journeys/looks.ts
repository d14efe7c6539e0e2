/** What a machine can see of a page: axe, sideways scrolling, sizes of what one presses, words and bytes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe is asked for: WCAG 2.2 AA, and what it calls good practice. */
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
type Screen = { readonly name: string; readonly width: number; readonly colorScheme: 'light' | 'dark' };
export const desk: Screen = { name: '1200 px, light', width: 1200, colorScheme: 'light' };
export const phone: Screen = { name: '360 px, dark', width: 360, colorScheme: 'dark' };

const shown = new WeakMap<Page, Screen['colorScheme']>();
/** Makes the window as wide and as dark as this. Only what changes is asked: each request lays the page anew. */
export async function showAs(page: Page, { width, colorScheme }: Omit<Screen, 'name'>): Promise<void> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
  if (shown.get(page) !== colorScheme) await page.emulateMedia({ colorScheme });
  shown.set(page, colorScheme);
}

/** Shows the open page on a screen; a picture is kept with `SHOTS=folder`. */
async function showOn(page: Page, screen: Screen, what: string): Promise<void> {
  await showAs(page, screen);
  const folder = process.env['SHOTS'];
  if (folder)
    await page.screenshot({
      path: `${folder}/${`${what} ${screen.name}`.replaceAll(/[^\w-]+/g, '-')}.png`,
      fullPage: true,
    });
}

/** The rules that look at what is drawn, colours aside: sizes and what scrolls. The others read the page itself. */
export const ofDrawing = ['link-in-text-block', 'target-size', 'scrollable-region-focusable'];

const inPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve;
const axeSource = readFileSync(inPlaywright('axe-core/axe.min.js'), 'utf8');
type Axe = { run(on: Document | { include: Element[] }, options: object): ReturnType<AxeBuilder['analyze']> };
type InPage = { axe: Axe; colours?: typeof coloursInPage; judged?: Record<string, Set<string>> };

/** Axe, and how colours are judged by it, as a window takes them in. */
export const inPageSource = (): string => `${axeSource}; window.colours = ${coloursInPage.toString()};`;

/** Brings axe into the page, once: AxeBuilder would do so at every look, which costs more than the look itself. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  const session = await page.context().newCDPSession(page); // past our own policy, which allows no script but our own files
  await session.send('Runtime.evaluate', { expression: inPageSource() });
  await session.detach();
}

/**
 * What axe reports about the page as it stands, in one line a fault. There are no frames. `preload` would fetch the stylesheets
 * again for the one rule on turning a phone: our sheets turn nothing.
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await bringAxe(page);
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as InPage;
    const how = { runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false };
    const { violations } = await axe.run(document, how);
    return violations.map(({ id, nodes: [first] }) => `${id}: ${first?.html} ${first?.failureSummary}`);
  }, tags);
}

/**
 * In the page: what axe reports about the colours of what is there for the eye. They are judged once: text that is drawn as
 * text that axe passed in this window before is not judged again, same colour and size on the same backgrounds. What lies
 * over something else is judged each time.
 */
async function coloursInPage(there: readonly Element[], screen: string) {
  const here = window as unknown as InPage;
  const judged = ((here.judged ??= {})[screen] ??= new Set());
  const grounds = new Map<Element, string>();
  const groundOf = (one: Element): string => {
    const known = grounds.get(one);
    if (known !== undefined) return known;
    const css = getComputedStyle(one);
    const lies = css.position === 'static' || css.position === 'relative' ? '' : 'over something';
    const own = [css.backgroundColor, css.backgroundImage, css.opacity, css.filter, css.mixBlendMode, lies].join(' ');
    const under = one.parentElement ? groundOf(one.parentElement) : '';
    const ground = under.endsWith(`/${own}`) ? under : `${under}/${own}`;
    grounds.set(one, ground);
    return ground;
  };
  const drawn = (one: Element): string => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(one);
    return [color, fontSize, fontWeight, textShadow, groundOf(one)].join(' | ');
  };
  /** Words for a screen reader, and what waits beside the page until it has the focus, have no colours to see. */
  const isSeen = (one: Element) => {
    const { width, height, right, bottom } = one.getBoundingClientRect();
    return width > 1 && height > 1 && right > 0 && bottom + scrollY > 0;
  };
  const says = (one: Element) => [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  const field = 'input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea';
  const asked = there.filter((one) => (one.matches(field) || says(one)) && !judged.has(drawn(one)) && isSeen(one));
  if (asked.length === 0) return [];
  const runOnly = { type: 'rule', values: ['color-contrast'] };
  const how = { runOnly, resultTypes: ['violations', 'passes'], elementRef: true, preload: false };
  const { violations, passes } = await here.axe.run({ include: asked }, how);
  for (const { element } of passes.flatMap(({ nodes }) => nodes))
    if (element && asked.includes(element) && !groundOf(element).includes('over something')) judged.add(drawn(element));
  return violations;
}

export type Wanted = {
  readonly screen: string;
  readonly tags: readonly string[];
  /** Every rule when the page shows what it did not show to this, and these rules otherwise. */
  readonly before?: { readonly visible: readonly boolean[]; readonly rules: readonly string[] };
};
type Seen = { readonly faults: readonly string[]; readonly visible: readonly boolean[]; readonly wide: boolean };

/**
 * In the page, on one screen, in one go: what axe reports, which elements are there for the eye, and whether it scrolls
 * sideways. undefined: there is no axe yet.
 */
export async function lookInPage({ screen, tags, before }: Wanted): Promise<Seen | undefined> {
  const here = window as unknown as InPage;
  if (!here.colours) return undefined;
  const all = [...document.querySelectorAll('body *')];
  const visible = all.map((one) => one.checkVisibility());
  const more =
    !before || visible.length !== before.visible.length || visible.some((is, at) => is && !before.visible[at]);
  const { violations } = await here.axe.run(document, {
    runOnly: more ? { type: 'tag', values: tags } : { type: 'rule', values: before.rules },
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
    preload: false,
  });
  const there = all.filter((_, at) => visible[at]);
  const found = [...violations, ...(await here.colours(there, screen))];
  return {
    faults: found.map(({ id, nodes: [first] }) => `${id}: ${first?.html} ${first?.failureSummary}`),
    visible,
    wide: document.documentElement.scrollWidth > innerWidth,
  };
}

/**
 * What axe reports in light on a desk and in dark on a phone, and where it scrolls sideways. Every rule on the desk; on the
 * phone those of drawing, and every rule again when it shows what the desk does not.
 */
export async function faultsOn(page: Page, what: string): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (screen: Screen, before?: Wanted['before']): Promise<Seen> => {
    await showOn(page, screen, what);
    const wanted = { screen: screen.name, tags, ...(before && { before }) };
    const seen = await page.evaluate(lookInPage, wanted);
    if (!seen) {
      await bringAxe(page);
      return look(screen, before);
    }
    found.push(...seen.faults.map((fault) => `${screen.name}: ${fault}`));
    if (seen.wide) found.push(`${screen.name}: scrolls sideways`);
    return seen;
  };
  const { visible } = await look(desk);
  await look(phone, { visible, rules: ofDrawing });
  return found;
}

const spacing = 'letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important';
/** The narrower first: what has room there has it without the room between letters too. */
export const grown: readonly { readonly way: string; readonly width: number; readonly css: string }[] = [
  { way: '320 px with room between letters', width: 320, css: `* { ${spacing} }` },
  { way: 'text of 200 %', width: 1200, css: 'html { font-size: 200% !important }' },
];

/** The ways to show the page in which it would have to be scrolled sideways. */
export async function sideways(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { way, width, css } of grown) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(tooWideInPage, css);
    if (over > 0) found.push(`${way}: ${over} px too wide`);
  }
  return found;
}

/** In the page: how many pixels it is too wide with this in its stylesheets too. */
export function tooWideInPage(extra: string): number {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(extra);
  document.adoptedStyleSheets = [sheet];
  const wide = document.documentElement.scrollWidth - innerWidth;
  document.adoptedStyleSheets = [];
  return wide;
}

/**
 * What is too small to press: 48 px high for buttons, fields and the menu, 24 by 24 for all else. A link inside a sentence
 * may be as high as its line (WCAG 2.5.8), and a radio or tick is as big as the label around it.
 */
export const tooSmall = (page: Page): Promise<readonly string[]> => page.evaluate(tooSmallInPage);
export function tooSmallInPage(): readonly string[] {
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
}

/** The text that the main part shows once everything that folds is unfolded, a line for every block. */
export const textOf = (page: Page): Promise<string> => page.evaluate(textInPage);
export function textInPage(): string {
  const main = document.querySelector('main');
  for (const one of main?.querySelectorAll('details') ?? []) one.open = true;
  return (main?.innerText ?? '').replaceAll('\t', '\n');
}

/** Scripts of another than our own files, inline handlers and inline styles on the page: there should be none. */
export const scripts = (page: Page): Promise<readonly string[]> => page.evaluate(scriptsInPage);
export function scriptsInPage(): readonly string[] {
  return [...document.querySelectorAll('*')]
    .filter(
      (one) =>
        one.matches(
          'script:not([type=module]:is([src^="/assets/palet-"], [src^="/assets/concept-"], [src^="/assets/houdt-"], [src^="/assets/sessie-"], [src^="/assets/onderweg-"], [src^="/assets/tafel-"], [src^="/assets/luister-"], [src^="/assets/thuis-"]):empty), [style]:not([style=""])',
        ) || one.getAttributeNames().some((name) => name.startsWith('on')),
    )
    .map((one) => one.outerHTML.slice(0, 90));
}

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
