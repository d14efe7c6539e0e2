import { headerKey } from '#domain/intake/columns.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { missingOfRegister, type RegisterField, registerLabel } from '#domain/register/fields.ts';
import { makeAct } from '../house.ts';
import type { OpenedImport } from '../intake/see-imports.ts';
import { keptMapping } from '../intake/reading.ts';
import type { Batch } from '../ports/intake.ts';

const MOST_LISTS = 10;
const MOST_LINES = 5000;
const EXAMPLES = 2;

/** The last files of the register, the newest first. */
export const recentRegisters = makeAct<Record<never, never>, readonly Batch[]>(
  'see-register-files',
  async ({ desk }) => {
    const batches = await desk.intake.batches(MOST_LISTS, 'register');
    return ok(batches.filter(({ state }) => state !== 'staging'));
  },
);

/** One file as its page shows it. Refusals: not-found. */
export const openRegister = makeAct<{ readonly batchId: string; readonly columns?: boolean }, OpenedImport>(
  'see-register-files',
  async ({ desk }, { batchId, columns }) => {
    const batch = await desk.intake.batch(batchId);
    if (batch?.kind !== 'register' || batch.state === 'staging') return notFound;
    const lines = await desk.intake.lookAt(batchId, MOST_LINES);
    const showsCells = batch.state === 'columns' || (columns && batch.state === 'checked');
    const first = showsCells ? await desk.intake.lines(batchId, 0, 20) : [];
    const examples = batch.header.map((_, column) => [
      ...new Set(first.map(({ cells }) => cells?.[column]?.trim() ?? '').filter((cell) => cell !== '')),
    ]);
    return ok({ batch, lines, missing: [], examples: examples.map((values) => values.slice(0, EXAMPLES)) });
  },
);

type SetColumns = { readonly batchId: string; readonly fields: readonly (RegisterField | 'none')[] };

function decide(header: readonly string[], fields: SetColumns['fields']): Outcome<readonly (RegisterField | null)[]> {
  const mapping = header.map((text, column) => {
    const field = fields[column] ?? 'none';
    return field === 'none' || text === '' ? null : field;
  });
  const second = mapping.findIndex((field, column) => field !== null && mapping.indexOf(field) !== column);
  const twice = mapping[second];
  if (twice) return refuse('double-column', `column-${second}`, { label: registerLabel(twice) });
  const missing = missingOfRegister(mapping);
  return missing.length > 0
    ? refuse('wrong-register-columns', 'column-0', { missing: missing.join(' ') })
    : ok(mapping);
}

/** Says which column is what, and remembers it. Refusals: not-found, already-read, double-column, wrong-register-columns. */
export const setRegisterColumns = makeAct<SetColumns, Record<never, never>>(
  'read-register',
  async ({ desk }, { batchId, fields }) => {
    const batch = await desk.intake.lockBatch(batchId);
    if (batch?.kind !== 'register') return notFound;
    if (batch.state !== 'columns' && batch.state !== 'checked') return refuse('already-read');
    const decided = decide(batch.header, fields);
    if (!decided.ok) return decided;
    await desk.intake.changeBatch(batchId, { state: 'columns', mapping: keptMapping(decided.value) });
    const remembered = decided.value.flatMap((field, column) => {
      const key = headerKey(batch.header[column] ?? '');
      return key === '' ? [] : [[key, field ?? 'none'] as const];
    });
    await desk.intake.rememberMapping(batch.organisationId, new Map(remembered));
    return ok({});
  },
);
