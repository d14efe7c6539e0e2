import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SendSms, Sms } from '#app/ports/sms.ts';
import type { Day } from '#law/day.ts';

/** An sms as the file twin kept it. */
type KeptSms = Sms & { readonly on: Day };
export type FileSms = { readonly send: SendSms; readonly read: () => readonly KeptSms[]; readonly clear: () => void };

function parse(content: string): KeptSms {
  const [to = '', on = '', , ...text] = content.split('\n');
  return { to: to.replace('Aan: ', ''), on: on.replace('Dag: ', ''), text: text.join('\n') };
}

/** The twin of a telephone network for demo and tests: one text file an sms, numbered in `folder`. Nothing leaves this machine. */
export function fileSms(folder: string, today: () => Day): FileSms {
  const files = (): string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted();
  mkdirSync(folder, { recursive: true });
  return {
    async send({ to, text }) {
      const last = Number(files().at(-1)?.slice(0, 6) ?? 0);
      writeFileSync(
        join(folder, `${String(last + 1).padStart(6, '0')}.txt`),
        `Aan: ${to}\nDag: ${today()}\n\n${text}`,
        {
          mode: 0o600, // a code may stand in it
          flag: 'wx',
        },
      );
    },
    /** For a demo that begins again. */
    clear: () => files().forEach((name) => rmSync(join(folder, name))),
    /** Newest first, at most the last hundred. */
    read: () =>
      files()
        .slice(-100)
        .toReversed()
        .map((name) => parse(readFileSync(join(folder, name), 'utf8'))),
  };
}
