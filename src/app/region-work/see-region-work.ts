import { keepsRegion } from '#domain/directory/keeping.ts';
import { keepsMoneyOf, waitsFor } from '#domain/money/keeping.ts';
import { changeWaitsFor, type SourceChange } from '#domain/money/source-change.ts';
import { contributorsOf } from '#domain/money/pot.ts';
import { consentsOf } from '#domain/programme/consent.ts';
import { backPlan, ownDays } from '#domain/programme/planning.ts';
import {
  asksYesOf,
  consentWork,
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
import { onTurn, seenSteps, stepsFor } from '#domain/report/steps.ts';
import { yearsFor } from '#domain/report/year.ts';
import { ok } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { closedDays } from '../programme/see-file.ts';
import { programmeFile } from '../programme/programme-file.ts';
import { memberOf } from '../turn/open-turn.ts';

/** Organisations of which somebody can act here. */
async function working({ desk }: Step): Promise<ReadonlySet<string>> {
  const all = await desk.directory.organisations();
  return new Set(all.filter(({ hasAccount }) => hasAccount).map(({ id }) => id));
}

async function ofReports(step: Step): Promise<readonly RegionWork[]> {
  const { desk, actor, today } = step;
  const reports = await desk.reports.all();
  const mayBegin = memberOf(step).role === 'coordinator' && keepsRegion(actor);
  const begun = reports.map(({ year }) => year);
  const found = [...reportsToBegin(mayBegin, yearsFor(today), begun, today)];
  const open = reports.filter(({ handedOn }) => handedOn === null);
  const here = open.length > 0 ? await working(step) : new Set<string>();
  for (const report of open) {
    const turn = onTurn(seenSteps(stepsFor(report.year, report.readers), await desk.reports.done(report.id)));
    const readerWorks = here.has(turn?.reader?.organisationId ?? '');
    if (turn) found.push(...reportWork(actor, { report, turn, readerWorks }));
  }
  return found;
}

async function ofProgramme(step: Step): Promise<readonly RegionWork[]> {
  const file = await programmeFile(step);
  if (!file.ok) return [];
  const { programme, entries, towns, owns, writes, adopted } = file.value;
  const plan = backPlan(ownDays(entries), await closedDays(step, file.value));
  return [
    ...(adopted ? [] : planWork(owns, plan, step.today)),
    ...consentWork(step.actor, programme, consentsOf(programme, towns, entries), plan),
    ...(writes ? remarkWork(step.actor, programme, await step.desk.programme.comments(programme.id)) : []),
  ];
}

async function ofMoney({ desk, actor }: Step): Promise<readonly RegionWork[]> {
  const waiting = (await desk.money.waiting()).filter((line) => waitsFor(actor, line));
  const changes = (await desk.money.changes()).filter((change) => changeWaitsFor(actor, change));
  const programme = waiting.length + changes.length > 0 ? await desk.programme.current() : undefined;
  if (!programme) return [];
  const { lines, sources } = await desk.money.overview();
  const brings = ({ sourceId }: Pick<SourceChange, 'sourceId'>) =>
    keepsMoneyOf(
      actor,
      programme,
      sources.find(({ id, archivedOn }) => id === sourceId && archivedOn === null)?.partyId ?? '',
    );
  return moneyWork([
    ...waiting.filter((line) => asksYesOf(actor, programme, line, contributorsOf({ id: line.sourceId }, lines))),
    ...changes.filter(brings).map(({ askedOn }) => ({ enteredOn: askedOn })),
  ]);
}

/** What waits for the actor in the report, the programme and its money, most urgent first. */
export const seeRegionWork = makeAct<Record<never, never>, readonly RegionWork[]>('see-region-work', async (step) => {
  const { desk, actor, today } = step;
  const all = [
    ...(await ofReports(step)),
    ...(await ofProgramme(step)),
    ...(await ofMoney(step)),
    ...useWork(actor, await desk.effort.uses()),
  ];
  return ok(inOrder(all.filter((one) => isNear(one, today))));
});
