import type { LogStore } from '#app/ports/log.ts';
import type { Tx } from '../database.ts';
import { lookingByDay } from './looking-by-day.ts';
import { activities, processed } from './processing.ts';
import { rootsAfter, sealNext } from './sealer.ts';
import { verifyLog } from './verify.ts';
import { whoLooked } from './who-looked.ts';

/** Sealing and verifying need the purpose 'verzegelen' (0008_rights.sql); who looked follows the rights to the case. */
export const logStore = (tx: Tx): LogStore => ({
  sealNext: (limit) => sealNext(tx, limit),
  rootsAfter: (number) => rootsAfter(tx, number),
  verify: (kept) => verifyLog(tx, kept),
  lookingByDay: (from, until) => lookingByDay(tx, from, until),
  activities: (span) => activities(tx, span),
  processed: (span, act, most) => processed(tx, span, act, most),
  whoLooked: (caseId) => whoLooked(tx, caseId),
});
