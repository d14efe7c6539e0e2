import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import type { Colleague } from '../ports/directory.ts';

export const tolds = ['at-once', 'digest', 'off'] as const satisfies readonly Colleague['told'][];

/** What somebody set for herself: how she is told, and whether a mail comes before an appointment. */
type OwnSettings = Colleague & { readonly reminded: boolean };

/** What this colleague set for herself, as the page shows it. */
export const ownSettings = makeAct<Record<never, never>, OwnSettings>(
  'change-own-settings',
  async ({ desk, actor }) => {
    if (actor.kind !== 'member') return refuse('not-allowed');
    const me = await desk.directory.colleague(actor.memberId);
    return me ? ok({ ...me, reminded: await desk.calendar.wantsReminder(actor.memberId) }) : notFound;
  },
);

type Wishes = {
  readonly told: Colleague['told'] | undefined;
  /** Left out = as it was. */
  readonly reminded?: boolean;
};
/** How this colleague hears that something waits: at once, in the digest of 7.30, or not. And the mail before an appointment. */
export const changeOwnSettings = makeAct<Wishes, Record<never, never>>(
  'change-own-settings',
  async ({ desk, actor }, { told, reminded }) => {
    if (actor.kind !== 'member') return refuse('not-allowed');
    if (told === undefined) return refuse('told-missing', 'told');
    await desk.directory.changeColleague(actor.memberId, { told });
    if (reminded !== undefined) await desk.calendar.keepWish(actor.memberId, reminded);
    return ok({});
  },
);
