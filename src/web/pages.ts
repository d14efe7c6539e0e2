import { logPages } from './access/log-pages.tsx';
import { demoPages } from './demo/demo-pages.tsx';
import { fixedPages } from './door/fixed-pages.tsx';
import type { Page } from './door/visit.ts';

/** Every page of the house. A page that is not in this list is not served. */
export const pages: readonly Page[] = [...demoPages, ...fixedPages, ...logPages];
