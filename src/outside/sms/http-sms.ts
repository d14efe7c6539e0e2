import { readFileSync } from 'node:fs';
import type { SendSms } from '#app/ports/sms.ts';

/** Where a service takes an sms: its address, and the file with the one header that says who we are. */
export type SmsService = { readonly url: string; readonly headerFile: string; readonly from: string };

/** The header of the file: one line, `Name: value`. Throws one plain line for anything else. */
function headerIn(file: string): Readonly<Record<string, string>> {
  const [name, value] = (/^([A-Za-z0-9-]+):\s*(\S.*)$/.exec(readFileSync(file, 'utf8').trim()) ?? []).slice(1);
  if (!name || !value) throw new Error('Het bestand van SMS_HEADER_FILE moet één regel hebben, zoals Authorization: …');
  return { [name]: value };
}
// Given to nobody: numbers of examples and tests.
const undialable = /^(?:\+31600|000)/;

/**
 * Sms by the service of a telephone company: one POST of `{to, from, body}` as JSON. The key stands in a file and is read anew
 * for each, so that it can be changed while this runs. Rejects when it was not taken; no answer in ten seconds counts as that.
 */
export function httpSms({ url, headerFile, from }: SmsService, ask: typeof fetch = fetch): SendSms {
  headerIn(headerFile); // a file that is not there is told at the start
  return async ({ to, text }) => {
    if (undialable.test(to)) throw new Error('this number is of an example and belongs to nobody');
    const answer = await ask(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headerIn(headerFile) },
      body: JSON.stringify({ to, from, body: text.trim() }),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) throw new Error(`the service of sms answered ${answer.status}`);
  };
}
