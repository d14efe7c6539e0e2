import { headerKey, missingFields } from '#domain/intake/columns.ts';
import { FIELDS, type FieldId } from '#domain/intake/fields.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { keptMapping } from './reading.ts';

export type SetMapping = {
  readonly batchId: string;
  /** For each column of the file its field, or 'none' to leave it out. As long as the header. */
  readonly fields: readonly (FieldId | 'none')[];
};

function decide(header: readonly string[], fields: SetMapping['fields']): Outcome<readonly (FieldId | null)[]> {
  const mapping = header.map((text, column) => {
    const field = fields[column] ?? 'none';
    return field === 'none' || text === '' ? null : field;
  });
  const second = mapping.findIndex((field, column) => field !== null && mapping.indexOf(field) !== column);
  if (second >= 0) {
    const label = FIELDS.find(({ id }) => id === mapping[second])?.label ?? '';
    return refuse('double-column', `column-${second}`, { label });
  }
  const missing = missingFields(mapping);
  return missing.length > 0 ? refuse('wrong-columns', 'column-0', { missing: missing.join(' ') }) : ok(mapping);
}

/**
 * Says which column is what, and remembers it for this school. Refusals: not-found, already-read, double-column,
 * wrong-columns.
 */
export const setMapping = makeAct<SetMapping, Record<never, never>>(
  'read-list',
  async ({ desk }, { batchId, fields }) => {
    const batch = await desk.intake.lockBatch(batchId);
    if (!batch) return notFound;
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
