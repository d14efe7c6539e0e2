import type { Mail, SendMail } from '#app/ports/mail.ts';
import type { Day } from '#law/day.ts';
import { keptTexts } from '../kept-texts.ts';

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
  const texts = keptTexts(folder);
  return {
    async send({ to, subject, text, calendar }) {
      const beside = calendar ? `\nBijlage overleg.ics:\n\n${calendar.content.replaceAll('\r\n', '\n')}` : '';
      texts.add(`Aan: ${oneLine(to)}\nOnderwerp: ${oneLine(subject)}\nDag: ${today()}\n\n${text}${beside}`);
    },
    clear: texts.clear,
    read: () => texts.read().map(parse),
  };
}
