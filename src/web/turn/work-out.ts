import { exportWork, myWork } from '#app/person/my-work.ts';
import type { WorkGroup, WorkRow } from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { savedList } from '#web/access/saved-list.ts';
import { readWhy } from '#web/access/why-fields.tsx';
import { takePage } from '#web/daily/take-page.tsx';
import { gone, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { errorsOf, isGone } from '#web/person/refusals.ts';
import { holderWords, taskOf } from './turn-words.ts';

const groupWords: Readonly<Record<WorkGroup, string>> = {
  'not-picked-up': 'Nog niet opgepakt',
  mine: 'Jij bent aan zet',
  team: 'Je team: nog niemand',
  waiting: 'Je wacht op een ander',
};
const columns = [
  { field: 'list', head: 'Lijst' },
  { field: 'name', head: 'Naam' },
  { field: 'task', head: 'Wat' },
  { field: 'on-turn', head: 'Aan zet' },
  { field: 'due-on', head: 'Uiterlijk' },
] as const;
const cells = (row: WorkRow, mine: string): readonly string[] => [
  groupWords[row.group],
  fullName(row),
  taskOf(row.verb, row.words, row.firstName, row.holder.organisation),
  holderWords(row.holder, row.waitsFor, row.firstName, mine),
  row.dueOn,
];

async function ask(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  const work = await myWork(visit.house, visit.actor, {});
  if (!work.ok || isGone(refusals)) return gone;
  const count = Object.values(work.value.totals).reduce((sum, one) => sum + one, 0);
  const list = { href: '/werk', label: 'Mijn werk' };
  return takePage(visit, { count, action: '/werk/bestand', list, errors: errorsOf(refusals, 'waarvoor') });
}

async function take(visit: Visit<Member>): Promise<Reply> {
  const taken = await exportWork(visit.house, visit.actor, { why: readWhy(visit.form) });
  if (!taken.ok) return ask(visit, taken.refusals);
  const rows = taken.value.found.map((row) => cells(row, visit.actor.organisationId));
  return savedList(visit, taken.value, { name: 'mijn-werk', title: 'Mijn werk', back: '/werk', columns, rows });
}

/** Mijn werk as a file or on paper: first why. */
export const workOutPages: readonly Page[] = [
  page('GET /werk/bestand', 'export-work', (visit) => ask(visit)),
  page('POST /werk/bestand', 'export-work', take),
];
