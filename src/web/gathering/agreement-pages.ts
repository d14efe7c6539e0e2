import { agreeAtTable, dropAtTable, finishAtTable, mendAtTable, reopenAtTable } from '#app/gathering/agreements.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome, Refusal } from '#domain/outcome.ts';
import { day, id, text } from '#web/door/form.ts';
import type { NoticeCode } from '#web/door/notices.ts';
import { go, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { atTablePath } from './words.ts';

type Visitor = Visit<Member>;
/** The young person at the table again, with what was refused. */
type Again = (visit: Visitor, refusals: readonly Refusal[]) => Promise<Reply>;

const at = ({ params, form }: Visitor) => ({
  lineId: params['lineId'] ?? '',
  agreementId: id(form, 'agreementId') ?? '',
});
const typed = ({ form }: Visitor) => ({
  what: text(form, 'what'),
  who: text(form, 'who'),
  whoOrganisationId: id(form, 'whoOrganisationId'),
  dueOn: day(form, 'dueOn'),
});

/** A new one, or with the number of one in the form: that one otherwise. */
async function write(visit: Visitor, again: Again): Promise<Reply> {
  const { house, actor } = visit;
  const { lineId, agreementId } = at(visit);
  const mends = agreementId !== '';
  const done = mends
    ? await mendAtTable(house, actor, { lineId, agreementId, typed: typed(visit), seen: text(visit.form, 'seen') })
    : await agreeAtTable(house, actor, { lineId, typed: typed(visit) });
  if (!done.ok) return again(visit, done.refusals);
  return go(atTablePath(lineId), done.value.point ? 'table-point' : mends ? 'table-agreement-mended' : 'table-agreed');
}

type Run = (
  house: Visitor['house'],
  actor: Member,
  on: { lineId: string; agreementId: string },
) => Promise<Outcome<null>>;
const press = (run: Run, notice: NoticeCode, again: Again) => async (visit: Visitor) => {
  const done = await run(visit.house, visit.actor, at(visit));
  return done.ok ? go(atTablePath(at(visit).lineId), notice) : again(visit, done.refusals);
};

/** Who does what by when, at the table: written, put right, taken away, done, and not done after all. */
export const agreementPages = (again: Again): readonly Page[] => [
  page('POST /overstaptafels/aan-tafel/:lineId/afspraak', 'agree-at-table', (visit) => write(visit, again)),
  page(
    'POST /overstaptafels/aan-tafel/:lineId/weg',
    'mend-at-table',
    press(dropAtTable, 'table-agreement-gone', again),
  ),
  page(
    'POST /overstaptafels/aan-tafel/:lineId/klaar',
    'finish-at-table',
    press(finishAtTable, 'table-agreement-done', again),
  ),
  page(
    'POST /overstaptafels/aan-tafel/:lineId/toch-open',
    'finish-at-table',
    press(reopenAtTable, 'table-agreement-open', again),
  ),
];
