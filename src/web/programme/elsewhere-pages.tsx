import { keepElsewhere } from '#app/programme/keep-elsewhere.ts';
import type { Member } from '#domain/access/actor.ts';
import { oneOf, text } from '#web/door/form.ts';
import { go, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { elsewherePath } from './elsewhere-part.tsx';
import { partiesPath, partyPage } from './party-pages.tsx';

async function keep(visit: Visit<Member>): Promise<Reply> {
  const { form } = visit;
  const kept = await keepElsewhere(visit.house, visit.actor, {
    town: text(form, 'town'),
    answer: oneOf(form, 'elsewhere', ['yes', 'no'] as const),
    where: text(form, 'where'),
  });
  return kept.ok ? go(`${partiesPath}#ook-elders`, 'elsewhere-kept') : partyPage(visit, kept.refusals);
}
/** That a municipality takes part in another programme too. */
export const elsewherePages: readonly Page[] = [page(`POST ${elsewherePath}`, 'keep-programme', keep)];
