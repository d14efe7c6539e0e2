import { createTransport } from 'nodemailer';
import type { SendMail } from '#app/ports/mail.ts';

/** Mail by SMTP. `url` as in smtps://user:password@host:465; `from` is the sender that readers know. Plain text only. */
export function smtpMail(url: string, from: string): SendMail {
  const transport = createTransport(url, { from });
  return async ({ to, subject, text }) => {
    await transport.sendMail({ to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } });
  };
}
