/** More pupils at three schools than a table can speak about: read from a list by the schools, as every year. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inHere } from './in-here.ts';
import type { Running } from './server.ts';

const first = ['Anna', 'Bente', 'Cas', 'Dina', 'Evi', 'Floor', 'Gijs', 'Hala', 'Ivo', 'Jara', 'Koen'];
const family = ['Aarts', 'Blom', 'Claes', 'Dekker', 'Evers'];
/** The same 55 names at both: a name of another school is nobody's business. */
const names = family.flatMap((last) => first.map((given) => [given, last] as const));
const heads = 'Leerlingnummer;Roepnaam;Achternaam;Geb.datum;Plaats;Leerjaar;Verwachte einddatum;Uitstroomprofiel';
const line = ([given, last]: readonly [string, string], n: number): string =>
  `9${String(n).padStart(4, '0')};${given};${last};${String((n % 28) + 1).padStart(2, '0')}-03-2008;Amersfoort;5;10-07-2026;arbeidsmarkt`;

/** Lets De Linde and the ROC read 55 pupils each; answers how those are called. */
export async function twoMoreLists(running: Running): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lijst-'));
  const file = join(folder, 'lijst.csv');
  writeFileSync(file, [heads, ...names.map(line)].join('\n'));
  await inHere(running, async (here) => {
    for (const school of ['De Linde', 'ROC Eemwijk']) {
      const { code, out } = await here.run('import', 'leavers', file, '--school', school);
      if (code !== 0) throw new Error(out);
    }
  });
  rmSync(folder, { recursive: true });
  return names.map((parts) => parts.join(' '));
}
