import { makeAccessAnswer, type AccessAnswer } from '#app/request/access-answer.ts';
import type { KeptRows } from '#app/ports/requests.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { isDay } from '#law/day.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, show, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { codeWords } from './code-words.ts';
import { columnWords, partTitles } from './request-words.ts';

type Reader = Visit<Member>;
const answerOf = ({ house, actor, params }: Reader) =>
  makeAccessAnswer(house, actor, { requestId: params['requestId'] ?? '' });

/** A value on paper. */
function valueWords(table: string, column: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const all = value.map((one) => valueWords(table, column, one));
    return all.join(all.every((one) => one.endsWith('.')) ? ' ' : ', '); // whole sentences end by themselves
  }
  if (typeof value !== 'string') return '';
  return isDay(value) ? longDay(value) : codeWords(table, column, value);
}

/** One row as names and values; what is empty, or says nothing on paper, stands in the file only. */
const factsOf = (table: string, row: KeptRows['rows'][number]) =>
  Object.entries(row).flatMap(([name, value]) => {
    const label = columnWords(name);
    const said = valueWords(table, name, value);
    return label === undefined || said === '' ? [] : [{ label, value: said }];
  });

/** One thing as names and values; more of them as the rows of a table. */
function Part({ part: { table, rows: kept } }: { part: KeptRows }) {
  const rows = kept.map((row) => factsOf(table, row)).filter((facts) => facts.length > 0);
  const labels = [...new Set(rows.flatMap((facts) => facts.map(({ label }) => label)))];
  const title = partTitles[table];
  const [first = []] = rows;
  if (title === undefined || rows.length === 0) return null;
  return (
    <Section title={title}>
      {rows.length === 1 ? (
        <Facts facts={first} />
      ) : (
        <Table
          caption={`${title}, ${rows.length} regels`}
          columns={labels.map((label) => ({ label }))}
          rows={rows.map((facts) => labels.map((label) => facts.find((one) => one.label === label)?.value || '–'))}
        />
      )}
    </Section>
  );
}

function Around({ answer: { shared, looked, hidden } }: { answer: AccessAnswer }) {
  return (
    <>
      <Section title="Met wie we iets deelden">
        <Table
          caption="Wie, en waarom dat mag"
          columns={[{ label: 'Wie' }, { label: 'Waarom' }, { label: 'Vanaf' }, { label: 'Tot' }]}
          rows={shared.map((one) => [
            one.organisation,
            one.ground,
            longDay(one.from),
            one.until ? longDay(one.until) : 'nu',
          ])}
          empty="Met niemand."
        />
      </Section>
      <Section title="Wie keek">
        <p>Een jaar dat meer dan twee jaar terug ligt, kan gesloten zijn. Daarvan is niet meer na te gaan wie keek.</p>
        <Table
          caption="De nieuwste eerst"
          columns={[{ label: 'Dag' }, { label: 'Wie' }, { label: 'Wat' }, { label: 'Waarom' }]}
          rows={looked.map((one) => [
            longDay(one.onDay),
            `${one.organisation}, ${one.jobTitle}`,
            one.what,
            one.purpose,
          ])}
        />
      </Section>
      {hidden.length > 0 && (
        <Section title="Wat hier niet staat">
          <p>
            {hidden.length === 1 ? 'Eén notitie staat' : `${hidden.length} notities staan`} hier niet:{' '}
            {hidden.join(', ')} (AVG art. 15 lid 4).
          </p>
        </Section>
      )}
    </>
  );
}

/** Everything that the own organisation keeps of a young person, to print and to give. */
export async function answerPage(visit: Reader): Promise<Reply> {
  const made = await answerOf(visit);
  if (!made.ok) return gone;
  const { view, kept } = made.value;
  return show(
    <Shell
      visit={visit}
      title="Overzicht voor inzage"
      a4
      crumbs={[{ label: 'Verzoek', href: `/verzoeken/${view.request.id}` }]}
    >
      <PageHead
        title={`Dit weten wij van ${view.firstName}`}
        lead={`Gemaakt op ${longDay(visit.today)} door ${view.organisation}.`}
      >
        <LinkButton href={`/verzoeken/${view.request.id}/bestand`}>Bewaar als bestand</LinkButton>
      </PageHead>
      <Stack roomy>
        {kept.map((part) => (
          <Part key={part.table} part={part} />
        ))}
        <Around answer={made.value} />
      </Stack>
    </Shell>,
  );
}

/** The same as JSON, complete: for who wants to take it elsewhere (AVG 20). */
export async function answerFile(visit: Reader): Promise<Reply> {
  const made = await answerOf(visit);
  if (!made.ok) return gone;
  const { view, kept, shared, looked, hidden } = made.value;
  const body = {
    format: 'aanzet-inzage-1',
    madeOn: visit.today,
    organisation: view.organisation,
    data: Object.fromEntries(kept.map(({ table, rows }) => [table, rows])),
    shared,
    looked: looked.map(({ onDay, organisation, jobTitle, purpose, what }) => ({
      onDay,
      organisation,
      jobTitle,
      purpose,
      what,
    })),
    leftOut: hidden,
  };
  return {
    kind: 'file',
    exchange: 'inzage',
    name: 'inzage.json',
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(body, null, 2),
  };
}
