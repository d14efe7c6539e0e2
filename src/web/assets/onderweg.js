// Writing down what was heard where there is no internet (decision 0028). A text is closed at once with a key that only the
// server can undo, waits in this browser, and is sent when there is internet. Nothing here can be read on this device.
const home = document.querySelector('[data-onderweg]');
const { who, words } = home.dataset;
const say = words && JSON.parse(words);
const form = home.querySelector('form[data-road=write]');
const later = home.querySelector('form[data-road=later]');
const said = home.querySelector('[data-said]');
const [halfDay, again] = [43_200_000, 20_000];
let key;
let timer;

const asked = (request) =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
let opened;
const store = async (mode) => {
  opened ??= new Promise((done, fail) => {
    const request = indexedDB.open('aanzet-onderweg', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('brieven', { keyPath: 'once' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  return (await opened).transaction('brieven', mode).objectStore('brieven');
};
// Looking makes no place to keep: a device on which nothing was written keeps nothing at all.
const there = async () =>
  opened !== undefined ||
  indexedDB.databases === undefined ||
  (await indexedDB.databases()).some(({ name }) => name === 'aanzet-onderweg');
const waiting = async () => ((await there()) ? asked((await store('readonly')).getAll()) : []);
const mine = async () => (await waiting()).filter((one) => one.who === who).toSorted((a, b) => a.at - b.at);
const keep = async (letter) => asked((await store('readwrite')).put(letter));
const drop = async (once) => asked((await store('readwrite')).delete(once));

const base64 = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const bytesOf = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const curve = { name: 'ECDH', namedCurve: 'P-256' };

async function close(text, about) {
  const { subtle } = crypto;
  const pair = await subtle.generateKey(curve, false, ['deriveBits']);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: key.half }, pair.privateKey, 256);
  const spread = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode('aanzet onderweg'),
  };
  const from = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const one = await subtle.deriveKey(spread, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(about);
  const body = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, one, new TextEncoder().encode(text));
  const half = await subtle.exportKey('raw', pair.publicKey);
  return base64([...new Uint8Array(half), ...iv, ...new Uint8Array(body)]);
}

const post = (path, fields) =>
  fetch(path, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, namens: who, stil: 'ja' }),
    redirect: 'manual',
  });
const isJson = (answer) => answer.ok && (answer.headers.get('content-type') ?? '').startsWith('application/json');

async function getKey() {
  if (!form || home.dataset.gedeeld || !crypto.subtle || (key && Date.now() - key.at < halfDay)) return;
  key = undefined;
  try {
    const answer = await post('/onderweg/sleutel', {});
    if (!isJson(answer)) return;
    const { id, publicKey } = await answer.json();
    key = { id, at: Date.now(), half: await crypto.subtle.importKey('raw', bytesOf(publicKey), curve, false, []) };
    home.querySelector('[data-kan]').hidden = false;
  } catch {
    // no internet: then the key of before, or none
  }
}

function fill(letter) {
  for (const name of ['once', 'key', 'letter']) later.elements[name].value = letter[name];
}

async function show(trouble) {
  const waiting = await mine();
  for (const one of document.querySelectorAll('[data-wacht]')) {
    one.hidden = waiting.length === 0;
    const tells = one.querySelector('[data-tel]');
    tells.textContent = waiting.length ? tells.dataset.tel.replace('{}', waiting.length) : '';
  }
  if (later) {
    const stuck = waiting.find((one) => one.stuck);
    later.parentElement.hidden = !stuck || home.dataset.terug !== undefined;
    home.querySelector('[data-nu]').hidden = !waiting.some((one) => !one.stuck);
    if (stuck) fill(stuck);
  }
  if (said && trouble !== undefined) said.textContent = trouble;
  clearTimeout(timer);
  if (later && waiting.some((one) => !one.stuck)) timer = setTimeout(() => void send(), again);
}

// One letter: 'sent', 'stuck' (somebody has to look), 'lost' (its key is gone), 'out' (signed out), or undefined.
async function sendOne({ once, key: keyId, letter }) {
  const answer = await post('/onderweg/later', { once, key: keyId, letter });
  if (isJson(answer)) return 'sent';
  if (answer.status === 410) return 'lost';
  if (answer.status === 422 || answer.status === 409) return 'stuck';
  return answer.status === 401 || answer.type === 'opaqueredirect' ? 'out' : undefined;
}

let running = Promise.resolve();
// One round after another: two at once would send a letter twice.
const send = () => (running = running.then(round, round));

async function round() {
  let trouble;
  let last;
  try {
    for (const one of await mine()) {
      if (one.stuck) continue;
      last = await sendOne(one);
      if (last === 'sent') {
        trouble = say.sent;
        dispatchEvent(new Event('gezien')); // assets/sessie.js: the server heard of us
      }
      if (last === 'lost') trouble = say.lost;
      if (last === 'sent' || last === 'lost') await drop(one.once);
      else if (last === 'stuck') await keep({ ...one, stuck: true });
      else {
        trouble = last === 'out' ? say.out : say.later;
        break;
      }
    }
    if (last === 'stuck') trouble = say.stuck;
  } catch {
    trouble = say.later;
  }
  await show(trouble);
  return last;
}

async function write(event) {
  if (!key || Date.now() - key.at > halfDay) return; // as without script
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const lacks = ['caseId', 'way', 'result'].find((name) => !body.get(name));
  if (lacks) {
    said.textContent = say.lacks;
    form.querySelector(`[name=${lacks}]`)?.focus();
    return;
  }
  const once = body.get('once');
  const letter = { once, who, at: Date.now(), key: key.id, letter: await close(body.toString(), once) };
  await keep(letter);
  const last = await send();
  if (last === 'stuck') {
    fill(letter);
    return later.requestSubmit(); // the server says what is wrong, with all that was typed
  }
  if (last === 'sent' && home.dataset.terug !== undefined) return location.assign('/onderweg');
  form.reset();
  form.elements.once.value = crypto.randomUUID();
  said.focus();
}

form?.addEventListener('submit', (event) => void write(event));
home.querySelector('[data-doet=verstuur]')?.addEventListener('click', () => void send());
home.querySelector('[data-doet=gooi-weg]')?.addEventListener('click', () => {
  void drop(form.elements.once.value).then(() => location.assign('/onderweg'));
});
home.querySelector('form[data-road=wipe]')?.addEventListener('submit', (event) => {
  if (navigator.onLine) return; // the server ends the keys, and lets the browser forget
  event.preventDefault();
  key = undefined;
  void store('readwrite')
    .then((kept) => asked(kept.clear()))
    .then(() => show(say.wiped));
});
addEventListener('online', () => void getKey().then(send));
document.addEventListener('visibilitychange', () => document.hidden || void getKey().then(send));
await getKey();
await (later && home.dataset.terug === undefined ? send() : show());
export {}; // its names are its own
