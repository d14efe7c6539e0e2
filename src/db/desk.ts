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

type Makers = { readonly [Name in keyof Desk]: (tx: Tx, visit: Visit) => Desk[Name] };

/** Who comes in past what is there for everybody: a young person, who speaks for one, a Next Coach, and a colleague for a day. */
const otherWaysIn = {
  ...youngStores,
  yesAsks: yesAskStore,
  parents: parentStore,
  emergencies: emergencyStore,
  peers: peerStore,
  pairings: pairingStore,
  tips: tipStore,
} as const;

/** What the region chooses for everybody. */
const ofRegion = {
  look: lookStore,
  regionSettings: regionSettingStore,
  programme: programmeStore,
  programmeFile: programmeFileStore,
  programmeOwners: programmeOwnerStore,
  money: moneyStore,
  effort: effortStore,
  regionWork: regionWorkStore,
  reports: reportStore,
  reportCounts: reportCountStore,
} as const;
/** Who comes by the route map. */
const byRoute = { callBacks: callBackStore, routeCounts: routeCountStore } as const;

/** What goes on after school, and what somebody wants. */
const guiding = { guidance: guidanceStore, lasting: lastingStore, wishes: wishStore } as const;

/** How colleagues come in, and the keys of their devices. */
const signing = {
  signIn: signInStore,
  sessions: sessionStore,
  providers: providerStore,
  passkeys: passkeyStore,
  road: roadStore,
} as const;
/** Where organisations sit together. */
const together = {
  gatherings: gatheringStore,
  tableLines: tableLineStore,
  series: seriesStore,
  ladder: ladderStore,
} as const;

const makers: Makers = {
  wrote: (tx) => () => wrote(tx),
  cases: caseStore,
  directory: directoryStore,
  people: personStore,
  records: recordStore,
  outcomes: outcomeStore,
  work: workStore,
  summer: summerStore,
  summerLinks: summerLinkStore,
  writing: writingStore,
  handovers: handoverStore,
  extracts: extractStore,
  intake: intakeStore,
  rounds: roundStore,
  statuses: statusStore,
  register: registerStore,
  ...guiding,
  law: lawStore,
  undo: undoStore,
  drafts: draftStore,
  log: logStore,
  logYears: logYearStore,
  ...ofRegion,
  exports: exportStore,
  exchanges: exchangeStore,
  papers: paperStore,
  outbox: outboxStore,
  queue,
  notices: noticeStore,
  figures: figureStore,
  counts: countStore,
  registerCounts: registerCountStore,
  partners: partnerStore,
  invitations: invitationStore,
  merges: mergeStore,
  unmerges: unmergeStore,
  daily: dailyStore,
  calendar: calendarStore,
  caseload: caseloadStore,
  takeOut: takeOutStore,
  retention: retentionStore,
  requests: requestStore,
  representatives: representativeStore,
  documents: documentStore,
  reviews: reviewStore,
  ...signing,
  ...otherWaysIn,
  ...together,
  ...byRoute,
};

/** A desk makes a store when an act first asks for it: most acts ask for three of eighty, and a page is several transactions. */
class OpenDesk {
  readonly #made = new Map<string, unknown>();
  readonly #tx: Tx;
  readonly #visit: Visit;
  constructor(tx: Tx, visit: Visit) {
    this.#tx = tx;
    this.#visit = visit;
  }
  static {
    for (const [name, make] of Object.entries(makers))
      Object.defineProperty(this.prototype, name, {
        get(this: OpenDesk): unknown {
          const made = this.#made.get(name) ?? make(this.#tx, this.#visit);
          this.#made.set(name, made);
          return made;
        },
      });
  }
}

/** All stores on one transaction. Each gets the visit too, for whom lists are asked and on which day. */
export const openDesk = (tx: Tx, visit: Visit): Desk => new OpenDesk(tx, visit) as unknown as Desk;
