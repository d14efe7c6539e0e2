import type { Role } from './actor.ts';
import type { Purpose } from './purposes.ts';

/** How a person asking stands to a case. 'kept' = took it over, then it was withdrawn: reads what it has, does nothing. */
export const relations = ['lead', 'record', 'asked', 'taken-over', 'kept', 'guest', 'none'] as const;
export type Relation = (typeof relations)[number];
export type How = 'opened' | 'listed' | 'found' | 'exported' | 'written';

type Act = {
  readonly purpose: Purpose;
  /** How the young people that an act touches are logged. */
  readonly how: How;
  /** What "Wie keek" calls it. */
  readonly words: string;
  readonly roles: readonly (Role | 'guest' | 'system')[];
  /** On which cases, for acts on one case. */
  readonly on?: readonly Relation[];
};

const workers = ['begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach'] as const;
const schools = ['begeleider', 'teamleider'] as const;
const everyone = [...workers, 'coordinator', 'privacy', 'beheerder'] as const;
const own = 'eigen begeleiding';
// Which kind it is (H1, H2) stands with the hand-over and as the ground of the access: an act is of every kind.
const handover = 'overdracht';
const lead = ['lead'] as const;

/** The act table: total. An act without a row does not exist, and docs/rechten.md says the same in words. */
export const acts = {
  'see-work': { purpose: own, how: 'listed', words: 'stond op de lijst Mijn werk', roles: workers },
  'list-young-people': { purpose: own, how: 'listed', words: 'stond op de lijst Jongeren', roles: workers },
  'search-young-people': { purpose: own, how: 'found', words: 'gevonden met zoeken', roles: workers },
  'export-young-people': { purpose: own, how: 'exported', words: 'meegenomen in een bestand', roles: workers },
  'open-young-person': {
    purpose: own,
    how: 'opened',
    words: 'geopend',
    roles: workers,
    on: ['lead', 'record', 'asked', 'taken-over'],
  },
  'see-who-looked': {
    purpose: 'inzage',
    how: 'opened',
    words: 'bekeek wie er keek',
    roles: workers,
    on: ['lead', 'record'],
  },
  'write-note': {
    purpose: own,
    how: 'written',
    words: 'schreef een notitie',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'make-agreement': {
    purpose: own,
    how: 'written',
    words: 'maakte een afspraak',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'finish-agreement': {
    purpose: own,
    how: 'written',
    words: 'zette een afspraak op klaar',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'give-turn': { purpose: own, how: 'written', words: 'gaf de beurt door', roles: workers, on: ['lead', 'taken-over'] },
  'add-young-person': { purpose: own, how: 'written', words: 'voegde de jongere toe', roles: workers },
  'pick-up': {
    purpose: own,
    how: 'written',
    words: 'pakte het op',
    roles: workers,
    on: ['lead', 'asked', 'taken-over'],
  },
  assign: {
    purpose: own,
    how: 'written',
    words: 'wees een collega aan',
    roles: workers,
    on: ['lead', 'asked', 'taken-over'],
  },
  'end-case': { purpose: own, how: 'written', words: 'stopte de begeleiding', roles: workers, on: lead },
  'reopen-case': { purpose: own, how: 'written', words: 'begon de begeleiding opnieuw', roles: workers, on: lead },
  'link-cases': {
    purpose: handover,
    how: 'written',
    words: 'koppelde aan een eigen jongere',
    roles: workers,
    on: ['lead', 'taken-over'],
  },
  shield: { purpose: own, how: 'written', words: 'zette afgeschermd aan of uit', roles: workers, on: lead },
  'declare-no-view': {
    purpose: 'beheer',
    how: 'written',
    words: 'zette geen inzage aan',
    roles: workers,
    on: ['lead', 'record', 'asked', 'taken-over'],
  },
  remind: { purpose: own, how: 'written', words: 'stuurde een herinnering', roles: workers, on: lead },

  'begin-handover': { purpose: handover, how: 'written', words: 'begon een overdracht', roles: workers, on: lead },
  'edit-handover': { purpose: handover, how: 'written', words: 'werkte aan een overdracht', roles: workers, on: lead },
  'open-handover': {
    purpose: handover,
    how: 'opened',
    words: 'opende de overdracht',
    roles: [...workers, 'guest'],
    on: ['lead', 'record', 'asked', 'taken-over', 'kept', 'guest'],
  },
  'print-handover': {
    purpose: handover,
    how: 'exported',
    words: 'printte de overdracht',
    roles: [...workers, 'guest'],
    on: ['lead', 'record', 'taken-over', 'kept', 'guest'],
  },
  'send-handover': { purpose: handover, how: 'written', words: 'verstuurde de overdracht', roles: workers, on: lead },
  'withdraw-handover': { purpose: handover, how: 'written', words: 'trok de overdracht in', roles: workers, on: lead },
  'answer-question': {
    purpose: handover,
    how: 'written',
    words: 'gaf antwoord over de overdracht',
    roles: workers,
    on: lead,
  },
  'take-over-orally': {
    purpose: handover,
    how: 'written',
    words: 'legde een mondelinge overname vast',
    roles: workers,
    on: lead,
  },
  'take-over': {
    purpose: handover,
    how: 'written',
    words: 'nam de begeleiding over',
    roles: [...workers, 'guest'],
    on: ['asked', 'guest'],
  },
  'ask-question': {
    purpose: handover,
    how: 'written',
    words: 'stelde een vraag over de overdracht',
    roles: [...workers, 'guest'],
    on: ['asked', 'guest'],
  },
  'send-back': {
    purpose: handover,
    how: 'written',
    words: 'stuurde de overdracht terug',
    roles: [...workers, 'guest'],
    on: ['asked', 'guest'],
  },
  'record-meeting': {
    purpose: handover,
    how: 'written',
    words: 'legde de kennismaking vast',
    roles: [...workers, 'guest'],
    on: ['lead', 'taken-over', 'guest'],
  },
  'see-link': { purpose: handover, how: 'listed', words: 'bekeek de link', roles: ['system'] },
  'come-in-by-link': { purpose: handover, how: 'opened', words: 'kwam binnen met de link', roles: ['system'] },

  'read-list': { purpose: 'lijst inlezen', how: 'written', words: 'las de lijst in', roles: schools },
  'see-lists': { purpose: 'lijst inlezen', how: 'listed', words: 'bekeek een ingelezen lijst', roles: schools },
  'undo-list': { purpose: 'lijst inlezen', how: 'written', words: 'maakte het inlezen ongedaan', roles: schools },

  'see-stuck': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek waar het stokt',
    roles: [...workers, 'coordinator'],
  },
  'ask-organisation': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'vroeg een organisatie ernaar',
    roles: ['coordinator'],
  },
  'see-directory': { purpose: 'beheer', how: 'listed', words: 'bekeek de organisaties', roles: everyone },
  'change-own-settings': { purpose: 'beheer', how: 'listed', words: 'wijzigde eigen instellingen', roles: everyone },
  'change-colleague': {
    purpose: 'beheer',
    how: 'written',
    words: 'wijzigde een collega',
    roles: ['teamleider', 'beheerder'],
  },
  'colleague-leaves': {
    purpose: 'beheer',
    how: 'written',
    words: 'verdeelde het werk van wie vertrekt',
    roles: ['teamleider', 'beheerder'],
  },
  'verify-log': {
    purpose: 'inzage',
    how: 'listed',
    words: 'controleerde het logboek',
    roles: ['privacy', 'beheerder', 'system'],
  },

  'come-in': { purpose: 'programma', how: 'listed', words: 'kwam binnen', roles: ['system'] },
  'found-region': { purpose: 'programma', how: 'written', words: 'zette de regio klaar', roles: ['system'] },
  sweep: { purpose: 'programma', how: 'written', words: 'hield termijnen bij', roles: ['system'] },
  'post-mail': { purpose: 'programma', how: 'listed', words: 'stuurde een seintje', roles: ['system'] },
  'seal-log': { purpose: 'verzegelen', how: 'listed', words: 'verzegelde het logboek', roles: ['system'] },
} as const satisfies Record<string, Act>;
export type ActName = keyof typeof acts;
/** One row of the act table, typed wide. */
export const actOf = (name: ActName): Act => acts[name];
