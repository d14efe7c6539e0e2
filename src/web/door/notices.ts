import { figureNotices } from '#web/figures/board-words.ts';
import { termNotices } from '#web/language/terms-words.ts';
import { ownLinkNotices } from './own-link-notices.ts';
import { lawNotices } from '#web/law/case-words.ts';
import { recordNotices } from '#web/person/record-words.ts';
import { guidanceNotices } from '#web/guidance/guidance-notices.ts';
import { effortNotices } from '#web/money/effort-words.ts';
import { moneyNotices } from '#web/money/words.ts';
import { peerNotices } from '#web/peer/words.ts';
import { programmeNotices } from '#web/programme/words.ts';
import { reportNotices } from '#web/report/words.ts';
import { tipNotices } from '#web/tips/school-words.ts';
import { documentNotices } from '#web/document/words.ts';
import { programmeFileNotices } from '#web/programme/file-words.ts';
import { seriesNotices } from '#web/series/words.ts';
import { routeMapNotices } from '#web/routemap/region-words.ts';
import { takeOutNotices } from '#web/takeout/words.ts';

/** Of Nieuwe meldingen. */
const ofReports = {
  'not-for-us': 'De melding is van de lijst.',
  'details-kept': 'De gegevens zijn bewaard.',
  'assign-undone': 'Ongedaan gemaakt. De meldingen staan weer op de lijst.',
  'assign-undone-some': 'Ongedaan gemaakt. Waar intussen iets veranderde, bleef het zo.',
} as const;
/** Of taking back what was done a moment ago. */
const ofUndo = {
  'send-undone': 'Ongedaan gemaakt. De overdracht is niet meer verstuurd. Je kunt haar nog veranderen.',
  'take-over-undone': 'Ongedaan gemaakt. De overdracht wacht weer op antwoord.',
  'turn-undone': 'Ongedaan gemaakt. De beurt ligt weer waar hij lag.',
  'finish-undone': 'Ongedaan gemaakt. De afspraak staat weer open.',
  'undo-too-late': 'Ongedaan maken kan niet meer. Iemand deed intussen iets, of de dag is voorbij.',
} as const;
/** Of what helps through the day. */
const ofEveryDay = {
  'filter-kept': 'Je filter is bewaard. Alleen jij ziet het.',
  'filter-gone': 'Je filter is weggehaald.',
  'feedback-given': 'Bedankt. Je bericht is verstuurd.',
  'feedback-done': 'Het bericht is weggehaald.',
  'hat-changed': 'Je werkt nu voor een andere organisatie. Je ziet alleen wat daarvan is.',
  'hats-joined': 'Gekoppeld. Je kunt nu wisselen.',
  'hats-parted': 'De koppeling is weg.',
  'summer-links-gone': 'De links werken niet meer.',
  'limits-kept': 'De aantallen zijn bewaard.',
  'calendar-gone': 'Het adres is weg. Je agenda krijgt niets meer.',
} as const;
/** Of guidance after school. */
const ofGuidance = {
  'offer-kept': 'Bewaard. De gemeente ziet dit niet.',
  'school-asked': 'De vraag is verstuurd.',
  'went-on': 'Bewaard. Je gaat verder zonder antwoord van school.',
  'school-heard': 'Het antwoord van school is bewaard.',
  'facts-told': 'Je antwoord is verstuurd.',
  'calls-back': 'Het Doorstroompunt weet dat jij terugbelt.',
} as const;
/** Of who watches over safety. */
const ofSafety = { 'no-view-for': 'Je collega ziet deze jongere niet meer.' } as const;
/** Beside the begeleiding: an extract, a referral, a word back to school. */
const ofExtracts = {
  'extract-given': 'Gegeven. Er veranderde niets aan wie aan zet is.',
  'extract-received': 'Ontvangen. Wie het gaf, weet het.',
  'extract-not-taken': 'Goed. Wie het gaf, weet dat het niet past. Je kunt het niet meer lezen.',
  'extract-withdrawn': 'Ingetrokken. De link werkt niet meer.',
  'result-kept': 'Bewaard.',
  'school-told': 'De school weet het: alleen de dag.',
} as const;
/** Of the register of exchanges and the papers. */
const ofPapers = {
  'fields-kept': 'Bewaard. Het geldt vanaf de volgende keer.',
  'blanks-kept': 'Bewaard. Het staat nu in de papieren.',
  'paper-settled': 'Vastgelegd. Wat hierna verandert, zie je op deze pagina.',
} as const;
/** Of signing in and out. */
const ofSignIn = {
  'signed-out': 'Je bent afgemeld.',
  'out-everywhere': 'Je bent overal afgemeld, ook hier.',
  'device-out': 'Dat apparaat is afgemeld. Was jij het niet? Vraag vandaag een nieuwe uitnodiging.',
  'passkey-made': 'De passkey is gemaakt. De volgende keer log je ermee in.',
  'passkey-gone': 'De passkey is weg. Er kan niemand meer mee inloggen. Haal hem ook van je apparaat.',
  'recovery-used': 'Je gebruikte een herstelcode. Die werkt nu niet meer.',
  'recovery-few': 'Je herstelcodes zijn bijna op. Vraag een nieuwe uitnodiging, dan krijg je nieuwe.',
  'provider-kept': 'Bewaard. Probeer het nu zelf, dan kan het aan.',
  'provider-on': 'Het staat aan. Collega’s kunnen nu zo inloggen.',
  'provider-off': 'Het staat uit. Collega’s loggen in met hun wachtzin en hun app.',
  'code-mailed': 'Klopt het mailadres? Dan is er een mail met een code onderweg.',
} as const;
/** Of keeping and destroying. */
const ofRetention = {
  'destruction-proposed': 'Voorgesteld. Een collega van het archief beslist.',
  'destruction-approved': 'Goedgekeurd. Het programma is begonnen.',
  'destruction-refused': 'Bewaard. Er wordt niets vernietigd.',
  'term-kept': 'De termijn is bewaard.',
  'log-step-proposed': 'Voorgesteld. Het archief van de regio beslist.',
  'log-step-approved': 'Goedgekeurd. Wie de machine beheert, doet het nu.',
  'look-used': 'Het thema is in gebruik. Iedereen ziet het binnen een halve minuut.',
  'look-left': 'De proef is weg.',
  'look-back': 'Teruggezet. Iedereen ziet het binnen een halve minuut.',
  'log-step-refused': 'Bewaard. Dit jaar blijft zoals het is.',
  'request-entered': 'Opgeschreven. Antwoord binnen een maand.',
  'request-kept': 'Bewaard. De brief staat klaar.',
  'representative-kept': 'Opgeschreven wie ja of nee mag zeggen.',
  'removal-approved': 'Goedgekeurd. Het programma verwijdert nu.',
} as const;
/** Of the own link of a young person, for who gave it. */
const ofOwnLink = {
  'group-stopped': 'Het groepsmoment is gestopt.',
  'way-gone': 'De link werkt niet meer.',
  ...ownLinkNotices,
} as const;
/** What just happened, in words without names. Pages add a code with `go(to, code)`. */
const lastingNotices = {
  ...guidanceNotices,
  ...effortNotices,
  ...figureNotices,
} as const;
/** Of overstaptafels. */
const tableNotices = {
  'table-kind-kept': 'De soort tafel is vastgelegd.',
  'table-planned': 'De tafel staat klaar. Elke organisatie maakt haar eigen lijst.',
  'table-changed': 'De tafel is gewijzigd. Wie er zit, krijgt dat per mail en in de agenda. De lijsten gaan mee.',
  'table-off': 'Afgezegd. Iedereen hoort het.',
  'table-on': 'Deze tafel gaat toch door. Iedereen hoort het.',
  'table-seats-kept': 'Bewaard. Wie nieuw is, krijgt een uitnodiging per mail.',
  'table-listed': 'Bewaard. Zij staan op de groslijst.',
  'table-prepared': 'Bewaard.',
  'table-said-no': 'Bewaard. De jongere komt op geen enkele tafel.',
  'table-taken-off': 'De jongere is van de lijst.',
  'table-decided': 'Het besluit is bewaard. Dit is de volgende.',
  'table-decided-last': 'Het besluit is bewaard. Dit was de laatste van dit blok.',
  'table-agreed': 'De afspraak staat erbij.',
  'table-point': 'Bewaard als bespreekpunt: er mist nog wie of wanneer.',
  'table-agreement-done': 'De afspraak is klaar.',
  'table-agreement-open': 'De afspraak staat weer open.',
  'table-agreement-mended': 'De afspraak is gewijzigd.',
  'table-agreement-gone': 'De afspraak is weggehaald.',
} as const;
export const notices = {
  ...tableNotices,
  ...ofReports,
  ...ofUndo,
  ...lawNotices,
  ...ofEveryDay,
  ...ofGuidance,
  ...ofSafety,
  ...ofExtracts,
  ...ofSignIn,
  ...ofPapers,
  ...ofRetention,
  ...recordNotices,
  ...takeOutNotices,
  ...routeMapNotices,
  ...termNotices,
  ...peerNotices,
  ...tipNotices,
  ...programmeNotices,
  ...reportNotices,
  ...moneyNotices,
  ...documentNotices,
  ...lastingNotices,
  ...ofOwnLink,
  ...seriesNotices,
  ...programmeFileNotices,
  'person-added': 'De jongere is toegevoegd.',
  'picked-up': 'Jij bent nu aan zet.',
  assigned: 'Toegewezen.',
  'work-undone': 'Ongedaan gemaakt. De beurten liggen weer waar ze lagen.',
  'work-undone-some': 'Ongedaan gemaakt. Waar intussen iets veranderde, bleef het zo.',
  'assigned-as-listed': 'Toegewezen. Iedere collega is nu de vaste contactpersoon.',
  'assigned-some': 'Toegewezen. Bij een paar lukte het niet: daar was een collega eerder.',
  'turn-given': 'Klaar. De beurt is doorgegeven.',
  later: 'Goed. De nieuwe dag staat erbij.',
  'given-back': 'De beurt is teruggegeven.',
  'note-kept': 'De notitie is bewaard.',
  'agreement-made': 'De afspraak is bewaard.',
  'agreement-moved': 'De afspraak is verzet.',
  'agreement-done': 'De afspraak is klaar.',
  'contact-set': 'De vaste contactpersoon is bewaard.',
  'case-ended': 'De begeleiding is gestopt.',
  'case-reopened': 'De begeleiding is opnieuw begonnen.',
  rests: 'Bewaard. Tot die dag is niemand aan zet.',
  'not-approached': 'Bewaard. Niemand neemt contact op.',
  'approach-decided': 'Het besluit is bewaard.',
  lost: 'Bewaard. Zoek nu een andere weg.',
  found: 'Mooi. Jij bent nu aan zet.',
  'attempt-kept': 'De poging is bewaard.',
  shielded: 'Deze jongere is nu afgeschermd.',
  unshielded: 'Deze jongere is niet meer afgeschermd.',
  'no-view': 'Je ziet deze jongere niet meer.',
  reminded: 'De herinnering is verstuurd.',
  'draft-kept': 'Het concept is bewaard.',
  'draft-gone': 'Je concept is weg.',
  'handover-sent': 'Verstuurd.',
  'handover-arrived': 'Overgedragen. Je hebt geen beurt meer.',
  'handover-withdrawn': 'De overdracht is ingetrokken.',
  'handover-refused': 'Vastgelegd. Er gaat niets weg.',
  moved: 'De verhuizing is bewaard.',
  'question-asked': 'Je vraag is verstuurd.',
  'answer-given': 'Je antwoord is verstuurd.',
  'taken-over': 'Overgenomen. De dag van de kennismaking staat erbij.',
  'already-taken-over': 'Deze overdracht was al overgenomen. Er is niets veranderd.',
  'sent-back': 'Teruggestuurd.',
  linked: 'Gekoppeld. Er is nu één beurt.',
  unlinked: 'De koppeling is ongedaan gemaakt.',
  'meeting-kept': 'De kennismaking is vastgelegd.',
  'list-read': 'De lijst is ingelezen.',
  'list-undone': 'Het inlezen is ongedaan gemaakt.',
  answered: 'Je antwoord is bewaard.',
  'settings-kept': 'Je instellingen zijn bewaard.',
  'own-absence-kept': 'Bewaard: wanneer je weg bent en wie je vervangt.',
  'colleague-changed': 'De gegevens van je collega zijn bewaard.',
  'work-moved': 'Het werk ligt nu bij een collega.',
  'organisations-merged': 'De twee organisaties zijn één. Wat liep, gaat hier verder.',
  'contacts-merged': 'De twee collega’s zijn één.',
  'taken-apart': 'Ze staan weer los van elkaar.',
  'rights-checked': 'Bewaard. Er zijn nog collega’s na te kijken.',
  'rights-closed': 'Alle rechten zijn nagekeken. Over een jaar vragen we het weer.',
  'emergency-asked': 'Je vraag is verstuurd.',
  'emergency-given': 'Gegeven, voor 24 uur. De collega hoort het meteen.',
  'emergency-refused': 'Niet gegeven. De collega hoort het meteen.',
  'emergency-written': 'Bewaard. Wie genoemd is, hoort het.',
  'emergency-ended': 'De toegang is gestopt.',
  'colleague-left': 'Het werk is verdeeld en de toegang is gesloten.',
  'contact-kept': 'De gegevens zijn bewaard en nagekeken.',
  'contact-added': 'De collega is toegevoegd.',
  'team-added': 'Het team is toegevoegd.',
  'organisation-kept': 'De organisatie is bewaard.',
  'service-kept': 'Het aanbod is bewaard.',
  'service-gone': 'Het aanbod is weggehaald.',
  invited: 'De uitnodigingen gaan per mail weg.',
  'came-in': 'Welkom. Je gegevens zijn bewaard.',
  'tasks-kept': 'De taken zijn bewaard.',
  'closure-kept': 'De gesloten dagen zijn bewaard.',
  'closure-dropped': 'Deze dagen gelden niet meer als gesloten.',
  'caller-kept': 'Bewaard. Deze collega belt in week 35.',
  'caller-kept-some': 'Bewaard. Bij een paar lukte het niet: deze collega mag die niet zien.',
  'clock-moved': 'De klok staat op de nieuwe dag.',
  restarted: 'Het voorbeeld begint opnieuw.',
  asked: 'De vraag is verstuurd.',
} as const;
export type NoticeCode = keyof typeof notices;
export const isNotice = (code: string | undefined): code is NoticeCode => code !== undefined && code in notices;
