/** Every text of the doors of young people (the own link, and the card of a group moment) in one language. */
export type DoorWords = {
  readonly link: LinkWords;
  readonly code: CodeWords;
  readonly out: OutWords;
  readonly card: CardWords;
  readonly refusal: RefusalWords;
};
type LinkWords = {
  readonly gone: string;
  readonly goneMaybe: string;
  readonly goneAsk: string;
  readonly title: string;
  readonly isYours: string;
  readonly bySms: string;
  readonly byHand: string;
  readonly goOn: string;
  readonly notYours: string;
};
type CodeWords = {
  readonly title: string;
  readonly label: string;
  readonly bySms: string;
  readonly byHand: string;
  readonly year: string;
  readonly yearHint: string;
  readonly open: string;
  readonly again: string;
};
type OutWords = { readonly title: string; readonly back: string; readonly ask: string };
type CardWords = { readonly lead: string; readonly label: string; readonly hint: string; readonly begin: string };
/** By the code of a refusal. */
type RefusalWords = {
  readonly 'code-shape': string;
  readonly 'year-shape': string;
  readonly 'wrong-code': (left: number) => string;
  readonly 'link-waits': (minutes: number) => string;
  readonly 'group-code-shape': string;
  readonly 'group-code': string;
  readonly 'group-taken': string;
};
