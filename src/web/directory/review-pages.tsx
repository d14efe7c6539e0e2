import {
  confirmRights,
  seePastReview,
  seeRights,
  type RightsLine,
  type RightsSeen,
} from '#app/directory/rights-review.ts';
import type { Saw } from '#app/ports/reviews.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { reviewStands } from '#domain/directory/review.ts';
import { ids } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import { countWords } from './directory-words.ts';
import { rightWords, seenWords, stepWords, tasksInWords } from './review-words.ts';

const organisations = { label: 'Organisaties', href: '/organisaties' };
const home = '/organisaties/rechten';
const nobody = 'Kies bij wie de rechten kloppen.';

const aboutWords = (saw: Saw): string => [saw.jobTitle, saw.team, rightWords[saw.role]].filter(Boolean).join(', ');

type RowsProps = { visit: Visit<Member>; title: string; lines: readonly RightsLine[]; picks: boolean };
function Rows({ visit, title, lines, picks }: RowsProps) {
  if (lines.length === 0) return null;
  const chosen = ids(visit.form, 'memberIds');
  return (
    <Section title={title} count={lines.length}>
      <ListGrid label={title}>
        {lines.map((line) => (
          <ListRow
            key={line.id}
            title={line.name}
            href={picks ? `/organisaties/${visit.actor.organisationId}/collega/${line.id}` : undefined}
            sub={aboutWords(line)}
            who={seenWords(line)}
            when={line.checked ? `${line.checked.by}, ${shortDay(line.checked.on)}` : stepWords(line)}
            due={
              line.checked
                ? { text: 'nagekeken', tone: 'done' }
                : line.longAgo
                  ? { text: 'lang weg', tone: 'soon' }
                  : undefined
            }
            {...(picks &&
              line.mayCheck &&
              !line.checked && { pick: { name: 'memberIds', value: line.id, checked: chosen.includes(line.id) } })}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

/** The colleagues who still have to be looked at, each with a box; or one button when nobody is left. */
function ToCheck({ visit, seen }: { visit: Visit<Member>; seen: RightsSeen }) {
  const open = seen.lines.filter(({ checked }) => !checked);
  const [mine, others] = [open.filter(({ mayCheck }) => mayCheck), open.filter(({ mayCheck }) => !mayCheck)];
  if (!seen.mayConfirm) return <Rows visit={visit} title="Nog na te kijken" lines={open} picks={false} />;
  return (
    <>
      {(mine.length > 0 || open.length === 0) && (
        <Form action={home} inline>
          <Stack roomy>
            <Rows visit={visit} title="Een half jaar niet ingelogd" lines={mine.filter((one) => one.longAgo)} picks />
            <Rows visit={visit} title="Nog na te kijken" lines={mine.filter((one) => !one.longAgo)} picks />
            <Button kind="main">{open.length === 0 ? 'Rond het nakijken af' : 'Deze rechten kloppen'}</Button>
          </Stack>
        </Form>
      )}
      <Rows visit={visit} title="Dit kijkt een ander na" lines={others} picks={false} />
    </>
  );
}

function leadOf({ round, lines }: RightsSeen, today: string): string {
  const left = lines.filter(({ checked }) => !checked).length;
  const people = `${countWords(left, 'collega', 'collega’s')} na te kijken`;
  const stands = reviewStands(round, today);
  if (stands === 'late') return `${people}. Dat is te laat: uiterlijk was ${longDay(round.dueOn)}.`;
  return stands === 'asked'
    ? `${people}, uiterlijk ${longDay(round.dueOn)}.`
    : `${people}. Vanaf ${longDay(round.askFrom)} vragen we erom. Het mag ook nu al.`;
}

async function rightsPage(visit: Visit<Member>, wrong?: string): Promise<Reply> {
  const outcome = await seeRights(visit.house, visit.actor, {});
  if (!outcome.ok) return gone;
  const seen = outcome.value;
  const done = seen.lines.filter(({ checked }) => checked);
  return show(
    <Shell visit={visit} title="Rechten nakijken" crumbs={[organisations]} wrong={wrong !== undefined}>
      {wrong && <ErrorSummary errors={[{ field: 'inhoud', text: wrong }]} />}
      <PageHead title="Kloppen deze rechten nog?" lead={leadOf(seen, visit.today)} />
      <Stack roomy>
        {seen.mayConfirm && <p>Klopt het niet meer? Kies de naam. Daar staat Vertrekt, en wat je kunt wijzigen.</p>}
        {seen.tasks.length > 0 && (
          <Facts facts={[{ label: 'Taken van jullie organisatie', value: tasksInWords(seen.tasks) }]} />
        )}
        <ToCheck visit={visit} seen={seen} />
        <Rows visit={visit} title="Nagekeken" lines={done} picks={false} />
        {seen.past.length > 0 && (
          <Section title="Eerdere jaren">
            <ul>
              {seen.past.map(({ id, closedOn, by }) => (
                <li key={id}>
                  <Link href={`${home}/${id}`}>{`Nagekeken op ${longDay(closedOn)}`}</Link> door {by}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Stack>
    </Shell>,
    wrong === undefined ? 200 : 422,
  );
}

/** A round that is over, on paper too: what stood there, who said that it was right, and when. */
async function pastPage(visit: Visit<Member>): Promise<Reply> {
  const outcome = await seePastReview(visit.house, visit.actor, { reviewId: visit.params['reviewId'] ?? '' });
  if (!outcome.ok) return gone;
  const { closedOn, by, tasks, lines } = outcome.value;
  return show(
    <Shell
      visit={visit}
      title="Nagekeken rechten"
      crumbs={[organisations, { label: 'Rechten nakijken', href: home }]}
      a4
    >
      <PageHead
        title={`Nagekeken op ${longDay(closedOn)}`}
        lead={`${visit.actor.organisationName}, afgerond door ${by}. Zo stond het er toen.`}
      />
      <Stack roomy>
        {tasks.length > 0 && <Facts facts={[{ label: 'Taken van de organisatie', value: tasksInWords(tasks) }]} />}
        <Table
          caption="Collega’s en hun rechten"
          columns={[{ label: 'Collega' }, { label: 'Rechten' }, { label: 'Inloggen' }, { label: 'Nagekeken door' }]}
          rows={lines.map((line) => [
            line.name,
            aboutWords(line),
            `${seenWords(line)}, ${stepWords(line)}`,
            `${line.by}, ${shortDay(line.on)}`,
          ])}
        />
      </Stack>
    </Shell>,
  );
}

async function confirm(visit: Visit<Member>): Promise<Reply> {
  const { house, actor, form } = visit;
  const outcome = await confirmRights(house, actor, { memberIds: ids(form, 'memberIds') });
  if (outcome.ok) return go(home, outcome.value ? 'rights-closed' : 'rights-checked');
  return outcome.refusals.some(({ code }) => code === 'nobody-chosen') ? rightsPage(visit, nobody) : gone;
}

/** Once a year: are the rights of each colleague still right? */
export const reviewPages: readonly Page[] = [
  page('GET /organisaties/rechten', 'see-rights', (visit) => rightsPage(visit)),
  page('POST /organisaties/rechten', 'confirm-rights', confirm),
  page('GET /organisaties/rechten/:reviewId', 'see-rights', pastPage),
];
