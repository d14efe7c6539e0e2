/** A sign-in of an organisation: the real `oidc-provider` on this machine, and a browser that signs in there. */
import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import type { Claims } from '#domain/access/provider.ts';

/** Somebody over there: what the sign-in tells of them. */
export type HomeAccount = { readonly sub: string; readonly acr?: string; readonly amr?: readonly string[] } & Claims;
export const clientId = 'aanzet-test';
/** Known there by a key instead of a secret. */
export const clientByKey = 'aanzet-by-key';
export const clientSecret = 'a secret of the organisation';
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...pair.privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' };

const coded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
/** A token as their key would sign it, or any other. */
export function signed(
  claims: object,
  key: KeyObject = createPrivateKey({ key: jwk as never, format: 'jwk' }),
): string {
  const body = `${coded({ alg: 'RS256', kid: 'test' })}.${coded(claims)}`;
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}
export const unsigned = (claims: object): string => `${coded({ alg: 'none' })}.${coded(claims)}.`;
export const claimsIn = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

/** Every claim that somebody may tell comes along. */
const told = [
  'sub', 'acr', 'amr', 'email', 'mail', 'tid', 'schac_home_organization', 'eduperson_affiliation', 'gemeentecode',
  'nlEduPersonHomeOrganizationId', 'eduPersonAffiliation',
]; // prettier-ignore

export type IdentityProvider = {
  readonly issuer: string;
  readonly accounts: Map<string, HomeAccount>;
  /** Who signs in by itself; undefined = a page asks, for a real browser. */
  account: HomeAccount | undefined;
  /** Changes the token on its way. */
  tamper: ((token: string) => string) | undefined;
  stop(): Promise<void>;
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const askPage = (path: string, accounts: Iterable<string>): string =>
  `<!doctype html><html lang="nl"><title>Inloggen op je werk</title><h1>Inloggen op je werk</h1>${[...accounts]
    .map((name) => `<p><a href="${escaped(path)}?als=${encodeURIComponent(name)}">${escaped(name)}</a></p>`)
    .join('')}</html>`;

/** Puts another token in the answer of the token address. */
function changing(home: IdentityProvider, response: ServerResponse): void {
  const end = response.end.bind(response) as (chunk?: unknown) => ServerResponse;
  response.end = ((chunk?: unknown) => {
    const answer = JSON.parse(String(chunk)) as { id_token?: string };
    if (answer.id_token === undefined || !home.tamper) return end(chunk);
    const text = JSON.stringify({ ...answer, id_token: home.tamper(answer.id_token) });
    response.setHeader('content-length', Buffer.byteLength(text));
    return end(text);
  }) as typeof response.end;
}

function settingsFor(home: IdentityProvider, back: string, keys: readonly object[]): object {
  return {
    clients: [
      { client_id: clientId, client_secret: clientSecret, redirect_uris: [back] },
      ...keys.map((key) => ({
        client_id: clientByKey,
        redirect_uris: [back],
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [key] },
      })),
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['a key of the test'] },
    claims: { openid: told },
    conformIdTokenClaims: false,
    acrValues: ['http://eidas.europa.eu/LoA/substantial', 'http://surfconext.nl/assurance/loa2'],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: () => '/vraag' },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 600, Session: 600, Grant: 600 },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => home.accounts.get(sub) }),
    async loadExistingGrant(ctx: {
      oidc: {
        provider: { Grant: new (about: object) => Grant };
        session: { accountId: string };
        client: { clientId: string };
      };
    }) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}
type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };

async function ask(home: IdentityProvider, oidc: Provider, request: IncomingMessage, response: ServerResponse) {
  const chosen = new URL(request.url ?? '/', home.issuer).searchParams.get('als');
  const account = chosen === null ? home.account : home.accounts.get(chosen);
  if (!account) {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return void response.end(askPage('/vraag', home.accounts.keys()));
  }
  home.accounts.set(account.sub, account);
  const { sub, acr, amr } = account;
  return oidc.interactionFinished(request, response, { login: { accountId: sub, acr, amr: amr && [...amr] } });
}

/** Starts one that sends browsers back to `back`, and knows a second client by these keys. Stop it in `afterAll`. */
export async function anIdentityProvider(back: string, keys: readonly object[] = []): Promise<IdentityProvider> {
  let oidc: Provider | undefined;
  const server: Server = createServer((request, response) => {
    if (request.url?.startsWith('/token')) changing(home, response);
    const answered = request.url?.startsWith('/vraag')
      ? ask(home, oidc!, request, response)
      : oidc!.callback()(request, response);
    answered.catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const home: IdentityProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accounts: new Map(),
    account: undefined,
    tamper: undefined,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  oidc = new Provider(home.issuer, { ...settingsFor(home, back, keys), adapter: createMemoryAdapter() });
  return home;
}

/** A browser that follows an address until it leads back: where it comes back with. */
export async function signInAt(address: string, back: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = address;
  for (let hops = 0; hops < 12; hops++) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    const to = answer.headers.get('location');
    if (to === null) throw new Error(`no way back: ${answer.status} ${await answer.text()}`);
    url = new URL(to, url).href;
    if (url.startsWith(back)) return url;
  }
  throw new Error('no way back after twelve steps');
}
