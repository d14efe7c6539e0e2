/**
 * A tap on the statements: what really left the database, against what the log says of it. It knows nothing of stores:
 * it reads every row of every transaction under an actor, finds each uuid that is a case and each row that holds a young
 * person's first and family name, and demands a line in the log of that transaction. Every test house has one; its
 * `close` fails when somebody left unlogged.
 */
import type pg from 'pg';
import { acts, type ActName } from '#domain/access/acts.ts';

type Visit = {
  claimed: boolean;
  system: boolean;
  event: string | undefined;
  act: string;
  readonly ids: Set<string>;
  readonly texts: Set<string>;
};
type Statement = { readonly text: string; readonly values: readonly unknown[] };
type Names = { readonly first_name: string; readonly family_name: string; readonly case_id: string };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const textsKept = 3000; // names are looked for in so many rows a transaction; ids in all
// Ids only, for the program's own queue (0007_outbox.sql): it opens nobody's page.
const queue = /"(outbox|notice)"|\b(outbox|notice)\b/;
const bookkeeping = /\b(access_event|access_subject|access_seal)\b|"(outbox|notice|search)"/;
// A row that waits on a list has no case and no pseudonym yet; a line that has one is found by its id.
const staged = /\bimport_line\b/;
const started = (): Visit => ({
  claimed: false,
  system: false,
  event: undefined,
  act: '',
  ids: new Set(),
  texts: new Set(),
});

/** Which tap is on a pool now: a pool stays for the next file, and its clients with it. */
const taps = new WeakMap<pg.Pool, Tap>();

export class Tap {
  readonly #visits: Visit[] = [];
  /** Listens to every client of this pool, in place of the tap that was on it. */
  constructor(pool: pg.Pool) {
    if (!taps.has(pool)) pool.on('connect', (client) => Tap.#listen(client, pool));
    taps.set(pool, this);
  }
  static #listen(client: pg.PoolClient, pool: pg.Pool) {
    let visit = started();
    const query = client.query.bind(client) as (...args: readonly unknown[]) => unknown;
    const tapped = (...args: readonly unknown[]) => {
      const [first, second] = args;
      const named =
        typeof first === 'string' ? { text: first, values: second } : (first as { text: string; values?: unknown });
      const { text } = named;
      const statement = { text, values: Array.isArray(named.values) ? (named.values as unknown[]) : [] };
      if (/^\s*(begin|start transaction)/i.test(text)) visit = started();
      const answer = query(...args);
      if (answer instanceof Promise) {
        const into = visit;
        const tap = taps.get(pool)!;
        void answer.then(
          (result: pg.QueryResult) => tap.#note(into, statement, result.rows ?? []),
          () => {}, // who asked hears of it
        );
      }
      return answer;
    };
    client.query = tapped as typeof client.query;
  }
  #note(visit: Visit, { text, values }: Statement, rows: readonly unknown[]) {
    if (text.includes("set_config('role'")) {
      visit.claimed = true;
      visit.system = values.includes('aanzet_system');
    } else if (/^\s*commit/i.test(text)) {
      if (visit.claimed) this.#visits.push(visit);
    } else if (text.includes('log_access(')) {
      visit.event = String(values[0]);
      visit.act = String(values[1]);
    } else if (visit.claimed && !(visit.system && queue.test(text))) {
      for (const row of rows) {
        const json = JSON.stringify(row);
        for (const [id] of json.matchAll(uuid)) visit.ids.add(id);
        if (visit.texts.size < textsKept && !staged.test(text)) visit.texts.add(json);
      }
      if (/^\s*(insert|update|delete|with)/i.test(text) && !bookkeeping.test(text))
        for (const value of values) if (typeof value === 'string' && value.length === 36) visit.ids.add(value);
    }
  }
  /** What left without a line, in words; empty when every row was logged. Also which acts went by. */
  async leaks(owner: pg.Pool): Promise<{ readonly leaks: readonly string[]; readonly acts: ReadonlySet<string> }> {
    const cases = new Map<string, string>();
    for (const row of (await owner.query('select id, pseudonym from cases')).rows) cases.set(row.id, row.pseudonym);
    const people = await owner.query<Names>('select case_id, first_name, family_name from young_person');
    const names = namesakesOf(people.rows);
    const lines = new Map<
      string,
      { act: string; purpose: string; organisation: string | null; kind: string; who: Set<string> }
    >();
    const { rows } = await owner.query(`select e.id, e.act, e.purpose, e.organisation_id, e.kind, s.pseudonym
      from access_event e left join access_subject s on s.event_id = e.id`);
    for (const row of rows) {
      const line = lines.get(row.id) ?? {
        act: row.act,
        purpose: row.purpose,
        organisation: row.organisation_id,
        kind: row.kind,
        who: new Set(),
      };
      if (row.pseudonym) line.who.add(row.pseudonym);
      lines.set(row.id, line);
    }
    const leaks = new Set<string>();
    for (const visit of this.#visits) {
      const seen = new Set([...visit.ids].filter((id) => cases.has(id)));
      const line = visit.event === undefined ? undefined : lines.get(visit.event);
      const byName = named(visit, names);
      if ((seen.size > 0 || byName.length > 0) && !line) leaks.add('young people left in a transaction without a line');
      if (!line) continue;
      const logged = (id: string) => line.who.has(cases.get(id) ?? '');
      const unlogged = [...seen].filter((id) => !logged(id));
      for (const namesakes of byName) if (!namesakes.some(logged)) unlogged.push(...namesakes.slice(0, 1));
      if (unlogged.length > 0) leaks.add(`${visit.act}: ${new Set(unlogged).size} young people left without a line`);
      if (acts[visit.act as ActName]?.purpose !== line.purpose)
        leaks.add(`${visit.act}: the line says purpose ${line.purpose}`);
      if (line.kind !== 'system' && !line.organisation) leaks.add(`${visit.act}: the line names no organisation`);
    }
    return { leaks: [...leaks], acts: new Set(this.#visits.map((v) => v.act)) };
  }
  async demandNoLeaks(owner: pg.Pool): Promise<void> {
    const { leaks } = await this.leaks(owner);
    if (leaks.length > 0) throw new Error(`Personal data left without a line in the log:\n${leaks.join('\n')}`);
  }
}

/** A family name as it stands in a row, and the cases of who has it with a first name: namesakes together. */
type Namesakes = { readonly family: string; readonly cases: string[] };
/** By first name as it stands in a row: a row is read once, however many there are. */
type ByFirstName = ReadonlyMap<string, readonly Namesakes[]>;
function namesakesOf(names: readonly Names[]): ByFirstName {
  const found = new Map<string, Namesakes[]>();
  for (const { case_id, first_name, family_name } of names) {
    const family = JSON.stringify(family_name);
    const all = found.get(JSON.stringify(first_name)) ?? [];
    const same = all.find((one) => one.family === family);
    if (same) same.cases.push(case_id);
    else found.set(JSON.stringify(first_name), [...all, { family, cases: [case_id] }]);
  }
  return found;
}

const jsonText = /"(?:[^"\\]|\\.)*"/g;
/** The cases whose names stand in a row of this visit, namesakes together: a row does not say which of two it was. */
function named({ texts }: Visit, names: ByFirstName): readonly (readonly string[])[] {
  const found = new Set<Namesakes>();
  for (const row of texts) {
    const said = new Set(row.match(jsonText));
    for (const text of said)
      for (const namesakes of names.get(text) ?? []) if (said.has(namesakes.family)) found.add(namesakes);
  }
  return [...found].map(({ cases }) => cases);
}
