/** Lists as a workbook, as CSV and on paper: asked why, marked, nothing that runs, and nobody who is afgeschermd. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportWork } from '#app/person/my-work.ts';
import { exportReports } from '#app/register/see-reports.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { readTable } from '#outside/files/table.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, type Fields, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const why = { reason: 'team', words: '' } as const;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe.each(engineNames)('lists that go out, on %s', (engine) => {
  let region: Region;
  let karin: Visitor;
  let mo: Visitor;
  const exported = async (act: string) => {
    const { rows } = await region.house.owner.query(
      `select count(distinct s.pseudonym)::int as n from access_event e join access_subject s on s.event_id = e.id
       where e.act = $1 and s.how = 'exported'`,
      [act],
    );
    return rows[0].n;
  };
  /** The workbook that a page answers with, read back as a list. */
  async function workbook(who: Visitor, url: string, fields: Fields = {}) {
    const sent = new URLSearchParams({ waarvoor: 'team', vorm: 'xlsx', ...fields } as Record<string, string>);
    const answer = await who.app.inject({
      method: 'POST',
      url,
      cookies: Object.fromEntries(who.cookies),
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      payload: sent.toString(),
    });
    expect([url, answer.statusCode, answer.headers['content-type']]).toEqual([url, 200, xlsx]);
    // What we write above the names of the columns is a title for who reads it.
    const { header, rows } = valueOf(await readTable(answer.rawPayload, 'lijst.xlsx'));
    return [header, ...rows.map(({ cells }) => cells)];
  }
  beforeAll(async () => {
    region = await aRegion(engine);
    const {
      house,
      karin: karinSmit,
      doorstroompunt,
      doorstroompuntTeam,
      owner,
    } = { ...region, owner: region.house.owner };
    await aYoungPerson(region, { turnOf: karinSmit, firstName: '=cmd', familyName: 'Vos' });
    const eva = await aYoungPerson(region, { turnOf: karinSmit, contact: karinSmit, firstName: 'Eva' });
    valueOf(await shieldCase(house, karinSmit, { caseId: eva, named: [karinSmit.memberId] }));
    const caseId = await aYoungPerson(region, { of: doorstroompunt, team: doorstroompuntTeam, firstName: 'Nena' });
    await owner.query(`update turn_task set verb = 'first-contact' where case_id = $1`, [caseId]);
    await owner.query(
      `insert into register_record (case_id, organisation_id, system, dossier_number, name_key, ground, source_on)
       values ($1, $2, 'JVS', '12', 'naam:', 'F3', '2026-06-01')`,
      [caseId, doorstroompunt.id],
    );
    const { app } = await aServer(house);
    [karin, mo] = [new Visitor(app, karinSmit), new Visitor(app, region.mo)];
  });
  afterAll(() => region.house.close());

  it('Mijn werk asks why first, and says how many are on it', async () => {
    expect(told((await karin.open('/werk')).body)).toContain('Meenemen');
    expect(told((await karin.open('/werk/bestand')).body)).toContain('Wie afgeschermd is, gaat nooit mee.');
    expect((await karin.post('/werk/bestand', { vorm: 'xlsx' })).status).toBe(422);
    expect(codes(await exportWork(region.house, region.ed, { why }))).toBe('not-allowed');
    expect(await exported('export-work')).toBe(0);
  });

  it('as a workbook each cell is text, nothing runs, each row has the mark, and who is afgeschermd is not on it', async () => {
    const rows = await workbook(karin, '/werk/bestand');
    const [first = []] = rows.filter(([group]) => group === 'Jij bent aan zet');
    expect([rows[0]?.slice(0, 5), first[1]]).toEqual([['Lijst', 'Naam', 'Wat', 'Aan zet', 'Uiterlijk'], "'=cmd Vos"]);
    expect(first[5]).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(rows.flat().join()).not.toContain('Eva');
    expect(await exported('export-work')).toBe(1);
    const onScreen = (await karin.open('/jongeren')).body;
    expect(onScreen).toContain('1 afgeschermde jongere');
    expect(onScreen).not.toContain('Eva');
    expect((await workbook(karin, '/jongeren/bestand')).flat().join()).not.toContain('Eva');
  });

  it('as CSV and on paper it is the same list, on paper with who printed it', async () => {
    const csv = await karin.post('/werk/bestand', { waarvoor: 'team', vorm: 'csv' });
    expect(csv.body).toContain(";'=cmd Vos;");
    const paper = await karin.post('/werk/bestand', { waarvoor: 'team', vorm: 'papier' });
    expect(paper.status).toBe(200);
    expect(told(paper.body)).toContain('Geprint door Karin Smit op maandag 8 juni 2026.');
    expect(paper.body).toContain('cmd Vos');
    expect(paper.body).toContain('class="mark"');
    expect(csv.body + paper.body).not.toContain('Eva');
  });

  it('Nieuwe meldingen goes out for who reads the register, by the same filter', async () => {
    const rows = await workbook(mo, '/meldingen/bestand');
    expect(rows.at(-1)?.slice(1, 4)).toEqual(['Leusden', expect.any(String), '']);
    expect(await exported('export-reports')).toBe(1);
    expect((await workbook(mo, '/meldingen/bestand', { gemeente: 'GM0342' })).flat()).not.toContain('Leusden');
    expect(codes(await exportReports(region.house, region.karin, { filter: {}, why }))).toBe('not-allowed');
    expect((await karin.open('/meldingen/bestand')).status).toBe(404);
  });

  it('Organisaties and Waar stokt het go out without a why: there is no young person on them', async () => {
    for (const path of ['/organisaties/bestand', '/regio/bestand']) {
      const csv = await karin.open(path);
      expect([path, csv.status, csv.headers['content-type']]).toEqual([path, 200, 'text/csv; charset=utf-8']);
      expect((await karin.open(`${path}?vorm=xlsx`)).headers['content-type']).toBe(xlsx);
      expect((await karin.open(`${path}?vorm=papier`)).body).toContain('op papier');
      expect(csv.body).not.toMatch(/Vos;.*cmd|Eva/);
    }
  });
});
