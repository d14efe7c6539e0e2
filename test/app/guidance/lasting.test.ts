/** Guidance that lasts: what somebody does after school, how it goes, and who needs a person today. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCheckIn, askCheckIn, hearCheckIn, showCheckIn } from '#app/guidance/check-ins.ts';
import { keepDestination, stopWork } from '#app/guidance/destinations.ts';
import { countExitMonitor, exportExitMonitor } from '#app/guidance/exit-monitor.ts';
import { keepPlan, keepRhythm, seeRhythm } from '#app/guidance/plans.ts';
import { reachToday } from '#app/guidance/reach-today.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { recordAttempt } from '#app/person/record-attempt.ts';
import { rest } from '#app/turn/rest.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import type { TypedSpell } from '#domain/guidance/destination.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, titleOf, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';
import { withMany } from './many-leavers.ts';
import { eik, readList } from '../intake/lists.ts';

const work = (more: Partial<TypedSpell> = {}): TypedSpell => ({
  kind: 'work',
  employer: 'Kinderboerderij De Hoeve',
  hours: '24',
  contract: 'temporary',
  startOn: '2026-05-18',
  endOn: '',
  source: 'talk',
  saidOn: '2026-05-20',
  ...more,
});
const left = { expectedEnd: '2026-04-02' } as const;

describe.each(engineNames)('guidance that lasts, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const rows = async (statement: string, ...values: unknown[]) =>
    (await region.house.owner.query(statement, values)).rows;
  const turnOf = async (caseId: string) =>
    (await rows('select t.member_id, due_on::text, verb, why from turn t join turn_task k using (case_id) where t.case_id = $1', caseId))[0]; // prettier-ignore
  const afterSchool = async (caseId: string) =>
    valueOf(await openYoungPerson(region.house, region.karin, { caseId })).afterSchool;
  const aLeaver = (firstName: string, more: Parameters<typeof aYoungPerson>[1] = {}) =>
    aYoungPerson(region, { firstName, ...left, turnOf: region.peter, contact: region.karin, ...more });
  const onList = async (caseId: string, who = region.karin) =>
    valueOf(await reachToday(region.house, who, { whose: 'mine' })).lines.find((line) => line.caseId === caseId);

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house, { address: 'https://aanzet.example.org' }));
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('Lotte loses her job in week 3: her fixed contact person calls within three working days, and guidance counts anew', async () => {
    const { house, karin, peter, ilse, mo } = region;
    const caseId = await aLeaver('Lotte');
    expect(codes(await keepDestination(house, ilse, { caseId, spell: work() }))).toBe('not-found');
    expect(codes(await keepDestination(house, karin, { caseId, spell: work({ kind: undefined }) }))).toBe(
      'destination-missing',
    );
    valueOf(await keepDestination(house, karin, { caseId, spell: work() }));
    expect(await afterSchool(caseId)).toMatchObject({
      doing: { spell: { employer: 'Kinderboerderij De Hoeve' }, askAgain: false },
      until: '2027-04-02',
      untilBy: 'proposed',
      next: { on: '2026-06-01', because: 'work', n: 2 },
    });
    const stop = { caseId, lastDay: '2026-06-08', source: 'phone' } as const;
    expect(codes(await stopWork(house, peter, { ...stop, lastDay: '2026-05-01' }))).toBe('end-before-begin');
    // Peter heard it and was on turn; Karin is the one whom Lotte knows.
    expect(valueOf(await stopWork(house, peter, stop))).toEqual({ on: 'turn', dueOn: '2026-06-11' });
    expect(await turnOf(caseId)).toEqual({ member_id: karin.memberId, due_on: '2026-06-11', verb: 'call', why: 'work-stopped' }); // prettier-ignore
    expect((await onList(caseId))?.need).toMatchObject({ kind: 'lost-work', since: '2026-06-08' });
    expect(await afterSchool(caseId)).toMatchObject({ until: '2027-06-08', ended: { endOn: '2026-06-08' } });
    expect(codes(await stopWork(house, karin, stop))).toBe('nothing-runs');
    // Not reached is no contact; reached is, and then the next moment is two weeks after the loss.
    const tried = { caseId, channel: 'call', nextOn: '2026-06-10' };
    valueOf(await recordAttempt(house, karin, { ...tried, reached: false }));
    expect(await onList(caseId)).toBeDefined();
    valueOf(await recordAttempt(house, karin, { ...tried, reached: true }));
    expect(await onList(caseId)).toBeUndefined();
    expect((await afterSchool(caseId))?.next).toEqual({ on: '2026-06-22', because: 'lost', n: 2 });
    expect(valueOf(await reachToday(house, mo, { whose: 'all' })).guided).toBe(0);
  });

  it('asks by a link without a name; the button acts, once, and "bel mij" puts the contact person on turn', async () => {
    const { house, karin } = region;
    const caseId = await aLeaver('Nena');
    await rows(`insert into contact (case_id, organisation_id, mail) values ($1, $2, 'nena@example.org')`, caseId, region.deEik.id); // prettier-ignore
    expect(codes(await askCheckIn(house, karin, { caseId, by: undefined }))).toBe('check-in-way-missing');
    valueOf(await askCheckIn(house, karin, { caseId, by: 'mail' }));
    const mails: { to: string; subject: string; text: string }[] = [];
    const react = reactTo({
      house,
      send: async (mail) => void mails.push(mail),
      address: 'https://aanzet.example.org',
    });
    await makeRunner({ house, react, hurry: true, log: () => {} }).drain();
    const mail = mails.find(({ to }) => to === 'nena@example.org');
    expect(mail?.text).toMatch(/^Karin Smit wil weten hoe het gaat\./);
    expect(mail?.text).not.toMatch(/Nena|Eik|school/);
    expect(await rows('select to_mail from check_in where case_id = $1', caseId)).toEqual([{ to_mail: null }]);
    const path = /\/hoe-gaat-het\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    const phone = new Visitor(app);
    const page = await phone.open(path);
    expect([page.status, titleOf(page.body)]).toEqual([200, 'Hoe gaat het? – Aanzet']);
    expect(page.body).not.toMatch(/Nena|De Eik/);
    const unclear = await phone.post(path, { answer: 'mwah', missed: 'work' });
    expect(unclear.body).toMatch(/value="work"[^>]*checked/); // what was ticked stays
    expect([unclear.status, titleOf(unclear.body).startsWith('Fout:')]).toEqual([422, true]);
    expect((await rows('select answer from check_in where case_id = $1', caseId))[0].answer).toBeNull();
    const done = await phone.fillIn(path, path, { answer: 'call-me', missed: ['work', 'time'] });
    expect(told(done.body)).toContain('Karin Smit belt je uiterlijk donderdag 11 juni.');
    expect(await turnOf(caseId)).toMatchObject({ member_id: karin.memberId, verb: 'call-back', why: 'check-in-answered' }); // prettier-ignore
    expect((await onList(caseId))?.need.kind).toBe('call-me');
    expect((await rows('select missed from check_in where case_id = $1', caseId))[0].missed).toEqual(['work', 'time']);
    const own = told((await new Visitor(app, karin).open(`/jongeren/${caseId}`)).body);
    expect(own).toContain('Gemist: hulp bij werk zoeken, meer tijd.');
    await phone.post(path, { answer: 'well', missed: 'nothing' });
    expect((await rows('select answer from check_in where case_id = $1', caseId))[0].answer).toBe('call-me');
    expect((await phone.open('/hoe-gaat-het/onbekend')).status).toBe(404);
  });

  it('hears it by hand too; what is not clear goes to a person, and a link stops after two weeks', async () => {
    const { house, karin, peter } = region;
    const caseId = await aLeaver('Yusuf', { turnOf: peter });
    const { token } = valueOf(await askCheckIn(house, karin, { caseId, by: 'text' }));
    expect(codes(await hearCheckIn(house, karin, { caseId, way: 'call', answer: undefined }))).toBe('answer-missing');
    valueOf(await hearCheckIn(house, karin, { caseId, way: 'call', answer: 'well' }));
    expect((await showCheckIn(house, token ?? '')).ok).toBe(false);
    expect((await turnOf(caseId)).member_id).toBe(peter.memberId);
    valueOf(await hearCheckIn(house, karin, { caseId, way: 'app', answer: 'unclear' }));
    expect(await turnOf(caseId)).toMatchObject({ member_id: karin.memberId, verb: 'call-back' });
    const again = valueOf(await askCheckIn(house, karin, { caseId, by: 'text' }));
    house.setToday('2026-06-23');
    expect(codes(await answerCheckIn(house, { token: again.token ?? '', answer: 'well' }))).toBe('not-found');
    house.setToday('2026-06-08');
  });

  it('wakes who wanted no help and lost work, and leaves what the law or a hand-over asks where it lies', async () => {
    const { house, karin } = region;
    const noah = await aLeaver('Noah', { turnOf: karin });
    valueOf(await keepDestination(house, karin, { caseId: noah, spell: work() }));
    valueOf(await rest(house, karin, { caseId: noah, saidOn: '2026-06-08', heardBy: 'Karin', lookAgainOn: '2027-06-08' })); // prettier-ignore
    expect(await turnOf(noah)).toBeUndefined();
    valueOf(await stopWork(house, karin, { caseId: noah, lastDay: '2026-06-08', source: 'message' }));
    expect(await turnOf(noah)).toMatchObject({ member_id: karin.memberId, verb: 'call', why: 'work-stopped' });
    const term = await aLeaver('Mila', { turn: { verb: 'close-term', why: 'term-ends' } });
    expect(valueOf(await hearCheckIn(house, karin, { caseId: term, way: 'visit', answer: 'doubt' })).called?.on).toBe('told'); // prettier-ignore
    expect((await turnOf(term)).verb).toBe('close-term');
    expect((await onList(term))?.need.kind).toBe('doubt');
  });

  it('of 140 leavers 96 are fine, 11 want to talk and 33 are silent: 44 on the list, signals first, then longest silent', async () => {
    const { house, mo, rik } = region;
    const eva = await withMany(region);
    const list = valueOf(await reachToday(house, eva, { whose: 'mine' }));
    expect([list.guided, list.lines.length, list.signals]).toEqual([140, 44, 11]);
    const kinds = list.lines.map(({ need }) => need.kind);
    expect([new Set(kinds.slice(0, 11)), new Set(kinds.slice(11))]).toEqual([new Set(['call-me']), new Set(['no-answer'])]); // prettier-ignore
    const since = list.lines.slice(0, 11).map(({ need }) => need.since);
    const heard = list.lines.slice(11).map(({ need }) => need.heardOn ?? '');
    expect([since, heard]).toEqual([since.toSorted(), heard.toSorted()]);
    const page = told((await new Visitor(app, eva).open('/contact')).body);
    expect(page).toContain('44 van de 140 jongeren na school hebben vandaag iemand nodig.');
    for (const who of [mo, rik])
      expect(told((await new Visitor(app, who).open('/contact')).body)).not.toContain('Jong1');
  });

  it('does what the region agreed, from its day on; more contact has a reason', async () => {
    const { house, rik, karin } = region;
    const typed = { workWeeks: '1', afterMonths: '2, 5', intensiveWeeks: '2', signalDays: '1', statusMonths: '3', guideMonths: '5', validFrom: '2026-06-09' }; // prettier-ignore
    expect(codes(await keepRhythm(house, karin, { typed }))).toBe('not-allowed');
    valueOf(await keepRhythm(house, rik, { typed }));
    expect(codes(await keepRhythm(house, rik, { typed }))).toBe('agreed-that-day');
    expect(valueOf(await seeRhythm(house, rik, {})).now.origin).toBe('proposed');
    const caseId = await aLeaver('Ilyas');
    expect(codes(await keepPlan(house, karin, { caseId, effort: 'intensive', reason: undefined }))).toBe(
      'effort-reason-missing',
    );
    valueOf(await keepPlan(house, karin, { caseId, effort: 'intensive', reason: 'asked-for' }));
    house.setToday('2026-06-09');
    expect(await afterSchool(caseId)).toMatchObject({
      rhythm: { origin: 'region', since: '2026-06-09' },
      until: '2026-09-02',
      untilBy: 'region',
      short: true,
      next: { on: '2026-04-16', because: 'often' },
    });
    house.setToday('2026-06-08');
  });

  it('has the 38 of the list of De Eik in the Uitstroommonitor of 1 November, each unknown until somebody said so', async () => {
    const { house, karin } = region;
    const rowsOn = async () => {
      house.setToday('2026-11-01');
      const { found } = valueOf(await exportExitMonitor(house, karin, { why: { reason: 'counting', words: '' } }));
      house.setToday('2026-06-08');
      return found.filter(({ leftOn }) => leftOn === '2026-07-10');
    };
    expect(await rowsOn()).toEqual([]);
    await readList(house, karin, eik);
    const after = await rowsOn();
    expect([
      after.length,
      new Set(after.map(({ round, category, by }) => `${round} ${category} ${by === null ? 'by nobody' : by.source}`)),
    ]).toEqual([38, new Set(['0 unknown by nobody'])]);
  });

  it('gives the Uitstroommonitor its rows with nothing typed for it, and another row when a destination changes', async () => {
    const { house } = region;
    const linde = await anOrganisation(house, { kind: 'pro', name: 'De Linde' });
    const lead = await aColleague(house, linde, { name: 'Tineke Hofstra', role: 'teamleider' });
    const of = { of: linde, turnOf: lead, contact: lead } as const;
    const caseId = await aYoungPerson(region, { ...of, ...left, firstName: 'Lot', studentNumber: '1001' });
    await aYoungPerson(region, { ...of, expectedEnd: '2025-07-11', firstName: 'Mies' });
    valueOf(await keepDestination(house, lead, { caseId, spell: work() }));
    house.setToday('2026-11-01');
    const taken = async () => {
      const { found } = valueOf(await exportExitMonitor(house, lead, { why: { reason: 'counting', words: '' } }));
      return found.map(({ studentNumber, round, category, by }) => [studentNumber, round, category, by?.source, by?.saidOn]); // prettier-ignore
    };
    expect(valueOf(await countExitMonitor(house, lead, {}))).toBe(2);
    const mies = [null, 1, 'unknown', undefined, undefined];
    expect(await taken()).toEqual([['1001', 0, 'work', 'talk', '2026-05-20'], mies]);
    const now = work({ kind: 'school', startOn: '2026-08-31', source: 'check-in', saidOn: '2026-10-12' });
    valueOf(await keepDestination(house, lead, { caseId, spell: now }));
    expect(await taken()).toEqual([['1001', 0, 'school', 'check-in', '2026-10-12'], mies]);
    expect(codes(await exportExitMonitor(house, region.mo, { why: { reason: 'counting', words: '' } }))).not.toBe('ok');
    house.setToday('2026-06-08');
  });
});
