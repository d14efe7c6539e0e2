/** Of what came in from a register. */
const registerVerbs = { 'first-contact': 'Neem voor het eerst contact op met {naam}' } as const;
const baseVerbs = {
  'choose-contact': 'Kies een vaste contactpersoon',
  'talk-about-after-school': 'Bespreek wat {naam} na school gaat doen',
  'prepare-handover': 'Maak de overdracht af',
  'take-over': 'Neem de begeleiding over',
  'answer-question': 'Beantwoord de vraag over de overdracht',
  meet: 'Maak kennis met {naam}',
  'call-receiver': 'Bel de ontvanger: geen antwoord',
  'hand-over-after-move': 'Draag {naam} over na de verhuizing',
  'find-other': 'Zoek wie dan kan overnemen',
  call: 'Bel {naam}',
  'call-back': 'Bel {naam} terug',
  visit: 'Ga langs bij {naam}',
  guide: 'Begeleid {naam} verder',
  'check-answer': 'Vraag {naam} om antwoord',
  'check-list': 'Zoek uit waarom {naam} niet meer op de lijst staat',
  other: '{eigen woorden}',
} as const;
/** After a rest, and when nobody reaches somebody. */
const outcomeVerbs = {
  'ask-once': 'Vraag {naam} één keer of hulp nu wel welkom is',
  'find-way': 'Zoek een andere weg naar {naam}',
  'decide-approach': 'Besluit of we {naam} mogen benaderen',
} as const;
/** What the law asks, when its day comes (domain/law/turn-of-duty.ts). */
const lawVerbs = {
  'offer-guidance': 'Bied {naam} begeleiding aan',
  'renew-offer': 'Bied {naam} opnieuw begeleiding aan',
  'close-term': 'Draag {naam} over met een ja, of neem afscheid',
  'give-transfer-paper': 'Geef {naam} het overgangsdocument',
  'give-mbo-paper': 'Geef {naam} de mbo-verklaring',
  'ask-school': 'Vraag school wat {naam} al kreeg aangeboden',
} as const;
/** Of who looks along with a young person. */
const alongVerbs = { 'answer-along': 'Geef antwoord aan wie met {naam} meekijkt' } as const;
/** What somebody on turn does: a closed list, with words for `{naam}`. 'other' takes free words. */
const verbs = { ...baseVerbs, ...outcomeVerbs, ...registerVerbs, ...lawVerbs, ...alongVerbs } as const;
export type Verb = keyof typeof verbs;
/** Of those, what the law asks: nothing else takes their place. */
export const lawVerbNames: readonly Verb[] = Object.keys(lawVerbs) as (keyof typeof lawVerbs)[];
/** The verbs that a colleague chooses from when giving a turn; the others follow from acts. */
export const chosenVerbs = [
  'talk-about-after-school',
  'call',
  'call-back',
  'visit',
  'guide',
  'prepare-handover',
  'other',
] as const satisfies readonly Verb[];

/** Verbs of an open hand-over: such a turn goes to a colleague as it is, and only the hand-over's own acts change the task. */
export const handoverVerbs: readonly Verb[] = ['take-over', 'answer-question', 'meet', 'call-receiver'];
/** Of those, the ones whose last good day is the answer's term: no colleague moves it. */
export const termVerbs: readonly Verb[] = ['take-over', 'answer-question'];

/** Of what came in by law, and of who helps beside school. */
const arrivalWhys = {
  arrived: 'Is overgedragen. Volgens de wet is dit nu jullie taak.',
  'joined-in': 'Werk en inkomen helpt mee. School blijft begeleiden.',
} as const;
const registerWhys = { 'from-register': 'Kwam binnen als melding uit het register.' } as const;
const baseWhys = {
  'on-leaver-list': 'Staat op de lijst van leerlingen die stoppen met school.',
  'picked-up': 'Pakte het zelf op.',
  assigned: 'Kreeg dit van een collega.',
  'given-on': 'De vorige stap is klaar.',
  'given-back': 'Kwam terug: deze beurt hoorde bij een ander.',
  later: 'Later verder, zo is het afgesproken.',
  'handover-begun': 'De overdracht is begonnen.',
  'handover-sent': 'Er is gevraagd om de begeleiding over te nemen.',
  'handover-question': 'De ontvanger heeft een vraag.',
  'handover-answered': 'De vraag is beantwoord.',
  'handover-lapsed': 'De ontvanger gaf binnen de afgesproken tijd geen antwoord.',
  'handover-sent-back': 'De ontvanger stuurde de overdracht terug.',
  'handover-withdrawn': 'De overdracht is ingetrokken.',
  'handover-no-yes': 'Er is nee gezegd tegen de overdracht.',
  'taken-over': 'De begeleiding is overgenomen. De kennismaking komt nu.',
  'taken-over-at-once': 'De begeleiding is overgenomen.',
  moved: 'De jongere is verhuisd naar een andere gemeente.',
  'not-there': 'De kennismaking ging niet door.',
  met: 'De kennismaking is geweest.',
  'colleague-left': 'Een collega is vertrokken.',
  'colleague-away': 'Een collega is er een tijd niet.',
  'no-answer': 'Er kwam geen antwoord op tijd.',
  waiting: 'Nu eerst een ander. Daarna kijkt de collega weer.',
  'no-view': 'Een collega kijkt niet bij deze jongere.',
  shielded: 'De jongere is afgeschermd.',
  reopened: 'De begeleiding is opnieuw begonnen.',
  unlinked: 'De koppeling is ongedaan gemaakt.',
  'added-by-hand': 'Toegevoegd door een collega.',
} as const;
const outcomeWhys = {
  'rest-over': 'Eerder was hulp niet nodig. Toen is afgesproken om nu één keer te vragen.',
  lost: 'Er is geen contact meer.',
  found: 'Er is weer contact.',
  'approach-again': 'Een jaar geleden was het besluit: niet benaderen.',
  'approach-decided': 'Een collega besloot dat contact mag.',
  'not-reached': 'Niet bereikt. Op deze dag proberen we het opnieuw.',
} as const;
const recordWhys = {
  'taken-in': 'Kwam mee uit een ander Aanzet.',
  merged: 'De jongere stond er twee keer in. Een collega voegde dat samen.',
  unmerged: 'Het samenvoegen is ongedaan gemaakt.',
  'organisation-merged': 'Twee organisaties zijn één geworden.',
  'contact-merged': 'Een collega stond er twee keer in.',
} as const;
const lawWhys = {
  'law-asks': 'De wet vraagt dit vanaf nu.',
  'term-ends': 'De termijn van school loopt bijna af. Daarna mag school niets meer bewaren of doen.',
} as const;
const lastingWhys = {
  'new-contact': 'Er is een nieuwe vaste contactpersoon. Jullie kennen elkaar nog niet.',
  'offer-renewed': 'De begeleiding is opnieuw aangeboden.',
  'work-stopped': 'Het werk of de opleiding stopt. Binnen een paar dagen belt de vaste contactpersoon.',
  'check-in-answered': 'Op de vraag hoe het gaat kwam een antwoord dat om een gesprek vraagt.',
  'wants-no-help': 'De jongere wil geen hulp meer. Bel nog één keer en schrijf op wat is gezegd.',
  'cannot-come': 'De jongere kan niet komen op een afspraak. Bel en kies samen een andere dag.',
} as const;
const yesAskWhys = {
  'yes-asked': 'Wie voor de jongere beslist, kreeg een link om ja of nee te zeggen.',
  'yes-answered': 'Wie voor de jongere beslist, gaf antwoord.',
  'yes-ask-over': 'De link om ja of nee te zeggen is weggehaald.',
} as const;
const alongWhys = { 'asked-along': 'Iemand die meekijkt, stelde een vraag.' } as const;
const peerWhys = { 'peer-asks': 'De Next Coach vraagt om hulp. Wat er is, lees je bij Next Coach.' } as const;
const storyWhys = {
  'story-worries':
    'Wat de jongere voor zichzelf opschreef, kan over gevaar gaan. Niemand las het. Bel en vraag hoe het gaat.',
} as const;
/** Why the turn lies there: shown with "waarom". */
export const whys = {
  ...baseWhys,
  ...outcomeWhys,
  ...arrivalWhys,
  ...registerWhys,
  ...recordWhys,
  ...lawWhys,
  ...lastingWhys,
  ...yesAskWhys,
  ...alongWhys,
  ...peerWhys,
  ...storyWhys,
} as const;
export type Why = keyof typeof whys;

/** The task in words, for the list and the turn block. */
export const taskWords = (verb: Verb, words: string | null, firstName: string): string =>
  verb === 'other' ? (words ?? '') : verbs[verb].replaceAll('{naam}', firstName) + (words ? `: ${words}` : '');
