import { agreementFields, analysisFields, generalFields } from './chapter-fields.ts';
import { measureFields } from './measure-fields.ts';
import { targetFields } from './target-fields.ts';

export type SectionKind = 'analysis' | 'target' | 'agreement' | 'measure' | 'general';
/** `line` is one line of text, `text` more; the others hold what section.ts calls so. */
export type FieldType =
  | 'line'
  | 'text'
  | 'number'
  | 'day'
  | 'choice'
  | 'choices'
  | 'party'
  | 'parties'
  | 'section'
  | 'claims'
  | 'condition'
  | 'planning'
  | 'readings';
/** One question of a section: the form, the reading of it, the comparison, the paper and the check are made of it. */
export type Field = {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  readonly help?: string;
  /** Of a choice: what is kept, and its words. */
  readonly options?: Readonly<Record<string, string>>;
  /** Where the regulation asks this; without it the section is ready without it too. */
  readonly article?: string;
  /** The check asks it all the same: nobody is told that it may be left out. */
  readonly checked?: true;
};
type Kind = {
  readonly words: string;
  readonly part: 1 | 2 | 3 | 4 | 5;
  readonly fields: readonly Field[];
};

/** Everything that a programme can hold, as data. */
export const kinds: Readonly<Record<SectionKind, Kind>> = {
  analysis: { words: 'hoofdstuk van de analyse', part: 1, fields: analysisFields },
  target: { words: 'streefcijfer', part: 2, fields: targetFields },
  agreement: { words: 'afspraak', part: 3, fields: agreementFields },
  measure: { words: 'maatregel', part: 4, fields: measureFields },
  general: { words: 'samenvatting en aanpak', part: 5, fields: generalFields },
};
/** The parts of the paper, in the order of the regulation (REG 2.2). */
export const parts = {
  1: 'Analyse van de regio',
  2: 'Streefcijfers',
  3: 'Afspraken',
  4: 'Maatregelen',
  5: 'Samenvatting en aanpak',
} as const;
