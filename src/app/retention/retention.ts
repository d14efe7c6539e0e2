import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import {
  refusalReasons,
  retentionRuleFor,
  termInForce,
  type AgreedTerm,
  type RefusalReason,
  type RetentionRule,
} from '#domain/retention/rules.ts';
import { makeAct, type Step } from '../house.ts';
import type { Destruction, Pile } from '../ports/retention.ts';
import { memberOf } from '../turn/open-turn.ts';

/** What an organisation keeps, how long, and what may go. `rule` is missing where it keeps no records of young people. */
export type RetentionView = {
  readonly rule: RetentionRule | undefined;
  readonly agreed: AgreedTerm | undefined;
  readonly years: number | null;
  readonly piles: readonly Pile[];
  readonly destructions: readonly Destruction[];
  /** The short name of the own organisation. */
  readonly name: string;
};
const nothing = { rule: undefined, agreed: undefined, years: null, piles: [] } as const;

async function look(step: Step): Promise<RetentionView> {
  const { desk, today } = step;
  const { organisationId, organisationKind } = memberOf(step);
  const destructions = await desk.retention.destructions();
  const name = (await desk.directory.organisation(organisationId))?.shortName ?? '';
  const rule = retentionRuleFor(organisationKind);
  if (!rule) return { ...nothing, destructions, name };
  const agreed = await desk.retention.agreedTerm(organisationId, rule.id);
  const years = termInForce(rule, agreed);
  const piles = years === null ? [] : await desk.retention.piles(rule.event, years, today);
  return { rule, agreed, years, piles, destructions, name };
}

/** The page Bewaren of the own organisation: terms, what is over them in numbers, and what was decided. */
export const seeRetention = makeAct<Record<never, never>, RetentionView>('see-retention', async (step) =>
  ok(await look(step)),
);

type WhichPile = { readonly year: number; readonly listed: boolean };
/**
 * Proposes to destroy one pile, as large as it is today. Refusals: not-found (there is no such pile), already-proposed.
 */
export const proposeDestruction = makeAct<WhichPile, { readonly destructionId: string }>(
  'propose-destruction',
  async (step, { year, listed }) => {
    const { rule, years, piles } = await look(step);
    const pile = piles.find((one) => one.year === year && one.listed === listed);
    if (!rule || years === null || !pile || pile.people === 0) return notFound;
    const { organisationId, memberId } = memberOf(step);
    const id = step.newId();
    const proposed = await step.desk.retention.propose({
      id,
      organisationId,
      rule: rule.id,
      event: rule.event,
      years,
      year,
      listed,
      untilOn: step.today,
      counted: pile.people,
      proposedBy: memberId,
      proposedOn: step.today,
    });
    return proposed ? ok({ destructionId: id }) : refuse('already-proposed');
  },
);

type OnDestruction = { readonly destructionId: string };
async function find({ desk }: Step, { destructionId }: OnDestruction): Promise<Outcome<Destruction>> {
  const found = (await desk.retention.destructions()).find(({ id }) => id === destructionId);
  return found ? ok(found) : notFound;
}

/** One destruction of the own organisation, up to its declaration. */
export const seeDestruction = makeAct<OnDestruction, Destruction>('see-retention', find);

type Decision = OnDestruction & { readonly answer: 'yes' | 'no' | undefined; readonly because: string | undefined };
const isReason = (text: string | undefined): text is RefusalReason => text !== undefined && text in refusalReasons;

/**
 * Who keeps the archive approves, and the program begins; or says no and why. Refusals: not-found, answer-missing,
 * because-missing, decided-before.
 */
export const decideDestruction = makeAct<Decision, OnDestruction>('decide-destruction', async (step, command) => {
  const found = await find(step, command);
  if (!found.ok) return found;
  const { destructionId, answer, because } = command;
  if (answer === undefined) return refuse('destruction-undecided', 'answer');
  if (answer === 'no' && !isReason(because)) return refuse('destruction-because', 'because');
  const { memberId, organisationId } = memberOf(step);
  const refusedBecause = answer === 'no' ? (because ?? null) : null;
  if (!(await step.desk.retention.decide({ id: destructionId, memberId, on: step.today, refusedBecause })))
    return refuse('decided-before');
  if (answer === 'yes')
    await step.desk.outbox.announce({
      id: step.newId(),
      kind: 'destroy',
      organisationId,
      payload: { destructionId },
      onceKey: destructionId,
    });
  return ok({ destructionId });
});

type Term = { readonly years: string; readonly source: string };
/** Agrees on another term than Aanzet begins with, and where it stands. Refusals: not-found, years-wrong, source-missing, source-too-long, bsn. */
export const agreeTerm = makeAct<Term, null>('agree-term', async (step, command) => {
  const { organisationId, organisationKind, memberId } = memberOf(step);
  const rule = retentionRuleFor(organisationKind);
  if (!rule) return notFound;
  const years = Number(command.years.trim());
  const source = command.source.trim();
  const refusals = [
    ...(Number.isInteger(years) && years >= 1 && years <= 20 ? [] : [{ code: 'years-wrong', field: 'years' }]),
    ...(source === '' ? [{ code: 'term-source', field: 'source' }] : []),
    ...(source.length > 200 ? [{ code: 'source-too-long', field: 'source' }] : []),
    ...(findBsn(source).found ? [{ code: 'bsn', field: 'source' }] : []),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  await step.desk.retention.agreeTerm({ organisationId, rule: rule.id, years, source, memberId, setOn: step.today });
  return ok(null);
});
