import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mail, SendMail } from '#app/ports/mail.ts';
import type { Day } from '#law/day.ts';

/** A mail as the file twin kept it. */
type KeptMail = Mail & { readonly on: Day };
export type FileMail = {
  readonly send: SendMail;
  readonly read: () => readonly KeptMail[];
  readonly clear: () => void;
};

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');

function parse(content: string): KeptMail {
  const end = content.indexOf('\n\n');
  const head = new Map(
    content
      .slice(0, end)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return {
    to: head.get('Aan') ?? '',
    subject: head.get('Onderwerp') ?? '',
    on: head.get('Dag') ?? '',
    text: content.slice(end + 2),
  };
}

/** The twin of SMTP for demo and tests: one text file a mail, numbered in `folder`. Nothing leaves this machine. */
export function fileMail(folder: string, today: () => Day): FileMail {
  const files = (): string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted();
  mkdirSync(folder, { recursive: true });
  return {
    async send({ to, subject, text }) {
      const last = Number(files().at(-1)?.slice(0, 6) ?? 0);
      const head = `Aan: ${oneLine(to)}\nOnderwerp: ${oneLine(subject)}\nDag: ${today()}`;
      writeFileSync(join(folder, `${String(last + 1).padStart(6, '0')}.txt`), `${head}\n\n${text}`, {
        mode: 0o600, // a code may stand in it
        flag: 'wx',
      });
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
