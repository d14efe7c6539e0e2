import { forWhom, notForUs } from '#app/register/not-for-us.ts';
import { seeReports, type Reports } from '#app/register/see-reports.ts';
import { assign } from '#app/turn/assign.ts';
import { undoAssign } from '#app/turn/undo-assign.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullName } from '#domain/person/name.ts';
import { ids, isId, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { inWords, isGone } from '#web/person/refusals.ts';
import { assignedOf, assignedQuery } from '#web/turn/assigned.tsx';
import { NotForUsPage } from './not-for-us-page.tsx';
import { atDesk } from './register-pages.tsx';
import { filterPages, type WrongFilter } from '#web/daily/saved-filters.tsx';
import { chosenOf, filterOf, queryText, ReportsPage, reportsHref } from './reports-page.tsx';

type Visitor = Visit<Member>;
const queryOf = (form: Visitor['form']): URLSearchParams =>
  new URLSearchParams({ gemeente: text(form, 'gemeente'), school: text(form, 'school') });

async function listPage(visit: Visitor, query: URLSearchParams, error?: string, filter?: WrongFilter): Promise<Reply> {
  const seen = await seeReports(visit.house, visit.actor, { filter: filterOf(query) });
  if (!seen.ok) return gone;
  const props = { visit, reports: seen.value, chosen: chosenOf(query), pickAll: query.get('kies') === 'alles' };
  const wrong = error !== undefined || filter !== undefined;
  return show(<ReportsPage {...props} assigned={assignedOf(query)} error={error} filter={filter} />, wrong ? 422 : 200);
}

/** The choices that may be kept: a municipality, and a school only when it is one of the list. */
async function canonical(query: URLSearchParams, { house, actor }: Visitor): Promise<string> {
  const { gemeente, school } = chosenOf(query);
  const seen = school === '' ? undefined : await seeReports(house, actor, { filter: {} });
  const isSchool = seen?.ok && seen.value.schools.includes(school);
  return queryText({ gemeente, school: isSchool ? school : '' });
}

/** The check page: who, to whom, one button. Nothing is written yet. */
function checkPage(visit: Visitor, reports: Reports, caseIds: readonly string[], to: Reports['colleagues'][number]) {
  const chosen = reports.rows.filter((row) => caseIds.includes(row.caseId));
  const query = queryOf(visit.form);
  const kept = { gemeente: query.get('gemeente') ?? '', school: query.get('school') ?? '' };
  return show(
    <Shell visit={visit} title="Toewijzen: klopt dit?" crumbs={[{ label: 'Meldingen', href: '/meldingen' }]}>
      <PageHead
        title="Klopt dit?"
        lead={`${chosen.length === 1 ? '1 melding' : `${chosen.length} meldingen`} naar ${to.name}.`}
      />
      <Form action="/meldingen/toewijzen" hidden={{ memberId: to.id, zeker: 'ja', ...kept }}>
        {chosen.map(({ caseId }) => (
          <input key={caseId} type="hidden" name="caseIds" value={caseId} />
        ))}
        <Row>
          <Button kind="main">{`Ja, wijs toe aan ${to.name}`}</Button>
          <LinkButton href={reportsHref(query)}>Nee, terug</LinkButton>
        </Row>
      </Form>
      <ul>
        {chosen.map((row) => (
          <li key={row.caseId}>{fullName(row)}</li>
        ))}
      </ul>
    </Shell>,
  );
}

async function assignChosen(visit: Visitor): Promise<Reply> {
  const { form, house, actor } = visit;
  const [caseIds, memberId, query] = [ids(form, 'caseIds'), text(form, 'memberId'), queryOf(form)];
  if (text(form, 'zeker') !== 'ja') {
    const seen = await seeReports(house, actor, { filter: filterOf(query) });
    if (!seen.ok) return gone;
    const to = seen.value.colleagues.find(({ id }) => id === memberId);
    const isThere = seen.value.rows.some((row) => caseIds.includes(row.caseId));
    if (!isThere) return listPage(visit, query, inWords({ code: 'nobody-chosen' }));
    return to ? checkPage(visit, seen.value, caseIds, to) : listPage(visit, query, 'Kies aan wie je toewijst.');
  }
  const outcome = await assign(house, actor, { caseIds, memberId });
  if (!outcome.ok) return listPage(visit, query, inWords(outcome.refusals[0] ?? { code: '' }));
  const { assigned, not, undoId } = outcome.value;
  if (undoId === undefined) return go(reportsHref(query), 'assigned-some');
  return go(reportsHref(query, assignedQuery({ undoId, done: assigned, not: not.length })));
}

async function undo(visit: Visitor): Promise<Reply> {
  const undoId = text(visit.form, 'gedaan');
  const query = queryOf(visit.form);
  const outcome = isId(undoId) ? await undoAssign(visit.house, visit.actor, { undoId }) : undefined;
  if (!outcome) return gone;
  if (!outcome.ok) return isGone(outcome.refusals) ? gone : listPage(visit, query, inWords(outcome.refusals[0] ?? { code: '' })); // prettier-ignore
  return go(reportsHref(query), outcome.value.kept > 0 ? 'assign-undone-some' : 'assign-undone');
}

const caseOf = (visit: Visitor) => ({ caseId: visit.params['caseId'] ?? '' });
async function notForUsPage(visit: Visitor, error?: string): Promise<Reply> {
  const found = await forWhom(visit.house, visit.actor, caseOf(visit));
  if (!found.ok) return gone;
  const props = { visit, ...caseOf(visit), whom: found.value };
  return show(<NotForUsPage {...props} error={error} />, error ? 422 : 200);
}
async function putAway(visit: Visitor): Promise<Reply> {
  const outcome = await notForUs(visit.house, visit.actor, caseOf(visit));
  if (outcome.ok) return go('/meldingen', 'not-for-us');
  return isGone(outcome.refusals) ? gone : notForUsPage(visit, inWords(outcome.refusals[0] ?? { code: '' }));
}

const again = (visit: Visitor, query: URLSearchParams, filter: WrongFilter) =>
  listPage(visit, query, undefined, filter);

/** Nieuwe meldingen: take, assign many at once and take that back, or say that it is not for us. */
export const reportPages: readonly Page[] = [
  page('GET /meldingen', 'see-reports', (visit) => listPage(visit, visit.query)),
  page('POST /meldingen/toewijzen', 'assign', assignChosen),
  page('POST /meldingen/ongedaan', 'undo-assign', undo),
  page('GET /meldingen/:caseId/niet-voor-ons', 'not-for-us', (visit) => notForUsPage(visit)),
  page('POST /meldingen/:caseId/niet-voor-ons', 'not-for-us', putAway),
  ...filterPages({ list: 'meldingen', canonical, again }),
].map(atDesk);
