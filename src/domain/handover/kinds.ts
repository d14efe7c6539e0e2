import type { OrganisationKind } from '../access/actor.ts';

export type HandoverKind = 'H1' | 'H2';
type KindRow = {
  readonly id: HandoverKind;
  readonly from: readonly OrganisationKind[];
  readonly to: readonly OrganisationKind[];
  /** The articles that carry the request, and the task of who is asked. */
  readonly ground: string;
  readonly yesNeeded: boolean;
  readonly mayRefuse: boolean;
  /** The sender stays lead and fixed contact person until the three have met. */
  readonly senderStaysUntilMet: boolean;
  /** How long the receiver has, a convenant default; the sending day does not count. */
  readonly answerWorkingDays: number;
};

/** The kinds of hand-over, in the order of docs/flows/handover.md. A kind is a row, never a branch in the code. */
export const handoverKinds: readonly KindRow[] = [
  {
    id: 'H1',
    from: ['pro', 'vso'],
    to: ['wi'],
    ground: 'WVO 2020 art. 2.31b (pro) of WEC art. 44a (vso); Participatiewet art. 7a lid 1',
    yesNeeded: true,
    mayRefuse: true,
    senderStaysUntilMet: true,
    answerWorkingDays: 10,
  },
  {
    id: 'H2',
    from: ['mbo'],
    to: ['wi'],
    ground: 'WEB art. 9.2.13 lid 2 en 3; Participatiewet art. 7a lid 1',
    yesNeeded: true,
    mayRefuse: true,
    senderStaysUntilMet: true,
    answerWorkingDays: 10,
  },
];

/** The kind of a hand-over between two kinds of organisation; undefined when no ground carries it. */
export const kindBetween = (from: OrganisationKind, to: OrganisationKind): KindRow | undefined =>
  handoverKinds.find((kind) => kind.from.includes(from) && kind.to.includes(to));

/** The row of a kind. Throws when a stored kind is not in the table: a bug. */
export function kindRow(id: string): KindRow {
  const row = handoverKinds.find((kind) => kind.id === id);
  if (!row) throw new Error('a hand-over of an unknown kind');
  return row;
}
