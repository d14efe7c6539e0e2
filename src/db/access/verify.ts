import { sql } from 'kysely';
import type { KeptRoot, LogFault, LogReport } from '#app/ports/log.ts';
import type { Tx } from '../database.ts';
import { noRoot, readLines, rootOf } from './line-hash.ts';

const readSeal = (tx: Tx, number: number) =>
  tx.selectFrom('access_seal').selectAll().where('number', '=', number).executeTakeFirst();
type Seal = NonNullable<Awaited<ReturnType<typeof readSeal>>>;

/** The lines of one seal against what stands in the log now. */
async function lineFaults(tx: Tx, seal: Seal): Promise<LogFault[]> {
  const found = new Map((await readLines(tx, seal.lines.map(Number), seal.salt)).map((l) => [l.line, l]));
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

type Segment = { readonly id: string; readonly year: number; readonly step: 'close' | 'drop'; readonly proof: Buffer };
/** What was done to years of the log, with the proof as it comes out today: over the decision and all seals of that year. */
async function segments(tx: Tx): Promise<ReadonlyMap<string, Segment>> {
  const { rows } = await sql<Segment>`
    select id, year, step, log_proof(g) as proof from log_segment g where state = 'done'`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a walk over the seals finds. */
class Walk {
  readonly faults: LogFault[] = [];
  readonly closed = new Set<number>();
  readonly dropped = new Set<number>();
  /** Steps that a seal of the chain proves, as 'close 2026'. */
  readonly #proven = new Set<string>();
  readonly #asked = new Map<string, number>();
  #before: Buffer = noRoot;
  lines = 0;
  upto: string | undefined;
  readonly #segments: ReadonlyMap<string, Segment>;
  constructor(done: ReadonlyMap<string, Segment>) {
    this.#segments = done;
  }

  /** A seal against the one before it. Of a closed year salt and first hashes are gone: its proof holds its root. */
  chain(seal: Seal, kept: string | undefined): void {
    const { number, root } = seal;
    if (!seal.closed && !rootOf(this.#before, { ...seal, lines: seal.lines.map(Number) }).equals(root))
      this.faults.push({ kind: 'seal-changed', seal: number });
    if (kept !== undefined && kept !== root.toString('hex')) this.faults.push({ kind: 'not-as-kept', seal: number });
    this.#before = root;
    this.upto = seal.upto;
  }

  /** A link that says that a year was closed or dropped. */
  prove(seal: Seal): void {
    const segment = this.#segments.get(seal.segment_id ?? '');
    if (!segment || !seal.hashes[0]?.equals(segment.proof))
      this.faults.push({ kind: 'proof-changed', seal: seal.number });
    if (segment) this.#proven.add(`${segment.step} ${segment.year}`);
  }

  async read(tx: Tx, seal: Seal): Promise<void> {
    this.faults.push(...(await lineFaults(tx, seal)));
    if (seal.closed || seal.dropped) this.closed.add(seal.year);
    if (seal.closed) this.#asked.set(`close ${seal.year}`, seal.number);
    if (seal.dropped) this.#asked.set(`drop ${seal.year}`, seal.number);
    if (seal.dropped) this.dropped.add(seal.year);
    else this.lines += seal.lines.length;
  }

  /** Seals that say that their year was closed or dropped, where no link of the chain says so. */
  unproven(): readonly LogFault[] {
    return [...this.#asked]
      .filter(([step]) => !this.#proven.has(step))
      .map(([, seal]) => ({ kind: 'not-proven', seal }));
  }
}

/** Walks all seals from the first, one at a time, and names what changed, vanished or was added. */
export async function verifyLog(tx: Tx, kept: readonly KeptRoot[]): Promise<LogReport> {
  const last = await tx
    .selectFrom('access_seal')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  const until = Math.max(last?.number ?? 0, ...kept.map((k) => k.number));
  const elsewhere = new Map(kept.map((k) => [k.number, k.root]));
  const walk = new Walk(await segments(tx));
  for (let number = 1; number <= until; number++) {
    const seal = await readSeal(tx, number);
    if (!seal) {
      walk.faults.push({ kind: 'seal-missing', seal: number });
      continue;
    }
    walk.chain(seal, elsewhere.get(number));
    if (seal.segment_id) walk.prove(seal);
    else await walk.read(tx, seal);
  }
  const rest = await unsealed(tx, walk.upto);
  return {
    faults: [...walk.faults, ...walk.unproven(), ...rest.added.map((line) => ({ kind: 'added', line }) as const)],
    seals: last?.number ?? 0,
    lines: walk.lines,
    notSealed: rest.waiting,
    closed: inOrder([...walk.closed].filter((year) => !walk.dropped.has(year))),
    dropped: inOrder([...walk.dropped]),
  };
}
const inOrder = (years: readonly number[]): readonly number[] => years.toSorted((a, b) => a - b);
