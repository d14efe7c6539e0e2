import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeWhoLooked } from '#app/access/who-looked.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { signalBack } from '#app/person/signal-back.ts';
import { writeNote } from '#app/person/write-note.ts';
import { rest } from '#app/turn/rest.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { onItsWay, taken } from '../handover/kinds-stage.ts';
import { aStage, codes, toldOf, valueOf, type Stage } from '../handover/stage.ts';

const secret = { text: 'Uitkering aangevraagd, geen zin.', hidden: false, hiddenBecause: '', keepBecause: '' };

describe.each(engineNames)('what who handed over still sees, on %s', (engine) => {
  let stage: Stage;
  let caseId: string;
  const page = async (who: Member) => valueOf(await openYoungPerson(stage.house, who, { caseId }));
  beforeAll(async () => {
    stage = await aStage(engine);
    const { house, karin, ilse, soest } = stage;
    caseId = await aYoungPerson(stage, { turnOf: karin, contact: karin, expectedEnd: '2026-07-10' });
    await taken(house, ilse, await onItsWay(house, { by: karin, caseId, to: soest, person: ilse }), '2026-06-12');
    valueOf(await writeNote(house, ilse, { caseId, ...secret }));
  });
  afterAll(() => stage.house.close());

  it('S7: the school sees taken over, met, contact person and whether there is a next turn; no note, benefit or reason', async () => {
    const { house, karin, ilse } = stage;
    const seen = await page(karin);
    expect(seen.former).toEqual({
      over: false,
      organisation: 'Werk en inkomen Soest',
      takenOverOn: '2026-06-08',
      metOn: '2026-06-08',
      hasNextTurn: true,
    });
    expect(seen.contactPerson?.name).toBe('Ilse Mulder');
    expect([seen.open, seen.handover, seen.outcome, seen.attempts]).toEqual([null, null, undefined, []]);
    const refused = { caseId, saidOn: '2026-06-08', heardBy: 'Ilse', lookAgainOn: '2027-06-08' };
    valueOf(await rest(house, ilse, refused));
    const resting = await page(karin);
    expect(resting.former).toMatchObject({ hasNextTurn: false });
    expect(JSON.stringify([seen, resting])).not.toMatch(/Uitkering|geen zin|2027-06-08/);
  });

  it('a word back says the day and the organisation, not who spoke or what was said', async () => {
    const { house, karin, ilse } = stage;
    expect((await page(ilse)).schoolToTell).toEqual({
      organisationId: stage.deEik.id,
      name: 'Praktijkschool De Eik',
      lastOn: null,
    });
    expect(codes(await signalBack(house, karin, { caseId }))).toBe('not-found');
    valueOf(await signalBack(house, ilse, { caseId }));
    expect(codes(await signalBack(house, ilse, { caseId }))).toBe('told-today');
    const [line] = (await page(karin)).entries;
    expect(line).toMatchObject({ by: 'Werk en inkomen Soest', event: { kind: 'back-signal', onDay: '2026-06-08' } });
    expect(line?.kind === 'event' && line.event.details).toEqual({});
    expect(await toldOf(stage, caseId)).toContain('back-signal Karin Smit');
    expect((await page(ilse)).schoolToTell).toMatchObject({ lastOn: '2026-06-08' });
  });

  it('the day after its term it sees nothing of who guides now, and "Wie keek" keeps the line', async () => {
    const { house, karin, ilse } = stage;
    house.setToday('2028-07-10');
    expect((await page(karin)).former).toMatchObject({ over: false });
    house.setToday('2028-07-11');
    const after = await page(karin);
    expect(after.former).toEqual({ over: true, since: '2028-07-10' });
    expect([after.contactPerson, after.open, after.handover, after.state]).toEqual([null, null, null, 'ended']);
    expect(after.entries.map((e) => e.kind === 'event' && e.event.organisationId)).not.toContain(stage.soest.id);
    expect(JSON.stringify(after)).not.toMatch(/Ilse|Soest/);
    const looked = valueOf(await seeWhoLooked(house, karin, { caseId }));
    expect(JSON.stringify(looked)).toContain('Werk en inkomen Soest');
    // And it hears nothing any more.
    expect((await page(ilse)).schoolToTell).toBeNull();
    expect(codes(await signalBack(house, ilse, { caseId }))).toBe('no-school-to-tell');
    house.setToday('2026-06-08');
  });
});

describe.each(engineNames)('the same mirror for work and income after going back to school, on %s', (engine) => {
  it('shows four things for a year and nothing of the school after it', async () => {
    const stage = await aStage(engine);
    const { house, karin, ilse, deEik, soest } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin, contact: karin });
    await taken(house, ilse, await onItsWay(house, { by: karin, caseId, to: soest, person: ilse }), '2026-06-12');
    const back = await onItsWay(house, { by: ilse, caseId, to: deEik, person: karin });
    await taken(house, karin, back, '2026-06-12', ilse);
    valueOf(await writeNote(house, karin, { caseId, ...secret }));
    const seen = async () => valueOf(await openYoungPerson(house, ilse, { caseId }));
    expect((await seen()).former).toEqual({
      over: false,
      organisation: 'Praktijkschool De Eik',
      takenOverOn: '2026-06-08',
      metOn: '2026-06-08',
      hasNextTurn: true,
    });
    expect(JSON.stringify(await seen())).not.toContain('Uitkering');
    house.setToday('2027-06-08');
    expect((await seen()).former).toMatchObject({ over: false });
    house.setToday('2027-06-09');
    const after = await seen();
    expect([after.former, after.contactPerson]).toEqual([{ over: true, since: '2027-06-08' }, null]);
    expect(after.entries.map((e) => e.kind === 'event' && e.event.organisationId)).not.toContain(deEik.id);
    await house.close();
  });
});
