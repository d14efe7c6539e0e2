import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { originOn, settingsOn, type Agreed } from '#domain/law/agreed.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { addYears, isDay, type Day } from '#law/day.ts';
import type { Register } from '#law/rule.ts';
import { inUse } from '#domain/law/versions.ts';
import { makeAct, type House } from '../house.ts';
import type { LawSetting } from '../ports/law.ts';
import { memberOf } from '../turn/open-turn.ts';
import { compared, type Preview } from './compare.ts';
import { sweepLaw } from './sweep-law.ts';

export type LawSettings = {
  readonly months: number;
  readonly origin: LawSetting['origin'];
  readonly all: readonly LawSetting[];
  /** The rules that count. */
  readonly register: Register;
};

/** What the region agreed on where the law names no number. For who keeps the region. Refusals: not-found. */
export const seeLawSettings = makeAct<Record<never, never>, LawSettings>('see-law-settings', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  const all = await step.desk.law.settings();
  const { aansluitendMonths: months } = settingsOn(all, step.today);
  const register = inUse(step.rules, await step.desk.law.lookedAt());
  return ok({ months, origin: originOn(all, step.today), all, register });
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
    register: now.value.register,
  }));
  return before && after ? ok(await compared(house, validFrom, before, after)) : notFound;
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
