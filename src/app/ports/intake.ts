import type { Day } from '#law/day.ts';
import type { LeaverPerson } from '#domain/intake/person.ts';

/** staging: rows come in. undoing: hidden and being removed. Both are picked up again after a crash, or dropped. */
type BatchState = 'staging' | 'columns' | 'checked' | 'applying' | 'done' | 'undoing' | 'undone';
export type LineOutcome = 'read' | 'new' | 'changed' | 'unchanged' | 'rejected' | 'question' | 'missing';

/** What a list came to; kept when it is checked, and again when it is done. */
export type Counts = {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
  readonly rejected: number;
  readonly questions: number;
  /** After an undo: how many went, and how many stayed because somebody did something with them. */
  readonly undone?: number;
  readonly kept?: number;
};
/** 'leavers' is the list of a school; 'register' is an export of the register of a Doorstroompunt. */
export type BatchKind = 'leavers' | 'register';
/** One list that was read or is being read. */
export type Batch = {
  readonly id: string;
  readonly kind: BatchKind;
  /** The register that a file comes from ('JVS'); null for a list of a school. */
  readonly system: string | null;
  readonly organisationId: string;
  readonly memberId: string | null;
  readonly fileName: string;
  readonly schoolYear: number;
  readonly period: number | null;
  readonly state: BatchState;
  readonly encoding: string;
  readonly separator: string;
  readonly header: readonly string[];
  /** Column number → field, for columns that are read. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
  readonly total: number;
  readonly progress: number;
  readonly counts: Partial<Counts>;
  readonly madeOn: Day;
  readonly doneOn: Day | null;
  readonly undoUntil: Day | null;
};
/** A person with the keys by which a school recognises somebody, as staged on a line. */
export type StagedPerson<P = LeaverPerson> = {
  readonly key: string;
  readonly nameKey: string;
  readonly searchName: string;
  /** null for a question or a rejected row: then only the keys are known. */
  readonly person: P | null;
};
/** One line of a list. `line` counts with the header; below zero it is somebody who is not on the list any more. */
export type Line<P = LeaverPerson> = {
  readonly line: number;
  readonly outcome: LineOutcome;
  readonly cells: readonly string[] | null;
  readonly code: string | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string | null;
  readonly suggestions: readonly string[];
  readonly staged: StagedPerson<P> | null;
  readonly caseId: string | null;
  readonly answer: string | null;
};
export type Judgement<P = LeaverPerson> = Omit<Line<P>, 'cells' | 'answer'>;
/** Somebody of this school as stored, in the words of a list. */
export type StoredLeaver = { readonly caseId: string; readonly key: string; readonly person: LeaverPerson };
/** A new case for a line: the ids, and everything that is the same for all. */
export type NewLeaver = {
  readonly line: number;
  readonly caseId: string;
  readonly pseudonym: string;
  readonly eventId: string;
  readonly key: string;
  readonly searchName: string;
  readonly person: LeaverPerson;
};
export type ApplyContext = {
  readonly batchId: string;
  readonly organisationId: string;
  readonly schoolName: string;
  readonly teamId: string | null;
  readonly memberId: string;
  readonly today: Day;
  readonly dueOn: Day;
  readonly schoolYear: number;
  readonly period: number | null;
};
/** Which list came before: of the same school, year and period, without this one. */
export type LastList = Pick<ApplyContext, 'organisationId' | 'schoolYear' | 'period'> & {
  readonly batchId: string | null;
};
export type MissingPerson = {
  readonly line: number;
  readonly caseId: string;
  readonly firstName: string;
  readonly name: string;
};

/** What goes because it is of before a day. */
type SweepDays = {
  /** Lists that nobody read; cells of rows that were not taken. */
  readonly unread: Day;
  /** Lists that were cut off while they came in. */
  readonly cutOff: Day;
  /** Answers that no list used since; questions that nobody answered. */
  readonly unused: Day;
};
/** Of a list: whose case stands on it, and which stored cases do not. */
export type Compared = { readonly present: readonly string[]; readonly missing: readonly string[] };
/** Lists: staged, judged and applied line by line, under the rights of the school that reads. */
export type IntakeStore = {
  addBatch(batch: Omit<Batch, 'progress' | 'counts' | 'doneOn' | 'undoUntil'>): Promise<void>;
  /** undefined when it is not there or of another school. */
  batch(id: string): Promise<Batch | undefined>;
  /** The same, and nobody else changes it until this transaction ends. */
  lockBatch(id: string): Promise<Batch | undefined>;
  /** Of this kind, the newest first; the unfinished too. */
  batches(limit: number, kind: BatchKind): Promise<readonly Batch[]>;
  changeBatch(
    id: string,
    change: Partial<Pick<Batch, 'state' | 'mapping' | 'leftOut' | 'progress' | 'counts' | 'doneOn' | 'undoUntil'>>,
  ): Promise<void>;
  dropBatch(id: string): Promise<void>;
  /** Whether another list of this school is being applied or undone; holds off others until this transaction ends. */
  isBusy(organisationId: string, exceptId: string): Promise<boolean>;
  /** Unfinished work of all schools, for the program at a start: ids and who began it. */
  unfinished(): Promise<
    readonly {
      readonly id: string;
      readonly memberId: string | null;
      readonly organisationId: string;
      readonly state: BatchState;
      readonly kind: BatchKind;
    }[]
  >;
  /** For the program: forgets what each of these days says; returns how many lists went. */
  sweep(upTo: SweepDays): Promise<number>;
  /** For the program: drops a list that is being read or undone, and the cases behind its curtain. */
  abandon(batchId: string): Promise<void>;

  stage(
    batchId: string,
    organisationId: string,
    rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  ): Promise<void>;
  /** Lines after this one, in order, at most `limit`. */
  lines(batchId: string, after: number, limit: number): Promise<readonly Line[]>;
  line(batchId: string, line: number): Promise<Line | undefined>;
  /** Lines that a person looks at: rejected, questions and missing people, in order. */
  lookAt(batchId: string, limit: number): Promise<readonly Line[]>;
  /** Questions about a place that nobody answered, after this line and in order; with `same` only those. */
  openQuestions(
    batchId: string,
    after: number,
    limit: number,
    same?: { readonly code: string; readonly value: string },
  ): Promise<readonly Line[]>;
  /** How many lines have each outcome. */
  outcomes(batchId: string): Promise<Readonly<Partial<Record<LineOutcome, number>>>>;
  judge(batchId: string, judgements: readonly Judgement<unknown>[]): Promise<void>;
  answerLine(batchId: string, line: number, answer: string): Promise<void>;

  /** Everybody of this school after this case id, in order. */
  stored(organisationId: string, afterCaseId: string | null, limit: number): Promise<readonly StoredLeaver[]>;
  /** Those of this school who have one of these keys. */
  storedOf(organisationId: string, keys: readonly string[]): Promise<readonly StoredLeaver[]>;
  /** Of these keys, those of people whom the asker may not see. */
  hiddenKeys(keys: readonly string[]): Promise<readonly string[]>;
  /** Of these keys, those that stood on a list of this school for this school year. */
  seenKeys(keys: readonly string[], schoolYear: number): Promise<readonly string[]>;
  /** Lines that still have to be applied, at most `limit`: who is new or the same first, who changed last. */
  waiting(batchId: string, limit: number): Promise<readonly Line[]>;
  open(context: ApplyContext, leavers: readonly NewLeaver[]): Promise<void>;
  /** These lines are settled: what the file said is forgotten. Of who is hidden from the reader a mark stays, for `seenKeys`. */
  markApplied(batchId: string, lines: readonly number[]): Promise<void>;
  /** The list is read or taken back: the keys of its other lines go, and after an undo all that it said. */
  forgetLines(batchId: string, what: 'keys' | 'all'): Promise<void>;
  /** Brings everybody on these lines up to date: who changed, and for which period the list names who did not. */
  update(context: ApplyContext, lines: readonly number[]): Promise<void>;
  /**
   * Of the cases that stand nowhere on this list, those that stood on the last one of this period and whom somebody should
   * ask about. Not who was twice there and is on this list by the number of the other record.
   */
  onLastList(context: LastList, compared: Compared): Promise<readonly string[]>;
  /** A question without a row for each of these; and closes the questions that this list answers. */
  askAboutMissing(context: ApplyContext, caseIds: readonly string[]): Promise<void>;
  /** Names of the people on missing lines. */
  missing(batchId: string): Promise<readonly MissingPerson[]>;
  left(caseId: string, on: Day): Promise<void>;

  /** Takes what somebody did something with off the list; says how many stay. */
  keepTouched(batchId: string): Promise<number>;
  /** Removes at most so many cases of this batch; returns how many went. */
  remove(batchId: string, limit: number): Promise<number>;

  mappings(organisationId: string): Promise<ReadonlyMap<string, string>>;
  rememberMapping(organisationId: string, fields: ReadonlyMap<string, string>): Promise<void>;
  answers(organisationId: string): Promise<ReadonlyMap<string, string>>;
  rememberAnswer(answer: {
    readonly organisationId: string;
    readonly code: string;
    readonly raw: string;
    readonly answer: string;
    readonly today: Day;
  }): Promise<void>;
  /** A list used these answers today (keys of `answers`). */
  useAnswers(organisationId: string, keys: readonly string[], today: Day): Promise<void>;
};
