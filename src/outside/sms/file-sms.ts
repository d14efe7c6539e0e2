import type { SendSms, Sms } from '#app/ports/sms.ts';
import type { Day } from '#law/day.ts';
import { keptTexts } from '../kept-texts.ts';

/** An sms as the file twin kept it. */
type KeptSms = Sms & { readonly on: Day };
export type FileSms = { readonly send: SendSms; readonly read: () => readonly KeptSms[]; readonly clear: () => void };

function parse(content: string): KeptSms {
  const [to = '', on = '', , ...text] = content.split('\n');
  return { to: to.replace('Aan: ', ''), on: on.replace('Dag: ', ''), text: text.join('\n') };
}

/** The twin of a telephone network for demo and tests: one text file an sms, numbered in `folder`. Nothing leaves this machine. */
export function fileSms(folder: string, today: () => Day): FileSms {
  const texts = keptTexts(folder);
  return {
    send: async ({ to, text }) => texts.add(`Aan: ${to}\nDag: ${today()}\n\n${text}`),
    clear: texts.clear,
    read: () => texts.read().map(parse),
  };
}
