import type { Day } from '#law/day.ts';
import type { PasskeyHome } from '#domain/access/passkey.ts';
import type { Instant } from '#domain/access/session.ts';

/** The public half of a passkey, as it is kept. */
export type PublicHalf = {
  readonly credentialId: Uint8Array;
  readonly publicKey: Uint8Array;
  /** How often the device says that it was used; 0 when it does not count. */
  readonly uses: number;
};
/** A passkey with whose it is. */
export type Passkey = PublicHalf & { readonly id: string; readonly memberId: string };
/** One line of the own list. */
export type ShownPasskey = {
  readonly id: string;
  readonly credentialId: Uint8Array;
  readonly name: string;
  readonly madeOn: Day;
  readonly usedOn: Day | null;
};
type Asked = { readonly home: PasskeyHome; readonly question: string };
type ForWhom = {
  readonly memberId: string;
  readonly mail: string;
  readonly name: string;
  readonly known: readonly ShownPasskey[];
};

/** What speaks with passkeys (WebAuthn). A question is base64url text of ours; an answer is the JSON of a browser. */
export type PasskeySpeech = {
  /** What a browser is told in order to make one, as JSON. */
  askNew(asked: Asked & ForWhom): string;
  /** What a browser is told in order to use one of anybody, as JSON. */
  askUse(asked: Asked): string;
  /** Which passkey an answer says to be of, and the question that it answers; undefined = no answer at all. */
  read(answer: string): { readonly credentialId: Uint8Array; readonly question: string } | undefined;
  /** The new one; undefined when it is not what was asked. Who holds the device proved to be its owner, always. */
  checkNew(answer: string, asked: Asked): Promise<PublicHalf | undefined>;
  /** How often it was used now; undefined when it is not what was asked, or when it counts like a copy. */
  checkUse(answer: string, asked: Asked, known: Passkey): Promise<number | undefined>;
};

export type PasskeyStore = {
  /** The actor's own, oldest first. */
  own(memberId: string): Promise<readonly ShownPasskey[]>;
  /** False when it is somebody's already. */
  add(one: Passkey & { readonly name: string; readonly madeOn: Day }): Promise<boolean>;
  /** False when it was not there, or is another’s. */
  remove(id: string): Promise<boolean>;
  /** For the program at the door. */
  byCredential(credentialId: Uint8Array): Promise<Passkey | undefined>;
  /** False when it was used more often meanwhile, or is gone. */
  use(id: string, uses: number, on: Day): Promise<boolean>;
  /** False when this question was answered before. */
  answered(questionHash: Uint8Array, endsAt: Instant): Promise<boolean>;
};
