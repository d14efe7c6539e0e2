import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { register } from '#law/register.ts';
import { usageLine } from '../line.ts';
import type { PlainCommand } from '../plain.ts';
import { registerPage } from './register-page.ts';

/** `aanzet law print`: the register as one page to read, print and sign. */
export const lawPrint: PlainCommand = {
  words: ['law', 'print'],
  help: 'law print [BESTAND]          alle regels van de wet op papier, om te tekenen (HTML)',
  usage: usageLine('law print [BESTAND]'),
  async run([file], io) {
    const page = registerPage(register);
    if (file === undefined) io.out(page);
    else {
      await writeFile(resolve(io.cwd, file), page);
      io.err(`Geschreven: ${file}\n`);
    }
    return 0;
  },
};
