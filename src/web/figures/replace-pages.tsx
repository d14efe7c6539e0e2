import { keepRead } from '#app/figures/keep-table.ts';
import { seeFigures } from '#app/figures/see-figures.ts';
import type { StoredTable } from '#app/ports/counts.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Published } from '#domain/figures/published.ts';
import { changeOf, type TableChange } from '#domain/figures/same-table.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { heldTables } from './held-reads.ts';
import { figureWords } from './words.ts';

const here = '/regio/cijfers';
const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: here },
  { label: 'Lees een tabel in', href: `${here}/tabel` },
];
/** More numbers than these are counted and not listed. */
const mostCells = 20;

function Change({ change: { cells, gone, added, beside } }: { change: TableChange }) {
  return (
    <>
      {cells.length > 0 && (
        <Table
          caption={cells.length === 1 ? 'Dit getal is anders' : `Deze ${Math.min(cells.length, mostCells)} getallen zijn anders`}
          columns={[{ label: 'Waar' }, { label: 'Stond er', numeric: true }, { label: 'Staat er nu', numeric: true }]}
          rows={cells.slice(0, mostCells).map(({ where, was, is }) => [where, figureWords(was), figureWords(is)])}
        />
      )}
      {cells.length > mostCells && <p>{`Er zijn er nog ${cells.length - mostCells} anders.`}</p>}
      {gone.length > 0 && <p>{`Dit staat er niet meer in: ${gone.join(', ')}.`}</p>}
      {added.length > 0 && <p>{`Dit is nieuw: ${added.join(', ')}.`}</p>}
      {beside && <p>Wat bij de tabel staat, is anders: de streefcijfers, of wat in elke regel hetzelfde is.</p>}
    </>
  );
} // prettier-ignore

function ask(visit: Visit<Member>, held: string, older: StoredTable, table: Published): Reply {
  const change = changeOf(older, table);
  return show(
    <Shell visit={visit} title="Vervangt deze tabel de vorige?" crumbs={crumbs}>
      <PageHead
        title="Vervangt deze tabel de vorige?"
        lead={`${table.title} over ${longDay(table.about)}, van ${table.source}, staat er al. Die is ingelezen op ${longDay(older.loadedOn)}. Deze is anders.`}
      />
      <Stack>
        {change && <Change change={change} />}
        <p>Zeg je ja? Dan geldt de nieuwe. De vorige blijft te lezen, als vervangen.</p>
        <p>Is het een andere tabel? Lees hem opnieuw in met een andere naam.</p>
        <Form action={`${here}/tabel/vervang`} hidden={{ bewaard: held, vorige: older.id }}>
          <Row>
            <Button kind="main">Ja, vervang de vorige</Button>
            <LinkButton href={`${here}#anderen`}>Nee, bewaar deze niet</LinkButton>
            <LinkButton href={`${here}/tabel`}>Kies een andere naam</LinkButton>
          </Row>
        </Form>
      </Stack>
    </Shell>,
    422,
  );
}

/** The page that asks whether a table replaces the one that is there; undefined = that is not what was refused. */
export async function asReplacing(
  visit: Visit<Member>,
  refusals: readonly Refusal[],
  table: Published,
): Promise<Reply | undefined> {
  const differs = refusals.find(({ code }) => code === 'table-differs');
  if (!differs) return undefined;
  const seen = await seeFigures(visit.house, visit.actor, {});
  const older = seen.ok ? seen.value.published.find(({ id }) => id === differs.values?.['table']) : undefined;
  if (!older) return undefined;
  const held = visit.house.newId();
  heldTables.hold(held, visit.actor.memberId, table);
  return ask(visit, held, older, table);
}

type AskFile = (visit: Visit<Member>, refusals: readonly Refusal[]) => Reply;
const replace =
  (askFile: AskFile) =>
  async (visit: Visit<Member>): Promise<Reply> => {
    const { house, actor, form } = visit;
    const held = text(form, 'bewaard');
    const table = heldTables.of(held, actor.memberId);
    if (!table) return askFile(visit, refuse('slice-gone', 'file').refusals);
    const kept = await keepRead(house, actor, { ...table, replaces: text(form, 'vorige') });
    if (!kept.ok) return (await asReplacing(visit, kept.refusals, table)) ?? askFile(visit, kept.refusals);
    heldTables.drop(held);
    return go(`${here}#anderen`, 'table-replaced');
  };

/** Yes, this table replaces the one before it. `askFile` is the page where a table is read. */
export const replacePages = (askFile: AskFile): readonly Page[] => [
  page(`POST ${here}/tabel/vervang`, 'keep-table', replace(askFile)),
];
