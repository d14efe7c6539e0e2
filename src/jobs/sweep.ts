import { forgetTables } from '#app/gathering/forget-tables.ts';
import { tellProgrammeLate } from '#app/region-work/tell-programme-late.ts';
import { tellReportTurns } from '#app/region-work/tell-report-turns.ts';
import { tellLookingReport } from '#app/access/see-unusual.ts';
import { lapseHandovers } from '#app/handover/lapse-handovers.ts';
import type { House } from '#app/house.ts';
import { forgetStatuses } from '#app/intake/read-status.ts';
import { sweepImports } from '#app/intake/run-import.ts';
import { sweepLaw } from '#app/law/sweep-law.ts';
import { countFigures } from '#app/figures/count-figures.ts';
import { publishFigures } from '#app/figures/publish-figures.ts';
import { countStuck } from '#app/monitor/count-stuck.ts';
import { resumeDestructions } from '#app/retention/destroy.ts';
import { sweepEmergencies } from '#app/notice/tell-emergency.ts';
import { tellLateAlong } from '#app/parents/post.ts';
import { sweepTips } from '#app/tips/school-tips.ts';
import { tellGaps } from '#app/notice/tell-gaps.ts';
import { tellLateRequests } from '#app/notice/tell-late-requests.ts';
import { tellLastDay } from '#app/notice/tell-last-day.ts';
import { tellReviews } from '#app/notice/tell-reviews.ts';
import { tellLate } from '#app/notice/tell-late.ts';
import { tellLateQuestions } from '#app/notice/tell-late-questions.ts';
import { tellMissingLists } from '#app/notice/tell-missing-lists.ts';
import { tellWhoCalls } from '#app/notice/tell-who-calls.ts';
import { forgetMerges } from '#app/directory/forget-merges.ts';
import { forgetDrafts } from '#app/person/drafts.ts';
import { removeOrganisations } from '#app/takeout/remove.ts';
import { sweepPeers } from '#app/peer/sweep-peers.ts';
import { forgetNames } from '#app/person/forget-names.ts';
import { sweepLadder } from '#app/ladder/sweep-ladder.ts';
import { sweepMeetings } from '#app/series/sweep-meetings.ts';
import { sweepCallBacks } from '#app/routemap/sweep-call-backs.ts';
import { endTerms } from '#app/turn/end-terms.ts';
import { returnWaiting } from '#app/turn/return-waiting.ts';
import { wakeResting } from '#app/turn/wake-resting.ts';

/** One part of a sweep, for the house's day of today. Each changes nothing when it runs twice on one day. */
export type SweepStep = readonly [name: string, run: (house: House) => Promise<unknown>];

/** Terms first, then who is late because of them, then the figures that count both. */
const sweepSteps: readonly SweepStep[] = [
  ['lapse', lapseHandovers],
  ['return', returnWaiting],
  ['wake', wakeResting],
  ['terms', endTerms],
  ['law', sweepLaw],
  ['late', tellLate],
  ['late-elsewhere', tellWhoCalls],
  ['late-questions', tellLateQuestions],
  ['late-requests', tellLateRequests],
  ['late-along', tellLateAlong],
  ['emergencies', sweepEmergencies],
  ['last-day', tellLastDay],
  ['climb', sweepLadder],
  ['count', countStuck],
  ['figures', countFigures],
  ['publication', publishFigures],
  ['meetings', sweepMeetings],
  ['lists', sweepImports],
  ['gaps', tellGaps],
  ['call-backs', sweepCallBacks],
  ['reviews', tellReviews],
  ['peers', sweepPeers],
  ['tips', sweepTips],
  ['looking', tellLookingReport],
  ['report-turns', tellReportTurns],
  ['programme-late', tellProgrammeLate],
  ['drafts', forgetDrafts],
  ['missing-lists', tellMissingLists],
  ['statuses', forgetStatuses],
  ['tables', forgetTables],
  ['names', forgetNames],
  ['merges', forgetMerges],
  ['step-out', removeOrganisations],
  ['destructions', resumeDestructions],
];

/** Runs each step; one that fails is logged by name and takes no other along. Rejects afterwards, so that it is tried again. */
export async function sweep(
  house: House,
  log: (line: string) => void,
  steps: readonly SweepStep[] = sweepSteps,
): Promise<void> {
  let failed = 0;
  for (const [name, run] of steps) {
    try {
      await run(house);
    } catch (fault) {
      failed++;
      log(`sweep ${name} failed ${fault instanceof Error ? fault.name : typeof fault}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} parts of the sweep failed`);
}
