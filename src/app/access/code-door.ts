/** The door of a link of somebody's own: it shows nothing, a button and a code let in; and who belongs to the cookie after that. */
import { minutesOf } from '#domain/access/sign-in.ts';
import type { ActName } from '#domain/access/acts.ts';
import { plainDigits } from '#domain/digits.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { visitIsOver, visitLimits, wrongCodes } from '#domain/young/way.ts';
import type { Day } from '#law/day.ts';
import { sameBytes } from '../handover/come-in-by-link.ts';
import { hashCode } from '../handover/link.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import { mustWait } from '../young/come-in.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
/** Seen again within a minute is not written: each page would write a row. */
const noticed = 60_000;

type Hash = Uint8Array;
type AtDoor = {
  readonly id: string;
  readonly codeHash: Hash;
  readonly blockedMinutes: number;
  /** Where somebody came in; null when nobody is in. */
  readonly visit: { readonly madeAt: number; readonly seenAt: number } | null;
};
type Links<Found extends AtDoor> = {
  glance(tokenHash: Hash, today: Day): Promise<{ readonly blockedMinutes: number } | undefined>;
  atDoor(by: { readonly tokenHash: Hash } | { readonly visitHash: Hash }, today: Day): Promise<Found | undefined>;
  countWrongCode(id: string): Promise<number>;
  letIn(id: string, visitHash: Hash, at: { readonly now: number; readonly today: Day }): Promise<void>;
  touch(id: string, now: number): Promise<void>;
  leave(visitHash: Hash): Promise<void>;
};
type EnterByCode = { readonly token: string; readonly network: string; readonly code: string };
type CameIn = { readonly cookie: string; readonly seconds: number };
type Door<Found extends AtDoor, Who> = {
  readonly act: ActName;
  /** Under which name wrong tries are counted. */
  readonly counted: Parameters<typeof mustWait>[2];
  readonly links: (desk: Desk) => Links<Found>;
  readonly who: (found: Found) => Who;
};

/** Makes a door: what a link shows, coming in, who is in, and leaving. */
export const makeCodeDoor = <Found extends AtDoor, Who>({ act, counted, links, who }: Door<Found, Who>) => ({
  /** By GET: mail scanners open links too, so nothing changes and nobody is named. Refusal: not-found. */
  show: (house: House, token: string): Promise<Outcome<{ readonly blockedMinutes: number }>> =>
    house.withActor(doorkeeper, act, async (desk) => {
      const found = await links(desk).glance(house.hash(token), house.today());
      return found ? ok(found) : notFound;
    }),
  /**
   * With the code somebody is in, in this browser and in no other any more. Refusals: 'code-shape', 'wrong-code' with how many
   * tries are `left`, after five 'link-waits' for `minutes`, then 'not-found'.
   */
  enter: async (house: House, { token, network, code }: EnterByCode): Promise<Outcome<CameIn>> => {
    const digits = plainDigits(code).replaceAll(/\D/g, '');
    if (digits.length !== 6) return refuse('code-shape', 'code');
    return house.withActor(doorkeeper, act, async (desk): Promise<Outcome<CameIn>> => {
      const at = links(desk);
      const found = await at.atDoor({ tokenHash: house.hash(token) }, house.today());
      if (!found) return notFound;
      if (found.blockedMinutes > 0) return refuse('link-waits', 'code', { minutes: found.blockedMinutes });
      const { seconds, own, from } = await mustWait(house, desk, counted, { way: found.id, network });
      if (seconds > 0) return refuse('link-waits', 'code', { minutes: minutesOf(seconds) });
      if (!sameBytes(hashCode(house, token, digits), found.codeHash)) {
        // This is the one refusal that writes: the wrong code must count.
        const left = await at.countWrongCode(found.id);
        return left === 0
          ? refuse('link-waits', 'code', { minutes: wrongCodes.waitMinutes })
          : refuse('wrong-code', 'code', { left });
      }
      await desk.signIn.forgive(own, from);
      const cookie = house.secret(32);
      await at.letIn(found.id, house.hash(cookie), { now: house.now(), today: house.today() });
      return ok({ cookie, seconds: visitLimits.most / 1000 });
    });
  },
  /** Who belongs to the token in a cookie; undefined when it ended, or the link leads nowhere any more. Asked at every request. */
  find: (house: House, token: string): Promise<Who | undefined> =>
    house.withActor(doorkeeper, act, async (desk) => {
      const at = links(desk);
      const found = await at.atDoor({ visitHash: house.hash(token) }, house.today());
      const now = house.now();
      if (!found?.visit) return undefined;
      if (visitIsOver(found.visit, now)) {
        await at.leave(house.hash(token));
        return undefined;
      }
      if (now - found.visit.seenAt >= noticed) await at.touch(found.id, now);
      return who(found);
    }),
  /** Closes the page on this device. */
  leave: (house: House, token: string): Promise<void> =>
    house.withActor(doorkeeper, act, (desk) => links(desk).leave(house.hash(token))),
});
