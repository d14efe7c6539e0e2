import type { Page } from '#web/door/visit.ts';
import { atTablePages } from './at-table-pages.tsx';
import { changeTablePages } from './change-pages.tsx';
import { decisionPages } from './decision-pages.tsx';
import { kindPages } from './kind-pages.tsx';
import { tablePaperPages } from './paper-pages.tsx';
import { planPages } from './plan-pages.tsx';
import { preparePages } from './prepare-pages.tsx';
import { seatPages } from './seat-pages.tsx';
import { tablePages } from './table-pages.tsx';

/** Every page of overstaptafels. */
export const gatheringPages: readonly Page[] = [
  ...atTablePages,
  ...changeTablePages,
  ...decisionPages,
  ...tablePaperPages,
  ...seatPages,
  ...kindPages,
  ...planPages,
  ...preparePages,
  ...tablePages,
];
