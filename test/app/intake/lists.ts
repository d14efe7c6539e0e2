/** Lists to read in tests: the file of De Eik, and lists of invented pupils of any length. */
import { readFileSync } from 'node:fs';
import { applyImport } from '#app/intake/apply-import.ts';
import { type BeginImport, beginImport } from '#app/intake/begin-import.ts';
import { checkImport } from '#app/intake/check-import.ts';
import { runImport } from '#app/intake/run-import.ts';
import type { House } from '#app/house.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { ImportReport } from '#domain/intake/report.ts';
import type { Outcome } from '#domain/outcome.ts';

const eikFile = new Uint8Array(readFileSync(new URL('../../../fixtures/lists/eik-uitstroom.csv', import.meta.url)));
export const eik: BeginImport = { fileName: 'eik-uitstroom.csv', bytes: eikFile, leaveOut: ['BSN'] };

/** The value of an outcome; a refusal fails the test with its codes. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${outcome.refusals.map(({ code }) => code).join(', ')}`);
}

/** A list as bytes, from rows of text; the header is the first. */
export const aList = (...rows: readonly (readonly string[])[]): BeginImport => ({
  fileName: 'lijst.csv',
  bytes: new TextEncoder().encode(rows.map((row) => row.join(';')).join('\r\n')),
});
export const header = ['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'Plaats', 'Bestemming'] as const;
export const pupil = (number: number, destination = '', place = 'Leusden') => [
  String(number),
  `Naam${number}`,
  'Voorbeeld',
  '01-02-2009',
  place,
  destination,
];

/** Reads a list from the bytes to the end. */
export async function readList(
  house: House,
  actor: Actor,
  list: BeginImport,
): Promise<{ id: string; report: ImportReport }> {
  const { batchId: id } = must(await beginImport(house, actor, list));
  const report = must(await checkImport(house, actor, { batchId: id }));
  must(await applyImport(house, actor, { batchId: id }));
  await runImport(house, id);
  return { id, report };
}
