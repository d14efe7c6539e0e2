/** What somebody typed behind `npm run aanzet --`, for every command alike: help, and options that do not exist. */

/** What a command tells about itself. */
type Told = {
  readonly words: readonly string[];
  readonly help: string;
  readonly usage: string;
};
type Terminal = { readonly err: (text: string) => void };

/** The line of `--help` and of a mistake: everything that the command reads. */
export const usageLine = (rest: string): string => `Gebruik: npm run --silent aanzet -- ${rest}\n`;

/** Before `--` only: a file may be called anything. */
const ahead = (args: readonly string[]): readonly string[] =>
  args.includes('--') ? args.slice(0, args.indexOf('--')) : args;

/** The words that help is asked about; undefined when the line asks for no help. */
export function helpAskedOn(args: readonly string[]): readonly string[] | undefined {
  if (args[0] === 'help') return args.slice(1);
  const asked = ahead(args).some((arg) => arg === '--help' || arg === '-h');
  return asked ? ahead(args).filter((arg) => !arg.startsWith('-')) : undefined;
}

/** Of one command its whole line; of a first word what begins with it; else every command. */
export function helpOn(commands: readonly Told[], words: readonly string[]): string {
  const one = commands.find((c) => c.words.every((word, i) => words[i] === word));
  if (one) return `${one.usage}\n  ${one.help}\n`;
  const begun = commands.filter((c) => c.words[0] === words[0]);
  const shown = begun.length > 0 ? begun : commands;
  return [
    usageLine('OPDRACHT'),
    ...shown.map(({ help }) => `  ${help}`),
    '',
    'Meer over één opdracht: npm run --silent aanzet -- help OPDRACHT',
    '',
  ].join('\n');
}

/** The value of `--name value` or `--name=value`; undefined when it is not there. */
export function option(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const found = args[at];
  if (found === undefined) return undefined;
  return found.includes('=') ? found.slice(found.indexOf('=') + 1) : args[at + 1];
}

/** The command, which refuses an option that does not stand in its line: exit 2, and nothing was done. */
export function strict<
  Rest extends readonly unknown[],
  C extends Told & { run(args: readonly string[], io: Terminal, ...rest: Rest): Promise<number> },
>(command: C): C {
  const known = new Set(command.usage.match(/--[a-z][a-z-]*/g));
  known.delete('--silent'); // npm's own
  return {
    ...command,
    run(args: readonly string[], io: Terminal, ...rest: Rest) {
      const stray = ahead(args).find((arg) => arg.startsWith('--') && !known.has(arg.split('=')[0] ?? ''));
      if (stray === undefined) return command.run(args, io, ...rest);
      io.err(`Dit ken ik niet: ${stray}\nEr is niets gedaan. ${command.usage}`);
      return Promise.resolve(2);
    },
  };
}
