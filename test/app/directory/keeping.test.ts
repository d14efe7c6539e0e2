import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addColleague,
  addTeam,
  changeContact,
  confirmContact,
  contactInForm,
  placeForColleague,
} from '#app/directory/keep-contact.ts';
import { addMandates, endMandate, tasksInForm } from '#app/directory/keep-mandates.ts';
import {
  addOrganisation,
  addService,
  changeOrganisation,
  organisationInForm,
  removeService,
  servicesInForm,
} from '#app/directory/keep-organisation.ts';
import { seeOrganisation } from '#app/directory/see-organisation.ts';
import { seeOrganisations } from '#app/directory/see-organisations.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { anOrganisation, aRegion, type Region } from '../../people.ts';
import { valueOf } from '../handover/stage.ts';

const contact = {
  name: 'Anne Visser',
  jobTitle: 'klantmanager',
  mail: '',
  phone: '000 200 77 01',
  teamId: null,
  workDays: [4, 1],
  mayBePublic: false,
};
const eik = { name: 'Praktijkschool De Eik', shortName: 'De Eik', phone: '', publicPhone: '', worksSo: '' };
const said = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusals.map(({ code }) => code).join());

describe.each(engineNames)('the directory is kept, on %s', (engine) => {
  let region: Region;
  beforeAll(async () => void (region = await aRegion(engine)));
  afterAll(() => region.house.close());
  const see = async (organisationId: string, who: Member = region.ilse) =>
    valueOf(await seeOrganisation(region.house, who, { organisationId }));

  test('a form opens for who may keep it, and is not there for anybody else', async () => {
    const { house, deEik, marja, bas, ed, karin } = region;
    const of = { organisationId: deEik.id };
    const opens = async (open: (who: Member) => Promise<Outcome<unknown>>) => {
      const answers: boolean[] = [];
      for (const who of [marja, bas, ed, karin]) answers.push((await open(who)).ok);
      return answers;
    };
    expect(await opens((who) => organisationInForm(house, who, of))).toEqual([true, false, true, false]);
    expect(await opens((who) => servicesInForm(house, who, of))).toEqual([true, false, true, false]);
    expect(await opens((who) => tasksInForm(house, who, of))).toEqual([false, false, true, false]);
    expect(await opens((who) => placeForColleague(house, who, of))).toEqual([true, false, false, false]);
    const karins = { ...of, memberId: karin.memberId };
    expect(await opens((who) => contactInForm(house, who, karins))).toEqual([true, false, false, true]);
  });

  test('a renamed organisation is found by its old name, stands there by its new one, and can be renamed back', async () => {
    const { house, marja, deEik, ed } = region;
    const to = (name: string) => changeOrganisation(house, marja, { organisationId: deEik.id, ...eik, name });
    expect(said(await to('Praktijkcollege Eemland'))).toBe('done');
    const found = valueOf(await seeOrganisations(house, ed, { name: 'praktijkschool eik' })).organisations;
    expect(found.map(({ name, formerNames }) => [name, formerNames])).toEqual([
      ['Praktijkcollege Eemland', ['Praktijkschool De Eik']],
    ]);
    expect(said(await to('Praktijkschool De Eik'))).toBe('done');
    expect((await see(deEik.id)).formerNames).toEqual(['Praktijkcollege Eemland']);
    expect(said(await to('Werk en inkomen Soest'))).toBe('same-organisation');
  });

  test('a teamleider keeps the own organisation and no other, for the act and for the database', async () => {
    const { house, marja, bas, karin, ed, deEik, soest } = region;
    const change = (who: Member) => changeOrganisation(house, who, { organisationId: deEik.id, ...eik });
    expect(said(await change(bas))).toBe('not-found');
    expect(said(await change(karin))).toBe('not-allowed');
    expect(said(await change(ed))).toBe('done');
    const raw = (who: Member, statement: string) =>
      as(house.pool, who, (client) => client.query(statement)).then(
        ({ rowCount }) => rowCount,
        (fault: { code?: string }) => fault.code,
      );
    const rename = `update organisation set works_so = 'zo' where id = '${deEik.id}'`;
    expect([await raw(bas, rename), await raw(karin, rename), await raw(marja, rename)]).toEqual([0, 0, 1]);
    expect(await raw(marja, `update organisation set has_account = false where id = '${soest.id}'`)).toBe('42501');
    const insert = (role: string, at: string) =>
      `insert into member (id, organisation_id, name, role, job_title) values ('${house.newId()}', '${at}', 'X', '${role}', 'x')`;
    // Who keeps the region makes nobody who could read the young people of De Eik; a teamleider makes no beheerder.
    expect(await raw(ed, insert('begeleider', deEik.id))).toBe('42501');
    expect(await raw(marja, insert('beheerder', deEik.id))).toBe('42501');
    expect(await raw(bas, insert('begeleider', deEik.id))).toBe('42501');
    expect(await raw(karin, insert('begeleider', deEik.id))).toBe('42501');
  });

  test('a colleague without phone and mail is refused, and so is a name that works there already', async () => {
    const { house, ed, leusden } = region;
    const add = (wish: Partial<typeof contact>) =>
      addColleague(house, ed, { ...contact, ...wish, organisationId: leusden.id, role: 'klantmanager' });
    expect(said(await add({ phone: '' }))).toBe('no-channel');
    expect(said(await add({ phone: '12' }))).toBe('no-phone');
    expect(said(await add({ mail: 'geen adres' }))).toBe('no-mail');
    expect(said(await add({ jobTitle: 'nummer 111222333' }))).toBe('bsn');
    expect(said(await add({}))).toBe('done');
    expect(said(await add({}))).toBe('same-person');
    const [anne] = (await see(leusden.id)).colleagues;
    expect(anne).toMatchObject({ name: 'Anne Visser', workDays: [1, 4], toConfirm: false });
  });

  test('who could keep the region is entered by the own organisation; elsewhere that role is not offered, and refused in words', async () => {
    const { house, ed, rik } = region;
    const wish = { kind: 'contactgemeente', name: 'Gemeente Zeist', hasAccount: true } as const;
    const { id: organisationId } = await anOrganisation(house, wish);
    for (const by of [ed, rik]) {
      const offered = valueOf(await placeForColleague(house, by, { organisationId }));
      expect(offered.roles).toEqual(['privacy', 'archief']);
      for (const role of ['coordinator', 'beheerder'] as const)
        expect(said(await addColleague(house, by, { ...contact, organisationId, role }))).toBe('role-missing');
    }
    expect(said(await addColleague(house, ed, { ...contact, organisationId, role: 'privacy' }))).toBe('done');
    const own = { organisationId: ed.organisationId };
    expect(valueOf(await placeForColleague(house, ed, own)).roles).toContain('coordinator');
    expect(said(await addColleague(house, ed, { ...contact, ...own, role: 'beheerder' }))).toBe('done');
  });

  test('who keeps the region adds the first person of an organisation with an account, and then no more', async () => {
    const { house, ed, rik } = region;
    const wish = { ...eik, name: 'VSO De Linde', shortName: 'De Linde', kind: 'vso' as const };
    const made = await addOrganisation(house, ed, { ...wish, municipalityCode: 'GM0307', hasAccount: true });
    const { organisationId } = valueOf(made);
    const first = { ...contact, organisationId, name: 'Gerard Pol', role: 'teamleider' as const };
    expect(said(await addColleague(house, rik, first))).toBe('done');
    expect(said(await addColleague(house, rik, { ...first, name: 'Een Ander' }))).toBe('not-found');
    const uwv = valueOf(
      await addOrganisation(house, ed, { ...wish, name: 'UWV', kind: 'uwv', municipalityCode: null, hasAccount: true }),
    );
    expect((await see(uwv.organisationId)).hasAccount).toBe(false);
    expect(said(await addOrganisation(house, ed, { ...wish, municipalityCode: null, hasAccount: false }))).toBe(
      'same-organisation',
    );
  });

  test('a contact of six months ago asks "nog juist?"; a colleague says yes herself and the question is gone', async () => {
    const { house, karin, peter, marja, deEik } = region;
    const asks = async () =>
      (await see(deEik.id)).colleagues.filter(({ toConfirm }) => toConfirm).map(({ name }) => name);
    expect(await asks()).toEqual(['Karin Smit', 'Marja Kok', 'Peter Vos']);
    const of = { organisationId: deEik.id, memberId: karin.memberId };
    expect(said(await confirmContact(house, peter, of))).toBe('not-found');
    expect(said(await confirmContact(house, karin, of))).toBe('done');
    expect(said(await confirmContact(house, marja, { ...of, memberId: peter.memberId }))).toBe('done');
    expect(await asks()).toEqual(['Marja Kok']);
    house.setToday('2026-12-09');
    expect(await asks()).toEqual(['Karin Smit', 'Marja Kok', 'Peter Vos']);
    house.setToday('2026-06-08');
  });

  test('changing a contact confirms it; a team of another organisation is refused', async () => {
    const { house, marja, karin, deEik, soestTeam } = region;
    const of = { ...contact, organisationId: deEik.id, memberId: karin.memberId, name: 'Karin Smit' };
    expect(said(await changeContact(house, marja, { ...of, teamId: soestTeam }))).toBe('team-unknown');
    expect(said(await addTeam(house, marja, { organisationId: deEik.id, team: 'Team Stage' }))).toBe('done');
    expect(said(await addTeam(house, marja, { organisationId: deEik.id, team: 'Team Stage' }))).toBe('same-team');
    expect(said(await changeContact(house, marja, { ...of, mayBePublic: true }))).toBe('done');
    const line = (await see(deEik.id)).colleagues.find(({ id }) => id === karin.memberId);
    expect(line).toMatchObject({ phone: '000 200 77 01', workDays: [1, 4], toConfirm: false });
  });

  test('what an organisation offers is kept, shown to everybody, and gone after its last day', async () => {
    const { house, marja, bas, deEik } = region;
    const offer = {
      name: 'Terugkomdag',
      phase: 'working',
      what: 'Koffie.',
      howToReach: 'Loop binnen.',
      until: '2026-07-01',
    };
    const of = { organisationId: deEik.id };
    expect(said(await addService(house, bas, { ...of, ...offer }))).toBe('not-found');
    expect(said(await addService(house, marja, { ...of, ...offer, phase: 'ooit' }))).toBe('phase-missing');
    expect(said(await addService(house, marja, { ...of, ...offer, until: '2026-06-07' }))).toBe('day-past');
    expect(said(await addService(house, marja, { ...of, ...offer }))).toBe('done');
    const [one] = (await see(deEik.id)).services;
    expect(one).toMatchObject(offer);
    house.setToday('2026-07-02');
    expect((await see(deEik.id)).services).toEqual([]);
    house.setToday('2026-06-08');
    expect(said(await removeService(house, bas, { ...of, serviceId: one?.id ?? '' }))).toBe('not-found');
    expect(said(await removeService(house, marja, { ...of, serviceId: one?.id ?? '' }))).toBe('done');
    expect((await see(deEik.id)).services).toEqual([]);
  });

  test('a task that overlaps another of the same college is refused with both names; after its end it is not', async () => {
    const { house, ed, marja, soest, leusden } = region;
    const task = { task: '7a', colleges: ['GM0342'], schoolOrganisationId: '', from: '2026-06-08', source: 'besluit' };
    const add = (organisationId: string, from = '2026-06-08') =>
      addMandates(house, ed, { ...task, organisationId, from });
    expect(said(await addMandates(house, marja, { ...task, organisationId: soest.id }))).toBe('not-allowed');
    expect(said(await add(soest.id))).toBe('done');
    const refused = await add(leusden.id);
    expect(refused).toMatchObject({
      refusals: [{ code: 'overlaps', values: { other: soest.name, mine: leusden.name, college: 'GM0342' } }],
    });
    const [row] = (await see(soest.id)).mandates;
    const of = { organisationId: soest.id, mandateId: row?.id ?? '' };
    expect(said(await endMandate(house, ed, { ...of, until: '2026-06-30' }))).toBe('done');
    expect(said(await add(leusden.id, '2026-06-30'))).toBe('overlaps');
    expect(said(await add(leusden.id, '2026-07-01'))).toBe('done');
    house.setToday('2026-07-01');
    expect((await see(soest.id)).mandates).toEqual([]);
    expect((await see(leusden.id)).mandates).toHaveLength(1);
    // What held on a past day stays in the table: past cases are told what was true then.
    const past = await house.owner.query('select from mandate where id = $1', [row?.id]);
    expect(past.rowCount).toBe(1);
    house.setToday('2026-06-08');
  });
});
