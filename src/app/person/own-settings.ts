import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import type { Colleague } from '../ports/directory.ts';

export const tolds = ['at-once', 'digest', 'off'] as const satisfies readonly Colleague['told'][];

/** What this colleague set for herself, as the page shows it. */
export const ownSettings = makeAct<Record<never, never>, Colleague>('change-own-settings', async ({ desk, actor }) => {
  if (actor.kind !== 'member') return refuse('not-allowed');
  const me = await desk.directory.colleague(actor.memberId);
  return me ? ok(me) : notFound;
});

/** How this colleague hears that something waits: at once, in the digest of 7.30, or not. */
export const changeOwnSettings = makeAct<{ readonly told: Colleague['told'] | undefined }, Record<never, never>>(
  'change-own-settings',
  async ({ desk, actor }, { told }) => {
    if (actor.kind !== 'member') return refuse('not-allowed');
    if (told === undefined) return refuse('told-missing', 'told');
    await desk.directory.changeColleague(actor.memberId, { told });
    return ok({});
  },
);
