import type { Instant } from '#domain/access/session.ts';

/** What needs the key of the installation, or real chance: nothing of it stands in the database. */
export type Vault = {
  /** Encrypts; only this installation opens it. */
  seal(text: string): Uint8Array;
  /** Throws for what was not sealed here. */
  open(sealed: Uint8Array): string;
  /** A hash that cannot be guessed back without the key: of addresses and of short codes. */
  blur(text: string): Uint8Array;
  /** A slow, salted hash of words that a person chose. */
  slowHash(words: string): Promise<string>;
  /** Takes as long when `hash` is undefined, and is false then. */
  isSame(words: string, hash: string | undefined): Promise<boolean>;
  /** Six digits, for a mail. */
  digits(): string;
  recoveryCode(): string;
  /** Of an app with codes, as text to type (base32). */
  newSecret(): string;
  /** The moment (30 seconds each) of which this is the code, half a minute early or late; undefined = of none. */
  stepOf(secret: string, code: string, now: Instant): number | undefined;
  /** What an app with codes reads from the square. */
  appAddress(secret: string, label: { readonly mail: string; readonly organisation: string }): string;
  /** A new pair (P-256): with the public half (base64url) a device closes a letter that only the private half opens. */
  newPair(): { readonly publicKey: string; readonly privateKey: string };
  /** Undefined for what was closed with another half or about something else, or was changed on the way. */
  openLetter(privateKey: string, letter: string, about: string): string | undefined;
};
