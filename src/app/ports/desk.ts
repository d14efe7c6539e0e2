import type { CaseStore } from './cases.ts';
import type { DirectoryStore } from './directory.ts';
import type { FigureStore } from './figures.ts';
import type { HandoverStore } from './handovers.ts';
import type { IntakeStore } from './intake.ts';
import type { LogStore } from './log.ts';
import type { NoticeStore } from './notices.ts';
import type { OutcomeStore } from './outcomes.ts';
import type { OutboxStore } from './outbox.ts';
import type { PersonStore } from './people.ts';
import type { Queue } from './queue.ts';
import type { RegisterStore } from './register.ts';
import type { UndoStore } from './undo.ts';
import type { SummerStore } from './summer.ts';
import type { WorkStore } from './work.ts';
import type { WritingStore } from './writing.ts';

/** Everything an act can reach inside its transaction, under the actor's rights. One store a street. */
export type Desk = {
  readonly cases: CaseStore;
  readonly directory: DirectoryStore;
  readonly people: PersonStore;
  readonly outcomes: OutcomeStore;
  readonly work: WorkStore;
  readonly summer: SummerStore;
  readonly writing: WritingStore;
  readonly handovers: HandoverStore;
  readonly intake: IntakeStore;
  readonly register: RegisterStore;
  readonly undo: UndoStore;
  readonly log: LogStore;
  readonly outbox: OutboxStore;
  readonly queue: Queue;
  readonly notices: NoticeStore;
  readonly figures: FigureStore;
};
