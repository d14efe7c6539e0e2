import type { Page } from 'playwright-core';

/** A place where somebody can type freely: the form's address with ids as `:id`, and the name of the field. */
type FreeText = { readonly form: string; readonly field: string };
/** What came of sending a form with one field filled in so. */
export type Tried = FreeText & {
  readonly status: number;
  /** The page says that the number looks like a BSN. */
  readonly asks: boolean;
  /** What was typed stands in that field still. */
  readonly kept: boolean;
};

/** `known`: kinds of addresses that others need not open again: files, and pages that say the same to everybody. */
export type Walked = { readonly tried: readonly Tried[]; readonly known: readonly string[] };
/** Runs in the browser, with the cookies of who is there: walks every link, and sends every form with all its free text filled in. */
async function walk({ from, typed, most, skip, before }: Options): Promise<Walked> {
  const pattern = (path: string): string =>
    path
      .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, ':id')
      .replace(/\?.*/, '')
      .replace(/^\/overdracht\/.*/, '/overdracht/:token')
      .replace(/^\/hulp\/.*/, '/hulp/:soort')
      .replace(/^(\/regio\/cijfers\/duo\/codes)\/.*/, '$1/:layout/:axis')
      .replace(/^(\/papieren\/:id)\/[^/]+\/vast/, '$1/:paper/vast')
      .replace(/^(\/regio\/routekaart\/(?:regel|zin))\/.*/, '$1/:one')
      .replace(/^(\/regio\/programma\/(?:controle|planning))\/.*/, '$1/:one')
      .replace(/^(\/regio\/verslag\/:id\/hoofdstuk)\/[^/]+\/opmerking/, '$1/:chapter/opmerking')
      .replace(/--.*$/, '--:cell') // of a table in a form: all cells are read in one place
      .replace(/GM\d{4}/, ':municipality')
      .replace(/-\d+$/, '-:n');
  const read = async (path: string, init?: RequestInit) => {
    const answer = await fetch(path, init);
    const html = (answer.headers.get('content-type') ?? '').includes('html');
    const page = new DOMParser().parseFromString(html ? await answer.text() : '', 'text/html');
    return { status: answer.status, page, html };
  };
  const free = (form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement)[] =>
    [
      ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        'textarea, input[type=text], input[type=email], input[type=tel]',
      ),
    ].filter((field) => !/-(?:day|month|year)$/.test(field.name)); // three boxes of at most four digits
  type Box = HTMLInputElement | HTMLTextAreaElement;
  const radioOf = (field: Box) => field.closest('.branch')?.querySelector<HTMLInputElement>('input[type=radio]');
  /** Everything that the form would send when each question has an answer and these fields hold the number. */
  const filled = (form: HTMLFormElement, fields: readonly Box[], branch?: HTMLInputElement): URLSearchParams => {
    const sent = new URLSearchParams();
    const choose = (name: string): string | undefined => {
      if (branch?.name === name) return branch.value;
      const all = [...form.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${name}"]`)];
      const same = (one: Element) => fields.every((field) => one.closest('.branch')?.contains(field) ?? true);
      return (all.find((one) => one.checked) ?? all.find(same) ?? all[0])?.value;
    };
    for (const one of form.querySelectorAll<Box | HTMLSelectElement>('input, textarea, select')) {
      const { name, type } = one;
      if (!name || sent.has(name)) continue;
      if (type === 'radio') sent.set(name, choose(name) ?? '');
      else if (fields.includes(one as Box)) sent.set(name, typed);
      else if (type === 'checkbox') sent.set(name, one.value);
      else if (one instanceof HTMLSelectElement || one.tagName === 'SELECT')
        sent.set(name, one.value || ([...(one as HTMLSelectElement).options].find(({ value }) => value)?.value ?? ''));
      else if (name.endsWith('-day')) sent.set(name, one.value || '15');
      else if (name.endsWith('-month')) sent.set(name, one.value || '6');
      else if (name.endsWith('-year')) sent.set(name, one.value || (name.startsWith('birth') ? '2008' : '2026'));
      else sent.set(name, one.value || (type === 'hidden' ? '' : 'Voorbeeld'));
    }
    const button = branch ? undefined : form.querySelector<HTMLButtonElement>('button[name]:not([formaction])');
    if (button && !sent.has(button.name)) sent.set(button.name, '');
    return sent;
  };
  const seen = new Map<string, number>();
  const done = new Set(before.tried.map(({ form, field }) => `${form} ${field}`));
  const known = new Set(before.known);
  const forAll = /^\/(?:wie-is-aan-zet|routekaart|praten-thuis|regels|wat-vraagt-de-wet|toegankelijkheid|hulp)(?:\/|$)/;
  const tried: Tried[] = [];
  /** Sends a form once, and once more for each choice in it that has fields of its own; the number stands in all of them. */
  const tryForm = async (form: HTMLFormElement, action: string) => {
    const kind = pattern(action);
    const fresh = free(form).filter(({ name }) => {
      const key = `${kind} ${pattern(name)}`;
      if (done.has(key) || skip.includes(key)) return false;
      done.add(key);
      return true;
    });
    const always = fresh.filter((field) => !radioOf(field));
    const branches = [...new Set(fresh.flatMap((field) => radioOf(field) ?? []))];
    for (const branch of branches.length > 0 ? branches : [undefined]) {
      const inside = fresh.filter((field) => branch && radioOf(field) === branch);
      const fields = branch === branches[0] ? [...always, ...inside] : inside;
      if (fields.length === 0) continue;
      const answer = await read(action, { method: 'POST', body: filled(form, fields, branch) });
      const asks = /op een BSN/.test(answer.page.body.textContent ?? ''); // runs in the window: nothing from outside it
      for (const { name } of fields) {
        const again = answer.page.getElementsByName(name)[0] as HTMLInputElement | undefined;
        const kept = (again?.value ?? '').includes(typed);
        tried.push({ form: kind, field: pattern(name), status: answer.status, asks, kept });
      }
    }
  };
  const asked = new Set(from);
  const queue = [...from];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = pattern(path);
    const times = seen.get(kind) ?? 0;
    const enough = (times >= most && !asked.has(path)) || known.has(kind);
    if (enough || done.has(path) || path.startsWith('/voorbeeld')) continue;
    seen.set(kind, times + 1);
    done.add(path);
    const { page, html } = await read(path);
    if (!html) known.add(kind);
    for (const link of page.querySelectorAll('a[href^="/"]'))
      queue.push((link.getAttribute('href') ?? '').replace(/#.*/, ''));
    for (const form of page.querySelectorAll('form'))
      if (form.getAttribute('method') === 'post') await tryForm(form, form.getAttribute('action') ?? path);
  }
  for (const kind of seen.keys()) if (forAll.test(kind)) known.add(kind);
  return { tried, known: [...known] };
}

type Options = {
  readonly from: readonly string[];
  readonly typed: string;
  /** How many addresses of one kind are opened at the most, beside those in `from`: their state may differ. */
  readonly most: number;
  readonly skip: readonly string[];
  /** What was tried by others: a field is refused in one place, whoever types. */
  readonly before: Walked;
};
/**
 * Every place where who is there can type freely, found by following links; each was tried with the same text. A form is sent with the text in all its fields at once:
 * that one field is enough to refuse it is proven of the gate (test/web/door).
 */
export const tryEveryField = (page: Page, options: Options): Promise<Walked> => page.evaluate(walk, options);
