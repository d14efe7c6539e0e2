import type { House } from '#app/house.ts';
import type { Looks } from './looks.ts';
import type { RegionWords } from './region-words.ts';
import type { DemoDesk } from './visit.ts';

export type WebOptions = {
  readonly house: House;
  readonly region: string;
  readonly cookieSecret: string;
  /** A colleague is chosen and not signed in: in demo mode, and in tests of pages. */
  readonly personas: boolean;
  readonly demo: DemoDesk | undefined;
  /** Another NL Design System theme in place of ours. */
  readonly theme?: { readonly css: string; readonly className: string | undefined } | undefined;
  /** Who to call or write when something does not work; on every page. */
  readonly help?: { readonly phone?: string | undefined; readonly mail?: string | undefined } | undefined;
  /** Where links on paper lead; asked when needed, for a server may not know it before it listens. */
  readonly address?: (() => string) | undefined;
  /** Requests a minute for one address; 0 = no limit (measuring). */
  readonly perMinute: number;
  readonly https: boolean;
  readonly proxies?: readonly string[];
  /** One line a request: method, route pattern, status, milliseconds. Never an address, a name or a value. */
  readonly log: (line: string) => void;
};
/** What was given, and what the server keeps itself. */
export type Door = WebOptions & { readonly looks: Looks; readonly words: RegionWords };
