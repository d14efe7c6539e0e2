import { addMonths } from '#law/day.ts';
import type { House, Step } from '../house.ts';
import type { Handover } from '#domain/handover/handover.ts';
import type { At } from './at.ts';
import { sentBy } from '../notice/tell-lost.ts';

/** A fresh link: the token goes into the mail, the code is told by the sender; neither is kept, only their hashes. */
export type LinkSecrets = {
  readonly token: string;
  readonly code: string;
  readonly tokenHash: Uint8Array;
  readonly codeHash: Uint8Array;
};

/** The hash of a code is mixed with the token, which is not kept: who reads the table cannot try out a million codes. */
export const hashCode = (house: Pick<House, 'hash'>, token: string, code: string): Uint8Array =>
  house.hash(`${token} ${code}`);

/** Makes a token of 32 random bytes and a code of six digits. */
export function freshLink(house: Pick<House, 'secret' | 'hash'>): LinkSecrets {
  const token = house.secret(32);
  const random = house
    .hash(house.secret(32))
    .slice(0, 6)
    .reduce((sum, byte) => (sum * 256 + byte) % 1_000_000_000_000, 0);
  const code = String(random % 1_000_000).padStart(6, '0');
  return { token, code, tokenHash: house.hash(token), codeHash: hashCode(house, token, code) };
}

/**
 * Keeps the hashes and asks the postman to mail the link. The token itself stands in the outbox until the mail is out and
 * is wiped then: made later, in the mail job, it could not be mixed into the hash of the code that the sender tells now.
 */
export async function keepLink(
  step: Step,
  { handover, from }: { readonly handover: Pick<Handover, 'id' | 'caseId'>; readonly from: Pick<At['from'], 'id'> },
  secrets: LinkSecrets,
): Promise<void> {
  const id = step.newId();
  await step.desk.handovers.makeLink({
    id,
    handoverId: handover.id,
    caseId: handover.caseId,
    organisationId: from.id,
    tokenHash: secrets.tokenHash,
    codeHash: secrets.codeHash,
    expiresOn: addMonths(step.today, 3),
  });
  await step.desk.outbox.announce({
    id: step.newId(),
    kind: 'handover-link',
    organisationId: from.id,
    payload: { handoverId: handover.id, token: secrets.token, ...sentBy(step, handover.caseId) },
    onceKey: id,
    waitMinutes: 10,
  });
}
