import { Name } from '#web/language/say.tsx';

/** So many names fit in one sentence. */
const marks = ['\uE000', '\uE001', '\uE002'] as const;
const between = new RegExp(`([${marks.join('')}])`);

type Sentence = (...names: string[]) => string;
/** A sentence with names of people and organisations in it, which stay as they are in every language. */
export function Named({ say, names }: { say: Sentence; names: readonly string[] }) {
  const parts = say(...marks.slice(0, names.length)).split(between);
  return (
    <>
      {parts.map((part, at) => {
        const name = names[marks.indexOf(part as (typeof marks)[number])];
        return name === undefined ? part : <Name key={at}>{name}</Name>;
      })}
    </>
  );
}
