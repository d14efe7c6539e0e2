/** The pages of guidance after school: ask, answer with two fields, call back, and the words for who says no. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addYoungPerson } from '#app/intake/add-young-person.ts';
import { aRegion, aYoungPerson, type Region } from '../people.ts';
import { must } from '../app/intake/lists.ts';
import { aServer, formOf, titleOf, told, Visitor } from './visitor.ts';

const honest =
  'De school geeft niets over jou aan de gemeente. Wel hoort de gemeente van de overheid dat jij van school bent. Dat is de wet. Iemand kan jou bellen. Jij mag nee zeggen tegen hulp.';
let region: Region;
let app: FastifyInstance;
let [karin, mo, ilse] = [] as unknown as [Visitor, Visitor, Visitor];
let [atSchool, atDesk] = ['', ''];
const rows = async (statement: string) => (await region.house.owner.query(statement)).rows;

beforeAll(async () => {
  region = await aRegion('one session');
  ({ app } = await aServer(region.house));
  [karin, mo, ilse] = [new Visitor(app, region.karin), new Visitor(app, region.mo), new Visitor(app, region.ilse)];
  const who = { firstName: 'Jesse', familyName: 'Dam', birthDate: '2008-01-19' };
  atSchool = await aYoungPerson(region, { ...who, turnOf: region.karin, contact: region.karin });
  const typed = { ...who, infix: '', place: 'Soest', phone: '', expectedEnd: null, who: 'me' as const };
  atDesk = must(await addYoungPerson(region.house, region.mo, typed)).caseId;
});
afterAll(async () => {
  await app.close();
  await region.house.close();
});

describe('guidance after school', () => {
  it('a school says to who does not want to share exactly what the law does, on the page and on paper', async () => {
    const page = told((await karin.open(`/jongeren/${atSchool}`)).body);
    expect(page).toContain(`Zegt Jesse nee tegen delen? ${honest}`);
    const paper = told((await karin.open(`/jongeren/${atSchool}/nee-zeggen`)).body);
    expect(paper).toContain(honest);
    expect(paper).toContain('Vragen? Bel Karin Smit: 033 000 00 00.');
    expect(paper).not.toContain('Dam');
    for (const who of [mo, ilse]) expect((await who.open(`/jongeren/${atSchool}/nee-zeggen`)).status).toBe(404);
    // once something went out of school the words would not be true
    await region.house.owner.query(`insert into handover (id, case_id, kind, state, begun_on, from_organisation_id, from_member_id,
      to_organisation_id, sent_on) values (gen_random_uuid(), $1, 'H1', 'sent', '2026-06-08', $2, $3, $4, '2026-06-08')`, [atSchool, region.deEik.id, region.karin.memberId, region.soest.id]); // prettier-ignore
    expect(told((await karin.open(`/jongeren/${atSchool}`)).body)).not.toContain(honest);
    expect((await karin.open(`/jongeren/${atSchool}/nee-zeggen`)).status).toBe(404);
    await region.house.owner.query('delete from handover');
  });

  it('writes an offer down in two fields, says what is missing, and puts it right later', async () => {
    const url = `/jongeren/${atSchool}/aanbod`;
    const wrong = await karin.fillIn(url, '/aanbod', { 'offeredOn-day': '31', 'offeredOn-month': '2', 'offeredOn-year': '2026' }); // prettier-ignore
    expect([wrong.status, titleOf(wrong.body).startsWith('Fout:'), wrong.body.includes('value="31"')]).toEqual([422, true, true]); // prettier-ignore
    const day = { 'offeredOn-day': '2', 'offeredOn-month': '6', 'offeredOn-year': '2026' };
    expect((await karin.fillIn(url, '/aanbod', { ...day, used: 'unknown' })).status).toBe(303);
    expect(told((await karin.open(`/jongeren/${atSchool}`)).body)).toContain('Aangeboden op dinsdag 2 juni 2026');
    expect((await karin.open(url)).body).toContain('value="2026"');
    expect((await karin.fillIn(url, '/aanbod', { used: 'no' })).status).toBe(303);
    expect(await rows('select offered_on::text, used from guidance_offer')).toEqual([{ offered_on: '2026-06-02', used: false }]); // prettier-ignore
  });

  it('goes from the question of Mo to the answer of Karin in two fields, and back as two facts', async () => {
    const page = (await mo.open(`/jongeren/${atDesk}`)).body;
    expect(told(page)).toContain('De wet vraagt om eerst met school te overleggen.');
    expect(page).not.toContain('aanbod');
    const url = `/jongeren/${atDesk}/vraag-school`;
    const none = await mo.fillIn(url, '/vraag-school', { schoolId: '' });
    expect([none.status, titleOf(none.body).startsWith('Fout:')]).toEqual([422, true]);
    expect((await mo.fillIn(url, '/vraag-school', { schoolId: region.deEik.id })).to).toBe(`/jongeren/${atDesk}`);
    expect(told((await mo.open(`/jongeren/${atDesk}`)).body)).toContain('Antwoord uiterlijk maandag 22 juni.');
    expect(told((await karin.open('/werk')).body)).toMatch(/Doorstroompunt vraagt \(?1/);
    const list = (await karin.open('/doorstroompunt-vraagt')).body;
    expect(told(list)).toContain('Het Doorstroompunt vraagt (1)');
    const question = /href="(\/doorstroompunt-vraagt\/[^"]+)"/.exec(list)?.[1] ?? '';
    const answer = await karin.open(question);
    expect(answer.body.match(/<fieldset/g)).toHaveLength(2);
    const wrong = await karin.post(question, {
      'offeredOn-day': '2',
      'offeredOn-month': '6',
      'offeredOn-year': '2026',
    });
    expect([wrong.status, told(wrong.body).includes('Kies een van deze antwoorden.')]).toEqual([422, true]);
    // what the own record says stands there already
    expect((await karin.post(...formOf(answer.body, question))).to).toBe('/doorstroompunt-vraagt');
    expect(told((await mo.open(`/jongeren/${atDesk}`)).body)).toContain(
      'Begeleiding aangeboden Ja, op dinsdag 2 juni 2026 Gebruikt Nee Van De Eik, maandag 8 juni 2026.',
    );
    expect(told((await karin.open(`/jongeren/${atSchool}`)).body)).toContain('Verteld aan Doorstroompunt Eem en Vallei op maandag 8 juni 2026'); // prettier-ignore
    expect(told((await karin.open(question)).body)).toContain('Hier is al antwoord op gegeven');
    expect((await karin.post(question, { used: 'not-offered' })).status).toBe(200);
  });

  it('Bel ik terug is one button, and what was said on the phone is written down', async () => {
    await mo.fillIn(`/jongeren/${atDesk}/vraag-school`, '/vraag-school', { schoolId: region.deEik.id });
    const [{ id }] = await rows(`select id from consultation where answered_on is null`);
    expect((await karin.fillIn(`/doorstroompunt-vraagt/${id}`, '/bel-terug')).to).toBe('/doorstroompunt-vraagt');
    const page = (await mo.open(`/jongeren/${atDesk}`)).body;
    expect(told(page)).toContain('De Eik belt terug. Hoor je niets? Bel De Eik: 033 000 00 00');
    const heard = `/jongeren/${atDesk}/vraag-school/${id}`;
    expect((await mo.fillIn(heard, `/${id}`, { used: 'yes' })).status).toBe(422);
    expect((await mo.fillIn(heard, `/${id}`, { used: 'not-offered' })).to).toBe(`/jongeren/${atDesk}`);
    expect(told((await mo.open(`/jongeren/${atDesk}`)).body)).toContain('Begeleiding aangeboden Nee Van De Eik, aan de telefoon,'); // prettier-ignore
    expect((await mo.open(heard)).status).toBe(404);
  });

  it('is not there for who is no school or no Doorstroompunt: the same page as for what does not exist', async () => {
    const [{ id }] = await rows('select id from consultation limit 1');
    for (const path of ['/doorstroompunt-vraagt', `/doorstroompunt-vraagt/${id}`])
      expect([(await ilse.open(path)).status, (await mo.open(path)).status]).toEqual([404, 404]);
    expect((await karin.open(`/jongeren/${atSchool}/vraag-school`)).status).toBe(404);
    expect((await mo.open(`/jongeren/${atDesk}/aanbod`)).status).toBe(404);
    expect((await karin.open('/doorstroompunt-vraagt/01900000-0000-7000-8000-ffffffffffff')).status).toBe(404);
  });
});
