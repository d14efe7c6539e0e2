import type { OrganisationKind } from '../access/actor.ts';
import type { BlockId } from './blocks.ts';
import type { BackReason } from './handover.ts';

export type HandoverKind = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'H7' | 'H8' | 'H9' | 'H10' | 'H12';
/**
 * Which table of steps a kind walks (courses.ts): 'asked' needs a yes; 'told' only that the young person knows it; 'involves'
 * is told too, and who asks keeps the lead; 'arrives' is there by law when it is sent, and is not refused.
 */
export type Course = 'asked' | 'told' | 'involves' | 'arrives';

export type KindRow = {
  readonly id: HandoverKind;
  readonly from: readonly OrganisationKind[];
  /** 'same' = another organisation of the kind of who hands over. */
  readonly to: readonly OrganisationKind[] | 'same';
  /** What it is called where a receiver is chosen. */
  readonly words: string;
  /** The articles that carry the request, and the task of who is asked. */
  readonly ground: string;
  readonly course: Course;
  /** 'statutory' = the law asks for this yes; 'toestemming' = nothing else carries it (F18). */
  readonly yes: 'statutory' | 'toestemming' | 'none';
  /** The one reason for which it may be sent back; left out = every reason. */
  readonly refuseOnly?: BackReason;
  /** Only after a move was recorded: to another municipality than before. */
  readonly afterMove?: true;
  /** Only between two who carry out tasks of the college of where the young person lives (domain/directory/mandate.ts). */
  readonly sameCollege?: true;
  /** Only while somebody must go to school and is enrolled at none, as far as who hands over knows (law/out-of-school.ts). */
  readonly outOfSchool?: true;
  /** Why it is needed for this young person is written down; it stays with who asks. */
  readonly necessity?: true;
  /** Which blocks it can tell. */
  readonly blocks: readonly BlockId[] | 'all';
  /** How long the receiver has, a convenant default; the sending day does not count. */
  readonly answerWorkingDays: number;
  /** The look of who handed over ends so long after the take-over (field finding 18). */
  readonly lookEndsAfterWorkingDays?: number;
};

const schools = ['pro', 'vso', 'mbo'] as const satisfies readonly OrganisationKind[];
const consent = 'AVG art. 6 lid 1 onder a en art. 7 (stroom F18)';
const asked = { course: 'asked', blocks: 'all', answerWorkingDays: 10 } as const;
/** No more than who it is, the question, and how to reach the young person. */
const arrives = { course: 'arrives', yes: 'none', blocks: ['reach'], answerWorkingDays: 10 } as const;
const within = { ...arrives, sameCollege: true } as const;

/** The kinds of hand-over, in the order of docs/flows/handover.md. A kind is a row, never a branch in the code. */
export const handoverKinds: readonly KindRow[] = [
  {
    ...asked,
    id: 'H1',
    from: ['pro', 'vso'],
    to: ['wi'],
    words: 'Verder bij werk en inkomen, na school',
    ground: 'WVO 2020 art. 2.31b (pro) of WEC art. 44a (vso); Participatiewet art. 7a lid 1',
    yes: 'statutory',
  },
  {
    ...asked,
    id: 'H2',
    from: ['mbo'],
    to: ['wi'],
    words: 'Verder bij werk en inkomen, na school',
    ground: 'WEB art. 9.2.13 lid 2 en 3; Participatiewet art. 7a lid 1',
    yes: 'statutory',
  },
  {
    id: 'H3',
    from: schools,
    to: ['wi'],
    words: 'Samen verder: school blijft begeleiden',
    ground: 'WVO 2020 art. 2.31b lid 1 (pro), WEC art. 44a lid 1 (vso) of WEB art. 9.2.13 lid 1 (mbo)',
    course: 'involves',
    yes: 'none',
    necessity: true,
    blocks: ['reach'],
    answerWorkingDays: 10,
  },
  {
    ...within,
    id: 'H4',
    from: ['doorstroompunt'],
    to: ['wi'],
    words: 'Verder bij werk en inkomen, binnen de gemeente',
    ground: 'WEB art. 9.2.5 lid 2 en 4; Participatiewet art. 7a',
    blocks: ['to-do', 'reach'],
  },
  {
    ...within,
    id: 'H5',
    from: ['wi'],
    to: ['doorstroompunt'],
    words: 'Verder bij het Doorstroompunt, binnen de gemeente',
    ground: 'Participatiewet art. 7a lid 2; WEB art. 9.2.5',
  },
  {
    ...within,
    id: 'H6',
    from: ['leerplicht'],
    to: ['doorstroompunt'],
    words: 'Verder bij het Doorstroompunt: de leerplicht of kwalificatieplicht eindigt',
    ground: 'Leerplichtwet art. 5 en WEB art. 9.2.5, taken van hetzelfde college',
  },
  {
    ...arrives,
    id: 'H7',
    from: schools,
    to: ['leerplicht'],
    words: 'Verder bij leerplicht: de leerplicht of kwalificatieplicht loopt nog',
    ground: 'Leerplichtwet art. 18; WVO 2020 art. 8.21, WEC art. 47a (stroom F9)',
    outOfSchool: true,
  },
  {
    ...asked,
    id: 'H8',
    from: schools,
    to: ['doorstroompunt'],
    words: 'Verder bij het Doorstroompunt',
    ground: consent,
    yes: 'toestemming',
  },
  {
    ...asked,
    id: 'H9',
    from: ['doorstroompunt', 'wi'],
    to: schools,
    words: 'Terug naar school',
    ground: consent,
    yes: 'toestemming',
  },
  {
    id: 'H10',
    from: ['doorstroompunt', 'wi'],
    to: 'same',
    words: 'Na de verhuizing',
    ground: 'WEB art. 9.2.5 of Participatiewet art. 7a, elke gemeente voor haar eigen inwoners',
    course: 'told',
    yes: 'none',
    refuseOnly: 'lives-elsewhere',
    afterMove: true,
    blocks: ['to-do', 'reach'],
    answerWorkingDays: 10,
    lookEndsAfterWorkingDays: 20,
  },
  {
    ...asked,
    id: 'H12',
    from: ['pro', 'vso'],
    to: ['mbo'],
    words: 'Verder leren op het mbo',
    ground: `${consent}; de aanmelding zelf loopt apart (stromen F10 en F11)`,
    yes: 'toestemming',
    blocks: ['proud', 'wants', 'can', 'helps-at-home', 'done', 'to-do', 'reach'],
  },
];

/** Courses on which the lead stays with who asked: another helps beside it. */
const leadStaysOn: readonly Course[] = ['involves'];
/** Whether who asks goes on leading when it is done. */
export const leadStays = (kind: HandoverKind): boolean => leadStaysOn.includes(kindRow(kind).course);

/** The kinds of hand-over between two kinds of organisation; none when no ground carries it. */
export const kindsBetween = (from: OrganisationKind, to: OrganisationKind): readonly KindRow[] =>
  handoverKinds.filter((kind) => kind.from.includes(from) && (kind.to === 'same' ? from === to : kind.to.includes(to)));

/** The row of a kind. Throws when a stored kind is not in the table: a bug. */
export function kindRow(id: string): KindRow {
  const row = handoverKinds.find((kind) => kind.id === id);
  if (!row) throw new Error('a hand-over of an unknown kind');
  return row;
}
