import { monthOf, unusual, type Unusual } from '#domain/access/unusual.ts';
import type { Actor } from '#domain/access/actor.ts';
import { addDays, type Day } from '#law/day.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import { tell } from '../notice/tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;
type Month = { readonly month: string };
/** One month of the own organisation in numbers. */
export type LookingReport = {
  readonly unusual: readonly Unusual[];
  /** How often what somebody wrote went to a colleague at once. */
  readonly alarms: number;
};

const counted = makeAct<Month, readonly Unusual[]>('see-unusual', async ({ desk, today }, { month }) => {
  const span = monthOf(month, today);
  return span ? ok(unusual(await desk.log.lookingByDay(span.from, span.until))) : notFound;
});

/**
 * The month report of looking that stands out: counts, no colleague and no young person, and nothing about who did it
 * most. The alarms are counted by the program. Refusals: not-found (no month), not-allowed.
 */
export async function seeUnusual(house: House, actor: Actor, command: Month): Promise<Outcome<LookingReport>> {
  const report = await counted(house, actor, command);
  const span = monthOf(command.month, house.today());
  if (!report.ok || !span || actor.kind !== 'member') return report.ok ? notFound : report;
  const alarms = await house.withActor(postman, 'post-mail', ({ notices }) =>
    notices.howOften(actor.organisationId, 'alarming', span.from, span.until),
  );
  return ok({ unusual: report.value, alarms });
}

const told = 'looking-report';
/** The month before the one of this day, as 'yyyy-mm'. */
export const lastMonth = (today: Day): string => addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);

/** Tells every privacy officer once a month that the report of the last month is there. */
export const tellLookingReport = (house: House): Promise<void> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const month = lastMonth(house.today());
    const before = await desk.directory.setting(told);
    if (before !== undefined && before >= month) return;
    await desk.directory.keepSetting(told, month);
    if (before === undefined) return; // the first month of a house: nobody looked before
    for (const organisation of await desk.directory.organisations())
      for (const { id: memberId, role } of await desk.directory.colleagues(organisation.id))
        if (role === 'privacy')
          await tell(
            { desk, actor: postman, newId: () => house.newId() },
            { to: { organisationId: organisation.id, teamId: null, memberId }, kind: told, caseId: null },
          );
  });
