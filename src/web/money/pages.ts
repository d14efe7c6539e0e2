import type { Page } from '#web/door/visit.ts';
import { agreePages } from './agree-pages.tsx';
import { bookingsPages } from './bookings-pages.tsx';
import { costPages } from './cost-pages.tsx';
import { lineFormPages } from './line-form.tsx';
import { linesFilePages } from './lines-file.ts';
import { linePages } from './line-pages.tsx';
import { overviewPages } from './overview-pages.tsx';
import { sourceChangePages } from './source-change-pages.tsx';
import { sourceFormPages } from './source-form.tsx';
import { sourcePages } from './source-pages.tsx';

/** Geld van het programma. */
export const moneyPages: readonly Page[] = [
  ...overviewPages,
  ...sourceFormPages,
  ...sourcePages,
  ...sourceChangePages,
  ...linesFilePages,
  ...lineFormPages,
  ...linePages,
  ...agreePages,
  ...costPages,
  ...bookingsPages,
];
