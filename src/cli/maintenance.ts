import { count } from '#app/access/log-in-words.ts';
import type { Command } from './command.ts';
import { option, usageLine } from './line.ts';

const generateUsage = usageLine('generate --young-people 50000 [--seed 1]');

/** Migration and a region to measure on: each one command. */
export const maintenance: readonly Command[] = [
  {
    words: ['migrate'],
    help: 'migrate                      brengt de database op de laatste versie',
    usage: usageLine('migrate'),
    alone: true,
    async run(_args, io, tools) {
      const done = await tools.migrate();
      io.out(
        done.length === 0
          ? 'De database is al op de laatste versie.\n'
          : `${done.join('\n')}\nKlaar: ${count(done.length, 'stap', 'stappen')}.\n`,
      );
      return 0;
    },
  },
  {
    words: ['generate'],
    help: 'generate --young-people N    vult een lege database om te meten (--seed S)',
    usage: generateUsage,
    alone: true,
    practises: () => true,
    async run(args, io, tools) {
      const people = Number(option(args, 'young-people'));
      const seed = Number(option(args, 'seed') ?? 1);
      if (!Number.isInteger(people) || people < 1 || !Number.isInteger(seed)) {
        io.err(generateUsage);
        return 2;
      }
      io.out(`${await tools.generate(people, seed)}\n`);
      return 0;
    },
  },
];
