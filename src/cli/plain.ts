import type { Io } from './command.ts';
import { strict } from './line.ts';
import { duties } from './law/duties.ts';
import { lawCheck } from './law/check.ts';
import { lawPrint } from './law/print.ts';

/** A terminal that can also be read from. */
export type PlainIo = Io & { readonly input: () => Promise<string> };

/** A command that needs no house: it opens no database, asks no running server and founds nothing. */
export type PlainCommand = {
  readonly words: readonly string[];
  readonly help: string;
  /** Its whole line, with every option that it reads. */
  readonly usage: string;
  /** Returns the exit code, as a `Command` does. */
  run(args: readonly string[], io: PlainIo): Promise<number>;
};

/** Every command that needs no house. */
export const plainCommands: readonly PlainCommand[] = [duties, strict(lawPrint), strict(lawCheck)];

/** The command that the first words name; undefined when it is none of these. */
export function findPlain(args: readonly string[]): PlainCommand | undefined {
  return plainCommands.find(({ words }) => words.every((word, i) => args[i] === word));
}
