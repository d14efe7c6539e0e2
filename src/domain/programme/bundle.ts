import type { Day } from '#law/day.ts';
import { longDay } from '../day-words.ts';
import { hex, type Part } from '../takeout/write.ts';

/** What stands in each file. A file of a street that is not there yet is not in the bundle. */
const files = {
  programma: 'naam, looptijd, partijen en wie schrijft',
  onderdelen: 'elk onderdeel met al zijn versies',
  opmerkingen: 'wat lezers erbij schreven',
  dossier: 'ja en nee van gemeenten, jongeren, afwijkingen, planning, besluiten, wijzigingen en terugblikken',
  vastgesteld: 'elke vastgestelde versie, helemaal',
  contactgemeente: 'wie contactgemeente was en wordt, en wat daarbij is gemeld en overgedragen',
  geld: 'bronnen van geld en alle bedragen, ook wat nog wacht op een tweede mens',
  verslag: 'de effectrapportage van elk jaar, met de antwoorden',
} as const;
export type BundleFile = keyof typeof files;
export type BundleLists = ReadonlyMap<BundleFile, readonly object[]>;

/**
 * Everything of a programme for the next contactgemeente (R20, WEB 9.2.4(5)): text files with one JSON record a line, what is in
 * them, and their checksums as `sha256sum -c` reads them. `hash` is SHA-256.
 */
export function bundle(
  name: string,
  madeOn: Day,
  lists: BundleLists,
  hash: (text: string) => Uint8Array,
): readonly Part[] {
  const readme = [
    `${name}. Alle stukken, op ${longDay(madeOn)}.`,
    '',
    'Elk bestand is tekst (UTF-8) met één regel JSON per ding. Er staat geen jongere in.',
    'Wie schreef, staat erbij met naam. Controleer de bestanden met: sha256sum -c controle.sha256',
    '',
    ...[...lists].map(
      ([file, lines]) => `${file}.jsonl: ${lines.length === 1 ? '1 regel' : `${lines.length} regels`}. ${files[file]}.`,
    ),
    '',
  ].join('\n');
  const texts = new Map<string, string>([
    ['LEESMIJ.txt', readme],
    ...[...lists].map(
      ([file, lines]) => [`${file}.jsonl`, lines.map((line) => `${JSON.stringify(line)}\n`).join('')] as const,
    ),
  ]);
  const sums = [...texts].map(([file, text]) => `${hex(hash(text))}  ${file}\n`).join('');
  return [...texts, ['controle.sha256', sums] as const].map(([file, text]) => ({
    name: file,
    bytes: new TextEncoder().encode(text),
  }));
}
