import type { LightMyRequestResponse } from 'fastify';
import type { Member } from '#domain/access/actor.ts';
import { buildServer, type WebOptions } from '#web/door/server.ts';
import type { TestHouse } from '../../people.ts';

/** The pages of a test house, without a browser: `const web = await browse(house); await web.as(karin).get('/werk')`. */
export async function browse(house: TestHouse, more: Pick<WebOptions, 'address'> = {}) {
  const lines: string[] = [];
  const app = await buildServer({
    house: { ...house, demo: true },
    region: 'Voorbeeldregio',
    cookieSecret: 'a secret of at least thirty-two letters',
    demo: undefined,
    personas: true,
    perMinute: 0,
    https: false,
    log: (line) => void lines.push(line),
    ...more,
  });
  const as = (member: Member) => {
    const cookies = { aanzet: app.signCookie(`member:${member.memberId}`) };
    return {
      get: (url: string) => app.inject({ url, cookies }),
      post: (url: string, form: Readonly<Record<string, string | readonly string[]>> = {}) => {
        const fields = Object.entries(form).flatMap(([name, value]) =>
          [value].flat().map((one) => [name, one] as [string, string]),
        );
        return app.inject({
          method: 'POST',
          url,
          cookies,
          headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(fields).toString(),
        });
      },
    };
  };
  return { app, as, lines };
}

/** The words that somebody reads in the main part of a page. */
export function wordsOf({ body }: Pick<LightMyRequestResponse, 'body'>): readonly string[] {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(body)?.[1] ?? '';
  return main
    .replaceAll(/<(style|script|svg|datalist|option)[^]*?<\/\1>/g, ' ')
    .replaceAll(/<details>(<summary>[^]*?<\/summary>)[^]*?<\/details>/g, '$1') // folded: nobody has to read it
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&[a-z#0-9]+;/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
