/** Exports of a register to read in tests: invented people, one shape for each register that people know. */
import { applyRegister } from '#app/intake/apply-import.ts';
import { runImport } from '#app/intake/run-import.ts';
import { beginRegister, type BeginRegister } from '#app/register/begin-register.ts';
import { checkRegister } from '#app/register/check-register.ts';
import type { House } from '#app/house.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Counts } from '#app/ports/intake.ts';
import { must } from '../intake/lists.ts';

const jvsHeader = ['Dossiernummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'Gemeente', 'Soort melding', 'Datum melding', 'School', 'Locatie', 'Mobiel', 'Consulent'] as const; // prettier-ignore
type Wish = { n: number; gemeente?: string; kind?: string; location?: string; phone?: string };
/** One row in the shape of JVS, of an invented young person who is called after the number. */
export const jvsRow = ({
  n,
  gemeente = 'Leusden',
  kind = 'P-levering',
  location = 'ROC Eemwijk, Leusderweg',
  phone = '',
}: Wish) => [
  `D${String(n).padStart(4, '0')}`,
  `Melding${n}`,
  'Voorbeeld',
  `0${1 + (n % 9)}-${String(1 + (Math.floor(n / 9) % 12)).padStart(2, '0')}-2007`,
  gemeente,
  kind,
  '03-06-2026',
  'ROC Eemwijk',
  location,
  phone,
  'M. Achterberg',
];
export const jvs = (...rows: readonly (readonly string[])[]): BeginRegister => aFile('JVS', jvsHeader, rows);
export const aFile = (
  system: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): BeginRegister => ({
  system,
  fileName: `${system.toLowerCase()}.csv`,
  bytes: new TextEncoder().encode([header, ...rows].map((row) => row.join(';')).join('\r\n')),
});

/** Reads a file from the bytes to the end. */
export async function readRegister(
  house: House,
  actor: Member,
  file: BeginRegister,
): Promise<{ readonly id: string; readonly counts: Counts }> {
  const { batchId: id } = must(await beginRegister(house, actor, file));
  must(await checkRegister(house, actor, { batchId: id }));
  must(await applyRegister(house, actor, { batchId: id }));
  await runImport(house, id);
  const batch = await house.withActor(actor, 'see-register-files', ({ intake }) => intake.batch(id));
  return { id, counts: batch?.counts as Counts };
}
