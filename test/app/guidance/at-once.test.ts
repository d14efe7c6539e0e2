/** What is done for many at once after school: the offer of the second year. Each is an act of its own. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOffer } from '#app/guidance/record-offer.ts';
import { renewOffers, seeRenewals } from '#app/guidance/renew-offers.ts';
import { closeTerms, seeEndingTerms } from '#app/guidance/close-terms.ts';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { endTerms } from '#app/turn/end-terms.ts';
import { askMany, seeToAsk } from '#app/guidance/ask-many.ts';
import { keepDestination } from '#app/guidance/destinations.ts';
import { extendGuidance } from '#app/guidance/extend-guidance.ts';
import { linkMaking } from '#app/guidance/ask-by-link.ts';
import { reachToday } from '#app/guidance/reach-today.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { giveWayIn } from '#app/young/give-way.ts';
import { stopOwnWork } from '#app/young/stop-own-work.ts';
import { sweepLaw } from '#app/law/sweep-law.ts';
import type { Mail } from '#app/ports/mail.ts';
import type { Sms } from '#app/ports/sms.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, formOf, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const twelve = ['Ada', 'Bo', 'Cas', 'Daan', 'Eef', 'Fien', 'Gijs', 'Han', 'Ivo', 'Jet', 'Kim', 'Lou'] as const;
const far = { verb: 'guide', dueOn: '2028-12-31' } as const;

describe.each(engineNames)('after school, many at once, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const ids = new Map<string, string>();
  const mails: Mail[] = [];
  const texts: Sms[] = [];
  const idOf = (name: string): string => ids.get(name) ?? '';
  const rows = async (statement: string, ...values: unknown[]) =>
    (await region.house.owner.query(statement, values)).rows;
  const turnOf = async (caseId: string) =>
    (await rows('select member_id, due_on::text, verb, why from turn t join turn_task k using (case_id) where t.case_id = $1', caseId))[0]; // prettier-ignore
  const drain = () => {
    const send = async (mail: Mail) => void mails.push(mail);
    const sms = async (one: Sms) => void texts.push(one);
    const react = reactTo({ house: region.house, send, sms, address: 'https://aanzet.example.org' });
    return makeRunner({ house: region.house, react, hurry: true, log: () => {} }).drain();
  };
  const reachable = (name: string, by: { phone?: string; mail?: string }) =>
    rows('insert into contact (case_id, organisation_id, phone, mail) values ($1, $2, $3, $4)', idOf(name), region.deEik.id, by.phone ?? null, by.mail ?? null); // prettier-ignore

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house, { address: 'https://aanzet.example.org' }));
    const { house, karin } = region;
    for (const firstName of twelve) {
      ids.set(firstName, await aYoungPerson(region, { firstName, turnOf: karin, contact: karin, turn: far }));
      valueOf(await recordOffer(house, karin, { caseId: idOf(firstName), offeredOn: '2026-06-08', used: false }));
    }
    await reachable('Ada', { mail: 'ada@example.org' });
    await reachable('Bo', { phone: '06 00 00 00 01', mail: 'bo@example.org' });
    await reachable('Cas', { phone: '033 000 00 00' });
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('in year two twelve are offered guidance again in one press, each with an own day and way; one that fails is named', async () => {
    const { house, karin, mo, ilse } = region;
    house.setToday('2027-07-11');
    await sweepLaw(house);
    house.setToday('2027-07-20');
    const web = new Visitor(app, karin);
    expect(told((await web.open('/contact')).body)).toContain('Opnieuw aanbieden (12)');
    const page = await web.open('/contact/aanbod');
    expect(told(page.body)).toContain('De wet vraagt dit voor 12 jongeren');
    expect(page.body).not.toMatch(/ checked| selected/);
    // Cas has no mobile number: an sms cannot be chosen, and no mail either.
    expect((page.body.match(/value="sms"/g) ?? []).length).toBe(1);
    expect((page.body.match(/value="mail"/g) ?? []).length).toBe(2);
    const [url, none] = formOf(page.body, '/contact/aanbod');
    const nobody = await web.post(url, none);
    expect([nobody.status, told(nobody.body)]).toEqual([
      422,
      expect.stringContaining('Kies eerst een of meer jongeren'),
    ]);

    const on = (name: string, day: number, way: string) => ({
      [`way-${idOf(name)}`]: way,
      [`on-${idOf(name)}-day`]: String(day),
      [`on-${idOf(name)}-month`]: '7',
      [`on-${idOf(name)}-year`]: '2027',
    });
    const typed = {
      [`way-${idOf('Ada')}`]: 'mail',
      [`way-${idOf('Bo')}`]: 'sms',
      [`on-${idOf('Bo')}-pick`]: '2027-07-20',
      ...on('Cas', 10, 'call'), // one day too early
      ...on('Daan', 12, 'visit'),
      ...on('Eef', 13, 'paper'),
      ...on('Fien', 14, 'app'),
      ...['Gijs', 'Han', 'Ivo', 'Jet', 'Kim'].reduce((all, name, n) => ({ ...all, ...on(name, 15 + n, 'call') }), {}),
    };
    const sent = await web.post(url, { ...none, ...typed });
    expect(sent.status).toBe(422);
    expect(told(sent.body)).toMatch(
      /Cas Voorbeeld-\w+: De wet vraagt dit vanaf zondag 11 juli 2027.*Bij 10 jongeren opgeschreven/,
    );
    // What was typed for Cas stands there, and who was left empty waits.
    const back = Object.fromEntries(
      Object.entries(formOf(sent.body, '/contact/aanbod')[1]).map(([name, all]) => [name, [all].flat()[0]]),
    );
    expect(back).toMatchObject(on('Cas', 10, 'call'));
    expect(valueOf(await seeRenewals(house, karin, { whose: 'mine' })).lines.map(({ firstName }) => firstName)).toEqual(['Cas', 'Lou']); // prettier-ignore
    expect(await rows(`select renewed_on::text, renewed_way, offered_on::text from guidance_offer where case_id = $1`, idOf('Jet'))).toEqual([{ renewed_on: '2027-07-18', renewed_way: 'call', offered_on: '2026-06-08' }]); // prettier-ignore
    // Each is an act with a line of its own in the log.
    expect(await rows(`select count(*)::int as n from access_event e where act = 'renew-offer'
      and (select count(*) from access_subject s where s.event_id = e.id) = 1`)).toEqual([{ n: 11 }]); // prettier-ignore
    // Whoever must answer is asked for it; who was spoken goes on.
    expect(await turnOf(idOf('Ada'))).toEqual({ member_id: karin.memberId, due_on: '2027-08-03', verb: 'check-answer', why: 'offer-renewed' }); // prettier-ignore
    expect((await turnOf(idOf('Daan'))).verb).toBe('guide');
    // Pressed twice: nothing is written twice.
    const typedOf = { on: '2027-07-20', way: 'call' } as const;
    const again = await renewOffers(house, karin, [{ caseId: idOf('Ada'), typed: typedOf }, { caseId: idOf('Lou'), typed: typedOf }]); // prettier-ignore
    expect([again.done, again.failed.map(({ refusals }) => refusals[0]?.code)]).toEqual([[idOf('Lou')], ['offer-not-due']]); // prettier-ignore
    for (const who of [mo, ilse])
      expect((await renewOffers(house, who, [{ caseId: idOf('Cas'), typed: typedOf }])).failed[0]?.refusals[0]?.code).toMatch(/not-/); // prettier-ignore
    expect(codes(await seeRenewals(house, mo, { whose: 'all' }))).toMatch(/not-/);
    expect(linkMaking(house).here.sms).toBe(true);
  });

  it('the question of the offer goes by mail and sms without a name, and its answer comes back as a check-in', async () => {
    const { house, karin } = region;
    await drain();
    expect([mails.map(({ to }) => to), texts.map(({ to }) => to)]).toEqual([['ada@example.org'], ['+31600000001']]);
    for (const text of [mails[0]?.text ?? '', texts[0]?.text ?? '']) expect(text).not.toMatch(/Ada|Bo |Eik|school/);
    expect(await rows('select case_id from check_in where to_mail is not null or to_phone is not null')).toEqual([]);
    const at = /\/hoe-gaat-het\/\S+/.exec(texts[0]?.text ?? '')?.[0] ?? '';
    const phone = new Visitor(app);
    const page = await phone.open(at);
    expect(told(page.body)).toMatch(/Wil je hulp bij werk of leren.*Ja, bel mij/);
    const done = await phone.fillIn(at, at, { answer: 'call-me' });
    expect(told(done.body)).toContain('Karin Smit belt je uiterlijk vrijdag 23 juli');
    expect(await turnOf(idOf('Bo'))).toMatchObject({ member_id: karin.memberId, verb: 'call-back' });
    const needs = new Map(valueOf(await reachToday(house, karin, { whose: 'mine' })).lines.map((line) => [line.firstName, line.need.kind])); // prettier-ignore
    expect([needs.get('Bo'), needs.get('Eef'), needs.get('Fien')]).toEqual(['call-me', 'no-answer', 'no-answer']);
  });

  it('asks many at once by their own channel, each an act of its own; who has none is called, and nobody is asked twice', async () => {
    const { house, karin, mo, rik } = region;
    await reachable('Ivo', { phone: '06 00 00 00 02' });
    await reachable('Jet', { phone: '033 000 00 00', mail: 'jet@example.org' });
    const web = new Visitor(app, karin);
    const before = valueOf(await reachToday(house, karin, { whose: 'mine' })).toAsk;
    const page = await web.open('/contact/vragen');
    expect(told(page.body)).toMatch(/Ivo Voorbeeld-\w+ Per sms.*Jet Voorbeeld-\w+ Per mail.*Bellen \(\d+\).*Han/);
    expect(page.body).not.toMatch(/ checked/);
    const [url, none] = formOf(page.body, '/contact/vragen');
    expect((await web.post(url, none)).status).toBe(422);
    const [Han, Ivo, Jet] = [idOf('Han'), idOf('Ivo'), idOf('Jet')];
    const sent = await web.post(url, { ...none, caseId: [Ivo, Jet, Han] });
    expect(told(sent.body)).toMatch(/De vraag gaat nu naar 2 jongeren.*Bij 1 jongere kon dat niet. Bel hen/);
    expect(told(sent.body)).not.toMatch(/Per (?:sms|mail)/);
    expect(valueOf(await reachToday(house, karin, { whose: 'mine' })).toAsk).toBe(before - 2);
    [mails.length, texts.length] = [0, 0];
    await drain();
    expect([mails.map(({ to }) => to), texts.map(({ to }) => to)]).toEqual([['jet@example.org'], ['+31600000002']]);
    expect(texts[0]?.text).toMatch(/^Hoe gaat het\? Antwoord hier: https:\S+ Groet, Karin Smit/);
    expect(await rows(`select count(*)::int as n from access_event where act = 'ask-check-in'`)).toEqual([{ n: 3 }]); // who is called was looked at too
    expect((await askMany(house, mo, [Han])).failed[0]?.refusals[0]?.code).toBe('not-found');
    expect(codes(await seeToAsk(house, rik, { whose: 'all' }))).toBe('not-allowed');
  });

  it('"mijn baan stopt" on the own page ends what runs, is called within three working days by a named person, and counts anew', async () => {
    const { house, karin, peter } = region;
    const caseId = await aYoungPerson(region, {
      firstName: 'Lotte',
      turnOf: peter,
      contact: karin,
      turn: far,
      birthDate: '2008-02-08',
    });
    const spell = { kind: 'work', employer: 'Bakkerij Van Dalen', hours: '24', contract: undefined, startOn: '2027-07-05', endOn: '', source: 'talk', saidOn: '2027-07-05' } as const; // prettier-ignore
    valueOf(await keepDestination(house, karin, { caseId, spell }));
    const given = valueOf(
      await giveWayIn(house, karin, { caseId, channel: 'card', to: '', codeBy: 'told', codeTo: '' }),
    );
    const web = new Visitor(app);
    await web.fillIn(`/r/${given.token}/code`, '/code', { code: given.code ?? '', birthYear: '2008' });
    const page = await web.fillIn('/over-mij/baan-stopt', '/baan-stopt', {});
    expect([page.status, told(page.body)]).toEqual([422, expect.stringContaining('Vul je laatste dag in.')]);
    const bsn = await web.fillIn('/over-mij/baan-stopt', '/baan-stopt', {
      'lastDay-pick': '2027-07-20',
      words: '111222333',
    });
    expect(bsn.status).toBe(422);
    for (const year of ['2017', '2029', '٢٠٢٩']) {
      const parts = { 'lastDay-pick': 'other', 'lastDay-day': '1', 'lastDay-month': '8', 'lastDay-year': year };
      const slip = await web.fillIn('/over-mij/baan-stopt', '/baan-stopt', parts);
      expect([slip.status, told(slip.body)]).toEqual([422, expect.stringContaining('Kijk naar het jaar.')]);
    }
    expect(await rows('select end_on from destination where case_id = $1', caseId)).toEqual([{ end_on: null }]);
    const typed = { 'lastDay-pick': '2027-07-20', words: 'Het contract loopt af.' };
    const done = await web.fillIn('/over-mij/baan-stopt', '/baan-stopt', typed);
    expect(told(done.body)).toMatch(
      /Karin Smit belt jou uiterlijk vrijdag 23 juli. Je krijgt hulp tot en met maandag 10 juli 2028/,
    );
    expect(told(done.body)).not.toContain('112');
    expect(await turnOf(caseId)).toEqual({ member_id: karin.memberId, due_on: '2027-07-23', verb: 'call', why: 'work-stopped' }); // prettier-ignore
    expect(await rows('select end_on::text from destination where case_id = $1', caseId)).toEqual([
      { end_on: '2027-07-20' },
    ]);
    const { afterSchool } = valueOf(await openYoungPerson(house, karin, { caseId }));
    expect(afterSchool).toMatchObject({ until: '2028-07-10', untilBy: 'law', checkIn: { answer: 'stopped', words: 'Het contract loopt af.', answeredBy: null } }); // prettier-ignore
    const line = valueOf(await reachToday(house, karin, { whose: 'mine' })).lines.find((one) => one.caseId === caseId);
    expect(line?.need.kind).toBe('stopped');
    // A word that may be about danger: today, and the contact person hears so at once.
    const danger = await web.fillIn('/over-mij/baan-stopt', '/baan-stopt', {
      ...typed,
      words: 'Ik wil niet meer leven.',
    });
    expect(told(danger.body)).toMatch(/Bel 112\.? Wil je nu praten\? Bel 113/);
    expect((await turnOf(caseId)).due_on).toBe('2027-07-20');
    const alarms = await rows(`select payload->>'memberId' as to from outbox where payload->>'notice' = 'alarming' and payload->>'caseId' = $1`, caseId); // prettier-ignore
    expect(alarms).toEqual([{ to: karin.memberId }]);
    // Nobody else answers as Lotte.
    expect(codes(await stopOwnWork(house, karin, { lastDay: '2027-07-20', words: '' }))).toBe('not-allowed');
  });

  it('goes on longer with a reason and what the young person thinks of it, and not without', async () => {
    const { house, karin, mo } = region;
    const caseId = idOf('Kim');
    const typed = { caseId, until: '2028-01-10', because: 'no-work-yet', said: 'wants' } as const;
    const web = new Visitor(app, karin);
    const empty = await web.fillIn(`/jongeren/${caseId}/langer`, '/langer', {});
    expect([empty.status, told(empty.body)]).toEqual([422, expect.stringMatching(/tot en met welke dag.*waarom er meer tijd.*wat de jongere daarvan vindt/)]); // prettier-ignore
    expect(codes(await extendGuidance(house, karin, { ...typed, said: 'against' }))).toBe('extend-against');
    expect(codes(await extendGuidance(house, karin, { ...typed, until: '2028-08-01' }))).toBe('extend-beyond-law');
    expect(codes(await extendGuidance(house, mo, typed))).toBe('not-found');
    valueOf(await extendGuidance(house, karin, typed));
    const { afterSchool } = valueOf(await openYoungPerson(house, karin, { caseId }));
    expect(afterSchool).toMatchObject({ until: '2028-01-10', untilBy: 'extended', plan: { effort: 'light', extension: { because: 'no-work-yet', said: 'wants', on: '2027-07-20' } } }); // prettier-ignore
    expect(told((await web.open(`/jongeren/${caseId}`)).body)).toContain('Er is nog geen werk of school. Wil dit zelf');
  });

  it('a new fixed contact person who is not met yet has the turn to get to know the young person', async () => {
    const { karin, peter, marja } = region;
    const caseId = await aYoungPerson(region, { turnOf: karin, contact: karin, turn: far });
    const web = new Visitor(app, karin);
    const at = `/jongeren/${caseId}/contactpersoon`;
    expect((await web.fillIn(at, '/contactpersoon', { memberId: peter.memberId })).status).toBe(303);
    expect(await turnOf(caseId)).toEqual({ member_id: peter.memberId, due_on: '2027-08-03', verb: 'call', why: 'new-contact' }); // prettier-ignore
    expect(told((await web.open(`/jongeren/${caseId}`)).body)).toContain('maak kennis');
    // They met already: who is on turn stays.
    const met = await web.fillIn(at, '/contactpersoon', { memberId: marja.memberId, introduced: 'yes' });
    expect([met.status, (await turnOf(caseId)).member_id]).toEqual([303, peter.memberId]);
  });

  it('the end of the term of a cohort is decided together, each with an own outcome; nobody ends without a talk or a wish', async () => {
    const { house, karin, mo } = region;
    house.setToday('2028-05-20');
    await sweepLaw(house);
    expect(await turnOf(idOf('Ada'))).toMatchObject({ verb: 'close-term', due_on: '2028-07-10' });
    const web = new Visitor(app, karin);
    expect(told((await web.open('/contact')).body)).toContain('De termijn loopt af (13)');
    const page = await web.open('/contact/termijn');
    expect(told(page.body)).toMatch(
      /Tot en met maandag 10 juli 2028 \(13\).*Nog niets Afscheid genomen in een gesprek/,
    );
    expect(page.body).not.toMatch(/ selected/);
    const [url, none] = formOf(page.body, '/contact/termijn');
    expect((await web.post(url, none)).status).toBe(422);
    // Cas has a hand-over that is not sent: a leave is refused there, and named.
    valueOf(await beginHandover(house, karin, { caseId: idOf('Cas'), receiver: { organisationId: region.soest.id } }));
    const decided = { Ada: 'talk', Bo: 'wish', Cas: 'talk', Daan: 'hand-over' };
    const sent = await web.post(url, { ...none, ...Object.fromEntries(Object.entries(decided).map(([name, how]) => [`uit-${idOf(name)}`, how])) }); // prettier-ignore
    expect([sent.status, told(sent.body)]).toEqual([422, expect.stringMatching(/Cas Voorbeeld-\w+: Er loopt een overdracht.*Bij 3 jongeren vastgelegd/)]); // prettier-ignore
    const outcomes = await rows('select c.id, o.reason from cases c join case_outcome o on o.case_id = c.id and o.over_on is null where c.state = $1 order by c.id', 'ended'); // prettier-ignore
    expect(outcomes).toEqual([
      { id: idOf('Ada'), reason: 'goodbye' },
      { id: idOf('Bo'), reason: 'on-their-own' },
    ]);
    expect(await turnOf(idOf('Daan'))).toMatchObject({ verb: 'prepare-handover', member_id: karin.memberId });
    expect(codes(await seeEndingTerms(house, mo, { whose: 'all' }))).toBe('not-allowed');
    expect((await closeTerms(house, mo, [{ caseId: idOf('Eef'), farewell: 'talk' }])).done).toEqual([]);
    // The rest of the cohort ends with the term: termijn voorbij, one by one.
    house.setToday('2028-07-11');
    expect(await endTerms(house)).toBe(12);
  });
});
