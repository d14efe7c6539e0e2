/** Two employers: who works for both changes from one to the other, and never has the rights of both. */
import type { Member } from '#domain/access/actor.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { searchName } from '#domain/person/search-name.ts';
import { comesIn, findMember } from '../access/doorkeeper.ts';
import type { House } from '../house.ts';
import type { Hat } from '../ports/daily.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
const codeBytes = 9;

/** For whom else this person works; empty for nearly everybody. */
export const otherHats = (house: House, member: Member): Promise<readonly Hat[]> =>
  house.withActor(doorkeeper, 'come-in', ({ daily }) => daily.otherHats(member.memberId));

/**
 * The same person, from now on as a colleague of the other employer. 'not-found' for anybody else's row and for a job that
 * ended: nobody learns that it is there.
 */
export async function changeHat(house: House, member: Member, toMemberId: string): Promise<Outcome<Member>> {
  const hats = await otherHats(house, member);
  if (!hats.some(({ memberId }) => memberId === toMemberId)) return notFound;
  const other = await findMember(house, toMemberId);
  if (!other) return notFound;
  await comesIn(house, toMemberId);
  return ok(other);
}

/** A code that says, entered while working for the other employer on the same day: that is me too. Shown once. */
export async function makeHatCode(house: House, member: Member): Promise<string> {
  const code = house.secret(codeBytes);
  await house.withActor(doorkeeper, 'come-in', ({ daily }) =>
    daily.keepCode(member.memberId, house.hash(code), house.today()),
  );
  return code;
}

const sameName = (a: string, b: string): boolean => searchName(a, null, '') === searchName(b, null, '');

/**
 * Joins two jobs of one person by the code of the other. Refusal 'hat-code' at field 'code' for every reason: no such code,
 * of another day, of another name, of the same organisation.
 */
export const joinHats = (house: House, member: Member, code: string): Promise<Outcome<Record<never, never>>> =>
  house.withActor(doorkeeper, 'come-in', async ({ daily, directory }) => {
    const no = refuse('hat-code', 'code');
    const otherId = await daily.takeCode(house.hash(code.trim()), house.today());
    const other = otherId === undefined ? undefined : await directory.colleague(otherId);
    if (!other || other.leftOn !== null || other.organisationId === member.organisationId) return no;
    if (!sameName(other.name, member.name)) return no;
    await daily.join(member.memberId, other.id, house.newId());
    return ok({});
  });

/** Takes the own job out of the two; the other one is a colleague of its own again. */
export const partHats = (house: House, member: Member): Promise<void> =>
  house.withActor(doorkeeper, 'come-in', ({ daily }) => daily.part(member.memberId));
