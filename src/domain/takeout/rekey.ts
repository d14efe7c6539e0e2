import { handoverVerbs, type Verb } from '../turn/verbs.ts';
import { fileTableNames, tableOf, type Column, type FileTableName } from './tables.ts';
import type { TakenOut } from './read.ts';
import type { Line, Lines } from './write.ts';

export type Row = Readonly<Record<string, unknown>>;
export type Rekeyed = {
  readonly rows: ReadonlyMap<FileTableName, readonly Row[]>;
  /** Teamleiders of the file who still work there, with a mail address: they come in first. */
  readonly leaders: readonly string[];
};
type NewId = () => string;
const linesIn = (lines: Lines, name: FileTableName): readonly Line[] => lines.get(name) ?? [];

/** A new id for each line that has one: nothing here may be joined with the installation it came from. */
function newIds(lines: Lines, newId: NewId): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const name of fileTableNames)
    if (!tableOf(name).readOnly && 'id' in tableOf(name).columns)
      for (const line of linesIn(lines, name)) ids.set(String(line['id']), newId());
  return ids;
}

const idShape = /^[0-9a-f-]{36}$/;
function valueOf(column: Column, value: unknown, ids: ReadonlyMap<string, string>): unknown {
  const kind = column.replace('?', '');
  if (['id', 'case', 'member', 'team'].includes(kind)) return ids.get(String(value)) ?? null;
  if (kind !== 'json') return value;
  // What a line on the timeline points at: known here under its new id, or not at all.
  const details = Object.entries(value as Record<string, unknown>).flatMap(([key, one]) => {
    if (typeof one !== 'string' || !idShape.test(one)) return [[key, one]];
    const id = ids.get(one);
    return id === undefined ? [] : [[key, id]];
  });
  return Object.fromEntries(details);
}

/** Lines with new ids; one that points at nothing that is in the file is left out. */
function rekeyed(name: FileTableName, lines: Lines, ids: ReadonlyMap<string, string>): readonly Row[] {
  const columns = Object.entries(tableOf(name).columns);
  return linesIn(lines, name).flatMap((line) => {
    const row = Object.fromEntries(columns.map(([key, column]) => [key, valueOf(column, line[key], ids)]));
    const whole = columns.every(([key, column]) => column.endsWith('?') || row[key] !== null);
    return whole ? [row] : [];
  });
}

/** A begeleiding that ran where it came from runs on; one that another leads is here to read. */
function caseRow(row: Row, madeOn: string, newId: NewId): Row {
  const { led, begun_here: _here, ...rest } = row;
  const runs = led === true && row['state'] === 'active';
  return {
    ...rest,
    state: runs ? 'active' : 'ended',
    contact_member_id: runs ? row['contact_member_id'] : null,
    ended_on: runs ? null : (row['ended_on'] ?? madeOn),
    pseudonym: newId(),
  };
}

const byCase = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [String(row['case_id']), row]));
type Turns = { readonly turn: readonly Row[]; readonly turn_task: readonly Row[] };

/** Exactly one turn for each that runs: the own one as it was, else the first team's, to go on with. */
function turnsOf(running: readonly string[], own: Turns, teamId: string, today: string): Turns {
  const [turns, tasks] = [byCase(own.turn), byCase(own.turn_task)];
  const turn = running.map((id) => {
    const row = turns.get(id);
    const fallback = { case_id: id, team_id: teamId, member_id: null, waits_for: 'self', due_on: today, since: today };
    return row && (row['team_id'] !== null || row['member_id'] !== null) ? row : fallback;
  });
  const goOn = { verb: 'guide', words: null, why: 'taken-in', why_words: null };
  const turnTask = running.map((id) => {
    const task = tasks.get(id);
    // A hand-over does not come along, so nobody can be on turn for one.
    const kept = task && !handoverVerbs.includes(task['verb'] as Verb) && task['verb'] !== 'prepare-handover';
    return kept ? task : { case_id: id, ...goOn };
  });
  return { turn, turn_task: turnTask };
}

/** Two lines of one young person (an own record and one that was taken over) stay two: the second key gives way. */
function ownKeys(people: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return people.map((row) => {
    const key = String(row['person_key']);
    const own = seen.has(key) ? `${key} ${String(row['case_id'])}` : key;
    seen.add(own);
    return { ...row, person_key: own };
  });
}

/** What was read, ready to be stored under ids and pseudonyms of this installation; `today` is the day of reading in. */
export function rekey({ contents, lines }: TakenOut, today: string, newId: NewId): Rekeyed {
  const ids = newIds(lines, newId);
  const rows = new Map<FileTableName, readonly Row[]>();
  for (const name of fileTableNames) if (!tableOf(name).readOnly) rows.set(name, rekeyed(name, lines, ids));
  const at = (name: FileTableName): readonly Row[] => rows.get(name) ?? [];
  const team = at('team').length > 0 ? at('team') : [{ id: newId(), name: 'Team' }];
  const cases = at('cases').map((row) => caseRow(row, contents.madeOn, newId));
  const running = cases.filter(({ state }) => state === 'active').map((row) => String(row['id']));
  const own = { turn: at('turn'), turn_task: at('turn_task') };
  const turns = turnsOf(running, own, String(team[0]?.['id']), today);
  rows
    .set('team', team)
    .set('cases', cases)
    .set('young_person', ownKeys(at('young_person')));
  rows.set('turn', turns.turn).set('turn_task', turns.turn_task);
  const leaders = at('member').filter(
    ({ role, mail, left_on: left }) => role === 'teamleider' && mail !== null && left === null,
  );
  return { rows, leaders: leaders.map(({ id }) => String(id)) };
}
