/**
 * What somebody can be told: a closed list. `line` stands in the mail, `ifNothing` says what happens when nobody moves.
 * No line holds a name, a school or a reason: a mailbox is no safe place for who somebody is.
 */
export const noticeKinds = {
  turn: { line: 'Jij of je team is aan zet.', ifNothing: 'Na vijf werkdagen te laat ziet je teamleider dit ook.' },
  handover: {
    line: 'Een overdracht wacht op jouw antwoord.',
    ifNothing: 'Zonder antwoord op tijd gaat de vraag naar je teamleider.',
  },
  question: {
    line: 'De ontvanger heeft een vraag over een overdracht.',
    ifNothing: 'De overdracht wacht tot er antwoord is.',
  },
  answer: {
    line: 'Er is antwoord op jouw vraag over een overdracht.',
    ifNothing: 'Zonder antwoord op tijd gaat de vraag naar je teamleider.',
  },
  'taken-over': {
    line: 'Een overdracht is overgenomen. De kennismaking komt nu.',
    ifNothing: 'Je blijft de vaste contactpersoon tot de kennismaking.',
  },
  'sent-back': { line: 'Een overdracht is teruggestuurd.', ifNothing: 'Jij blijft aan zet.' },
  withdrawn: { line: 'Een overdracht is ingetrokken.', ifNothing: 'Je hoeft niets te doen.' },
  lapsed: { line: 'Er kwam geen antwoord op een overdracht.', ifNothing: 'Dan blijft de jongere wachten.' },
  met: { line: 'De kennismaking is geweest.', ifNothing: 'Je hoeft niets te doen.' },
  'not-there': { line: 'Een kennismaking ging niet door.', ifNothing: 'De afspraak blijft open staan.' },
  returned: {
    line: 'Je bent weer aan zet. Er kwam geen reactie op tijd.',
    ifNothing: 'Na vijf werkdagen te laat ziet je teamleider dit ook.',
  },
  late: { line: 'Een beurt van jou is te laat.', ifNothing: 'Na vijf werkdagen te laat ziet je teamleider dit ook.' },
  'late-team': {
    line: 'Een beurt in je team is vijf werkdagen te laat.',
    ifNothing: 'Na tien werkdagen telt de regio dit mee. Zonder namen.',
  },
  'shielded-opened': {
    line: 'Iemand opende een jongere die afgeschermd is.',
    ifNothing: 'Klopt dit niet? Bel je privacyfunctionaris.',
  },
  reminder: { line: 'Een collega herinnert je aan een beurt.', ifNothing: 'De beurt blijft bij jou staan.' },
  'list-missing': { line: 'Iemand staat niet meer op de lijst van school.', ifNothing: 'De beurt blijft open staan.' },
  asked: {
    line: 'De coördinator vraagt naar wat bij jullie nog niet is opgepakt.',
    ifNothing: 'De telling blijft staan. Zonder namen.',
  },
} as const satisfies Record<string, { readonly line: string; readonly ifNothing: string }>;
export type NoticeKind = keyof typeof noticeKinds;

/** Whether a text from the outbox names a kind that we know. */
export const isNoticeKind = (text: string | undefined): text is NoticeKind => text !== undefined && text in noticeKinds;

/** Told at once whatever somebody chose: who opens a shielded page must be seen by who guards it. */
export const alwaysAtOnce = (kind: NoticeKind): boolean => kind === 'shielded-opened';
