/** Somebody at a browser without script: opens pages, sends forms, keeps cookies. */
import type { FastifyInstance } from 'fastify';
import { buildServer } from '#web/door/server.ts';
import type { Member } from '#domain/access/actor.ts';
import type { TestHouse } from '../people.ts';

export type Answer = { status: number; body: string; to: string | undefined; headers: Record<string, unknown> };
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The server of a test house; `lines` is its log. Not in demo, unless told otherwise: then no clock stands on the pages. */
export async function aServer(
  house: TestHouse,
  {
    personas = true,
    address = 'http://127.0.0.1:9',
  }: { readonly personas?: boolean; readonly address?: string | (() => string) } = {},
): Promise<{ app: FastifyInstance; lines: string[] }> {
  const lines: string[] = [];
  const app = await buildServer({
    house,
    region: 'Voorbeeld',
    cookieSecret: 'a secret of more than thirty-two letters',
    demo: undefined,
    personas,
    perMinute: 0,
    https: false,
    address: typeof address === 'string' ? () => address : address,
    log: (line) => void lines.push(line),
  });
  return { app, lines };
}

export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly app: FastifyInstance;

  constructor(app: FastifyInstance, member?: Member) {
    this.app = app;
    if (member) this.cookies.set('aanzet', app.signCookie(`member:${member.memberId}`));
  }

  async send(method: 'GET' | 'POST', url: string, payload = ''): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url,
      cookies: Object.fromEntries(this.cookies),
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      ...(method === 'POST' && { payload }),
    });
    for (const { name, value } of answer.cookies)
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    return { status: answer.statusCode, body: answer.body, to: answer.headers.location, headers: answer.headers };
  }
  open(url: string): Promise<Answer> {
    return this.send('GET', url);
  }
  /** Sends a form to an address, as it is. */
  post(url: string, fields: Fields = {}): Promise<Answer> {
    const sent = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) sent.append(name, one);
    return this.send('POST', url, sent.toString());
  }
  /** Opens a page and sends its first form with an action that ends on `end`: what stood in it, and what is typed over it. */
  async fillIn(url: string, end: string, typed: Fields = {}): Promise<Answer> {
    return this.post(...formOf((await this.open(url)).body, end, typed));
  }
}

const attribute = (tag: string, name: string): string | undefined =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]);
const unescaped = (text: string | undefined): string | undefined =>
  text?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Where the forms of a page go, and what stands in each. */
export const formsOf = (page: string): readonly (readonly [action: string, inside: string])[] =>
  [...page.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].map(([, at = '', inside = '']) => [
    at,
    inside,
  ]);

/** What a browser would send from a form of this page, with `typed` in place of what stood there. */
export function formOf(page: string, end: string, typed: Fields = {}): [url: string, fields: Fields] {
  const [action, inside] = formsOf(page).find(([at]) => at.endsWith(end)) ?? [];
  if (!action || inside === undefined) throw new Error(`no form to ${end} on the page`);
  const fields: Record<string, string | readonly string[]> = {};
  const add = (name: string, value: string) => void (fields[name] = [...[fields[name] ?? []].flat(), value]);
  for (const [tag] of inside.matchAll(/<input[^>]*>/g)) {
    const kind = attribute(tag, 'type') ?? 'text';
    if (['radio', 'checkbox'].includes(kind) && !/\schecked/.test(tag)) continue;
    add(attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', text = ''] of inside.matchAll(/<(textarea[^>]*)>([\s\S]*?)<\/textarea>/g))
    add(attribute(` ${tag}`, 'name') ?? '', unescaped(text) ?? '');
  for (const [, tag = '', options = ''] of inside.matchAll(/<(select[^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option[^>]*>/g)].find(([option]) => /\sselected/.test(option))?.[0];
    add(attribute(` ${tag}`, 'name') ?? '', (chosen && attribute(chosen, 'value')) ?? '');
  }
  return [action, { ...fields, ...typed }];
}

/** The words of the main part, opened details and choices included; what only a screen reader hears counts too. */
export function wordsOf(page: string): readonly string[] {
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
  const plain = main
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z#0-9]+;/g, ' ');
  return plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
/** The main part as one line of words. */
export const told = (page: string): string => wordsOf(page).join(' ');
export const titleOf = (page: string): string => /<title>(.*?)<\/title>/.exec(page)?.[1] ?? '';
