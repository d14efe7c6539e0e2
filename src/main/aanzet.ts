import { text } from 'node:stream/consumers';
import type { Io } from '#cli/command.ts';
import { helpAskedOn } from '#cli/line.ts';
import { findPlain } from '#cli/plain.ts';
import { faultWords } from './fault-words.ts';

/** `npm run aanzet -- ...`: what needs no house runs here at once; the rest is loaded only when it is asked for. */
async function main(args: readonly string[]): Promise<number> {
  const io: Io = {
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    out: (line) => void process.stdout.write(line),
    err: (line) => void process.stderr.write(line),
  };
  const words = helpAskedOn(args);
  if (words) {
    io.out((await import('#cli/commands.ts')).helpFor(words));
    return 0;
  }
  const plain = findPlain(args);
  if (plain) return plain.run(args.slice(plain.words.length), { ...io, input: () => text(process.stdin) });
  const { runInHouse } = await import('./in-house.ts');
  return runInHouse(args, io, process.env);
}

// Who reads no further (`| head`) is not a fault; anything else that cannot be written is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`${faultWords(error)}\n`);
  process.exit(2);
});
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${faultWords(error)}\n`);
  process.exitCode = 2;
}
