import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editHandover } from '#app/handover/edit-handover.ts';
import { aDraft, anAgreed, aSent, aStage, tokenOf, turnOf, valueOf, type Stage } from '../app/handover/stage.ts';
import { aYoungPerson } from '../people.ts';
import { aServer, formOf, told, titleOf, Visitor, wordsOf, type Answer } from './visitor.ts';

let stage: Stage;
let app: FastifyInstance;
let lines: string[];
let karin: Visitor;
let ilse: Visitor;
beforeAll(async () => {
  stage = await aStage('one session');
  ({ app, lines } = await aServer(stage.house));
});
beforeEach(() => {
  karin = new Visitor(app, stage.karin);
  ilse = new Visitor(app, stage.ilse);
});
afterAll(async () => {
  await app.close();
  await stage.house.close();
});

const seen: Answer[] = [];
const open = async (who: Visitor, url: string): Promise<Answer> => {
  const answer = await who.open(url);
  seen.push(answer);
  return answer;
};
/** Where an answer leads, the way back in its address aside. */
const pathOf = ({ to }: Answer): string | undefined => to?.split('?')[0];
const aSamira = (wish: Parameters<typeof aYoungPerson>[1] = {}) =>
  aYoungPerson(stage, { contact: stage.karin, turnOf: stage.karin, familyName: 'Belhaj', ...wish });
const yesOfSelf = {
  gevraagd: 'ja',
  answer: 'yes',
  by: 'self',
  how: 'in-person',
  'yesOn-pick': '2026-06-08',
  capacity: 'yes',
};
const readToday = { gelezen: 'ja', 'readOn-pick': '2026-06-08', readWith: 'Samira en Karin' };

/** Karin goes through the four steps; the address of the hand-over. */
async function written(caseId: string, receiver: Record<string, string>): Promise<string> {
  const begun = await karin.fillIn(`/jongeren/${caseId}/overdracht`, '/overdracht', receiver);
  const base = (begun.to ?? '').replace(/\/vraag$/, '');
  const asked = await karin.fillIn(`${base}/vraag`, '/vraag', {
    question: 'Ik vraag jou om Samira te helpen bij het zoeken van werk.',
  });
  expect(asked.to).toBe(`${base}/blokken`);
  const told3 = await karin.fillIn(`${base}/blokken`, '/blokken', {
    wants: 'Werken in een bakkerij.',
    'helps-at-home': 'Een rustige kamer.',
  });
  expect(told3.to).toBe(`${base}/samen`);
  const agreed = await karin.fillIn(`${base}/samen`, '/samen', { ...readToday, ...yesOfSelf });
  expect(agreed.to).toBe(`${base}/controle`);
  return base;
}

describe('a hand-over to a colleague with an account', () => {
  it('goes from the page of the young person to done', async () => {
    const caseId = await aSamira({ municipalityCode: 'GM0342' });
    const first = await open(karin, `/jongeren/${caseId}/overdracht`);
    expect(titleOf(first.body)).toBe('Overdragen, stap 1 van 4 – Aanzet');
    expect(told(first.body)).toMatch(/Werk en inkomen Soest Wij stellen voor/);
    const base = await written(caseId, {
      ontvanger: stage.soest.id,
      [`collega-${stage.soest.id}`]: stage.ilse.memberId,
    });
    const check = await open(karin, `${base}/controle`);
    expect(told(check.body)).toMatch(/Zo ziet Ilse het.*Zo ziet Samira het.*Dit blijft op school/);
    expect(pathOf(await karin.fillIn(`${base}/controle`, '/versturen'))).toBe(base);
    expect(told((await open(karin, base)).body)).toContain(
      'Verstuurd. Ilse Mulder heeft tot maandag 22 juni. Tot de kennismaking blijf jij de vaste contactpersoon.',
    );

    expect((await ilse.fillIn(base, '/besluit', { keuze: 'vraag', vraag: 'Welke dagen kan zij?' })).to).toBe(base);
    expect(told((await open(karin, base)).body)).toContain('Ilse Mulder heeft een vraag');
    expect((await karin.fillIn(base, '/antwoord', { text: 'Maandag tot donderdag.' })).to).toBe(base);
    expect(told((await open(ilse, base)).body)).toContain('Maandag tot donderdag.');

    const taking = { keuze: 'neem-over', 'meetOn-pick': '2026-06-11' };
    expect(pathOf(await ilse.fillIn(base, '/besluit', taking))).toBe(base);
    expect(told((await open(ilse, base)).body)).toMatch(
      /Overgenomen door Ilse Mulder.*Maak kennis met Samira, samen met Karin\. Op donderdag 11 juni/,
    );
    expect(told((await open(karin, base)).body)).toContain('Tot de kennismaking blijf jij de vaste contactpersoon.');
    const met = await karin.fillIn(base, '/kennismaking', { hoe: 'together', 'togetherOn-pick': '2026-06-08' });
    expect(met.to).toBe(base);
    expect(told((await open(karin, base)).body)).toMatch(/Klaar op maandag 8 juni.*Vaste contactpersoon Karin Smit/);
  });

  it('shows the receiver the same bytes with and without blocks that stay behind', async () => {
    const page = async (keepsBack: boolean) => {
      const { caseId, handoverId } = await aDraft(stage, {
        to: 'soest',
        person: stage.ilse,
        caseId: await aSamira({ firstName: 'Noor' }),
      });
      await karin.fillIn(`/overdrachten/${handoverId}/blokken`, '/blokken', {
        'helps-at-home': keepsBack ? 'Een rustige kamer.' : '',
        'helps-at-work': keepsBack ? 'Rust.' : '',
        mee: ['wants', 'proud'],
      });
      await karin.fillIn(`/overdrachten/${handoverId}/samen`, '/samen', { ...readToday, ...yesOfSelf });
      await karin.post(`/overdrachten/${handoverId}/versturen`);
      const { body } = await open(ilse, `/overdrachten/${handoverId}`);
      return body.replaceAll(handoverId, 'H').replaceAll(caseId, 'C');
    };
    const full = await page(true);
    expect(full).toBe(await page(false));
    expect(full).not.toMatch(/kamer|Rust|thuis|blijft hier|wilde/i);
    expect(full).toContain('Je ziet wat voor deze vraag nodig is. Mis je iets? Vraag het Karin');
  });

  it('keeps the page of the receiver under 300 words, all choices opened', async () => {
    const { handoverId } = await aSent(stage, { to: 'soest', person: stage.ilse });
    const { body } = await open(ilse, `/overdrachten/${handoverId}`);
    expect(wordsOf(body).length).toBeLessThanOrEqual(300);
    expect(body).not.toMatch(/name="keuze"[^>]*checked/);
  });

  it('comes back with a reason and who else, and is closed for who sent it back', async () => {
    const { handoverId } = await aSent(stage, { to: 'soest', person: stage.ilse });
    const base = `/overdrachten/${handoverId}`;
    const none = await ilse.fillIn(base, '/besluit', { keuze: 'terug', whoElse: 'Gemeente Amersfoort' });
    expect(none.status).toBe(422);
    expect(none.body).toContain('value="Gemeente Amersfoort"');
    expect(none.body).toMatch(/name="keuze"[^>]*value="terug" checked/);
    expect(titleOf(none.body)).toMatch(/^Fout: /);
    const back = await ilse.post(...formOf(none.body, '/besluit', { reason: 'lives-elsewhere' }));
    expect(back.to).toBe('/werk');
    expect((await ilse.open(base)).status).toBe(404);
    expect(told((await open(karin, base)).body)).toMatch(
      /Ilse Mulder stuurde dit terug op maandag 8 juni Woont ergens anders\..*Wie dan wel\? Gemeente Amersfoort/,
    );
  });

  it('goes to a colleague of the receiver, who then takes it over', async () => {
    const { caseId, handoverId } = await aSent(stage, { to: 'soest' });
    const base = `/overdrachten/${handoverId}`;
    const none = await ilse.fillIn(base, '/besluit', { keuze: 'collega' });
    expect([none.status, told(none.body).includes('Kies welke collega het overneemt.')]).toEqual([422, true]);
    const passed = await ilse.post(...formOf(none.body, '/besluit', { collega: stage.bas.memberId }));
    expect(passed.to).toBe(base);
    expect(await turnOf(stage, caseId)).toMatchObject({
      colleague: 'Bas Jansen',
      verb: 'take-over',
      due_on: '2026-06-22',
    });
    const bas = new Visitor(app, stage.bas);
    expect(pathOf(await bas.fillIn(base, '/besluit', { keuze: 'neem-over', 'meetOn-pick': '2026-06-11' }))).toBe(base);
  });

  it('is taken over by the first of two; the second hears it and changes nothing', async () => {
    const { handoverId } = await aSent(stage, { to: 'soest' });
    const base = `/overdrachten/${handoverId}`;
    const bas = new Visitor(app, stage.bas);
    const take = { keuze: 'neem-over', 'meetOn-pick': '2026-06-11' };
    const [of, at] = [(await ilse.open(base)).body, (await bas.open(base)).body];
    expect(pathOf(await ilse.post(...formOf(of, '/besluit', take)))).toBe(base);
    expect((await bas.post(...formOf(at, '/besluit', take))).to).toBe(base);
    expect((await bas.open(base)).body).toContain('Deze overdracht was al overgenomen.');
  });
});

describe('the draft', () => {
  it('asks about words that say too much: takes them out, or keeps them with a reason; a BSN never', async () => {
    const { handoverId } = await aDraft(stage);
    const at = `/overdrachten/${handoverId}/blokken`;
    const said = 'Zij bakt graag. Haar moeder brengt haar.';
    const asked = await karin.fillIn(at, '/blokken', { wants: said });
    expect(asked.status).toBe(422);
    expect(told(asked.body)).toMatch(/misschien iets over familie: moeder.*Haal weg.*Laat staan, want …?/);
    const cut = await karin.post(...formOf(asked.body, '/blokken', { weg: 'wants' }));
    expect(cut.body).toContain('>Zij bakt graag.</textarea>');
    const kept = await karin.post(...formOf(asked.body, '/blokken', { 'want-wants': 'Zij rijdt zelf nog niet.' }));
    expect(kept.to).toBe(`/overdrachten/${handoverId}/samen`);
    const bsn = await karin.fillIn(at, '/blokken', { wants: 'Nummer 111222333', 'want-wants': 'omdat het moet' });
    expect(told(bsn.body)).toContain('Dat bewaren we niet.');
    expect(bsn.body).not.toContain('name="want-wants" value=""');
  });

  it('tells the second of two who wrote what, and loses nothing', async () => {
    const { handoverId } = await aDraft(stage);
    const at = `/overdrachten/${handoverId}/blokken`;
    const mine = (await karin.open(at)).body;
    const peter = new Visitor(app, stage.peter);
    await peter.fillIn(at, '/blokken', { wants: 'Werken in een café.', can: 'Vroeg opstaan.' });
    const late = await karin.post(...formOf(mine, '/blokken', { wants: 'Werken als bakker.', done: 'Een stage.' }));
    expect(late.status).toBe(409);
    expect(told(late.body)).toMatch(/Peter Vos was je net voor.*Dit bewaarde Peter Vos Werken in een café/);
    for (const text of ['Werken als bakker.', 'Vroeg opstaan.', 'Een stage.'])
      expect(late.body).toContain(`>${text}</textarea>`);
    expect((await karin.post(...formOf(late.body, '/blokken'))).to).toBe(`/overdrachten/${handoverId}/samen`);
    expect((await karin.open(at)).body).toContain('>Werken als bakker.</textarea>');
  });

  it('keeps what was typed in every step that is refused', async () => {
    const { handoverId } = await aDraft(stage);
    const base = `/overdrachten/${handoverId}`;
    const mail = `mail-${stage.leusden.id}`;
    const to = await karin.fillIn(`${base}/aan-wie`, '/aan-wie', { [mail]: 'geen adres' });
    expect([to.status, to.body.includes('value="geen adres"')]).toEqual([422, true]);
    const long = 'a'.repeat(401);
    const question = await karin.fillIn(`${base}/vraag`, '/vraag', { question: long });
    expect([question.status, question.body.includes(long)]).toEqual([422, true]);
    const typed = {
      gelezen: 'nee',
      notYet: 'Zij was ziek.',
      ...yesOfSelf,
      'yesOn-pick': 'other',
      'yesOn-day': '31',
      'yesOn-month': '2',
      'yesOn-year': '2026',
    };
    const reading = await karin.fillIn(`${base}/samen`, '/samen', typed);
    expect(reading.status).toBe(422);
    expect(reading.body).toContain('Deze dag bestaat niet.');
    for (const kept of ['value="Zij was ziek."', 'value="31"']) expect(reading.body).toContain(kept);
    expect((await karin.fillIn(`${base}/samen`, '/samen', { stop: 'ja' })).to).toBe(base);
    expect(told((await open(karin, base)).body)).toContain('Concept voor Sanne de Boer');
  });

  it('starts again at the draft when the words change after the yes, and says so before', async () => {
    const { handoverId } = await anAgreed(stage);
    const at = `/overdrachten/${handoverId}`;
    expect(told((await open(karin, `${at}/vraag`)).body)).toContain('Verander je iets? Dan lees je het opnieuw');
    await karin.fillIn(`${at}/vraag`, '/vraag', { question: 'Ik vraag jou om Samira te begeleiden.' });
    const check = await open(karin, `${at}/controle`);
    expect(told(check.body)).toContain('Er is nog geen ja.');
    expect(check.body).not.toContain('/versturen');
  });

  it('asks a parent for the yes of somebody of 17, and hears the young person', async () => {
    const { handoverId } = await aDraft(stage, { caseId: await aSamira({ birthDate: '2009-02-02' }) });
    const at = `/overdrachten/${handoverId}/samen`;
    expect(told((await open(karin, at)).body)).toMatch(/Een ouder met gezag of de voogd zegt ja of nee.*2\.31b/);
    const self = await karin.fillIn(at, '/samen', { ...readToday, ...yesOfSelf });
    expect(told(self.body)).toContain('Deze persoon kan dit hier niet beslissen');
    const parent = { by: 'parent', 'yesName-parent': 'Nadia Belhaj', 'ownView-parent': 'Zij wil dit graag.' };
    expect((await karin.post(...formOf(self.body, '/samen', parent))).to).toMatch(/\/controle$/);
    expect(told((await open(karin, at.replace('samen', 'controle'))).body)).toContain(
      'Ouder met gezag (Nadia Belhaj) zei ja op maandag 8 juni, in een gesprek.',
    );
  });

  it('stops at a no: the words for the young person, and for the municipality there is nothing at all', async () => {
    const { handoverId } = await aDraft(stage, {
      to: 'soest',
      person: stage.ilse,
      caseId: await aSamira({ firstName: 'Jesse' }),
    });
    const at = `/overdrachten/${handoverId}`;
    expect((await karin.fillIn(`${at}/samen`, '/samen', { ...yesOfSelf, answer: 'no' })).to).toBe(at);
    expect(told((await open(karin, at)).body)).toMatch(
      /Zeg dit tegen Jesse De school geeft niets over jou aan de gemeente\. Wel hoort de gemeente van de overheid/,
    );
    const random = '/overdrachten/01900000-0000-7000-8000-ffffffffffff';
    for (const path of ['', '/a4', '/vraag'])
      expect((await ilse.open(`${at}${path}`)).body).toBe((await ilse.open(`${random}${path}`)).body);
  });
});

describe('a guest without an account', () => {
  const codeForm = (code: string | null) => ({ code: code ?? '', name: 'Sanne de Boer', functie: 'klantmanager' });

  it('comes in by link and code, asks, takes over, meets, and the same link tells it afterwards', async () => {
    const agreed = await anAgreed(stage);
    const base = `/overdrachten/${agreed.handoverId}`;
    const sent = await karin.fillIn(`${base}/controle`, '/versturen');
    const code = /<span aria-hidden="true">(\d{3} \d{3})<\/span>/.exec(sent.body)?.[1] ?? '';
    expect(told(sent.body)).toMatch(/Bel Sanne de Boer en zeg deze code.*033 000 00 00/);
    expect((await open(karin, base)).body).not.toContain(code);

    const link = `/overdracht/${await tokenOf(stage, agreed.handoverId)}`;
    const sanne = new Visitor(app);
    const door = await open(sanne, link);
    expect(door.body).not.toMatch(/Samira|Belhaj|bakkerij/);
    expect(told(door.body)).toMatch(/Karin Smit van Praktijkschool De Eik vraagt jou.*uiterlijk maandag 22 juni/);
    expect((await sanne.fillIn(link, link, codeForm(code))).to).toBe('/gast/overdracht');

    const page = '/gast/overdracht';
    expect(told((await open(sanne, page)).body)).toContain('Je bent hier als Sanne de Boer, klantmanager');
    expect((await sanne.fillIn(page, '/besluit', { keuze: 'vraag', vraag: 'Welke dagen?' })).to).toBe(page);
    await karin.fillIn(base, '/antwoord', { text: 'Maandag.' });
    expect((await sanne.fillIn(page, '/besluit', { keuze: 'neem-over', 'meetOn-pick': '2026-06-11' })).to).toBe(page);
    expect(told((await open(new Visitor(app), link)).body)).toContain('Overgenomen op maandag 8 juni');
    expect(told((await open(karin, `/jongeren/${agreed.caseId}`)).body)).toContain('Bel Leusden: 033 000 00 00');
    expect((await open(sanne, `${page}/a4`)).status).toBe(200);
    const met = await sanne.fillIn(page, '/kennismaking', { hoe: 'phone', 'phoneOn-pick': '2026-06-08' });
    expect(met.to).toBe('/gast');
    const over = await open(new Visitor(app), link);
    expect([told(over.body).includes('Klaar op maandag 8 juni'), over.body.includes('name="code"')]).toEqual([
      true,
      false,
    ]);
    expect((await sanne.open(page)).to).toBe('/gast');
  });

  it('is slowed down after wrong codes, in plain words, and loses nothing that was typed', async () => {
    const sent = await aSent(stage);
    const link = `/overdracht/${await tokenOf(stage, sent.handoverId)}`;
    const wrong = sent.code === '000000' ? '000001' : '000000';
    const sanne = new Visitor(app);
    const first = await sanne.fillIn(link, link, codeForm(wrong));
    expect([first.status, first.body.includes('value="Sanne de Boer"')]).toEqual([422, true]);
    expect(told(first.body)).toContain('Deze code klopt niet. Je kunt het nog 4 keer proberen.');
    for (let tries = 0; tries < 4; tries++) await sanne.fillIn(link, link, codeForm(wrong));
    const waits = await sanne.fillIn(link, link, codeForm(sent.code));
    expect(told(waits.body)).toMatch(/Wacht 1[45] minuten en probeer het opnieuw/);
    expect(told((await open(sanne, link)).body)).toContain('klopte te vaak niet');
  });

  it('reads on a dead link what to do, and an unknown link tells nothing', async () => {
    const sent = await aSent(stage);
    const link = `/overdracht/${await tokenOf(stage, sent.handoverId)}`;
    const sanne = new Visitor(app);
    await sanne.fillIn(link, link, codeForm(sent.code));
    const renewed = await karin.fillIn(`/overdrachten/${sent.handoverId}`, '/nieuwe-link');
    expect(told(renewed.body)).toContain('De oude link en code werken niet meer.');
    expect(told((await open(sanne, link)).body)).toMatch(
      /werkt niet meer.*kijk in je mail.*Bel Karin Smit.*033 000 00 00/,
    );
    expect((await sanne.open('/gast/overdracht')).to).toBe('/gast');
    const unknown = await open(sanne, '/overdracht/nooit-verstuurd');
    expect([unknown.status, told(unknown.body).includes('Vraag een nieuwe link')]).toEqual([404, true]);
  });

  it('cannot go anywhere else, and leaves no token in the log or as where it came from', async () => {
    const sent = await aSent(stage);
    const token = await tokenOf(stage, sent.handoverId);
    const sanne = new Visitor(app);
    const answer = await sanne.fillIn(`/overdracht/${token}`, token, codeForm(sent.code));
    expect(answer.headers['referrer-policy']).toBe('strict-origin');
    for (const path of [`/jongeren/${sent.caseId}`, `/overdrachten/${sent.handoverId}`, '/werk'])
      expect((await sanne.open(path)).status).toBe(404);
    expect(lines.join('\n')).toContain('GET /overdracht/:token 200');
    expect(lines.join('\n')).not.toContain(token);
  });

  it('changes nothing by opening', async () => {
    const sent = await aSent(stage);
    const before = await stage.house.owner.query('select * from handover where id = $1', [sent.handoverId]);
    const sanne = new Visitor(app);
    const link = `/overdracht/${await tokenOf(stage, sent.handoverId)}`;
    await sanne.fillIn(link, link, codeForm(sent.code));
    for (const path of [link, '/gast/overdracht', '/gast/overdracht/a4']) await open(sanne, path);
    const after = await stage.house.owner.query('select * from handover where id = $1', [sent.handoverId]);
    expect(after.rows).toEqual(before.rows);
  });
});

it('records what was said by phone, withdraws, and puts no name in any title', async () => {
  const oral = await aSent(stage, { mail: null });
  const base = `/overdrachten/${oral.handoverId}`;
  const wrong = await karin.fillIn(base, '/mondeling', { by: 'Sanne de Boer, klantmanager' });
  expect([wrong.status, wrong.body.includes('value="Sanne de Boer, klantmanager"')]).toEqual([422, true]);
  const taken = formOf(wrong.body, '/mondeling', { 'meetOn-pick': '2026-06-11' });
  expect(pathOf(await karin.post(...taken))).toBe(base);
  expect((await karin.fillIn(base, '/intrekken')).to).toBe(base);
  expect(told((await open(karin, base)).body)).toContain('Ingetrokken op maandag 8 juni');
  const kept = await aDraft(stage);
  valueOf(await editHandover(stage.house, stage.karin, { handoverId: kept.handoverId, version: 2, capacity: 'no' }));
  expect(seen.length).toBeGreaterThan(20);
  for (const { body } of seen) expect(titleOf(body)).not.toMatch(/Samira|Jesse|Noor|Belhaj|Voorbeeld-/);
});
