// Ctrl+K: the page /ga-naar as a dialog. Only adds: the same is a page without script, behind Zoek in the menu.
// A name goes out by POST and through the same search as that page. Nothing is kept in the browser.
const page = '/ga-naar';
let dialog, input, groups, found, back, busy;

const make = (tag, more = {}, ...inside) => {
  const one = Object.assign(document.createElement(tag), more);
  one.append(...inside);
  return one;
};
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const links = () => [...dialog.querySelectorAll('li:not([hidden]) a')];

async function sections(request) {
  const answer = await fetch(page, { cache: 'no-store', credentials: 'same-origin', ...request });
  const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!answer.ok || !answer.url.includes(page)) throw new Error('not there');
  return read;
}

// The links of a section of the page, as a list of our own making.
function listOf(section) {
  const title = section.querySelector('h2').textContent;
  const items = [...section.querySelectorAll('a')].map((link) =>
    make(
      'li',
      {},
      make('a', { href: link.getAttribute('href'), textContent: link.textContent, className: 'item__name' }),
    ),
  );
  const none = section.querySelector('p')?.textContent ?? '';
  return make(
    'section',
    { className: 'stack-s' },
    make('h2', { textContent: title }),
    items.length ? make('ul', { className: 'stack-s' }, ...items) : none,
  );
}

function narrow() {
  const typed = fold(input.value.trim());
  for (const item of groups.querySelectorAll('li')) item.hidden = !fold(item.textContent).includes(typed);
  for (const group of groups.children) group.hidden = !group.querySelector('li:not([hidden])');
  found.replaceChildren();
}

async function search() {
  const body = new URLSearchParams({ naam: input.value });
  try {
    const read = await sections({ method: 'POST', body });
    const section = read.querySelector('#gevonden');
    found.replaceChildren(section ? listOf(section) : 'Typ een naam of een pagina.');
  } catch {
    location.href = page;
  }
}

function keys(event) {
  const all = links();
  const at = all.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    (all[at + step] ?? (step < 0 ? input : all[0]))?.focus();
  } else if (event.key === 'Enter' && document.activeElement === input) {
    event.preventDefault();
    const first = input.value.trim() && groups.querySelector('li:not([hidden]) a');
    if (first) location.href = first.href;
    else if (input.value.trim()) void search();
  }
}

function build(read) {
  input = make('input', { className: 'input', id: 'palet', autocomplete: 'off', maxLength: 100 });
  groups = make('div', { className: 'stack' }, ...[...read.querySelectorAll('main section')].map(listOf));
  found = make('div', { className: 'stack', role: 'status' });
  const mayFind = read.querySelector(`form[action="${page}"]`) !== null;
  const label = mayFind ? 'Pagina of naam van een jongere' : 'Pagina';
  const names = make('button', { className: 'button', type: 'button', textContent: 'Zoek jongeren' });
  names.addEventListener('click', () => void search());
  const close = make('button', { className: 'button', type: 'button', textContent: 'Sluit (Esc)' });
  close.addEventListener('click', () => dialog.close());
  const buttons = make('div', { className: 'row' }, ...(mayFind ? [names] : []), close);
  dialog = make('dialog', { className: 'card stack' });
  dialog.setAttribute('aria-label', 'Zoek');
  dialog.append(
    make('label', { htmlFor: 'palet' }, make('strong', { textContent: label })),
    input,
    buttons,
    found,
    groups,
  );
  dialog.addEventListener('keydown', keys);
  // What was found is gone as soon as it is shut.
  dialog.addEventListener('close', () => {
    dialog.remove();
    dialog = undefined;
    back?.focus();
  });
  input.addEventListener('input', narrow);
  document.body.append(dialog);
  dialog.showModal();
}

async function open() {
  if (busy) return;
  busy = true;
  back = document.activeElement;
  try {
    build(await sections());
  } catch {
    location.href = page;
  }
  busy = false;
}

addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (dialog) dialog.close();
  else void open();
});
