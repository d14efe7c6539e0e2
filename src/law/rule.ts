import type { Day } from './day.ts';

/** The few kinds of rule, with the words that the register prints. A new kind needs a decision record. */
export const ruleKinds = {
  group: 'wie eronder valt',
  duty: 'taak',
  exception: 'uitzondering',
  term: 'termijn',
  requires: 'voorwaarde',
  lookup: 'welke gemeente',
  human: 'een mens beslist',
} as const;
type RuleKind = keyof typeof ruleKinds;

/** Where a rule comes from. Told apart wherever a rule is shown. */
export const ruleSources = {
  law: 'wet',
  'ministerial-regulation': 'ministeriële regeling',
  agreement: 'afspraak van de regio',
  default: 'keuze van Aanzet',
} as const;
type RuleSource = keyof typeof ruleSources;

/** What stands beside everything that is not certain. */
export const notConfirmed = 'nog niet bevestigd';

/** A length of time as the law writes it. */
export type Term = { readonly n: number; readonly unit: 'weeks' | 'months' | 'years' };

/**
 * One version of one rule in one article. The same id may stand in several articles: R02 is in the WEB, the WVO 2020 and
 * the WEC. Numbers that the rule works with (`term`, `underAge`, `hours`) are here, so that a new version is a new entry.
 */
export type Rule = {
  readonly id: string;
  /** Number of the article: '9.2.12'. */
  readonly article: string;
  /** The lid or leden; '' when the article has none. */
  readonly lid: string;
  /** Our own words in plain Dutch, never a sentence of the law. */
  readonly summary: string;
  readonly kind: RuleKind;
  readonly source: RuleSource;
  readonly validFrom: Day;
  /** The last day of this version; absent while it is the latest. */
  readonly validTo?: Day;
  /** The article on wetten.overheid.nl, or where the agreement can be read. */
  readonly link: string;
  readonly term?: Term;
  /** The rule is for somebody younger than this. */
  readonly underAge?: number;
  readonly hours?: number;
  /** Ids of the rules that make an exception to this one. */
  readonly exceptions?: readonly string[];
  /** Questions that are open; each is shown as 'nog niet bevestigd'. */
  readonly doubts?: readonly string[];
};

/** A law, a regulation or the agreements of a region. */
export type Regulation = {
  /** As articles are cited: 'WEB', 'WVO 2020'. */
  readonly key: string;
  readonly name: string;
  readonly rules: readonly Rule[];
};

export type Register = readonly Regulation[];

/** How a rule is cited: 'WVO 2020 2.31a'. */
export function cite(regulation: Regulation, rule: Rule): string {
  return `${regulation.key} ${rule.article}`;
}
