import type { Member, System } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { originOn, settingsOn, type Agreed } from '#domain/law/agreed.ts';
import { count, daysAhead, without, type Basis, type Changed } from '#domain/law/preview.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { addYears, isDay, type Day } from '#law/day.ts';
import { register } from '#law/register.ts';
import type { Register } from '#law/rule.ts';
import { makeAct, type House } from '../house.ts';
import { AT_ONCE, inSlices } from '../in-slices.ts';
import type { LawSetting } from '../ports/law.ts';
import { memberOf } from '../turn/open-turn.ts';
import { sweepLaw } from './sweep-law.ts';

export type LawSettings = {
  readonly months: number;
  readonly origin: LawSetting['origin'];
  readonly all: readonly LawSetting[];
  /** Days on which another version of a rule begins. */
  readonly ahead: readonly Day[];
};

/** What the region agreed on where the law names no number. For who keeps the region. Refusals: not-found. */
export const seeLawSettings = makeAct<Record<never, never>, LawSettings>('see-law-settings', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  const all = await step.desk.law.settings();
  const { aansluitendMonths: months } = settingsOn(all, step.today);
  return ok({ months, origin: originOn(all, step.today), all, ahead: daysAhead(register, step.today) });
});

type Agreement = Pick<Agreed, 'value' | 'validFrom'>;
const mostMonths = 24;
/** Refusals by field: no-months, no-day, due-past, due-too-far. */
function check({ value, validFrom }: Agreement, today: Day): Outcome<Agreement> {
  const refusals = [
    ...(Number.isInteger(value) && value >= 0 && value <= mostMonths ? [] : refuse('no-months', 'months').refusals),
    ...(isDay(validFrom) ? [] : refuse('no-day', 'validFrom').refusals),
    ...(isDay(validFrom) && validFrom < today ? refuse('due-past', 'validFrom').refusals : []),
    ...(isDay(validFrom) && validFrom > addYears(today, 1) ? refuse('due-too-far', 'validFrom').refusals : []),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : ok({ value, validFrom });
}

const sweeper: System = { kind: 'system', name: 'sweeper' };
export type Preview = { readonly looked: number; readonly changed: readonly Changed[] };

/** Judges everybody twice, as the program does in the night: only counts come out of it. */
async function compared(house: House, day: Day, before: Basis, after: Basis): Promise<Preview> {
  const counted: Parameters<typeof count>[0] = new Map();
  const seen = new Set<string>();
  await inSlices(house, (from) =>
    house.withActor(sweeper, 'sweep', async (desk) => {
      const some = await desk.law.all(from, AT_ONCE);
      for (const known of await desk.law.known(some)) count(counted, known, day, before, after);
      const cases = new Set(some.map(({ caseId }) => caseId));
      for (const caseId of cases) seen.add(caseId);
      return { done: some.length, last: cases.size < AT_ONCE ? null : (some.at(-1)?.caseId ?? null) };
    }),
  );
  const changed = [...counted].map(([what, { gain, lose }]) => ({ what, gain: gain.size, lose: lose.size }));
  return { looked: seen.size, changed };
}

/** What an agreement would change from its day on: counts only. Refusals by field as above; not-found. */
export async function previewAgreement(house: House, actor: Member, agreement: Agreement): Promise<Outcome<Preview>> {
  const now = await seeLawSettings(house, actor, {});
  if (!now.ok) return now;
  const checked = check(agreement, house.today());
  if (!checked.ok) return checked;
  const { value, validFrom } = agreement;
  const agreed: Agreed = { name: 'aansluitendMonths', value, validFrom };
  const [before, after] = [now.value.all, [...now.value.all, agreed]].map((all) => ({
    settings: settingsOn(all, validFrom),
    register,
  }));
  return before && after ? ok(await compared(house, validFrom, before, after)) : notFound;
}

/** What the versions of rules that begin on this day change, beside the same day without them. Counts only. */
export async function previewVersion(
  house: House,
  actor: Member,
  day: Day,
  rules: Register = register,
): Promise<Outcome<Preview>> {
  const now = await seeLawSettings(house, actor, {});
  if (!now.ok) return now;
  if (!daysAhead(rules, house.today()).includes(day)) return notFound;
  const settings = settingsOn(now.value.all, day);
  const before = { settings, register: without(rules, day) };
  return ok(await compared(house, day, before, { settings, register: rules }));
}

const agreed = makeAct<Agreement, void>('keep-law-setting', async (step, agreement) => {
  if (!keepsRegion(step.actor)) return notFound;
  const checked = check(agreement, step.today);
  if (!checked.ok) return checked;
  const { organisationId, memberId } = memberOf(step);
  const by = { id: step.newId(), organisationId, memberId, setOn: step.today };
  const added = await step.desk.law.addSetting({ name: 'aansluitendMonths', ...checked.value, ...by });
  return added ? ok(undefined) : refuse('agreed-that-day', 'validFrom');
});

/**
 * The region agreed on a number, from a day on. What the law asks is judged again for everybody whom it concerns at once.
 * Refusals by field: no-months, no-day, due-past, due-too-far, agreed-that-day; not-found.
 */
export async function agree(house: House, actor: Member, agreement: Agreement): Promise<Outcome<void>> {
  const done = await agreed(house, actor, agreement);
  if (done.ok) await sweepLaw(house);
  return done;
}
