import Type from 'typebox';
import Value from 'typebox/value';

/** One line of JSON each way: a request, then text for both streams, and at last the exit code. */
const ask = Type.Object({ args: Type.Array(Type.String()), cwd: Type.String() });
const tell = Type.Union([
  Type.Object({ out: Type.String() }),
  Type.Object({ err: Type.String() }),
  Type.Object({ exit: Type.Integer() }),
]);
export type Tell = Type.Static<typeof tell>;

/** What came over the socket, as what it must be; throws for anything else. */
export const readAsk = (line: string): Type.Static<typeof ask> => Value.Parse(ask, JSON.parse(line));
export const readTell = (line: string): Tell => Value.Parse(tell, JSON.parse(line));
