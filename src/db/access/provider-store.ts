import type { Provider, ProviderStore, Round } from '#app/ports/identity.ts';
import type { Tx } from '../database.ts';

const shown = [
  'organisation_id',
  'kind',
  'issuer',
  'client_id',
  'code',
  'asks_second',
  'live',
  'tried_on',
  'changed_on',
] as const;
const rows = (tx: Tx) => tx.selectFrom('sign_in_provider').select(shown);
type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;
const providerOf = (row: Row): Provider => ({
  organisationId: row.organisation_id,
  kind: row.kind,
  issuer: row.issuer,
  clientId: row.client_id,
  code: row.code,
  asksSecond: row.asks_second,
  live: row.live,
  triedOn: row.tried_on,
  changedOn: row.changed_on,
});

type Settings = Pick<ProviderStore, 'find' | 'keep' | 'setLive' | 'tried'>;
const settings = (tx: Tx): Settings => ({
  async find(organisationId) {
    const row = await rows(tx).where('organisation_id', '=', organisationId).executeTakeFirst();
    return row && providerOf(row);
  },
  async keep(one, sealedSecret) {
    const row = {
      organisation_id: one.organisationId,
      kind: one.kind,
      issuer: one.issuer,
      client_id: one.clientId,
      code: one.code,
      asks_second: one.asksSecond,
      live: one.live,
      tried_on: one.triedOn,
      changed_on: one.changedOn,
      ...(sealedSecret !== undefined && { sealed_secret: sealedSecret && Buffer.from(sealedSecret) }),
    };
    await tx
      .insertInto('sign_in_provider')
      .values(row)
      .onConflict((c) => c.column('organisation_id').doUpdateSet(row))
      .execute();
  },
  async setLive(organisationId, live) {
    await tx.updateTable('sign_in_provider').set({ live }).where('organisation_id', '=', organisationId).execute();
  },
  async tried(organisationId, on) {
    await tx
      .updateTable('sign_in_provider')
      .set({ tried_on: on })
      .where('organisation_id', '=', organisationId)
      .execute();
  },
});

const forTheDoor = (tx: Tx): Pick<ProviderStore, 'live' | 'whole'> => ({
  async live() {
    const found = await tx
      .selectFrom('sign_in_provider')
      .innerJoin('organisation', 'organisation.id', 'sign_in_provider.organisation_id')
      .select(['organisation.id', 'organisation.name'])
      .where('live', '=', true)
      .where('has_account', '=', true)
      .orderBy('organisation.name')
      .execute();
    return found.map(({ id, name }) => ({ organisationId: id, name }));
  },
  async whole(organisationId) {
    const row = await tx
      .selectFrom('sign_in_provider')
      .select([...shown, 'sealed_secret'])
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst();
    return row && { ...providerOf(row), sealedSecret: row.sealed_secret };
  },
});

const inRound = [
  'browser_hash',
  'purpose',
  'organisation_id',
  'member_id',
  'sealed_secrets',
  'shared',
  'onward',
  'ends_at',
] as const;
type RoundRow = {
  browser_hash: Buffer;
  purpose: Round['purpose'];
  organisation_id: string;
  member_id: string | null;
  sealed_secrets: Buffer | null;
  shared: boolean;
  onward: string;
  ends_at: Date;
};
const roundOf = (row: RoundRow | undefined, now: number): Round | undefined =>
  row && row.ends_at.getTime() > now
    ? {
        browserHash: row.browser_hash,
        purpose: row.purpose,
        organisationId: row.organisation_id,
        memberId: row.member_id,
        sealedSecrets: row.sealed_secrets,
        shared: row.shared,
        onward: row.onward,
      }
    : undefined;

type Rounds = Pick<ProviderStore, 'beginRound' | 'takeRound' | 'round' | 'forgetRounds'>;
const rounds = (tx: Tx): Rounds => ({
  async beginRound(tokenHash, one, endsAt) {
    await tx
      .insertInto('sign_in_round')
      .values({
        token_hash: Buffer.from(tokenHash),
        browser_hash: Buffer.from(one.browserHash),
        purpose: one.purpose,
        organisation_id: one.organisationId,
        member_id: one.memberId,
        sealed_secrets: one.sealedSecrets && Buffer.from(one.sealedSecrets),
        shared: one.shared,
        onward: one.onward,
        ends_at: new Date(endsAt),
      })
      .execute();
  },
  async takeRound(tokenHash, now) {
    const row = await tx
      .deleteFrom('sign_in_round')
      .where('token_hash', '=', Buffer.from(tokenHash))
      .returning(inRound)
      .executeTakeFirst();
    return roundOf(row, now);
  },
  async round(tokenHash, now) {
    const row = await tx
      .selectFrom('sign_in_round')
      .select(inRound)
      .where('token_hash', '=', Buffer.from(tokenHash))
      .executeTakeFirst();
    return roundOf(row, now);
  },
  async forgetRounds(before) {
    await tx.deleteFrom('sign_in_round').where('ends_at', '<', new Date(before)).execute();
  },
});

/** How organisations tell who signs in, and who of them is which colleague. A secret comes and goes sealed. */
export const providerStore = (tx: Tx): ProviderStore => ({
  ...settings(tx),
  ...forTheDoor(tx),
  ...rounds(tx),
  async bind(memberId, accountHash, on) {
    const row = { account_hash: Buffer.from(accountHash), bound_on: on };
    const there = await tx
      .selectFrom('outside_account')
      .select('member_id')
      .where('account_hash', '=', row.account_hash)
      .executeTakeFirst();
    if (there && there.member_id !== memberId) return false;
    await tx
      .insertInto('outside_account')
      .values({ member_id: memberId, ...row })
      .onConflict((c) => c.column('member_id').doUpdateSet(row))
      .execute();
    return true;
  },
  async boundTo(accountHash) {
    const row = await tx
      .selectFrom('outside_account')
      .select('member_id')
      .where('account_hash', '=', Buffer.from(accountHash))
      .executeTakeFirst();
    return row?.member_id;
  },
});
