/** The script that reads a page aloud, in a window of nothing but what it asks for. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const script = readFileSync('src/web/assets/luister.js', 'utf8');
type Voice = { readonly lang: string; readonly localService: boolean };

/** A page of two lines in this language, on a device with these voices. */
function aPage(lang: string, voices: readonly Voice[] | undefined) {
  const spoken: string[] = [];
  let pressed = () => {};
  const button = { textContent: 'Luister', addEventListener: (_: string, act: () => void) => void (pressed = act) };
  const place = { hidden: true, dataset: { luister: 'Luister', stop: 'Stop' }, querySelector: () => button };
  const line = (textContent: string) => ({ textContent, closest: () => null, querySelector: () => null });
  const speech = {
    speaking: false,
    getVoices: () => voices,
    addEventListener: () => {},
    speak: ({ text }: { text: string }) => void spoken.push(text),
    cancel: () => void (speech.speaking = false),
  };
  runInNewContext(script, {
    window: { speechSynthesis: voices && speech },
    document: {
      documentElement: { lang },
      querySelector: () => place,
      querySelectorAll: () => [line(' Mijn route '), line(''), line('Nu')],
    },
    SpeechSynthesisUtterance: function utterance(text: string) {
      return { text };
    },
    addEventListener: () => {},
  });
  return { place, button, spoken, speech, press: () => pressed() };
}

describe('Reading aloud', () => {
  it.each([
    ['there is no speech', 'nl', undefined],
    ['there is no voice in the language of the page', 'ar', [{ lang: 'nl-NL', localService: true }]],
    ['the voice would send the words away', 'nl', [{ lang: 'nl-NL', localService: false }]],
  ] as const)('is not offered where %s', (_why, lang, voices) => {
    expect(aPage(lang, voices).place.hidden).toBe(true);
  });

  it('is offered by a voice on the device, reads line by line, and stops when pressed again', () => {
    const page = aPage('uk', [{ lang: 'uk-UA', localService: true }]);
    expect(page.place.hidden).toBe(false);
    page.press();
    expect([page.spoken, page.button.textContent]).toEqual([['Mijn route', 'Nu'], 'Stop']);
    page.speech.speaking = true;
    page.press();
    expect([page.spoken.length, page.button.textContent]).toEqual([2, 'Luister']);
  });
});
