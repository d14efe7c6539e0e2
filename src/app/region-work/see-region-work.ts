import type { Actor } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { keepsMoneyOf } from '#domain/money/keeping.ts';
import { changeWaitsFor } from '#domain/money/source-change.ts';
import { contributorsOf } from '#domain/money/pot.ts';
import { consentsOf, townsOf } from '#domain/programme/consent.ts';
import { backPlan, ownDays } from '#domain/programme/planning.ts';
import { ownsProgramme, readsProgramme } from '#domain/programme/who-may.ts';
import { reviewsOf } from '#domain/programme/review.ts';
import { workAfterAdoption } from '#domain/region-work/after-adoption.ts';
import { ownerWork } from '#domain/region-work/owner-work.ts';
import {
  asksYesOf,
  consentWork,
  hasPartInPlan,
  inOrder,
  isNear,
  moneyWork,
  planWork,
  remarkWork,
  reportsToBegin,
  reportWork,
  useWork,
  type RegionWork,
} from '#domain/region-work/waiting.ts';
import { firstNotDone, stepsFor } from '#domain/report/steps.ts';
import { ownsReport } from '#domain/report/who-acts.ts';
import { yearsFor } from '#domain/report/year.ts';
import { ok } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { RegionWorkSeen } from '../ports/region-work.ts';
import { closedDays } from '../programme/see-file.ts';
import { changesOf, programmeFile } from '../programme/programme-file.ts';
import { memberOf } from '../turn/open-turn.ts';

async function ofReports(step: Step, { reports }: RegionWorkSeen): Promise<readonly RegionWork[]> {
  const { desk, actor, today } = step;
  const mayBegin = memberOf(step).role === 'coordinator' && keepsRegion(actor);
  const begun = reports.map(({ year }) => year);
  const found = [...reportsToBegin(mayBegin, yearsFor(today), begun, today)];
  for (const report of reports.filter(({ handedOn }) => handedOn === null)) {
    const turn = firstNotDone(stepsFor(report.year, report.readers), report.done);
    if (!turn) continue;
    // Only who answers for the report has work of a reader who does not work here: nobody else needs to know.
    const { reader } = turn;
    const asks = reader !== null && ownsReport(actor, report);
    const all = asks ? await desk.directory.organisations() : [];
    const readerWorks = all.some(({ id, hasAccount }) => hasAccount && id === reader?.organisationId);
    found.push(...reportWork(actor, { report, turn, readerWorks }));
  }
  return found;
}

/** What an adopted programme asks. Only its owner is asked, and only then its whole file is read. */
async function afterAdoption(step: Step): Promise<readonly RegionWork[]> {
  const file = await programmeFile(step);
  if (!file.ok) return [];
  const { programme, entries } = file.value;
  const reviews = reviewsOf(programme, entries, step.today);
  return workAfterAdoption({ changes: changesOf(file.value), reviews });
}
async function ofProgramme(step: Step, { programme }: RegionWorkSeen): Promise<readonly RegionWork[]> {
  const { actor, today } = step;
  if (!programme || !readsProgramme(actor, programme)) return [];
  const { entries, comments } = programme;
  const towns = townsOf(programme, () => undefined);
  const consents = consentsOf(programme, towns, entries);
  const owns = ownsProgramme(actor, programme);
  const owes = owns && programme.adoptedVersion === null;
  // When something must be ready is worked out only for who has something to do by then.
  const dated = owes || consentWork(actor, programme, consents, undefined).length > 0;
  const own = ownDays(entries);
  const plan = dated && backPlan(own, []) ? backPlan(own, await closedDays(step, { programme })) : undefined;
  return [
    ...planWork(owes, plan, today),
    ...(owns && !owes ? await afterAdoption(step) : []),
    ...consentWork(actor, programme, consents, plan),
    ...remarkWork(actor, programme, comments),
  ];
}

function ofMoney(actor: Actor, { programme, waiting, changes, contributions }: RegionWorkSeen): readonly RegionWork[] {
  if (!programme) return [];
  const put = (sourceId: string) => contributorsOf({ id: sourceId }, contributions);
  return moneyWork([
    ...waiting.filter((line) => asksYesOf(actor, programme, line, put(line.sourceId))),
    ...changes
      .filter((change) => changeWaitsFor(actor, change) && keepsMoneyOf(actor, programme, change.partyId ?? ''))
      .map(({ askedOn }) => ({ enteredOn: askedOn })),
  ]);
}

/** What waits for the actor in the report, the programme and its money, most urgent first. */
export const seeRegionWork = makeAct<Record<never, never>, readonly RegionWork[]>('see-region-work', async (step) => {
  const { desk, actor, today } = step;
  const { organisationId } = memberOf(step);
  const seen = await desk.regionWork.seen({ organisationId, entries: hasPartInPlan(actor) });
  const all = [
    ...(await ofReports(step, seen)),
    ...(await ofProgramme(step, seen)),
    ...ofMoney(actor, seen),
    ...useWork(actor, seen.uses),
    ...ownerWork(actor, seen.owners, today),
  ];
  return ok(inOrder(all.filter((one) => isNear(one, today))));
});
