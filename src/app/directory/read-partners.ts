import { findBsn } from '#domain/bsn.ts';
import { addDays } from '#law/day.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import {
  canBeJudged,
  guessPartners,
  PARTNER_FIELDS,
  partnerField,
  type PartnerField,
} from '#domain/directory/partner-fields.ts';
import type { TableRow } from '#domain/intake/table.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/access/actor.ts';
import { makeAct, type House } from '../house.ts';
import { openFile, type ListFile } from '../intake/begin-import.ts';
import type { KeptPartnerList } from '../ports/partners.ts';
import { planOf, whatIsThere, type PartnerView } from './partner-plan.ts';

const MOST_LINES = 500;
const UNREAD_DAYS = 7;
type OfList = { readonly listId: string };

/** Lines without what may not be kept: of a line with a number that looks like a BSN only its number stays. */
function keepable(rows: readonly TableRow[], mapping: readonly (PartnerField | null)[]) {
  const mayHold = (cell: string, column: number): boolean =>
    findBsn(cell).found && !(/^\d+$/.test(cell) && /phone$/i.test(mapping[column] ?? ''));
  const bsnLines = rows.filter(({ cells }) => cells.some(mayHold)).map(({ line }) => line);
  return { rows: rows.filter(({ line }) => !bsnLines.includes(line)), bsnLines };
}

const keep = makeAct<Omit<KeptPartnerList, 'organisationId' | 'memberId' | 'mapping'>, OfList>(
  'read-partners',
  async ({ desk, actor, today }, list) => {
    if (actor.kind !== 'member' || !keepsRegion(actor)) return notFound;
    const mapping = guessPartners(list.header, await desk.partners.lastRead());
    const { organisationId, memberId } = actor;
    const lines = keepable(list.rows, mapping);
    await desk.partners.keep({ ...list, organisationId, memberId, mapping, ...lines }, addDays(today, -UNREAD_DAYS));
    return ok({ listId: list.id });
  },
);

/**
 * Reads a partner list, from a file or pasted, and enters nothing. Refusals: 'not-found', those of a file,
 * 'forbidden-column' (one for each), 'list-too-long' (more than 500 lines).
 */
export async function beginPartners(house: House, actor: Actor, file: ListFile): Promise<Outcome<OfList>> {
  if (!keepsRegion(actor)) return notFound;
  const opened = await openFile(house, file);
  if (!opened.ok) return opened;
  const { fileName, table } = opened.value;
  if (table.rows.length > MOST_LINES) return refuse('list-too-long', 'file', { most: MOST_LINES });
  const empty = { answers: {}, accounts: [], faults: [], counts: {}, bsnLines: [] };
  const rows = table.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.toWellFormed()) }));
  // A list without heads above it has its first line there.
  const header = table.header.map((text) => (findBsn(text).found ? '' : text.toWellFormed()));
  const facts = { id: house.newId(), fileName, header, rows, madeOn: house.today() };
  return keep(house, actor, { ...facts, ...empty, state: 'columns' });
}

const load = makeAct<OfList, PartnerView>('read-partners', async (step, { listId }) => {
  if (!keepsRegion(step.actor)) return notFound;
  const list = await step.desk.partners.find(listId);
  return list ? ok({ list, there: await whatIsThere(step.desk) }) : notFound;
});

/** A list with what becomes of its lines now; nothing is entered. Refusal: 'not-found'. */
export async function openPartners(house: House, actor: Actor, of: OfList) {
  const loaded = await load(house, actor, of);
  if (!loaded.ok) return loaded;
  const { list } = loaded.value;
  return ok({ list, plan: list.state === 'checked' ? planOf(house, loaded.value) : undefined });
}

/** One field for a column once, and enough to know an organisation by. */
function columnFaults(fields: readonly (PartnerField | null)[]): readonly Refusal[] {
  const twice = fields.flatMap((field, column) =>
    field !== null && fields.indexOf(field) < column
      ? refuse('double-column', `column-${column}`, {
          label: PARTNER_FIELDS.find(({ id }) => id === field)?.label ?? field,
        }).refusals
      : [],
  );
  const first = `column-${fields.findIndex((field) => field === null)}`;
  return [...twice, ...(canBeJudged(fields) ? [] : refuse('no-organisation-column', first).refusals)];
}

/** Says what the columns are. Refusals: 'not-found', 'already-read', 'double-column', 'no-organisation-column'. */
export const setPartnerColumns = makeAct<OfList & { readonly fields: readonly string[] }, OfList>(
  'read-partners',
  async ({ desk, actor }, { listId, fields }) => {
    const list = keepsRegion(actor) ? await desk.partners.find(listId) : undefined;
    if (!list) return notFound;
    if (list.state === 'done') return refuse('already-read');
    const mapping = list.header.map((_, column) => partnerField(fields[column] ?? '') ?? null);
    const refusals = columnFaults(mapping);
    if (refusals.length > 0) return { ok: false, refusals };
    await desk.partners.change(listId, { mapping, state: 'checked' });
    return ok({ listId });
  },
);

const MOST_ANSWERS = 1000;
const LONGEST = 200;
type Answers = OfList & {
  readonly answers: Readonly<Record<string, string>>;
  /** undefined = not asked on this page. */
  readonly accounts: readonly number[] | undefined;
};
/** Keeps what somebody answered; what was answered before stays. Refusals: 'not-found', 'already-read'. */
export const answerPartners = makeAct<Answers, OfList>(
  'read-partners',
  async ({ desk, actor }, { listId, answers, accounts }) => {
    const list = keepsRegion(actor) ? await desk.partners.find(listId) : undefined;
    if (!list) return notFound;
    if (list.state === 'done') return refuse('already-read');
    const said = Object.entries(answers).filter(([id, one]) => one !== '' && `${id}${one}`.length <= LONGEST);
    const all = Object.entries({ ...list.answers, ...Object.fromEntries(said) }).slice(0, MOST_ANSWERS);
    await desk.partners.change(listId, {
      answers: Object.fromEntries(all),
      ...(accounts !== undefined && { accounts: accounts.filter(Number.isSafeInteger) }),
    });
    return ok({ listId });
  },
);
