import type { House } from '#app/house.ts';
import type { UpgradeStand } from '#app/ports/installation.ts';

/** Where a command reads and writes: its own terminal, or the socket of the running server. */
export type Io = {
  /** The folder that relative file names are meant from. */
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};
/** Lines of the year that was closed or dropped, or why it stays as it is. */
type LogYearDone =
  | { readonly lines: number }
  | { readonly refused: 'not-sealed' | 'not-over' | 'not-approved' | 'not-whole' | 'not-closed' };
/** What is needed to bring an installation to another version, as its owner. */
export type Upkeep = {
  /** Does every step that waits, and takes it back. */
  tryUpgrade(): Promise<UpgradeStand>;
  /** Keeps that this version was tried on this database. */
  keepChecked(): Promise<void>;
  readonly version: string;
};
/** What commands need besides acts; main/ fills it in. */
export type Tools = {
  readonly house: House;
  /** Where the pages are, without a slash at the end. */
  readonly address?: string;
  migrate(): Promise<readonly string[]>;
  backup(file: string, passphrase?: string): Promise<{ readonly rows: number; readonly proof: string }>;
  restore(file: string, passphrase?: string): Promise<{ readonly rows: number; readonly proof: string }>;
  /** True when the number is that of the last backup; the day is kept then. */
  backupTried(proof: string): Promise<boolean>;
  /** Closes or drops a year of the log, as the owner of the database. */
  readonly endLogYear?: (step: 'close' | 'drop', year: number) => Promise<LogYearDone>;
  readonly upkeep?: Upkeep;
  generate(people: number, seed: number): Promise<string>;
};
/** One command. `run` returns the exit code: 0 done, 1 fault found, 2 unusable input, 3 refused. */
export type Command = {
  readonly words: readonly string[];
  readonly help: string;
  /** Its whole line, with every option that it reads: an option that is not in it is refused (line.ts). */
  readonly usage: string;
  /** True when it cannot run beside the server that holds the embedded database. */
  readonly alone?: boolean;
  /** True when what it begins in an empty database is an example, on the days of the demo; else it begins on the day it is. */
  readonly practises?: (args: readonly string[]) => boolean;
  /** True when it means nothing on the embedded database, which is brought up to date by each start. */
  readonly postgresOnly?: boolean;
  run(args: readonly string[], io: Io, tools: Tools): Promise<number>;
};
