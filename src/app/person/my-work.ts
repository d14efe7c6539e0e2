import type { ShieldedForMe, Work, WorkRow } from '../ports/work.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { addDays, type Day } from '#law/day.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { isAsked } from '#domain/guidance/two-facts.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { pickUpThresholds } from '#domain/turn/not-picked-up.ts';
import { canBeCalled } from '#domain/routemap/call-back.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeExport } from '../access/take-along.ts';
import { makeAct } from '../house.ts';

const linesOfGroup = 50;
const mostInFile = 5000;
const daysAhead = 60;

export type MyWork = Work & {
  readonly leads: boolean;
  /** The last day of "dit komt eraan". */
  readonly leavesBy: Day;
  /** What a Doorstroompunt asks the own school and what waits for an answer. */
  readonly asked: number;
  /** Who was promised to be called by the own organisation. */
  readonly callBacks: { readonly count: number; readonly first: Day } | undefined;
  /** Who is afgeschermd with this colleague named: a page of their own. */
  readonly shielded: ShieldedForMe;
  /** To whom a turn can be given at once; empty for who has no team to divide. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
};

/** A team lead and a doorstroomcoach watch over what nobody picked up, in their whole organisation. */
const watches = ({ role }: Member): boolean => role === 'teamleider' || role === 'doorstroomcoach';

/** What a colleague asks of Mijn werk, with so many lines of each group. */
export const questionOf = (actor: Member, today: Day, limit: number) => ({
  pickUp: pickUpThresholds(today),
  leads: watches(actor),
  teamId: actor.teamId,
  leavesBy: addDays(today, daysAhead),
  limit,
  soon: addWorkingDays(today, 1),
});

/** Mijn werk: who is on turn, for whom this colleague waits, and what nobody picked up; the first 50 lines of each group. */
export const myWork = makeAct<Record<never, never>, MyWork>('see-work', async ({ desk, actor, today }) => {
  if (actor.kind !== 'member') return refuse('not-allowed');
  const question = questionOf(actor, today, linesOfGroup);
  const { leads, leavesBy } = question;
  const work = await desk.work.myWork(question);
  const divides = leads || work.totals.team > 0 || work.totals['not-picked-up'] > 0;
  const colleagues = divides ? await desk.directory.colleagues(actor.organisationId) : [];
  const mayAnswer = isAsked(actor.organisationKind) && mayEver(actor, 'see-consultations');
  const asked = mayAnswer ? await desk.guidance.countAskedOf(actor.organisationId) : 0;
  const shielded = await desk.work.shieldedForMe();
  const callBacks = canBeCalled(actor.organisationKind) ? await desk.callBacks.waiting() : undefined;
  return ok({
    ...work,
    asked,
    shielded,
    callBacks,
    leads,
    leavesBy,
    colleagues: colleagues.filter(({ role }) => canGuide(role)),
  });
});

/** All lines of Mijn werk to take along, logged as exported. */
export const exportWork = makeExport<Record<never, never>, readonly WorkRow[]>(
  'export-work',
  (rows) => rows.length,
  async ({ desk, actor, today }) => {
    if (actor.kind !== 'member') return refuse('not-allowed');
    return ok((await desk.work.myWork(questionOf(actor, today, mostInFile))).rows);
  },
);
