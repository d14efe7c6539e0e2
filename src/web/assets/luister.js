// Reads the page aloud, sentence by sentence. Only adds: the button is shown when this device has a voice of its own in
// the language of the page. A voice from the network would send the words away, so it is not used.
const place = document.querySelector('[data-luister]');
const button = place?.querySelector('button');
const speech = window.speechSynthesis;
const { lang } = document.documentElement;
const voice = () => speech.getVoices().find((one) => one.localService && one.lang.slice(0, 2) === lang);
const offer = () => {
  if (voice()) place.hidden = false;
};
const rest = () => {
  button.textContent = place.dataset.luister;
};
const parts = () =>
  [...document.querySelectorAll('main :is(h1, h2, p, li, summary)')]
    .filter((one) => !one.closest('form, nav, [hidden]') && !one.querySelector('p, li, button'))
    .map((one) => one.textContent.trim())
    .filter((text) => text !== '');
function start() {
  button.textContent = place.dataset.stop;
  const texts = parts();
  texts.forEach((text, at) => {
    const said = new SpeechSynthesisUtterance(text);
    said.lang = lang;
    said.voice = voice();
    said.rate = 0.9;
    if (at === texts.length - 1) said.onend = rest;
    speech.speak(said);
  });
}
if (button && speech) {
  offer();
  speech.addEventListener('voiceschanged', offer);
  button.addEventListener('click', () => {
    const speaks = speech.speaking;
    speech.cancel();
    if (speaks) rest();
    else start();
  });
  addEventListener('pagehide', () => speech.cancel());
}
