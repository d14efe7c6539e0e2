/** A card of the talk at the kitchen table: what to talk about, and a sentence to begin with, or what to do. */
type TalkCard = { readonly title: string; readonly say: string };

/** Every text of the talk at home in one language. A key that is missing does not compile. */
export type TalkWords = {
  readonly title: string;
  readonly lead: string;
  readonly how: string;
  readonly cards: readonly [TalkCard, TalkCard, TalkCard, TalkCard, TalkCard, TalkCard];
  readonly rather: { readonly title: string; readonly say: string };
  /** What comes of it: three lines that stay on the device, or on paper. */
  readonly along: {
    readonly title: string;
    readonly chooses: string;
    readonly lines: readonly [string, string, string];
    /** Without our script: nothing is kept. */
    readonly paper: string;
    readonly stays: string;
    readonly show: string;
    readonly wipe: string;
    readonly read: string;
    readonly own: string;
    readonly copy: string;
    readonly copied: string;
    readonly wiped: string;
  };
  readonly withoutNet: string;
  readonly print: string;
  readonly big: string;
  readonly small: string;
  readonly alsoFor: string;
};
