import type { OwnLinkNotice } from '#web/door/own-link-notices.ts';
import type { KitWords } from '#web/kit/kit-words.ts';

/** A language in which young people, parents and visitors read. Pages of colleagues are in Dutch. */
export type Language = {
  readonly code: 'nl' | 'en' | 'ar' | 'uk';
  /** As its own readers call it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Somebody who grew up with it read every text and signed; until then each page says that nobody did. */
  readonly readBy: string | null;
  /** What stands around every page. */
  readonly around: Around;
  /** What the components say by themselves. */
  readonly kit: KitWords;
  /** What just happened, on a page of the own. */
  readonly happened: Readonly<Record<OwnLinkNotice, string>>;
};
type Around = {
  readonly skip: string;
  readonly example: string;
  readonly noRealNames: string;
  readonly help: { readonly ask: string; readonly call: string; readonly or: string; readonly mail: string };
  readonly accessibility: string;
  readonly language: string;
  /** Empty in Dutch, which is ours. */
  readonly notRead: string;
};
export type Code = Language['code'];
