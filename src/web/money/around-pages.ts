import type { Page } from '#web/door/visit.ts';
import { accountPages } from './account-pages.tsx';
import { effortPages } from './effort-pages.tsx';
import { estimatePages } from './estimate-pages.tsx';
import { instrumentPages } from './instrument-pages.tsx';
import { moneyMapPages } from './map-pages.tsx';
import { normPages } from './norm-pages.tsx';
import { partyPages } from './party-pages.tsx';

/** Around the money: is there enough, where does it go, who has and does what, and the account of it. */
export const aroundMoneyPages: readonly Page[] = [
  ...effortPages,
  ...normPages,
  ...estimatePages,
  ...instrumentPages,
  ...moneyMapPages,
  ...partyPages,
  ...accountPages,
];
