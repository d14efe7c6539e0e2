/** The papers of an organisation: who reads, fills in and settles them, and what is shown when something changed since. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { narrowExchange } from '#app/exchange/see-exchanges.ts';
import { fillPapers, settlePaper } from '#app/papers/keep-papers.ts';
import { seePapers } from '#app/papers/see-papers.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, type Region } from '../../people.ts';
import { wordsIn } from '../../pdf.ts';
import { codes, valueOf } from '../handover/stage.ts';
import { browse } from '../pages/browse.ts';

describe.each(engineNames)('the papers, on %s', (engine) => {
  let region: Region;
  let inge: Member;
  let at: { readonly organisationId: string; readonly region: string };
  beforeAll(async () => {
    region = await aRegion(engine);
    inge = await aColleague(region.house, region.deEik, { name: 'Inge Prins', role: 'privacy', jobTitle: 'FG' });
    at = { organisationId: region.deEik.id, region: 'Eem en Vallei' };
  });
  afterAll(() => region.house.close());
  const dpia = async (who = inge, where = at) =>
    valueOf(await seePapers(region.house, who, where)).papers.find(({ paper }) => paper.id === 'dpia')!;

  test('what is filled in stands in every paper that asks for it, and an empty one stays open', async () => {
    const { house } = region;
    const before = (await dpia()).open;
    const blanks = { retention: 'Twee jaar, lijst van het bestuur', controller: 'Stichting De Eik', host: ' ' };
    valueOf(await fillPapers(house, inge, { ...at, blanks }));
    expect((await dpia()).open).toBe(before - 2);
    const { papers } = valueOf(await seePapers(house, inge, at));
    const told = papers.filter(({ paper }) => JSON.stringify(paper).includes('Twee jaar')).map(({ paper }) => paper.id);
    expect(told).toEqual(['dpia', 'verwerkersbijlage', 'verwerkingsregister', 'brief-jongere', 'brief-ouders']);
    expect(codes(await fillPapers(house, inge, { ...at, blanks: { host: 'BSN 111222333' } }))).toBe('bsn');
    expect((await dpia()).open).toBe(before - 2);
  });

  test('a settled version is kept, and what changed since is shown until it is settled anew', async () => {
    const { house } = region;
    const settle = (settledBy: string) => settlePaper(house, inge, { ...at, paper: 'dpia', settledBy });
    expect(codes(await settle(' '))).toBe('settled-by-missing');
    valueOf(await settle('het bestuur'));
    expect(codes(await settle('het bestuur'))).toBe('nothing-changed');
    expect((await dpia()).changes).toEqual({ added: [], gone: [] });
    valueOf(await narrowExchange(house, inge, { exchange: 'H1', closed: ['proud'] }));
    const { settled, changes } = await dpia();
    expect([settled?.version, settled?.settledBy]).toEqual([1, 'het bestuur']);
    expect(changes.gone.some((line) => line.includes('trots'))).toBe(true);
    valueOf(await settle('het bestuur'));
    expect([(await dpia()).settled?.version, (await dpia()).changes.gone]).toEqual([2, []]);
    const web = await browse(house);
    const page = (await web.as(inge).get(`/papieren/${at.organisationId}/dpia`)).body;
    for (const said of ['Versie 2, vastgesteld op', 'Stichting De Eik', 'Nog in te vullen', 'AVG art. 35'])
      expect(page).toContain(said);
    const file = await web.as(inge).post(`/papieren/${at.organisationId}/dpia/bestand`);
    expect(file.headers['content-disposition']).toContain('dpia-2026-06-08.html');
    expect(file.body).not.toMatch(/<script|<form|https?:\/\/(?!www\.w3)/);
    const forWord = await web.as(inge).post(`/papieren/${at.organisationId}/dpia/bestand`, { vorm: 'word' });
    expect(forWord.headers['content-disposition']).toContain('dpia-2026-06-08.docx');
    const parts = house.zip.unpack(new Uint8Array(forWord.rawPayload), 2_000_000);
    const main = Array.isArray(parts) ? parts.find(({ name }) => name === 'word/document.xml') : undefined;
    for (const said of ['Versie 2, vastgesteld op', 'Stichting De Eik', 'Nog in te vullen', 'AVG art. 35'])
      expect(Buffer.from(main?.bytes ?? []).toString()).toContain(said);
    const toKeep = await web.as(inge).post(`/papieren/${at.organisationId}/dpia/bestand`, { vorm: 'pdf' });
    expect(toKeep.headers['content-disposition']).toContain('dpia-2026-06-08.pdf');
    for (const said of ['Versie 2, vastgesteld op', 'Stichting De Eik', 'Nog in te vullen', 'AVG art. 35'])
      expect(wordsIn(toKeep.rawPayload)).toContain(said);
    await web.app.close();
  });

  test('of who has no account the contactgemeente makes them, and nobody else of another', async () => {
    const { house, fatima, rik, ed, leusden, soest, karin, marja } = region;
    const there = { organisationId: leusden.id, region: 'Eem en Vallei' };
    valueOf(await fillPapers(house, rik, { ...there, blanks: { controller: 'College van Leusden' } }));
    for (const who of [fatima, rik, ed])
      expect(JSON.stringify((await dpia(who, there)).paper)).toContain('College van Leusden');
    expect(valueOf(await seePapers(house, fatima, there)).others.map(({ name }) => name)).toEqual([leusden.name]);
    for (const [who, organisationId] of [
      [fatima, soest.id],
      [inge, leusden.id],
      [fatima, at.organisationId],
    ] as const) {
      expect(codes(await seePapers(house, who, { ...there, organisationId }))).toBe('not-found');
      expect(codes(await fillPapers(house, who, { organisationId, blanks: {} }))).toBe('not-found');
      const by = { organisationId, memberId: who.memberId, on: '2026-06-08' };
      const past = house.withActor(who, 'fill-papers', ({ papers }) => papers.keepBlanks({ host: 'x' }, by));
      await expect(past).rejects.toThrow(/row-level security/);
    }
    for (const who of [karin, marja]) expect(codes(await seePapers(house, who, at))).toBe('not-allowed');
    expect(codes(await settlePaper(house, rik, { ...there, paper: 'dpia', settledBy: 'x' }))).toBe('not-allowed');
  });

  test('a form that is refused keeps what was typed', async () => {
    const web = await browse(region.house);
    const typed = { host: 'Dienst Oost', officer: 'BSN 111222333' };
    const refused = await web.as(inge).post(`/papieren/${at.organisationId}/invullen`, typed);
    expect(refused.statusCode).toBe(422);
    for (const said of ['<title>Fout: ', 'Dienst Oost', 'nummer dat op een BSN lijkt'])
      expect(refused.body).toContain(said);
    const unsaid = await web.as(inge).post(`/papieren/${at.organisationId}/brief-ouders/vast`, {});
    expect([unsaid.statusCode, unsaid.body.includes('Schrijf wie dit papier vaststelde')]).toEqual([422, true]);
    for (const nowhere of ['/papieren/x/dpia', `/papieren/${at.organisationId}/testament`])
      expect((await web.as(inge).get(nowhere)).statusCode).toBe(404);
    await web.app.close();
  });
});
