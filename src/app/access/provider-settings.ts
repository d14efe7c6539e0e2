import type { Actor } from '#domain/access/actor.ts';
import { claimMaps, isCode, isOtherCode, issuerOf, plainCode, type ProviderKind } from '#domain/access/provider.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';
import type { Asking, Offer, Provider } from '../ports/identity.ts';
import { textFaults } from '../directory/typed.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

type Of = { readonly organisationId: string };
/** How Aanzet shows over there that it is Aanzet. */
export const proofs = ['secret', 'key'] as const;
export type TypedProvider = {
  readonly kind: ProviderKind | undefined;
  readonly issuer: string;
  readonly clientId: string;
  /** By a secret, or by the key of this installation. undefined = as it was; at first by a secret. */
  readonly proof?: (typeof proofs)[number] | undefined;
  /** '' = the one that is kept. */
  readonly secret: string;
  readonly code: string;
  readonly asksSecond: boolean;
};
export type SeenProvider = { readonly organisation: Organisation; readonly provider: Provider | undefined };

/** The own organisation, with account: whoever decides where its people sign in is one of them. */
async function kept({ desk, actor }: Step, { organisationId }: Of): Promise<Outcome<SeenProvider>> {
  if (actor.kind !== 'member' || actor.organisationId !== organisationId) return notFound;
  const organisation = await desk.directory.organisation(organisationId);
  if (!organisation?.hasAccount) return notFound;
  return ok({ organisation, provider: await desk.providers.find(organisationId) });
}

/** How an organisation signs in, for who leads it. Refusal: 'not-found'. */
export const seeProvider = makeAct<Of, SeenProvider>('keep-sign-in', kept);

/** Whether the code is one, is of this organisation, and stands where it must. */
function codeFaults(
  { kind, code: typed }: TypedProvider & { readonly kind: ProviderKind },
  organisation: Organisation,
  issuer: string | undefined,
): readonly Refusal[] {
  const { code: codeKind } = claimMaps[kind].organisation;
  const code = plainCode(codeKind, typed);
  if (!isCode(codeKind, code)) return refuse(`code-${codeKind}`, 'code').refusals;
  if (isOtherCode(codeKind, code, organisation)) return refuse('code-differs', 'code').refusals;
  const elsewhere = codeKind === 'tenant' && issuer !== undefined && !issuer.toLowerCase().includes(code);
  return elsewhere ? refuse('code-elsewhere', 'code').refusals : [];
}

/** The secret that lies ready on the machine for this address and name: nobody types it. */
const ready = ({ identity }: Pick<House, 'identity'>, at: Pick<Asking, 'issuer' | 'clientId'>): string | undefined =>
  identity.secretOf === 'none' ? undefined : identity.secretOf(at);

type Here = Pick<Keep, 'local' | 'isReady'>;
function faults(typed: TypedProvider, { organisation, provider }: SeenProvider, here: Here): readonly Refusal[] {
  const { kind, clientId, code, secret, proof } = typed;
  const issuer = issuerOf(typed.issuer, here.local);
  // A secret goes to the address that it was typed for, and to no other.
  const isNew = provider === undefined || provider.issuer !== issuer || provider.kind !== kind;
  return [
    ...(kind === undefined ? refuse('provider-missing', 'kind').refusals : []),
    ...textFaults({ clientId, code, issuer: typed.issuer }, ['clientId']),
    ...(issuer === undefined ? refuse('issuer-wrong', 'issuer').refusals : []),
    ...(kind === undefined ? [] : codeFaults({ ...typed, kind }, organisation, issuer)),
    ...(secret === '' && isNew && proof !== 'key' && !here.isReady ? refuse('secret-missing', 'secret').refusals : []),
    ...(secret.length > 500 ? refuse('too-long', 'secret').refusals : []),
  ];
}

type Keep = Of &
  TypedProvider & {
    readonly local: boolean;
    readonly isReady: boolean;
    readonly sealed: Uint8Array | null | undefined;
  };
const keep = makeAct<Keep, void>('keep-sign-in', async (step, command) => {
  const seen = await kept(step, command);
  if (!seen.ok) return seen;
  const refusals = faults(command, seen.value, command);
  const { kind, organisationId, clientId, asksSecond } = command;
  if (kind === undefined || refusals.length > 0) return { ok: false, refusals };
  const issuer = issuerOf(command.issuer, command.local) ?? '';
  const code = plainCode(claimMaps[kind].organisation.code, command.code);
  const provider = { organisationId, kind, issuer, clientId, code, asksSecond, live: false, triedOn: null };
  await step.desk.providers.keep({ ...provider, changedOn: step.today }, command.sealed);
  return ok(undefined);
});
/**
 * Keeps the settings. They are not used before somebody came back with them: a change sets them off. Refusals: 'not-found',
 * faults by field.
 */
export const keepProvider = (house: House, actor: Actor, typed: Of & TypedProvider): Promise<Outcome<void>> =>
  keep(house, actor, { ...typed, local: house.identity.local, ...proofOf(house, typed) });

/** What is kept: no secret once the key proves it, which only an installation that has one can. */
function proofOf(
  house: House,
  { proof, secret, issuer, clientId }: TypedProvider,
): Pick<Keep, 'proof' | 'sealed' | 'isReady'> {
  const { identity, vault } = house;
  if (proof === 'key' && identity.keys.length > 0) return { proof, sealed: null, isReady: false };
  const isReady = ready(house, { issuer: issuerOf(issuer, identity.local) ?? '', clientId }) !== undefined;
  // Typed before and ready now: the one on the machine is the one that counts.
  if (isReady && secret === '') return { proof: 'secret', sealed: null, isReady };
  return { proof: 'secret', isReady, sealed: secret === '' ? undefined : vault.seal(secret) };
}

/** Uses it from now on, or no more. Refusals: 'not-found', 'not-tried'. */
export const useProvider = makeAct<Of & { readonly live: boolean }, void>('keep-sign-in', async (step, command) => {
  const seen = await kept(step, command);
  if (!seen.ok || !seen.value.provider) return notFound;
  if (command.live && seen.value.provider.triedOn === null) return refuse('not-tried', 'live');
  await step.desk.providers.setLive(command.organisationId, command.live);
  return ok(undefined);
});

/** The settings with the secret in clear, for one request. */
export async function askingOf(
  house: House,
  organisationId: string,
): Promise<{ readonly provider: Provider; readonly asking: Asking } | undefined> {
  const found = await house.withActor(doorkeeper, 'come-in', ({ providers }) => providers.whole(organisationId));
  if (!found) return undefined;
  const { sealedSecret, ...provider } = found;
  const { issuer, clientId } = provider;
  const secret = sealedSecret === null ? ready(house, { issuer, clientId }) : house.vault.open(sealedSecret);
  return { provider, asking: { issuer, clientId, secret } };
}

/** Asks the sign-in what it offers, without anybody signing in. Refusals: 'not-found', 'provider-down', 'provider-unfit'. */
export async function lookAtProvider(house: House, actor: Actor, of: Of): Promise<Outcome<Offer>> {
  const seen = await seeProvider(house, actor, of);
  if (!seen.ok) return seen;
  const found = await askingOf(house, of.organisationId);
  return found ? house.identity.look(found.asking, claimMaps[found.provider.kind].ask) : notFound;
}

/** Organisations whose colleagues can sign in at home, by name; for everybody at the door. */
export const providersAtTheDoor = (
  house: House,
): Promise<readonly { readonly organisationId: string; readonly name: string }[]> =>
  house.withActor(doorkeeper, 'come-in', ({ providers }) => providers.live());

/** Where a colleague of this organisation signs out over there too; undefined when nobody signs in that way. */
export async function farewellOf(house: House, organisationId: string): Promise<string | undefined> {
  const found = await askingOf(house, organisationId);
  return found?.provider.live ? house.identity.farewell(found.asking) : undefined;
}
