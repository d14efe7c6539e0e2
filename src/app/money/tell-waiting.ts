import type { NewLine } from '#domain/money/line.ts';
import { contributorsOf } from '#domain/money/pot.ts';
import { partyOf } from '#domain/programme/programme.ts';
import type { Step } from '../house.ts';
import { tellRoles } from '../notice/tell.ts';
import type { MoneyAround } from './see-money.ts';

/** Who leads at the parties whose yes is asked hears it, once a day however many lines came; not who wrote them. */
export async function tellWaiting(
  step: Step,
  { programme, ledger }: Pick<MoneyAround, 'programme' | 'ledger'>,
  fresh: readonly Pick<NewLine, 'partyId' | 'sourceId'>[],
): Promise<void> {
  if (fresh.length === 0) return;
  const parties = new Set([
    programme.ownerPartyId,
    ...fresh.flatMap(({ partyId, sourceId }) => [partyId, ...contributorsOf({ id: sourceId }, ledger.lines)]),
  ]);
  const organisations = new Set([...parties].map((id) => partyOf(programme, id)?.organisationId ?? null));
  for (const organisationId of organisations)
    if (organisationId !== null)
      await tellRoles(step, organisationId, { roles: ['teamleider', 'coordinator'], kind: 'money-waits' });
}
