import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '#main/config.ts';
import { fileSms } from '#outside/sms/file-sms.ts';
import { httpSms } from '#outside/sms/http-sms.ts';

const folder = mkdtempSync(join(tmpdir(), 'aanzet-sms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const real = '+31699999999'; // of nobody: nothing is sent here

describe('the file twin of sms', () => {
  it('gives back what was sent, newest first, with the day of the house, and forgets', async () => {
    const { send, read, clear } = fileSms(join(folder, 'sms'), () => '2026-06-08');
    await send({ to: '+31600000001', text: 'Je link: https://aanzet.example.org/r/abc\n' });
    await send({ to: '+31600000002', text: 'Je code is 123456.\n' });
    expect(read()).toEqual([
      { to: '+31600000002', on: '2026-06-08', text: 'Je code is 123456.\n' },
      { to: '+31600000001', on: '2026-06-08', text: 'Je link: https://aanzet.example.org/r/abc\n' },
    ]);
    clear();
    expect(read()).toEqual([]);
  });
});

describe('sms by a service', () => {
  const headerFile = join(folder, 'header');
  writeFileSync(headerFile, 'Authorization: Bearer first\n');
  const asked: { readonly url: unknown; readonly init: RequestInit | undefined }[] = [];
  const answering =
    (status: number): typeof fetch =>
    (url, init) => {
      asked.push({ url, init });
      return Promise.resolve(new Response('', { status }));
    };
  const service = { url: 'https://sms.example.org/messages', headerFile, from: 'Aanzet' };

  it('is one post with the header of the file as it is now, and no text of ours in the address', async () => {
    const send = httpSms(service, answering(202));
    writeFileSync(headerFile, 'Authorization: Bearer second\n');
    await send({ to: real, text: 'Je code is 123456.\n' });
    expect(asked.at(-1)?.url).toBe(service.url);
    expect(asked.at(-1)?.init).toMatchObject({
      method: 'POST',
      redirect: 'error',
      headers: { Authorization: 'Bearer second' },
      body: JSON.stringify({ to: real, from: 'Aanzet', body: 'Je code is 123456.' }),
    });
  });

  it('rejects what was not taken, and never calls a number of an example', async () => {
    await expect(httpSms(service, answering(500))({ to: real, text: 'Je code' })).rejects.toThrow('answered 500');
    const before = asked.length;
    for (const to of ['+31600000001', '000123450'])
      await expect(httpSms(service, answering(202))({ to, text: 'Je code' })).rejects.toThrow('of an example');
    expect(asked.length).toBe(before);
  });

  it('does not begin with a file that is not there or holds no header, or without https', () => {
    expect(() => httpSms({ ...service, headerFile: join(folder, 'none') })).toThrow('ENOENT');
    writeFileSync(join(folder, 'bad'), 'a key without a name');
    expect(() => httpSms({ ...service, headerFile: join(folder, 'bad') })).toThrow('moet één regel hebben');
    const env = { DATABASE_URL: 'postgres://here/aanzet' };
    expect(() => readConfig({ ...env, SMS_URL: 'http://sms.example.org' })).toThrow('https');
    expect(() => readConfig({ ...env, SMS_URL: service.url })).toThrow('SMS_HEADER_FILE');
    expect(readConfig({ ...env, SMS_URL: service.url, SMS_HEADER_FILE: headerFile }).sms).toEqual(service);
  });
});
