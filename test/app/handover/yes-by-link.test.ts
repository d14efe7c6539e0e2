/** A parent or another who speaks for a young person says yes or no by a mail link: what is shown, who is on turn, and when it ends. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerYesAsk, readYesAsk, type YesAnswer } from '#app/handover/answer-yes-ask.ts';
import { askYes, closeYesAsk, seeYesAsk } from '#app/handover/ask-yes.ts';
import { editHandover } from '#app/handover/edit-handover.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { recordYes } from '#app/handover/record-yes.ts';
import { endRepresentative } from '#app/handover/representatives.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { enterAsk, findSpeaker, leaveAsk, showAsk } from '#app/handover/yes-door.ts';
import { returnWaiting } from '#app/turn/return-waiting.ts';
import type { Mail } from '#app/ports/mail.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { score } from '#domain/language/meter.ts';
import { aServer, told, titleOf, Visitor } from '../../web/visitor.ts';
import { aStage, codes, said, toldOf, turnOf, valueOf, type Stage } from './stage.ts';
import { anAsked, aRead, asking, askToken, inside, mother, ownView, type Asked } from './yes-stage.ts';

const linesOf = (page: string): string =>
  (/<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '')
    .replaceAll(/<\/(?:p|h1|h2|h3|li|dt|dd|button|a|summary|label)>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');

describe.each(engineNames)('a yes by mail link, on %s', (engine) => {
  let stage: Stage;
  let app: FastifyInstance;
  let mails: Mail[] = [];
  const drain = () => {
    const send = async (mail: Mail) => void mails.push(mail);
    const react = reactTo({ house: stage.house, send, address: 'https://aanzet.example.org' });
    return makeRunner({ house: stage.house, react, hurry: true, log: () => {} }).drain();
  };
  const answer = async (asked: Asked, say: YesAnswer) => {
    const { speaker } = await inside(stage, asked);
    return codes(await answerYesAsk(stage.house, speaker, { answer: say }));
  };
  const stateOf = async ({ handoverId }: { handoverId: string }) => {
    const view = valueOf(await openHandover(stage.house, stage.karin, { handoverId }));
    return view.as === 'sender' ? view.handover : undefined;
  };
  const works = async ({ token }: { token: string }) => (await showAsk(stage.house, token)).ok;

  beforeAll(async () => {
    stage = await aStage(engine);
    ({ app } = await aServer(stage.house));
  });
  beforeEach(() => {
    mails = [];
    stage.house.setToday('2026-06-08');
  });
  afterAll(() => stage.house.close());

  it('mails a link that names nobody, does nothing by itself, and opens with the code that was told', async () => {
    const asked = await anAsked(stage);
    await drain();
    expect(mails.map(({ to }) => to)).toEqual([mother.mail]);
    expect(`${mails[0]?.subject} ${mails[0]?.text}`).not.toMatch(/Samira|Benali|overdra|jongere|gemeente/);
    expect(mails[0]?.text).not.toContain(asked.code);
    const { rows } = await stage.house.owner.query("select payload::text from outbox where kind = 'yes-link'");
    expect(JSON.stringify(rows)).not.toMatch(/nadia|example/); // wiped when the mail was out
    const at = new URL(/https:\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '').pathname;
    const web = new Visitor(app);
    const shown = await web.open(at);
    expect([shown.status, titleOf(shown.body)]).toEqual([200, 'Er is een vraag voor u – Aanzet']);
    expect(told(shown.body)).not.toMatch(/Samira|Benali|Karin|Eik|school/i);
    expect((await stateOf(asked))?.state).toBe('read');
    expect((await web.fillIn(at, at)).to).toBe(`${at}/code`);
    const wrong = asked.code === '111111' ? '222222' : '111111';
    const no = await web.fillIn(`${at}/code`, '/code', { code: wrong });
    expect([no.status, titleOf(no.body)]).toEqual([422, 'Fout: Vul uw code in – Aanzet']);
    expect(told(no.body)).toContain('U kunt het nog 4 keer proberen');
    expect((await web.fillIn(`${at}/code`, '/code', { code: asked.code })).to).toBe('/vraag-aan-u');
    const page = await web.open('/vraag-aan-u');
    expect(told(page.body)).toMatch(
      /Karin Smit van Praktijkschool De Eik vraagt dit.*Samira Voorbeeld.*ouder met gezag/,
    );
    for (const text of [said.question, said.wants, 'Haar praktijkverklaring.', 'Soest', 'WVO 2020 art. 2.31b'])
      expect(told(page.body)).toContain(text);
    // What stays at school, what the young person thinks of it, and how to reach her when she kept that back.
    expect(told(page.body)).not.toMatch(/rustige kamer|graag bakken|06 00/);
    expect(score(linesOf(page.body)).ease).toBeGreaterThan(65);
    // Yes and no are one size, and nothing is chosen.
    const buttons = [...page.body.matchAll(/<button class="([^"]*)" name="answer" value="(\w+)"/g)].map((m) =>
      m.slice(1),
    );
    expect(buttons).toEqual([
      ['button', 'yes'],
      ['button', 'no'],
    ]);
    const nothing = await web.post('/vraag-aan-u');
    expect([nothing.status, told(nothing.body)]).toEqual([422, expect.stringContaining('Kies ja of nee.')]);
    expect((await web.open('/werk')).status).not.toBe(200);
    expect((await web.open(`/jongeren/${asked.caseId}`)).body).not.toContain('Samira');
    expect((await web.fillIn('/vraag-aan-u', '/ja/uit')).to).toBe('/ja');
    expect((await web.open('/vraag-aan-u')).to).toBe('/ja');
  });

  it('is asked in the language of who reads: names stay as they are, and what colleagues wrote is told to be Dutch', async () => {
    const asked = await anAsked(stage);
    const web = new Visitor(app);
    const at = `/ja/${asked.token}`;
    expect((await web.fillIn(`${at}?taal=uk`, `${at}?taal=uk`)).to).toBe(`${at}/code?taal=uk`);
    await web.fillIn(`${at}/code?taal=uk`, '/code?taal=uk', { code: asked.code });
    const page = (await web.open('/vraag-aan-u')).body;
    expect(page).toMatch(/<html lang="uk" dir="ltr"/);
    expect(told(page)).toMatch(/Частина тексту нідерландською.*Для чого це/);
    expect(page).toMatch(/<bdi translate="no" lang="nl">Karin Smit<\/bdi>/);
    expect(page).toMatch(new RegExp(`<div lang="nl" dir="ltr" class="stack"><p><span>${said.question.slice(0, 12)}`));
    expect(told((await web.post('/vraag-aan-u')).body)).toContain('Виберіть «так» або «ні».');
    expect((await web.fillIn('/vraag-aan-u', '/ja/uit')).to).toBe('/ja?taal=uk');
  });

  it('keeps a named colleague on turn with a day, and a yes wakes that turn and tells who asked', async () => {
    const asked = await anAsked(stage);
    expect(await turnOf(stage, asked.caseId)).toMatchObject({
      colleague: 'Karin Smit',
      verb: 'prepare-handover',
      why: 'yes-asked',
      due_on: '2026-06-15',
    });
    expect(await answer(asked, 'yes')).toBe('ok');
    expect(await stateOf(asked)).toMatchObject({
      state: 'agreed',
      yesBy: 'parent',
      yesName: mother.name,
      yesHow: 'mail',
      yesOn: '2026-06-08',
      ownView,
    });
    expect(await turnOf(stage, asked.caseId)).toMatchObject({ colleague: 'Karin Smit', why: 'yes-answered' });
    expect(await toldOf(stage, asked.caseId)).toEqual(['yes-answered Karin Smit']);
    const { rows } = await stage.house.owner.query(
      `select e.kind, e.job_title, e.purpose from access_event e join access_subject s on s.event_id = e.id
       join cases c on c.pseudonym = s.pseudonym where c.id = $1 and e.act = 'answer-yes-ask'`,
      [asked.caseId],
    );
    expect(rows).toEqual([{ kind: 'speaker', job_title: 'wie voor de jongere beslist', purpose: 'overdracht' }]);
    expect(await answer(asked, 'no')).toBe('not-now');
  });

  it('a day without an answer brings the turn back to the colleague, and the link goes on', async () => {
    const asked = await anAsked(stage);
    stage.house.setToday('2026-06-16');
    await returnWaiting(stage.house);
    expect(await turnOf(stage, asked.caseId)).toMatchObject({ colleague: 'Karin Smit', verb: 'check-answer' });
    expect(await answer(asked, 'yes')).toBe('ok');
    expect(await turnOf(stage, asked.caseId)).toMatchObject({ verb: 'prepare-handover', why: 'yes-answered' });
  });

  it('a no ends the hand-over: nothing leaves the school, and the link says what was said', async () => {
    const asked = await anAsked(stage);
    expect(await answer(asked, 'no')).toBe('ok');
    expect((await stateOf(asked))?.state).toBe('refused');
    expect(await turnOf(stage, asked.caseId)).toMatchObject({ colleague: 'Karin Smit', why: 'handover-no-yes' });
    const { speaker } = await inside(stage, asked);
    expect(valueOf(await readYesAsk(stage.house, speaker, {})).state).toBe('no');
    expect(await answer(asked, 'yes')).toBe('not-now');
    expect(codes(await openHandover(stage.house, stage.ilse, { handoverId: asked.handoverId }))).toBe('not-found');
  });

  it('takes a yes back with the same link: before sending nothing goes, after taking over the receiver keeps what it has', async () => {
    const { house, karin, ilse } = stage;
    const early = await anAsked(stage);
    expect(await answer(early, 'yes')).toBe('ok');
    expect(await answer(early, 'back')).toBe('ok');
    expect((await stateOf(early))?.state).toBe('refused');
    const late = await anAsked(stage);
    expect(await answer(late, 'yes')).toBe('ok');
    const { handoverId } = late;
    valueOf(await sendHandover(house, karin, { handoverId }));
    valueOf(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-15', contactAfter: 'receiver' }));
    expect(await answer(late, 'back')).toBe('ok');
    expect((await stateOf(late))?.state).toBe('withdrawn');
    const kept = valueOf(await openHandover(house, ilse, { handoverId }));
    expect(kept).toMatchObject({ as: 'receiver', withdrawnOn: '2026-06-08', question: said.question });
    expect(await toldOf(stage, late.caseId)).toEqual(
      expect.arrayContaining(['yes-answered Karin Smit', 'withdrawn Ilse Mulder']),
    );
  });

  it('asks only who decides by the table, with the proof seen, after reading together, and not of who is afgeschermd', async () => {
    const { house, karin, ilse } = stage;
    const read = await aRead(stage);
    const ask = async (more: object) => codes(await askYes(house, karin, { ...asking(read), ...more }));
    expect(await ask({ speakerId: '', mail: 'nadia', ownView: '' })).toBe('ask-whom ask-mail empty');
    expect(await ask({ mail: '111222333@example.org' })).toContain('bsn');
    expect(await ask({ ownView: 'Haar BSN is 111222333.' })).toBe('bsn');
    expect(await ask({ ownView: 'Haar therapie stopt.' })).toBe('sensitive');
    expect(await ask({ version: 1 })).toBe('changed-meanwhile');
    expect(codes(await askYes(house, ilse, asking(read)))).toBe('not-found');
    const grown = await aRead(stage, { birthDate: '2008-03-11' });
    expect(codes(await askYes(house, karin, asking(grown)))).toBe('ask-self');
    const seen = async ({ handoverId }: { handoverId: string }) => {
      const { closed, ask: went } = valueOf(await seeYesAsk(house, karin, { handoverId }));
      return [closed, went?.standing];
    };
    expect(await seen(grown)).toEqual(['self', undefined]);
    expect(await seen(await anAsked(stage))).toEqual([null, 'waits']);
    const hidden = await anAsked(stage);
    const wall = 'insert into case_shield (case_id, organisation_id, set_on) values ($1, $2, $3)';
    await house.owner.query(wall, [hidden.caseId, stage.deEik.id, '2026-06-08']);
    expect(await works(hidden)).toBe(false);
  });

  it('stops when the text changes, somebody writes the answer down, takes it away, or ends who speaks; and on an 18th birthday', async () => {
    const { house, karin } = stage;
    const changed = await anAsked(stage);
    const edit = { handoverId: changed.handoverId, version: changed.version + 1, question: 'Wil je bellen?' };
    valueOf(await editHandover(house, karin, edit));
    expect(await works(changed)).toBe(false);
    const heard = await anAsked(stage);
    const yes = { answer: 'yes', by: 'parent', name: mother.name, ownView, how: 'phone', on: '2026-06-08' } as const;
    const { handoverId } = heard;
    valueOf(await recordYes(house, karin, { handoverId, version: heard.version + 1, ...yes }));
    expect([await works(heard), (await turnOf(stage, heard.caseId)).why]).toEqual([false, 'yes-answered']);
    const away = await anAsked(stage);
    valueOf(await closeYesAsk(house, karin, { handoverId: away.handoverId }));
    expect([await works(away), (await turnOf(stage, away.caseId)).why]).toEqual([false, 'yes-ask-over']);
    const over = await anAsked(stage);
    const speaker = { caseId: over.caseId, representativeId: over.representativeId, on: '2026-06-08' };
    valueOf(await endRepresentative(house, karin, speaker));
    expect(await works(over)).toBe(false);
    const almost = await anAsked(stage, await aRead(stage, { birthDate: '2008-06-12' }));
    expect([almost.answerBy, almost.until]).toEqual(['2026-06-11', '2026-06-11']);
    stage.house.setToday('2026-06-12');
    expect(await works(almost)).toBe(false);
  });

  it('lets nobody guess, and one browser in at a time', async () => {
    const { house } = stage;
    const asked = await anAsked(stage);
    const wrong = asked.code === '111111' ? '222222' : '111111';
    const first = await inside(stage, asked);
    const second = await inside(stage, asked);
    expect(await findSpeaker(house, first.cookie)).toBeUndefined();
    await leaveAsk(house, second.cookie);
    expect(await findSpeaker(house, second.cookie)).toBeUndefined();
    const tries: string[] = [];
    for (let n = 0; n < 6; n++)
      tries.push(codes(await enterAsk(house, { token: asked.token, code: wrong, network: `203.0.113.${n}` })));
    expect(tries.slice(0, 4)).toEqual(Array(4).fill('wrong-code'));
    expect(tries.at(-1)).toBe('link-waits');
    const again = await anAsked(stage, { ...(await aRead(stage)) });
    const { cookie } = await inside(stage, again);
    house.pass(31 * 60);
    expect(await findSpeaker(house, cookie)).toBeUndefined();
    expect(await askToken(stage)).toBe(again.token);
  });
});
