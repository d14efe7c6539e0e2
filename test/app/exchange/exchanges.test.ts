/** What leaves asks the register: nothing that is not in it goes, and what the privacy officer took out stays from then on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { narrowExchange, seeExchanges } from '#app/exchange/see-exchanges.ts';
import { makeExtract } from '#app/extract/give-extract.ts';
import { openExtract } from '#app/extract/open-extract.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { exportYoungPeople } from '#app/person/list-young-people.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, type Region } from '../../people.ts';
import { aSamira, forWork } from '../extract/stage.ts';
import { aStage as withParties, type Stage as Parties } from '../extract/stage.ts';
import { aSent, anAgreed, codes, valueOf, type Stage } from '../handover/stage.ts';
import { browse } from '../pages/browse.ts';

describe.each(engineNames)('the register of exchanges, on %s', (engine) => {
  let stage: Parties;
  let inge: Member;
  let anna: Member;
  const asHanded = () => stage as unknown as Stage;
  const rows = async (statement: string) => (await stage.house.owner.query(statement)).rows;
  const take = (exchange: string, ...closed: readonly string[]) =>
    narrowExchange(stage.house, inge, { exchange, closed });
  const asReceiver = async (handoverId: string) => {
    const view = valueOf(await openHandover(stage.house, stage.karin, { handoverId }));
    return view.as === 'sender' ? view.asTaker : view;
  };

  beforeAll(async () => {
    stage = await withParties(engine);
    const privacy = { role: 'privacy', jobTitle: 'privacyfunctionaris' } as const;
    inge = await aColleague(stage.house, stage.deEik, { name: 'Inge Prins', ...privacy });
    anna = await aColleague(stage.house, stage.soest, { name: 'Anna Vos', ...privacy });
  });
  afterAll(() => stage.house.close());

  test('a part that a kind does not have is not shown, although it stands in the database as going along', async () => {
    const { handoverId } = await aSent(asHanded(), { to: 'soest' });
    await stage.house.owner.query(`update handover set kind = 'H3' where id = $1`, [handoverId]);
    expect((await asReceiver(handoverId)).blocks).toEqual([]);
    await stage.house.owner.query(`update handover set kind = 'H1' where id = $1`, [handoverId]);
    expect((await asReceiver(handoverId)).blocks.map(({ id }) => id)).toEqual(['proud', 'wants']);
  });

  test('what was ticked and read stays here when the privacy officer takes it out before it is sent', async () => {
    const sent = await aSent(asHanded(), { to: 'soest' });
    const agreed = await anAgreed(asHanded(), { to: 'soest' });
    valueOf(await take('H1', 'proud', 'school', 'last-school-day'));
    const preview = await asReceiver(agreed.handoverId);
    valueOf(await sendHandover(stage.house, stage.karin, { handoverId: agreed.handoverId }));
    for (const view of [preview, await asReceiver(agreed.handoverId)]) {
      expect(view.blocks.map(({ id }) => id)).toEqual(['wants']);
      expect([view.youngPerson.schoolName, view.youngPerson.expectedEnd]).toEqual([null, null]);
    }
    const kept = await rows(
      `select goes_along from handover_block where handover_id = '${agreed.handoverId}' and block = 'proud'`,
    );
    expect(kept).toEqual([{ goes_along: false }]);
    // What went before is the receiver's.
    expect((await asReceiver(sent.handoverId)).blocks.map(({ id }) => id)).toEqual(['proud', 'wants']);
    valueOf(await take('H1'));
    expect((await asReceiver((await aSent(asHanded(), { to: 'soest' })).handoverId)).blocks).toHaveLength(2);
  });

  test('an extract tells no part of another kind, and not what was taken out', async () => {
    const { house, karin, joris } = stage;
    const caseId = await aSamira(stage as Region);
    const planted = forWork(stage, caseId, { texts: [{ id: 'helps-at-home', text: 'Een rustige kamer.' }] });
    expect(codes(await makeExtract(house, karin, planted))).toContain('unknown-block');
    valueOf(await take('H13', 'helps-at-work'));
    const { extractId } = valueOf(await makeExtract(house, karin, forWork(stage, caseId)));
    const seen = valueOf(await openExtract(house, joris, { extractId }));
    expect(seen.as === 'reader' && seen.texts.map(({ id }) => id)).toEqual(['can', 'reach']);
  });

  test('a list loses a column at the next file', async () => {
    const { house, karin } = stage;
    const why = { reason: 'team', words: '' } as const;
    const before = valueOf(await exportYoungPeople(house, karin, { filter: {}, why }));
    valueOf(await take('jongeren', 'age', 'place'));
    const after = valueOf(await exportYoungPeople(house, karin, { filter: {}, why }));
    expect([before.fields.has('age'), after.fields.has('age'), after.fields.has('school')]).toEqual([
      true,
      false,
      true,
    ]);
    const web = await browse(house);
    const file = await web.as(karin).post('/jongeren/bestand', { waarvoor: 'team', vorm: 'csv' });
    expect(file.body).toContain('Naam;School;Stopt op');
    expect(file.body).not.toMatch(/Leeftijd|Woonplaats/);
    await web.app.close();
  });

  test('only the privacy officer of the own organisation takes out, and only what is a choice', async () => {
    const { house, karin, rik, marja } = stage;
    for (const who of [karin, rik, marja])
      expect(codes(await narrowExchange(house, who, { exchange: 'H1', closed: ['proud'] }))).toBe('not-allowed');
    expect(codes(await take('H1', 'name'))).toBe('not-ours');
    expect(codes(await take('H1', 'used'))).toBe('not-ours');
    expect(codes(await take('H4', 'to-do'))).toBe('not-found');
    const taken = house.withActor(anna, 'see-exchanges', ({ exchanges }) => exchanges.narrowed());
    expect(await taken).toEqual([]);
    await expect(
      house.withActor(anna, 'narrow-exchange', ({ exchanges }) =>
        exchanges.keep('jongeren', ['school'], {
          organisationId: stage.deEik.id,
          memberId: anna.memberId,
          on: '2026-06-08',
        }),
      ),
    ).rejects.toThrow(/row-level security|policy/);
  });

  test('the page tells what is used, how often, and by what right; another organisation sees its own counts', async () => {
    const { house } = stage;
    const own = valueOf(await seeExchanges(house, inge, {}));
    const h1 = own.find(({ row }) => row.id === 'H1')!;
    expect([h1.ours, h1.used]).toEqual([true, { out: 4, in: 0 }]);
    expect(own.find(({ row }) => row.id === 'jongeren')!.used).toEqual({ out: 3, in: 0 });
    const { caseId } = await aSent(asHanded(), { to: 'soest' });
    const shield = 'insert into case_shield (case_id, organisation_id, set_on) values ($1, $2, $3)';
    await house.owner.query(shield, [caseId, stage.deEik.id, '2026-06-08']);
    expect(valueOf(await seeExchanges(house, inge, {})).find(({ row }) => row.id === 'H1')!.used).toEqual(h1.used);
    const theirs = valueOf(await seeExchanges(house, anna, {})).find(({ row }) => row.id === 'H1')!;
    expect([theirs.ours, theirs.used]).toEqual([false, { out: 0, in: 4 }]);
    const web = await browse(house);
    const list = (await web.as(inge).get('/uitwisseling')).body;
    for (const said of ['WVO 2020 art. 2.31b', 'gegeven: 4 keer', 'Niet via Aanzet']) expect(list).toContain(said);
    const page = (await web.as(inge).get('/uitwisseling/jongeren')).body;
    for (const said of ['Eruit sinds', 'door Inge Prins', 'action="/uitwisseling/jongeren/velden"'])
      expect(page).toContain(said);
    expect((await web.as(stage.rik).get('/uitwisseling/jongeren')).body).not.toContain('/velden"');
    expect((await web.as(inge).get('/uitwisseling/bestand?vorm=csv')).body).toContain('Uitwisseling;Richting;Doel');
    const put = await web.as(inge).post('/uitwisseling/jongeren/velden', {
      open: ['age', 'place', 'school', 'last-school-day', 'after-school', 'on-turn', 'due-on', 'name', 'birth-date'],
    });
    expect([put.statusCode, await rows(`select from exchange_narrowed where exchange = 'jongeren'`)]).toEqual([
      303,
      [],
    ]);
    expect((await web.as(stage.karin).get('/uitwisseling')).statusCode).toBe(404);
    await web.app.close();
  });
});
