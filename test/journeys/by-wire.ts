/** A page as it comes over the wire: for what only looks at what the server sent, a browser need not open it. */
import { get, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

export type Sent = { readonly status: number; readonly html: string; readonly bytes: number };

/** Asks as Chromium asks on a plain address; counts what comes back, compressed and with its headers. */
async function ask(url: URL, cookie: string): Promise<Sent & { readonly to: string | undefined }> {
  const headers = { cookie, 'accept-encoding': 'gzip, deflate', connection: 'close' };
  const answer = await new Promise<IncomingMessage>((answered, fail) =>
    get(url, { headers }, answered).on('error', fail),
  );
  const { socket } = answer;
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const html = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
  return { status: answer.statusCode ?? 0, html, bytes: socket.bytesRead, to: answer.headers.location };
}

const assets = new Map<string, Promise<number>>();
const bytesOfAsset = (url: URL): Promise<number> => {
  const known = assets.get(url.href) ?? ask(url, '').then(({ bytes }) => bytes);
  assets.set(url.href, known);
  return known;
};

/** What who is in this window is sent at an address, with the stylesheets and scripts that the page asks for. */
export async function sentTo(page: Page, address: string): Promise<Sent> {
  const cookies = await page.context().cookies(address);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  let sent = await ask(new URL(address), cookie);
  let { bytes } = sent;
  for (let hops = 0; sent.to !== undefined && hops < 5; hops++) {
    sent = await ask(new URL(sent.to, address), cookie);
    bytes += sent.bytes;
  }
  for (const [, asset] of sent.html.matchAll(/<(?:link rel="stylesheet"|script)[^>]* (?:href|src)="([^"]+)"/g))
    bytes += await bytesOfAsset(new URL(asset ?? '', address));
  return { status: sent.status, html: sent.html, bytes };
}
