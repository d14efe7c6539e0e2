import type { System } from '#domain/access/actor.ts';
import { editionOf } from '#domain/law/edition.ts';
import { rulesOf, type House } from '../house.ts';
import { AT_ONCE, inSlices, type Slice } from '../in-slices.ts';
import { giveByLaw } from './give-by-law.ts';
import { judgeAndKeep, lawBasis } from './judge.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };

const sliceFrom = (house: House, after: string | null): Promise<Slice> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const today = house.today();
    const basis = await lawBasis({ desk, today, rules: rulesOf(house) });
    const due = await desk.law.due(today, editionOf(basis, today), after, AT_ONCE);
    const judging = { desk, today, newId: () => house.newId() };
    for (const known of await desk.law.known(due)) {
      const answer = await judgeAndKeep(judging, known, basis);
      await giveByLaw({ ...judging, actor: sweeper }, known, answer);
    }
    const cases = new Set(due.map(({ caseId }) => caseId));
    return { done: due.length, last: cases.size < AT_ONCE ? null : (due.at(-1)?.caseId ?? null) };
  });

/**
 * The daily sweep: what the law asks is judged again for whom it may be another answer today, by date, by other rules or
 * another agreement, or because something arrived. Returns how many were looked at; in slices, idempotent.
 */
export const sweepLaw = (house: House): Promise<number> => inSlices(house, (after) => sliceFrom(house, after));
