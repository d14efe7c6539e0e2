import type { SheetNumber } from '#app/house.ts';
import type { Member } from '#domain/access/actor.ts';
import type { FieldId } from '#domain/exchange/fields.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import { fullDay, longDay, shortDay } from '#domain/day-words.ts';
import { isDay, type Day } from '#law/day.ts';
import { oneOf } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { show, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';

/** How a list leaves the screen. */
const ways = { xlsx: 'Excel', csv: 'CSV', papier: 'Op papier' } as const;
type Way = keyof typeof ways;
const field = 'vorm';
const wayNames = Object.keys(ways) as Way[];

/** A column: what it holds, by the register of exchanges, what stands above it, and whether a workbook may add it up. */
export type ColumnOut = { readonly field: FieldId; readonly head: string; readonly number?: SheetNumber | undefined };

/** Columns of counts under these heads: those in `whole` are numbers that a workbook may add up. */
export const countColumns = (heads: readonly string[], whole: readonly string[]): readonly ColumnOut[] =>
  heads.map((head) => ({ field: 'counts', head, number: whole.includes(head) ? 'whole' : undefined }));

/** A list on its way out; every cell is text, in a workbook too but for columns of numbers. A column that its exchange does not name stays behind. */
export type TableOut = {
  /** Of the file, without what comes after a dot. */
  readonly name: string;
  readonly title: string;
  /** Lines above the heads: an example, who took it and why. */
  readonly above: readonly string[];
  /** The row of the register of exchanges by which it leaves (domain/exchange). */
  readonly exchange: string;
  /** The fields that may leave now; left out = all of that row. */
  readonly fields?: ReadonlySet<FieldId> | undefined;
  readonly columns: readonly ColumnOut[];
  readonly rows: readonly (readonly string[])[];
  /** At the end of each row of a file, so that a part of it has one too; paper has it above. */
  readonly mark?: string;
  /** The list itself, to go back to from paper. */
  readonly back: string;
};

/** An amount below nought is a number: with an apostrophe a spreadsheet would leave it out of a sum. */
const belowNought = /^-\d[\d.]*(,\d+)?$/;
/** What looks like a formula gets an apostrophe: in a file, and in what somebody makes of that file. */
export const guarded = (value: string): string =>
  !belowNought.test(value) && /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n]/.test(value) ? `'${value}` : value;
/** A cell that a spreadsheet neither splits nor runs. */
function cell(value: string): string {
  const safe = guarded(value);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
const byteOrderMark = '\uFEFF';
type Open = Omit<TableOut, 'columns' | 'fields' | 'exchange'> & {
  readonly heads: readonly string[];
  readonly numbers: readonly (SheetNumber | null)[];
};
/** Without the columns that may not leave. */
function opened({ exchange, fields = fieldsOf(exchange), columns, rows, ...rest }: TableOut): Open {
  const there = columns.map(({ field }) => fields.has(field));
  return {
    ...rest,
    heads: columns.filter((_, at) => there[at]).map(({ head }) => head),
    numbers: columns.filter((_, at) => there[at]).map(({ number = null }) => number),
    rows: rows.map((row) => row.filter((_, at) => there[at])),
  };
}
const linesOf = ({ above, heads, rows, mark }: Open) => {
  const marked = mark === undefined ? [] : [mark];
  const head = mark === undefined ? heads : [...heads, 'Kenmerk'];
  return [...above.map((line) => [line]), head, ...rows.map((row) => [...row, ...marked])];
};
/** A day as people say it; of another year with that year, because paper is kept. */
const said = (value: string, today: Day): string =>
  isDay(value) ? (value.slice(0, 4) === today.slice(0, 4) ? shortDay(value) : fullDay(value)) : value;

/** Which way is chosen, in the form or the address; a CSV when none is. */
const chosenWay = ({ form, query }: Pick<Visit<Member>, 'form' | 'query'>): Way =>
  oneOf(form, field, wayNames) ?? wayNames.find((way) => way === query.get(field)) ?? 'csv';

const onPaper = (visit: Visit<Member>, table: Open): Reply =>
  show(
    <Shell visit={visit} title={`${table.title} op papier`} a4>
      <PageHead title={table.title} lead={`Geprint door ${visit.actor.name} op ${longDay(visit.today)}.`} />
      <Stack>
        {table.above.map((line) => (
          <p key={line} class="quiet">
            {line}
          </p>
        ))}
      </Stack>
      <Table
        caption={`${table.title}, ${visit.actor.organisationName}`}
        columns={table.heads.map((label, at) => ({ label, numeric: table.numbers[at] !== null }))}
        rows={table.rows.map((row) => row.map((value) => said(value, visit.today)))}
      />
      <p class="no-print">
        Kies Printen in je browser. Laat het papier niet liggen. <Link href={table.back}>Terug naar de lijst</Link>
      </p>
    </Shell>,
  );

/** The list the way that was chosen: a workbook, a CSV that Excel opens well (UTF-8 with a mark, semicolons), or paper. */
export async function tableOut(visit: Visit<Member>, out: TableOut): Promise<Reply> {
  const table = opened(out);
  const { exchange } = out;
  const way = chosenWay(visit);
  if (way === 'papier') return onPaper(visit, table);
  if (way === 'csv') {
    const body = linesOf(table).map((row) => row.map(cell).join(';'));
    const type = 'text/csv; charset=utf-8';
    return {
      kind: 'file',
      exchange,
      name: `${table.name}.csv`,
      type,
      body: `${byteOrderMark}${body.join('\r\n')}\r\n`,
    };
  }
  const rows = linesOf(table).map((row) => row.map(guarded));
  const { title, numbers, above } = table;
  const body = await visit.house.writeSheet({ title, rows, numbers, headsAt: above.length });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { kind: 'file', exchange, name: `${table.name}.xlsx`, type, body };
}

/** "Hoe wil je de lijst?", in the form that also asks why. */
export const WayField = ({ visit }: { visit: Visit<Member> }) => (
  <Radios
    name={field}
    label="Hoe wil je de lijst?"
    choices={wayNames.map((value) => ({ value, label: ways[value] }))}
    value={oneOf(visit.form, field, wayNames) ?? 'xlsx'}
    flow
  />
);

/** An address that asks something already goes on asking it. */
export const wayHref = (href: string, way: Way): string => `${href}${href.includes('?') ? '&' : '?'}${field}=${way}`;

/** The three ways as links, for a list without names of young people. */
export const WayLinks = ({ href, summary = 'Bewaar of print deze lijst' }: { href: string; summary?: string }) => (
  <Details summary={summary}>
    <Row>
      {wayNames.map((way) => (
        <LinkButton key={way} href={wayHref(href, way)}>
          {ways[way]}
        </LinkButton>
      ))}
    </Row>
  </Details>
);
