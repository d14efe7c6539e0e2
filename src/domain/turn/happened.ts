const baseEvents = {
  'picked-up': 'Pakte het op',
  assigned: 'Wees een collega aan',
  'turn-given': 'Gaf de beurt door',
  'turn-later': 'Later verder',
  'turn-waits': 'Wacht op een ander',
  'turn-came-back': 'De beurt kwam terug',
  'turn-given-back': 'Gaf de beurt terug',
  'contact-set': 'Koos de vaste contactpersoon',
  ended: 'Begeleiding gestopt',
  reopened: 'Begeleiding opnieuw begonnen',
  reminded: 'Stuurde een herinnering',
  shielded: 'Zette afgeschermd aan',
  unshielded: 'Zette afgeschermd uit',
  linked: 'Koppelde twee begeleidingen',
  unlinked: 'Maakte de koppeling ongedaan',
  'colleague-left': 'Een collega vertrok',
  'colleague-away': 'Een collega nam het over',
} as const;
const outcomeEvents = {
  rests: 'Wil nu geen hulp',
  'rest-over': 'Tijd om één keer te vragen',
  lost: 'Er is geen contact',
  found: 'Er is weer contact',
  'not-reached': 'Niet bereikt',
  'not-approach': 'Alleen benaderen na besluit',
  approach: 'Besluit: contact mag',
  'approach-not': 'Besluit: niet benaderen',
  'term-over': 'De termijn is voorbij',
} as const;
const registerEvents = {
  'not-for-us': 'Was niet voor ons',
  'assign-undone': 'Maakte het toewijzen ongedaan',
  'details-changed': 'Wijzigde gegevens',
  'turn-undone': 'Maakte het doorgeven ongedaan',
  'handover-send-undone': 'Maakte het versturen ongedaan',
  'handover-take-over-undone': 'Maakte het overnemen ongedaan',
} as const;
const guidanceEvents = {
  'offer-recorded': 'Schreef op welke begeleiding is aangeboden',
  'school-asked': 'Vroeg school naar begeleiding',
  'school-heard': 'Hoorde het antwoord van school',
  'went-on': 'Ging verder zonder antwoord van school',
  'facts-told': 'Gaf het Doorstroompunt antwoord',
} as const;
const lawEvents = {
  'law-fact-kept': 'Schreef een feit voor de wet op',
  'law-fact-ended': 'Haalde een feit voor de wet weg',
  'law-turn': 'De wet vraagt nu iets',
} as const;
const recordEvents = {
  merged: 'Voegde dubbele gegevens samen',
  unmerged: 'Haalde samengevoegde gegevens uit elkaar',
  'name-changed': 'Wijzigde de naam',
  'reach-changed': 'Wijzigde nummer of mail',
  'organisation-merged': 'Twee organisaties werden één',
  'contact-merged': 'Een collega stond er twee keer',
  'organisation-unmerged': 'Twee organisaties gingen uit elkaar',
  'contact-unmerged': 'Twee collega’s gingen uit elkaar',
} as const;
const requestEvents = {
  'request-entered': 'Schreef een verzoek over gegevens op',
  'request-answered': 'Gaf antwoord op een verzoek',
  'request-refused': 'Zei nee op een verzoek',
  'representative-kept': 'Schreef op wie mag beslissen',
  'own-request': 'De jongere vroeg iets over gegevens',
} as const;
const documentEvents = {
  'document-approved': 'Keurde het overgangsdocument goed',
  'document-unconfirmed': 'Bewaarde een document, niet bevestigd',
  'document-shared': 'Deelde het overgangsdocument',
  'document-withdrawn': 'Trok het overgangsdocument in',
  'document-given': 'Gaf het overgangsdocument mee',
  'document-read-in': 'Las een overgangsdocument in',
} as const;
const lastingEvents = {
  'destination-kept': 'Schreef op: werk of school',
  'work-stopped': 'Werk of school stopt',
  'plan-kept': 'Koos hoe vaak er contact is',
  'offer-renewed': 'Bood opnieuw begeleiding aan',
  'guidance-extended': 'Begeleidt langer, met een reden',
  'check-in-asked': 'Vroeg hoe het gaat',
  'check-in-well': 'Check-in: het gaat goed',
  'check-in-answered': 'Check-in: bel de jongere',
  'young-comes': 'De jongere komt op de afspraak',
  'wants-no-help': 'De jongere wil geen hulp meer',
  'cannot-come': 'De jongere kan niet op de afspraak',
} as const;
const lostEvents = { 'mail-lost': 'Een mail of sms met een link ging niet weg. Kijk of het adres klopt' } as const;
const gatheringEvents = { 'table-decided': 'Besproken aan de overstaptafel' } as const;
const yesAskEvents = {
  'yes-asked': 'Vroeg met een link om een ja',
  'yes-ask-over': 'Haalde de link voor een ja weg',
} as const;
const alongEvents = {
  'looks-along': 'Liet iemand meekijken',
  'looks-along-over': 'Iemand kijkt niet meer mee',
  'looks-along-chosen': 'De jongere koos wie wat ziet',
  'asked-along': 'Wie meekijkt, stelde een vraag',
  'along-answered': 'Gaf antwoord aan wie meekijkt',
} as const;
const peerEvents = {
  'peer-open': 'Stelde een Next Coach voor',
  'peer-chosen': 'Koos een Next Coach',
  'peer-began': 'De Next Coach begint',
  'peer-ended': 'De Next Coach stopt',
  'peer-asks': 'De Next Coach vraagt om hulp',
} as const;
const wishEvents = {
  'wish-said': 'De jongere zei: dit wil ik',
  'wish-kept': 'Schreef op: wat de jongere wil',
  'wish-wrong': 'Haalde een wens weg: een vergissing',
  'wish-why': 'Schreef op: waarom de wens niet ging',
} as const;
const storyEvents = { 'story-worries': 'Eigen verhaal: bel de jongere' } as const;
/** What the acts of the turn leave on the timeline (case_event.kind), in words of at most six. */
export const turnEvents = {
  ...baseEvents,
  ...outcomeEvents,
  ...registerEvents,
  ...guidanceEvents,
  ...lawEvents,
  ...recordEvents,
  ...requestEvents,
  ...documentEvents,
  ...lastingEvents,
  ...lostEvents,
  ...gatheringEvents,
  ...yesAskEvents,
  ...alongEvents,
  ...peerEvents,
  ...storyEvents,
  ...wishEvents,
} as const;
export type TurnEvent = keyof typeof turnEvents;
