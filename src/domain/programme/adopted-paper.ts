import type { Paper } from '../papers/paper.ts';
import type { Day } from '#law/day.ts';
import type { Adopted } from './adoption.ts';
import { programmePaper } from './document/chapters.ts';
import { doneWith } from './entry.ts';

type Around = { readonly region: string; readonly today: Day; readonly demo: boolean };
/** An adopted version as a paper: the text as it was, where a measure does not hold, and what is done otherwise. */
export const adoptedPaper = ({ number, adoptedOn, frozen }: Adopted, around: Around): Paper =>
  programmePaper({
    ...around,
    programme: frozen.programme,
    adopted: { version: number, on: adoptedOn },
    saidNo: new Map(Object.entries(frozen.notIn)),
    heard: frozen.heard.map(({ done, ...one }) => ({ ...one, done: done === null ? null : doneWith[done] })),
    deviations: frozen.deviations.map(({ asks, article, because }) => ({ about: `${asks} (${article})`, because })),
    asks: [],
  });
