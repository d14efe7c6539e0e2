import type { Member } from '#domain/access/actor.ts';
import { closuresIn } from '#domain/calendar/closures.ts';
import { backPlan, ownDays } from '#domain/programme/planning.ts';
import { lateInProgramme, type ProgrammeKnown } from '#domain/region-work/programme-late.ts';
import { addYears, type Day } from '#law/day.ts';
import { memberOf } from '../access/doorkeeper.ts';
import type { House } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Desk } from '../ports/desk.ts';

const postman = { kind: 'system', name: 'postman' } as const;
const told = 'programme-late-told';

/** Who could be late: who leads at a party, who leads the process and who writes. */
async function people({ directory }: Desk, { parties, processLead, writers }: ProgrammeKnown): Promise<readonly Member[]> {
  const asked = new Set([processLead, ...writers].map((one) => one?.memberId));
  const ids = new Set(parties.flatMap(({ organisationId }) => organisationId ?? []));
  const found: Member[] = [];
  for (const organisation of await directory.organisations())
    for (const one of organisation.hasAccount && ids.has(organisation.id) ? await directory.colleagues(organisation.id) : [])
      if (one.role === 'teamleider' || one.role === 'coordinator' || asked.has(one.id)) found.push(memberOf(one, organisation));
  return found;
} // prettier-ignore
/** Days on which the contactgemeente and the contactschool are closed, as the page of the plan counts them. */
async function closed({ directory }: Desk, { parties }: ProgrammeKnown, today: Day) {
  const deciding = parties.filter(({ role }) => role === 'contactgemeente' || role === 'contactschool');
  const all = [];
  for (const id of new Set(deciding.flatMap(({ organisationId }) => organisationId ?? [])))
    all.push(...(await directory.closures(id)));
  return closuresIn(addYears(today, -2), addYears(today, 5), all);
}

/**
 * Who is late with the programme of the region hears it: a municipality that did not say yes or no by its day, who answers for it when
 * a step of the plan is late, and who writes when a remark waits for ten working days. Once each: what was told is kept.
 */
export const tellProgrammeLate = (house: House): Promise<void> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const today = house.today();
    const programme = await desk.regionWork.forProgram();
    if (!programme) return;
    const plan = backPlan(ownDays(programme.entries), await closed(desk, programme, today));
    const before = new Set(((await desk.directory.setting(told)) ?? '').split('\n'));
    const now = (await people(desk, programme)).flatMap((to) =>
      lateInProgramme(to, programme, plan, today).map((late) => ({
        ...late,
        to,
        key: [programme.id, late.kind, late.about, to.memberId].join(' '),
      })),
    );
    const fresh = now.filter(({ key }) => !before.has(key));
    for (const { to, kind } of fresh)
      await tell(
        { desk, actor: postman, newId: () => house.newId() },
        { to: { organisationId: to.organisationId, teamId: null, memberId: to.memberId }, kind, caseId: null },
      );
    if (fresh.length > 0) await desk.directory.keepSetting(told, now.map(({ key }) => key).join('\n'));
  });
