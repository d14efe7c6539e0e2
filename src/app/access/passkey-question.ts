import type { Instant } from '#domain/access/session.ts';
import type { House } from '../house.ts';

/** For what a passkey is asked: to come in, or to be made in one session of a colleague. */
export type Purpose = 'use' | `new ${string}`;
const halfAnHour = 30 * 60_000;

const sealOf = ({ vault }: House, purpose: Purpose, random: string, endsAt: string): string =>
  Buffer.from(vault.blur(`passkey ${purpose} ${random} ${endsAt}`)).toString('base64url');

/**
 * A question that a passkey signs. It carries its own proof, so that opening a page keeps nothing: only what was answered is
 * kept, until it is too old anyway.
 */
export function newQuestion(house: House, purpose: Purpose): string {
  const [random, endsAt] = [house.secret(16), (house.now() + halfAnHour).toString(36)];
  return Buffer.from([random, endsAt, sealOf(house, purpose, random, endsAt)].join('.')).toString('base64url');
}

/** Until when an answer to it is taken; undefined when it is not ours, was for something else, or is too old. */
export function endOfQuestion(house: House, purpose: Purpose, question: string): Instant | undefined {
  const [random = '', endsAt = '', seal = ''] = Buffer.from(question, 'base64url').toString().split('.');
  const end = Number.parseInt(endsAt, 36);
  // Both are hashes under the key of the house: comparing them tells nothing.
  return seal === sealOf(house, purpose, random, endsAt) && end > house.now() ? end : undefined;
}
