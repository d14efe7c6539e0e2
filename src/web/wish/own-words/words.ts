import type { WhyNot } from '#domain/wish/why-not.ts';
import type { Wish } from '#domain/wish/wish.ts';

/** What a young person wants, asked and told back in one language. Nothing of it bends with a name or a choice in it. */
export type OwnWishWords = {
  readonly ask: string;
  readonly lead: string;
  /** Beside own words. */
  readonly alsoChoose: string;
  readonly choices: Readonly<Record<Wish, string>>;
  readonly keep: string;
  readonly missing: string;
  readonly kept: string;
  readonly reads: (name: string) => string;
  /** On Mijn route, before the choice. */
  readonly wants: string;
  readonly change: string;
  /** With the day, before the choice: said alone, or filled in together with who helps. */
  readonly saidAlone: (day: string) => string;
  readonly saidTogether: (day: string) => string;
  /** Something else came of it, and why. */
  readonly notNow: string;
  readonly why: Readonly<Record<WhyNot, string>>;
  readonly nobodyTold: (name: string) => string;
  readonly inTheirWords: string;
};
