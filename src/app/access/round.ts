import type { Member } from '#domain/access/actor.ts';
import { claimMaps, misfit, readClaims, type ToldOfPerson } from '#domain/access/provider.ts';
import { plainMail } from '#domain/access/sign-in.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Provider, Round, RoundSecrets } from '../ports/identity.ts';
import { memberIn } from './doorkeeper.ts';
import { askingOf } from './provider-settings.ts';
import { startSession, type Opened } from './sessions.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
const minute = 60_000;
/** Long enough for a forgotten password over there, too short to be found again in a history. */
const roundLasts = 15 * minute;

/** Somebody goes to sign in at their organisation. `browser` is what only this browser knows; `back` is where it comes back. */
export type Away = {
  readonly organisationId: string;
  readonly purpose: 'in' | 'bind' | 'trial';
  readonly memberId: string | null;
  readonly browser: string;
  readonly shared: boolean;
  readonly onward: string;
  readonly back: string;
};

/** The address to go to. Refusals: 'not-found', 'provider-down', 'provider-unfit'. */
export async function goAway(house: House, { organisationId, browser, back, ...wish }: Away): Promise<Outcome<string>> {
  const found = await askingOf(house, organisationId);
  if (!found || (!found.provider.live && wish.purpose !== 'trial')) return notFound;
  const { kind, asksSecond } = found.provider;
  const secrets: RoundSecrets = { state: house.secret(32), nonce: house.secret(32), verifier: house.secret(48) };
  const begun = await house.identity.begin(found.asking, {
    ...secrets,
    back,
    scope: claimMaps[kind].scope,
    acr: asksSecond ? claimMaps[kind].ask : '',
    // On a computer of more people the one before may still be known over there.
    again: wish.shared || wish.purpose === 'bind',
  });
  if (!begun.ok) return begun;
  const { state, ...rest } = secrets;
  const round: Round = {
    ...wish,
    organisationId,
    browserHash: house.hash(browser),
    sealedSecrets: house.vault.seal(JSON.stringify(rest)),
  };
  await house.withActor(doorkeeper, 'come-in', ({ providers }) =>
    providers.beginRound(house.hash(state), round, house.now() + roundLasts),
  );
  return begun;
}

/** What came of it. */
export type Back =
  | { readonly kind: 'in'; readonly member: Member; readonly opened: Opened; readonly onward: string }
  /** There was one step over there: ours is the second. */
  | { readonly kind: 'second'; readonly token: string }
  /** Bound, and the app with codes has yet to be set up. */
  | { readonly kind: 'set-up' }
  | { readonly kind: 'tried'; readonly organisationId: string; readonly findings: Findings };
/** What a trial showed, point by point. */
export type Findings = {
  readonly mail: 'told' | 'untold';
  readonly organisation: 'fits' | 'organisation-untold' | 'organisation-differs' | 'not-staff' | 'subject-bsn';
  readonly twoSteps: boolean;
};
type Coming = {
  /** The whole address with which the browser came. */
  readonly at: string;
  /** What only this browser knows; more than one when it was doing two things. */
  readonly browsers: readonly string[];
  readonly device: string;
};

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

type Home = {
  readonly round: Round;
  readonly provider: Provider;
  readonly account: Uint8Array;
  readonly told: ToldOfPerson;
};

/** Takes the round, and asks over there what the code of this browser is worth. */
async function askHome(house: House, { at, browsers }: Coming): Promise<Outcome<Home>> {
  const state = new URL(at).searchParams.getAll('state');
  if (state.length !== 1 || !state[0]) return refuse('round-over');
  const round = await house.withActor(doorkeeper, 'come-in', ({ providers }) =>
    providers.takeRound(house.hash(state[0]!), house.now()),
  );
  const ours = round && browsers.some((browser) => same(house.hash(browser), round.browserHash));
  if (!ours || round.sealedSecrets === null) return refuse('round-over');
  const found = await askingOf(house, round.organisationId);
  if (!found || (!found.provider.live && round.purpose !== 'trial')) return refuse('round-over');
  const secrets = JSON.parse(house.vault.open(round.sealedSecrets)) as Omit<RoundSecrets, 'state'>;
  const finished = await house.identity.finish(found.asking, at, { ...secrets, state: state[0] });
  if (!finished.ok) return finished;
  const { provider } = found;
  const account = house.vault.blur(`account ${JSON.stringify([provider.issuer, finished.value.subject])}`);
  return ok({ round, provider, account, told: readClaims(provider.kind, finished.value.claims) });
}

/** Another round in the same browser: the second step is ours. */
async function askSecond(house: House, desk: Desk, member: Member, round: Round): Promise<Outcome<Back>> {
  if (!(await desk.signIn.wayOf(member.memberId))) return refuse('second-missing');
  const token = house.secret(32);
  const next = { ...round, memberId: member.memberId, browserHash: house.hash(token), sealedSecrets: null };
  await desk.providers.beginRound(house.hash(token), { ...next, purpose: 'second' }, house.now() + roundLasts);
  return ok({ kind: 'second', token });
}

type Found = Outcome<Back | { readonly kind: 'enters'; readonly member: Member }>;

const comeIn = (house: House, { round, told, account }: Home): Promise<Found> =>
  house.withActor(doorkeeper, 'come-in', async (desk): Promise<Found> => {
    const memberId = await desk.providers.boundTo(account);
    const member = memberId === undefined ? undefined : await memberIn(desk, memberId, 'with account');
    if (!member || member.organisationId !== round.organisationId) return refuse('not-invited');
    return told.twoSteps ? ok({ kind: 'enters', member }) : askSecond(house, desk, member, round);
  });

/** The first time: the invitation says who it is, and the account over there is theirs from now on. */
const bind = (house: House, { round, told, account }: Home): Promise<Found> =>
  house.withActor(doorkeeper, 'come-in', async (desk): Promise<Found> => {
    const memberId = round.memberId ?? '';
    const member = memberId && (await memberIn(desk, memberId, 'with account'));
    if (!member || !(await desk.signIn.isAllowed(memberId, house.today()))) return refuse('round-over');
    const mail = (await desk.directory.colleague(memberId))?.mail ?? '';
    if (told.mail !== undefined && plainMail(told.mail) !== plainMail(mail)) return refuse('mail-differs');
    if (!(await desk.providers.bind(memberId, account, house.today()))) return refuse('account-taken');
    const id = house.newId();
    const payload = { memberId, how: 'organisation' };
    await desk.outbox.announce({ id, kind: 'sign-in-changed', organisationId: null, payload, onceKey: id });
    if (!told.twoSteps) return ok({ kind: 'set-up' });
    await desk.signIn.endFirst(memberId);
    return ok({ kind: 'enters', member });
  });

/** A manager sees what came along; what does not fit is no refusal here. */
async function tried(house: House, { provider, round, told }: Home): Promise<Outcome<Back>> {
  const organisation = (misfit(provider.kind, provider.code, told) ?? 'fits') as Findings['organisation'];
  const { organisationId } = round;
  if (organisation === 'fits')
    await house.withActor(doorkeeper, 'come-in', ({ providers }) => providers.tried(organisationId, house.today()));
  const mail = told.mail === undefined ? 'untold' : 'told';
  return ok({ kind: 'tried', organisationId, findings: { mail, organisation, twoSteps: told.twoSteps } });
}

/**
 * Somebody comes back from their organisation. Refusals, all logged: 'round-over' (used, too late, another browser),
 * 'provider-down', 'provider-said-no', 'token-wrong', 'organisation-untold', 'organisation-differs', 'not-staff', 'subject-bsn',
 * 'not-invited', 'mail-differs', 'account-taken', 'second-missing'.
 */
export async function comeBack(house: House, coming: Coming): Promise<Outcome<Back>> {
  const home = await askHome(house, coming);
  const found = home.ok ? await judge(house, home.value) : home;
  if (!found.ok) {
    await house.withActor(doorkeeper, 'fail-sign-in', () => Promise.resolve());
    return found;
  }
  if (found.value.kind !== 'enters' || !home.ok) return found as Outcome<Back>;
  const { member } = found.value;
  const { shared, onward, purpose } = home.value.round;
  if (purpose === 'bind') await house.withActor(member, 'bind-sign-in', () => Promise.resolve());
  const opened = await startSession(house, member, { shared, device: coming.device });
  return ok({ kind: 'in', member, opened, onward });
}

function judge(house: House, home: Home): Promise<Found> {
  const { round, provider, told } = home;
  if (round.purpose === 'trial') return tried(house, home);
  const not = misfit(provider.kind, provider.code, told);
  if (not !== undefined) return Promise.resolve(refuse(not));
  return round.purpose === 'bind' ? bind(house, home) : comeIn(house, home);
}
