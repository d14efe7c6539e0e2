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
const taken = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('input')) {
      if (one.matches('[type=checkbox], [type=radio]')) one.toggleAttribute('checked', one.checked);
      else if (one.type !== 'file') one.setAttribute('value', one.value);
    }
    for (const one of document.querySelectorAll('textarea')) one.textContent = one.value;
    for (const one of document.querySelectorAll('option')) one.toggleAttribute('selected', one.selected);
    const attributes = (of: Element) => [...of.attributes].map(({ name, value }) => [name, value] as const);
    const head = [...document.head.children].filter((one) => one.tagName !== 'TITLE').map((one) => one.outerHTML);
    return {
      lang: document.documentElement.lang,
      title: document.title,
      head: head.join(''),
      attributes: attributes(document.body),
      body: document.body.innerHTML,
    };
  });

const lay = (glass: Page, page: Awaited<ReturnType<typeof taken>>): Promise<void> =>
  glass.evaluate(async ({ lang, title, head, attributes, body }) => {
    document.documentElement.lang = lang;
    const there = [...document.head.children].filter((one) => one.tagName !== 'TITLE').map((one) => one.outerHTML);
    if (there.join('') !== head) {
      document.head.innerHTML = `<title></title>${head}`;
      const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
      for (const one of sheets) if (!one.sheet) await new Promise((loaded) => (one.onload = loaded));
    }
    document.title = title;
    for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
    for (const [name, value] of attributes) document.body.setAttribute(name, value);
    document.body.innerHTML = body;
    scrollTo(0, 0);
  }, page);

export type Glass = Awaited<ReturnType<typeof aGlass>>;
/** Lays pages under one glass; each has it alone for as long as `look` takes. */
export async function aGlass(url: string) {
  const glass = await aPrivateWindow();
  await glass.goto(`${url}/toegankelijkheid`);
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
  return <T>(page: Page, look: (under: Page) => Promise<T>): Promise<T> =>
    alone(async () => {
      await glass.setViewportSize(page.viewportSize()!);
      await glass.emulateMedia({ colorScheme: null });
      const before = await drawn(page);
      await lay(glass, await taken(page));
      const under = await drawn(glass);
      if (under !== before) throw new Error(`lies differently under the glass: ${before} / ${under}`);
      return look(glass);
    });
}
