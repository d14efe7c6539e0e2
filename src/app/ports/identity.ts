import type { ProviderKind } from '#domain/access/provider.ts';
import type { Claims } from '#domain/access/provider.ts';
import type { Instant } from '#domain/access/session.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';

type Hash = Uint8Array;

/** Where colleagues of one organisation sign in. The secret is no part of it. */
export type Provider = {
  readonly organisationId: string;
  readonly kind: ProviderKind;
  readonly issuer: string;
  readonly clientId: string;
  readonly code: string;
  readonly asksSecond: boolean;
  readonly live: boolean;
  readonly triedOn: Day | null;
  readonly changedOn: Day;
};
/** in: to work; bind: the first time, after an invitation; trial: a manager tries the settings; second: a code is asked. */
export type Round = {
  readonly browserHash: Hash;
  readonly purpose: 'in' | 'bind' | 'trial' | 'second';
  readonly organisationId: string;
  readonly memberId: string | null;
  readonly sealedSecrets: Hash | null;
  readonly shared: boolean;
  readonly onward: string;
};

export type ProviderStore = {
  /** As who leads that organisation. */
  find(organisationId: string): Promise<Provider | undefined>;
  /** `sealedSecret` undefined = keep what there was; null = none. */
  keep(provider: Provider, sealedSecret: Hash | null | undefined): Promise<void>;
  setLive(organisationId: string, live: boolean): Promise<void>;
  /** For the program at the door: those that are used, by name. */
  live(): Promise<readonly { readonly organisationId: string; readonly name: string }[]>;
  /** With the secret. */
  whole(organisationId: string): Promise<(Provider & { readonly sealedSecret: Hash | null }) | undefined>;
  tried(organisationId: string, on: Day): Promise<void>;
  beginRound(tokenHash: Hash, round: Round, endsAt: Instant): Promise<void>;
  /** Takes it away: whoever comes second finds nothing. */
  takeRound(tokenHash: Hash, now: Instant): Promise<Round | undefined>;
  /** Looks without taking: for showing the page that asks a code. */
  round(tokenHash: Hash, now: Instant): Promise<Round | undefined>;
  bind(memberId: string, accountHash: Hash, on: Day): Promise<boolean>;
  boundTo(accountHash: Hash): Promise<string | undefined>;
  forgetRounds(before: Instant): Promise<void>;
};

/** What one request to a sign-in elsewhere needs. */
export type Asking = {
  readonly issuer: string;
  readonly clientId: string;
  /** undefined = by the key of this installation. */
  readonly secret: string | undefined;
};
export type RoundSecrets = { readonly state: string; readonly nonce: string; readonly verifier: string };
export type Begin = RoundSecrets & {
  readonly back: string;
  readonly scope: string;
  /** '' = none. */
  readonly acr: string;
  /** Asks who it is again, also of a browser that is still known there. */
  readonly again: boolean;
};
/** What a sign-in offers, before anybody uses it. */
export type Offer = {
  readonly pkce: boolean;
  readonly pushed: boolean;
  readonly asks: boolean;
};

/** Sign-ins elsewhere (OpenID Connect). Always outside a transaction. */
export type IdentityServers = {
  /** http on this machine is taken too: for trying out and for tests. */
  readonly local: boolean;
  /** Public halves of the key by which this installation shows who asks, as JWK; none = by a secret only. */
  readonly keys: readonly object[];
  /** The secret that who keeps the machine put in a file for this address and name; 'none' = there is no such file. */
  readonly secretOf: ((at: Pick<Asking, 'issuer' | 'clientId'>) => string | undefined) | 'none';
  /** Is it there, and does it offer what we need? Refusals: 'provider-down', 'provider-unfit'. */
  look(asking: Asking, acr: string): Promise<Outcome<Offer>>;
  /** Where the browser goes. Refusals: as `look`. */
  begin(asking: Asking, round: Begin): Promise<Outcome<string>>;
  /**
   * What came back, after all of it was checked: issuer, audience, signature, nonce, times. Refusals: 'provider-down',
   * 'provider-said-no', 'token-wrong'.
   */
  finish(asking: Asking, at: string, round: RoundSecrets): Promise<Outcome<{ subject: string; claims: Claims }>>;
  /** Where somebody signs out over there; undefined when they offer no such page, or do not answer soon. */
  farewell(asking: Asking): Promise<string | undefined>;
};
