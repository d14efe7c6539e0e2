import { keepsRegion } from '#domain/directory/keeping.ts';
import { gapsIn, isRed } from '#domain/directory/on-turn.ts';
import { regionOf } from '#domain/directory/region.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { readKnown } from './who-is-on-turn.ts';

/** One step of making a region ready: how many of how many are done, counted from what is there. */
export type ReadyStep = {
  readonly id:
    | 'municipalities'
    | 'organisations'
    | 'tasks'
    | 'numbers'
    | 'people'
    | 'invited'
    | 'closures'
    | 'confirmed';
  readonly done: number;
  readonly of: number;
};

/** Done when there is something to do and all of it is done. */
export const isReady = ({ done, of }: Pick<ReadyStep, 'done' | 'of'>): boolean => of > 0 && done >= of;

/** How far the region is, for who keeps it. The directory only: no young person is counted. Refusal: 'not-found'. */
export const howFar = makeAct<Record<never, never>, readonly ReadyStep[]>('keep-mandates', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  const { directory } = step.desk;
  const known = await readKnown(step.desk);
  const { organisations, colleagues, mandates } = known;
  const codes = regionOf(mandates, organisations, step.today);
  const gaps = gapsIn(known, codes, step.today);
  const groups = [['pro', 'vso', 'vo', 'mbo'], ['wi'], ['doorstroompunt'], ['leerplicht']];
  const working = organisations.filter(({ kind }) => kind !== 'beheer' && kind !== 'contactgemeente');
  const staffed = working.filter(({ id }) => colleagues.some(({ organisationId }) => organisationId === id));
  const accounts = new Set((await directory.organisations()).flatMap((one) => (one.hasAccount ? one.id : [])));
  const withAccount = working.filter(({ id }) => accounts.has(id));
  const invited = new Set((await step.desk.invitations.newest()).map(({ organisationId }) => organisationId));
  const tasks = codes.length * 3;
  const lacking = gaps.filter(
    ({ kind, role }) => role !== 'contactgemeente' && ['nobody', 'expired', 'more-than-one'].includes(kind),
  ).length;
  let shut = 0;
  for (const { id } of working) if ((await directory.closures(id)).length > 0) shut++;
  const numbered = working.filter(({ publicPhone }) => publicPhone !== null).length;
  const stale = new Set(gaps.filter((gap) => !isRed(gap)).map(({ memberId }) => memberId)).size;
  return ok([
    { id: 'municipalities', done: codes.length, of: codes.length },
    {
      id: 'organisations',
      done: groups.filter((kinds) => organisations.some(({ kind }) => kinds.includes(kind))).length,
      of: groups.length,
    },
    { id: 'people', done: staffed.length, of: working.length },
    { id: 'invited', done: withAccount.filter(({ id }) => invited.has(id)).length, of: withAccount.length },
    { id: 'numbers', done: numbered, of: working.length },
    { id: 'tasks', done: tasks - lacking, of: tasks },
    { id: 'closures', done: shut, of: working.length },
    { id: 'confirmed', done: colleagues.length - stale, of: colleagues.length },
  ]);
});
