import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeOrganisation } from '#app/directory/closures.ts';
import { chooseCaller } from '#app/summer/choose-caller.ts';
import { printSummerList, summerList } from '#app/summer/summer-list.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { codes, valueOf } from '../handover/stage.ts';

const why = { reason: 'summer', words: '' } as const;

describe.each(engineNames)('the Zomerlijst of De Eik, on %s', (engine) => {
  let region: Region;
  let leavers: readonly string[];
  const listOf = async (who = region.karin) => valueOf(await summerList(region.house, who, {}));
  beforeAll(async () => {
    region = await aRegion(engine);
    const made: string[] = [];
    for (let n = 0; n < 4; n++) made.push(await aYoungPerson(region, { ...(n === 0 && { contact: region.karin }) }));
    leavers = made;
    await aYoungPerson(region, { expectedEnd: '2027-07-09' });
  });
  afterAll(() => region.house.close());

  it('each leaver of this summer has a line, and who lacks a caller stands first', async () => {
    const list = await listOf();
    expect(list.lines.map(({ caseId }) => caseId).toSorted()).toEqual([...leavers].toSorted());
    expect(list.summer.week[0]).toBe('2026-08-24');
    expect([list.complete, list.lines[0]?.caller, list.lines[3]?.caller]).toEqual([
      1,
      null,
      { name: 'Karin Smit', as: 'contact' },
    ]);
  });

  it('several get a caller at once, and where to call now is the number of the closed school', async () => {
    const { house, karin, peter, marja, deEik } = region;
    const done = valueOf(await chooseCaller(house, karin, { caseIds: leavers, memberId: peter.memberId }));
    expect(done).toEqual({ chosen: 4, not: 0 });
    const now = async () => new Set((await listOf()).lines.map(({ callNow }) => callNow?.phone));
    expect(await now()).toEqual(new Set([deEik.phone]));
    const summer = { organisationId: deEik.id, from: '2026-07-20', until: '2026-08-21', name: 'zomervakantie' };
    valueOf(await closeOrganisation(house, marja, { ...summer, answeredBy: 'de zomerdienst', phone: '033 444' }));
    const list = await listOf();
    expect(await now()).toEqual(new Set(['033 444']));
    expect(list.complete).toBe(4);
    expect(new Set(list.lines.map(({ caller }) => caller?.name))).toEqual(new Set(['Peter Vos']));
  });

  it('a wall holds here too: on no list, also not for who is named, and no caller who may not look', async () => {
    const { house, karin, peter, marja } = region;
    const [eva = ''] = leavers;
    valueOf(await shieldCase(house, karin, { caseId: eva, named: [karin.memberId] }));
    for (const who of [marja, karin]) expect((await listOf(who)).lines).toHaveLength(3);
    expect(valueOf(await printSummerList(house, karin, { why })).found.lines).toHaveLength(3);
    const unseen = await chooseCaller(house, karin, { caseIds: [eva], memberId: peter.memberId });
    expect(unseen).toMatchObject({ value: { chosen: 0, not: 1 } });
    const hidden = await chooseCaller(house, marja, { caseIds: [eva], memberId: marja.memberId });
    expect(hidden).toMatchObject({ value: { chosen: 0, not: 1 } });
  });

  it('is of a school: nobody elsewhere has one or chooses who calls', async () => {
    const { house, bas, ilse, mo, ed, karin } = region;
    expect(codes(await summerList(house, bas, {}))).toBe('not-found');
    expect(codes(await printSummerList(house, bas, { why }))).toBe('not-found');
    const wish = { caseIds: leavers, memberId: bas.memberId };
    expect(codes(await chooseCaller(house, bas, wish))).toBe('not-found');
    for (const who of [ilse, mo, ed]) expect(codes(await summerList(house, who, {}))).toBe('not-allowed');
    expect(codes(await chooseCaller(house, karin, wish))).toBe('holder-unknown');
    expect(codes(await chooseCaller(house, karin, { ...wish, caseIds: [] }))).toBe('nobody-chosen');
  });
});
