import { chooseCaller } from '#app/summer/choose-caller.ts';
import { printSummerList, summerList, type SummerList } from '#app/summer/summer-list.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { fullName } from '#domain/person/name.ts';
import { savedList } from '#web/access/saved-list.ts';
import { WayField } from '#web/daily/table-out.tsx';
import { id, ids } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Progress } from '#web/kit/progress.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';
import { callerWords, callNowWords, lastDayWords, sharedNumber, weekWords } from './summer-words.ts';

const field = 'memberId';

function Lines({ list, pickAll }: { list: SummerList; pickAll: boolean }) {
  const shared = sharedNumber(list);
  return (
    <ListGrid label="Zomerlijst">
      {list.lines.map((line) => (
        <ListRow
          key={line.caseId}
          title={fullName(line)}
          href={`/jongeren/${line.caseId}`}
          pick={{ name: 'caseIds', value: line.caseId, checked: pickAll }}
          sub={`Belt in week 35: ${callerWords(line)}`}
          who={shared === undefined ? `Nu bellen: ${callNowWords(line)}` : undefined}
          when={lastDayWords(line)}
          due={line.caller === null || line.callNow === null ? { text: 'mist nog iets', tone: 'soon' } : undefined}
        />
      ))}
    </ListGrid>
  );
}

function Choose({ list, pickAll, errors }: { list: SummerList; pickAll: boolean; errors: readonly FormError[] }) {
  return (
    <Form action="/zomerlijst" inline>
      <Stack>
        <Row low>
          <Select
            name={field}
            label="Wie belt in week 35?"
            placeholder="Kies een collega"
            options={list.colleagues.map((one) => ({ value: one.id, label: one.name }))}
            error={errors[0]?.text}
          />
          <Button>Bewaren</Button>
          {!pickAll && list.lines.length > 1 && (
            <Link href="/zomerlijst?kies=alle">{`Kies alle ${list.lines.length}`}</Link>
          )}
        </Row>
        <Lines list={list} pickAll={pickAll} />
      </Stack>
    </Form>
  );
}

function ClosedHint({ list }: { list: SummerList }) {
  const [closure] = list.closed;
  const shared = sharedNumber(list);
  const closed = closure
    ? `De school is gesloten van ${longDay(closure.from)} tot en met ${longDay(closure.until)}.`
    : 'De school heeft geen gesloten dagen. De teamleider vult die in bij Organisaties.';
  return (
    <p>
      {closed}
      {shared !== undefined && ` Nu bellen, voor iedereen: ${shared}.`}
      {closure?.phone === null && ' Er is nog geen nummer voor die dagen. De teamleider vult het in bij Organisaties.'}
    </p>
  );
}

async function summerPage(visit: Visit<Member>, errors: readonly FormError[] = []): Promise<Reply> {
  const found = await summerList(visit.house, visit.actor, {});
  if (!found.ok) return gone;
  const list = found.value;
  const pickAll = visit.query.get('kies') === 'alle';
  return show(
    <Shell visit={visit} title="Zomerlijst" crumbs={[{ label: 'Mijn werk', href: '/werk' }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={`Zomerlijst ${list.summer.year}`} lead={`Wie belt in week 35? Dat is ${weekWords(list)}.`}>
        {list.lines.length > 0 && <LinkButton href="/zomerlijst/a4">Print de lijst</LinkButton>}
        {list.lines.length > 0 && <LinkButton href="/zomerlijst/mail">Stuur de lijst per mail</LinkButton>}
      </PageHead>
      <Stack roomy>
        {list.lines.length === 0 ? (
          <EmptyState title="Niemand stopt deze zomer">
            <p>Hier staat wie voor de zomer van school gaat. Lees eerst de lijst van school in.</p>
            <LinkButton href="/inlezen">Lees de lijst in</LinkButton>
          </EmptyState>
        ) : (
          <>
            <Progress label="Ingevuld" done={list.complete} total={list.lines.length} />
            <ClosedHint list={list} />
            {list.more && <p>Dit zijn de eerste {list.lines.length}.</p>}
            <Choose list={list} pickAll={pickAll} errors={errors} />
            <Details summary="Bewaar deze lijst">
              <Form action="/zomerlijst/bestand">
                <WayField visit={visit} />
                <Button>Bewaar de lijst</Button>
              </Form>
            </Details>
          </>
        )}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

const words: Readonly<Record<string, string>> = {
  'nobody-chosen': 'Kies eerst één of meer jongeren.',
  'too-many': 'Kies er minder tegelijk.',
};

async function choose(visit: Visit<Member>): Promise<Reply> {
  const command = { caseIds: ids(visit.form, 'caseIds'), memberId: id(visit.form, field) ?? '' };
  if (command.memberId === '') return summerPage(visit, [{ field, text: 'Kies wie er belt.' }]);
  const done = await chooseCaller(visit.house, visit.actor, command);
  if (done.ok) return go('/zomerlijst', done.value.not > 0 ? 'caller-kept-some' : 'caller-kept');
  if (done.refusals.some(({ code }) => code === 'not-found')) return gone;
  return summerPage(visit, [{ field, text: words[done.refusals[0]?.code ?? ''] ?? 'Kies een collega uit de lijst.' }]);
}

const columns = [
  { field: 'name', head: 'Wie', of: fullName },
  { field: 'caller', head: 'Belt in week 35', of: callerWords },
  { field: 'call-now', head: 'Nu bellen', of: callNowWords },
] as const;

/** On paper, with the name of who printed it across each sheet: the list has names of young people. */
async function paper(visit: Visit<Member>): Promise<Reply> {
  const taken = await printSummerList(visit.house, visit.actor, { why: { reason: 'summer', words: '' } });
  if (!taken.ok) return go('/zomerlijst');
  const { found: list, mark, fields } = taken.value;
  const there = columns.filter((column) => fields.has(column.field));
  return show(
    <Shell visit={visit} title="Zomerlijst op papier" a4>
      <PageHead title={`Zomerlijst ${list.summer.year}`} lead={`Week 35: ${weekWords(list)}.`} />
      <Table
        caption={visit.actor.organisationName}
        columns={there.map(({ head }) => ({ label: head }))}
        rows={list.lines.map((line) => there.map(({ of }) => of(line)))}
      />
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}Geprint door {visit.actor.name} op {longDay(visit.today)},
        kenmerk {mark.mark}. Laat deze lijst niet liggen.
      </p>
      <p class="no-print">
        Kies Printen in je browser. <Link href="/zomerlijst">Terug naar de zomerlijst</Link>
      </p>
    </Shell>,
  );
}

/** The same lines as a file. Why is fixed: for calling in summer. */
async function file(visit: Visit<Member>): Promise<Reply> {
  const taken = await printSummerList(visit.house, visit.actor, { why: { reason: 'summer', words: '' } });
  if (!taken.ok) return go('/zomerlijst');
  const { found: list } = taken.value;
  const rows = list.lines.map((line) => columns.map(({ of }) => of(line)));
  const of = { name: 'zomerlijst', title: `Zomerlijst ${list.summer.year}`, back: '/zomerlijst' };
  return savedList(visit, taken.value, { ...of, columns, rows });
}

/** The Zomerlijst of a school: on the screen to fill in, and on paper. */
export const summerPages: readonly Page[] = [
  page('GET /zomerlijst', 'see-summer-list', (visit) => summerPage(visit)),
  page('POST /zomerlijst', 'choose-caller', choose),
  page('GET /zomerlijst/a4', 'print-summer-list', paper),
  page('POST /zomerlijst/bestand', 'print-summer-list', file),
];
