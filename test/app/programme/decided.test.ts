/** From draft to adopted: who says what, who adopts, and what stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptProgramme, textMark } from '#app/programme/adopt-programme.ts';
import { addParty } from '#app/programme/keep-parties.ts';
import { judgeChange, keepReport, reviewMeasure } from '#app/programme/follow-programme.ts';
import { keepElsewhere, seeElsewhere } from '#app/programme/keep-elsewhere.ts';
import { keepAnswer, keepDecision, keepDeviation, keepHeard, keepStep } from '#app/programme/keep-file.ts';
import { renameForm, renameProgramme } from '#app/programme/rename-programme.ts';
import { askConsent } from '#app/programme/ask-consent.ts';
import { sayConsent } from '#app/programme/say-consent.ts';
import { sayConsents } from '#app/programme/say-consents.ts';
import {
  seeAdopted,
  seeAdopting,
  seeCheck,
  seeConsents,
  seeFollow,
  seeHeard,
  seePlan,
} from '#app/programme/see-file.ts';
import { takeOutProgramme } from '#app/programme/take-out-programme.ts';
import { withdrawAdoption } from '#app/programme/withdraw-adoption.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Content } from '#domain/programme/section.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, type Region } from '../../people.ts';
import { aProgramme } from '../../domain/programme/a-programme.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('a programme that is decided on, on %s', (engine) => {
  let region: Region;
  let leads: Member;
  const ids = new Map<string, string>();
  const idOf = (key: string) => ids.get(key) ?? '';
  const write = (who: Member, key: string, seen: number, content: Content) =>
    region.house.withActor(who, 'keep-programme-file', (desk) =>
      desk.programme.write([{ sectionId: idOf(key), seen, content }], {
        memberId: who.memberId,
        name: who.name,
        on: region.house.today(),
      }),
    );
  const mark = async () => textMark(valueOf(await seeCheck(region.house, region.ed, {})).programme);
  const no = { answer: 'no', why: 'Dat doen wij zelf.', saidBy: 'Sanne de Boer', saidOn: '2026-06-01' } as const;

  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, ed, contactgemeente, soest, deEik } = region;
    leads = await aColleague(house, soest, { name: 'Sanne de Boer', role: 'teamleider' });
    const whole = aProgramme();
    const places: Record<string, string> = { contact: contactgemeente.id, eik: deEik.id, wi: soest.id };
    const parties = whole.parties.map((party) => {
      ids.set(party.id, house.newId());
      return { ...party, id: idOf(party.id), organisationId: places[party.id] ?? null };
    });
    const sections = whole.sections.map(({ kind, key, position }) => {
      ids.set(`${kind}-${key}`, house.newId());
      return { id: idOf(`${kind}-${key}`), kind, key, position };
    });
    await house.withActor(ed, 'keep-programme-file', async (desk) => {
      const { name, from, until } = whole;
      const who = { organisationId: contactgemeente.id, memberId: ed.memberId, madeOn: house.today() };
      await desk.programme.open({ id: house.newId(), name, from, until, ownerPartyId: idOf('contact'), parties, sections, ...who }); // prettier-ignore
    });
    for (const { kind, key, content } of whole.sections) await write(ed, `${kind}-${key}`, 0, content);
  });
  afterAll(() => region.house.close());

  it('hears the own municipality from its team leader, the others through the owner, and nobody else', async () => {
    const { house, ed, ilse, karin } = region;
    const ask = { measureId: idOf('measure-1'), municipality: 'GM0327', version: 1, typed: no };
    expect(codes(await sayConsent(house, ilse, ask))).toBe('not-allowed');
    expect(codes(await sayConsent(house, leads, { ...ask, municipality: 'GM0307' }))).toBe('not-found');
    expect(codes(await sayConsent(house, leads, { ...ask, version: 2 }))).toBe('measure-changed');
    // Leusden is asked by a notice to who leads there; in Amersfoort nobody can answer here, so somebody calls.
    expect(codes(await askConsent(house, leads, {}))).toBe('not-allowed');
    expect(valueOf(await askConsent(house, ed, {}))).toEqual({ asked: 1, toCall: ['Amersfoort'] });
    const asked =
      "select count(*)::int as n from outbox where payload->>'notice' = 'consent-asked' and payload->>'memberId' = $1";
    expect((await house.owner.query<{ n: number }>(asked, [leads.memberId])).rows[0]?.n).toBe(1);
    valueOf(await sayConsent(house, leads, ask));
    valueOf(await sayConsent(house, ed, { ...ask, municipality: 'GM0307', typed: { ...no, answer: 'yes', why: '' } }));
    const [measure] = valueOf(await seeConsents(house, karin, {})).consents;
    expect(measure?.answers.map(({ town, entry }) => [town.name, entry?.content.answer, entry?.by])).toEqual([
      ['Amersfoort', 'yes', 'Ed Kamp'],
      ['Leusden', 'no', 'Sanne de Boer'],
    ]);
    expect(codes(await askConsent(house, ed, {}))).toBe('nobody-to-ask');
  });

  it('hears of one municipality everything at once: what is new is written, what was said before is not written again', async () => {
    const { house, ed, ilse } = region;
    const measureId = idOf('measure-1');
    const answers = (answer: 'yes' | 'no', why = '') => [{ measureId, version: 1, answer, why }];
    const say = (who: Member, municipality: string, over: object) =>
      sayConsents(house, who, {
        municipality,
        typed: { saidBy: 'Sanne de Boer', saidOn: '2026-06-01', answers: answers('no', no.why), ...over },
      });
    expect(codes(await say(ilse, 'GM0327', {}))).toBe('not-allowed');
    expect(codes(await say(leads, 'GM0307', {}))).toBe('not-found');
    expect(codes(await say(ed, 'GM0327', {}))).toBe('consent-nothing-new');
    expect(codes(await say(ed, 'GM0327', { answers: answers('no'), saidBy: '' }))).toBe('consent-why-missing consent-said-by-missing'); // prettier-ignore
    expect(valueOf(await say(leads, 'GM0327', { answers: answers('yes') }))).toEqual({ said: 1 });
    expect(valueOf(await say(ed, 'GM0327', {}))).toEqual({ said: 1 });
  });

  it('lets a municipality be in two programmes, as the owner writes down and everybody who takes part reads', async () => {
    const { house, ed, karin } = region;
    const also = { town: 'GM0327', answer: 'yes', where: 'Programma Rivierenland' } as const;
    expect(codes(await keepElsewhere(house, karin, also))).toBe('not-allowed');
    expect(codes(await keepElsewhere(house, ed, { ...also, town: 'GM0001' }))).toBe('elsewhere-town-missing');
    valueOf(await keepElsewhere(house, ed, also));
    const two = async () => valueOf(await seeElsewhere(house, karin, {})).two.map(({ town, where }) => [town.name, where]); // prettier-ignore
    expect(await two()).toEqual([['Leusden', 'Programma Rivierenland']]);
    valueOf(await keepElsewhere(house, ed, { ...also, answer: 'no' }));
    expect(await two()).toEqual([]);
  });

  it('keeps what young people said and what was done with it, written by who writes in the programme', async () => {
    const { house, ed, karin } = region;
    const heard = { on: '2026-05-20', who: 'Jongerenraad, acht jongeren', said: 'Bel ons eerder.' };
    expect(codes(await keepHeard(house, karin, heard))).toBe('programme-writers-only');
    valueOf(await keepHeard(house, ed, heard));
    expect(codes(await keepHeard(house, ed, { ...heard, said: `- Goed.\n2. ${'a'.repeat(1001)}` }))).toBe(
      'text-too-long',
    );
    const [one] = valueOf(await seeHeard(house, karin, {})).heard;
    valueOf(await keepAnswer(house, ed, { heardId: one?.subject ?? '', done: 'partly', because: 'Vanaf 2027.' }));
    expect(
      valueOf(await seeHeard(house, karin, {})).heard.map(({ content }) => [content.said, content.because]),
    ).toEqual([['Bel ons eerder.', 'Vanaf 2027.']]);
  });

  it('plans back from the day of handing in, and shows what shifts before a day is moved', async () => {
    const { house, ed } = region;
    const typed = { dueOn: '2026-12-18', takes: 5, doneOn: '' };
    expect(valueOf(await seePlan(house, ed, {})).plan).toBeUndefined();
    valueOf(await keepStep(house, ed, { key: 'hand-in', typed }));
    const shown = valueOf(await seePlan(house, ed, { move: { key: 'adopt', dueOn: '2026-12-04' } }));
    expect(shown.shifts.map(({ key }) => key)).toContain('boards');
    expect(shown.plan?.find(({ key }) => key === 'adopt')?.ready).toBe('2026-12-11');
    const decided = { partyId: idOf('contact'), plannedOn: '', decidedOn: '2026-06-02', words: '' };
    expect(codes(await keepDecision(house, ed, { ...decided, outcome: undefined }))).toBe('decision-outcome-missing');
    const halves = { ...decided, decidedOn: '', outcome: 'yes' } as const;
    expect(codes(await keepDecision(house, ed, halves))).toBe('decision-day-missing');
    valueOf(await keepDecision(house, ed, { ...decided, outcome: 'yes' }));
  });

  it('is adopted by the owner alone, as it was seen, and only when nothing blocks', async () => {
    const { house, ed, karin } = region;
    await house.withActor(ed, 'keep-programme-file', (desk) =>
      desk.programme.current().then((now) => desk.programme.setProcessLead(now?.id ?? '', karin)),
    );
    const adopt = { decision: 'College van Amersfoort, 2 juni 2026', seen: await mark() };
    expect(codes(await adoptProgramme(house, karin, adopt))).toBe('programme-owner-only');
    expect(codes(await adoptProgramme(house, ed, { ...adopt, seen: 'old' }))).toBe('programme-changed');
    const refused = await adoptProgramme(house, ed, adopt);
    expect(refused.ok ? [] : refused.refusals.map(({ values }) => values?.['items'])).toEqual([
      'Een bedrag per maatregel en voor algemene kosten',
    ]);
    const inTheWay = valueOf(await seeAdopting(house, karin, {}));
    expect([inTheWay.blocks.length, inTheWay.versions]).toEqual([1, []]);
    valueOf(await keepDeviation(house, karin, { itemId: 'budget', because: 'De raad beslist in juli.' }));
    expect(valueOf(await adoptProgramme(house, ed, adopt))).toEqual({ number: 1 });
    const { blocks, deviations, versions } = valueOf(await seeAdopting(house, karin, {}));
    expect([blocks.length, deviations.length, versions.map(({ number }) => number)]).toEqual([0, 1, [1]]);
    const { frozen, by } = valueOf(await seeAdopted(house, karin, { number: 1 }));
    expect([by, frozen.deviations.map(({ because }) => because)]).toEqual(['Ed Kamp', ['De raad beslist in juli.']]);
    expect(frozen.notIn[idOf('measure-1')]).toEqual(['Leusden']);
  });

  it('is taken back with a reason by the owner alone; the text stays, and the next version has the next number', async () => {
    const { house, ed, karin } = region;
    const mistake = { number: 1, why: 'Het college besloot nog niet.' };
    const rename = { name: 'Eem en Vallei', from: '2026-01-01', until: '2029-12-31' };
    expect(codes(await renameProgramme(house, ed, rename))).toBe('programme-adopted');
    expect(codes(await withdrawAdoption(house, karin, mistake))).toBe('not-allowed');
    expect(codes(await withdrawAdoption(house, ed, { ...mistake, number: 2 }))).toBe('not-found');
    expect(codes(await withdrawAdoption(house, ed, { ...mistake, why: '' }))).toBe('withdraw-why-missing');
    valueOf(await withdrawAdoption(house, ed, mistake));
    expect(codes(await withdrawAdoption(house, ed, mistake))).toBe('not-found');
    const { frozen, withdrawn } = valueOf(await seeAdopted(house, karin, { number: 1 }));
    expect([withdrawn?.why, withdrawn?.by, frozen.notIn[idOf('measure-1')]]).toEqual([mistake.why, 'Ed Kamp', ['Leusden']]); // prettier-ignore
    expect(codes(await renameForm(house, karin, {}))).toBe('not-allowed');
    expect(valueOf(await renameForm(house, ed, {})).adoptedVersion).toBeNull();
    expect(codes(await renameProgramme(house, karin, rename))).toBe('not-allowed');
    expect(codes(await renameProgramme(house, ed, { ...rename, until: '2025-01-01' }))).toBe('ends-before');
    valueOf(await renameProgramme(house, ed, rename));
    const adopt = { decision: 'College van Amersfoort, 9 juni 2026', seen: await mark() };
    expect(valueOf(await adoptProgramme(house, ed, adopt))).toEqual({ number: 2 });
    const { versions, programme } = valueOf(await seeAdopting(house, karin, {}));
    expect(versions.map(({ number, withdrawn: taken }) => [number, taken !== undefined])).toEqual([[2, false], [1, true]]); // prettier-ignore
    expect([programme.name, programme.adoptedVersion]).toEqual(['Eem en Vallei', 2]);
  });

  it('stays as it was adopted while the draft goes on, and a substantial change is reported by two', async () => {
    const { house, ed, karin } = region;
    await write(ed, 'measure-1', 1, { ...aProgramme().sections.find(({ kind }) => kind === 'measure')?.content, participants: 300 }); // prettier-ignore
    const before = valueOf(await seeAdopted(house, ed, { number: 2 })).frozen.programme.sections;
    expect(before.find(({ kind }) => kind === 'measure')?.content['participants']).toBe(120);
    const sectionId = idOf('measure-1');
    expect(codes(await judgeChange(house, karin, { sectionId, substantial: 'yes', why: 'Veel meer.' }))).toBe(
      'not-allowed',
    );
    valueOf(await judgeChange(house, ed, { sectionId, substantial: 'yes', why: 'Veel meer jongeren.' }));
    valueOf(await keepReport(house, ed, { sectionId, by: 'municipality', on: '2026-06-08', how: 'Brief aan DUO' }));
    const { changes } = valueOf(await seeFollow(house, ed, {}));
    expect(changes.map(({ fields, reports }) => [fields, reports.map(({ by, done }) => [by, done?.how])])).toEqual([
      [['participants'], [['school', undefined], ['municipality', 'Brief aan DUO']]],
    ]); // prettier-ignore
    const party = { role: 'care', organisationId: undefined, name: 'Wijkteam Leusden', schoolKind: '' };
    valueOf(await addParty(house, ed, party));
    const about = { sectionId: 'partijen', why: 'Een partij erbij.' };
    expect(codes(await judgeChange(house, ed, { ...about, sectionId: 'gemeenten', substantial: 'yes' }))).toBe('not-found'); // prettier-ignore
    valueOf(await judgeChange(house, ed, { ...about, substantial: 'yes' }));
    valueOf(await keepReport(house, ed, { ...about, by: 'school', on: '2026-06-08', how: 'Mail aan DUO' }));
    const added = valueOf(await seeFollow(house, ed, {})).changes.find(({ sectionId: id }) => id === 'partijen');
    expect(added?.reports.map(({ done }) => done?.how)).toEqual(['Mail aan DUO', undefined]);
  });

  it('is looked back on each year, and leaves as one file with sums that fit', async () => {
    const { house, ed } = region;
    valueOf(
      await reviewMeasure(house, ed, { measureId: idOf('measure-1'), outcome: 'adjust', why: 'Te weinig plek.' }),
    );
    const { reviews } = valueOf(await seeFollow(house, ed, {}));
    expect(reviews[0]?.entries.map(({ subject, content }) => [subject, content.outcome])).toEqual([['2026', 'adjust']]);
    const parts = house.zip.unpack(valueOf(await takeOutProgramme(house, ed)), 10_000_000);
    if (typeof parts === 'string') throw new Error(parts);
    const text = (name: string) => Buffer.from(parts.find((part) => part.name === name)?.bytes ?? []).toString();
    for (const line of text('controle.sha256').trim().split('\n')) {
      const [sum = '', name = ''] = line.split('  ');
      expect([name, Buffer.from(house.hash(text(name))).toString('hex')]).toEqual([name, sum]);
    }
    expect(text('onderdelen.jsonl').match(/"participants":(120|300)/g)).toEqual([
      '"participants":120',
      '"participants":300',
    ]);
    expect(text('vastgesteld.jsonl')).toContain('"notIn":{');
  });

  it('holds in the database itself: no row of the file is changed or removed, and none is written for another', async () => {
    const { house, ed, karin } = region;
    const kept = house.withActor(karin, 'keep-programme-file', (desk) =>
      desk.programme.current().then((now) =>
        desk.programmeFile.write(
          now?.id ?? '',
          {
            id: house.newId(),
            kind: 'withdrawn',
            sectionId: null,
            subject: '1',
            content: { why: 'x' },
          },
          { memberId: karin.memberId, name: karin.name, on: house.today() },
        ),
      ),
    );
    await expect(kept).rejects.toThrow(/row-level security/);
    expect(codes(await seeCheck(house, region.fatima, {}))).toBe('not-allowed');
    expect(ed.memberId).not.toBe(karin.memberId);
  });
});
