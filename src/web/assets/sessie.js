// Asks shortly before a session ends whether somebody is still there. Without script the foot of the page says when.
// Nothing is asked of the server until somebody presses; tabs tell each other that the server heard of us.
const dialog = document.querySelector('dialog[data-idle-for]');
const line = document.querySelector('[data-ends]');
const { idleFor, idle, most, failed } = dialog.dataset;
const form = dialog.querySelector('form[action]');
const said = dialog.querySelector('[data-said]');
const tabs = new BroadcastChannel('aanzet-sessie');
const [warn, warnLast] = [180_000, 600_000];
let ends = Date.now() + idle * 1000;
let last = Date.now() + most * 1000;
let [timer, shown, shut] = [];

const clock = (at) =>
  new Date(at).toLocaleTimeString('nl-NL', { hour: 'numeric', minute: '2-digit' }).replace(':', '.');
const partAt = (now) => {
  if (now >= Math.min(ends, last)) return 'over';
  if (ends < last && now >= ends - warn) return 'idle';
  return now >= last - warnLast ? 'most' : undefined;
};

function show(part) {
  if (part === shown) return;
  shown = part;
  for (const one of dialog.children) one.hidden = one.dataset.part !== part;
  for (const one of dialog.querySelectorAll('[data-time]')) one.textContent = clock(Math.min(ends, last));
  said.textContent = '';
  if (!part) dialog.close();
  else if (!dialog.open) dialog.showModal();
}

function look() {
  clearTimeout(timer);
  const now = Date.now();
  const part = partAt(now);
  show(part === shut ? undefined : part);
  const next = [ends - warn, last - warnLast, ends, last].filter((at) => at > now);
  if (next.length) timer = setTimeout(look, Math.min(...next) - now);
}

// The server writes down that it saw somebody once a minute at most, so the end may be a minute earlier.
function seen() {
  if (shut === 'over') shut = undefined;
  ends = Date.now() + (idleFor - 60) * 1000;
  const words = ends < last ? line.dataset.ends : line.dataset.done;
  line.textContent = words.replace('{}', clock(Math.min(ends, last)));
  look();
}
function tell() {
  tabs.postMessage(last);
  seen();
}

async function stay() {
  let trouble = failed;
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return tell();
    if (answer.status === 401) [ends, trouble] = [0, ''];
  } catch {
    // no internet: the same words
  }
  look();
  said.textContent = trouble;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void stay();
});
// Whoever shuts the question is there.
dialog.addEventListener('close', () => {
  const was = shown;
  shown = undefined;
  if (was === 'idle') void stay();
  else if (was) shut = was;
});
tabs.addEventListener('message', ({ data }) => {
  if (typeof data !== 'number') return;
  if (Math.abs(data - last) > 60_000) shut = undefined; // signed in anew
  last = data;
  seen();
});
addEventListener('gezien', tell);
document.addEventListener('visibilitychange', () => document.hidden || look());
tabs.postMessage(last);
look();
