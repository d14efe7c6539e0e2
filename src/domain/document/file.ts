import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';
import { mostOfDocument, type Content } from './document.ts';
import { isSection, sectionIds } from './sections.ts';

/** The version of the published form of the file (docs: /schema/overgangsdocument-1.json). */
const fileVersion = 1;
export const schemaPath = `/schema/overgangsdocument-${fileVersion}.json`;
const format = 'aanzet-overgangsdocument';

/** One approved version, as another system reads it. No birth date, no number of any register. */
export type DocumentFile = {
  readonly format: typeof format;
  readonly version: number;
  readonly number: number;
  readonly madeOn: Day;
  readonly content: Content;
};

/** The file as text. */
export const writeFile = (file: Omit<DocumentFile, 'format' | 'version'>): string =>
  `${JSON.stringify({ format, version: fileVersion, ...file }, null, 2)}\n`;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= mostOfDocument;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sectionOf(value: unknown): Content['sections'][number] | undefined {
  if (!isObject(value) || !isText(value['id']) || !isSection(value['id']) || !isText(value['title'])) return undefined;
  const { lines } = value;
  if (!Array.isArray(lines) || lines.length === 0 || !lines.every(isText)) return undefined;
  return { id: value['id'], title: value['title'], lines };
}

/** What was read or shared, out of something that claims to be it; undefined when it is not. */
export function readContent(value: unknown): Content | undefined {
  if (!isObject(value) || !isText(value['name']) || !isText(value['who']) || !Array.isArray(value['sections'])) return;
  const sections = value['sections'].map(sectionOf);
  const whole = sections.filter((section) => section !== undefined);
  const once = new Set(whole.map(({ id }) => id)).size === whole.length;
  if (whole.length !== sections.length || !once) return;
  const place = ({ id }: Content['sections'][number]) => sectionIds.indexOf(id);
  return { name: value['name'], who: value['who'], sections: whole.toSorted((a, b) => place(a) - place(b)) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
const lettersOf = ({ sections }: Content): number =>
  sections.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.length, 0);

/** Whether a burgerservicenummer may stand in it. */
export const saysBsn = ({ name, who, sections }: Content): boolean =>
  [name, who, ...sections.flatMap(({ title, lines }) => [title, ...lines])].some((line) => findBsn(line).found);

/**
 * Reads a file of another Aanzet. Refusals: document-unreadable, document-version (with the version that it says),
 * document-too-long (with the count), bsn.
 */
export function readFile(text: string): Outcome<DocumentFile> {
  const value = parse(text);
  if (!isObject(value) || value['format'] !== format) return refuse('document-unreadable', 'file');
  const { version, number, madeOn } = value;
  if (version !== fileVersion)
    return refuse('document-version', 'file', { version: String(version).slice(0, 20), reads: fileVersion });
  const content = readContent(value['content']);
  const numbered = typeof number === 'number' && Number.isInteger(number) && number > 0 && number < 10_000;
  if (!content || !numbered || typeof madeOn !== 'string' || !isDay(madeOn))
    return refuse('document-unreadable', 'file');
  const letters = lettersOf(content);
  if (letters > mostOfDocument) return refuse('document-too-long', 'file', { letters, most: mostOfDocument });
  if (saysBsn(content)) return refuse('bsn', 'file');
  return ok({ format, version: fileVersion, number, madeOn, content });
}

const text = { type: 'string', maxLength: mostOfDocument } as const;
/** The published schema of the file (JSON Schema 2020-12). */
export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Overgangsdocument van Aanzet, versie 1',
  type: 'object',
  additionalProperties: false,
  required: ['format', 'version', 'number', 'madeOn', 'content'],
  properties: {
    format: { const: format },
    version: { const: fileVersion },
    number: { type: 'integer', minimum: 1, description: 'De hoeveelste versie van dit document' },
    madeOn: { type: 'string', format: 'date' },
    content: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'who', 'sections'],
      properties: {
        name: { ...text, description: 'Naam van de jongere' },
        who: { ...text, description: 'Leeftijd en woonplaats op de dag van de versie' },
        sections: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'title', 'lines'],
            properties: { id: { enum: sectionIds }, title: text, lines: { type: 'array', minItems: 1, items: text } },
          },
        },
      },
    },
  },
} as const;
