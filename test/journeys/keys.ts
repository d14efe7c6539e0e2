/** Somebody without a mouse: Tab, Shift+Tab, Space, Enter and arrows, on what has the focus and nothing else. */
import type { Page } from 'playwright-core';

type Focus = {
  /** What a screen reader would say of it: its label, its words, or what the link or button says. */
  readonly name: string;
  readonly kind: string;
  readonly checked: boolean;
  /** Why the eye would lose it; empty when it can be seen. */
  readonly lost: string;
  readonly atEnd: boolean;
  /** All the answers of the question that a radio belongs to. */
  readonly answers: readonly string[];
};

/** The thing that has the focus after so many frames, and whether one can see that it has. */
const focusAfter = (page: Page, frames: number): Promise<Focus> =>
  page.evaluate(async (most) => {
    for (let frame = 0; frame < most; frame++) await new Promise(requestAnimationFrame);
    const one = document.activeElement ?? document.body;
    const wordsIn = (radio: Element) => radio.closest('label')?.innerText.trim().replaceAll(/\s+/g, ' ') ?? '';
    const group = one instanceof HTMLInputElement && one.form ? one.form.elements.namedItem(one.name) : null;
    const label =
      one.closest('label') ?? ('labels' in one && one.labels instanceof NodeList ? one.labels[0] : undefined);
    const words = (label instanceof HTMLElement ? label.innerText : one.textContent) ?? '';
    const box = (label?.contains(one) ? (label as Element) : one).getBoundingClientRect();
    const marked = [one, one.closest('label'), one.nextElementSibling].some((part) => {
      if (!part) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const inside = box.top >= -1 && box.left >= -1 && box.right <= innerWidth + 1;
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height, innerHeight) / 2];
    const onTop = document.elementFromPoint(x, y);
    const covered = !onTop || !(one.contains(onTop) || label?.contains(onTop) || onTop.contains(one));
    const lost = [
      !marked && 'has no outline',
      (!inside || box.bottom > innerHeight + 1) && `stands outside the window (${box.top} to ${box.bottom})`,
      covered && `is covered by ${onTop?.outerHTML.slice(0, 60)}`,
    ];
    return {
      name: (one.getAttribute('aria-label') ?? words).trim().replaceAll(/\s+/g, ' '),
      kind: one instanceof HTMLInputElement ? one.type : one.tagName.toLowerCase(),
      checked: one instanceof HTMLInputElement && one.checked,
      lost: one === document.body ? '' : lost.filter(Boolean).join(', '),
      atEnd: one === document.body,
      answers: group instanceof RadioNodeList ? [...group].map((radio) => wordsIn(radio as Element)) : [],
    };
  }, frames);

/** What is not in sight may be brought there on the next frames: only then they are waited for, and it is looked at again. */
async function focusOf(page: Page): Promise<Focus> {
  const atOnce = await focusAfter(page, 0);
  return atOnce.lost ? focusAfter(page, 2) : atOnce;
}

type Name = string | RegExp;
const is = (words: string, name: Name): boolean => (typeof name === 'string' ? words === name : name.test(words));
const enough = 150;

/** A keyboard on a page. `lost` collects every place where one could not see the focus; `pressed` counts activations. */
export class Keys {
  readonly page: Page;
  readonly lost: string[] = [];
  pressed = 0;

  constructor(page: Page) {
    this.page = page;
    page.on('filechooser', () => {}); // from the start, so that no window of the machine opens before somebody listens
  }

  async #press(key: string): Promise<Focus> {
    await this.page.keyboard.press(key);
    const focus = await focusOf(this.page);
    if (focus.lost)
      this.lost.push(`${new URL(this.page.url()).pathname}, ${focus.kind} "${focus.name}": ${focus.lost}`);
    return focus;
  }

  /** Goes on with Tab until something of that kind and name has the focus; round the page once, and no further. */
  async to(name: Name, kinds: readonly string[] = ['a', 'button', 'summary']): Promise<Focus> {
    const passed: string[] = [];
    for (let ends = 0; passed.length < enough && ends < 2;) {
      const focus = await this.#press('Tab');
      if (kinds.includes(focus.kind) && [focus.name, ...focus.answers].some((one) => is(one, name))) return focus;
      passed.push(focus.atEnd ? '(the end)' : focus.name);
      if (focus.atEnd) ends++;
    }
    throw new Error(`Tab never came to ${String(name)} on ${this.page.url()}; it passed ${passed.join(' | ')}`);
  }
  /** Back with Shift+Tab. */
  async back(): Promise<Focus> {
    return this.#press('Shift+Tab');
  }

  /** Goes to a link or button and opens it with Enter; waits for the page that follows. */
  async open(name: Name): Promise<void> {
    await this.to(name);
    await this.enter();
  }
  async enter(): Promise<void> {
    this.pressed++;
    const next = this.page.waitForEvent('framenavigated');
    await this.page.keyboard.press('Enter');
    await next;
    await this.page.waitForLoadState();
  }

  /** Goes to a field and types. */
  async type(name: Name, words: string): Promise<void> {
    await this.to(name, ['text', 'email', 'tel', 'password', 'textarea', 'search']);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(words);
  }

  /** Goes to a question with this answer and chooses it: Space where Tab comes in, arrows to the others. */
  async choose(name: Name): Promise<void> {
    let focus = await this.to(name, ['radio', 'checkbox']);
    if (is(focus.name, name)) await this.page.keyboard.press('Space');
    for (let n = 0; n < focus.answers.length && !is(focus.name, name); n++) focus = await this.#press('ArrowDown');
    focus = await focusOf(this.page);
    if (!is(focus.name, name) || !focus.checked)
      throw new Error(`no arrow came to ${String(name)}, but to ${focus.name}`);
  }

  /** Goes to the field for a file and chooses one. */
  async file(name: Name, path: string): Promise<void> {
    await this.to(name, ['file']);
    const asked = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Enter');
    await (await asked).setFiles(path);
  }
}
