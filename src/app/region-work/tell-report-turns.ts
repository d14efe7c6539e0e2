import type { Member } from '#domain/access/actor.ts';
import { firstNotDone, stepsFor } from '#domain/report/steps.ts';
import { isNear, reportWork } from '#domain/region-work/waiting.ts';
import type { House } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Desk } from '../ports/desk.ts';
import type { OpenReport } from '../ports/reports.ts';
import type { Day } from '#law/day.ts';

const postman = { kind: 'system', name: 'postman' } as const;
const told = 'report-turns-told';

/** Colleagues who lead somewhere, as who they are when they sign in: who could do a step of a report. */
async function leads({ directory }: Desk): Promise<readonly Member[]> {
  const found: Member[] = [];
  for (const organisation of await directory.organisations()) {
    const { id: organisationId, name: organisationName, kind: organisationKind, hasAccount } = organisation;
    for (const { id: memberId, name, role, jobTitle, teamId } of hasAccount ? await directory.colleagues(organisationId) : [])
      if (role === 'teamleider' || role === 'coordinator')
        found.push({ kind: 'member', memberId, name, role, jobTitle, teamId, organisationId, organisationName, organisationKind });
  }
  return found;
} // prettier-ignore

type Told = { readonly key: string; readonly to: Member; readonly late: boolean };
/** Who is on turn in one report, by the one rule that Mijn werk asks too. */
function onTurnIn(report: OpenReport, all: readonly Member[], today: Day): readonly Told[] {
  const turn = firstNotDone(stepsFor(report.year, report.readers), report.done);
  if (!turn) return [];
  const readerWorks = all.some(({ organisationId }) => organisationId === turn.reader?.organisationId);
  const late = turn.dueOn < today;
  return all
    .filter((one) => reportWork(one, { report, turn, readerWorks }).some((work) => isNear(work, today)))
    .map((to) => ({ key: [report.id, turn.key, late ? 'late' : 'turn', to.memberId].join(' '), to, late }));
}

/**
 * Who is on turn in the report of a region hears it when the step is near, and once more when its day went by. Once each: what was told
 * is kept. No young person comes into it.
 */
export const tellReportTurns = (house: House): Promise<void> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const today = house.today();
    const open = await desk.reports.openForProgram();
    if (open.length === 0) return;
    const before = new Set(((await desk.directory.setting(told)) ?? '').split('\n'));
    const all = await leads(desk);
    const now = open.flatMap((report) => onTurnIn(report, all, today));
    const fresh = now.filter(({ key }) => !before.has(key));
    for (const { to, late } of fresh)
      await tell(
        { desk, actor: postman, newId: () => house.newId() },
        {
          to: { organisationId: to.organisationId, teamId: null, memberId: to.memberId },
          kind: late ? 'report-late' : 'report-turn',
          caseId: null,
        },
      );
    if (fresh.length > 0) await desk.directory.keepSetting(told, now.map(({ key }) => key).join('\n'));
  });
