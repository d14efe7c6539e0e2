import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { browse, wordsOf } from './browse.ts';

describe('the daily pages of a colleague', () => {
  let region: Region;
  let web: Awaited<ReturnType<typeof browse>>;
  let samira: string;
  let milan: string;
  beforeAll(async () => {
    region = await aRegion('one session');
    const { karin, peter } = region;
    samira = await aYoungPerson(region, { firstName: 'Samira', familyName: 'Bakker', turnOf: karin, contact: karin });
    milan = await aYoungPerson(region, { firstName: 'Milan', familyName: 'Aarts' });
    await aYoungPerson(region, { firstName: 'Luuk', familyName: 'Aarts', turn: { since: '2026-05-01' } });
    await aYoungPerson(region, {
      firstName: 'Jesse',
      familyName: 'Cramer',
      turnOf: peter,
      contact: karin,
      turn: { dueOn: '2026-06-04' },
    });
    web = await browse(region.house);
  });
  afterAll(async () => {
    await web.app.close();
    await region.house.close();
  });

  const nowhere = '01900000-0000-7000-8000-ffffffffffff';
  const paths = (id: string) =>
    [
      '',
      '/beurt',
      '/later',
      '/teruggeven',
      '/contactpersoon',
      '/stoppen',
      '/afgeschermd',
      '/geen-inzage',
      '/wie-keek',
    ].map((path) => `/jongeren/${id}${path}`);

  test('Mijn werk says in few words who is on turn', async () => {
    const answer = await web.as(region.karin).get('/werk');
    expect(answer.statusCode).toBe(200);
    for (const said of [
      'Jij bent aan zet (1)',
      'Nog niet opgepakt (1)',
      'Je team: nog niemand (1)',
      'Je wacht op een ander (1)',
      'Samira Bakker',
      'Bespreek',
    ])
      expect(answer.body, said).toContain(said === 'Bespreek' ? 'Kies een vaste contactpersoon' : said);
    expect(wordsOf(answer).length).toBeLessThanOrEqual(150);
  });
  test('the page of a young person keeps its budget of words and bytes', async () => {
    const answer = await web.as(region.karin).get(`/jongeren/${samira}`);
    expect(answer.statusCode).toBe(200);
    expect(wordsOf(answer).length).toBeLessThanOrEqual(250);
    expect(brotliCompressSync(answer.body).byteLength).toBeLessThan(30_000);
    expect(answer.body).toContain('Samira kan dit lezen');
    expect(answer.body).toContain('Uiterlijk');
  });
  test('no name stands in a title', async () => {
    for (const path of ['/werk', '/jongeren', ...paths(samira)]) {
      const answer = await web.as(region.karin).get(path);
      expect(answer.statusCode, path).toBe(200);
      expect(/<title>(.*?)<\/title>/.exec(answer.body)?.[1], path).not.toMatch(/Samira|Bakker/);
    }
  });
  test('not yours and not there are the same bytes', async () => {
    const ilse = web.as(region.ilse);
    const [mine, none] = [paths(samira), paths(nowhere)];
    for (const [at, path] of mine.entries()) {
      const answers = await Promise.all([ilse.get(path), ilse.get(none[at] ?? '')]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
      expect(answers[0]?.body).toBe(answers[1]?.body);
    }
    for (const path of ['notities', 'afspraken', 'oppakken', 'herinnering', 'beurt', 'stoppen']) {
      const answers = await Promise.all(
        [samira, nowhere].map((id) => ilse.post(`/jongeren/${id}/${path}`, { text: 'Hallo.' })),
      );
      expect(
        answers.map(({ statusCode }) => statusCode),
        path,
      ).toEqual([404, 404]);
      expect(answers[0]?.body).toBe(answers[1]?.body);
    }
  });
  test('searching for what is elsewhere and for what is nowhere gives the same page', async () => {
    const search = async (naam: string) => {
      const sent = await web.as(region.ilse).post('/jongeren/zoek', { naam });
      expect(sent.statusCode).toBe(303);
      const to = String(sent.headers.location);
      expect(to).toMatch(/^\/jongeren\?zoek=[0-9a-f-]{36}$/);
      const { body } = await web.as(region.ilse).get(to);
      return body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(naam, 'naam');
    };
    expect(await search('jese')).toBe(await search('xyzzy'));
  });
  test('a note with a forbidden number is refused, kept in the form, and stands in no line of the log', async () => {
    const answer = await web.as(region.karin).post(`/jongeren/${samira}/notities`, { text: 'Belde over 111222333.' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Hoort dit nummer bij telefoon of kenmerk?');
    expect(answer.body).toContain('Belde over 111222333.');
    expect(web.lines.join('\n')).not.toMatch(/111[ .-]?222|222[ .-]?333/);
  });
  test('a sensitive word asks for a reason, and with a reason it is kept', async () => {
    const karin = web.as(region.karin);
    const asked = await karin.post(`/jongeren/${samira}/notities`, { text: 'Heeft ADHD.' });
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('name="keepBecause"');
    const kept = await karin.post(`/jongeren/${samira}/notities`, {
      text: 'Heeft ADHD.',
      keepBecause: 'Wil Samira zelf.',
    });
    expect([kept.statusCode, kept.headers.location]).toEqual([303, `/jongeren/${samira}`]);
  });
  test('a correction strikes through, and the second of two sees what changed and keeps what was typed', async () => {
    const [karin, peter] = [web.as(region.karin), web.as(region.peter)];
    await karin.post(`/jongeren/${samira}/notities`, { text: 'Wil naar de bakker.' });
    const { body } = await karin.get(`/jongeren/${samira}`);
    const path = /\/jongeren\/[0-9a-f-]{36}\/notities\/[0-9a-f-]{36}/.exec(body)?.[0] ?? '';
    const form = await peter.get(path);
    const corrects = /name="corrects" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
    await karin.post(path, { corrects, text: 'Wil naar de bakkerij.' });
    const late = await peter.post(path, { corrects, text: 'Wil naar de kapper.' });
    expect(late.statusCode).toBe(409);
    for (const said of ['Karin Smit', 'Wil naar de bakkerij.', 'Wil naar de kapper.'])
      expect(late.body).toContain(said);
    const newer = /name="corrects" value="([^"]+)"/.exec(late.body)?.[1] ?? '';
    expect((await peter.post(path, { corrects: newer, text: 'Wil naar de kapper.' })).statusCode).toBe(303);
    const after = await karin.get(`/jongeren/${samira}`);
    expect(after.body).toContain('<del>Wil naar de bakkerij.</del>');
  });
  test('an agreement with faults comes back with each at its field', async () => {
    const answer = await web
      .as(region.karin)
      .post(`/jongeren/${samira}/afspraken`, { what: 'Bankpas', who: '', 'dueOn-day': '31' });
    expect(answer.statusCode).toBe(422);
    for (const said of ['value="Bankpas"', 'Vul in wie het doet', 'Vul in uiterlijk welke dag', 'href="#dueOn"'])
      expect(answer.body).toContain(said);
  });
  test('an appointment has a time, is put off, stands on Mijn werk and goes into a calendar without a word about whom', async () => {
    const karin = web.as(region.karin);
    const made = { what: 'Naar Bakkerij Van Dalen', who: 'Karin', 'dueOn-pick': '2026-06-09' };
    const wrong = await karin.post(`/jongeren/${samira}/afspraken`, { ...made, atTime: 'half tien' });
    expect([
      wrong.statusCode,
      wrong.body.includes('Vul een tijd in'),
      wrong.body.includes('value="half tien"'),
    ]).toEqual([422, true, true]);
    expect((await karin.post(`/jongeren/${samira}/afspraken`, { ...made, atTime: '9.30' })).statusCode).toBe(303);
    const page = (await karin.get(`/jongeren/${samira}`)).body;
    expect(page).toContain('om 9.30');
    const path = /\/jongeren\/[0-9a-f-]{36}\/afspraken\/[0-9a-f-]{36}/.exec(page)?.[0] ?? '';
    const work = (await karin.get('/werk')).body;
    expect(work).toContain('Jouw afspraken (1)');
    expect(work).toContain('Naar Bakkerij Van Dalen');
    expect((await web.as(region.marja).get('/werk')).body).not.toContain('Naar Bakkerij Van Dalen');

    const old = await karin.post(path, { version: '7', 'dueOn-pick': '2026-06-15', atTime: '14 uur' });
    expect([old.statusCode, old.body.includes('Kijk wat er nu staat')]).toEqual([409, true]);
    const moved = await karin.post(path, { version: '1', 'dueOn-pick': '2026-06-15', atTime: '14 uur' });
    expect(moved.statusCode).toBe(303);
    expect((await karin.get(`/jongeren/${samira}`)).body).toMatch(/Stond eerst op[^]*om 14\.00/);
    expect((await karin.get('/werk')).body).not.toContain('Jouw afspraken');

    const file = await karin.get(`${path}/agenda`);
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.body).toContain('DTSTART;TZID=Europe/Amsterdam:20260615T140000\r\n');
    expect(file.body).toContain('SEQUENCE:2\r\n');
    expect(file.body).not.toMatch(/Samira|Bakkerij|Karin|jongeren/);
    const ilse = web.as(region.ilse);
    expect([(await ilse.get(path)).statusCode, (await ilse.get(`${path}/agenda`)).statusCode]).toEqual([404, 404]);
  });
  test('one click picks up, and the second colleague hears who was faster', async () => {
    const picked = await web.as(region.karin).post(`/jongeren/${milan}/oppakken`, { ookContact: 'ja' });
    expect(picked.statusCode).toBe(303);
    const late = await web.as(region.peter).post(`/jongeren/${milan}/oppakken`, { ookContact: 'ja' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Karin Smit');
  });
  test('handing on the turn asks who, what and by when, and keeps what was typed', async () => {
    const karin = web.as(region.karin);
    const form = await karin.get(`/jongeren/${milan}/beurt`);
    const version = /name="version" value="(\d+)"/.exec(form.body)?.[1] ?? '';
    const chosen = { version, holder: `m ${region.peter.memberId}`, verb: 'call' };
    const old = await karin.post(`/jongeren/${milan}/beurt`, { ...chosen, version: '1', 'dueOn-pick': '2026-06-15' });
    expect([old.statusCode, old.body.includes('Wat jij typte staat er nog')]).toEqual([409, true]);
    const wrong = await karin.post(`/jongeren/${milan}/beurt`, { ...chosen, words: 'over de stage' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('value="over de stage"');
    const good = await karin.post(`/jongeren/${milan}/beurt`, { ...chosen, 'dueOn-pick': '2026-06-15' });
    expect(good.statusCode).toBe(303);
    expect((await karin.get(`/jongeren/${milan}`)).body).toContain('Peter Vos');
  });
  test('several at once: a check page first, then all have a name', async () => {
    const marja = web.as(region.marja);
    const { body } = await marja.get('/werk');
    expect(body).toContain('Nog niet opgepakt (1)');
    const caseIds = [...body.matchAll(/name="caseIds" value="([^"]+)"/g)].map(([, id]) => id ?? '');
    const chosen = { group: 'not-picked-up', caseIds, memberId: region.peter.memberId };
    const check = await marja.post('/werk/toewijzen', chosen);
    expect(check.body).toContain('Ja, wijs toe aan Peter Vos');
    const done = await marja.post('/werk/toewijzen', { ...chosen, zeker: 'ja' });
    expect(done.headers.location).toMatch(/^\/werk\?gedaan=/);
    expect((await marja.get('/werk')).body).not.toContain('Nog niet opgepakt (');
    const nobody = await marja.post('/werk/toewijzen', { group: 'not-picked-up', memberId: region.peter.memberId });
    expect([nobody.statusCode, nobody.body.includes('Kies eerst een of meer jongeren')]).toEqual([422, true]);
  });
  test('the file opens in a spreadsheet, says it is an example, and runs nothing', async () => {
    await aYoungPerson(region, { firstName: '=1+1', familyName: 'Zwart;"' });
    const karin = web.as(region.karin);
    expect((await karin.get('/jongeren?aan-zet=team')).body).toContain('href="/jongeren/bestand?aan-zet=team"');
    expect((await karin.get('/jongeren/bestand?aan-zet=team')).body).toMatch(/Er sta(at|an) \d+ jongeren? op/);
    const asked = await karin.post('/jongeren/bestand', { 'aan-zet': 'team', waarvoor: 'other' });
    expect([asked.statusCode, asked.body.includes('name="aan-zet" value="team"')]).toEqual([422, true]);
    expect(asked.body).toContain('Schrijf kort waarvoor je de lijst meeneemt.');
    const file = await karin.post('/jongeren/bestand', { 'aan-zet': 'team', waarvoor: 'team' });
    expect(file.headers['content-type']).toContain('text/csv');
    const lines = file.body.split('\r\n');
    expect(lines[0]).toBe('\uFEFFvoorbeeld: verzonnen mensen');
    const mark =
      /Waarvoor: Overleg in het team\. \d+ regels?\. Kenmerk (\w{4}-\w{4})\./.exec(lines[1] ?? '')?.[1] ?? '';
    expect(file.headers['content-disposition']).toContain(`jongeren-voorbeeld-${mark}.csv`);
    expect(lines[3]).toMatch(/^"'=1\+1 Zwart;""";18;Leusden;/);
    expect(lines.slice(3, -1).filter((line) => !line.endsWith(`;${mark}`))).toEqual([]);
    expect((await karin.post('/jongeren/bestand', { zoek: 'geen id', waarvoor: 'team' })).statusCode).toBe(404);
  });
  test('"Wie keek" names own colleagues, with function, day and purpose', async () => {
    const answer = await web.as(region.karin).get(`/jongeren/${samira}/wie-keek`);
    for (const said of ['begeleider (Karin Smit)', 'maandag 8 juni 2026', 'Praktijkschool De Eik', 'geopend'])
      expect(answer.body).toContain(said);
  });
  test('a colleague says how to be told, and leaves', async () => {
    const peter = web.as(region.peter);
    expect((await peter.post('/ik', {})).statusCode).toBe(422);
    expect((await peter.post('/ik', { told: 'off' })).statusCode).toBe(303);
    expect((await peter.get('/ik')).body).toMatch(/value="off"[^>]*checked/);
    const left = await peter.post('/ik/afmelden');
    expect([left.headers.location, String(left.headers['set-cookie'])]).toEqual([
      '/',
      expect.stringMatching(/^aanzet=;/),
    ]);
  });
});
