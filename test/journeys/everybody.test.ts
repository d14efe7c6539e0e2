import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pages } from '#web/pages.ts';
import { score } from '#domain/language/meter.ts';
import { foreignWords, tooLong } from '../house/reading.ts';
import { aServerWithTheList } from './founded.ts';
import { answeredTo, sentTo } from './by-wire.ts';
import { aGlass, pressedUnder, type Glass } from './glass.ts';
import { aKnownRegion, type Known } from './known.ts';
import { bytesOf, faultsOn, scripts, sideways, textOf, tooSmall } from './looks.ts';
import { panesOf, type Panes } from './panes.ts';
import type { Other, Pose } from './pose.ts';
import { table } from './poses.ts';
import { aPrivateWindow, aWindowOf } from './steps.ts';

// Signing in is not there in the demo: sign-in.test.ts looks at those pages.
const shown = pages
  .filter(({ method, path }) => method === 'GET' && !path.startsWith('/inloggen'))
  .map(({ path }) => `GET ${path}`);
const poses = Object.entries(table).flatMap(([page, line]) =>
  'is' in line
    ? []
    : Object.entries(line).map(([name, pose]) => ({ name: `${page}, ${name}`, page, kind: name, pose })),
);
const seen: Look[] = [];
type Look = {
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly status: number;
  readonly bytes: number;
  readonly faults: readonly string[];
  readonly scripts: readonly string[];
  readonly text: string;
};

type Eyes = { readonly glass: Glass; readonly panes: Panes };
type ToLookAt = { readonly name: string; readonly kind: string; readonly pose: Pose };

/**
 * Looks at the page as it was sent. What the pose does first is done under the glass; then at what the server answers, or
 * there when it is not asked anything.
 */
async function byWire({ glass, panes }: Eyes, at: ToLookAt, window: Page, address: string): Promise<Look> {
  const { html, ...sent } = await sentTo(window, address);
  const { first } = at.pose;
  const lying = first
    ? await glass(html, async (under) => (await pressedUnder(under, first)) ?? look(under, at, sent))
    : undefined;
  if (lying && 'faults' in lying) return lying;
  const { name, kind } = at;
  return { name, kind, ...sent, ...(await panes(lying ? await answeredTo(window, address, lying) : html)) };
}

/** Opens the page in a window of this person, where more than one page is gone through. */
async function inAWindow({ glass }: Eyes, at: ToLookAt, desk: Desk, address: string): Promise<Look> {
  const page = await desk.take(at.pose.who);
  try {
    let status = 0;
    const bytes = await bytesOf(page, async () => (status = (await page.goto(address))?.status() ?? 0));
    await at.pose.first?.(page);
    await page.waitForLoadState();
    const seenIn = await glass(page, (under) => look(under, at, { status, bytes }));
    desk.giveBack(at.pose.who, page);
    return seenIn;
  } catch (error) {
    await page.close(); // nobody knows how it stands
    throw error;
  }
}

/** Looks in every way at what lies under the glass. */
async function look(under: Page, { name, kind }: ToLookAt, sent: Pick<Look, 'status' | 'bytes'>): Promise<Look> {
  const faults = [...(await faultsOn(under, name))];
  faults.push(...(await tooSmall(under)).map((small) => `360 px, too small: ${small}`));
  faults.push(...(await sideways(under)));
  const [title, found, text] = await Promise.all([under.title(), scripts(under), textOf(under)]);
  return { name, kind, title, ...sent, faults, scripts: found, text };
}

/** A context for each person, opened once; a page that was looked at is taken again, since a new one is a new process. */
class Desk {
  readonly #open: Map<string, Promise<Page>>;
  readonly #free = new Map<string, Page[]>();
  readonly #url: string;

  constructor({ windows, url }: Known) {
    this.#url = url;
    this.#open = new Map(Object.entries(windows).map(([who, page]) => [who, Promise.resolve(page)]));
    this.#open.set('nobody', aPrivateWindow());
  }

  windowOf(who: string): Promise<Page> {
    const page = this.#open.get(who) ?? aWindowOf({ url: this.#url }, who);
    this.#open.set(who, page);
    return page;
  }

  async take(who: string): Promise<Page> {
    const page = this.#free.get(who)?.pop() ?? (await (await this.windowOf(who)).context().newPage());
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1200, height: 900 });
    return page;
  }

  giveBack(who: string, page: Page): void {
    this.#free.set(who, [...(this.#free.get(who) ?? []), page]);
  }
}

async function otherThanPage(page: Page, { url }: Known, path: string): Promise<'file' | 'redirect' | 'page'> {
  const answer = await page.context().request.get(url + path, { maxRedirects: 0 });
  if (answer.status() === 303) return 'redirect';
  return answer.ok() && !answer.headers()['content-type']?.includes('html') ? 'file' : 'page';
}

describe('Every page, for everybody', () => {
  test('has a line in the table of poses', () => {
    expect(Object.keys(table).toSorted()).toEqual(shown.toSorted());
  });

  test('opens in every pose, and what is no page is a file or leads on', { timeout: 600_000 }, async () => {
    const running = await aServerWithTheList();
    const known = await aKnownRegion(running);
    const desk = new Desk(known);
    const eyes = { glass: await aGlass(known.url), panes: await panesOf(known.url) };
    const trouble: string[] = [];
    const only = process.env['POSES'] ?? ''; // a part of an address, while building: the counts below then fail, so it never passes for all
    const waiting = poses.flatMap(({ pose, ...one }) =>
      typeof pose === 'string' || !one.page.includes(only) ? [] : [{ ...one, pose }],
    );
    const lane = async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const { name, pose } = one;
        const [address, window] = [known.url + pose.at(known), await desk.windowOf(pose.who)];
        const looked =
          pose.first?.inWindow || process.env['SHOTS'] // a window makes pictures
            ? inAWindow(eyes, one, desk, address)
            : byWire(eyes, one, window, address).catch((error: unknown) => {
                if (!pose.first) throw error;
                return inAWindow(eyes, one, desk, address); // slower, and said to be `inWindow` the next time
              });
        await looked.then(
          (is) => seen.push(is),
          (error: unknown) => trouble.push(`${name}: ${String(error).slice(0, 300)}`),
        );
      }
    };
    await Promise.all([lane(), lane()]);
    for (const [name, line] of Object.entries(table)) {
      if (!('is' in line)) continue;
      const { is, who, at } = line as Other;
      const was = await otherThanPage(await desk.windowOf(who), known, at(known));
      if (was !== is) trouble.push(`${name} is a ${was}, not a ${is}`);
    }
    expect(trouble).toEqual([]);
    const strange = seen.filter(({ status, name }) => status !== 200 && !name.includes(':token, empty'));
    expect(strange.map(({ name, status }) => `${name} ${status}`)).toEqual([]);
  });

  test('says "Fout:" in its title when something is wrong, and only then', () => {
    const wrong = seen.filter(({ kind }) => kind === 'wrong');
    expect(wrong.length).toBeGreaterThan(20);
    expect(wrong.filter(({ title }) => !title.startsWith('Fout:')).map(({ name }) => name)).toEqual([]);
    const fine = seen.filter(({ kind }) => kind === 'filled' || kind === 'empty');
    expect(fine.filter(({ title }) => title.startsWith('Fout:')).map(({ name }) => name)).toEqual([]);
  });

  test('has nothing for axe, no sideways scroll and nothing too small, in light, in dark and on a phone', () => {
    expect(seen.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  test('needs no script', () => {
    expect(seen.flatMap(({ name, scripts: found }) => found.map((one) => `${name}: ${one}`))).toEqual([]);
  });

  test('comes in less than 30 kB, its stylesheets included', () => {
    expect(Math.min(...seen.map(({ bytes }) => bytes))).toBeGreaterThan(2_000); // it was counted
    expect(seen.filter(({ bytes }) => bytes >= 30_000).map(({ name, bytes }) => `${name} ${bytes}`)).toEqual([]);
  });

  test('reads as B1: easy enough, no long sentences, our own words', () => {
    const inDutch = seen.filter(({ kind }) => !['english', 'arabic', 'ukrainian'].includes(kind));
    const measured = inDutch.map(({ name, text }) => ({ name, ...score(text) })).filter((one) => one.sentences >= 8);
    expect(measured.length).toBeGreaterThan(20);
    expect(measured.filter(({ ease, perSentence }) => ease < 65 || perSentence > 12)).toEqual([]);
    expect(inDutch.flatMap(({ name, text }) => tooLong(text).map((one) => `${name}: ${one}`))).toEqual([]);
    expect(inDutch.flatMap(({ name, text }) => foreignWords(text).map((one) => `${name}: ${one}`))).toEqual([]);
  });
});
