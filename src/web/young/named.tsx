/** So many names fit in one sentence. */
const marks = ['\uE000', '\uE001', '\uE002'] as const;
const between = new RegExp(`([${marks.join('')}])`);

/** Preact leaves `{...asItIs}` out, and its types know no 'no'. */
const asItIs: object = { translate: 'no' };
type Sentence = (...names: string[]) => string;
/**
 * A sentence with names of people and organisations in it: they stay as they are when a program translates the page, and keep their
 * own direction in a line from right to left.
 */
export function Named({ say, names }: { say: Sentence; names: readonly string[] }) {
  const parts = say(...marks.slice(0, names.length)).split(between);
  return (
    <>
      {parts.map((part, at) => {
        const name = names[marks.indexOf(part as (typeof marks)[number])];
        return name === undefined ? (
          part
        ) : (
          <bdi key={at} {...asItIs}>
            {name}
          </bdi>
        );
      })}
    </>
  );
}
