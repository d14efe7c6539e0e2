import { exchange } from '#domain/exchange/register.ts';
import type { Words } from '#domain/notice/mail-words.ts';
import type { Mail, SendMail } from '../ports/mail.ts';
import type { SendSms } from '../ports/sms.ts';

/** Sends one mail, by a row of the register of exchanges; there is no other way to one. Throws when the row is not there. */
export async function mailBy(
  send: SendMail,
  id: string,
  to: string,
  { subject, text, calendar }: Words & Pick<Mail, 'calendar'>,
): Promise<void> {
  if (exchange(id).direction !== 'mail') throw new Error(`no mail goes by ${id}`);
  await send({ to, subject, text, ...(calendar && { calendar }) });
}

/** The same for one sms. Throws when nobody set up how one is sent. */
export async function smsBy(send: SendSms | undefined, id: string, to: string, text: string): Promise<void> {
  if (exchange(id).direction !== 'mail') throw new Error(`no sms goes by ${id}`);
  if (!send) throw new Error('no way to send an sms is set up');
  await send({ to, text });
}
