/** The programme of a region: begun by the contactgemeente, read by its parties, written by who was asked, and nothing typed is lost. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginForm, beginProgramme, period } from '#app/programme/begin-programme.ts';
import { sayBeside, solveComment } from '#app/programme/comments.ts';
import { copyFigure, figureForm } from '#app/programme/figure-choices.ts';
import { addParty, keepWriters, partiesForm, removeParty } from '#app/programme/keep-parties.ts';
import { pasteMeasures } from '#app/programme/paste-measures.ts';
import { compareVersions, seeProgramme, seeSection } from '#app/programme/see-programme.ts';
import { moveSection } from '#app/programme/move-section.ts';
import { addSection, retireSection, startWriting, stopWriting, writeMany, writeSection } from '#app/programme/write-section.ts'; // prettier-ignore
import { keepTable } from '#app/figures/keep-table.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const typed = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
const table = (about: string, number: string) => ({
  fileName: 'tabel.csv',
  bytes: new TextEncoder().encode(`Plaats;Jongeren zonder werk\nEem en Vallei;${number}`),
  title: 'Jongeren en werk',
  source: 'Een voorbeeld',
  about,
});

describe.each(engineNames)('the programme, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const now = () => region.house.now();
  const programme = async (who: Member = region.ed): Promise<Programme> => {
    const view = valueOf(await seeProgramme(region.house, who, {}));
    expect(view.reads).toBe(true);
    return view.programme!;
  };
  const section = async (kind: string, key?: string) =>
    (await programme()).sections.find((one) => one.kind === kind && (key === undefined || one.key === key))!;
  const see = async (who: Member, sectionId: string) =>
    valueOf(await seeSection(region.house, who, { sectionId, now: now() }));
  const save = (who: Member, sectionId: string, seen: number, fields: Parameters<typeof typed>[0]) =>
    writeSection(region.house, who, { sectionId, seen, typed: typed(fields), now: now() });

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('is begun by the coordinator of the contactgemeente, with who the directory knows', async () => {
    const { house, ed, ilse, rik, deEik, soest } = region;
    const begin = { ...period, name: 'Programma', with: [deEik.id, soest.id], contactSchool: '' };
    const none = told((await new Visitor(app, ilse).open('/regio/programma')).body);
    expect(none).toContain('Er is nog geen programma');
    for (const who of [ilse, rik]) expect(codes(await beginForm(house, who, {}))).toBe('not-allowed');
    const form = await new Visitor(app, ed).fillIn('/regio/programma/nieuw', '/regio/programma', { name: '' });
    expect([form.status, told(form.body).includes('Geef het programma een naam.')]).toEqual([422, true]);
    const { proposals } = valueOf(await beginForm(house, ed, {}));
    expect(proposals.find(({ name }) => name.includes('De Eik'))).toMatchObject({ role: 'school', schoolKind: 'pro' });
    expect(codes(await beginProgramme(house, ed, { ...begin, name: ' ', until: '2025-12-31' }))).toBe('name-missing ends-before'); // prettier-ignore
    expect(codes(await beginProgramme(house, ed, { ...begin, contactSchool: soest.id }))).toBe('party-unknown');
    valueOf(await beginProgramme(house, ed, begin));
    expect(codes(await beginProgramme(house, ed, begin))).toBe('programme-there');
    expect((await new Visitor(app, ed).open('/regio/programma/nieuw')).to).toBe('/regio/programma');
    const { parties, sections, ownerPartyId } = await programme();
    expect(parties.map(({ role, schoolKind }) => [role, schoolKind])).toEqual([['contactgemeente', null], ['school', 'pro'], ['wi', null]]); // prettier-ignore
    expect(parties.find(({ id }) => id === ownerPartyId)?.organisationId).toBe(ed.organisationId);
    expect(sections.map(({ kind }) => kind).filter((kind) => kind === 'target')).toHaveLength(9);
    expect(sections.filter(({ kind }) => kind === 'agreement').map(({ key }) => key).join('')).toBe('abcdefghi'); // prettier-ignore
  });

  it('is there for its parties; for another the text is not there, and the overview says who makes it', async () => {
    const { house, mo, karin, fatima } = region;
    expect((await programme(karin)).sections.length).toBeGreaterThan(18);
    const elsewhere = valueOf(await seeProgramme(house, mo, {}));
    expect([elsewhere.reads, elsewhere.programme?.sections]).toEqual([false, []]);
    expect(codes(await seeProgramme(house, fatima, {}))).toBe('not-allowed');
    const { id } = await section('general');
    expect(codes(await seeSection(house, mo, { sectionId: id, now: now() }))).toBe('not-found');
    const page = await new Visitor(app, mo).open('/regio/programma');
    expect(told(page.body)).toContain('Contactgemeente Amersfoort maakt het programma');
    expect((await new Visitor(app, mo).open(`/regio/programma/deel/${id}`)).status).toBe(404);
    expect((await new Visitor(app, mo).open('/regio/programma/deelnemers')).status).toBe(404);
  });

  it('has other parties and other writers only by its owner, and the owner stays', async () => {
    const { house, ed, ilse, karin, mo, doorstroompunt } = region;
    const punt = { role: 'other', organisationId: doorstroompunt.id, name: '', schoolKind: '' };
    expect(codes(await addParty(house, karin, punt))).toBe('not-allowed');
    expect(codes(await addParty(house, ed, { ...punt, role: 'contactgemeente' }))).toBe('role-missing');
    expect(codes(await addParty(house, ed, { ...punt, organisationId: undefined }))).toBe('party-missing');
    const wrong = { ...punt, role: '', organisationId: undefined, name: '111222333'.padStart(140, 'a ') };
    expect(codes(await addParty(house, ed, wrong))).toBe('role-missing bsn');
    expect(codes(await addParty(house, ed, { ...wrong, name: '' }))).toBe('role-missing party-missing');
    valueOf(await addParty(house, ed, punt));
    expect(codes(await addParty(house, ed, punt))).toBe('party-there');
    valueOf(await addParty(house, ed, { role: 'youth-council', organisationId: undefined, name: 'Jongerenraad', schoolKind: '' })); // prettier-ignore
    const { colleagues } = valueOf(await partiesForm(house, ed, {}));
    expect(colleagues.map(({ name }) => name)).toContain('Mo Achterberg');
    expect(codes(await keepWriters(house, ed, { processLeadId: region.fatima.memberId, writerIds: [] }))).toBe('writer-unknown'); // prettier-ignore
    valueOf(await keepWriters(house, ed, { processLeadId: ilse.memberId, writerIds: [karin.memberId] }));
    const { parties, ownerPartyId, processLead } = await programme();
    expect(processLead?.name).toBe('Ilse Mulder');
    expect(codes(await removeParty(house, ed, { partyId: ownerPartyId }))).toBe('owner-stays');
    const council = parties.find(({ role }) => role === 'youth-council')!.id;
    const agreed = await section('agreement', 'i');
    valueOf(await save(ilse, agreed.id, 0, { text: 'De raad leest mee.', parties: [council] }));
    expect(codes(await removeParty(house, ed, { partyId: council }))).toBe('party-used');
    const page = await new Visitor(app, ed).post(`/regio/programma/deelnemers/${council}/weg`);
    expect(told(page.body)).toContain('Jongerenraad staat nog in een deel');
    expect(codes(await save(mo, agreed.id, 1, { text: 'Ik ook.' }))).toBe('not-found');
  });

  it('shows both texts when two save at once, keeps what was typed, and loses nothing', async () => {
    const { ed, ilse, karin } = region;
    const measure = valueOf(await addSection(region.house, ilse, { kind: 'measure' })).sectionId;
    const at = `/regio/programma/deel/${measure}`;
    const [one, two] = [new Visitor(app, ilse), new Visitor(app, karin)];
    expect((await one.post(`${at}/begin`)).to).toBe(`${at}/schrijven`);
    expect(told((await two.open(`${at}/schrijven`)).body)).toContain('Ilse Mulder schrijft hier nu');
    const second = (await two.open(`${at}/schrijven`)).body;
    expect((await one.fillIn(`${at}/schrijven`, '/schrijven', { title: 'Hulp voor entree', what: 'We bellen.' })).to).toBe(at); // prettier-ignore
    expect(told((await two.open(`${at}/schrijven`)).body)).not.toContain('schrijft hier nu');
    expect(second).toContain('name="seen" value="0"');
    const clash = await two.post(`${at}/schrijven`, { seen: '0', title: 'Hulp voor entree', what: 'We gaan langs.' });
    expect(clash.status).toBe(409);
    const words = told(clash.body);
    expect(words).toContain('Ilse Mulder bewaarde net iets eerder');
    expect(words).toContain('We bellen.');
    expect(words).toContain('We gaan langs.');
    expect(clash.body).toContain('name="seen" value="1"');
    const both = { seen: '1', title: 'Hulp voor entree', what: 'We bellen. We gaan langs.' };
    expect((await two.post(`${at}/schrijven`, both)).to).toBe(at);
    const seen = await see(ed, measure);
    expect(seen.versions.map(({ version, by }) => [version, by])).toEqual([[2, 'Karin Smit'], [1, 'Ilse Mulder']]); // prettier-ignore
    const compared = valueOf(await compareVersions(region.house, ed, { sectionId: measure, from: 1, to: 2 }));
    expect(compared.before.content['what']).toBe('We bellen.');
    expect(codes(await compareVersions(region.house, ed, { sectionId: measure, from: 1, to: 9 }))).toBe('not-found');
    const page = told((await one.open(`${at}/versies?van=1&naar=2`)).body);
    expect(page).toContain('Nieuw We gaan langs.');
    expect(page).not.toContain('Weg');
  });

  it('says for a quarter of an hour that somebody writes, and lets somebody stop', async () => {
    const { house, ilse, karin } = region;
    const { id: sectionId } = await section('general');
    valueOf(await startWriting(house, ilse, { sectionId, now: now() }));
    expect((await see(karin, sectionId)).others.map(({ name }) => name)).toEqual(['Ilse Mulder']);
    const nothing = { sectionId, seen: 0, typed: new Map(), anyway: false };
    valueOf(await stopWriting(house, ilse, nothing));
    expect((await see(karin, sectionId)).others).toEqual([]);
    valueOf(await startWriting(house, ilse, { sectionId, now: now() }));
    house.pass(16 * 60);
    expect((await see(karin, sectionId)).others).toEqual([]);
  });

  it('asks before what was typed is thrown away, and a text that is too long is not cut off', async () => {
    const { ilse } = region;
    const { id, version } = await section('general');
    const at = `/regio/programma/deel/${id}`;
    const web = new Visitor(app, ilse);
    expect((await web.open(`${at}/schrijven`)).body).not.toMatch(/<textarea[^>]*maxlength/i);
    const long = { seen: String(version), summary: 'a'.repeat(6012) };
    const refused = await web.post(`${at}/schrijven`, long);
    expect([refused.status, refused.body.includes(long.summary)]).toEqual([422, true]);
    expect(told(refused.body)).toContain('Maak het 12 letters korter. Er passen 6000 letters in.');
    const typed = { seen: String(version), summary: 'Dit wil ik houden.' };
    const asked = await web.post(`${at}/stoppen`, typed);
    expect([asked.status, asked.body.includes(typed.summary)]).toEqual([422, true]);
    expect(told(asked.body)).toContain('Gooi weg wat ik typte');
    expect((await web.post(`${at}/stoppen`, { ...typed, anyway: 'yes' })).status).toBe(303);
    expect((await section('general')).version).toBe(version);
  });

  it('says at its field what must change, and keeps what was typed', async () => {
    const { ed } = region;
    const target = await section('target', 'neet-2027');
    const wrong = await new Visitor(app, ed).post(`/regio/programma/deel/${target.id}/schrijven`, {
      seen: '0',
      target: '140',
      unit: 'percent',
      share: 'Ons deel is 1,9.',
    });
    expect(wrong.status).toBe(422);
    expect(told(wrong.body)).toContain('Een percentage is hoogstens 100.');
    expect(wrong.body).toContain('Ons deel is 1,9.');
    expect((await section('target', 'neet-2027')).version).toBe(0);
  });

  it('holds what readers say beside it, and a writer puts it on solved', async () => {
    const { house, bas, ilse } = region;
    const { id: sectionId } = await section('agreement', 'a');
    const say = (words: string) => sayBeside(house, bas, { sectionId, words });
    expect([codes(await say(' ')), codes(await say('111222333'))]).toEqual(['words-missing', 'bsn']);
    valueOf(await say('Kan dit eerder?'));
    const [comment] = (await see(bas, sectionId)).comments;
    expect(codes(await solveComment(house, bas, { sectionId, commentId: comment!.id }))).toBe('not-found');
    expect(valueOf(await seeProgramme(house, bas, {})).open.get(sectionId)).toBe(1);
    valueOf(await solveComment(house, ilse, { sectionId, commentId: comment!.id }));
    expect((await see(bas, sectionId)).comments[0]).toMatchObject({ by: 'Bas Jansen', solvedBy: 'Ilse Mulder' });
  });

  it('takes a published figure over with source and day, and points out a newer one without changing anything', async () => {
    const { house, ed, ilse, karin } = region;
    valueOf(await keepTable(house, ed, table('2025-11-01', '2150')));
    const target = await section('target', 'neet-2026');
    const { choices } = valueOf(await figureForm(house, ilse, { sectionId: target.id }));
    const key = choices.find(({ value }) => value === 2150)!.key;
    expect(codes(await copyFigure(house, ilse, { sectionId: target.id, seen: 0, key: 'elders' }))).toBe(
      'figure-missing',
    );
    valueOf(await copyFigure(house, ilse, { sectionId: target.id, seen: 0, key }));
    expect(codes(await copyFigure(house, karin, { sectionId: target.id, seen: 0, key }))).toBe('changed-meanwhile');
    const filled = await section('target', 'neet-2026');
    expect(filled.content).toMatchObject({ baseline: 2150, baselineOn: '2025-11-01' });
    expect(filled.content['source']).toContain('Een voorbeeld');
    expect((await see(ilse, target.id)).newer).toEqual([]);
    valueOf(await keepTable(house, ed, table('2026-05-01', '2090')));
    expect((await see(ilse, target.id)).newer.map(({ value }) => value)).toEqual([2090]);
    expect((await section('target', 'neet-2026')).content['baseline']).toBe(2150);
    const page = told((await new Visitor(app, ilse).open(`/regio/programma/deel/${target.id}`)).body);
    expect(page).toContain('Er is een nieuwer cijfer');
    expect(page).toContain('1 november 2025');
  });

  it('reads measures out of a table: looked at first, then kept, and twice is once', async () => {
    const { house, ilse, mo } = region;
    const paste = (who: Member, table: string, keep: boolean) => pasteMeasures(house, who, { table, keep });
    const table = 'Maatregel\tTrekker\t2027\nStagecoach\tPraktijkschool De Eik\tBegin.\nTaalklas\tStichting X\t';
    expect(codes(await paste(mo, table, false))).toBe('not-found');
    expect(codes(await paste(ilse, ' ', false))).toBe('paste-empty');
    expect(codes(await paste(ilse, 'Maatregel\tWie\nHulp\t111222333', true))).toBe('bsn');
    expect(codes(await paste(ilse, 'Trekker\nDe Eik', true))).toBe('paste-no-name');
    const measures = async () => (await programme()).sections.filter(({ kind }) => kind === 'measure');
    const before = (await measures()).length;
    expect(valueOf(await paste(ilse, table, false)).measures.map(({ title }) => title)).toEqual([
      'Stagecoach',
      'Taalklas',
    ]);
    expect((await measures()).length).toBe(before);
    valueOf(await paste(ilse, table, true));
    expect((await measures()).slice(-2).map(({ content }) => content['title'])).toEqual(['Stagecoach', 'Taalklas']);
    expect((await measures()).at(-2)?.content['planning']).toEqual([{ year: 2027, what: 'Begin.' }]);
    expect(codes(await paste(ilse, table, true))).toBe('paste-nothing-new');
    const asked = await new Visitor(app, ilse).post('/regio/programma/plakken', { table: `${table}\nBeurs\t\t` });
    expect(told(asked.body)).toContain('We lazen 1 maatregel Er is nog niets bewaard.');
    expect(told(asked.body)).toContain('Stagecoach en Taalklas. Die blijven zoals ze zijn.');
  });

  it('is filled with many parts at once; a chapter goes out, and what the regulation asks stays', async () => {
    const { house, ilse, mo } = region;
    const sections = [
      { kind: 'analysis', key: 'een', typed: typed({ title: 'Onze jongeren', 'claims-text-0': 'Het worden er meer' }) },
      { kind: 'general', key: 'general', typed: typed({ summary: 'Kort.' }) },
    ] as const;
    expect(codes(await writeMany(house, mo, { sections }))).toBe('not-found');
    valueOf(await writeMany(house, ilse, { sections }));
    const chapter = await section('analysis', 'een');
    const page = told((await new Visitor(app, ilse).open(`/regio/programma/deel/${chapter.id}`)).body);
    expect(page).toContain('Het worden er meer schatting');
    const order = async () =>
      (await programme()).sections.filter(({ kind }) => kind === 'analysis').map(({ id }) => id);
    const [first = '', ...rest] = await order();
    expect(codes(await moveSection(house, mo, { sectionId: first, to: 'down' }))).toBe('not-found');
    valueOf(await moveSection(house, ilse, { sectionId: first, to: 'up' }));
    expect(await order()).toEqual([first, ...rest]);
    const added = valueOf(await addSection(house, ilse, { kind: 'analysis' })).sectionId;
    valueOf(await moveSection(house, ilse, { sectionId: added, to: 'up' }));
    expect((await order()).slice(-2)).toEqual([added, [first, ...rest].at(-1)]);
    expect(codes(await moveSection(house, ilse, { sectionId: (await section('general')).id, to: 'up' }))).toBe('section-needed'); // prettier-ignore
    valueOf(await retireSection(house, ilse, { sectionId: added }));
    valueOf(await retireSection(house, ilse, { sectionId: chapter.id }));
    expect(await section('analysis', 'een')).toBeUndefined();
    const { id: sectionId } = await section('general');
    expect(codes(await retireSection(house, ilse, { sectionId }))).toBe('section-needed');
  });
});
