/** A page as it comes over the wire: for what only looks at what the server sent, a browser need not open it. */
import { request, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Wish } from './glass.ts';

export type Sent = { readonly status: number; readonly html: string; readonly bytes: number };

/** Asks as Chromium asks on a plain address; counts what comes back, compressed and with its headers. */
async function ask(
  url: URL,
  cookie: string,
  form?: { readonly type: string; readonly body: Buffer },
): Promise<Sent & { readonly to: string | undefined }> {
  const sending = form && { 'content-type': form.type, 'content-length': form.body.length, origin: url.origin };
  const headers = {
    cookie,
    'accept-encoding': 'gzip, deflate',
    connection: 'close',
    'sec-fetch-site': 'same-origin',
    ...sending,
  };
  const answer = await new Promise<IncomingMessage>((answered, fail) =>
    request(url, { headers, method: form ? 'POST' : 'GET' }, answered)
      .on('error', fail)
      .end(form?.body),
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

const cookieOf = async (page: Page, address: string): Promise<string> => {
  const cookies = await page.context().cookies(address);
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
};

async function bodyOf({ fields, files }: Wish): Promise<{ readonly type: string; readonly body: Buffer }> {
  let body: URLSearchParams | FormData = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  if (files) {
    body = new FormData();
    for (const [name, value, isFile] of fields) body.append(name, isFile ? new File([], '') : value);
  }
  const asked = new Response(body); // writes it down as a browser would
  return { type: asked.headers.get('content-type') ?? '', body: Buffer.from(await asked.arrayBuffer()) };
}

/** The page that who is in this window is sent after pressing a button or a link on the page of an address. */
export async function answeredTo(page: Page, address: string, wish: Wish): Promise<string> {
  const cookie = await cookieOf(page, address);
  const to = new URL(wish.to || address, address);
  if (!wish.post && wish.fields.length > 0)
    to.search = new URLSearchParams(wish.fields.map(([name, value]) => [name, value])).toString();
  let sent = await ask(to, cookie, wish.post ? await bodyOf(wish) : undefined);
  for (let hops = 0; sent.to !== undefined && hops < 5; hops++) sent = await ask(new URL(sent.to, address), cookie);
  return sent.html;
}

/** What who is in this window is sent at an address, with the stylesheets and scripts that the page asks for. */
export async function sentTo(page: Page, address: string): Promise<Sent> {
  const cookie = await cookieOf(page, address);
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
