import type { Member } from '#domain/access/actor.ts';
import { typedCode } from '#domain/access/sign-in.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import { memberIn } from './doorkeeper.ts';
import { startSession, type Opened } from './sessions.ts';
import { keysOf, mustWait, takeCode } from './sign-in.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** Whether this browser has yet to show a code, after a first step at the organisation. */
export const asksSecond = (house: House, token: string): Promise<boolean> =>
  house.withActor(doorkeeper, 'come-in', async ({ providers }) => {
    const round = await providers.round(house.hash(token), house.now());
    return round?.purpose === 'second';
  });

type Typed = { readonly code: string; readonly network: string; readonly device: string };
type Entered = Opened & { readonly member: Member; readonly onward: string; readonly recoveryLeft: number | undefined };

/**
 * The code of the app, or a recovery code, after the organisation said who it is. Refusals: 'not-found' when it took too
 * long, 'code-missing', 'code-wrong' and 'sign-in-waits' at 'code'.
 */
export async function secondStep(house: House, token: string, typed: Typed): Promise<Outcome<Entered>> {
  if (!typed.code.trim()) return refuse('code-missing', 'code');
  const code = typedCode(typed.code);
  const hash = house.hash(token);
  const done = await house.withActor(doorkeeper, 'come-in', async (desk) => {
    const round = await desk.providers.round(hash, house.now());
    if (round?.purpose !== 'second' || round.memberId === null) return notFound;
    const keys = keysOf(house, 'second', { mail: round.memberId, network: typed.network });
    const waits = await mustWait(desk, keys, house.now());
    if (waits) return refuse('sign-in-waits', 'code', waits.ok ? {} : waits.refusals[0]?.values);
    const way = await desk.signIn.wayOf(round.memberId);
    if (!way || !code || !(await takeCode(house, desk, way, code)))
      return ok({ round, member: undefined, left: undefined });
    await desk.providers.takeRound(hash, house.now());
    await desk.signIn.forgive(keys.account, keys.network);
    const left = code.kind === 'recovery' ? await desk.signIn.recoveryLeft(way.memberId) : undefined;
    return ok({ round, member: await memberIn(desk, way.memberId, 'with account'), left });
  });
  if (!done.ok) return done;
  const { member, round, left } = done.value;
  if (!member) {
    await house.withActor(doorkeeper, 'fail-sign-in', () => Promise.resolve());
    return refuse('second-wrong', 'code');
  }
  const opened = await startSession(house, member, { shared: round.shared, device: typed.device });
  return ok({ ...opened, member, onward: round.onward, recoveryLeft: left });
}
