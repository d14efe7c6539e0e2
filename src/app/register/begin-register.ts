import type { Actor } from '#domain/access/actor.ts';
import { schoolYearOf } from '#domain/intake/period.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { guessRegister, missingOfRegister } from '#domain/register/fields.ts';
import { isSystem } from '#domain/register/systems.ts';
import type { House } from '../house.ts';
import { type ListFile, newBatch, openFile, stageRows } from '../intake/begin-import.ts';
import { keptMapping } from '../intake/reading.ts';
import { coachFrom, whatIsKnown } from './reading.ts';

export type BeginRegister = ListFile & {
  /** The register that the file comes from: a dossier number means something there only. */
  readonly system: string;
  /** A person will say what the columns are; else a file that lacks a needed column is refused. */
  readonly columnsByHand?: boolean;
};

/**
 * Reads an export of the register and stages its rows. Refusals: not-allowed, not-a-doorstroompunt, no-system,
 * number-in-name, those of the file, forbidden-column (one for each), wrong-register-columns (`values.missing`).
 */
export async function beginRegister(
  house: House,
  actor: Actor,
  command: BeginRegister,
): Promise<Outcome<{ readonly batchId: string }>> {
  const reader = coachFrom(actor, 'read-register');
  if (!reader.ok) return reader;
  if (!isSystem(command.system)) return refuse('no-system', 'system');
  const opened = await openFile(house, command);
  if (!opened.ok) return opened;
  const { table } = opened.value;
  const mapping = guessRegister(table.header, (await whatIsKnown(house, reader.value)).mappings);
  const missing = missingOfRegister(mapping);
  if (!command.columnsByHand && missing.length > 0)
    return refuse('wrong-register-columns', 'file', { missing: missing.join(' ') });
  const id = house.newId();
  const batch = {
    ...newBatch(house, id, reader.value, opened.value),
    kind: 'register' as const,
    system: command.system,
    schoolYear: schoolYearOf(house.today()),
    period: null,
    mapping: keptMapping(mapping),
  };
  await stageRows(house, reader.value, 'read-register', batch, table);
  return ok({ batchId: id });
}
