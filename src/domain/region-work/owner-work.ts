import type { Day } from '#law/day.ts';
import type { Actor } from '../access/actor.ts';
import { dutiesLeft, dutyDueOn, hasDuties, type OwnerChange } from '../programme/owner.ts';

/** What a change of contactgemeente asks of the two colleges: a yes, and then what the law asks (WEB 9.2.4). */
export type OwnerWork =
  | { readonly kind: 'answer-owner'; readonly dueOn: Day }
  | { readonly kind: 'report-owner'; readonly name: string; readonly dueOn: Day }
  | { readonly kind: 'hand-over-programme'; readonly name: string; readonly gives: boolean; readonly dueOn: Day };

/**
 * For the coordinator who would get it: a yes or no, until the day itself. For both coordinators, until somebody wrote down that it was
 * done: telling the minister, and handing over (for the other: getting) all papers.
 */
export function ownerWork(actor: Actor, changes: readonly OwnerChange[], today: Day): readonly OwnerWork[] {
  return changes.filter((change) => hasDuties(actor, change)).flatMap((change): readonly OwnerWork[] => {
    const gets = actor.kind === 'member' && actor.organisationId === change.organisationId;
    if (change.state === 'waiting' && gets && change.fromDay >= today) return [{ kind: 'answer-owner', dueOn: change.fromDay }];
    return dutiesLeft(change).map((duty) =>
      duty === 'reported'
        ? { kind: 'report-owner', name: change.name, dueOn: dutyDueOn(change, duty) }
        : { kind: 'hand-over-programme', name: gets ? change.fromName : change.name, gives: !gets, dueOn: dutyDueOn(change, duty) },
    );
  });
} // prettier-ignore
