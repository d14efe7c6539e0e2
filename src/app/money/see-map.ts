/** Which money goes where, what one organisation has and does, and the account of the state's money: read out of what is kept. */
import { settingLast } from '#domain/directory/dated.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { yearRows, type Account, type ColumnWords, type YearRow } from '#domain/money/account.ts';
import { accountsOf, mapMeasures, potsOf, sourcesOf } from '#domain/money/from-ledger.ts';
import { mapOf, type MoneyMap } from '#domain/money/map.ts';
import { meansOf, type Means } from '#domain/money/means.ts';
import { overviewOf } from '#domain/money/overview.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { sectionsOf, type Party, type Programme } from '#domain/programme/programme.ts';
import { listOf, textOf } from '#domain/programme/section.ts';
import { titleOf } from '#domain/programme/status.ts';
import { ownsProgramme } from '#domain/programme/who-may.ts';
import { readSettings } from '../directory/region-settings.ts';
import { makeAct, type Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { usesOf, type UseLine } from './instruments.ts';
import { moneyAround } from './see-money.ts';

/** Sees the money of every party; another sees the own, pots with something of it, and programme money. */
const seesAll = ({ actor }: Pick<Step, 'actor'>, programme: Programme): boolean =>
  keepsRegion(actor) || ownsProgramme(actor, programme);
const isOwn = ({ actor }: Pick<Step, 'actor'>, { organisationId }: Party): boolean =>
  organisationId !== null && organisationId === memberOf({ actor }).organisationId;

export type MapView = {
  readonly map: MoneyMap;
  /** false = only what the actor may see lies on it: a hole may be paid by another. */
  readonly whole: boolean;
  /** Organisations of which the actor may read means and tasks. */
  readonly parties: readonly Party[];
};
/** The map of the money that the actor sees; undefined = there is no programme yet. */
export const seeMoneyMap = makeAct<Record<never, never>, MapView | undefined>('see-money', async (step) => {
  const around = await moneyAround(step);
  if (!around) return ok(undefined);
  const { programme, measures, ledger } = around;
  const whole = seesAll(step, programme);
  return ok({
    map: mapOf(sourcesOf(overviewOf(ledger)), mapMeasures(measures)),
    whole,
    parties: programme.parties.filter((party) => whole || isOwn(step, party)),
  });
});

export type PartyMeans = {
  readonly party: Party;
  readonly means: Means;
  /** What it uses of another, and another of it. */
  readonly uses: readonly UseLine[];
};
/** Means and tasks of one party: for itself, and for who answers for the programme. Refusals: not-found. */
export const seeMeans = makeAct<{ readonly partyId: string }, PartyMeans>('see-money', async (step, { partyId }) => {
  const around = await moneyAround(step);
  const party = around?.programme.parties.find(({ id }) => id === partyId);
  if (!around || !party || !(seesAll(step, around.programme) || isOwn(step, party))) return notFound;
  const { programme, ledger } = around;
  const measures = sectionsOf(programme, 'measure').map((section) => ({
    id: section.id,
    title: titleOf(section),
    ownerId: textOf(section, 'owner') || null,
    partnerIds: listOf(section, 'partners'),
  }));
  const { uses } = await usesOf(step);
  return ok({
    party,
    means: meansOf(party, { sources: sourcesOf(overviewOf(ledger)), measures, pots: potsOf(ledger) }),
    uses: uses.filter((use) => [use.byOrganisationId, use.ofOrganisationId].includes(party.organisationId ?? '')),
  });
});

export type AccountView = {
  readonly accounts: readonly (Account & { readonly rows: readonly YearRow[] })[];
  readonly named: ColumnWords;
  readonly mayName: boolean;
};
/** The account by year, up to this one, of each source that the state asks it of, as far as the actor sees that source. */
export const seeAccount = makeAct<Record<never, never>, AccountView>('see-money', async (step) => {
  const around = await moneyAround(step);
  const last = Number(step.today.slice(0, 4));
  const named = settingLast(await readSettings(step, 'account-columns'), step.today);
  return ok({
    accounts: around ? accountsOf(around.ledger).map((account) => ({ ...account, rows: yearRows(account, last) })) : [],
    named: named?.value ?? {},
    mayName: keepsRegion(step.actor),
  });
});
