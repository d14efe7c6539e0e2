/**
 * A window that stays while pages are laid in it, one after the other: what a page holds and how its fields stand, under
 * the same stylesheets. Axe is there already and has been compiled; in a page that was just opened that costs more than
 * looking does.
 */
import type { Page } from 'playwright-core';
import { aPrivateWindow } from './steps.ts';

/** What must be the same once a page lies under the glass: what is there for the eye, how high, and which fields are ticked. */
const drawn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const eye = [...document.querySelectorAll('body *')].map((one) => Number(one.checkVisibility())).join('');
    const ticked = document.querySelectorAll(':checked').length;
    return `${eye} ${document.documentElement.scrollHeight} px, ${ticked} chosen, ${document.title}`;
  });

/** Writes down the page as it stands; what was typed and ticked becomes part of it. */
const taken = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('input')) {
      if (one.matches('[type=checkbox], [type=radio]')) one.toggleAttribute('checked', one.checked);
      else if (one.type !== 'file') one.setAttribute('value', one.value);
    }
    for (const one of document.querySelectorAll('textarea')) one.textContent = one.value;
    for (const one of document.querySelectorAll('option')) one.toggleAttribute('selected', one.selected);
    return document.documentElement.outerHTML;
  });

const lay = (glass: Page, html: string): Promise<void> =>
  glass.evaluate(async (text) => {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const rest = (of: Document) => [...of.head.children].filter((one) => one.tagName !== 'TITLE');
    const said = (of: Document) => rest(of).map((one) => one.outerHTML);
    document.documentElement.lang = page.documentElement.lang;
    if (said(document).join('') !== said(page).join('')) {
      document.head.innerHTML = `<title></title>${said(page).join('')}`;
      const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
      for (const one of sheets) if (!one.sheet) await new Promise((loaded) => (one.onload = loaded));
    }
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    scrollTo(0, 0);
  }, html);

export type Glass = Awaited<ReturnType<typeof aGlass>>;
/** Lays pages under one glass: as a window shows one, or as one was sent. Each has it alone for as long as `look` takes. */
export async function aGlass(url: string) {
  const glass = await aPrivateWindow();
  await glass.goto(`${url}/toegankelijkheid`);
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
  const show = async (html: string) => {
    await glass.setViewportSize({ width: 1200, height: 900 });
    await glass.emulateMedia({ colorScheme: null });
    await lay(glass, html);
  };
  return <T>(page: Page | string, look: (under: Page) => Promise<T>): Promise<T> =>
    alone(async () => {
      if (typeof page === 'string') await show(page);
      else {
        const before = await drawn(page);
        await show(await taken(page));
        const under = await drawn(glass);
        if (under !== before) throw new Error(`lies differently under the glass: ${before} / ${under}`);
      }
      return look(glass);
    });
}
