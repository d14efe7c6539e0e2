import type { Page } from '#web/door/visit.ts';
import { beginPages } from './begin-pages.tsx';
import { elsewherePages } from './elsewhere-pages.tsx';
import { programmeFigurePages } from './figure-pages.tsx';
import { programmeFilePages } from './file-pages.ts';
import { namePages } from './name-pages.tsx';
import { outputPages } from './output-pages.tsx';
import { overviewPages } from './overview-pages.tsx';
import { partyPages } from './party-pages.tsx';
import { pastePages } from './paste-pages.tsx';
import { sectionPages } from './section-pages.tsx';
import { versionPages } from './version-pages.tsx';
import { writePages } from './write-pages.tsx';

/** The programme of the region: begin it, read it, write it. */
export const programmePages: readonly Page[] = [
  ...overviewPages,
  ...programmeFilePages,
  ...beginPages,
  ...namePages,
  ...partyPages,
  ...pastePages,
  ...elsewherePages,
  ...sectionPages,
  ...writePages,
  ...versionPages,
  ...programmeFigurePages,
  ...outputPages,
];
