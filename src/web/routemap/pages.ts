import type { Page } from '#web/door/visit.ts';
import { publishPages } from './publish-pages.tsx';
import { regionMapPages } from './region-pages.tsx';
import { routePages } from './route-pages.tsx';
import { sharePages } from './share-pages.tsx';
import { stuckPages } from './stuck-pages.tsx';
import { callBackPages } from './call-back-pages.tsx';

/** The route map: for everybody, for who keeps the region, and for who calls back. */
export const routeMapPages: readonly Page[] = [
  ...routePages,
  ...sharePages,
  ...regionMapPages,
  ...publishPages,
  ...stuckPages,
  ...callBackPages,
];
