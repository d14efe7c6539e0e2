/** The link of the Zomerlijst: whom it is for, and with the code the list as that colleague may see it. */
import type { Member } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { memberOf } from '../access/doorkeeper.ts';
import { sameBytes } from '../handover/come-in-by-link.ts';
import { hashCode } from '../handover/link.ts';
import { makeAct, type House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import { listOf, type SummerList } from './summer-list.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** A link that works, with whose it is: not after the summer, and not of who left or whose school stopped. */
async function found({ summerLinks, directory }: Desk, tokenHash: Uint8Array, today: Day, how: 'look' | 'hold') {
  const link = await summerLinks.byToken(tokenHash, how);
  if (!link || today > link.expiresOn) return undefined;
  const colleague = await directory.colleague(link.memberId);
  const organisation = colleague && (await directory.organisation(colleague.organisationId));
  if (!colleague || colleague.leftOn !== null || !organisation?.hasAccount) return undefined;
  return { link, reader: memberOf(colleague, organisation) };
}

export type ShownLink = { readonly school: string; readonly until: Day; readonly blockedMinutes: number };
/** What a link shows without its code, by GET: mail scanners open links too, so nothing changes. Refusal: 'not-found'. */
export const showSummerLink = (house: House, token: string): Promise<Outcome<ShownLink>> =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    const seen = await found(desk, house.hash(token), house.today(), 'look');
    if (!seen) return notFound;
    const { link, reader } = seen;
    return ok({ school: reader.organisationName, until: link.expiresOn, blockedMinutes: link.blockedMinutes });
  });

const enter = (house: House, token: string, code: string): Promise<Outcome<Member>> =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    const seen = await found(desk, house.hash(token), house.today(), 'hold');
    if (!seen) return notFound;
    const { link, reader } = seen;
    if (link.blockedMinutes > 0) return refuse('link-waits', 'code', { minutes: link.blockedMinutes });
    if (!sameBytes(hashCode(house, token, code), link.codeHash)) {
      // This is the one refusal that writes: the wrong code must count.
      const left = await desk.summerLinks.countWrongCode(link.id);
      return left === 0 ? refuse('link-waits', 'code', { minutes: 15 }) : refuse('wrong-code', 'code', { left });
    }
    await desk.summerLinks.opened(link.id, house.today());
    return ok({ ...reader, jobTitle: `${reader.jobTitle}, met de link van de Zomerlijst` });
  });

const read = makeAct<Record<never, never>, SummerList>('open-summer-link', (step) => listOf(step));

export type OpenedList = { readonly list: SummerList; readonly reader: Member };
/**
 * The list as this colleague may see it now, once: no session comes of it. Refusals: 'code-shape', 'wrong-code' with how many
 * tries are `left`, after five 'link-waits' for `minutes`, 'not-found'.
 */
export async function openSummerLink(house: House, token: string, code: string): Promise<Outcome<OpenedList>> {
  const digits = code.replace(/\D/g, '');
  if (digits.length !== 6) return refuse('code-shape', 'code');
  const reader = await enter(house, token, digits);
  if (!reader.ok) return reader;
  const list = await read(house, reader.value, {});
  return list.ok ? ok({ list: list.value, reader: reader.value }) : list;
}
