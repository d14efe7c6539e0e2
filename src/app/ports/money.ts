import type { By, Line, LineState, NewLine, Sign } from '#domain/money/line.ts';
import type { Cents } from '#domain/money/amount.ts';
import type { Ledger } from '#domain/money/overview.ts';
import type { ChangeAnswer, SourceChange } from '#domain/money/source-change.ts';
import type { Source, SourceKind, Use } from '#domain/money/source.ts';
import type { Day } from '#law/day.ts';

/** What the paper of the programme tells of money: planned and agreed, by kind of money. `about` is a measure or a task of the law. */
export type BudgetLine = {
  readonly kind: SourceKind;
  readonly use: Use;
  readonly about: string | null;
  readonly year: number;
  readonly cents: Cents;
};
type Made = { readonly programmeId: string; readonly by: By; readonly on: Day };
type WrittenLine = NewLine & { readonly id: string };

/** Money of the programme. No young person's data. What the actor may not see is not there. */
export type MoneyStore = {
  /** Every source and line that the actor sees, in the order in which they were made. */
  overview(): Promise<Ledger>;
  /** For everybody who reads the programme: sums only, of all parties. */
  budget(): Promise<readonly BudgetLine[]>;
  addSource(source: Source, made: Made): Promise<void>;
  /** False when it is not there, not the actor's to close, or closed. */
  archiveSource(sourceId: string, on: Day): Promise<boolean>;
  /** Every change of every source that the actor sees, oldest first. */
  changes(): Promise<readonly SourceChange[]>;
  addChange(change: Pick<SourceChange, 'id' | 'sourceId' | 'after' | 'because'>, by: By, on: Day): Promise<void>;
  /** 'gone' when it does not wait, or is not the actor's to answer so. */
  decideChange(
    id: string,
    answer: ChangeAnswer,
    said: { readonly name: string; readonly why: string },
  ): Promise<ChangeAnswer | 'gone'>;
  /** Keeps others from writing lines of these sources until this is done, so that nothing is given out twice. */
  hold(sourceIds: readonly string[]): Promise<void>;
  addLines(lines: readonly WrittenLine[], by: By, on: Day): Promise<void>;
  /** A line that waits, held so that two who sign at once know of each other; undefined when there is none. */
  holdWaiting(lineId: string): Promise<Line | undefined>;
  addSign(lineId: string, sign: Sign): Promise<void>;
  decide(lineId: string, state: LineState): Promise<void>;
};
