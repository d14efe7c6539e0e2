import { createTransport } from 'nodemailer';
import { NotDeliverable, type SendMail } from '#app/ports/mail.ts';

/** No such mailbox or domain (RFC 3463), said of the reader. A relay that refuses us is another thing, and may be mended. */
const noSuchReader = /\b5\.(1\.(1|2|3|6|10)|2\.1)\b/;
type Refused = Error & { readonly command?: string; readonly response?: string };
const isNone = ({ command, response = '' }: Refused): boolean => command === 'RCPT TO' && noSuchReader.test(response);

/** Mail by SMTP. `url` as in smtps://user:password@host:465; `from` is the sender that readers know. Plain text, and beside it an invitation for a calendar. */
export function smtpMail(url: string, from: string): SendMail {
  const transport = createTransport(url, { from });
  return async ({ to, subject, text, calendar }) => {
    const icalEvent = calendar && { icalEvent: { ...calendar, filename: 'overleg.ics' } };
    const headers = { 'Auto-Submitted': 'auto-generated' };
    await transport.sendMail({ to, subject, text, ...icalEvent, headers }).catch((fault: Refused) => {
      throw isNone(fault) ? new NotDeliverable('no such reader') : fault;
    });
  };
}
