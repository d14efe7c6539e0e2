/** Mijn verhaal: nobody reads it until it is shared, for one use, until a day; taken back it is gone from every page. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAccessAnswer } from '#app/request/access-answer.ts';
import { enterRequest } from '#app/request/enter-request.ts';
import { mergeRecords } from '#app/person/merge-records.ts';
import { unmergeRecords } from '#app/person/unmerge-records.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { giveWayIn } from '#app/young/give-way.ts';
import {
  removeOwnStory,
  seeOwnStory,
  shareOwnStory,
  stopOwnStory,
  takeOwnStory,
  writeOwnStory,
} from '#app/young/own-story.ts';
import { takeOwnAlong } from '#app/young/take-own-along.ts';
import type { Young } from '#domain/access/actor.ts';
import type { StoryId } from '#domain/young/story.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { aStage, codes, toldOf, turnOf, valueOf, type Stage } from '../handover/stage.ts';

describe.each(engineNames)('the own story of a young person, on %s', (engine) => {
  let stage: Stage;
  const aCase = (birthDate = '2008-03-11') =>
    aYoungPerson(stage, {
      contact: stage.karin,
      turnOf: stage.karin,
      firstName: 'Samira',
      familyName: 'Benali',
      birthDate,
    });
  const youngOf = (caseId: string): Young => ({
    kind: 'young',
    caseId,
    wayId: stage.house.newId(),
    organisationId: stage.deEik.id,
    organisationName: stage.deEik.name,
  });
  const write = async (caseId: string, text: string, id: StoryId = 'who') =>
    codes(await writeOwnStory(stage.house, youngOf(caseId), { id, text }));
  const own = async (caseId: string) => valueOf(await seeOwnStory(stage.house, youngOf(caseId), {}));
  const share = async (caseId: string, until: string | undefined = '2026-07-08', version?: number) => {
    const read = version ?? (await own(caseId)).version;
    return codes(await shareOwnStory(stage.house, youngOf(caseId), { version: read, until }));
  };
  const seen = async (caseId: string, by = stage.karin) =>
    valueOf(await openYoungPerson(stage.house, by, { caseId })).story;
  const rows = async (statement: string, ...values: unknown[]) =>
    (await stage.house.owner.query(statement, values)).rows;
  /** A case with a story that is shared until 8 July. */
  const aShared = async () => {
    const caseId = await aCase();
    expect([await write(caseId, 'Ik bak graag taart.'), await share(caseId)]).toEqual(['ok', 'ok']);
    return caseId;
  };

  beforeAll(async () => void (stage = await aStage(engine)));
  beforeEach(() => stage.house.setToday('2026-06-08'));
  afterAll(() => stage.house.close());

  it('is written answer by answer, without a BSN and not too long, and read by nobody but its writer', async () => {
    const caseId = await aCase();
    expect([
      await write(caseId, ' Ik bak graag taart. '),
      await write(caseId, 'Werk.', 'wants'),
      await write(caseId, 'Mijn nummer is 111222333', 'good'),
      await write(caseId, 'x'.repeat(301), 'good'),
    ]).toEqual(['ok', 'ok', 'bsn', 'words-too-long']);
    expect(await own(caseId)).toMatchObject({
      answers: { who: 'Ik bak graag taart.', wants: 'Werk.' },
      sharedUntil: null,
      who: 'self',
      reader: 'Karin',
    });
    expect(await seen(caseId)).toBeNull();
    const asKarin = await stage.house.withActor(stage.karin, 'open-young-person', (desk) => desk.stories.own(caseId));
    expect(asKarin).toBeUndefined();
    expect(await write(caseId, '', 'wants')).toBe('ok');
    expect(valueOf(await takeOwnAlong(stage.house, youngOf(caseId), {})).story).toEqual({ who: 'Ik bak graag taart.' });
    expect(valueOf(await takeOwnStory(stage.house, youngOf(caseId), {})).answers).toEqual({
      who: 'Ik bak graag taart.',
    });
    expect(await write(caseId, '')).toBe('ok');
    expect(codes(await takeOwnStory(stage.house, youngOf(caseId), {}))).toBe('not-found');
    expect(await rows('select 1 from own_story where case_id = $1', caseId)).toEqual([]);
  });

  it('is shared after a yes to what was read, until a day, with who guides there and with nobody else', async () => {
    const caseId = await aCase();
    expect(await share(caseId)).toBe('not-found');
    await write(caseId, 'Ik bak graag taart.');
    expect([await share(caseId, '2026-09-09'), await share(caseId, ''), await share(caseId, '2026-07-08', 7)]).toEqual([
      'story-until',
      'story-until',
      'story-changed',
    ]);
    expect(await share(caseId)).toBe('ok');
    expect(await toldOf(stage, caseId)).toEqual(['story-shared Karin Smit']);
    const shown = { state: 'runs', until: '2026-07-08', answers: { who: 'Ik bak graag taart.' } };
    expect([await seen(caseId), await seen(caseId, stage.peter)]).toEqual([shown, shown]);
    expect(codes(await openYoungPerson(stage.house, stage.ilse, { caseId }))).toBe('not-found');
    expect((await own(caseId)).sharedUntil).toBe('2026-07-08');
    stage.house.setToday('2026-07-09');
    expect(await seen(caseId)).toEqual({ state: 'over' });
    stage.house.setToday('2026-08-20');
    expect(await seen(caseId)).toBeNull();
  });

  it('taken back, changed or removed it is gone at once, and the colleague reads only that it is shared no more', async () => {
    const { house } = stage;
    const [back, changed, removed] = [await aShared(), await aShared(), await aShared()];
    valueOf(await stopOwnStory(house, youngOf(back), {}));
    expect(await write(changed, 'Ik bak niet meer.')).toBe('ok');
    valueOf(await removeOwnStory(house, youngOf(removed), {}));
    for (const caseId of [back, changed, removed]) {
      expect(await seen(caseId)).toEqual({ state: 'over' });
      const read = await house.withActor(stage.karin, 'open-young-person', (desk) => desk.stories.shared(caseId));
      expect(read?.answers).toBeNull();
    }
    expect([await share(back), (await own(back)).sharedUntil]).toEqual(['ok', '2026-07-08']);
    const uses = await rows('select ended_on::text from story_use where case_id = $1 order by id', back);
    expect(uses).toEqual([{ ended_on: '2026-06-08' }, { ended_on: null }]);
  });

  it('waits under sixteen, and with a mentor whose proof was seen; the database says the same', async () => {
    const { house, deEik, karin } = stage;
    const [child, adult] = [await aCase('2011-03-11'), await aCase()];
    const mentor = `insert into representative (id, case_id, organisation_id, member_id, kind, name, seen_on, seen_by)
      values ($1, $2, $3, $4, 'mentor', 'Mia Mol', '2026-06-01', $4)`;
    await rows(mentor, house.newId(), adult, deEik.id, karin.memberId);
    for (const caseId of [child, adult]) await write(caseId, 'Ik bak graag taart.');
    expect([(await own(child)).who, (await own(adult)).who]).toEqual(['too-young', 'represented']);
    expect([await share(child), await share(adult)]).toEqual(['not-found', 'not-found']);
    const use = { id: house.newId(), caseId: adult, organisationId: deEik.id, use: 'talk' } as const;
    const past = house.withActor(youngOf(adult), 'share-own-story', (desk) =>
      desk.stories.share({ ...use, yesOn: '2026-06-08', until: '2026-07-08' }),
    );
    await expect(past).rejects.toThrow(/row-level security/);
  });

  it('words that may be about danger make the contact person call the next day, without what was written', async () => {
    const caseId = await aCase();
    expect(await write(caseId, 'Ik ben niet veilig thuis.', 'hard')).toBe('ok');
    expect(await turnOf(stage, caseId)).toMatchObject({
      colleague: 'Karin Smit',
      verb: 'call',
      why: 'story-worries',
    });
    expect(await toldOf(stage, caseId)).toContain('alarming Karin Smit');
    expect(await seen(caseId)).toBeNull();
  });

  it('stands in the answer to who asks for everything, and goes along when two records become one', async () => {
    const { house, karin } = stage;
    const caseId = await aShared();
    const stays = await aCase();
    valueOf(await mergeRecords(house, karin, { caseId: stays, otherId: caseId, isSure: true }));
    expect(await seen(stays)).toMatchObject({ state: 'runs' });
    valueOf(await unmergeRecords(house, karin, { caseId: stays, otherId: caseId }));
    expect([await seen(stays), (await seen(caseId))?.state]).toEqual([null, 'runs']);
    valueOf(await stopOwnStory(house, youngOf(caseId), {}));
    const asked = { caseId, kind: 'access', askedBy: 'self', askedName: '', seenHow: 'known' } as const;
    const rest = { askedOn: '2026-06-08', words: '', field: undefined, becomes: '' } as const;
    const { requestId } = valueOf(await enterRequest(house, karin, { ...asked, ...rest }));
    const answer = valueOf(await makeAccessAnswer(house, karin, { requestId }));
    expect(JSON.stringify(answer)).toContain('Ik bak graag taart.');
  });

  it('on its pages: nothing is chosen beforehand, and in Arabic it reads from the right', async () => {
    const { house, karin } = stage;
    const caseId = await aCase();
    const { app } = await aServer(house, { address: 'https://aanzet.example.org' });
    const given = valueOf(
      await giveWayIn(house, karin, { caseId, channel: 'card', to: '', codeBy: 'told', codeTo: '' }),
    );
    const web = new Visitor(app);
    await web.fillIn(`/r/${given.token}/code`, '/code', { code: given.code ?? '', birthYear: '2008' });
    expect((await web.open('/over-mij')).body).toContain('href="/mijn-verhaal"');
    expect(told((await web.open('/mijn-verhaal')).body)).toContain('Nu leest niemand dit.');
    expect((await web.open('/mijn-verhaal/delen')).status).toBe(404);
    const bsn = await web.fillIn('/mijn-verhaal/vraag/wie', '/wie', { words: 'Ik heb 111222333' });
    expect([bsn.status, bsn.body.includes('Ik heb 111222333')]).toEqual([422, true]);
    await web.fillIn('/mijn-verhaal/vraag/wie', '/wie', { words: 'Ik bak graag taart.' });
    const before = await web.open('/mijn-verhaal/delen');
    expect(told(before.body)).toContain('Ik bak graag taart.');
    expect(before.body).not.toMatch(/ checked[ />=]/);
    expect((await web.fillIn('/mijn-verhaal/delen', '/delen', {})).status).toBe(422);
    await web.fillIn('/mijn-verhaal/delen', '/delen', { 'until-pick': '2026-06-22' });
    expect(told((await web.open('/mijn-verhaal')).body)).toContain('Karin leest dit, tot en met maandag 22 juni 2026.');
    expect(told((await web.open('/mijn-verhaal/papier')).body)).toContain('Ik bak graag taart.');
    expect((await web.open('/mijn-verhaal?taal=ar')).body).toContain('dir="rtl"');
    await web.open('/mijn-verhaal?taal=nl');
    await web.fillIn('/mijn-verhaal', '/stoppen', {});
    expect(told((await web.open('/mijn-verhaal')).body)).toContain('Nu leest niemand dit.');
    await web.fillIn('/mijn-verhaal', '/weg', {});
    expect((await web.open('/mijn-verhaal/papier')).status).toBe(404);
    await app.close();
  });
});
