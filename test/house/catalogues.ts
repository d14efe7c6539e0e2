/** What is wrong with the texts of a language, seen beside the Dutch ones. */

export type Words = { readonly [key: string]: unknown };
/** Where it stands ('end.title'), and the text; a text that is made is made with examples. */
export type Text = { readonly at: string; readonly text: string };

const examples = [1, 2, 5, 'Voorbeeld'];
function made(make: (...given: unknown[]) => unknown): readonly string[] {
  return examples.flatMap((example) => {
    const text = make(example, example);
    return typeof text === 'string' ? [text] : [];
  });
}

/** Every text below an object of words. */
export function textsIn(words: unknown, at = ''): readonly Text[] {
  if (typeof words === 'string') return [{ at, text: words }];
  if (typeof words === 'function') return made(words as () => unknown).map((text) => ({ at, text }));
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsIn(value, at === '' ? key : `${at}.${key}`));
}

const scripts: Readonly<Record<string, RegExp>> = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u };
const holes = (text: string): string =>
  [...new Set([...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole))].toSorted().join(' ');
/** A number, a name that is the same everywhere, or a mark: nothing to translate. */
const isWord = (text: string): boolean => /\p{L}{4}/u.test(text);

function faultOf(code: string, dutch: readonly Text[], own: readonly Text[]): string | undefined {
  const [says, there] = [dutch.map(({ text }) => text), own.map(({ text }) => text)];
  if (there.length === 0) return 'is missing';
  if (there.length < says.length || there.some((text, n) => text.trim() === '' && says[n]?.trim() !== ''))
    return 'is empty';
  const wanted = new Set(says.map(holes));
  const leftOut = there.find((text) => !wanted.has(holes(text)) && holes(text) !== [...wanted].join(' '));
  if (leftOut !== undefined) return `has other holes than the Dutch: ${leftOut}`;
  const script = scripts[code];
  const strange = there.find((text) => script !== undefined && isWord(text) && !script.test(text));
  return strange === undefined ? undefined : `is not in its own script: ${strange}`;
}

/** What lacks beside the Dutch, as 'ar end.title is missing'. */
export function lacks(code: string, dutch: unknown, own: unknown): readonly string[] {
  const all = Map.groupBy(textsIn(own), ({ at }) => at);
  return [...Map.groupBy(textsIn(dutch), ({ at }) => at)].flatMap(([at, said]) => {
    const fault = faultOf(code, said, all.get(at) ?? []);
    return fault === undefined ? [] : [`${code} ${at} ${fault}`];
  });
}
