/**
 * A window that stays while pages are laid in it, one after the other: what a page holds and how its fields stand, under
 * the same stylesheets. Axe is there already and has been compiled; in a page that was just opened that costs more than
 * looking does.
 */
import type { Page } from 'playwright-core';
import { atFileEnd } from '../file-end.ts';
import { showAs } from './looks.ts';
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

/** In a window: lays the page that was sent as this text in it, under its stylesheets. */
export async function layInPage(text: string): Promise<void> {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const rest = (of: Document) => [...of.head.children].filter((one) => one.tagName !== 'TITLE');
  const said = (of: Document) => rest(of).map((one) => one.outerHTML);
  const [root, sent] = [document.documentElement, page.documentElement];
  for (const name of root.getAttributeNames()) if (!sent.hasAttribute(name)) root.removeAttribute(name);
  for (const name of sent.getAttributeNames()) root.setAttribute(name, sent.getAttribute(name) ?? ''); // also where it is read from
  if (said(document).join('') !== said(page).join('')) {
    document.head.innerHTML = `<title></title>${said(page).join('')}`;
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
    for (const one of sheets) if (!one.sheet) await new Promise((loaded) => (one.onload = loaded));
  }
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  scrollTo(0, 0);
}

/** Lays another page on the glass, shown as on a desk. */
async function layOn(glass: Page, html: string): Promise<void> {
  await showAs(glass, { width: 1200, colorScheme: 'light' });
  await glass.evaluate(layInPage, html);
}

/** What a window would ask the server for after a press: where, and with which fields. `files`: the form may hold files. */
export type Wish = {
  readonly to: string;
  readonly post: boolean;
  readonly files: boolean;
  readonly fields: readonly (readonly [name: string, value: string, isFile: boolean])[];
};
type Pressed = { pressed?: Wish | undefined };

/** From now on a press does not lead away from the glass: what it would ask for is written down. */
const holdsWhatIsPressed = (glass: Page): Promise<void> =>
  glass.evaluate(() => {
    const window = globalThis as Pressed;
    addEventListener('submit', (event) => {
      event.preventDefault();
      const [form, by] = [event.target as HTMLFormElement, event.submitter];
      window.pressed = {
        to: by?.getAttribute('formaction') ?? form.getAttribute('action') ?? '',
        post: form.getAttribute('method') === 'post',
        files: form.enctype === 'multipart/form-data',
        fields: [...new FormData(form, by)].map(([name, value]) => {
          const isFile = typeof value !== 'string';
          return [name, isFile ? '' : value, isFile] as const;
        }),
      };
    });
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a[href^="/"]');
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      window.pressed = { to: link.getAttribute('href') ?? '', post: false, files: false, fields: [] };
    });
  });

/** Does something to the page under the glass. What it would ask the server for; undefined when it asks nothing. */
export async function pressedUnder(glass: Page, first: (page: Page) => Promise<unknown>): Promise<Wish | undefined> {
  await glass.evaluate(() => void ((globalThis as Pressed).pressed = undefined));
  await first(glass);
  return glass.evaluate(() => (globalThis as Pressed).pressed);
}

export type Glass = Awaited<ReturnType<typeof aGlass>>;
/** Lays pages under one glass: as a window shows one, or as one was sent. Each has it alone for as long as `look` takes. */
export async function aGlass(url: string) {
  const glass = await aPrivateWindow();
  await glass.goto(`${url}/toegankelijkheid`);
  await holdsWhatIsPressed(glass);
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
  return <T>(page: Page | string, look: (under: Page) => Promise<T>): Promise<T> =>
    alone(async () => {
      if (typeof page === 'string') await layOn(glass, page);
      else {
        const before = await drawn(page);
        await layOn(glass, await taken(page));
        const under = await drawn(glass);
        if (under !== before) throw new Error(`lies differently under the glass: ${before} / ${under}`);
      }
      return look(glass);
    });
}

const glasses = new Map<string, Promise<Glass>>();
/** The glass for pages of the website that this window shows, one for the whole test file. */
export function glassFor(page: Page): Promise<Glass> {
  const { origin } = new URL(page.url());
  const glass = glasses.get(origin) ?? aGlass(origin);
  glasses.set(origin, glass);
  atFileEnd(() => Promise.resolve(glasses.delete(origin)));
  return glass;
}
