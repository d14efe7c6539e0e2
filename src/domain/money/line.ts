import type { Day } from '#law/day.ts';
import type { Cents } from './amount.ts';
import type { Use } from './source.ts';

/**
 * What a line says about money: it came in, it is meant for something, somebody was promised it, it was paid, or it was put in a
 * pot. The books themselves stay in the financial administration (decision 0042).
 */
export const lineKinds = {
  received: 'ontvangen',
  planned: 'begroot',
  committed: 'verplicht',
  spent: 'besteed',
  contributed: 'in de pot',
} as const;
export type LineKind = keyof typeof lineKinds;
export const isLineKind = (text: string): text is LineKind => Object.hasOwn(lineKinds, text);
/** What is spent on something: of these a line says what for. */
export const spending = ['planned', 'committed', 'spent'] as const;
export const isSpending = (kind: LineKind): kind is (typeof spending)[number] =>
  (spending as readonly string[]).includes(kind);

/** Somebody who wrote or agreed. Money is about organisations: nobody else is ever named. */
export type By = { readonly memberId: string; readonly name: string; readonly organisationId: string };
export type Sign = By & { readonly on: Day; readonly yes: boolean; readonly why: string };
export type LineState = 'waiting' | 'agreed' | 'refused';
/** Money used for something else than it is for: why, and in which ways (`outside-purpose`, `outside-period`). */
type Exception = { readonly why: string; readonly broken: readonly string[] };

export type NewLine = {
  readonly sourceId: string;
  /** Who brings the source: a contributor of a pot does not see the sources of the others. */
  readonly partyId: string;
  readonly kind: LineKind;
  /** null for what came in and what was put in a pot. */
  readonly use: Use | null;
  /** The id of a measure, or the key of a task of the law. */
  readonly about: string | null;
  /** The pot that it was put in. */
  readonly potId: string | null;
  readonly year: number;
  readonly on: Day;
  readonly cents: Cents;
  readonly what: string;
  /** What the financial administration calls it; the key when a file is read again. */
  readonly reference: string | null;
  /** The line that this one corrects. Below nought only with it. */
  readonly corrects: string | null;
  /** The commitment that this payment is of. */
  readonly settles: string | null;
  readonly exception: Exception | null;
};
export type Line = NewLine & {
  readonly id: string;
  readonly state: LineState;
  readonly entered: By;
  readonly enteredOn: Day;
  readonly signs: readonly Sign[];
};
