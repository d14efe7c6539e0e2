import { createTransport } from 'nodemailer';
import type { SendMail } from '#app/ports/mail.ts';

/** Mail by SMTP. `url` as in smtps://user:password@host:465; `from` is the sender that readers know. Plain text, and beside it an invitation for a calendar. */
export function smtpMail(url: string, from: string): SendMail {
  const transport = createTransport(url, { from });
  return async ({ to, subject, text, calendar }) => {
    const icalEvent = calendar && { icalEvent: { ...calendar, filename: 'overleg.ics' } };
    await transport.sendMail({ to, subject, text, ...icalEvent, headers: { 'Auto-Submitted': 'auto-generated' } });
  };
}
