import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askDigests } from '#app/notice/post-notices.ts';
import { tell } from '#app/notice/tell.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Mail } from '#app/ports/mail.ts';
import type { Member } from '#domain/access/actor.ts';
import type { NoticeKind } from '#domain/notice/kinds.ts';
import type { Holder } from '#domain/turn/turn.ts';
import { moveClock } from '#jobs/move-clock.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { sweep } from '#jobs/sweep.ts';
import { engineNames } from '../engines.ts';
import { aRegion, aYoungPerson, founder, type Region } from '../people.ts';

describe.each(engineNames)('being told, on %s', (engine) => {
  let region: Region;
  let sent: Mail[] = [];
  const said: string[] = [];
  const person = ({ organisationId, memberId }: Member): Holder => ({ organisationId, teamId: null, memberId });
  const drain = () => {
    const send = async (mail: Mail) => void sent.push(mail);
    const react = reactTo({ house: region.house, send, address: 'https://aanzet.example.org' });
    return makeRunner({ house: region.house, react, hurry: true, log: (line) => said.push(line) }).drain();
  };
  const tellThem = async (by: Member, to: Holder, kind: NoticeKind, caseId: string) => {
    await region.house.withActor(by, 'give-turn', (desk) =>
      tell({ desk, actor: by, newId: () => region.house.newId() }, { to, kind, caseId }),
    );
    await drain();
  };
  const wants = (who: Member, told: 'at-once' | 'digest' | 'off') =>
    region.house.withActor(founder, 'found-region', (desk) => desk.directory.changeColleague(who.memberId, { told }));
  const notices = async () =>
    (
      await region.house.owner.query<{ member_id: string; kind: string; sent: boolean }>(
        // About young people; that the directory misses something has a test of its own.
        "select member_id, kind, sent from notice where kind <> 'directory-gap' order by id",
      )
    ).rows;
  const morning = async (day: string) => {
    region.house.setToday(day);
    await askDigests(region.house);
    await drain();
  };

  beforeAll(async () => {
    region = await aRegion(engine);
  });
  beforeEach(async () => {
    sent = [];
    said.length = 0;
    region.house.setToday('2026-06-08');
    await region.house.owner.query(
      "delete from notice; delete from outbox; delete from setting where key = 'digest-on'",
    );
    await region.house.owner.query("update turn set due_on = '2027-01-01'");
    for (const who of [region.karin, region.peter, region.marja, region.ilse]) await wants(who, 'digest');
  });
  afterAll(() => region.house.close());

  it('mails at once to who chose that: sender, topic and a link, and no name', async () => {
    await wants(region.ilse, 'at-once');
    const caseId = await aYoungPerson(region, {
      firstName: 'Samira',
      familyName: 'Benali',
      of: region.soest,
      turnOf: region.ilse,
    });
    await tellThem(region.bas, person(region.ilse), 'turn', caseId);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: 'ilse.mulder@example.org', subject: 'Aanzet, Soest: er wacht iets op jou' });
    expect(sent[0]?.text).toContain(`https://aanzet.example.org/jongeren/${caseId}`);
    expect(sent[0]?.text).toContain('Als je niets doet:');
    expect(sent[0]?.text).not.toMatch(/Samira|Benali|Leusden|De Eik/);
    expect(sent[0]?.text.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(10);
  });

  it('waits for the digest of half past seven, mails it once, and stays silent when nothing waits', async () => {
    const caseId = await aYoungPerson(region);
    await tellThem(region.peter, person(region.karin), 'turn', caseId);
    expect(sent).toEqual([]);
    await morning('2026-06-09');
    await morning('2026-06-09');
    expect(sent.map(({ to }) => to)).toEqual(['karin.smit@example.org']);
    await morning('2026-06-10');
    expect(sent).toHaveLength(1);
  });

  it('counts turns that are late or due within three days', async () => {
    await aYoungPerson(region, { turnOf: region.karin, turn: { dueOn: '2026-06-05' } });
    await aYoungPerson(region, { turnOf: region.karin, turn: { dueOn: '2026-06-12' } });
    await morning('2026-06-09');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('1 beurt van jou is te laat. 1 beurt moet binnen drie dagen klaar zijn.');
  });

  it('sends no digest on a Saturday or a feast day', async () => {
    await aYoungPerson(region, { turnOf: region.karin, turn: { dueOn: '2026-05-20' } });
    await morning('2026-06-13');
    await morning('2026-05-25'); // tweede pinksterdag
    expect(sent).toEqual([]);
  });

  it('sends nothing to who switched it off, also not later', async () => {
    await wants(region.karin, 'off');
    const caseId = await aYoungPerson(region, { turnOf: region.karin });
    await tellThem(region.peter, person(region.karin), 'turn', caseId);
    await morning('2026-06-09');
    await wants(region.karin, 'digest');
    await morning('2026-06-10');
    expect(sent).toEqual([]);
  });

  it('tells the whole team but not who did it, and nobody of an organisation without account', async () => {
    const caseId = await aYoungPerson(region);
    await tellThem(
      region.karin,
      { organisationId: region.deEik.id, teamId: region.eikTeam, memberId: null },
      'turn',
      caseId,
    );
    expect((await notices()).map((n) => n.member_id)).toEqual([region.peter.memberId]);
    await tellThem(
      region.karin,
      { organisationId: region.leusden.id, teamId: null, memberId: null },
      'handover',
      caseId,
    );
    expect(await notices()).toHaveLength(1);
  });

  it('tells who opened an afgeschermd page at once to who guards it, whatever that colleague chose', async () => {
    await wants(region.karin, 'off');
    const caseId = await aYoungPerson(region, { turnOf: region.karin });
    const named = [region.karin.memberId, region.peter.memberId];
    await shieldCase(region.house, region.karin, { caseId, named });
    await region.house.withActor(region.peter, 'open-young-person', (desk) => desk.people.find(caseId));
    await drain();
    expect(sent.filter(({ to }) => to === 'karin.smit@example.org')).toHaveLength(1);
    expect(sent[0]?.text).toContain('Iemand opende een jongere die afgeschermd is.');
  });

  it('tells a late turn once to who holds it and after five working days to the teamleider', async () => {
    await aYoungPerson(region, { turnOf: region.karin, turn: { dueOn: '2026-06-08' } });
    const lived: [string, number][] = [];
    for (const day of ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-14', '2026-06-15', '2026-06-22']) {
      region.house.setToday(day);
      await sweep(region.house, (line) => said.push(line));
      await drain();
      lived.push([day, (await notices()).length]);
    }
    expect(lived).toEqual([
      ['2026-06-08', 0],
      ['2026-06-09', 1],
      ['2026-06-10', 1],
      ['2026-06-14', 1],
      ['2026-06-15', 2],
      ['2026-06-22', 2],
    ]);
    const told = (await notices()).map(({ member_id, kind }) => [member_id, kind]);
    expect(told).toEqual([
      [region.karin.memberId, 'late'],
      [region.marja.memberId, 'late-team'],
    ]);
    expect(said).toEqual([]);
  });

  it('tells nobody of a late afgeschermd case but who is named, not even the teamleider', async () => {
    const caseId = await aYoungPerson(region, { turnOf: region.karin, turn: { dueOn: '2026-06-08' } });
    await shieldCase(region.house, region.karin, { caseId, named: [region.karin.memberId, region.peter.memberId] });
    for (const day of ['2026-06-09', '2026-06-15', '2026-06-16']) {
      region.house.setToday(day);
      await sweep(region.house, (line) => said.push(line));
      await drain();
    }
    const told = (await notices()).map(({ member_id, kind }) => `${kind} ${member_id}`).toSorted();
    expect(told).toEqual([
      `late ${region.karin.memberId}`,
      `late-team ${region.karin.memberId}`,
      `late-team ${region.peter.memberId}`,
    ]);
    expect(said).toEqual([]);
  });

  it('stands in for nobody at a wall: the stand-in who is not named hears nothing', async () => {
    const caseId = await aYoungPerson(region, { turnOf: region.karin });
    await shieldCase(region.house, region.karin, { caseId, named: [region.karin.memberId] });
    const away = (absentFrom: string | null, standInId: string | null) =>
      region.house.withActor(founder, 'found-region', (desk) =>
        desk.directory.changeColleague(region.karin.memberId, { absentFrom, standInId }),
      );
    await away('2026-06-01', region.peter.memberId);
    await tellThem(region.marja, person(region.karin), 'turn', caseId);
    await away(null, null);
    expect((await notices()).map((n) => n.member_id)).toEqual([region.karin.memberId]);
  });

  it('leaves who declared geen inzage out of the mail of the team, and of what was waiting for the digest', async () => {
    const team = { organisationId: region.deEik.id, teamId: region.eikTeam, memberId: null };
    const before = await aYoungPerson(region);
    await tellThem(region.marja, team, 'turn', before);
    const after = await aYoungPerson(region);
    for (const caseId of [before, after])
      expect(await declareNoView(region.house, region.peter, { caseId })).toMatchObject({ ok: true });
    await tellThem(region.marja, team, 'turn', after);
    await morning('2026-06-09');
    expect(sent.map(({ to }) => to)).toEqual(['karin.smit@example.org']);
  });

  it('mails no link to a receiver without account once the case is afgeschermd', async () => {
    const mailLinkOf = async (caseId: string) => {
      const handoverId = region.house.newId();
      await region.house.owner.query(
        `insert into handover (id, case_id, kind, from_organisation_id, to_organisation_id, to_mail, state, begun_on)
          values ($1, $2, 'H1', $3, $4, 'werk@leusden.example.org', 'sent', '2026-06-08')`,
        [handoverId, caseId, region.deEik.id, region.leusden.id],
      );
      const payload = { handoverId, caseId, token: 'token' };
      const wish = { kind: 'handover-link', organisationId: region.deEik.id, onceKey: handoverId, payload };
      await region.house.withActor(region.karin, 'give-turn', (desk) =>
        desk.outbox.announce({ id: region.house.newId(), ...wish }),
      );
      await drain();
    };
    const caseId = await aYoungPerson(region, { turnOf: region.karin });
    await shieldCase(region.house, region.karin, { caseId, named: [region.karin.memberId] });
    await mailLinkOf(caseId);
    expect(sent).toEqual([]);
    await mailLinkOf(await aYoungPerson(region));
    expect(sent.map(({ to }) => to)).toEqual(['werk@leusden.example.org']);
  });

  it('counts no turn in the digest that a wall now hides', async () => {
    const caseId = await aYoungPerson(region, { turnOf: region.karin, turn: { dueOn: '2026-06-05' } });
    await region.house.owner.query(
      "insert into case_shield (case_id, organisation_id, set_on) values ($1, $2, '2026-06-08')",
      [caseId, region.deEik.id],
    );
    await morning('2026-06-09');
    expect(sent).toEqual([]);
  });

  it('changes nothing when a day is swept twice', async () => {
    await aYoungPerson(region, { turnOf: region.karin, turn: { dueOn: '2026-06-01' } });
    const state = async () => {
      await sweep(region.house, (line) => said.push(line));
      await drain();
      const turns = await region.house.owner.query(
        'select case_id, member_id, due_on, since from turn order by case_id',
      );
      return [await notices(), turns.rows];
    };
    expect(await state()).toEqual(await state());
  });

  it('moves the demo clock forward only, through every working day', async () => {
    const days: string[] = [];
    const setDay = async (day: string) => {
      days.push(day);
      region.house.setToday(day);
    };
    const tools = { house: region.house, setDay, drain, log: (line: string) => said.push(line) };
    await moveClock(tools, '2026-06-16');
    expect(days).toEqual(['2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12', '2026-06-15', '2026-06-16']);
    await expect(moveClock(tools, '2026-06-16')).rejects.toThrow(RangeError);
    expect(said).toEqual([]);
  });
});
