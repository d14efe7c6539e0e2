import { createContext } from 'preact';

/** What the components say by themselves; a page in another language brings its own. */
export type KitWords = {
  /** Before the title of a page with errors, and before an error at its field. */
  readonly wrong: string;
  readonly faults: (count: number) => string;
  readonly optional: string;
  readonly step: (current: number, total: number) => string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly otherDay: string;
  readonly noSuchDay: string;
  /** A box of the three is empty, or the year has no four digits. */
  readonly halfDay: string;
};
export const dutchKit: KitWords = {
  wrong: 'Fout',
  faults: (count) => (count === 1 ? 'Er is 1 ding niet goed' : `Er zijn ${count} dingen niet goed`),
  optional: 'hoeft niet',
  step: (current, total) => `Stap ${current} van ${total}`,
  day: 'Dag',
  month: 'Maand',
  year: 'Jaar',
  otherDay: 'Andere dag',
  noSuchDay: 'Deze dag bestaat niet. Kijk nog eens naar dag, maand en jaar.',
  halfDay: 'Vul dag, maand en jaar in. Het jaar heeft vier cijfers.',
};
export const Kit = createContext<KitWords>(dutchKit);
