import { jobPages } from './access/job-pages.tsx';
import { unusualPages } from './access/unusual-pages.tsx';
import { processingPages } from './access/processing-pages.tsx';
import { emergencyPages } from './access/emergency-pages.tsx';
import { exportPages } from './access/export-pages.tsx';
import { logPages } from './access/log-pages.tsx';
import { logYearPages } from './access/log-year-pages.tsx';
import { mePages } from './access/me-pages.tsx';
import { exchangePages } from './exchange/exchange-pages.tsx';
import { firstTimePages } from './access/first-time-pages.tsx';
import { devicePages } from './access/device-part.tsx';
import { organisationSignInPages } from './access/organisation-sign-in-pages.tsx';
import { providerPages } from './access/provider-pages.tsx';
import { passkeyPages } from './access/passkey-pages.tsx';
import { signInPages } from './access/sign-in-pages.tsx';
import { whoLookedPages } from './access/who-looked-pages.tsx';
import { calendarPages } from './daily/calendar-pages.tsx';
import { feedbackPages } from './daily/feedback-pages.tsx';
import { goToPages } from './daily/go-to-pages.tsx';
import { hatPages } from './daily/hats-part.tsx';
import { helpPages } from './daily/help-pages.tsx';
import { organisationsOutPages } from './daily/organisations-out.ts';
import { newsPages } from './daily/news-page.tsx';
import { demoPages } from './demo/demo-pages.tsx';
import { contactPages } from './directory/contact-pages.tsx';
import { closurePages } from './directory/closure-pages.tsx';
import { colleaguePages } from './directory/colleague-pages.tsx';
import { directoryPages } from './directory/directory-pages.tsx';
import { gapPages } from './directory/gap-pages.tsx';
import { invitePages } from './directory/invite-pages.tsx';
import { mergeContactPages } from './directory/merge-contact-pages.tsx';
import { mergeOrganisationPages } from './directory/merge-pages.tsx';
import { parentPages } from './parents/parent-pages.ts';
import { paperPages } from './papers/paper-pages.tsx';
import { partnerPages } from './directory/partner-pages.tsx';
import { limitsPages } from './directory/limits-page.tsx';
import { languagePages } from './language/choose-language.ts';
import { onTurnPages } from './directory/on-turn-pages.tsx';
import { organisationPages } from './directory/organisation-pages.tsx';
import { reviewPages } from './directory/review-pages.tsx';
import { readyPages } from './directory/ready-page.tsx';
import { servicesPages } from './directory/services-page.tsx';
import { tasksPages } from './directory/tasks-page.tsx';
import { extractPages } from './extract/extract-pages.tsx';
import { fixedPages } from './door/fixed-pages.tsx';
import type { Page } from './door/visit.ts';
import { answerLinkPages } from './guidance/answer-link-pages.tsx';
import { answerPages } from './guidance/answer-pages.tsx';
import { askPages } from './guidance/ask-pages.tsx';
import { checkInPages } from './guidance/check-in-pages.tsx';
import { destinationPages } from './guidance/destination-forms.tsx';
import { exitMonitorPages } from './guidance/exit-monitor-pages.tsx';
import { onTheRoadPages } from './guidance/on-the-road-pages.tsx';
import { askManyPages } from './guidance/ask-many-pages.tsx';
import { extendPages } from './guidance/extend-form.tsx';
import { termPages } from './guidance/term-pages.tsx';
import { renewalPages } from './guidance/renewal-pages.tsx';
import { reachPages } from './guidance/reach-pages.tsx';
import { gatheringPages } from './gathering/pages.ts';
import { offerPages } from './guidance/offer-pages.tsx';
import { handoverPages } from './handover/handover-pages.ts';
import { intakePages } from './intake/intake-pages.tsx';
import { statusPages } from './intake/status-pages.tsx';
import { lawPages } from './law/ask-pages.tsx';
import { agreementPages } from './person/agreement-pages.tsx';
import { backPages } from './register/back-pages.tsx';
import { peerPages } from './peer/peer-pages.ts';
import { ownTipPages } from './tips/own-tip-pages.tsx';
import { schoolTipPages } from './tips/school-pages.tsx';
import { recordPages } from './register/record-pages.tsx';
import { registerPages } from './register/register-pages.tsx';
import { reportsOutPages } from './register/reports-out.ts';
import { reportPages } from './register/report-pages.tsx';
import { filePages } from './person/file-pages.tsx';
import { caseLawPages } from './law/case-page.tsx';
import { factPages } from './law/fact-forms.tsx';
import { listPages } from './person/list-pages.tsx';
import { requestPages } from './request/request-pages.tsx';
import { retentionPages } from './retention/retention-pages.tsx';
import { shieldedPages } from './person/shielded-pages.tsx';
import { pastePages } from './person/paste-pages.tsx';
import { newPersonPages } from './person/new-person-pages.tsx';
import { mergePages } from './person/merge-pages.tsx';
import { notePages } from './person/note-pages.tsx';
import { draftPages } from './person/draft-pages.tsx';
import { personPages } from './person/person-pages.tsx';
import { documentCopyPages } from './document/copy-pages.tsx';
import { documentPages } from './document/document-pages.tsx';
import { speakerPages } from './person/speaker-pages.tsx';
import { outcomePages } from './turn/outcome-pages.ts';
import { summerMailPages } from './summer/mail-pages.tsx';
import { summerPages } from './summer/summer-pages.tsx';
import { noViewPages } from './turn/no-view-pages.tsx';
import { datePages } from './series/date-pages.tsx';
import { seriesFormPages } from './series/form-pages.tsx';
import { mapPages } from './series/map-pages.tsx';
import { seriesPeoplePages } from './series/people-pages.tsx';
import { seriesPages } from './series/series-pages.tsx';
import { stepOutPages } from './takeout/step-out-pages.tsx';
import { takeInPages } from './takeout/take-in-pages.tsx';
import { workOutPages } from './turn/work-out.ts';
import { turnPages } from './turn/turn-pages.tsx';
import { youngPages } from './young/pages.ts';
import { wishPages } from './wish/wish-forms.tsx';
import { yesPages } from './handover/yes-pages.ts';
import { pagesOfRegion } from './region-list.ts';

/** Every page of the house. A page that is not in this list is not served. */
export const pages: readonly Page[] = [
  ...pagesOfRegion,
  ...gatheringPages,
  ...demoPages,
  ...turnPages,
  ...noViewPages,
  ...workOutPages,
  ...summerPages,
  ...summerMailPages,
  ...outcomePages,
  ...intakePages,
  ...registerPages,
  ...statusPages,
  ...reportPages,
  ...reportsOutPages,
  ...recordPages,
  ...backPages,
  ...askPages,
  ...answerPages,
  ...offerPages,
  ...caseLawPages,
  ...factPages,
  ...listPages,
  ...shieldedPages,
  ...filePages,
  ...newPersonPages,
  ...personPages,
  ...speakerPages,
  ...documentPages,
  ...documentCopyPages,
  ...draftPages,
  ...notePages,
  ...agreementPages,
  ...mergePages,
  ...pastePages,
  ...mePages,
  ...devicePages,
  ...signInPages,
  ...passkeyPages,
  ...firstTimePages,
  ...organisationSignInPages,
  ...providerPages,
  ...whoLookedPages,
  ...organisationsOutPages,
  ...directoryPages,
  ...colleaguePages,
  ...gapPages,
  ...reviewPages,
  ...emergencyPages,
  ...readyPages,
  ...onTurnPages,
  ...languagePages,
  ...contactPages,
  ...lawPages,
  ...organisationPages,
  ...partnerPages,
  ...mergeContactPages,
  ...mergeOrganisationPages,
  ...invitePages,
  ...tasksPages,
  ...servicesPages,
  ...limitsPages,
  ...closurePages,
  ...handoverPages,
  ...extractPages,
  ...fixedPages,
  ...logPages,
  ...logYearPages,
  ...exportPages,
  ...exchangePages,
  ...paperPages,
  ...goToPages,
  ...helpPages,
  ...feedbackPages,
  ...newsPages,
  ...hatPages,
  ...calendarPages,
  ...unusualPages,
  ...retentionPages,
  ...requestPages,
  ...jobPages,
  ...processingPages,
  ...stepOutPages,
  ...takeInPages,
  ...destinationPages,
  ...wishPages,
  ...checkInPages,
  ...answerLinkPages,
  ...reachPages,
  ...onTheRoadPages,
  ...renewalPages,
  ...termPages,
  ...askManyPages,
  ...extendPages,
  ...exitMonitorPages,
  ...mapPages,
  ...datePages,
  ...seriesFormPages,
  ...seriesPeoplePages,
  ...seriesPages,
  ...yesPages,
  ...parentPages,
  ...youngPages,
  ...peerPages,
  ...ownTipPages,
  ...schoolTipPages,
];
