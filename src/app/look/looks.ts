import { keepsRegion } from '#domain/directory/keeping.ts';
import { MOST_BYTES, readTheme } from '#domain/look/theme.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import type { LookShelf } from '../ports/look.ts';
import { memberOf } from '../turn/open-turn.ts';

/** What the pages look like now, what is tried and what was before. 'not-found' for who does not keep the region. */
export const seeLooks = makeAct<Record<never, never>, LookShelf>('keep-look', async ({ actor, desk }) =>
  keepsRegion(actor) ? ok(await desk.look.shelf()) : notFound,
);

type File = { readonly name: string; readonly bytes: Uint8Array };
/**
 * Reads a theme and puts it where it can be looked at; nothing changes for others. Refusals: not-found, no-file, too-large,
 * and those of readTheme.
 */
export const tryLook = makeAct<File, null>('keep-look', async (step, { name, bytes }) => {
  if (!keepsRegion(step.actor)) return notFound;
  if (bytes.length === 0) return refuse('no-file', 'file');
  if (bytes.length > MOST_BYTES) return refuse('too-large', 'file');
  const read = readTheme(new TextDecoder().decode(bytes));
  if (!read.ok) return read;
  await step.desk.look.try({
    id: step.newId(),
    name: name.replaceAll(/[^\p{L}\p{N}._ -]/gu, '').slice(0, 80) || 'thema',
    fills: read.value,
    memberId: memberOf(step).memberId,
    madeOn: step.today,
  });
  return ok(null);
});

type Choice = { readonly choice: 'use' | 'leave' | 'back' };
/** Uses what is tried, leaves it, or goes back to the one before. 'not-found' when there is none, or somebody else was faster. */
export const chooseLook = makeAct<Choice, null>('keep-look', async (step, { choice }) => {
  if (!keepsRegion(step.actor)) return notFound;
  const { look } = step.desk;
  if (choice === 'leave') {
    await look.forgetTried();
    return ok(null);
  }
  return (await (choice === 'use' ? look.useTried() : look.back())) ? ok(null) : notFound;
});

const program = { kind: 'system', name: 'sweeper' } as const;
/** For the door: what is used and what is tried, read by the program. No young person comes near it. */
export const looksNow = (house: House): Promise<LookShelf> =>
  house.withActor(program, 'see-look', ({ look }) => look.shelf());
