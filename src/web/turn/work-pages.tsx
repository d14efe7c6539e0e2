import { myWork, type MyWork } from '#app/person/my-work.ts';
import { mayHandOverNew } from '#app/handover/hand-over-new.ts';
import { assign } from '#app/turn/assign.ts';
import { undoAssign } from '#app/turn/undo-assign.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullName } from '#domain/person/name.ts';
import { ids, isId, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { mayAdd } from '#web/person/new-person-pages.tsx';
import { inWords, isGone } from '#web/person/refusals.ts';
import { ToShielded } from '#web/person/shielded-pages.tsx';
import { askedOf, RightsWait } from '#web/directory/review-asked.tsx';
import { RegionWorkWaits, regionWorkOf } from '#web/region-work/region-work-part.tsx';
import { mayListSummer } from '#web/summer/may-list-summer.ts';
import { RoadWaits } from '#web/guidance/on-the-road-parts.tsx';
import { Assigned, assignedOf, assignedQuery } from './assigned.tsx';
import { dayFirst } from './turn-words.ts';
import { Arrived } from './arrived-rows.tsx';
import { Appointments, Mine, ToDivide, Waiting } from './work-rows.tsx';

type Group = 'not-picked-up' | 'team';
const groups = ['not-picked-up', 'team'] as const;
type Wrong = { group: Group; field: string; text: string };

function lead(work: MyWork, today: string, others: number): string {
  const mine = work.totals.mine + work.shielded.waiting + others;
  const waits =
    mine === 0 ? 'Niets wacht op jou.' : mine === 1 ? '1 ding wacht op jou.' : `${mine} dingen wachten op jou.`;
  const fresh = work.rows.filter((row) => row.fresh && row.group === 'mine').length;
  const since = work.lastSeenOn && fresh > 0 ? ` ${fresh} nieuw sinds ${longDay(work.lastSeenOn).split(' ')[0]}.` : '';
  return `${dayFirst(today).replace(/ \d{4}$/, '')}. ${waits}${since}`;
}

function Coming({ work, me }: { work: MyWork; me: Member }) {
  const { leaving, leavesBy } = work;
  if (leaving === 0) return null;
  return (
    <Section title="Dit komt eraan">
      <p>
        <Link href={`/jongeren?stopt=${leavesBy}`}>
          {leaving === 1 ? '1 jongere stopt' : `${leaving} jongeren stoppen`}
        </Link>{' '}
        uiterlijk {shortDay(leavesBy)} met school.
      </p>
      {mayListSummer(me) && (
        <p>
          <Link href="/zomerlijst">Zomerlijst</Link>
        </p>
      )}
    </Section>
  );
}

/** Other lists of the same day. */
const Beside = ({ any }: { any: boolean }) => (
  <>
    <p>
      <Link href="/contact">Contact</Link>
    </p>
    {any && (
      <p>
        <Link href="/werk/bestand">Meenemen</Link>
      </p>
    )}
  </>
);

function AskedOfSchool({ asked }: MyWork) {
  if (asked === 0) return null;
  return (
    <p id="doorstroompunt">
      <Link href="/doorstroompunt-vraagt">{`Doorstroompunt vraagt (${asked})`}</Link>
    </p>
  );
}

/** Who called the route map and was promised a call: one line, only when there is one. */
function CallBacks({ callBacks }: MyWork) {
  if (callBacks === undefined) return null;
  return (
    <p>
      <Link href="/terugbellen">{`Terugbellen (${callBacks.count})`}</Link>, uiterlijk {shortDay(callBacks.first)}
    </p>
  );
}

async function workPage(visit: Visit<Member>, work: MyWork, wrong?: Wrong): Promise<Reply> {
  const { actor: me, today } = visit;
  const arrived = work.rows.filter((row) => row.arrived && (row.group === 'mine' || row.group === 'team'));
  const of = (group: string) => work.rows.filter((row) => row.group === group && !arrived.includes(row));
  const totalOf = (group: 'mine' | Group) => work.totals[group] - arrived.filter((row) => row.group === group).length;
  const chosen = visit.query.get('kies');
  const shared = { me, today };
  const rights = await askedOf(visit);
  const forRegion = await regionWorkOf(visit);
  const divide = (group: Group) => (
    <ToDivide
      today={today}
      work={work}
      group={group}
      lines={of(group)}
      total={totalOf(group)}
      pickAll={chosen === group}
      error={wrong?.group === group ? wrong.text : undefined}
    />
  );
  return show(
    <Shell visit={visit} title="Mijn werk" wrong={wrong !== undefined}>
      {wrong && <ErrorSummary errors={[wrong]} />}
      <Assigned assigned={assignedOf(visit.query)} action="/werk/ongedaan" />
      <PageHead title="Mijn werk" lead={lead(work, today, forRegion.length)}>
        {mayHandOverNew(me) && <LinkButton href="/jongeren/overdragen">Overdragen aan het Doorstroompunt</LinkButton>}
        {mayAdd(me) && <LinkButton href="/jongeren/nieuw">Nieuwe jongere</LinkButton>}
      </PageHead>
      <Stack roomy>
        <RoadWaits me={me} />
        {divide('not-picked-up')}
        <Arrived lines={arrived} today={today} />
        {(totalOf('mine') > 0 || (arrived.length + forRegion.length === 0 && work.shielded.waiting === 0)) && (
          <Mine {...shared} lines={of('mine')} total={totalOf('mine')} />
        )}
        <ToShielded {...work} />
        <Appointments work={work} today={today} />
        <AskedOfSchool {...work} />
        <CallBacks {...work} />
        <RightsWait asked={rights} />
        <RegionWorkWaits work={forRegion} today={today} />
        {divide('team')}
        <Waiting {...shared} lines={of('waiting')} total={work.totals.waiting} />
        <Coming work={work} me={me} />
        <Beside any={work.rows.length > 0} />
      </Stack>
    </Shell>,
    wrong ? 422 : 200,
  );
}

async function showWork(visit: Visit<Member>, wrong?: Wrong): Promise<Reply> {
  const outcome = await myWork(visit.house, visit.actor, {});
  return outcome.ok ? workPage(visit, outcome.value, wrong) : gone;
}

/** The check page of doing several at once: who, to whom, one button. Nothing is written yet. */
async function checkAssign(
  visit: Visit<Member>,
  group: Group,
  caseIds: readonly string[],
  memberId: string,
): Promise<Reply> {
  const outcome = await myWork(visit.house, visit.actor, {});
  if (!outcome.ok) return gone;
  const to = outcome.value.colleagues.find(({ id }) => id === memberId);
  const chosen = outcome.value.rows.filter((row) => row.group === group && caseIds.includes(row.caseId));
  const field = `collega-${group}`;
  if (chosen.length === 0)
    return workPage(visit, outcome.value, { group, field, text: inWords({ code: 'nobody-chosen' }) });
  if (!to) return workPage(visit, outcome.value, { group, field, text: 'Kies aan wie je toewijst.' });
  return show(
    <Shell visit={visit} title="Toewijzen: klopt dit?" crumbs={[{ label: 'Mijn werk', href: '/werk' }]}>
      <PageHead
        title="Klopt dit?"
        lead={`${chosen.length === 1 ? '1 jongere' : `${chosen.length} jongeren`} naar ${to.name}.`}
      />
      <ul>
        {chosen.map((line) => (
          <li key={line.caseId}>{fullName(line)}</li>
        ))}
      </ul>
      <Form action="/werk/toewijzen" hidden={{ group, memberId, zeker: 'ja' }}>
        {chosen.map(({ caseId }) => (
          <input key={caseId} type="hidden" name="caseIds" value={caseId} />
        ))}
        <Row>
          <Button kind="main">{`Ja, wijs toe aan ${to.name}`}</Button>
          <LinkButton href="/werk">Nee, terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
  );
}

async function assignChosen(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor } = visit;
  const group = oneOf(form, 'group', groups) ?? 'team';
  const caseIds = ids(form, 'caseIds');
  const memberId = text(form, 'memberId');
  if (text(form, 'zeker') !== 'ja') return checkAssign(visit, group, caseIds, memberId);
  const outcome = await assign(house, actor, { caseIds, memberId });
  if (outcome.ok) {
    const { undoId, assigned: done, not } = outcome.value;
    if (undoId === undefined) return go('/werk', 'assigned-some');
    const just = assignedQuery({ undoId, done, not: not.length });
    return go(`/werk?${new URLSearchParams(just).toString()}`);
  }
  const [first] = outcome.refusals;
  return showWork(visit, { group, field: `collega-${group}`, text: inWords(first ?? { code: '' }) });
}

/** Takes an assignment back: each turn lies where it lay, except where somebody did something since. */
async function undo(visit: Visit<Member>): Promise<Reply> {
  const undoId = text(visit.form, 'gedaan');
  const outcome = isId(undoId) ? await undoAssign(visit.house, visit.actor, { undoId }) : undefined;
  if (!outcome || (!outcome.ok && isGone(outcome.refusals))) return gone;
  if (!outcome.ok) return showWork(visit, { group: 'team', field: 'collega-team', text: inWords(outcome.refusals[0] ?? { code: '' }) }); // prettier-ignore
  return go('/werk', outcome.value.kept > 0 ? 'work-undone-some' : 'work-undone');
}

/** Mijn werk, and dividing what nobody picked up. */
export const workPages: readonly Page[] = [
  page('GET /werk', 'see-work', (visit) => showWork(visit)),
  page('POST /werk/toewijzen', 'assign', assignChosen),
  page('POST /werk/ongedaan', 'undo-assign', undo),
];
