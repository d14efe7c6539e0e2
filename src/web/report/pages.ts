import type { Page } from '#web/door/visit.ts';
import { chapterPages } from './chapter-pages.tsx';
import { counterPages } from './counters-pages.tsx';
import { reportFormatPages } from './format-pages.tsx';
import { reportFilePages } from './report-file-pages.tsx';
import { yearReportPages } from './report-pages.tsx';

/** Every page of the report of the region. */
export const regionReportPages: readonly Page[] = [
  ...counterPages,
  ...yearReportPages,
  ...chapterPages,
  ...reportFilePages,
  ...reportFormatPages,
];
