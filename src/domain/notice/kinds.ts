import { lostNotices } from './lost-kinds.ts';
import { regionNotices } from './region-kinds.ts';

/**
 * What somebody can be told: a closed list. `line` stands in the mail, `ifNothing` says what happens when nobody moves,
 * as the rest of a sentence; it is left out where nothing follows.
 * No line holds a name, a school or a reason: a mailbox is no safe place for who somebody is.
 */
export const noticeKinds = {
  alarming: {
    line: 'Lees dit meteen. Een bericht over een jongere kan dringend zijn.',
    ifNothing: 'misschien leest niemand anders het vandaag.',
  },
  'young-person-asks': {
    line: 'Een jongere wil misschien contact. Bel binnen een paar dagen.',
    ifNothing: 'de jongere wacht op jou.',
  },
  'asked-along': {
    line: 'Iemand die met een jongere meekijkt, stelde een vraag.',
    ifNothing: 'die persoon wacht op antwoord.',
  },
  'along-late': {
    line: 'Een vraag van iemand die meekijkt, kreeg op tijd geen antwoord.',
    ifNothing: 'die persoon wacht nog.',
  },
  'tip-came': {
    line: 'Er wacht een tip van een leerling. Kijk bij Tips van leerlingen.',
    ifNothing: 'na de beloofde dag leest de leerling dat school te laat is.',
  },
  'tip-late': {
    line: 'Een tip van een leerling kreeg op tijd geen antwoord. Kijk bij Tips van leerlingen.',
    ifNothing: 'de leerling wacht nog.',
  },
  'tip-worry': {
    line: 'Lees dit meteen. Een tip van een leerling kan over gevaar gaan. Kijk bij Tips van leerlingen.',
    ifNothing: 'misschien leest niemand anders het vandaag.',
  },
  turn: { line: 'Jij of je team is aan zet.', ifNothing: 'na vijf werkdagen te laat ziet je teamleider dit ook.' },
  handover: {
    line: 'Een overdracht wacht op jouw antwoord.',
    ifNothing: 'zonder antwoord op tijd gaat de vraag naar je teamleider.',
  },
  question: {
    line: 'De ontvanger heeft een vraag over een overdracht.',
    ifNothing: 'de overdracht wacht tot er antwoord is.',
  },
  answer: {
    line: 'Er is antwoord op jouw vraag over een overdracht.',
    ifNothing: 'zonder antwoord op tijd gaat de vraag naar je teamleider.',
  },
  'taken-over': {
    line: 'Een overdracht is overgenomen. De kennismaking komt nu.',
    ifNothing: 'je blijft de vaste contactpersoon tot de kennismaking.',
  },
  'take-over-undone': {
    line: 'Een overname is ongedaan gemaakt. De overdracht wacht weer op antwoord.',
    ifNothing: 'je blijft de vaste contactpersoon tot de kennismaking.',
  },
  'sent-back': { line: 'Een overdracht is teruggestuurd.', ifNothing: 'jij blijft aan zet.' },
  withdrawn: { line: 'Een overdracht is ingetrokken.', ifNothing: null },
  arrived: {
    line: 'Er is een jongere aan jullie overgedragen. Volgens de wet is dit nu jullie taak.',
    ifNothing: 'na vijf werkdagen te laat ziet je teamleider dit ook.',
  },
  linked: {
    line: 'Twee begeleidingen van één jongere zijn gekoppeld. Er is nu één beurt.',
    ifNothing: null,
  },
  'no-answer': {
    line: 'Er kwam geen antwoord op jouw vraag over een overdracht. Bel wie overdroeg.',
    ifNothing: 'jij blijft aan zet.',
  },
  lapsed: { line: 'Er kwam geen antwoord op een overdracht.', ifNothing: 'dan blijft de jongere wachten.' },
  met: { line: 'De kennismaking is geweest.', ifNothing: null },
  'not-there': { line: 'Een kennismaking ging niet door.', ifNothing: 'de afspraak blijft open staan.' },
  returned: {
    line: 'Je bent weer aan zet. Er kwam geen reactie op tijd.',
    ifNothing: 'na vijf werkdagen te laat ziet je teamleider dit ook.',
  },
  late: { line: 'Een beurt van jou is te laat.', ifNothing: 'na vijf werkdagen te laat ziet je teamleider dit ook.' },
  'late-team': {
    line: 'Een beurt in je team is vijf werkdagen te laat.',
    ifNothing: 'na tien werkdagen telt de regio dit mee, zonder namen.',
  },
  'late-elsewhere': {
    line: 'Een jongere wacht op een organisatie zonder account. Bel die organisatie.',
    ifNothing: 'de jongere blijft wachten.',
  },
  'shielded-opened': {
    line: 'Iemand opende een jongere die afgeschermd is. Klopt dit niet? Bel je privacyfunctionaris.',
    ifNothing: null,
  },
  reminder: { line: 'Een collega herinnert je aan een beurt.', ifNothing: 'de beurt blijft bij jou staan.' },
  asked: {
    line: 'De coördinator vraagt naar wat bij jullie nog niet is opgepakt.',
    ifNothing: 'de telling blijft staan, zonder namen.',
  },
  'school-answered': { line: 'Een school reageerde op jouw vraag over begeleiding.', ifNothing: null },
  'summer-last-day': {
    line: 'Dit is de laatste dag voor de zomer. Stuur de Zomerlijst naar wie in week 35 belt.',
    ifNothing: 'wie in week 35 belt, heeft de lijst niet bij de hand.',
  },
  'school-late': {
    line: 'Een vraag van het Doorstroompunt wacht te lang op antwoord van jullie school. Nu is de teamleider aan zet.',
    ifNothing: 'het Doorstroompunt kan verdergaan zonder jullie antwoord.',
  },
  'no-school-answer': {
    line: 'Een school gaf geen antwoord op tijd. Bel de teamleider, of ga verder met een reden.',
    ifNothing: 'de vraag blijft liggen.',
  },
  extract: { line: 'Er is een uittreksel of doorverwijzing voor jullie.', ifNothing: 'na drie maanden is het weg.' },
  'extract-answered': { line: 'Er is antwoord op een uittreksel of doorverwijzing.', ifNothing: null },
  'back-signal': { line: 'Een jongere die jullie overdroegen, is gesproken.', ifNothing: null },
  'list-missing': {
    line: 'De lijst van deze periode is er nog niet. Lees hem in, of geef door dat niemand stopt.',
    ifNothing: 'de regio ziet dat jullie lijst ontbreekt, zonder namen.',
  },
  'directory-gap': {
    line: 'Op “Wie is wanneer aan zet” ontbreekt iets, of iets is lang niet nagekeken.',
    ifNothing: 'wie dat blad leest, weet niet wie te bellen.',
  },
  'rights-review': {
    line: 'Kijk na of de rechten van jullie collega’s nog kloppen. Dat gebeurt één keer per jaar.',
    ifNothing: 'na de laatste dag ziet de regio dat het te laat is, zonder namen.',
  },
  'rights-late': {
    line: 'De rechten van jullie collega’s zijn niet op tijd nagekeken.',
    ifNothing: 'een oud-collega kan ongemerkt toegang houden.',
  },
  'yes-taken-back': {
    line: 'Een jongere trok een ja in. De overdracht is gestopt. Bel de jongere.',
    ifNothing: 'jij blijft aan zet.',
  },
  'extract-yes-back': {
    line: 'Een jongere trok het ja voor een uittreksel in. Het is weg bij wie het kreeg. Bel de jongere.',
    ifNothing: null,
  },
  'yes-answered': {
    line: 'Wie voor een jongere beslist, zei ja of nee. Kijk wat er nu moet.',
    ifNothing: 'de overdracht blijft liggen.',
  },
  'young-comes': { line: 'Een jongere komt op de afspraak.', ifNothing: null },
  'wish-said': { line: 'Een jongere zei zelf wat hij of zij wil. Lees het op de pagina.', ifNothing: null },
  'story-shared': { line: 'Een jongere laat je een eigen verhaal lezen, voor jullie gesprek.', ifNothing: null },
  'peer-answered': { line: 'Een jongere zei iets over een Next Coach. Kijk wat er nu moet.', ifNothing: null },
  'peer-over': { line: 'De Next Coach van een jongere stopt. Bespreek wat de jongere nu wil.', ifNothing: null },
  'peer-vog': {
    line: 'De VOG van een Next Coach loopt af. Vraag een nieuwe, of zoek een andere coach.',
    ifNothing: 'na de laatste dag ziet de coach niemand meer.',
  },
  'own-request': {
    line: 'Een jongere vraagt iets over de eigen gegevens. Antwoord moet binnen een maand.',
    ifNothing: 'de jongere mag klagen bij de Autoriteit Persoonsgegevens.',
  },
  document: { line: 'Er is een nieuwe versie van een overgangsdocument.', ifNothing: null },
  'document-withdrawn': {
    line: 'Een overgangsdocument is ingetrokken. Wat jullie hebben, blijft staan.',
    ifNothing: null,
  },
  corrected: {
    line: 'Wie overdroeg, verbeterde gegevens van een jongere. Kijk na wat jullie hebben.',
    ifNothing: null,
  },
  removed: {
    line: 'Wie overdroeg, verwijdert op verzoek de eigen gegevens van een jongere. Die van jullie blijven staan.',
    ifNothing: null,
  },
  'request-late': {
    line: 'Een verzoek over gegevens moet binnen een week antwoord krijgen.',
    ifNothing: 'de jongere mag klagen bij de Autoriteit Persoonsgegevens.',
  },
  'emergency-asked': {
    line: 'Een collega vraagt noodtoegang tot een jongere die afgeschermd kan zijn.',
    ifNothing: 'de vraag blijft liggen, en er kan gevaar zijn.',
  },
  'emergency-given': {
    line: 'De FG gaf een collega noodtoegang, voor 24 uur. Je ziet wat ermee gebeurt. Klopt het niet? Bel de FG.',
    ifNothing: null,
  },
  'emergency-refused': { line: 'De FG gaf een collega geen noodtoegang.', ifNothing: null },
  'emergency-opened': { line: 'Een collega keek met noodtoegang. Je ziet wanneer.', ifNothing: null },
  'emergency-written': { line: 'Een collega schreef iets op met noodtoegang. Lees het.', ifNothing: null },
  'emergency-ended': { line: 'Noodtoegang van een collega is voorbij.', ifNothing: null },
  'meeting-task': { line: 'Jij doet iets na een overleg. Kijk wat en uiterlijk wanneer.', ifNothing: null },
  'meeting-late': {
    line: 'Iets wat jij in een overleg beloofde, is over de dag.',
    ifNothing: 'het volgende overleg opent met wat niet is gedaan.',
  },
  'meeting-date': {
    line: 'Een overleg van jou heeft nog geen nieuwe datum.',
    ifNothing: 'op de kaart van de regio staat dat het ontbreekt.',
  },
  'table-moved': {
    line: 'Een overstaptafel van jullie is gewijzigd. Kijk wanneer die nu is.',
    ifNothing: 'jullie lijst gaat mee, en de tafel gaat door zonder jullie.',
  },
  'table-off': {
    line: 'Een overstaptafel van jullie gaat niet door. Wie op jullie lijst stond, komt op de volgende bovenaan.',
    ifNothing: null,
  },
  'table-on': { line: 'Een overstaptafel van jullie gaat toch door. Jullie lijst staat er nog.', ifNothing: null },
  climbed: {
    line: 'Er ligt een vraag bij jou die hogerop ging. Er staat geen naam in.',
    ifNothing: 'zonder antwoord gaat de vraag nog een niveau hoger.',
  },
  'climbed-here': {
    line: 'Een begeleiding ligt stil of kwam vaak terug. De vraag ging hogerop, zonder naam. Wie aan zet is, blijft dat.',
    ifNothing: null,
  },
  'climbed-answered': {
    line: 'Er is antwoord op een vraag die hogerop ging.',
    ifNothing: 'de jongere blijft wachten.',
  },
  'call-back': {
    line: 'Iemand wil door jullie teruggebeld worden. De dag is beloofd. Kijk bij Terugbellen.',
    ifNothing: 'die persoon wacht. Na de beloofde dag hoort je teamleider het.',
  },
  'call-back-late': {
    line: 'Jullie beloofden iemand terug te bellen. De dag is voorbij. Kijk bij Terugbellen.',
    ifNothing: 'na twee werkdagen hoort de regio dat jullie te laat zijn, zonder namen.',
  },
  'call-backs-late': {
    line: 'Een organisatie belde iemand niet op tijd terug. Kijk bij Routekaart van de regio, Waar mensen vastlopen.',
    ifNothing: 'wie hulp zocht, wacht nog.',
  },
  ...regionNotices,
  ...lostNotices,
  'looking-report': {
    line: 'Het overzicht van opvallend kijken van de vorige maand staat klaar.',
    ifNothing: null,
  },
} as const satisfies Record<string, { readonly line: string; readonly ifNothing: string | null }>;
export type NoticeKind = keyof typeof noticeKinds;

/** Whether a text from the outbox names a kind that we know. */
export const isNoticeKind = (text: string | undefined): text is NoticeKind => text !== undefined && text in noticeKinds;

/** The kinds after which something happens when nobody moves. */
export const asksToMove = (Object.keys(noticeKinds) as NoticeKind[]).filter(
  (kind) => noticeKinds[kind].ifNothing !== null,
);

/**
 * Told at once whatever somebody chose: who opens a shielded page must be seen by who guards it, danger waits for nobody, and
 * who sent a link that never went thinks that the other has it.
 */
export const alwaysAtOnce = (kind: NoticeKind): boolean =>
  ['shielded-opened', 'alarming', 'tip-worry', 'mail-lost', 'invitation-lost'].includes(kind) || isAboutEmergency(kind);
/** About emergency access: without a young person, and read on a page of its own. */
export const isAboutEmergency = (kind: NoticeKind): boolean => kind.startsWith('emergency-');
