import type { Page } from '#web/door/visit.ts';
import { adoptPages } from './adopt-pages.tsx';
import { adoptedPages } from './adopted-pages.tsx';
import { checkPages } from './check-pages.tsx';
import { consentPages } from './consent-pages.tsx';
import { decisionPages } from './decision-pages.tsx';
import { followPages } from './follow-pages.tsx';
import { heardPages } from './heard-pages.tsx';
import { planPages } from './plan-pages.tsx';
import { reviewYearPages } from './review-pages.tsx';
import { townPages } from './town-pages.tsx';
import { transferPages } from './transfer-pages.tsx';

/** From draft to adopted, and what comes after. */
export const programmeFilePages: readonly Page[] = [
  ...checkPages,
  ...consentPages,
  ...townPages,
  ...heardPages,
  ...planPages,
  ...decisionPages,
  ...adoptPages,
  ...adoptedPages,
  ...followPages,
  ...reviewYearPages,
  ...transferPages,
];
