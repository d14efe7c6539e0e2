import type { Page } from 'playwright-core';

/** A place where somebody can type freely: the form's address with ids as `:id`, and the name of the field. */
type FreeText = { readonly form: string; readonly field: string };
/** What came of sending a form with one field filled in so. */
export type Tried = FreeText & {
  readonly status: number;
  /** The page asks whether the number belongs at telephone or reference. */
  readonly asks: boolean;
  /** What was typed stands in that field still. */
  readonly kept: boolean;
};

/** Runs in the browser, with the cookies of who is there: walks every link, and sends every form once per free-text field. */
async function walk({ from, typed, most, skip, before }: Options): Promise<Tried[]> {
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
    return { status: answer.status, page };
  };
  const free = (form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement)[] =>
    [
      ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        'textarea, input[type=text], input[type=email], input[type=tel]',
      ),
    ].filter((field) => !/-(?:day|month|year)$/.test(field.name)); // three boxes of at most four digits
  /** Everything that the form would send when each question has an answer and this field holds the number. */
  const filled = (form: HTMLFormElement, field: HTMLInputElement | HTMLTextAreaElement): URLSearchParams => {
    const sent = new URLSearchParams();
    const branch = field.closest('.branch')?.querySelector<HTMLInputElement>('input[type=radio]');
    const choose = (name: string): string | undefined => {
      if (branch?.name === name) return branch.value;
      const all = [...form.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${name}"]`)];
      const same = (one: Element) => one.closest('.branch')?.contains(field) ?? true;
      return (all.find((one) => one.checked) ?? all.find(same) ?? all[0])?.value;
    };
    for (const one of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
      'input, textarea, select',
    )) {
      const { name, type } = one;
      if (!name || sent.has(name)) continue;
      if (type === 'radio') sent.set(name, choose(name) ?? '');
      else if (one === field) sent.set(name, typed);
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
  const done = new Set(before.map(({ form, field }) => `${form} ${field}`));
  const tried: Tried[] = [];
  const asked = new Set(from);
  const queue = [...from];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = pattern(path);
    const times = seen.get(kind) ?? 0;
    if ((times >= most && !asked.has(path)) || done.has(path) || path.startsWith('/voorbeeld')) continue;
    seen.set(kind, times + 1);
    done.add(path);
    const { page } = await read(path);
    for (const link of page.querySelectorAll('a[href^="/"]'))
      queue.push((link.getAttribute('href') ?? '').replace(/#.*/, ''));
    for (const form of page.querySelectorAll('form')) {
      const action = form.getAttribute('action') ?? path;
      for (const field of free(form)) {
        const key = { form: pattern(action), field: pattern(field.name) };
        if (form.getAttribute('method') !== 'post' || skip.includes(`${key.form} ${key.field}`)) continue;
        if (done.has(`${key.form} ${key.field}`)) continue;
        done.add(`${key.form} ${key.field}`);
        const answer = await read(action, { method: 'POST', body: filled(form, field) });
        const asks = (answer.page.body.textContent ?? '').includes('Hoort dit nummer bij telefoon of kenmerk?');
        const again = answer.page.getElementsByName(field.name)[0] as HTMLInputElement | undefined;
        tried.push({ ...key, status: answer.status, asks, kept: (again?.value ?? '').includes(typed) });
      }
    }
  }
  return tried;
}

type Options = {
  readonly from: readonly string[];
  readonly typed: string;
  /** How many addresses of one kind are opened, beside those in `from`: their state may differ. */
  readonly most: number;
  readonly skip: readonly string[];
  /** What was tried by others: a field is refused in one place, whoever types. */
  readonly before: readonly FreeText[];
};
/** Every place where who is there can type freely, found by following links; each was tried with the same text. */
export const tryEveryField = (page: Page, options: Options): Promise<Tried[]> => page.evaluate(walk, options);
