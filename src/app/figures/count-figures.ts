import type { System } from '#domain/access/actor.ts';
import { neighboursOf } from '#domain/directory/region.ts';
import { knownFrom } from '#domain/figures/from-case.ts';
import { answerOf, countInTime, type Tally } from '#domain/figures/indicator.ts';
import { counted } from '#domain/figures/indicators.ts';
import { alike, type Entry, type Plan } from '#domain/figures/publication.ts';
import { entryOf, schoolPlan } from '#domain/figures/school-leavers.ts';
import { categories, categoryOn } from '#domain/guidance/exit-monitor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { addMonths, type Day } from '#law/day.ts';
import type { House } from '../house.ts';
import { AT_ONCE, inSlices, type Slice } from '../in-slices.ts';
import type { FigureCount } from '../ports/counts.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };
type Sums = Map<string, Map<string, { yes: number; no: number; unknown: number }>>;

function add(sums: Sums, organisationId: string, indicator: string, answer: keyof Tally): void {
  const own = sums.get(organisationId) ?? new Map<string, { yes: number; no: number; unknown: number }>();
  sums.set(organisationId, own);
  const tally = own.get(indicator) ?? { yes: 0, no: 0, unknown: 0 };
  own.set(indicator, { ...tally, [answer]: tally[answer] + 1 });
}

/** What one count gathers: sums by organisation, and the young people of schools as they may be published. */
type Gathered = { readonly sums: Sums; readonly plan: Plan; readonly entries: Entry[] };

const slice = (house: House, { sums, plan, entries }: Gathered, today: Day, after: string | null): Promise<Slice> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const of = await desk.law.all(after, AT_ONCE);
    const around = new Map(
      (await desk.counts.around(of)).map((one) => [`${one.caseId} ${one.organisationId}`, one] as const),
    );
    for (const law of await desk.law.known(of)) {
      const beside = around.get(`${law.caseId} ${law.organisationId}`);
      if (!beside) continue; // afgeschermd: in no count
      const known = knownFrom(law, beside, today);
      for (const indicator of counted) {
        const answer = answerOf(indicator, known, today);
        if (answer) add(sums, law.organisationId, indicator.key, answer);
      }
      const entry = isSchool(law.organisationKind) ? entryOf(known, law.organisationId, plan, today) : undefined;
      if (entry) entries.push(entry);
      const { category } = categoryOn(known.spells, today);
      for (const key of Object.keys(categories))
        add(sums, law.organisationId, `to:${key}`, key === category ? 'yes' : 'no');
    }
    const cases = new Set(of.map(({ caseId }) => caseId));
    return { done: of.length, last: cases.size < AT_ONCE ? null : (of.at(-1)?.caseId ?? null) };
  });

const versions = new Map(counted.map(({ key, version }) => [key, version]));
function lines(sums: Sums, countedOn: Day): readonly FigureCount[] {
  return [...sums].flatMap(([organisationId, own]) =>
    [...own].map(([indicator, tally]) => ({
      ...tally,
      organisationId,
      indicator,
      version: versions.get(indicator) ?? '2026-1',
      countedOn,
    })),
  );
}

/** The municipalities of the region by the table that ships: fixed, so that a publication is always laid out alike. */
async function municipalities(house: House): Promise<readonly string[]> {
  const organisations = await house.withActor(sweeper, 'sweep', (desk) => desk.directory.organisations());
  const seat = organisations.find(({ kind }) => kind === 'contactgemeente')?.municipalityCode;
  return seat ? neighboursOf(house.places(), seat, house.today()) : [];
}

/** A publication that was not computed is a fault: the log names it, and what was printed stays. */
function demandNoFault(refusals: readonly Refusal[]): void {
  const fault = refusals.find(({ code }) => code === 'release-late' || code === 'release-broken');
  if (fault) throw Object.assign(new Error('the publication was not computed'), { name: fault.code });
}

/**
 * Once a month: what the own young people of each organisation come to, counted and then frozen. Returns how many were
 * looked at; 0 when this month was counted already. In slices; cut off halfway, nothing is kept and the next sweep counts anew.
 */
export async function countFigures(house: House): Promise<number> {
  const today = house.today();
  const last = await house.withActor(sweeper, 'sweep', (desk) => desk.counts.lastCounted());
  if (last !== null && last.slice(0, 7) >= today.slice(0, 7)) return 0;
  const gathered: Gathered = { sums: new Map(), plan: schoolPlan(await municipalities(house)), entries: [] };
  const { sums, plan, entries } = gathered;
  const done = await inSlices(house, (after) => slice(house, gathered, today, after));
  const before = await house.withActor(sweeper, 'sweep', (desk) => desk.counts.lastRelease(plan.group));
  const released = await house.release({ plan, people: alike(entries), before });

  await house.withActor(sweeper, 'sweep', async (desk) => {
    const sent = Map.groupBy(
      await desk.counts.sentSince(addMonths(today, -12)),
      ({ organisationId }) => organisationId,
    );
    const inTime = [...sent].map(([organisationId, these]) => ({
      ...countInTime(these, today),
      organisationId,
      indicator: 'taken-over-in-time',
      version: '2026-1',
      countedOn: today,
    }));
    await desk.counts.keep([...lines(sums, today), ...inTime]);
    // Refused when the municipalities of the region are others than before: then what was printed stays.
    if (released.ok) await desk.counts.keepRelease(released.value, today);
  });
  if (!released.ok) demandNoFault(released.refusals);
  return done;
}
