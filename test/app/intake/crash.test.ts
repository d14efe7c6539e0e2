import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyImport } from '#app/intake/apply-import.ts';
import { beginImport } from '#app/intake/begin-import.ts';
import { checkImport } from '#app/intake/check-import.ts';
import { resumeImports, runImport } from '#app/intake/run-import.ts';
import { undoImport } from '#app/intake/undo-import.ts';
import type { House } from '#app/house.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aRegion, aTeam, type Region } from '../../people.ts';
import { aList, header, must, pupil, readList } from './lists.ts';

const points = [
  'import-staging',
  'import-staged',
  'import-judging',
  'import-checked',
  'import-compared',
  'import-in-slice',
  'import-slice',
  'import-before-done',
  'import-in-finish',
  'import-done',
];
const undoPoints = ['undo-hidden', 'undo-slice', 'undo-done'];

describe.each(engineNames)('the plug is pulled on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const crashingAt = (point: string): House => ({
    ...region.house,
    crashPoint: (name) => {
      if (name === point) throw new Error(`crash at ${name}`);
    },
  });
  /** A school of its own for each point, which has read a list of two; and the list that it reads next. */
  const aSchool = async (point: string, nth: number) => {
    const { house } = region;
    const school = await anOrganisation(house, { kind: 'pro', name: `School ${point}` });
    const team = await aTeam(house, school, 'Uitstroom');
    const reader = await aColleague(house, school, { name: `Lezer ${nth}`, role: 'begeleider', teamId: team });
    const number = nth * 100;
    await readList(house, reader, aList(header, pupil(number), pupil(number + 1)));
    const more = Array.from({ length: 12 }, (_, at) => pupil(number + 2 + at));
    return { reader, second: aList(header, pupil(number, 'Werk'), ...more) };
  };
  /** What the school sees: how many young people, and what the first of them is going to do. */
  const seenBy = (reader: Member) =>
    region.house.withActor(reader, 'see-lists', async ({ intake }) => {
      const all = await intake.stored(reader.organisationId, null, 500);
      return { people: all.length, first: all[0]?.person.destination ?? null };
    });
  const counted = async (sql: string) =>
    Number((await region.house.owner.query(`select count(*) as n from ${sql}`)).rows[0].n);
  const before = { people: 2, first: null };
  /** Nobody new is there yet; who changed is as the list says. */
  const changed = { people: 2, first: 'Werk' };
  const after = { people: 14, first: 'Werk' };
  const then = new Map([
    ['import-before-done', changed],
    ['import-in-finish', changed],
    ['import-done', after],
  ]);

  it.each(points.map((point, nth) => [point, nth] as const))(
    'at %s: nobody half, nobody new before all are, and all of it after the next start',
    async (point, nth) => {
      const { reader, second } = await aSchool(point, nth + 1);
      await expect(readList(crashingAt(point), reader, second)).rejects.toThrow(point);
      expect(await seenBy(reader)).toEqual(then.get(point) ?? before);
      await resumeImports(region.house, { alone: true });
      const wasGoing = points.indexOf(point) > points.indexOf('import-checked');
      expect(await seenBy(reader)).toEqual(wasGoing ? after : before);
      expect(await counted(`import_batch where state in ('staging', 'applying')`)).toBe(0);
      expect(
        await counted('cases full join turn on turn.case_id = cases.id where cases.id is null or turn.case_id is null'),
      ).toBe(0);
      expect((await readList(region.house, reader, second)).report.new).toBe(wasGoing ? 0 : 12);
    },
  );

  it.each(undoPoints.map((point, nth) => [point, nth] as const))(
    'at %s while undoing: gone at once, and for good after the next start',
    async (point, nth) => {
      const { reader, second } = await aSchool(point, nth + 50);
      const { id } = await readList(region.house, reader, second);
      await expect(undoImport(crashingAt(point), reader, { batchId: id })).rejects.toThrow(point);
      expect((await seenBy(reader)).people).toBe(2);
      await resumeImports(region.house, { alone: true });
      expect(await counted(`cases where import_batch_id = '${id}'`)).toBe(0);
      expect(await counted(`import_batch where id = '${id}' and state = 'undone'`)).toBe(1);
    },
  );
});

describe.each(engineNames)('a list that is being read on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const list = aList(header, ...Array.from({ length: 30 }, (_, at) => pupil(at + 1)));

  it('shows nobody to anybody, holds up the second list and is not read twice', async () => {
    const { house, karin, peter } = region;
    const first = must(await beginImport(house, karin, list)).batchId;
    const second = must(await beginImport(house, peter, list)).batchId;
    for (const batchId of [first, second]) expect(must(await checkImport(house, karin, { batchId })).new).toBe(30);
    must(await applyImport(house, karin, { batchId: first }));
    const seenBy = (actor: typeof karin) =>
      house.withActor(
        actor,
        'see-lists',
        async ({ intake }) => (await intake.stored(region.deEik.id, null, 500)).length,
      );
    const halfway: number[] = [];
    const watched: House = {
      ...house,
      pause: async () => void halfway.push(await seenBy(karin), await seenBy(peter)),
    };
    expect(await applyImport(house, peter, { batchId: second })).toMatchObject({ refusals: [{ code: 'list-busy' }] });
    await runImport(watched, first);
    expect(new Set(halfway)).toEqual(new Set([0]));
    expect(await seenBy(peter)).toBe(30);
    must(await applyImport(house, peter, { batchId: second }));
    await Promise.all([runImport(house, second), runImport(house, second)]);
    expect(await seenBy(karin)).toBe(30);
    expect(await applyImport(house, karin, { batchId: first })).toMatchObject({ refusals: [{ code: 'already-read' }] });
  });
});
