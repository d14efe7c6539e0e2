import type { Colleague, DirectoryStore, Organisation, Team } from '#app/ports/directory.ts';
import { sql, type Selectable } from 'kysely';
import { hasOtherHats } from '../daily/hat-store.ts';
import type { Hours } from '#domain/directory/hours.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';
import { keepingStore, serviceStore } from './keeping-store.ts';
import { mandateStore } from './mandates.ts';
import { closureStore } from './closure-store.ts';

const organisationOf = (row: Selectable<Tables['organisation']>): Organisation => ({
  id: row.id,
  name: row.name,
  shortName: row.short_name,
  kind: row.kind,
  brin: row.brin,
  municipalityCode: row.municipality_code,
  hasAccount: row.has_account,
  phone: row.phone,
  publicPhone: row.public_phone,
  worksSo: row.works_so,
  hours: row.public_hours,
  bring: row.public_bring,
  formerNames: row.former_names,
  mergedIntoId: row.merged_into_id,
});
const teamOf = (row: Selectable<Tables['team']>): Team => ({
  id: row.id,
  organisationId: row.organisation_id,
  name: row.name,
});
/** With the own settings where these may be read: by oneself and by the program. Of others they look as at first. */
const members = (tx: Tx) =>
  tx
    .selectFrom('member')
    .leftJoin('member_setting', 'member_setting.member_id', 'member.id')
    .selectAll('member')
    .select(['told', 'last_seen_on', 'news_before']);
type MemberRow = Awaited<ReturnType<ReturnType<typeof members>['executeTakeFirstOrThrow']>>;
const colleagueOf = (row: MemberRow): Colleague => ({
  id: row.id,
  organisationId: row.organisation_id,
  teamId: row.team_id,
  name: row.name,
  role: row.role,
  jobTitle: row.job_title,
  mail: row.mail,
  phone: row.phone,
  standInId: row.stand_in_id,
  absentFrom: row.absent_from,
  absentUntil: row.absent_until,
  leftOn: row.left_on,
  workDays: row.work_days,
  confirmedOn: row.confirmed_on,
  mayBePublic: row.may_be_public,
  told: row.told ?? 'digest',
  lastSeenOn: row.last_seen_on,
  newsBefore: row.news_before,
});

const atTheDoor = (tx: Tx): Pick<DirectoryStore, 'atTheDoor'> => ({
  async atTheDoor(id) {
    const row = await members(tx)
      .innerJoin('organisation as employer', 'employer.id', 'member.organisation_id')
      .select([
        sql<Selectable<Tables['organisation']>>`to_jsonb(employer)`.as('employer'),
        hasOtherHats.as('twoEmployers'),
      ])
      .where('member.id', '=', id)
      .executeTakeFirst();
    return (
      row && {
        colleague: colleagueOf(row),
        organisation: organisationOf(row.employer),
        twoEmployers: row.twoEmployers,
      }
    );
  },
});

const founding = (tx: Tx): Pick<DirectoryStore, 'addOrganisation' | 'addTeam' | 'addColleague'> => ({
  async addOrganisation(o) {
    await tx
      .insertInto('organisation')
      .values({
        id: o.id,
        name: o.name,
        short_name: o.shortName,
        kind: o.kind,
        brin: o.brin,
        municipality_code: o.municipalityCode,
        has_account: o.hasAccount,
        phone: o.phone,
        public_phone: o.publicPhone,
        works_so: o.worksSo,
        former_names: [...o.formerNames],
        public_hours: o.hours ? sql<Hours>`${JSON.stringify(o.hours)}::jsonb` : null,
        public_bring: o.bring ? [...o.bring] : null,
      })
      .execute();
  },
  async addTeam(t) {
    await tx.insertInto('team').values({ id: t.id, organisation_id: t.organisationId, name: t.name }).execute();
  },
  async addColleague(c) {
    await tx
      .insertInto('member')
      .values({
        id: c.id,
        organisation_id: c.organisationId,
        team_id: c.teamId,
        name: c.name,
        role: c.role,
        job_title: c.jobTitle,
        mail: c.mail,
        phone: c.phone,
        stand_in_id: c.standInId,
        work_days: [...c.workDays],
        confirmed_on: c.confirmedOn,
        may_be_public: c.mayBePublic,
      })
      .execute();
    if (c.told !== 'digest') await tx.insertInto('member_setting').values({ member_id: c.id, told: c.told }).execute();
  },
});

const settings = (tx: Tx): Pick<DirectoryStore, 'setting' | 'keepSetting'> => ({
  async setting(key) {
    const row = await tx.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value;
  },
  async keepSetting(key, value) {
    await tx
      .insertInto('setting')
      .values({ key, value })
      .onConflict((c) => c.column('key').doUpdateSet({ value }))
      .execute();
  },
});

const lists = (
  tx: Tx,
): Pick<DirectoryStore, 'organisations' | 'teams' | 'allTeams' | 'colleagues' | 'allColleagues'> => ({
  async organisations() {
    const rows = await tx
      .selectFrom('organisation')
      .selectAll()
      .where('merged_into_id', 'is', null)
      .orderBy('name')
      .execute();
    return rows.map(organisationOf);
  },
  async teams(organisationId) {
    const rows = await tx
      .selectFrom('team')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('name')
      .execute();
    return rows.map(teamOf);
  },
  async allTeams() {
    const rows = await tx.selectFrom('team').selectAll().orderBy('name').execute();
    return rows.map(teamOf);
  },
  async allColleagues() {
    const rows = await members(tx).where('left_on', 'is', null).orderBy('name').execute();
    return rows.map(colleagueOf);
  },
  async colleagues(organisationId) {
    const rows = await members(tx)
      .where('organisation_id', '=', organisationId)
      .where('left_on', 'is', null)
      .orderBy('name')
      .execute();
    return rows.map(colleagueOf);
  },
});

type Settings = { readonly [K in 'told' | 'lastSeenOn' | 'newsSeen']: Change[K] | undefined };
type Change = Parameters<DirectoryStore['changeColleague']>[1];

/** What is this colleague's own business. What was seen before moves along with what is seen last. */
async function keepSettings(tx: Tx, id: string, { told, lastSeenOn, newsSeen }: Settings): Promise<void> {
  const settings = {
    ...(told !== undefined && { told }),
    ...(lastSeenOn !== undefined && { last_seen_on: lastSeenOn }),
    ...(newsSeen !== undefined && { news_seen: newsSeen }),
  };
  if (Object.keys(settings).length > 0)
    await tx
      .insertInto('member_setting')
      .values({ member_id: id, ...settings })
      .onConflict((c) =>
        c.column('member_id').doUpdateSet((eb) => ({
          ...settings,
          ...(lastSeenOn !== undefined && { seen_before_on: eb.ref('member_setting.last_seen_on') }),
          ...(newsSeen !== undefined && { news_before: eb.ref('member_setting.news_seen') }),
        })),
      )
      .execute();
}

/** Organisations, teams and colleagues. */
export const directoryStore = (tx: Tx): DirectoryStore => ({
  ...founding(tx),
  ...settings(tx),
  ...lists(tx),
  ...mandateStore(tx),
  ...keepingStore(tx),
  ...serviceStore(tx),
  ...atTheDoor(tx),
  ...closureStore(tx),
  async organisation(id) {
    const row = await tx.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
    return row && organisationOf(row);
  },
  async colleague(id) {
    const row = await members(tx).where('id', '=', id).executeTakeFirst();
    return row && colleagueOf(row);
  },
  async holdColleague(id) {
    const row = await members(tx).where('id', '=', id).forShare('member').executeTakeFirst();
    return row && colleagueOf(row);
  },
  async names(ids) {
    if (ids.length === 0) return new Map();
    const rows = await tx
      .selectFrom('member')
      .select(['id', 'name'])
      .where('id', 'in', ids)
      .unionAll(tx.selectFrom('team').select(['id', 'name']).where('id', 'in', ids))
      .unionAll(tx.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids))
      .execute();
    return new Map(rows.map((row) => [row.id, row.name]));
  },
  async changeColleague(id, { told, lastSeenOn, newsSeen, ...change }) {
    const columns = {
      ...(change.standInId !== undefined && { stand_in_id: change.standInId }),
      ...(change.absentFrom !== undefined && { absent_from: change.absentFrom }),
      ...(change.absentUntil !== undefined && { absent_until: change.absentUntil }),
      ...(change.leftOn !== undefined && { left_on: change.leftOn }),
      ...(change.teamId !== undefined && { team_id: change.teamId }),
    };
    if (Object.keys(columns).length > 0) await tx.updateTable('member').set(columns).where('id', '=', id).execute();
    await keepSettings(tx, id, { told, lastSeenOn, newsSeen });
  },
});
