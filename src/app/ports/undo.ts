import type { Turn } from '#domain/turn/turn.ts';
import type { Day } from '#law/day.ts';

/** One turn as it was, and the version of the case right after the act: another version means that somebody did more. */
export type TurnBefore = {
  readonly version: number;
  readonly turn: Turn;
  /** The hand-over whose step it was. */
  readonly handoverId?: string;
};
export type UndoStep = {
  readonly id: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly act: string;
  readonly doneOn: Day;
  readonly turns: readonly TurnBefore[];
};
/** What the colleague who asks did to one turn or to several at once, on the same day. */
export type UndoStore = {
  /** Keeps a step; the steps of this colleague of earlier days go. */
  keep(step: UndoStep): Promise<void>;
  /** Without the turns: nobody is seen yet. */
  find(id: string): Promise<Omit<UndoStep, 'turns'> | undefined>;
  /** Takes a step away so that it is undone once; undefined when it is gone or of another. */
  take(id: string): Promise<UndoStep | undefined>;
};
