import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';
import type { Content } from './document.ts';
import { isOwn, isPart, isSection, mostOfDocument, sectionIds, type PartId } from './sections.ts';

/**
 * The versions of the published form of the file that are read: 1 has the fixed sections, 2 the questions of a region as well.
 * The last one is written.
 */
const fileVersion = 2;
const versions = [1, fileVersion] as const;
type FileVersion = (typeof versions)[number];
export const schemaPath = (version: FileVersion = fileVersion): `/${string}` =>
  `/schema/overgangsdocument-${version}.json`;
export { versions as fileVersions };
const format = 'aanzet-overgangsdocument';
/** The id that a question of a region has in a file. */
const own = 'own';

/** One approved version, as another system reads it. No birth date, no number of any register. */
export type DocumentFile = {
  readonly format: typeof format;
  readonly version: FileVersion;
  readonly number: number;
  readonly madeOn: Day;
  readonly content: Content;
};

/** The file as text. The id of a region's own question means nothing elsewhere: it goes by its title. */
export function writeFile({ number, madeOn, content }: Omit<DocumentFile, 'format' | 'version'>): string {
  const sections = content.sections.map((section) => (isOwn(section.id) ? { ...section, id: own } : section));
  return `${JSON.stringify({ format, version: fileVersion, number, madeOn, content: { ...content, sections } }, null, 2)}\n`;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= mostOfDocument;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Which section it is: of a region's own questions, which are told apart by their place. */
const partOf = (id: string, at: number): PartId | undefined => (isPart(id) ? id : id === own ? `own-${at}` : undefined);
function sectionOf(value: unknown, at: number): Content['sections'][number] | undefined {
  if (!isObject(value) || !isText(value['id']) || !isText(value['title'])) return undefined;
  const id = partOf(value['id'], at);
  const { lines } = value;
  if (!id || !Array.isArray(lines) || lines.length === 0 || !lines.every(isText)) return undefined;
  return { id, title: value['title'], lines };
}

/** What was read or shared, out of something that claims to be it, in its own order; undefined when it is not. */
export function readContent(value: unknown): Content | undefined {
  if (!isObject(value) || !isText(value['name']) || !isText(value['who']) || !Array.isArray(value['sections'])) return;
  const sections = value['sections'].map(sectionOf);
  const whole = sections.filter((section) => section !== undefined);
  const once = new Set(whole.map(({ id }) => id)).size === whole.length;
  if (whole.length !== sections.length || !once) return;
  return { name: value['name'], who: value['who'], sections: whole };
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
  const { number, madeOn } = value;
  const version = versions.find((one) => one === value['version']);
  if (version === undefined)
    return refuse('document-version', 'file', {
      version: String(value['version']).slice(0, 20),
      reads: versions.join(' en '),
    });
  const content = readContent(value['content']);
  // The first version knew no questions of a region.
  if (version === 1 && content?.sections.some(({ id }) => !isSection(id))) return refuse('document-unreadable', 'file');
  const numbered = typeof number === 'number' && Number.isInteger(number) && number > 0 && number < 10_000;
  if (!content || !numbered || typeof madeOn !== 'string' || !isDay(madeOn))
    return refuse('document-unreadable', 'file');
  const letters = lettersOf(content);
  if (letters > mostOfDocument) return refuse('document-too-long', 'file', { letters, most: mostOfDocument });
  if (saysBsn(content)) return refuse('bsn', 'file');
  return ok({ format, version, number, madeOn, content });
}

const text = { type: 'string', maxLength: mostOfDocument } as const;
const ids = { 1: sectionIds, 2: [...sectionIds, own] } as const;
/** The published schema of a version of the file (JSON Schema 2020-12). In 2 'own' is a question of the region, by its title. */
export const schemaOf = (version: FileVersion) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `Overgangsdocument van Aanzet, versie ${version}`,
  type: 'object',
  additionalProperties: false,
  required: ['format', 'version', 'number', 'madeOn', 'content'],
  properties: {
    format: { const: format },
    version: { const: version },
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
            properties: { id: { enum: ids[version] }, title: text, lines: { type: 'array', minItems: 1, items: text } },
          },
        },
      },
    },
  },
});
