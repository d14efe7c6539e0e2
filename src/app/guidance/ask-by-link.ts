import { addDays, type Day } from '#law/day.ts';
import { linkDays, type About } from '#domain/guidance/check-in.ts';
import { ownChannel, smsTo, type FromHere } from '#domain/guidance/own-channel.ts';
import { ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { House, Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { sentBy } from '../notice/tell-lost.ts';

/** By what a question goes out: mailed, by sms, by the own channel of somebody, or as a text that the colleague sends. */
export type LinkWay = 'mail' | 'sms' | 'own' | 'text';
/** The link to send by hand; null when the program sends it. */
export type Asked = { readonly token: string | null; readonly until: Day };
/** What a link needs of the house, made before the transaction. */
export type LinkMaking = { readonly token: string; readonly tokenHash: Uint8Array; readonly here: FromHere };
export const fromHere = ({ sms, demo }: House): FromHere => ({ sms: sms === true, examples: demo });
/** A fresh link that nobody knows yet. */
export function linkMaking(house: House): LinkMaking {
  const token = house.secret(32);
  return { token, tokenHash: house.hash(token), here: fromHere(house) };
}

type Addressed = { readonly toMail: string | null; readonly toPhone: string | null };
const fault = (code: string): Outcome<never> => refuse(code, 'by');

/** To where the question goes, of what the own organisation has. */
async function addressOf(
  { desk }: Step,
  caseId: string,
  by: LinkWay,
  { here }: LinkMaking,
): Promise<Outcome<Addressed>> {
  if (by === 'text') return ok({ toMail: null, toPhone: null });
  const { phone = null, mail = null, prefers = null } = (await desk.people.contact(caseId)) ?? {};
  const way = by === 'own' ? ownChannel({ phone, mail, prefers }, here) : by;
  if (way === undefined) return fault('no-channel-of-person');
  if (way === 'mail') return mail === null ? fault('no-mail-of-person') : ok({ toMail: mail, toPhone: null });
  if (!here.sms) return fault('no-sms-from-here');
  const toPhone = smsTo({ phone }, here);
  return toPhone === undefined ? fault('no-mobile-of-person') : ok({ toMail: null, toPhone });
}

type Asking = { readonly caseId: string; readonly by: LinkWay; readonly about: About; readonly making: LinkMaking };
/**
 * Makes the link of one question and sends it; an earlier one stops working. Refusals at `by`: check-in-by-voice (nothing goes to
 * somebody who is afgeschermd), no-mail-of-person, no-mobile-of-person, no-sms-from-here, no-channel-of-person.
 */
export async function askByLink(step: Step, { caseId, by, about, making }: Asking): Promise<Outcome<Asked>> {
  const { desk, today, newId } = step;
  // A telephone lies about, and a message stays in it (field finding 9).
  if (await desk.cases.isShielded(caseId)) return fault('check-in-by-voice');
  const to = await addressOf(step, caseId, by, making);
  if (!to.ok) return to;
  const { organisationId, memberId } = memberOf(step);
  const [id, until] = [newId(), addDays(today, linkDays)];
  const { token, tokenHash } = making;
  const of = { id, caseId, organisationId, memberId, about };
  await desk.lasting.makeLink({ ...of, askedOn: today, expiresOn: until, tokenHash, ...to.value });
  if (by === 'text') return ok({ token, until });
  // The token stands in the outbox until it is out, and is wiped then.
  const kind = to.value.toPhone === null ? 'check-in-link' : 'check-in-sms';
  await desk.outbox.announce({
    id: newId(),
    kind,
    organisationId,
    payload: { token, ...sentBy(step, caseId) },
    onceKey: id,
  });
  return ok({ token: null, until });
}

/** The same refusals at another field of a form. */
export const at = (field: string, refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.map((refusal) => ({ ...refusal, field }));
