import type { System } from '#domain/access/actor.ts';
import { afterKeys } from '#domain/figures/after-school.ts';
import { againOnFor } from '#domain/figures/again-on.ts';
import { missedKeysOf } from '#domain/figures/missed.ts';
import { whyKeysOf } from '#domain/figures/why-not.ts';
import { answersOn, editionOf, readAnswers } from '#domain/figures/answers.ts';
import { countInTime, type Indicator, type Tally } from '#domain/figures/indicator.ts';
import { categories } from '#domain/guidance/exit-monitor.ts';
import { addMonths, type Day } from '#law/day.ts';
import type { House } from '../house.ts';
import { indicatorsOn } from './figure-rules.ts';
import { knownNow } from './known-now.ts';
import { AT_ONCE, inSlices, type Slice } from '../in-slices.ts';
import type { Answered, FigureCount } from '../ports/counts.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };

/** Works out again what may be another answer than was kept: who is new, who was written about, and whom time changed. */
type Counting = {
  readonly list: readonly Indicator[];
  readonly edition: string;
  readonly again: ReturnType<typeof againOnFor>;
};

const slice = (house: House, { list, edition, again }: Counting, today: Day, after: string | null): Promise<Slice> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const of = await desk.counts.stale(edition, today, after, AT_ONCE);
    const cases = [...new Set(of.map(({ caseId }) => caseId))];
    // Before anything is read of them: what is written from here on leaves a mark that stays.
    await desk.counts.takeMarks(cases);
    const answers = (await knownNow({ desk, today }, of)).map(({ known, ...one }) => ({
      ...one,
      answers: answersOn(known, today, list),
      againOn: again(known, today),
    }));
    await desk.counts.keepAnswers(answers, edition, today);
    return { done: of.length, last: cases.length < AT_ONCE ? null : (cases.at(-1) ?? null) };
  });

/** The counts of each organisation, from who is alike. */
function lines(answered: readonly Answered[], list: readonly Indicator[], countedOn: Day): readonly FigureCount[] {
  const versions = new Map(list.map(({ key, version }) => [key, version]));
  const sums = new Map<string, FigureCount>();
  const add = (organisationId: string, indicator: string, answer: keyof Tally, people: number) => {
    const key = `${organisationId} ${indicator}`;
    const version = versions.get(indicator) ?? '2026-1';
    const sum = sums.get(key) ?? { organisationId, indicator, version, countedOn, yes: 0, no: 0, unknown: 0 };
    sums.set(key, { ...sum, [answer]: sum[answer] + people });
  };
  for (const { organisationId, answers, people } of answered) {
    const { of, doing, after, missed, whyNot } = readAnswers(answers, list);
    for (const [indicator, answer] of Object.entries(of)) add(organisationId, indicator, answer, people);
    for (const key of Object.keys(categories)) add(organisationId, `to:${key}`, key === doing ? 'yes' : 'no', people);
    for (const key of [...afterKeys(after), ...missedKeysOf(missed), ...whyKeysOf(whyNot)])
      add(organisationId, key, 'yes', people);
  }
  return [...sums.values()];
}

/**
 * Once a month: what the own young people of each organisation come to, counted and then frozen. What each adds is kept, so that
 * only who changed is looked at (0043). Returns how many were; 0 when this month was counted already. In slices; cut off halfway,
 * no count is kept and the next sweep goes on from there.
 */
export async function countFigures(house: House): Promise<number> {
  const today = house.today();
  const last = await house.withActor(sweeper, 'sweep', (desk) => desk.counts.lastCounted());
  if (last !== null && last.slice(0, 7) >= today.slice(0, 7)) return 0;
  const list = await house.withActor(sweeper, 'sweep', (desk) => indicatorsOn({ desk }, today));
  const counting: Counting = { list, edition: editionOf(list), again: againOnFor(list) };
  const done = await inSlices(house, (after) => slice(house, counting, today, after));
  await house.withActor(sweeper, 'sweep', async (desk) => {
    await desk.counts.dropGone();
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
    await desk.counts.keep([...lines(await desk.counts.answered(), list, today), ...inTime]);
  });
  return done;
}
