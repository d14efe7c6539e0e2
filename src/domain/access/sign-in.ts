import { refuse, type Refusal } from '../outcome.ts';

/** Tries that are free before waiting begins: of one account, and of one network (a school has one for everybody). */
export const freeTries = { account: 5, network: 40 } as const;
export type TryKind = keyof typeof freeTries;
const longestWait = 15 * 60;
/** After a day without a try it begins anew. */
export const triesForgottenAfter = 24 * 60 * 60;

/**
 * Seconds before the next try, after so many in a row: a minute, and twice as long each time. Never longer than a quarter
 * of an hour: else anybody could keep a colleague out.
 */
export const waitAfter = (tries: number, kind: TryKind): number =>
  tries < freeTries[kind] ? 0 : Math.min(60 * 2 ** Math.min(tries - freeTries[kind], 10), longestWait);

/** Minutes as somebody is told them: never 0 while there is something to wait for. */
export const minutesOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));

/** A mail address as it is compared: capitals and spaces around it make no other. */
export const plainMail = (mail: string): string => mail.trim().toLowerCase();

const passphraseLength = { least: 12, most: 200 } as const;
const known = ['aanzet', 'wachtwoord', 'wachtzin', 'welkom', 'password', 'qwerty', '123456', 'abcdef'];

/** What is left of words when all that anybody would guess is taken out. */
function rest(words: string, about: readonly string[]): string {
  const guessed = [...known, ...about.flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{N}]+/u))];
  return guessed
    .filter((one) => one.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, one) => left.replaceAll(one, ''), words.toLowerCase());
}

/**
 * What is wrong with chosen words, at 'passphrase' or 'again'. Length counts; no rules about signs. `about` is what
 * others know too: name, mail address, organisation.
 */
export function passphraseFaults(words: string, again: string, about: readonly string[]): readonly Refusal[] {
  const { least, most } = passphraseLength;
  const { length } = words;
  if (length < least) return refuse('passphrase-short', 'passphrase', { least }).refusals;
  if (length > most) return refuse('passphrase-long', 'passphrase', { most }).refusals;
  const left = rest(words, about);
  if (new Set(words).size < 5 || left.replaceAll(/[^\p{L}\p{N}]/gu, '').length < 6)
    return refuse('passphrase-guessed', 'passphrase').refusals;
  return words === again ? [] : refuse('passphrase-differs', 'again').refusals;
}

/** Letters and digits that nobody mixes up when reading from paper. */
export const recoveryAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
export const recoveryLetters = 10;
export const recoveryCount = 10;

/** As it is shown: two groups. */
export const recoveryShown = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What somebody typed in the box for a code: six digits of the app, a recovery code, or nothing of the two. */
export type TypedCode = { readonly kind: 'app' | 'recovery'; readonly code: string };
export function typedCode(typed: string): TypedCode | undefined {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, '');
  if (/^\d{6}$/.test(code)) return { kind: 'app', code };
  const fits = code.length === recoveryLetters && code.split('').every((one) => recoveryAlphabet.includes(one));
  return fits ? { kind: 'recovery', code } : undefined;
}
