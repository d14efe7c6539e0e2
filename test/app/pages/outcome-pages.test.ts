import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pasteAgreements } from '#app/person/paste-agreements.ts';
import { wakeResting } from '#app/turn/wake-resting.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, formOf, told, titleOf, Visitor } from '../../web/visitor.ts';

describe.each(engineNames)('the pages of what becomes of a case, on %s', (engine) => {
  let region: Region;
  let mo: Visitor;
  let close: () => Promise<void>;
  const somebody = (firstName: string) => {
    const { doorstroompunt: of, doorstroompuntTeam: team } = region;
    const wish = { of, team, turnOf: region.mo, contact: region.mo, birthDate: '2005-01-01', firstName };
    return aYoungPerson(region, wish);
  };
  beforeAll(async () => {
    region = await aRegion(engine);
    const { app } = await aServer(region.house);
    mo = new Visitor(app, region.mo);
    close = async () => {
      await app.close();
    };
  });
  afterAll(async () => {
    await close();
    await region.house.close();
  });

  it('Noah wants no help: a day and who heard it, "kijk weer op 8 juni 2027", and on 9 June 2027 one turn', async () => {
    const page = `/jongeren/${await somebody('Noah')}`;
    const form = (await mo.open(`${page}/rust`)).body;
    expect(told(form)).toContain('dinsdag 8 juni 2027');
    const [address, fields] = formOf(form, '/rust');
    expect([fields['saidOn-pick'], fields['heardBy'], fields['lookAgainOn-pick']].flat()).toEqual([
      '2026-06-08',
      'Mo Achterberg',
      '2027-06-08',
    ]);
    expect((await mo.post(address, fields)).status).toBe(303);
    const resting = told((await mo.open(page)).body);
    expect(resting).toContain('Noah wil nu geen hulp');
    expect(resting).toContain('Gezegd op maandag 8 juni 2026. Mo Achterberg hoorde het.');
    expect(resting).toContain('Kijk weer op dinsdag 8 juni 2027.');
    expect(resting).not.toContain('Contactpoging');
    const list = async (status: string) => told((await mo.open(`/jongeren?status=${status}`)).body);
    expect(await list('geen-hulp')).toContain('1 jongere gevonden');
    expect(await list('gestopt')).not.toContain('Noah');
    expect(told((await mo.open('/werk')).body)).not.toContain('Noah');
    region.house.setToday('2027-06-08');
    await wakeResting(region.house);
    region.house.setToday('2027-06-09');
    const awake = told((await mo.open(page)).body);
    expect(awake).toContain('Vraag Noah één keer of hulp nu wel welkom is');
    expect(awake).not.toContain('te laat');
    expect(await list('geen-hulp')).toContain('0 jongeren gevonden');
    region.house.setToday('2026-06-08');
  });

  it('a form that is not right keeps what was typed', async () => {
    const page = `/jongeren/${await somebody('Noah')}`;
    const typed = { heardBy: '', 'lookAgainOn-pick': 'other', 'lookAgainOn-day': '31', 'lookAgainOn-month': '2' };
    const again = await mo.fillIn(`${page}/rust`, '/rust', { ...typed, 'lookAgainOn-year': '2027' });
    expect([again.status, titleOf(again.body)]).toEqual([422, expect.stringMatching(/^Fout: /)]);
    expect(told(again.body)).toContain('Vul in wie het hoorde.');
    const kept = Object.entries(formOf(again.body, '/rust')[1]).filter(([name]) => name in typed);
    expect(Object.fromEntries(kept.map(([name, value]) => [name, [value].flat()[0]]))).toEqual(typed);
  });

  it('Bram is not reached: two clicks each, then another way, and no contact is no end', async () => {
    const page = `/jongeren/${await somebody('Bram')}`;
    const miss = async () => {
      const done = await mo.fillIn(`${page}/poging`, '/poging', { reached: 'nee' });
      expect(done.status).toBe(303);
      return told((await mo.open(page)).body);
    };
    expect(await miss()).not.toContain('Er is geen contact meer');
    expect(await miss()).toContain('Probeer het op een andere manier of op een andere tijd.');
    const third = await miss();
    expect(third).toContain('Ga langs bij Bram. Of vraag iemand die Bram vertrouwt.');
    expect(third).toContain('Uiterlijk donderdag 11 juni 2026');
    expect((await mo.fillIn(page, '/geen-contact')).status).toBe(303);
    const lost = told((await mo.open(page)).body);
    expect(lost).toContain('Er is geen contact met Bram');
    expect(lost).toContain('Zoek een andere weg naar Bram');
    expect(told((await mo.open('/jongeren?status=geen-contact')).body)).toContain('1 jongere gevonden');
    expect((await mo.fillIn(page, '/weer-contact')).status).toBe(303);
    expect(told((await mo.open(page)).body)).toContain('Begeleid Bram verder');
  });

  it('Finn is not approached: only a person decides, and a coach sees no way to begin', async () => {
    const page = `/jongeren/${await somebody('Finn')}`;
    expect((await mo.open(`${page}/benaderen`)).status).toBe(404);
    const form = await mo.fillIn(`${page}/niet-benaderen`, '/niet-benaderen');
    expect(form.status).toBe(303);
    const seen = told((await mo.open(page)).body);
    expect(seen).toContain('Finn niet benaderen Alleen benaderen na besluit van een mens. Niemand is nu aan zet.');
    for (const way of ['Besluit over benaderen', 'Begin opnieuw', 'Contactpoging']) expect(seen).not.toContain(way);
    const decider = await aColleague(region.house, region.doorstroompunt, { name: 'Yvonne Maas', role: 'teamleider' });
    const yvonne = new Visitor(mo.app, decider);
    expect(told((await yvonne.open(page)).body)).toContain('Besluit over benaderen');
    const wrong = await yvonne.fillIn(`${page}/benaderen`, '/benaderen');
    expect([wrong.status, told(wrong.body).includes('Kies wel of niet benaderen.')]).toEqual([422, true]);
    const decided = { decision: 'approach', because: 'asked-for-it' };
    expect((await yvonne.fillIn(`${page}/benaderen`, '/benaderen', decided)).status).toBe(303);
    const after = told((await yvonne.open(page)).body);
    for (const words of ['Bel Finn', 'Besluit: contact mag', 'De jongere vroeg er zelf om.'])
      expect(after).toContain(words);
  });

  it('a school finds no way to say that somebody may not be approached', async () => {
    const school = new Visitor(mo.app, region.karin);
    const page = `/jongeren/${await aYoungPerson(region, { turnOf: region.karin })}`;
    expect((await school.open(page)).body).not.toContain('niet-benaderen');
    for (const way of ['niet-benaderen', 'benaderen']) {
      expect((await school.open(`${page}/${way}`)).status).toBe(404);
      expect((await school.post(`${page}/${way}`, { 'lookAgainOn-pick': '2027-06-08' })).status).toBe(404);
    }
  });

  it('a pasted table makes all its agreements or none, for who may write about the young person', async () => {
    const { house, karin, ilse } = region;
    const caseId = await aYoungPerson(region);
    const row = (line: number, due: string) => ({ line, what: 'Belt', who: 'Karin', due });
    const paste = (who: Member, ...rows: ReturnType<typeof row>[]) => pasteAgreements(house, who, { caseId, rows });
    expect(await paste(ilse, row(1, '15-6'))).toMatchObject({ refusals: [{ code: 'not-found' }] });
    expect(await paste(karin)).toMatchObject({ refusals: [{ code: 'no-rows' }] });
    const mixed = await paste(karin, row(1, '15-6'), row(2, '1-6'));
    expect(mixed).toMatchObject({ refusals: [{ code: 'due-past', field: 'due-2' }] });
    const { rows } = await house.owner.query('select 1 from agreement where case_id = $1', [caseId]);
    expect(rows).toEqual([]);
    expect(await paste(karin, row(1, '15-6'), row(2, '16-6'))).toMatchObject({ ok: true, value: { made: 2 } });
  });

  it('a pasted table is read, looked at by line and kept: nothing is lost, and of another nothing is taken', async () => {
    const karin = new Visitor(mo.app, region.karin);
    const page = `/jongeren/${await aYoungPerson(region, { firstName: 'Yara' })}`;
    const table = [
      'Jongere\tWie\tWat\tWanneer\tSchool',
      'Yara\tKarin\tBelt de bakkerij\t15-6\tDe Eik',
      'Sam\tPeter\tGaat mee\t16-6\tDe Eik',
      'Yara\t\tStuurt de brief\tsnel\tDe Eik',
    ].join('\r\n');
    const paste = (text: string) => karin.fillIn(`${page}/afspraken/plakken`, '/plakken', { table: text });
    expect((await paste(' \n ')).status).toBe(422);
    expect((await paste('Karin\tBelt 111222333\t15-6')).body).toContain('Dat bewaren we niet.');
    const read = (await paste(table)).body;
    expect(told(read)).toContain('Gelezen als maandag 15 juni 2026.');
    expect(told(read)).toContain('Ook in deze regel: De Eik');
    const [address, fields] = formOf(read, '/bewaren');
    expect(fields['take']).toEqual(['2', '4']);
    const again = await karin.post(address, fields);
    expect(again.status).toBe(422);
    for (const words of ['Vul in wie het doet.', 'Vul in uiterlijk welke dag.', 'Ook in deze regel: De Eik'])
      expect(told(again.body)).toContain(words);
    const mended = formOf(again.body, '/bewaren', { 'who-4': 'Peter', 'due-4': 'vr 19 juni' });
    expect((await karin.post(...mended)).status).toBe(303);
    const kept = told((await karin.open(page)).body);
    expect(kept).toContain('Afspraken (2) Belt de bakkerij Karin uiterlijk ma 15 juni');
    expect(kept).toContain('Stuurt de brief Peter uiterlijk vr 19 juni');
    expect(kept).not.toContain('Gaat mee');
  });
});
