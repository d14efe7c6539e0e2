/** One page for the board of a region: notes from a day on beside the figures that may leave, for who coordinates. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBoardNotes, seeBoardPage, takeBoardNotesBack } from '#app/figures/board-page.ts';
import { keepTable } from '#app/figures/keep-table.ts';
import { beginProgramme, period } from '#app/programme/begin-programme.ts';
import { seeProgramme } from '#app/programme/see-programme.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const notes = (good: string, validFrom: string) => ({ good, concern: 'Te weinig stages', learned: '', validFrom, why: 'Overleg van juni' }); // prettier-ignore
const at = '/regio/cijfers/bestuur';

describe.each(engineNames)('the page for boards, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const page = async () => told((await new Visitor(app, region.ed).open(at)).body);

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('is for the coordinator who keeps the region, and says what nobody knows', async () => {
    const { house, ed, karin, rik } = region;
    for (const who of [karin, rik]) {
      expect(codes(await seeBoardPage(house, who, {}))).toBe('not-allowed');
      expect(codes(await keepBoardNotes(house, who, notes('Goed', '2026-06-09')))).toBe('not-allowed');
      expect((await new Visitor(app, who).open(at)).status).toBe(404);
    }
    expect(valueOf(await seeBoardPage(house, ed, {})).programme).toBeUndefined();
    const empty = await page();
    expect(empty).toContain('Hier schreef de regio nog niets bij.');
    expect(empty).toContain('Jongeren van de regio. Bron: er is nog geen tabel van DUO.');
    expect(empty).toContain('De regio begon nog geen programma.');
  });

  it('has other notes from a day on; what was before stays readable, and what did not begin can be taken back', async () => {
    const { house, ed } = region;
    valueOf(await keepBoardNotes(house, ed, notes('Eerst dit', '2026-06-09')));
    expect(await page()).not.toContain('Eerst dit');
    house.setToday('2026-06-10');
    expect(await page()).toContain('Dit gaat goed Eerst dit Dit baart zorgen Te weinig stages Dit leren we Hier schreef de regio nog niets bij.'); // prettier-ignore
    valueOf(await keepBoardNotes(house, ed, notes('Nu dat', '2026-06-11')));
    valueOf(await keepBoardNotes(house, ed, notes('Nooit dit', '2026-07-01')));
    const never = valueOf(await seeBoardPage(house, ed, {})).notes.ahead.at(-1);
    valueOf(await takeBoardNotesBack(house, ed, { settingId: never?.id ?? '' }));
    house.setToday('2026-07-02');
    const now = await page();
    expect(now).toContain('Dit gaat goed Nu dat');
    expect(now).toContain('Dit gaat goed: Eerst dit');
    expect(now).not.toContain('Ed Kamp schreef');
    const began = valueOf(await seeBoardPage(house, ed, {})).notes.since;
    expect(codes(await takeBoardNotesBack(house, ed, { settingId: began?.id ?? '' }))).toBe('notes-began');
  });

  it('keeps what was typed and says what must change', async () => {
    const window = new Visitor(app, region.ed);
    const wrong = await window.post(`${at}/schrijven`, { good: 'Bel over 111222333', concern: 'Dit bleef staan' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('Dit bleef staan');
    const said = told(wrong.body);
    expect(said).toContain('Hier staat een nummer dat op een BSN lijkt.');
    expect(said).toContain('Vul in waar jullie dit hebben besproken.');
  });

  it('shows targets of the draft and the age of a table; the target of a model stands beside the own one', async () => {
    const { house, ed, deEik, soest } = region;
    valueOf(
      await beginProgramme(house, ed, { ...period, name: 'Samen', with: [deEik.id, soest.id], contactSchool: '' }),
    );
    const bytes = new TextEncoder().encode('Gemeente;NEET 2027\nAmersfoort;1240');
    const kept = { fileName: 'model.csv', bytes, title: 'Doelen', source: 'CBS', about: '2026-06-01', target: 'juni' }; // prettier-ignore
    valueOf(await keepTable(house, ed, kept));
    const now = await page();
    expect(now).toContain('Geen school en werk Niet bekend Nog geen nieuwer cijfer Nog niet gekozen');
    expect(now).toContain('Uit het concept van het programma, nog niet vastgesteld');
    expect(now).toContain('Doelen, streefcijfers van versie juni. Bron: CBS. Over 1 juni 2026: 1 maand oud.');
    const { programme } = valueOf(await seeProgramme(house, ed, {}));
    const target = programme?.sections.find(({ key }) => key === 'neet-2027');
    const beside = told((await new Visitor(app, ed).open(`/regio/programma/deel/${target?.id}`)).body);
    expect(beside).toContain('Jullie eigen streefcijfer Nog niet ingevuld');
    expect(beside).toContain(
      'Model: Amersfoort, NEET 2027 1.240. Versie: juni. Bron: CBS, Doelen, gaat over 1 juni 2026.',
    );
  });
});
