import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NotDeliverable } from '#app/ports/mail.ts';
import { fileMail } from '#outside/mail/file-mail.ts';
import { smtpMail } from '#outside/mail/smtp.ts';

const mail = { to: 'karin.smit@example.org', subject: 'Er wacht iets op jou', text: 'Eén regel.\n\nNog één.\n' };

describe('the file twin of mail', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aanzet-mail-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was sent, newest first, with the day of the house', async () => {
    let today = '2026-06-08';
    const { send, read } = fileMail(folder, () => today);
    await send(mail);
    today = '2026-06-09';
    await send({ ...mail, subject: 'De tweede' });
    expect(read()).toEqual([
      { ...mail, subject: 'De tweede', on: '2026-06-09' },
      { ...mail, on: '2026-06-08' },
    ]);
    expect(fileMail(folder, () => today).read()).toHaveLength(2); // another start reads on
  });

  it('lets no subject write a second header', async () => {
    const { send, read } = fileMail(folder, () => '2026-06-08');
    await send({ ...mail, subject: 'Hallo\nAan: een ander@example.org' });
    expect(read()[0]).toMatchObject({ to: mail.to, subject: 'Hallo Aan: een ander@example.org' });
  });
});

/** A mail server that says yes to everything and keeps the letter; `refuse` makes it turn the letter away. */
async function aMailServer(refuse = false, reader = '250 yes') {
  let letter = '';
  const server = createServer((socket) => {
    let inLetter = false;
    socket.write('220 here\r\n');
    socket.on('data', (bytes) => {
      const text = bytes.toString();
      if (inLetter) letter += text;
      if (inLetter && letter.endsWith('\r\n.\r\n')) {
        inLetter = false;
        socket.write('250 kept\r\n');
      } else if (/^DATA/m.test(text)) {
        inLetter = !refuse;
        socket.write(refuse ? '554 no\r\n' : '354 go on\r\n');
      } else if (/^RCPT/m.test(text)) socket.write(`${reader}\r\n`);
      else if (!inLetter) socket.write(/^QUIT/m.test(text) ? '221 bye\r\n' : '250 yes\r\n');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, letter: () => letter, close: () => server.close() };
}

describe('mail by SMTP', () => {
  it('hands the letter to the server as plain text with its sender', async () => {
    const server = await aMailServer();
    await smtpMail(server.url, 'Aanzet <aanzet@example.org>')(mail);
    server.close();
    expect(server.letter()).toContain('From: Aanzet <aanzet@example.org>');
    expect(server.letter()).toContain('To: karin.smit@example.org');
    expect(server.letter()).toContain('Content-Type: text/plain');
  });

  it('rejects when the server turns it away, so that the job is tried again', async () => {
    const server = await aMailServer(true);
    await expect(smtpMail(server.url, 'aanzet@example.org')(mail)).rejects.toThrow();
    server.close();
  });

  it.each([
    ['550 5.1.1 no such mailbox', true],
    ['550 5.1.10 null MX', true],
    ['550 5.7.1 relaying denied', false],
    ['450 4.1.1 try later', false],
  ])('knows "%s" for an address that is none: %s', async (reader, none) => {
    const server = await aMailServer(false, reader);
    const fault = await smtpMail(server.url, 'aanzet@example.org')(mail).catch((one: unknown) => one);
    server.close();
    expect([fault instanceof Error, fault instanceof NotDeliverable]).toEqual([true, none]);
  });
});
