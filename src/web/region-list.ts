import { programmePages } from './programme/pages.ts';
import { figuresPages } from './figures/figures-pages.tsx';
import { duoPages } from './figures/duo-pages.tsx';
import { regionReportPages } from './report/pages.ts';
import { moneyPages } from './money/pages.ts';
import { aroundMoneyPages } from './money/around-pages.ts';
import { routeMapPages } from './routemap/pages.ts';
import { termsPages } from './language/terms-pages.tsx';
import { wordingPages } from './document/wording-pages.tsx';
import { rulesPages } from './law/rules-pages.tsx';
import { climbingPages } from './ladder/climbing-pages.ts';
import { lawSettingsPages } from './law/settings-page.tsx';
import { aheadPages } from './law/ahead-pages.tsx';
import { regionPages } from './monitor/region-pages.tsx';
import { roundsPages } from './monitor/rounds-pages.tsx';
import { lookPages } from './look/look-pages.tsx';
import { rhythmPages } from './guidance/rhythm-pages.tsx';
import type { Page } from './door/visit.ts';

/** What a region makes, counts and chooses for everybody. */
export const pagesOfRegion: readonly Page[] = [
  ...programmePages,
  ...figuresPages,
  ...duoPages,
  ...regionReportPages,
  ...moneyPages,
  ...aroundMoneyPages,
  ...routeMapPages,
  ...termsPages,
  ...wordingPages,
  ...rulesPages,
  ...climbingPages,
  ...lawSettingsPages,
  ...aheadPages,
  ...regionPages,
  ...roundsPages,
  ...lookPages,
  ...rhythmPages,
];
