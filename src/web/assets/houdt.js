// Holds on this device what somebody types in a long form, so that a closed window or an ended session loses nothing. It never
// sends anything: on the way back the page offers it. Signing out empties what is held (clear-site-data).
const attempt = (act) => {
  try {
    return act();
  } catch {
    return undefined; // a browser that may keep nothing
  }
};
const twoWeeks = 14 * 24 * 3600 * 1000;
for (const form of document.querySelectorAll('form[data-houdt]')) {
  const place = `houdt ${form.dataset.houdt}`;
  const offer = form.querySelector('[data-teruggeven]');
  const typed = () => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== 'seen')).toString();
  const seen = Number(form.elements.seen.value);
  const shown = typed();
  const held = attempt(() => JSON.parse(localStorage.getItem(place) ?? 'null'));
  const forget = () => {
    offer.hidden = true;
    attempt(() => localStorage.removeItem(place));
  };
  let timer;
  const hold = (sent) => {
    clearTimeout(timer);
    timer = undefined;
    const now = typed();
    if (now !== shown || sent)
      attempt(() => localStorage.setItem(place, JSON.stringify({ now, seen, sent, at: Date.now() })));
  };
  const back = () => {
    const said = new URLSearchParams(held.now);
    for (const box of form.elements) {
      if (!box.name || box.type === 'hidden' || box.type === 'submit') continue;
      if (box.type === 'checkbox' || box.type === 'radio') box.checked = said.getAll(box.name).includes(box.value);
      else if (said.has(box.name)) box.value = said.get(box.name);
    }
    offer.hidden = true;
  };
  if (held) {
    // A newer version than the one that was sent on: it was kept by the server.
    if ((held.sent && seen > held.seen) || held.now === shown || Date.now() - held.at > twoWeeks) forget();
    else offer.hidden = false;
  }
  offer.querySelector('[data-doet=zet-terug]').addEventListener('click', back);
  offer.querySelector('[data-doet=weg]').addEventListener('click', forget);
  form.addEventListener('input', () => {
    timer ??= setTimeout(() => hold(false), 2000);
  });
  form.addEventListener('submit', ({ submitter }) => {
    if (submitter?.name === 'anyway') forget();
    else hold(true);
  });
  addEventListener('pagehide', () => timer && hold(false));
}
