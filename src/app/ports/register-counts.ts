import type { CodeWord } from '#domain/figures/code-words.ts';
import type { RegisterCount } from '#domain/figures/register-count.ts';
import type { Day } from '#law/day.ts';

/** One file of DUO as it was counted; `period` is '2026-01' or '2026', null = the name of the file did not say. */
export type StoredCount = RegisterCount & {
  readonly id: string;
  readonly loadedOn: Day;
  readonly period: string | null;
  /** V = for the time being, D = final. */
  readonly edition: 'V' | 'D' | null;
};
type NewWord = CodeWord & { readonly organisationId: string; readonly memberId: string };
type NewCount = StoredCount & { readonly organisationId: string; readonly memberId: string };

/** Counts of files of DUO at the own organisation. No line, name or number of a file is in it. */
export type RegisterCountStore = {
  /** Newest period first. */
  all(): Promise<readonly StoredCount[]>;
  add(count: NewCount): Promise<void>;
  /** False when it is not there. */
  remove(id: string): Promise<boolean>;
  /** What codes in those files mean, as any Doorstroompunt said it; what was said before too. */
  codeWords(): Promise<readonly CodeWord[]>;
  sayCode(word: NewWord): Promise<void>;
};
