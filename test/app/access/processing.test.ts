/** The log as Logboek Dataverwerkingen, for the privacy officer of the own organisation. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportProcessing, seeProcessing } from '#app/access/see-processing.ts';
import type { Member } from '#domain/access/actor.ts';
import { activityId, ldvLine } from '#domain/access/processing.ts';
import { aSent, codes, valueOf } from '../handover/stage.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';

const why = { reason: 'counting', words: '' } as const;

describe.each(engineNames)('lines of processing, on %s', (engine) => {
  let region: Region;
  let inge: Member;
  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, deEik, karin } = region;
    inge = await aColleague(house, deEik, { name: 'Inge Prins', role: 'privacy' });
    const cases = [await aYoungPerson(region, { firstName: 'Samira' }), await aYoungPerson(region)];
    const open = (caseId: string) => house.withActor(karin, 'open-young-person', (desk) => desk.cases.find(caseId));
    for (const caseId of cases) await open(caseId);
    await aSent({ ...region, leusdenTeam: '' }, { caseId: cases[1] ?? '', to: 'soest' });
    house.setToday('2027-01-08');
    await open(cases[0] ?? '');
  });
  afterAll(() => region.house.close());

  test('are counted by act for the own privacy officer, and for nobody else', async () => {
    const { house, fatima, marja } = region;
    const seen = valueOf(await seeProcessing(house, inge, { period: '2026-06' }));
    expect(seen).toContainEqual({ act: 'open-young-person', purpose: 'eigen begeleiding', times: 2, people: 2 });
    expect(codes(await seeProcessing(house, inge, { period: 'altijd' }))).toBe('not-found');
    expect(codes(await seeProcessing(house, marja, { period: '2026' }))).toBe('not-allowed');
    const elsewhere = valueOf(await seeProcessing(house, fatima, { period: '2026' }));
    expect(elsewhere.filter(({ people }) => people > 0)).toEqual([]);
    const past = await house.withActor(marja, 'see-directory', ({ log }) =>
      log.processed({ from: '2026-01-01', until: '2027-12-31' }, '', 9),
    );
    expect(past).toEqual([]);
  });

  test('name the kind of the hand-over that went', async () => {
    const asked = { period: '2026', act: 'send-handover', why };
    const { found } = valueOf(await exportProcessing(region.house, inge, asked));
    expect(found.map((line) => activityId(line))).toEqual(['urn:aanzet:uitwisseling:H1']);
  });

  test('leave with the fields of the standard, without a name, under a name of one year', async () => {
    const { house } = region;
    const lines = async (period: string) =>
      valueOf(await exportProcessing(house, inge, { period, act: 'open-young-person', why })).found;
    const [one, two] = [await lines('2026'), await lines('2027')];
    expect([one.length, two.length]).toEqual([2, 1]);
    const line = ldvLine(one[0]!, (text) => Buffer.from(house.hash(text)).toString('hex'));
    expect(line).toMatchObject({ status: 'Ok', name: 'geopend' });
    expect(line['trace_id']).toMatch(/^[0-9a-f]{32}$/);
    expect(line['span_id']).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify([line, one])).not.toMatch(/Samira|Karin/);
    // The same young person has another name in another year, and neither is the pseudonym of the log.
    const stored = (await house.owner.query('select pseudonym::text as p from cases')).rows.map(({ p }) => p as string);
    const subjects = [...one, ...two].map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(3);
    expect(subjects.filter((subject) => stored.includes(String(subject)))).toEqual([]);
    expect(
      codes(await exportProcessing(house, inge, { period: '2026', act: '', why: { reason: undefined, words: '' } })),
    ).toBe('why-missing');
  });
});
