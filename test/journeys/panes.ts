/**
 * Two windows that stay, in light and in dark, each with a frame in which one page after the other is laid. A frame changes
 * its width without its window being drawn anew, and lies beside what is drawn: everything that looks at a page is asked in
 * one question a window, and no picture is made of it.
 */
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { layInPage } from './glass.ts';
import {
  desk,
  grown,
  inPageSource,
  lookInPage,
  ofDrawing,
  phone,
  scriptsInPage,
  tags,
  textInPage,
  tooSmallInPage,
  tooWideInPage,
  type Wanted,
} from './looks.ts';
import { aPrivateWindow } from './steps.ts';

const tools = {
  layInPage,
  lookInPage,
  tooWideInPage,
  tooSmallInPage,
  textInPage,
  scriptsInPage,
  lookAtPage,
  waysTooWide,
};
type Tools = { readonly tools: typeof tools };

type Open = (options: BrowserContextOptions) => Promise<Page>;
async function aPane(open: Open, { colorScheme }: Pick<typeof desk, 'colorScheme'>): Promise<Frame> {
  const window = await open({ bypassCSP: true, colorScheme }); // axe is no file of ours
  const beside = await window.evaluateHandle(() => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; left: 4000px; top: 0; width: 1200px; height: 900px; border: 0';
    document.body.replaceChildren(frame);
    return frame;
  });
  const pane = await beside.contentFrame();
  if (!pane) throw new Error('there is no frame');
  const named = Object.entries(tools).map(([name, tool]) => `${name}: ${tool.toString()}`);
  await pane.evaluate(`${inPageSource()} window.tools = { ${named.join(', ')} }; 0`);
  return pane;
}

type Asked = { readonly html: string; readonly wanted: Wanted; readonly width: number };
/** In a frame: lays a page in it and looks. */
async function lookAtPage({ html, wanted, width }: Asked) {
  const { tools } = window as unknown as Tools;
  if (frameElement instanceof parent.window.HTMLElement) frameElement.style.width = `${width}px`;
  await tools.layInPage(html);
  const seen = await tools.lookInPage(wanted);
  if (!seen || innerWidth !== width) throw new Error(`no axe, or ${innerWidth} px wide`);
  return seen;
}

/** In a frame: how much too wide the page is, each way to show it. */
function waysTooWide(ways: typeof grown): readonly number[] {
  const { tools } = window as unknown as Tools;
  return ways.map(({ width, css }) => {
    if (frameElement instanceof parent.window.HTMLElement) frameElement.style.width = `${width}px`;
    return tools.tooWideInPage(css);
  });
}
/** One at a time. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}

export type Panes = Awaited<ReturnType<typeof panesFor>>;
/** Looks in every way at pages as they were sent by the website of which `open` opens a page. */
export async function panesFor(open: Open) {
  const [light, dark] = await Promise.all([aPane(open, desk), aPane(open, phone)]);
  const [lightAlone, darkAlone] = [inTurn(), inTurn()];
  const atDesk = (html: string) =>
    light.evaluate(
      async ({ ways, ...asked }) => {
        const { tools } = window as unknown as Tools;
        const seen = await tools.lookAtPage(asked);
        const [over, title, scripts] = [tools.waysTooWide(ways), document.title, tools.scriptsInPage()];
        return { ...seen, over, title, scripts, text: tools.textInPage() }; // the text last: it unfolds what folds
      },
      { html, width: desk.width, wanted: { screen: desk.name, tags }, ways: grown },
    );
  const onPhone = (html: string, visible: readonly boolean[]) =>
    dark.evaluate(
      async (asked) => {
        const { tools } = window as unknown as Tools;
        return { ...(await tools.lookAtPage(asked)), small: tools.tooSmallInPage() };
      },
      { html, width: phone.width, wanted: { screen: phone.name, tags, before: { visible, rules: ofDrawing } } },
    );
  return async (html: string) => {
    const wide = await lightAlone(() => atDesk(html));
    const narrow = await darkAlone(() => onPhone(html, wide.visible));
    const onScreen = ({ name }: typeof desk, seen: typeof narrow | typeof wide) => [
      ...seen.faults.map((fault) => `${name}: ${fault}`),
      ...(seen.wide ? [`${name}: scrolls sideways`] : []),
    ];
    const faults = [
      ...onScreen(desk, wide),
      ...onScreen(phone, narrow),
      ...narrow.small.map((small) => `360 px, too small: ${small}`),
      ...grown.flatMap(({ way }, at) => ((wide.over[at] ?? 0) > 0 ? [`${way}: ${wide.over[at]} px too wide`] : [])),
    ];
    return { title: wide.title, faults, scripts: wide.scripts, text: wide.text };
  };
}

export const panesOf = (url: string): Promise<Panes> =>
  panesFor(async (options) => {
    const window = await aPrivateWindow(options);
    await window.goto(`${url}/toegankelijkheid`);
    return window;
  });
