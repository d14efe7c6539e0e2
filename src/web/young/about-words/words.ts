import type { OwnLookedLine } from '#app/young/own-page.ts';
import type { RequestKind } from '#domain/request/request.ts';
import type { Stand } from '#domain/young/words.ts';

type OfName = (name: string) => string;
type OfDay = (day: string) => string;

type SharedWords = {
  readonly title: string;
  readonly nobody: OfName;
  readonly sent: (name: string, day: string) => string;
  readonly stands: Readonly<Record<Stand, string>>;
  readonly yesSelf: string;
  readonly yesOther: string;
  readonly yesLaw: string;
  readonly reads: string;
  readonly stop: string;
  readonly copies: string;
  readonly copy: (name: string, number: number, day: string) => string;
  readonly copyStopped: OfDay;
};
type KnownWords = {
  readonly title: string;
  readonly name: string;
  readonly born: string;
  readonly place: string;
  readonly school: string;
  readonly schoolUntil: string;
  readonly phone: string;
  readonly mail: string;
  readonly asked: Readonly<Record<RequestKind, OfDay>>;
  readonly answerBy: OfDay;
  readonly answered: string;
  readonly ask: string;
  readonly parentAsks: string;
  readonly take: string;
};
type ChoiceWords = {
  readonly title: string;
  readonly mayRefuse: string;
  readonly keeps: OfName;
  readonly parents: string;
  readonly stopHelp: string;
  readonly law: string;
  readonly along: string;
  readonly noLink: string;
};
type LookedWords = {
  readonly title: string;
  readonly lead: string;
  readonly nobody: string;
  readonly did: Readonly<Record<OwnLookedLine['what'], string>>;
  /** Why somebody looked, by the purpose in the log; what is not among them is said as 'other'. */
  readonly why: Readonly<Record<Purpose, string>>;
  /** Between what was done and why, as this language writes it. */
  readonly comma: string;
  readonly program: string;
  readonly more: string;
};
export type Purpose = 'help' | 'handover' | 'shown' | 'divide' | 'program' | 'count' | 'list' | 'keep' | 'other';
type AskWords = {
  readonly title: string;
  readonly lead: string;
  readonly what: string;
  readonly kind: Readonly<Record<RequestKind, { readonly label: string; readonly hint: string }>>;
  readonly words: string;
  readonly send: string;
  readonly chooseKind: string;
  readonly sayWhat: string;
  readonly before: string;
};
type BackWords = {
  readonly title: string;
  readonly nothingNew: OfName;
  readonly notTaken: OfName;
  readonly taken: OfName;
  readonly goesOn: OfName;
  readonly yes: string;
  readonly no: string;
};
type LinkWords = {
  readonly title: string;
  readonly nowhere: string;
  readonly goesOn: string;
  readonly yes: string;
};
/** What the municipality knows whatever somebody chooses (field finding 1), said before it is found out. */
type LawWords = {
  readonly title: string;
  readonly lead: string;
  readonly lines: readonly string[];
  readonly refuse: string;
};
/** No more help: it may, and somebody calls once. */
type StopHelpWords = {
  readonly title: string;
  readonly may: string;
  readonly once: OfName;
  readonly must: string;
  readonly keeps: OfName;
  readonly yes: string;
  readonly done: string;
};
/** Work or school stops: somebody calls. */
type JobWords = {
  readonly title: string;
  readonly calls: OfName;
  readonly lastDay: string;
  readonly today: string;
  readonly words: string;
  readonly send: string;
  readonly fillDay: string;
  /** More than a year away: mostly a slip of the year. */
  readonly farDay: string;
  readonly thanks: string;
  readonly notAlone: string;
  readonly until: OfDay;
  readonly agreed: string;
  readonly mayChange: string;
  readonly rather: string;
};
type TakeWords = {
  readonly title: string;
  readonly lead: string;
  readonly file: string;
  readonly paper: string;
  readonly notAll: string;
};
/** Every text of Over mij in one language. A key that is missing does not compile. */
export type AboutWords = {
  readonly title: string;
  readonly lead: string;
  readonly toRoute: string;
  readonly shared: SharedWords;
  readonly known: KnownWords;
  readonly choice: ChoiceWords;
  readonly looked: LookedWords;
  readonly ask: AskWords;
  readonly back: BackWords;
  readonly link: LinkWords;
  readonly law: LawWords;
  readonly stopHelp: StopHelpWords;
  readonly job: JobWords;
  readonly ownWords: { readonly title: string; readonly lead: OfName; readonly link: string };
  readonly take: TakeWords;
};
