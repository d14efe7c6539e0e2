import type { Register } from './rule.ts';
import { atw } from './regulations/atw.ts';
import { lpw } from './regulations/lpw.ts';
import { pw } from './regulations/pw.ts';
import { web } from './regulations/web.ts';
import { wec } from './regulations/wec.ts';
import { wvo } from './regulations/wvo.ts';

/** Every rule that Aanzet works with, law by law. A region's own agreements are one more `Regulation` beside these. */
export const register: Register = [web, wvo, wec, lpw, pw, atw];
