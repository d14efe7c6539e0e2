import type { PeerChannel } from '#domain/peer/peer.ts';

/** How the contact goes, and whether a number is shared. */
export type ContactWords = {
  readonly channel: string;
  readonly channels: Readonly<Record<PeerChannel, string>>;
  readonly shares: string;
  readonly yes: string;
  readonly no: string;
  readonly noHint: string;
  readonly address: string;
};
/** Every text of Mijn coach, in one language. `{wie}` is a coach or who helps, `{dag}` a day. */
export type OwnPeerWords = {
  readonly title: string;
  readonly back: string;
  /** What a coach sees and does not see. */
  readonly sees: string;
  readonly ask: {
    readonly title: string;
    readonly titleOne: string;
    readonly lead: string;
    readonly nobodyFree: string;
    readonly which: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly contact: ContactWords;
  readonly wished: { readonly title: string; readonly lead: string; readonly text: string; readonly stop: string };
  readonly runs: {
    readonly title: string;
    readonly since: string;
    readonly paused: string;
    readonly contact: string;
    readonly address: string;
    readonly hidden: string;
    readonly wrote: string;
    readonly nothing: string;
    readonly kinds: { readonly note: string; readonly agreement: string; readonly help: string };
    readonly done: string;
    readonly stopTitle: string;
    readonly stopText: string;
    readonly stop: string;
  };
  readonly none: { readonly title: string; readonly text: string };
  readonly refusal: {
    readonly bsn: string;
    readonly 'peer-coach': string;
    /** Of a coach who has no place or no VOG any more. */
    readonly 'peer-gone': string;
    readonly 'peer-channel': string;
    readonly 'peer-shares': string;
    readonly 'peer-address': string;
    readonly 'peer-again': string;
    readonly 'peer-long': (most: number) => string;
  };
};
