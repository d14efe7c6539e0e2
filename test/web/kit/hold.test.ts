/** The script that holds what was typed in a long form, on a page of one box. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const script = readFileSync('src/web/assets/houdt.js', 'utf8');
const later = 15 * 24 * 3600 * 1000;

/** A page with a form of one box, as the server sent it for this version; `device` is what the browser keeps. */
function aPage(device: Map<string, string>, { words, seen, now = 0 }: { words: string; seen: number; now?: number }) {
  const act = new Map<string, (event: object) => void>();
  const listens = (of: string) => ({ addEventListener: (name: string, does: () => void) => void act.set(`${of} ${name}`, does) }); // prettier-ignore
  const offer = { hidden: true, querySelector: (what: string) => listens(what) };
  const box = { name: 'what', type: 'textarea', value: words };
  const form = {
    dataset: { houdt: 'ed deel-1' },
    elements: Object.assign([box], { seen: { value: String(seen) } }),
    querySelector: () => offer,
    ...listens('form'),
  };
  runInNewContext(script, {
    document: { querySelectorAll: () => [form] },
    localStorage: {
      getItem: (key: string) => device.get(key) ?? null,
      setItem: (key: string, value: string) => void device.set(key, value),
      removeItem: (key: string) => void device.delete(key),
    },
    FormData: function formData() {
      return [['what', box.value], ['seen', String(seen)]]; // prettier-ignore
    },
    URLSearchParams,
    Date: { now: () => now },
    setTimeout: (does: () => void) => (does(), 1),
    clearTimeout: () => {},
    ...listens('window'),
  });
  const on = (what: string, event: object = {}) => act.get(what)?.(event);
  const type = (typed: string) => {
    box.value = typed;
    on('form input');
  };
  return { offer, box, type, send: (submitter = {}) => on('form submit', { submitter }), press: (what: string) => on(`[data-doet=${what}] click`) }; // prettier-ignore
}

describe('What is typed in a long form', () => {
  it('is offered on the way back after a window was closed, and put back by one press; nothing is put back unasked', () => {
    const device = new Map<string, string>();
    expect(aPage(device, { words: 'Oud', seen: 1 }).offer.hidden).toBe(true);
    expect(device.size).toBe(0);
    aPage(device, { words: 'Oud', seen: 1 }).type('Nieuw & meer');
    const back = aPage(device, { words: 'Oud', seen: 1 });
    expect([back.offer.hidden, back.box.value]).toEqual([false, 'Oud']);
    back.press('zet-terug');
    expect([back.offer.hidden, back.box.value]).toEqual([true, 'Nieuw & meer']);
  });

  it('goes once the server kept it, and stays when what was sent did not come to a new version', () => {
    const device = new Map<string, string>();
    const page = aPage(device, { words: 'Oud', seen: 1 });
    page.type('Nieuw');
    page.send();
    expect(aPage(device, { words: 'Oud', seen: 1 }).offer.hidden).toBe(false); // the session was over
    const kept = aPage(device, { words: 'Nieuw', seen: 2 });
    expect([kept.offer.hidden, device.size]).toEqual([true, 0]);
  });

  it('goes when somebody throws it away, on either page, and after two weeks', () => {
    const device = new Map<string, string>();
    const again = () => aPage(device, { words: 'Oud', seen: 1 });
    again().type('Nieuw');
    again().press('weg');
    expect(device.size).toBe(0);
    again().type('Nieuw');
    again().send({ name: 'anyway' });
    expect(device.size).toBe(0);
    again().type('Nieuw');
    expect(aPage(device, { words: 'Oud', seen: 1, now: later }).offer.hidden).toBe(true);
  });
});
