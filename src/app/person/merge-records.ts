import type { Actor } from '#domain/access/actor.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { sameness } from '#domain/person/same-person.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { admit, makeAct, type House, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { ContactRecord } from '../ports/people.ts';
import { judgeAgain } from '../law/judge.ts';
import { asAgreement } from '../turn/link-cases.ts';
import { changedMeanwhile, memberOf, move, note, type OnCase } from '../turn/open-turn.ts';
import { mustStay } from '../turn/stop-case.ts';

export type MergeRecords = OnCase & {
  /** The other record of the same young person: it gives way to `caseId`. */
  readonly otherId: string;
  /** Told that the birth dates differ, the colleague said that it is one person. */
  readonly isSure: boolean;
};
type Sought = MergeRecords & { readonly distance: (a: string, b: string) => number };
type Both = { readonly stays: CaseFacts; readonly goes: CaseFacts };

/** Both are of the own organisation from the beginning until now: nothing of another's is ever merged. */
async function load(step: Step, { caseId, otherId }: MergeRecords): Promise<Outcome<Both>> {
  await step.desk.records.hold([caseId, otherId]);
  const stays = await admit(step, caseId);
  const goes = await admit(step, otherId);
  if (!stays.ok || !goes.ok) return notFound;
  const both = { stays: stays.value.facts, goes: goes.value.facts };
  const { organisationId } = memberOf(step);
  const own = [both.stays, both.goes].every((facts) => facts.recordOrganisationId === organisationId);
  return own ? ok(both) : refuse('not-your-record', 'otherId');
}

async function whoRefuses(step: Step, both: Both, { isSure, distance }: Sought): Promise<Outcome<never> | undefined> {
  const { people } = step.desk;
  const one = await people.find(both.stays.caseId);
  const other = await people.find(both.goes.caseId);
  if (!one || !other) return notFound;
  const are = sameness(one, other, distance);
  if (are === 'twins') return refuse('twins', 'otherId', { name: other.firstName });
  if (are === 'other') return refuse('not-alike', 'otherId');
  return are === 'other-day' && !isSure ? refuse('other-day', 'isSure') : undefined;
}

/** What stands in the way in how the two cases are now. */
async function caseRefuses(step: Step, { stays, goes }: Both): Promise<Outcome<never> | undefined> {
  const { cases, outcomes, records } = step.desk;
  if (stays.state === 'linked' || goes.state === 'linked') return refuse('merged-already', 'otherId');
  if (stays.state === 'ended' && goes.state === 'active') return refuse('keep-the-active-one', 'otherId');
  if ((await records.mergedFrom(goes.caseId)).length > 0) return refuse('has-merged', 'otherId');
  const walls = [await cases.isShielded(stays.caseId), await cases.isShielded(goes.caseId)];
  if (walls.filter(Boolean).length === 1) return refuse('shield-both', 'otherId');
  for (const { caseId } of [stays, goes]) {
    const said = await outcomes.current(caseId);
    if (said?.kind === 'not-approach') return refuse('decision-first', 'otherId');
    if (said?.reason === 'deceased') return refuse('one-died', 'otherId');
  }
  return undefined;
}

/** Empty contact fields of the record that stays, filled from the other. Returns which. */
async function fill(step: Step, { stays, goes }: Both): Promise<readonly (keyof ContactRecord)[]> {
  const { people, records } = step.desk;
  const empty: ContactRecord = { phone: null, mail: null, postcode: null, parentContact: null };
  const mine = (await people.contact(stays.caseId)) ?? empty;
  const other = (await people.contact(goes.caseId)) ?? empty;
  const fields = Object.keys(empty) as (keyof ContactRecord)[];
  const filled = fields.filter((field) => mine[field] === null && other[field] !== null);
  if (filled.length === 0) return filled;
  const said = Object.fromEntries(filled.map((field) => [field, other[field]]));
  await records.keepContact(stays.caseId, memberOf(step).organisationId, { ...mine, ...said });
  return filled;
}

/** Who may not see the other record has neither the turn nor the contact any more: whoever merges, sees both. */
async function keepInSight(step: Step, stays: CaseFacts): Promise<Outcome<unknown>> {
  const { cases } = step.desk;
  const { organisationId, memberId } = memberOf(step);
  const { noView } = await cases.asProgram((program) => program.canSee(stays.caseId));
  if (stays.contactMemberId !== null && noView.includes(stays.contactMemberId))
    await cases.setContact(stays.caseId, memberId);
  const turn = await cases.turn(stays.caseId);
  if (!turn?.holder.memberId || !noView.includes(turn.holder.memberId)) return ok({});
  const holder = { organisationId, teamId: null, memberId };
  return move(step, { facts: stays, turn }, { holder, why: 'merged' }, { kind: 'turn-given', details: { memberId } });
}

async function openTurnOf(step: Step, facts: CaseFacts): Promise<Outcome<Turn | null>> {
  if (facts.state !== 'active') return ok(null);
  const turn = await step.desk.cases.turn(facts.caseId);
  if (!turn) return refuse('turn-elsewhere', 'otherId');
  return (await mustStay(step, { facts, turn, relation: 'lead' })) ?? ok(turn);
}

const merge = makeAct<Sought, { readonly caseId: string }>('merge-records', async (step, command) => {
  const { caseId, otherId, seen } = command;
  if (caseId === otherId) return refuse('same-case', 'otherId');
  const loaded = await load(step, command);
  if (!loaded.ok) return loaded;
  const both = loaded.value;
  if (seen !== undefined && seen !== both.stays.version) return changedMeanwhile(step, caseId);
  const refused = (await whoRefuses(step, both, command)) ?? (await caseRefuses(step, both));
  if (refused) return refused;
  const turn = await openTurnOf(step, both.goes);
  if (!turn.ok) return turn;
  const { cases, records, writing } = step.desk;
  const { organisationId, memberId } = memberOf(step);
  const agreementId = turn.value && step.newId();
  if (turn.value && agreementId) {
    const { firstName = '' } = (await step.desk.people.find(caseId)) ?? {};
    await writing.addAgreement({ id: agreementId, caseId, ...asAgreement(step, turn.value, firstName) });
  }
  if (!(await cases.linkAway(otherId, both.goes.version))) return changedMeanwhile(step, otherId);
  const restore = {
    turn: turn.value,
    agreementId,
    filled: await fill(step, both),
    dossiers: await records.moveDossiers(otherId, caseId),
    facts: await step.desk.law.moveFacts({ caseId: otherId, organisationId }, caseId, null),
    along: await records.takeAlong(otherId, caseId, null),
  };
  await records.merge({ caseId: otherId, intoCaseId: caseId, organisationId, memberId, mergedOn: step.today, restore });
  const seenBy = await keepInSight(step, both.stays);
  if (!seenBy.ok) return seenBy;
  await note(step, caseId, { kind: 'merged' });
  await judgeAgain(step, { caseId, organisationId });
  return ok({ caseId });
});

/**
 * Somebody who is there twice within the own organisation becomes one: `otherId` gives way to `caseId`. Its open turn
 * becomes an agreement with the same last good day; its notes and agreements are read on the page that stays; empty contact
 * fields are filled; its document, what it did after school and check-ins go along. Nothing is lost and all of it can be taken apart again. Never twins, and never another organisation's.
 */
export const mergeRecords = (house: House, actor: Actor, command: MergeRecords): Promise<Outcome<{ caseId: string }>> =>
  merge(house, actor, { ...command, distance: (a, b) => house.distance(a, b) });
