/** A municipality that merges, and one that goes to another region: rows with a day, and cases of before stay as they were. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMandates } from '#app/directory/keep-mandates.ts';
import { receiverChoices } from '#app/handover/receiver-choices.ts';
import { addYoungPerson } from '#app/intake/add-young-person.ts';
import { runCommand } from '#cli/commands.ts';
import type { Member } from '#domain/access/actor.ts';
import { readPlaces } from '#domain/directory/place.ts';
import type { Day } from '#law/day.ts';
import { engineNames } from '../../engines.ts';
import { anOrganisation, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { valueOf } from '../handover/stage.ts';

const file = (name: string) => readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url), 'utf8');
/** What ships, and what somebody adds in 2027: Leusden goes into Amersfoort, and Soest to the region of Eemnes. */
const in2027 = readPlaces({
  gemeenten: file('gemeenten').replace(/GM0327;.*\n/, ''),
  indeling: file('gebiedsindeling')
    .replace(/(doorstroompunt;16;GM0327;2026-01-01);/, '$1;2026-12-31')
    .replace(/(doorstroompunt;16;GM0342;2026-01-01);/, '$1;2026-12-31\ndoorstroompunt;20;GM0342;2027-01-01;'),
  woonplaatsen: file('woonplaatsen'),
  herindelingen: `${file('herindelingen')}GM0327;Leusden;GM0307;2027-01-01\n`,
});
const last: Day = '2026-12-31';
const first: Day = '2027-01-01';

describe.each(engineNames)('a municipality changes, on %s', (engine) => {
  let region: Region;
  let inLeusden: string;
  let inSoest: string;
  const proposed = async (who: Member, caseId: string) => {
    const choices = valueOf(await receiverChoices(region.house, who, { caseId }));
    return [...new Set(choices.filter((one) => one.proposed).map(({ name }) => name))].toSorted();
  };
  const stored = async (caseId: string) =>
    (
      await region.house.owner.query(
        `select municipality_code, lead_organisation_id, version from young_person y
         join cases c on c.id = y.case_id where y.case_id = $1`,
        [caseId],
      )
    ).rows[0];
  beforeAll(async () => {
    region = await aRegion(engine, last);
    const { house, karin, doorstroompunt } = region;
    Object.assign(house, { places: () => in2027 });
    await house.owner.query(`update organisation set municipality_code = 'GM0307' where id = $1`, [doorstroompunt.id]);
    await anOrganisation(house, { kind: 'wi', name: 'Werk en inkomen Amersfoort', municipalityCode: 'GM0307' });
    await anOrganisation(house, { kind: 'doorstroompunt', name: 'Doorstroompunt Gooi', municipalityCode: 'GM0317' });
    inLeusden = await aYoungPerson(region, { turnOf: karin, contact: karin });
    inSoest = await aYoungPerson(region, { turnOf: karin, contact: karin, place: 'Soest', municipalityCode: 'GM0342' });
  });
  afterAll(() => region.house.close());

  it('on the last day everything is proposed as it was', async () => {
    const { karin, house } = region;
    house.setToday(last);
    expect(await proposed(karin, inLeusden)).toEqual(['Doorstroompunt Eem en Vallei', 'Werk en inkomen Leusden']);
    expect(await proposed(karin, inSoest)).toEqual(['Doorstroompunt Eem en Vallei', 'Werk en inkomen Soest']);
  });

  it('from the first day on the new municipality and the new region are proposed, and no row of a case changed', async () => {
    const { karin, house, ed } = region;
    const before = [await stored(inLeusden), await stored(inSoest)];
    house.setToday(first);
    const both = ['Werk en inkomen Amersfoort', 'Werk en inkomen Leusden']; // until somebody says who carries it out
    expect(await proposed(karin, inLeusden)).toEqual(['Doorstroompunt Eem en Vallei', ...both]);
    expect(await proposed(karin, inSoest)).toEqual(['Doorstroompunt Gooi', 'Werk en inkomen Soest']);
    const organisationId = (await house.owner.query(`select id from organisation where name = $1`, [both[0]])).rows[0]
      .id;
    const task = {
      task: '7a',
      colleges: ['GM0307'],
      from: first,
      schoolOrganisationId: '',
      source: 'Besluit',
    } as const;
    valueOf(await addMandates(house, ed, { organisationId, ...task }));
    expect(await proposed(karin, inLeusden)).toEqual(['Doorstroompunt Eem en Vallei', both[0]]);
    expect([await stored(inLeusden), await stored(inSoest)]).toEqual(before);
  });

  it('a case of before keeps the name of its time, and who is added now lives in the new one', async () => {
    const { house, karin } = region;
    house.setToday(first);
    const { app } = await aServer(house);
    expect(told((await new Visitor(app, karin).open('/jongeren')).body)).toContain('Leusden');
    const typed = {
      firstName: 'Ola',
      infix: '',
      familyName: 'Zelf',
      birthDate: '2009-01-02',
      place: 'Leusden',
      phone: '',
    };
    const { caseId } = valueOf(await addYoungPerson(house, karin, { ...typed, expectedEnd: '2027-07-09', who: 'me' }));
    expect((await stored(caseId)).municipality_code).toBe('GM0307');
  });

  it('the terminal says in which region a municipality lies on a day, and what went into it', async () => {
    const { house } = region;
    const place = async (...args: readonly string[]) => {
      let said = '';
      const io = { cwd: '.', out: (text: string) => void (said += text), err: (text: string) => void (said += text) };
      const never = () => Promise.reject(new Error('not here'));
      const tools = { house, migrate: never, backup: never, restore: never, backupTried: never, generate: never };
      return [await runCommand(['region', 'place', ...args], io, tools), said];
    };
    expect(await place('Leusden', '--on', last)).toEqual([0, expect.not.stringContaining('deel van')]);
    expect(await place('Leusden', '--on', first)).toEqual([
      0,
      expect.stringMatching(
        /deel van Amersfoort \(GM0307\)[^]*doorstroompunt\t16\tvanaf 2026-01-01\n[^]*hoort erbij vanaf 2027-01-01/,
      ),
    ]);
    expect(await place('gm0342')).toEqual([0, expect.stringContaining('doorstroompunt\t20\tvanaf 2027-01-01')]);
    expect((await place('Nergenshuizen'))[0]).toBe(2);
    expect((await place('Soest', '--on', 'morgen'))[0]).toBe(2);
  });
});
