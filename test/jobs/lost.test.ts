/** A link that never went: who sent it hears so, on the page of the young person too, and what was in it is wiped. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inviteColleagues } from '#app/directory/invite.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import { tellLost } from '#app/notice/tell-lost.ts';
import { NotDeliverable, type Mail } from '#app/ports/mail.ts';
import { allJobs, reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { jobWords } from '#web/access/job-pages.tsx';
import { aSent, aStage, codes, valueOf, type Stage } from '../app/handover/stage.ts';
import { engineNames } from '../engines.ts';
import { founder } from '../people.ts';

test('every kind of job has words on the page of who keeps the machine', () => {
  expect(Object.keys(jobWords).toSorted()).toEqual([...allJobs].toSorted());
});

describe.each(engineNames)('a mail that never went, on %s', (engine) => {
  let stage: Stage;
  let sent: Mail[] = [];
  beforeAll(async () => void (stage = await aStage(engine)));
  beforeEach(async () => {
    sent = [];
    await stage.house.owner.query(`update member set mail = lower(split_part(name, ' ', 1)) || '@example.org'`);
    for (const table of ['outbox', 'notice']) await stage.house.owner.query(`delete from ${table}`);
  });
  afterAll(() => stage.house.close());

  /** Lets everything run with a mail server that knows nobody at Leusden. */
  const drain = () => {
    const { house } = stage;
    const send = async (mail: Mail) => {
      if (mail.to.includes('leusden')) throw new NotDeliverable('no such reader');
      sent.push(mail);
    };
    const react = reactTo({ house, send, sms: undefined, address: 'https://aanzet.example.org' });
    return makeRunner({ house, react, lost: (job) => tellLost(house, job), hurry: true, log: () => {} }).drain();
  };
  const asked = async <T extends object>(statement: string) => (await stage.house.owner.query<T>(statement)).rows;

  test('the sender of a hand-over hears it at once, whatever they chose, and it stands on the timeline without an address', async () => {
    const { caseId } = await aSent(stage);
    await stage.house.withActor(founder, 'found-region', (desk) =>
      desk.directory.changeColleague(stage.karin.memberId, { told: 'off' }),
    );
    await drain();
    expect(sent.map(({ to, text }) => [to, text.includes(`/jongeren/${caseId}`), text.includes('ging niet weg')])).toEqual([
      [expect.stringContaining('karin'), true, true],
    ]); // prettier-ignore
    expect(sent[0]!.text).not.toMatch(/Samira|leusden|Leusden/);
    const [event] = await asked<object>(
      `select kind, case_id, member_id, details from case_event where kind = 'mail-lost'`,
    );
    expect(event).toEqual({ kind: 'mail-lost', case_id: caseId, member_id: null, details: {} });
    expect(await asked(`select payload from outbox where kind = 'handover-link'`)).toEqual([{ payload: {} }]);
  });

  test('a link that was withdrawn meanwhile is lost for nobody', async () => {
    const { handoverId } = await aSent(stage);
    expect(codes(await withdrawHandover(stage.house, stage.karin, { handoverId }))).toBe('ok');
    await stage.house.owner.query('delete from outbox where kind <> $1', ['handover-link']);
    await drain();
    expect(sent).toEqual([]);
  });

  test('who invited a colleague whose address is none hears that, with the way to invite again', async () => {
    await stage.house.owner.query(`update member set mail = 'fout@leusden.example.org' where id = $1`, [
      stage.peter.memberId,
    ]);
    valueOf(await inviteColleagues(stage.house, stage.marja, { memberIds: [stage.peter.memberId] }));
    await drain();
    expect(sent.map(({ text }) => text.includes('/organisaties/uitnodigen'))).toEqual([true]);
  });
});
