import { sql } from 'kysely';
import type { KeptRoot, LogFault, LogReport } from '#app/ports/log.ts';
import type { Tx } from '../database.ts';
import { noRoot, readLines, rootOf } from './line-hash.ts';

const readSeal = (tx: Tx, number: number) =>
  tx.selectFrom('access_seal').selectAll().where('number', '=', number).executeTakeFirst();
type Seal = NonNullable<Awaited<ReturnType<typeof readSeal>>>;

/** The lines of one seal against what stands in the log now. */
async function lineFaults(tx: Tx, seal: Seal): Promise<LogFault[]> {
  const found = new Map((await readLines(tx, seal.lines.map(Number))).map((l) => [l.line, l]));
  if (seal.dropped) return [...found.keys()].map((line) => ({ kind: 'left-after-drop', line, seal: seal.number }));
  return seal.lines.flatMap((number, at): LogFault[] => {
    const line = found.get(Number(number));
    const place = { line: Number(number), seal: seal.number };
    if (!line) return [{ kind: 'vanished', ...place }];
    return seal.hashes[at]?.equals(line.hash) && line.year === seal.year ? [] : [{ kind: 'changed', ...place }];
  });
}

/** Lines in no seal: those of a transaction that had ended when the last seal was made were written in afterwards. */
async function unsealed(tx: Tx, upto: string | undefined): Promise<{ added: number[]; waiting: number }> {
  const { rows } = await sql<{ line: number; late: boolean }>`
    select e.line, e.xid < ${upto ?? '0'}::xid8 and e.line <= (select max(l) from access_seal, unnest(lines) l) as late
    from access_event e
    where not exists (select from (select unnest(lines) as line from access_seal) s where s.line = e.line)
    order by e.line`.execute(tx);
  return { added: rows.filter((r) => r.late).map((r) => r.line), waiting: rows.filter((r) => !r.late).length };
}

/** Walks all seals from the first, one at a time, and names what changed, vanished or was added. */
export async function verifyLog(tx: Tx, kept: readonly KeptRoot[]): Promise<LogReport> {
  const last = await tx
    .selectFrom('access_seal')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  const until = Math.max(last?.number ?? 0, ...kept.map((k) => k.number));
  const elsewhere = new Map(kept.map((k) => [k.number, k.root]));
  const faults: LogFault[] = [];
  const dropped = new Set<number>();
  let before: Buffer = noRoot;
  let lines = 0;
  let upto: string | undefined;
  for (let number = 1; number <= until; number++) {
    const seal = await readSeal(tx, number);
    if (!seal) {
      faults.push({ kind: 'seal-missing', seal: number });
      continue;
    }
    if (!rootOf(before, { ...seal, lines: seal.lines.map(Number) }).equals(seal.root))
      faults.push({ kind: 'seal-changed', seal: number });
    const root = elsewhere.get(number);
    if (root !== undefined && root !== seal.root.toString('hex')) faults.push({ kind: 'not-as-kept', seal: number });
    faults.push(...(await lineFaults(tx, seal)));
    if (seal.dropped) dropped.add(seal.year);
    else lines += seal.lines.length;
    before = seal.root;
    upto = seal.upto;
  }
  const rest = await unsealed(tx, upto);
  faults.push(...rest.added.map((line) => ({ kind: 'added', line }) as const));
  return {
    faults,
    seals: last?.number ?? 0,
    lines,
    notSealed: rest.waiting,
    dropped: [...dropped].toSorted((a, b) => a - b),
  };
}
