import { exchange } from '#domain/exchange/register.ts';
import type { Words } from '#domain/notice/mail-words.ts';
import type { SendMail } from '../ports/mail.ts';

/** Sends one mail, by a row of the register of exchanges; there is no other way to one. Throws when the row is not there. */
export async function mailBy(send: SendMail, id: string, to: string, { subject, text }: Words): Promise<void> {
  if (exchange(id).direction !== 'mail') throw new Error(`no mail goes by ${id}`);
  await send({ to, subject, text });
}
