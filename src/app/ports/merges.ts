import type { Day } from '#law/day.ts';
import type { Holder } from '#domain/turn/turn.ts';
import type { EntryMoved } from './unmerges.ts';

/** What runs at an organisation, in numbers. */
export type Running = {
  readonly people: number;
  readonly turns: number;
  readonly leads: number;
  readonly handovers: number;
  readonly closures: number;
  readonly services: number;
};
export type Merging = {
  readonly goesId: string;
  readonly staysId: string;
  readonly on: Day;
  /** The contact persons go along; else their turns go to the team. */
  readonly people: boolean;
  /** The team that has a turn without a name from now on; null where no turns lie. */
  readonly teamId: string | null;
  /** The last good day for a turn on which somebody outside had to answer and nobody guards that any more. */
  readonly askBy: Day;
};
/** Where a turn lies after it moved. */
export type MovedTurn = { readonly caseId: string; readonly holder: Holder };
type GoneContact = { readonly goesId: string; readonly staysId: string };

/** Making two entries of the directory one, under the program's rights inside an act that was authorised. */
export type MergeStore = {
  running(organisationId: string, people: boolean): Promise<Running>;
  /** Is there a hand-over between the two that still runs? */
  between(one: string, other: string): Promise<boolean>;
  /** Moves all that runs and shuts the entry that goes. `moved` = every case that is touched, once. */
  merge(merging: Merging): Promise<{
    readonly moved: readonly string[];
    readonly turns: readonly MovedTurn[];
    readonly entry: EntryMoved;
  }>;
  /** Leaves a line on the timeline of each case, for the organisation and for whose record it is. */
  noteMerged(
    organisationId: string,
    events: readonly { readonly id: string; readonly caseId: string }[],
    on: Day,
  ): Promise<void>;
  /** Open hand-overs, and what was agreed, from one contact person to the other. Who stands behind a wall keeps it. Gives what was agreed. */
  moveContactWork(contact: GoneContact): Promise<readonly { readonly id: string; readonly caseId: string }[]>;
};
