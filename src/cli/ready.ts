import { readyPoints } from '#app/ports/installation.ts';
import { readyWords } from '#app/access/ready-words.ts';
import type { Command } from './command.ts';
import { usageLine } from './line.ts';

/** What is still missing before real names go in. Exit 0 when nothing is, 1 when something is. */
export const ready: Command = {
  words: ['ready'],
  help: 'ready                        wat er nog mist voordat er echte namen in mogen',
  usage: usageLine('ready'),
  async run(_args, io, { house }) {
    const points = await house.installation?.ready();
    if (!points) {
      io.err('Dit programma kan dat nu niet zien.\n');
      return 2;
    }
    for (const point of readyPoints) {
      const { title, how } = readyWords[point];
      io.out(points[point] ? `klaar     ${title}\n` : `nog doen  ${title}. ${how}\n`);
    }
    return readyPoints.every((point) => points[point]) ? 0 : 1;
  },
};
