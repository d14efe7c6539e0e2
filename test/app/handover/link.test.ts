import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterByLink, showLink } from '#app/handover/come-in-by-link.ts';
import { findGuest } from '#app/handover/guest.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { renewLink } from '#app/handover/renew-link.ts';
import { sendBack } from '#app/handover/send-back.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import { engineNames } from '../../engines.ts';
import { aGuest, aSent, aStage, codes, tokenOf, valueOf, type Stage } from './stage.ts';

const name = 'Sanne de Boer';
const other = (code: string | null) => (code === '000000' ? '000001' : '000000');

describe.each(engineNames)('the mail link, on %s', (engine) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage(engine);
  });
  afterAll(() => stage.house.close());

  it('waits ten minutes in the outbox, and of token and code only hashes are kept', async () => {
    const { house } = stage;
    const sent = await aSent(stage);
    const token = await tokenOf(stage, sent.handoverId);
    expect(sent.code).toMatch(/^\d{6}$/);
    const { rows } = await house.owner.query<Record<string, unknown>>(
      `select available_at > clock_timestamp() + interval '9 minutes' as waits, l.* from outbox b, handover_link l
       where b.kind = 'handover-link' and b.payload->>'token' = $1 and l.handover_id = $2`,
      [token, sent.handoverId],
    );
    expect(rows[0]!['waits']).toBe(true);
    expect(JSON.stringify({ ...rows[0], h: String(rows[0]!['code_hash']) })).not.toContain(sent.code);
    expect(JSON.stringify(rows[0])).not.toContain(token);
  });

  it('shows without a code who asks whom, and nothing about the young person', async () => {
    const { house } = stage;
    const sent = await aSent(stage);
    const token = await tokenOf(stage, sent.handoverId);
    const shown = valueOf(await showLink(house, token));
    expect(shown).toMatchObject({ state: 'sent', senderName: 'Praktijkschool De Eik', opens: true });
    expect(JSON.stringify(shown)).not.toMatch(/Samira|bakkerij/);
    expect(valueOf(await showLink(house, token))).toEqual(shown);
    expect(codes(await showLink(house, 'a-link-that-does-not-exist'))).toBe('not-found');
  });

  it('is a confirmation afterwards, and the guest ends with the hand-over', async () => {
    const { house } = stage;
    const sent = await aSent(stage);
    const token = await tokenOf(stage, sent.handoverId);
    const { guest: sanne, guestId } = valueOf(await enterByLink(house, { token, code: sent.code!, name }));
    valueOf(await takeOver(house, sanne, { ...sent, meetOn: '2026-06-08', contactAfter: 'receiver' }));
    expect(valueOf(await showLink(house, token))).toMatchObject({ state: 'taken-over', opens: true });
    valueOf(await recordMeeting(house, sanne, { ...sent, outcome: 'together', on: '2026-06-08' }));
    expect(valueOf(await showLink(house, token))).toMatchObject({
      state: 'done',
      closedOn: '2026-06-08',
      opens: false,
    });
    expect(await findGuest(house, guestId)).toBeUndefined();
    expect(codes(await enterByLink(house, { token, code: sent.code!, name }))).toBe('not-found');
  });

  it('waits fifteen minutes after five wrong codes, also for the right one', async () => {
    const { house } = stage;
    const sent = await aSent(stage);
    const token = await tokenOf(stage, sent.handoverId);
    const guess = (code: string) => enterByLink(house, { token, code, name });
    const wrong = other(sent.code);
    for (const left of [4, 3, 2, 1])
      expect(await guess(wrong)).toMatchObject({ refusals: [{ code: 'wrong-code', values: { left } }] });
    expect(codes(await guess(wrong))).toBe('link-waits');
    expect(await guess(sent.code!)).toMatchObject({ refusals: [{ code: 'link-waits', values: { minutes: 15 } }] });
    await house.owner.query(`update handover_link set blocked_until = clock_timestamp() where handover_id = $1`, [
      sent.handoverId,
    ]);
    expect(codes(await guess(sent.code!))).toBe('ok');
  });

  it('counts guesses that come at the same moment one by one', async () => {
    const { house } = stage;
    const sent = await aSent(stage);
    const token = await tokenOf(stage, sent.handoverId);
    const all = await Promise.all(
      Array.from({ length: 8 }, () => enterByLink(house, { token, code: other(sent.code), name })),
    );
    expect(all.map(codes).toSorted()).toEqual([...Array(4).fill('link-waits'), ...Array(4).fill('wrong-code')]);
  });

  it('asks a name and six digits, and reads a code with a space', async () => {
    const { house } = stage;
    const sent = await aSent(stage);
    const token = await tokenOf(stage, sent.handoverId);
    expect(codes(await enterByLink(house, { token, code: sent.code!, name: ' ' }))).toBe('name-missing');
    expect(codes(await enterByLink(house, { token, code: '12', name }))).toBe('code-shape');
    for (const who of [{ name: '111222333' }, { name, jobTitle: 'bsn 111222333' }])
      expect(codes(await enterByLink(house, { token, code: sent.code!, ...who }))).toBe('bsn');
    const spaced = `${sent.code!.slice(0, 3)} ${sent.code!.slice(3)}`;
    const { guest, guestId } = valueOf(await enterByLink(house, { token, code: spaced, name }));
    expect(await findGuest(house, guestId)).toEqual(guest);
  });

  it('lets two people in by one link, each under their own name', async () => {
    const { house } = stage;
    const sent = await aSent(stage);
    const token = await tokenOf(stage, sent.handoverId);
    const comesIn = async (who: string) => valueOf(await enterByLink(house, { token, code: sent.code!, name: who }));
    const [first, second] = [await comesIn(name), await comesIn('Joris Vink')];
    const [sanne, joris] = [await findGuest(house, first.guestId), await findGuest(house, second.guestId)];
    expect([sanne?.name, joris?.name]).toEqual([name, 'Joris Vink']);
    valueOf(await takeOver(house, sanne!, { ...sent, meetOn: '2026-06-16', contactAfter: 'receiver' }));
    const { rows } = await house.owner.query('select taken_over_by from handover where id = $1', [sent.handoverId]);
    expect(rows).toEqual([{ taken_over_by: `${name}, Werk en inkomen Leusden` }]);
  });

  it('looked at without a code, by a mail scanner too, is no coming in', async () => {
    const { house } = stage;
    const sent = await aSent(stage);
    const token = await tokenOf(stage, sent.handoverId);
    const lines = async () =>
      (
        await house.owner.query<{ act: string }>(
          `select e.act from access_event e join access_subject s on s.event_id = e.id
           join cases c using (pseudonym) where c.id = $1 and e.organisation_name = 'Aanzet' order by e.line`,
          [sent.caseId],
        )
      ).rows.map(({ act }) => act);
    await showLink(house, token);
    expect(await lines()).toEqual(['see-link']);
    await enterByLink(house, { token, code: sent.code!, name });
    expect(await lines()).toEqual(['see-link', 'come-in-by-link']);
  });

  it('says which name is too long', async () => {
    const { house } = stage;
    const long = { name: 'a'.repeat(81), jobTitle: 'b'.repeat(81) };
    const enter = (who: { name: string; jobTitle: string }) =>
      enterByLink(house, { token: 't', code: '123456', ...who });
    for (const field of ['name', 'jobTitle'] as const)
      expect(await enter({ name, jobTitle: '', [field]: long[field] })).toMatchObject({
        refusals: [{ code: 'too-long', field, values: { most: 80 } }],
      });
  });

  it('a new link makes the old one open nothing, and throws out who came in by it', async () => {
    const { house, karin } = stage;
    const sent = await aSent(stage);
    const token = await tokenOf(stage, sent.handoverId);
    const { guestId } = valueOf(await enterByLink(house, { token, code: sent.code!, name }));
    const { code } = valueOf(await renewLink(house, karin, sent));
    expect(await findGuest(house, guestId)).toBeUndefined();
    expect(codes(await enterByLink(house, { token, code: sent.code!, name }))).toBe('not-found');
    expect(codes(await enterByLink(house, { token: await tokenOf(stage, sent.handoverId), code, name }))).toBe('ok');
  });

  it('opens nothing after withdrawing, sending back, or three months', async () => {
    const { house, karin } = stage;
    const withdrawn = await aSent(stage);
    const back = await aSent(stage);
    const old = await aSent(stage);
    const tokens = await Promise.all([withdrawn, back, old].map((sent) => tokenOf(stage, sent.handoverId)));
    valueOf(await withdrawHandover(house, karin, withdrawn));
    valueOf(await sendBack(house, await aGuest(stage, back), { ...back, reason: 'no-room' }));
    house.setToday('2026-09-09');
    for (const token of tokens) expect(valueOf(await showLink(house, token)).opens).toBe(false);
    house.setToday('2026-06-08');
  });

  it('leaves log lines of its own: a guest of that organisation, on that young person', async () => {
    const { house } = stage;
    const sent = await aSent(stage);
    const sanne = await aGuest(stage, sent);
    valueOf(await takeOver(house, sanne, { ...sent, meetOn: '2026-06-16', contactAfter: 'receiver' }));
    const { rows } = await house.owner.query(
      `select e.kind, e.organisation_name, e.purpose, s.how from access_event e join access_subject s on s.event_id = e.id
       join cases c using (pseudonym) where c.id = $1 and e.act = 'take-over'`,
      [sent.caseId],
    );
    expect(rows).toEqual([
      { kind: 'guest', organisation_name: 'Werk en inkomen Leusden', purpose: 'overdracht', how: 'written' },
    ]);
  });
});
