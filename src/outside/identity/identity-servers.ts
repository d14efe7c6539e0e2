import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import * as client from 'openid-client';
import type { Asking, Begin, IdentityServers } from '#app/ports/identity.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { ClientKey } from './client-key.ts';
import type { SecretOf } from './sign-in-secrets.ts';

const seconds = { answer: 8, farewell: 2, clocksDiffer: 30, known: 10 * 60 } as const;

const keyOf = ({ issuer, clientId, secret = '' }: Asking): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, clientId, secret]))
    .digest('base64');

/** No answer, an answer after too long, or a fault on their side; everything else is about what was said. */
function isDown(fault: unknown): boolean {
  for (let one: unknown = fault; one instanceof Error; one = one.cause) {
    const { code = '', name } = one as Error & { code?: string };
    if (name === 'TypeError' && one.message === 'fetch failed') return true;
    if (/^E[A-Z]+$|^UND_ERR|TIMEOUT/.test(code) || name === 'TimeoutError') return true;
    const response = one.cause;
    if (response instanceof Response && response.status >= 500) return true;
  }
  return false;
}
function why(fault: unknown): Outcome<never> {
  if (fault instanceof client.AuthorizationResponseError)
    return refuse(
      fault.error === 'server_error' || fault.error === 'temporarily_unavailable'
        ? 'provider-down'
        : 'provider-said-no',
    );
  return refuse(isDown(fault) ? 'provider-down' : 'token-wrong');
}

/** Their key of the token is looked up and used, also where the line they came over would do. */
const strict = (local: boolean) => [
  client.enableNonRepudiationChecks,
  ...(local ? [client.allowInsecureRequests] : []),
];

type Settled = { readonly local: boolean; readonly key: ClientKey | undefined };

/** How we show who asks: by the secret that was typed for this sign-in, else by the key of this installation. */
async function proofOf(secret: string | undefined, key: ClientKey | undefined): Promise<client.ClientAuth> {
  if (secret) return client.ClientSecretBasic(secret);
  if (!key) return client.None();
  const { kid, alg } = key.public;
  const how = alg === 'RS256' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: 'P-256' };
  const der = key.private.export({ type: 'pkcs8', format: 'der' });
  return client.PrivateKeyJwt({ key: await crypto.subtle.importKey('pkcs8', der, how, false, ['sign']), kid });
}

async function discover({ issuer, clientId, secret }: Asking, { local, key }: Settled): Promise<client.Configuration> {
  const metadata = { [client.clockTolerance]: seconds.clocksDiffer };
  const options = { execute: strict(local && issuer.startsWith('http://127.0.0.1')), timeout: seconds.answer };
  return client.discovery(new URL(issuer), clientId, metadata, await proofOf(secret, key), options);
}

/** They said nothing of it: then it is tried, and refused by them when they cannot. They said which: then ours is among them. */
const offers = (list: readonly string[] | undefined, one: string): boolean => list?.includes(one) ?? true;

function unfit(config: client.Configuration): boolean {
  const server = config.serverMetadata();
  return (
    !server.authorization_endpoint ||
    !server.token_endpoint ||
    !server.jwks_uri ||
    !offers(server.code_challenge_methods_supported, 'S256') ||
    !offers(server.response_types_supported, 'code')
  );
}

type Parameters = Record<string, string>;
/** Pushed over our own line where they take that: then the address of a browser says nothing. */
const addressOf = (config: client.Configuration, parameters: Parameters): Promise<URL> =>
  config.serverMetadata().pushed_authorization_request_endpoint === undefined
    ? Promise.resolve(client.buildAuthorizationUrl(config, parameters))
    : client.buildAuthorizationUrlWithPAR(config, parameters);

const parametersOf = async ({ state, nonce, verifier, back, scope, acr, again }: Begin): Promise<Parameters> => ({
  redirect_uri: back,
  scope,
  state,
  nonce,
  code_challenge: await client.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
  ...(acr && { acr_values: acr }),
  ...(again && { prompt: 'login' }),
});

type Signed = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;
/** What stands behind the token too. How somebody signed in counts only where it was signed. */
async function claimsOf(config: client.Configuration, tokens: Signed) {
  const token = tokens.claims();
  if (!token) return undefined;
  const more =
    config.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : await client.fetchUserInfo(config, tokens.access_token, token.sub);
  const { amr: _amr, acr: _acr, ...plain } = more as Record<string, unknown>;
  return { subject: token.sub, claims: { ...plain, ...token } };
}

type ConfigOf = (asking: Asking, anew?: boolean) => Promise<client.Configuration>;
/** What a sign-in says of itself, asked once in ten minutes. */
function knowing(settled: Settled): ConfigOf {
  const known = new Map<string, { readonly config: client.Configuration; readonly until: number }>();
  return async (asking, anew = false) => {
    const [key, now] = [keyOf(asking), performance.now()];
    const kept = known.get(key);
    if (!anew && kept && kept.until > now) return kept.config;
    const config = await discover(asking, settled);
    if (known.size > 200) known.clear();
    known.set(key, { config, until: now + seconds.known * 1000 });
    return config;
  };
}

async function fitting<T>(
  configOf: () => Promise<client.Configuration>,
  work: (config: client.Configuration) => Promise<T>,
): Promise<Outcome<T>> {
  try {
    const config = await configOf();
    return unfit(config) ? refuse('provider-unfit') : ok(await work(config));
  } catch (fault) {
    return refuse(isDown(fault) ? 'provider-down' : 'provider-unfit');
  }
}

/** Who signs out does not wait for who is slow. No token was kept to say who it is: they ask it themselves. */
async function farewellOf(config: Promise<client.Configuration>): Promise<string | undefined> {
  const soon = delay(seconds.farewell * 1000, undefined, { ref: false });
  const found = await Promise.race([config.catch(() => undefined), soon]);
  const at = found?.serverMetadata().end_session_endpoint;
  return found && at?.startsWith('http') ? client.buildEndSessionUrl(found, {}).href : undefined;
}

/** Sign-ins elsewhere over https. What they say of themselves is kept for ten minutes; `local` also takes http on this machine. */
export function makeIdentityServers({
  local = false,
  key,
  secretOf,
}: {
  readonly local?: boolean;
  readonly key?: ClientKey | undefined;
  readonly secretOf?: SecretOf | undefined;
} = {}): IdentityServers {
  const configOf = knowing({ local, key });
  return {
    local,
    keys: key ? [key.public] : [],
    secretOf: secretOf ?? 'none',
    look: (asking, acr) =>
      fitting(
        () => configOf(asking, true),
        (config) => {
          const server = config.serverMetadata();
          return Promise.resolve({
            pkce: server.code_challenge_methods_supported?.includes('S256') ?? false,
            pushed: server.pushed_authorization_request_endpoint !== undefined,
            asks: acr !== '' && offers(server.acr_values_supported, acr),
          });
        },
      ),
    begin: (asking, round) =>
      fitting(
        () => configOf(asking),
        async (config) => (await addressOf(config, await parametersOf(round))).href,
      ),
    farewell: (asking) => farewellOf(configOf(asking)),
    async finish(asking, at, { state, nonce, verifier }) {
      try {
        const tokens = await client.authorizationCodeGrant(await configOf(asking), new URL(at), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const told = await claimsOf(await configOf(asking), tokens);
        return told ? ok(told) : refuse('token-wrong');
      } catch (fault) {
        return why(fault);
      }
    },
  };
}
