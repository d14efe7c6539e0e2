import type { Warning } from '#domain/document/document.ts';
import type { StepId } from '#domain/young/group.ts';

/** Every text of the page that a pupil fills in, in one language. */
export type SheetWords = {
  readonly step: Readonly<Record<StepId, StepWords>>;
  readonly already: string;
  readonly finish: string;
  readonly goOn: string;
  readonly unknown: string;
  readonly skip: string;
  readonly back: string;
  readonly ready: ReadyWords;
  readonly refusal: {
    readonly 'sheet-empty': string;
    readonly bsn: string;
    readonly 'words-too-long': (most: number) => string;
  };
};
type StepWords = {
  readonly ask: string;
  /** A sentence to finish. */
  readonly start: string;
  readonly help: string;
};
type ReadyWords = {
  readonly title: string;
  readonly lead: string;
  readonly nothing: string;
  readonly saidUnknown: string;
  readonly skipped: string;
  /** Where nothing stands yet. */
  readonly write: string;
  readonly change: string;
  readonly whatNext: string;
  readonly done: string;
  /** What need not be said: a question, and no rebuke. */
  readonly gentle: (about: string, found: string) => string;
  readonly delicate: Readonly<Record<Warning['kind'], string>>;
};
