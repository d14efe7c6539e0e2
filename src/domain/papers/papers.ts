import type { About } from './about.ts';
import { dpia } from './dpia.ts';
import { letterParents, letterYoung } from './letters.ts';
import type { Paper } from './paper.ts';
import { processing } from './processing.ts';
import { processorAnnex } from './processor.ts';
import { tableRules } from './table-rules.ts';

const makers: readonly ((about: About) => Paper)[] = [
  dpia,
  processorAnnex,
  processing,
  tableRules,
  letterYoung,
  letterParents,
];

/** The papers of one organisation, made anew each time: they change with the register, the settings and the directory. */
export const papersOf = (about: About): readonly Paper[] => makers.map((make) => make(about));
