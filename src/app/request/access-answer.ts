import { purposeWords } from '#domain/access/purpose-words.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import type { KeptRows } from '../ports/requests.ts';
import { findRequest, type OnRequest, type RequestView } from './open-request.ts';
import { lookedLines, type LookedLine } from '../access/who-looked.ts';

/** Who got something of it, why, and from when. */
type SharedLine = {
  readonly organisation: string;
  readonly ground: string;
  readonly from: string;
  readonly until: string | null;
};
/** Everything that the own organisation keeps of one young person (AVG 15). `hidden` = notes that stay inside, with why. */
export type AccessAnswer = {
  readonly view: RequestView;
  readonly kept: readonly KeptRows[];
  readonly hidden: readonly string[];
  readonly looked: readonly LookedLine[];
  readonly shared: readonly SharedLine[];
};
/** Numbers of the program itself: they say nothing to anybody. */
const inside = new Set([
  'import_batch_id',
  'search_name',
  'person_key',
  'version',
  'restore',
  'decided_by',
  'approved_by',
]);
const cleaned = (rows: KeptRows['rows']): KeptRows['rows'] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).filter(
        ([name]) => !inside.has(name) && !/(?:^|_)(?:organisation|member|team)_id$/.test(name),
      ),
    ),
  );
const isHidden = (row: Readonly<Record<string, unknown>>): boolean => typeof row['hidden_because'] === 'string';

/** What leaves: a note that the young person does not read stays inside, and that it does is said with its reason. */
function withoutHidden(all: readonly KeptRows[]): Pick<AccessAnswer, 'kept' | 'hidden'> {
  const notes = all.find(({ table }) => table === 'note')?.rows ?? [];
  return {
    hidden: notes.filter(isHidden).map((row) => String(row['hidden_because'])),
    kept: all
      .map(({ table, rows }) => ({ table, rows: cleaned(rows.filter((row) => table !== 'note' || !isHidden(row))) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** Makes the answer to a request for access out of what the program keeps: rows, who looked, and with whom it was shared. */
export const makeAccessAnswer = makeAct<OnRequest, AccessAnswer>('make-access-answer', async (step, command) => {
  const found = await findRequest(step, command);
  if (!found.ok) return found;
  const { request } = found.value;
  if (request.kind !== 'access' || request.state === 'refused') return notFound;
  const { desk } = step;
  const merged = (await desk.records.mergedFrom(request.caseId)).map(({ caseId }) => caseId);
  const all = await desk.requests.everything([request.caseId, ...merged]);
  const accesses = all.find(({ table }) => table === 'case_access')?.rows ?? [];
  const names = await desk.directory.names([...new Set(accesses.map((row) => String(row['organisation_id'])))]);
  return ok({
    view: found.value,
    ...withoutHidden(all),
    looked: await lookedLines(step, request.caseId),
    shared: accesses.map((row) => ({
      organisation: names.get(String(row['organisation_id'])) ?? '',
      ground: purposeWords(String(row['ground'])),
      from: String(row['valid_from']),
      until: typeof row['valid_until'] === 'string' ? row['valid_until'] : null,
    })),
  });
});
