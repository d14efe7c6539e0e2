import type { Member } from '#domain/access/actor.ts';
import { compareWithStored, type Change } from '#domain/intake/compare.ts';
import type { Accepted, Question, Rejected } from '#domain/intake/outcome-of-row.ts';
import { fingerprint, personKeys } from '#domain/intake/person.ts';
import type { House } from '../house.ts';
import type { Compared, StoredLeaver } from '../ports/intake.ts';
import { hiddenLines } from './hidden-lines.ts';
import { SLICE } from './reading.ts';

const PEOPLE_AT_ONCE = 1000;

export type ListSides = {
  readonly people: readonly Accepted[];
  readonly questions: readonly Pick<Question, 'key' | 'nameKey'>[];
  /** Keys of rejected rows: rejected is not gone. */
  readonly rejected: readonly Pick<Rejected, 'key'>[];
};
export type ComparedList = {
  /** By line: what is different, and whose case it is. */
  readonly lines: ReadonlyMap<number, { readonly change: Change; readonly caseId: string | null }>;
} & Compared;

async function allStored(house: House, reader: Member): Promise<readonly StoredLeaver[]> {
  const all: StoredLeaver[] = [];
  for (let after: string | null = null; ;) {
    const slice = await house.withActor(reader, 'see-lists', ({ intake }) =>
      intake.stored(reader.organisationId, after, SLICE),
    );
    all.push(...slice);
    if (slice.length < SLICE) return all;
    after = slice.at(-1)?.caseId ?? null;
    await house.pause();
  }
}

async function hiddenOf(
  house: House,
  reader: Member,
  people: readonly Accepted[],
  schoolYear: number,
): Promise<ReadonlyMap<number, Change>> {
  const hidden: [number, Change][] = [];
  for (let at = 0; at < people.length; at += PEOPLE_AT_ONCE) {
    const slice = people.slice(at, at + PEOPLE_AT_ONCE);
    hidden.push(
      ...(await house.withActor(reader, 'see-lists', ({ intake }) => hiddenLines(intake, slice, schoolYear))),
    );
    await house.pause();
  }
  return new Map(hidden);
}

/** The key by which a name is stored, for names that one stored person has. */
async function keysByName(house: House, stored: readonly StoredLeaver[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string | null>();
  for (const [at, { key, person }] of stored.entries()) {
    if (at % SLICE === 0) await house.pause();
    const { nameKey } = personKeys(person);
    names.set(nameKey, names.has(nameKey) ? null : key);
  }
  return new Map([...names].flatMap(([name, key]) => (key === null ? [] : [[name, key]])));
}

/**
 * Compares a judged list with what is stored for this school. Whom the reader may not see counts as the reader
 * expects (`hiddenLines`): neither made again, nor changed, nor hinted at.
 */
export async function compareList(
  house: House,
  reader: Member,
  list: ListSides,
  schoolYear: number,
): Promise<ComparedList> {
  const stored = await allStored(house, reader);
  const caseIds = new Map(stored.map(({ key, caseId }) => [key, caseId]));
  const prints = new Map<string, string>();
  for (const [at, { key, person }] of stored.entries()) {
    prints.set(key, fingerprint(person));
    if (at % SLICE === 0) await house.pause();
  }
  const compared = compareWithStored(list.people, prints, {
    names: await keysByName(house, stored),
    alsoOnList: [
      ...list.questions.map((question) => ({ ...question, kind: 'question' }) as Question),
      ...list.rejected.map((row) => ({ ...row, kind: 'rejected' }) as Rejected),
    ],
  });
  const fresh = compared.people.flatMap(({ person, change }) => (change === 'new' ? [person] : []));
  const hidden = await hiddenOf(house, reader, fresh, schoolYear);
  const lines = compared.people.map(({ person, change, storedKey }) => {
    const caseId = storedKey === null ? null : (caseIds.get(storedKey) ?? null);
    return [person.line, { change: hidden.get(person.line) ?? change, caseId }] as const;
  });
  const missing = compared.missing.flatMap((key) => caseIds.get(key) ?? []);
  const present = lines.flatMap(([, { caseId }]) => caseId ?? []);
  return { lines: new Map(lines), missing, present };
}
