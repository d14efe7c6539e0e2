import type { Adopted } from '#domain/programme/adoption.ts';
import type { Entry } from '#domain/programme/entry.ts';
import type { Section } from '#domain/programme/section.ts';
import type { Author } from './programme.ts';

/** Without who wrote it and when: that is the author. */
export type NewEntry = Entry extends infer E ? (E extends Entry ? Omit<E, 'by' | 'on'> : never) : never;
/** An adopted version as it is named in a list. */
export type AdoptedLine = Omit<Adopted, 'frozen'> & {
  /** The contactgemeente under which it was adopted. */ readonly under: string;
};
/** What belongs to a programme besides its text, and what was adopted. Nothing of it is changed or removed. */
export type ProgrammeFileStore = {
  /** The oldest first. */
  entries(programmeId: string): Promise<readonly Entry[]>;
  write(programmeId: string, entry: NewEntry, by: Author): Promise<void>;
  /** Every version of every section, also of what was taken out, as it was written. */
  everyVersion(programmeId: string): Promise<readonly Section[]>;
  /** The last first. */
  adoptedLines(programmeId: string): Promise<readonly AdoptedLine[]>;
  adopted(programmeId: string, number: number): Promise<Adopted | undefined>;
  /** False when somebody adopted this number meanwhile. */
  adopt(programmeId: string, adopted: Adopted, by: Author): Promise<boolean>;
  /** Which adopted version holds; null = none. */
  holds(programmeId: string, number: number | null): Promise<void>;
};
