import type { Actor, Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import type { ActName } from '#domain/access/acts.ts';
import { forbiddenColumns, type ForbiddenColumn } from '#domain/intake/forbidden.ts';
import { gather, type JudgedList, judgeRows } from '#domain/intake/list.ts';
import type { Mapping } from '#domain/intake/columns.ts';
import type { FieldId } from '#domain/intake/fields.ts';
import { FIELDS } from '#domain/intake/fields.ts';
import type { Answers, RowOutcome } from '#domain/intake/outcome-of-row.ts';
import type { Distance } from '#domain/directory/similar-names.ts';
import type { School } from '#domain/intake/school.ts';
import type { Table } from '#domain/intake/table.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import type { House } from '../house.ts';

/** How many lines travel in one transaction: on the embedded engine all others wait for it. */
export const SLICE = 100;
const ROWS_BETWEEN_PAUSES = 100;

/** A colleague of a school who may do this act with lists; everybody else is refused in the same words. */
export function readerFrom(actor: Actor, act: ActName): Outcome<Member> {
  if (actor.kind !== 'member' || !mayEver(actor, act)) return refuse('not-allowed');
  return isSchool(actor.organisationKind) ? ok(actor) : refuse('not-a-school');
}

/** What the school is, chose and answered before. */
export type Known = {
  readonly school: School;
  readonly answers: Answers;
  readonly mappings: ReadonlyMap<string, FieldId | 'none'>;
};
const fields = new Set<string>(FIELDS.map(({ id }) => id));

/** Answers that remember which of them a list used: those are kept for the next school year. */
export class NotedAnswers extends Map<string, string> {
  readonly used = new Set<string>();
  override get(key: string): string | undefined {
    if (this.has(key)) this.used.add(key);
    return super.get(key);
  }
}

export const whatIsKnown = (house: House, reader: Member): Promise<Known> =>
  house.withActor(reader, 'see-lists', async ({ directory, intake }) => {
    const organisation = await directory.organisation(reader.organisationId);
    const mappings = [...(await intake.mappings(reader.organisationId))].filter(
      (pair): pair is [string, FieldId | 'none'] => pair[1] === 'none' || fields.has(pair[1]),
    );
    return {
      school: {
        kind: reader.organisationKind,
        brin: organisation?.brin ?? null,
        name: reader.organisationName,
        municipalityCode: organisation?.municipalityCode ?? null,
      },
      answers: await intake.answers(reader.organisationId),
      mappings: new Map(mappings),
    };
  });

/** Judges a list in slices, so that others have their turn. Nothing is stored or looked up. */
export async function judgeInSlices(
  house: House,
  list: { readonly table: Table; readonly mapping: Mapping; readonly known: Pick<Known, 'school' | 'answers'> },
): Promise<JudgedList> {
  const outcomes: RowOutcome[] = [];
  const { table, mapping, known } = list;
  const facts = { places: house.places(), distance: distanceOf(house), today: house.today() };
  const rows = judgeRows({ table, mapping, leaveOut: [], ...facts, ...known });
  for (const row of rows) {
    outcomes.push(row.kind === 'ok' ? { ...row, person: withKind(row.person, known.school) } : row);
    if (outcomes.length % ROWS_BETWEEN_PAUSES === 0) await house.pause();
  }
  return gather(outcomes);
}

export const distanceOf =
  (house: House): Distance =>
  (a, b) =>
    house.distance(a, b);

/** A list that does not name the kind of school means this school: so it is stored, and so it must compare. */
export const withKind = <P extends { readonly schoolKind: string | null }>(person: P, school: School): P => ({
  ...person,
  schoolKind: person.schoolKind ?? school.kind,
});

/** The refusal names the columns and never a value in them. */
export function refuseForbidden(table: Table, leaveOut: readonly string[]): Outcome<readonly ForbiddenColumn[]> {
  const forbidden = forbiddenColumns(table, leaveOut);
  if (forbidden.length === 0) return ok([]);
  return {
    ok: false,
    refusals: forbidden.map(({ header, column, why }) => ({
      code: 'forbidden-column',
      field: 'file',
      values: { header, column, why },
    })),
  };
}

/** Field by column number, as a batch keeps it, to a mapping as long as the header; and back. */
export const mappingOf = (header: readonly string[], kept: Readonly<Record<string, string>>): Mapping =>
  header.map((_, column) => (kept[column] as FieldId | undefined) ?? null);
export const keptMapping = (mapping: readonly (string | null)[]): Record<string, string> =>
  Object.fromEntries(mapping.flatMap((field, column) => (field === null ? [] : [[String(column), field]])));
