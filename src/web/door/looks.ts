import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { looksNow } from '#app/look/looks.ts';
import type { House } from '#app/house.ts';
import { themeCss, type ThemeValues } from '#domain/look/theme.ts';
import type { Theme } from '#web/kit/page.tsx';

/** Another server on this database may have changed the look: asked again after so long. */
const STALE = 30_000;
const folder = '/assets/uiterlijk';

/** The look that the region chose, as style sheets whose address says what is in them. */
export class Looks {
  readonly #house: House;
  #sheets: ReadonlyMap<string, string> = new Map();
  #used: Theme | undefined;
  #asked = Number.NEGATIVE_INFINITY;
  constructor(house: House) {
    this.#house = house;
  }

  /** Reads again what is used; what was read before stays when the database does not answer. */
  async renew(): Promise<void> {
    this.#asked = this.#house.now();
    const { used, tried } = await looksNow(this.#house);
    const sheets = [used, tried].flatMap((look) => (look ? [themeCss(look.fills)] : []));
    this.#sheets = new Map(sheets.map((css) => [nameOf(css), css]));
    this.#used = used && this.of(used.fills);
  }

  /** Before a page is made: not more often than every half minute. */
  async freshen(): Promise<void> {
    try {
      if (this.#house.now() - this.#asked >= STALE) await this.renew();
    } catch {
      // A page in the look of a minute ago is better than no page.
    }
  }

  /** What the region uses now; undefined = our own look. */
  get used(): Theme | undefined {
    return this.#used;
  }

  /** The look that these values make, whether it is used or only tried. */
  of(fills: ThemeValues): Theme {
    return { cssHref: `${folder}/${nameOf(themeCss(fills))}`, scheme: 'light' };
  }

  /** A style sheet by its name, with how long a browser may keep it: an old page gets what is used now. */
  sheet(name: string): { readonly css: string; readonly forEver: boolean } | undefined {
    const css = this.#sheets.get(name) ?? [...this.#sheets.values()][0];
    return css === undefined ? undefined : { css, forEver: this.#sheets.has(name) };
  }
}
const nameOf = (css: string): string => `${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`;

/** The look that the region chose, under an address that changes with what is in it. */
export function serveLooks(app: FastifyInstance, looks: Looks): void {
  app.get<{ Params: { name: string } }>(`${folder}/:name`, { config: { rateLimit: false } }, async (request, reply) => {
    await looks.freshen();
    const sheet = looks.sheet(request.params.name);
    if (!sheet) return reply.callNotFound();
    const age = sheet.forEver ? 'public, max-age=31536000, immutable' : 'no-cache';
    return reply.type('text/css; charset=utf-8').header('cache-control', age).send(sheet.css);
  });
}

/** Where the style sheet stands that the settings of the machine name. */
export const themePath = '/assets/thema-eigen.css';
export function serveTheme(app: FastifyInstance, theme: { readonly css: string } | undefined): void {
  if (theme)
    app.get(themePath, { config: { rateLimit: false } }, async (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').send(theme.css),
    );
}
