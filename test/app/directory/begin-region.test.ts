import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listMembers } from '#app/access/doorkeeper.ts';
import { demoState, isExample } from '#app/demo/demo-day.ts';
import { beginRegion } from '#app/directory/begin-region.ts';
import { addColleague } from '#app/directory/keep-contact.ts';
import { addMandates } from '#app/directory/keep-mandates.ts';
import { addOrganisation } from '#app/directory/keep-organisation.ts';
import { showInvitation } from '#app/directory/use-invitation.ts';
import { howFar, isReady } from '#app/directory/ready.ts';
import { publicDirectory } from '#app/directory/who-is-on-turn.ts';
import { addYoungPerson } from '#app/intake/add-young-person.ts';
import { runCommand } from '#cli/commands.ts';
import type { Member, OrganisationKind, Role } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aHouse, type TestHouse } from '../../people.ts';
import { browse, wordsOf } from '../pages/browse.ts';
import { valueOf } from '../handover/stage.ts';

const typed = ['--contactgemeente', 'GM0307', '--admin', 'Rik Post', '--mail', 'rik.post@example.org'];

describe.each(engineNames)('a region from empty, on %s', (engine) => {
  let house: TestHouse;
  beforeAll(async () => void (house = await aHouse(engine)));
  afterAll(() => house.close());
  async function aanzet(...args: readonly string[]) {
    let [out, err] = ['', ''];
    const io = { cwd: '.', out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
    const never = () => Promise.reject(new Error('not here'));
    const exit = await runCommand(args, io, {
      house,
      migrate: never,
      backup: never,
      restore: never,
      backupTried: never,
      generate: never,
    });
    return { exit, out, err };
  }

  test('a wrong municipality, no mail or a BSN as a name begins nothing', async () => {
    const wish = { contactgemeente: 'GM0307', name: '', admin: 'Rik Post', mail: 'rik.post@example.org' };
    for (const [wrong, code] of [
      [{ contactgemeente: 'Amersfoort' }, 'unknown-municipality'],
      [{ mail: 'rik' }, 'no-mail'],
      [{ admin: '' }, 'text-missing'],
      [{ admin: 'Rik 111222333' }, 'bsn'],
    ] as const)
      expect(await beginRegion(house, { ...wish, ...wrong }), code).toMatchObject({ ok: false, refusals: [{ code }] });
    expect(await aanzet('region', 'begin')).toMatchObject({ exit: 3, out: '' });
    expect((await aanzet('region', 'invite')).err).toContain('Er is nog geen regio');
    expect((await aanzet('region', 'check')).exit).toBe(1);
    expect(await demoState(house)).toBe('empty');
  });

  test('one command makes the contactgemeente, its manager and its task for each municipality; a second is refused', async () => {
    const begun = await aanzet('region', 'begin', ...typed, '--practice');
    expect(begun).toMatchObject({ exit: 0, err: '' });
    expect(begun.out).toContain('Contactgemeente Amersfoort is er, met de beheerder en de taak voor 14 gemeenten.');
    expect(begun.out).toContain('Leusden');
    expect(begun.out).not.toContain('Eemnes');
    expect(begun.out).toMatch(/\/uitnodiging\/\S+/);
    expect([await demoState(house), await isExample(house)]).toEqual(['founded', false]);
    const again = await aanzet('region', 'begin', ...typed);
    expect(again).toMatchObject({ exit: 3, out: '' });
    expect(again.err).toContain('Een regio begint in een lege database');
    expect((await listMembers(house)).map(({ name, role }) => [name, role])).toEqual([['Rik Post', 'beheerder']]);
  });

  test('who lost the link gets another on the command line; the one before opens nothing, and once somebody is in none is given', async () => {
    const linkIn = (out: string) => /uitnodiging\/(\S+)/.exec(out)?.[1] ?? '';
    const first = await aanzet('region', 'invite');
    expect(first).toMatchObject({ exit: 0, err: '' });
    expect(first.out).toContain('Nieuwe link voor Rik Post. Die werkt één keer, tot en met maandag 22 juni 2026');
    const second = await aanzet('region', 'invite');
    const state = async (out: string) => valueOf(await showInvitation(house, linkIn(out))).state;
    expect([await state(first.out), await state(second.out)]).toEqual(['expired', 'open']);
    await house.owner.query(`update invitation set used_on = '2026-06-08' where token_hash = $1`, [
      Buffer.from(house.hash(linkIn(second.out))),
    ]);
    expect(await aanzet('region', 'invite')).toMatchObject({ exit: 3, out: '' });
  });

  test('its manager makes it ready by the pages alone, to the first young person at a school', async () => {
    const [rik] = await listMembers(house);
    const as = rik as Member;
    const steps = async () => valueOf(await howFar(house, as, {})).filter(isReady).length;
    expect(await steps()).toBe(2); // the municipalities are there, and the one colleague was looked at today
    const organisation = async (kind: OrganisationKind, name: string, hasAccount: boolean) => {
      const numbers = { phone: '', publicPhone: '000 100 00 01', worksSo: '' };
      const facts = { kind, name, shortName: name, municipalityCode: 'GM0327', hasAccount, ...numbers };
      return valueOf(await addOrganisation(house, as, facts)).organisationId;
    };
    const person = async (organisationId: string, name: string, role: Role) => {
      const numbers = { mail: '', phone: '000 200 00 01', teamId: null, workDays: [], mayBePublic: true };
      valueOf(await addColleague(house, as, { organisationId, name, role, jobTitle: role, ...numbers }));
    };
    const task = { schoolOrganisationId: '', from: '2026-06-08', source: '' };
    const school = await organisation('pro', 'De Eik', true);
    await person(school, 'Marja Kok', 'teamleider');
    for (const [kind, name, which, role] of [
      ['wi', 'W&I Leusden', '7a', 'klantmanager'],
      ['doorstroompunt', 'Doorstroompunt', '9.2.5', 'doorstroomcoach'],
      ['leerplicht', 'Leerplicht', 'LPW5', 'begeleider'],
    ] as const) {
      const id = await organisation(kind, name, false);
      await person(id, `Contact ${name}`, role);
      const region = (await publicDirectory(house)).map(({ code }) => code);
      valueOf(await addMandates(house, as, { ...task, organisationId: id, task: which, colleges: region }));
    }
    expect(await steps()).toBe(6); // closed days are entered by each organisation itself
    const leusden = (await publicDirectory(house)).find(({ code }) => code === 'GM0327');
    expect(leusden?.onTurn.map(({ role, organisation: one }) => [role, one?.name])).toEqual([
      ['doorstroompunt', 'Doorstroompunt'],
      ['wi', 'W&I Leusden'],
      ['leerplicht', 'Leerplicht'],
      ['contactgemeente', 'Contactgemeente Amersfoort'],
    ]);
    const marja = (await listMembers(house)).find(({ name }) => name === 'Marja Kok') as Member;
    const samira = { firstName: 'Samira', infix: '', familyName: 'Benali', birthDate: '2009-01-02', place: 'Leusden' };
    const more = { phone: '', expectedEnd: '2026-07-10', who: 'me' as const };
    const { caseId } = valueOf(await addYoungPerson(house, marja, { ...samira, ...more }));
    expect(caseId).not.toBe('');
  });

  test('the page counts the steps and says what to do; a teamleider does not get it', async () => {
    const web = await browse(house);
    const members = await listMembers(house);
    const [rik, marja] = ['Rik Post', 'Marja Kok'].map((name) => members.find((one) => one.name === name) as Member);
    const words = wordsOf(await web.as(rik as Member).get('/organisaties/klaarzetten')).join(' ');
    expect(words).toContain('6 van 8 stappen zijn klaar');
    expect(words).toContain('Gesloten dagen per organisatie');
    expect((await web.as(marja as Member).get('/organisaties/klaarzetten')).statusCode).toBe(404);
    await web.app.close();
    const check = await aanzet('region', 'check');
    expect(check.exit).toBe(1);
    expect(check.out).toContain('Leusden\tcontactgemeente\tno-number');
  });
});
