/** The door of a group moment: a code from a card and the year of birth, on one device. */
import type { Pupil } from '#domain/access/actor.ts';
import { minutesOf, waitAfter } from '#domain/access/sign-in.ts';
import { plainDigits } from '#domain/digits.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { readCode } from '#domain/young/group.ts';
import type { House } from '../house.ts';
import { groupCodeHash } from './group-moment.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
const act = 'come-in-group';

export type TakingSeat = { readonly code: string; readonly birthYear: string; readonly network: string };

function shaped({ code, birthYear }: TakingSeat): Outcome<{ code: string; year: number }> {
  const digits = readCode(code);
  const year = /^(?:19|20)\d\d$/.exec(plainDigits(birthYear).trim())?.[0];
  const refusals = [
    ...(digits === undefined ? refuse('group-code-shape', 'code').refusals : []),
    ...(year === undefined ? refuse('year-shape', 'birthYear').refusals : []),
  ];
  return digits === undefined || year === undefined
    ? { ok: false, refusals }
    : ok({ code: digits, year: Number(year) });
}

/**
 * With code and year somebody is in, on this device and no other. Refusals: group-code-shape, year-shape, group-code (which of the
 * two was wrong is not said; five wrong years stop the code), group-taken, and link-waits for `minutes` after many tries.
 */
export async function takeSeat(house: House, taking: TakingSeat): Promise<Outcome<{ readonly token: string }>> {
  const read = shaped(taking);
  if (!read.ok) return read;
  const { code, year } = read.value;
  const network = house.vault.blur(`group network ${taking.network}`);
  return house.withActor(doorkeeper, act, async ({ ownWords, signIn }): Promise<Outcome<{ token: string }>> => {
    const now = house.now();
    // A whole computer room is one network, so only many wrong ones in a row wait.
    const seconds = await signIn.countTry(network, now, (tries) => waitAfter(tries, 'network'));
    if (seconds > 0) return refuse('link-waits', 'code', { minutes: minutesOf(seconds) });
    const seat = await ownWords.atDoor({ codeHash: groupCodeHash(house, code) }, now);
    if (!seat || seat.birthYear !== year) {
      // This is the one refusal that writes: the wrong year must count.
      if (seat) await ownWords.wrongYear(seat.id);
      return refuse('group-code', 'code');
    }
    if (seat.taken) return refuse('group-taken', 'code');
    await signIn.forgive(network, network);
    const token = house.secret(32);
    await ownWords.letIn(seat.id, house.hash(token));
    return ok({ token });
  });
}

/** Who belongs to the token in a cookie; undefined when the moment ended, or it is ready. Asked at every request. */
export const findPupil = (house: House, token: string): Promise<Pupil | undefined> =>
  house.withActor(doorkeeper, act, async ({ ownWords }) => {
    const seat = await ownWords.atDoor({ tokenHash: house.hash(token) }, house.now());
    return (
      seat && {
        kind: 'pupil',
        caseId: seat.caseId,
        seatId: seat.id,
        organisationId: seat.organisationId,
        organisationName: seat.organisationName,
      }
    );
  });

/** Removes pages that nobody began, once their time is over. */
export const forgetGroupPages = (house: House): Promise<void> =>
  house.withActor(doorkeeper, act, ({ ownWords }) => ownWords.forget(house.now()));
