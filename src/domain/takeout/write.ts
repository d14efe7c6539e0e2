import type { OrganisationKind } from '../access/actor.ts';
import { longDay } from '../day-words.ts';
import type { Day } from '#law/day.ts';
import { controlOf } from './control.ts';
import { fileTableNames, tableOf, type Column, type FileTableName } from './tables.ts';

export type Line = Readonly<Record<string, unknown>>;
export type Lines = ReadonlyMap<FileTableName, readonly Line[]>;
/** A part of a zip: name and contents. */
export type Part = { readonly name: string; readonly bytes: Uint8Array };
type Hash = (text: string) => Uint8Array;

/** Raise the number when a file of before cannot be read any more. */
export const takeOutFormat = 'aanzet-organisatie-1';
export type About = {
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly brin: string | null;
  readonly municipalityCode: string | null;
  readonly phone: string | null;
  readonly publicPhone: string | null;
};
export type Contents = {
  readonly format: string;
  readonly madeOn: Day;
  readonly organisation: About;
  readonly people: number;
  readonly files: readonly { readonly name: string; readonly lines: number; readonly sha256: string }[];
};

export const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
export const fileOf = (table: FileTableName): string => `${table}.jsonl`;

const jsonTypes: Readonly<Record<string, object>> = {
  id: { type: 'string', format: 'uuid' },
  case: { type: 'string', format: 'uuid' },
  member: { type: 'string', format: 'uuid' },
  team: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  words: { type: 'string' },
  day: { type: 'string', format: 'date' },
  number: { type: 'integer' },
  numbers: { type: 'array', items: { type: 'integer' } },
  boolean: { type: 'boolean' },
  json: { type: 'object' },
};
const jsonType = (column: Column): object => {
  const one = jsonTypes[column.replace('?', '')] ?? {};
  return column.endsWith('?') ? { anyOf: [one, { type: 'null' }] } : one;
};

/** The published schema of each file (JSON Schema 2020-12): a line of `note.jsonl` fits `$defs/note`. */
export const schemaText = (): string =>
  JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:aanzet:${takeOutFormat}`,
      $defs: Object.fromEntries(
        fileTableNames.map((name) => {
          const { what, columns } = tableOf(name);
          const properties = Object.fromEntries(Object.entries(columns).map(([key, kind]) => [key, jsonType(kind)]));
          return [
            name,
            {
              description: what,
              type: 'object',
              properties,
              required: Object.keys(columns),
              additionalProperties: false,
            },
          ];
        }),
      ),
    },
    null,
    2,
  );

function readmeText(about: About, madeOn: Day, lines: Lines): string {
  const table = fileTableNames.map(
    (name) => `${fileOf(name)}: ${lines.get(name)?.length ?? 0} regels. ${tableOf(name).what}`,
  );
  return [
    `Alle gegevens van ${about.name} in Aanzet, op ${longDay(madeOn)}.`,
    '',
    'Hier staan persoonsgegevens in, ook van jongeren die afgeschermd zijn. Bewaar dit bestand zoals je een archief bewaart.',
    '',
    'Elk bestand is tekst (UTF-8) met één regel JSON per ding. Wat een kolom is, staat in schema.json (JSON Schema 2020-12).',
    'In inhoud.json staat van elk bestand hoeveel regels het heeft en de SHA-256. Zo zie je of er iets is veranderd.',
    '',
    ...table,
    '',
    'Een ander Aanzet leest dit in met: aanzet organisation read BESTAND --control CONTROLEGETAL',
    `Niet terug te lezen, wel hier te lezen: ${fileTableNames
      .filter((name) => tableOf(name).readOnly)
      .map(fileOf)
      .join(', ')}.`,
    'Van een andere organisatie staat er niets in. Ook geen wachtzin en geen sleutel. Het logboek blijft waar het is.',
    '',
  ].join('\n');
}

/** Of each line the columns of the table, in its order, and no other. */
const lineText = (name: FileTableName, line: Line): string =>
  JSON.stringify(Object.fromEntries(Object.keys(tableOf(name).columns).map((key) => [key, line[key] ?? null])));

/** The parts of the file, and its control number: that of inhoud.json, which holds the sums of all others. */
export function writeTakeOut(
  about: About,
  madeOn: Day,
  lines: Lines,
  hash: Hash,
): { readonly parts: readonly Part[]; readonly control: string } {
  const texts = new Map<string, { text: string; lines: number }>([
    ['LEESMIJ.txt', { text: readmeText(about, madeOn, lines), lines: 0 }],
    ['schema.json', { text: schemaText(), lines: 0 }],
    ...fileTableNames.map((name) => {
      const own = lines.get(name) ?? [];
      return [
        fileOf(name),
        { text: own.map((line) => `${lineText(name, line)}\n`).join(''), lines: own.length },
      ] as const;
    }),
  ]);
  const contents: Contents = {
    format: takeOutFormat,
    madeOn,
    organisation: about,
    people: lines.get('cases')?.length ?? 0,
    files: [...texts].map(([name, { text, lines: n }]) => ({ name, lines: n, sha256: hex(hash(text)) })),
  };
  const head = JSON.stringify(contents, null, 2);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const parts = [
    { name: 'inhoud.json', bytes: bytes(head) },
    ...[...texts].map(([name, { text }]) => ({ name, bytes: bytes(text) })),
  ];
  return { parts, control: controlOf(hash(head)) };
}
