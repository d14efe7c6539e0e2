import type { StoryId, WhoShares } from '#domain/young/story.ts';

type OfName = (name: string) => string;
type Question = {
  readonly ask: string;
  /** A sentence to finish. */
  readonly start: string;
  readonly help: string;
};
type ShareWords = {
  readonly title: string;
  readonly nobody: string;
  readonly reads: (name: string, day: string) => string;
  readonly start: string;
  /** Before the yes. */
  readonly sure: string;
  readonly who: (name: string, organisation: string) => string;
  readonly what: string;
  readonly until: string;
  readonly yes: string;
  readonly no: string;
  readonly changes: string;
  readonly stop: string;
  readonly empty: string;
  /** Why it waits. */
  readonly waits: Readonly<Record<Exclude<WhoShares, 'self'>, string>>;
};
/** Every text of Mijn verhaal in one language. */
export type StoryWords = {
  readonly title: string;
  readonly lead: string;
  readonly link: string;
  readonly question: Readonly<Record<StoryId, Question>>;
  readonly nothing: string;
  readonly change: string;
  readonly keep: string;
  readonly skip: string;
  /** What is done with words that may be about danger, although nobody reads the rest. */
  readonly worry: OfName;
  readonly share: ShareWords;
  readonly paper: { readonly link: string; readonly how: string; readonly away: string };
  readonly remove: { readonly title: string; readonly text: string; readonly yes: string };
  readonly refusal: { readonly until: string; readonly changed: string };
};
