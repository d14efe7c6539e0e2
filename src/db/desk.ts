import type { Desk } from '#app/ports/desk.ts';
import { calendarStore } from './daily/calendar-store.ts';
import { dailyStore } from './daily/daily-store.ts';
import { caseStore } from './turn/case-store.ts';
import { outcomeStore } from './turn/outcome-store.ts';
import type { Tx } from './database.ts';
import { mergeStore } from './directory/merge-store.ts';
import { unmergeStore } from './directory/unmerge-store.ts';
import { invitationStore } from './directory/invitation-store.ts';
import { paperStore } from './papers/paper-store.ts';
import { parentStore } from './parents/parent-store.ts';
import { partnerStore } from './directory/partner-store.ts';
import { emergencyStore } from './access/emergency-store.ts';
import { exportStore } from './access/export-store.ts';
import { caseloadStore } from './directory/caseload-store.ts';
import { regionSettingStore } from './directory/region-setting-store.ts';
import { reviewStore } from './directory/review-store.ts';
import { directoryStore } from './directory/directory-store.ts';
import { exchangeStore } from './exchange/exchange-store.ts';
import { documentStore } from './document/document-store.ts';
import { extractStore } from './extract/extract-store.ts';
import { countStore } from './figures/count-store.ts';
import { registerCountStore } from './figures/register-count-store.ts';
import { figureStore } from './monitor/figure-store.ts';
import { gatheringStore } from './gathering/gathering-store.ts';
import { tableLineStore } from './gathering/line-store.ts';
import { guidanceStore } from './guidance/guidance-store.ts';
import { lastingStore } from './guidance/lasting-store.ts';
import { wishStore } from './wish/wish-store.ts';
import { handoverStore } from './handover/handover-store.ts';
import { representativeStore } from './handover/representative-store.ts';
import { yesAskStore } from './handover/yes-ask-store.ts';
import { intakeStore } from './intake/intake-store.ts';
import { roundStore } from './intake/round-store.ts';
import { statusStore } from './intake/status-store.ts';
import { lawStore } from './law/law-store.ts';
import { logStore } from './access/log-store.ts';
import { logYearStore } from './access/log-year-store.ts';
import { ladderStore } from './series/ladder-store.ts';
import { seriesStore } from './series/series-store.ts';
import { lookStore } from './look/look-store.ts';
import { providerStore } from './access/provider-store.ts';
import { passkeyStore } from './access/passkey-store.ts';
import { roadStore } from './access/road-store.ts';
import { sessionStore } from './access/session-store.ts';
import { signInStore } from './access/sign-in-store.ts';
import { moneyStore } from './money/money-store.ts';
import { noticeStore } from './jobs/notice-store.ts';
import { outboxStore } from './jobs/outbox-store.ts';
import { queue } from './jobs/queue.ts';
import { pairingStore } from './peer/pairing-store.ts';
import { peerStore } from './peer/peer-store.ts';
import { programmeFileStore } from './programme/file-store.ts';
import { effortStore } from './money/effort-store.ts';
import { programmeOwnerStore } from './programme/owner-store.ts';
import { programmeStore } from './programme/programme-store.ts';
import { draftStore } from './person/draft-store.ts';
import { personStore } from './person/person-store.ts';
import { recordStore } from './person/record-store.ts';
import { registerStore } from './register/register-store.ts';
import { callBackStore, routeCountStore } from './routemap/call-back-store.ts';
import { regionWorkStore } from './region-work/region-work-store.ts';
import { reportStore } from './report/report-store.ts';
import { reportCountStore } from './report/report-count-store.ts';
import { requestStore } from './request/request-store.ts';
import { retentionStore } from './retention/retention-store.ts';
import { undoStore } from './turn/undo-store.ts';
import type { Visit } from './session.ts';
import { summerLinkStore } from './summer/summer-link-store.ts';
import { summerStore } from './summer/summer-store.ts';
import { takeOutStore } from './takeout/take-out-store.ts';
import { tipStore } from './tips/tip-store.ts';
import { workStore } from './person/work-store.ts';
import { writingStore } from './person/writing-store.ts';
import { wrote } from './wrote.ts';
import { youngStores } from './young/stores.ts';

/** Who comes in past what is there for everybody: a young person, who speaks for one, a Next Coach, and a colleague for a day. */
const otherWaysIn = (tx: Tx) => ({
  ...youngStores(tx),
  yesAsks: yesAskStore(tx),
  parents: parentStore(tx),
  emergencies: emergencyStore(tx),
  peers: peerStore(tx),
  pairings: pairingStore(tx),
  tips: tipStore(tx),
});

/** What the region chooses for everybody. */
const ofRegion = (tx: Tx) => ({
  look: lookStore(tx),
  regionSettings: regionSettingStore(tx),
  programme: programmeStore(tx),
  programmeFile: programmeFileStore(tx),
  programmeOwners: programmeOwnerStore(tx),
  money: moneyStore(tx),
  effort: effortStore(tx),
  regionWork: regionWorkStore(tx),
  reports: reportStore(tx),
  reportCounts: reportCountStore(tx),
});
/** Who comes by the route map. */
const byRoute = (tx: Tx) => ({ callBacks: callBackStore(tx), routeCounts: routeCountStore(tx) });

/** What goes on after school, and what somebody wants. */
const guiding = (tx: Tx) => ({ guidance: guidanceStore(tx), lasting: lastingStore(tx), wishes: wishStore(tx) });

/** How colleagues come in, and the keys of their devices. */
const signing = (tx: Tx) => ({
  signIn: signInStore(tx),
  sessions: sessionStore(tx),
  providers: providerStore(tx),
  passkeys: passkeyStore(tx),
  road: roadStore(tx),
});
/** Where organisations sit together. */
const together = (tx: Tx) => ({
  gatherings: gatheringStore(tx),
  tableLines: tableLineStore(tx),
  series: seriesStore(tx),
  ladder: ladderStore(tx),
});
const besides = (tx: Tx) => ({ ...otherWaysIn(tx), ...together(tx), ...byRoute(tx) });

/** All stores on one transaction. Each gets the visit too, for whom lists are asked and on which day. */
export const openDesk = (tx: Tx, visit: Visit): Desk => ({
  wrote: () => wrote(tx),
  cases: caseStore(tx),
  directory: directoryStore(tx),
  people: personStore(tx),
  records: recordStore(tx),
  outcomes: outcomeStore(tx),
  work: workStore(tx, visit),
  summer: summerStore(tx, visit),
  summerLinks: summerLinkStore(tx),
  writing: writingStore(tx),
  handovers: handoverStore(tx),
  extracts: extractStore(tx),
  intake: intakeStore(tx),
  rounds: roundStore(tx),
  statuses: statusStore(tx),
  register: registerStore(tx),
  ...guiding(tx),
  law: lawStore(tx),
  undo: undoStore(tx),
  drafts: draftStore(tx),
  log: logStore(tx),
  logYears: logYearStore(tx),
  ...ofRegion(tx),
  exports: exportStore(tx),
  exchanges: exchangeStore(tx),
  papers: paperStore(tx),
  outbox: outboxStore(tx),
  queue: queue(tx),
  notices: noticeStore(tx),
  figures: figureStore(tx),
  counts: countStore(tx),
  registerCounts: registerCountStore(tx),
  partners: partnerStore(tx),
  invitations: invitationStore(tx),
  merges: mergeStore(tx),
  unmerges: unmergeStore(tx),
  daily: dailyStore(tx),
  calendar: calendarStore(tx),
  caseload: caseloadStore(tx),
  takeOut: takeOutStore(tx),
  retention: retentionStore(tx),
  requests: requestStore(tx),
  representatives: representativeStore(tx),
  documents: documentStore(tx),
  reviews: reviewStore(tx),
  ...signing(tx),
  ...besides(tx),
});
