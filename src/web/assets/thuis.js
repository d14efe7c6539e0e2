// The talk at home: what a family writes stays in this browser, and the page works without internet once it was opened
// (decision 0034). Nothing of it is sent. Looking keeps the page, which names nobody; only writing keeps what was written.
const home = document.querySelector('[data-thuis]');
const { thuis: worker, gekopieerd, gewist } = home.dataset;
const fields = [...home.querySelectorAll('input[name^=regel-]')];
const [read, text, said] = ['[data-lees]', '[data-tekst]', '[data-zegt]'].map((one) => home.querySelector(one));
const place = 'aanzet-praten-thuis';

for (const one of document.querySelectorAll('[data-op-toestel]')) one.hidden = false;
home.querySelector('[data-op-papier]').hidden = true;

// A browser that keeps nothing (private, full) still shows the page: what is typed then lasts as long as the window.
const attempt = (work) => {
  try {
    return work();
  } catch {
    return undefined;
  }
};
const kept = attempt(() => JSON.parse(localStorage.getItem(place) ?? '[]')) ?? [];
for (const [n, field] of fields.entries()) {
  field.value = kept[n] ?? '';
  field.addEventListener('input', () => {
    read.hidden = true;
    said.textContent = '';
    const lines = fields.map(({ value }) => value);
    attempt(() =>
      lines.some((line) => line.trim())
        ? localStorage.setItem(place, JSON.stringify(lines))
        : localStorage.removeItem(place),
    );
  });
}

const linesOf = () =>
  fields
    .filter(({ value }) => value.trim())
    .map(({ value, labels }) => `${labels[0].textContent.trim()}: ${value.trim()}`)
    .join('. ');
const doing = {
  'laat-lezen'() {
    text.textContent = linesOf();
    read.hidden = text.textContent === '';
    if (read.hidden) fields[0].focus();
  },
  async kopieer() {
    await navigator.clipboard.writeText(text.textContent).catch(() => getSelection().selectAllChildren(text));
    said.textContent = gekopieerd;
  },
  wis() {
    for (const field of fields) field.value = '';
    attempt(() => localStorage.removeItem(place));
    text.textContent = '';
    read.hidden = true;
    said.textContent = gewist;
  },
  print: () => print(),
};
document.addEventListener('click', ({ target }) => doing[target.closest('[data-doet]')?.dataset.doet]?.());

// The page and what it is made of, in each language, without who asks: a page that names nobody.
async function keepThisPage() {
  await navigator.serviceWorker.register(worker, { scope: '/praten-thuis' });
  for (const name of await caches.keys())
    if (name.startsWith(place) && name !== place + worker) await caches.delete(name);
  const parts = [...document.querySelectorAll('link[href], script[src]')].map((one) => one.href || one.src);
  const languages = [...document.querySelectorAll('[name=taal]')].map(({ value }) => `/praten-thuis?taal=${value}`);
  const shelf = await caches.open(place + worker);
  const wanted = new Set(
    [location.href, '/praten-thuis', ...languages, ...parts].map((url) => new URL(url, location).href),
  );
  await shelf.addAll([...wanted].map((url) => new Request(url, { credentials: 'omit' })));
  document.querySelector('[data-zonder-net]').hidden = false;
}
if (navigator.serviceWorker && navigator.onLine) keepThisPage().catch(() => undefined);
