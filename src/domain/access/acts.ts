import type { Act, Acts } from './act.ts';
import { dailyActs } from './acts/daily.ts';
import { directoryActs } from './acts/directory.ts';
import { effortActs } from './acts/effort.ts';
import { emergencyActs } from './acts/emergency.ts';
import { figureActs } from './acts/figures.ts';
import { gatheringActs } from './acts/gathering.ts';
import { guidanceActs } from './acts/guidance.ts';
import { documentActs } from './acts/document.ts';
import { extractActs } from './acts/extract.ts';
import { groupActs } from './acts/group.ts';
import { handoverActs } from './acts/handover.ts';
import { exchangeActs } from './acts/exchange.ts';
import { intakeActs } from './acts/intake.ts';
import { lastingActs } from './acts/lasting.ts';
import { lawActs } from './acts/law.ts';
import { moneyActs } from './acts/money.ts';
import { outcomeActs } from './acts/outcome.ts';
import { parentActs } from './acts/parents.ts';
import { peerActs } from './acts/peer.ts';
import { tipActs } from './acts/tips.ts';
import { programActs } from './acts/program.ts';
import { programmeFileActs } from './acts/programme-file.ts';
import { programmeActs } from './acts/programme.ts';
import { programmeOwnerActs } from './acts/programme-owner.ts';
import { programmePaperActs } from './acts/programme-papers.ts';
import { recordActs } from './acts/records.ts';
import { routeMapActs } from './acts/route-map.ts';
import { seriesActs } from './acts/series.ts';
import { takeOutActs } from './acts/take-out.ts';
import { regionWorkActs } from './acts/region-work.ts';
import { reportActs } from './acts/report.ts';
import { requestActs } from './acts/request.ts';
import { retentionActs } from './acts/retention.ts';
import { wishActs } from './acts/wish.ts';
import { workActs } from './acts/work.ts';
import { yesAskActs } from './acts/yes-ask.ts';
import { youngActs } from './acts/young.ts';

export { relations, showsMany, type How, type Relation } from './act.ts';

/** The act table: total. An act without a row does not exist, and docs/rechten.md says the same in words. */
export const acts = {
  ...workActs,
  ...outcomeActs,
  ...recordActs,
  ...handoverActs,
  ...extractActs,
  ...intakeActs,
  ...guidanceActs,
  ...lastingActs,
  ...wishActs,
  ...lawActs,
  ...directoryActs,
  ...figureActs,
  ...programActs,
  ...dailyActs,
  ...exchangeActs,
  ...takeOutActs,
  ...retentionActs,
  ...regionWorkActs,
  ...reportActs,
  ...requestActs,
  ...documentActs,
  ...youngActs,
  ...groupActs,
  ...yesAskActs,
  ...peerActs,
  ...tipActs,
  ...emergencyActs,
  ...gatheringActs,
  ...seriesActs,
  ...programmeActs,
  ...routeMapActs,
  ...effortActs,
  ...parentActs,
  ...programmeFileActs,
  ...moneyActs,
  ...programmePaperActs,
  ...programmeOwnerActs,
} as const satisfies Acts;
export type ActName = keyof typeof acts;
/** One row of the act table, typed wide. */
export const actOf = (name: ActName): Act => acts[name];
