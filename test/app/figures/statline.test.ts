/** Files of CBS StatLine: read by page and by command, kept for who keeps the region. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepRead } from '#app/figures/keep-table.ts';
import { keepStatline, openStatline } from '#app/figures/read-statline.ts';
import { publishedTable } from '#cli/published-table.ts';
import type { Tools } from '#cli/command.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aServer, formOf, told, Visitor } from '../../web/visitor.ts';
import { proposed } from '#domain/figures/statline-choice.ts';
import { codes, valueOf } from '../handover/stage.ts';

const text = `"ID";"Geslacht";"RegioS";"Perioden";"Jongeren_1"
0;"T001038";"NL01  ";"2023JJ00";"  188000"
1;"T001038";"GM0307";"2023JJ00";"    1600"
2;"3000   ";"GM0307";"2023JJ00";"     800"
3;"4000   ";"GM0307";"2023JJ00";"     700"
4;"T001038";"GM0363";"2023JJ00";"    9000"
`;
async function* pieces() {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

describe.each(engineNames)('files of CBS StatLine, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  /** Sends the form with a file, as a browser does. */
  async function send(window: Visitor, of: string, title = '') {
    const part = (name: string, value: string, more = '') =>
      `--edge\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
    const file = part('file', of, '; filename="86223NED.csv"\r\nContent-Type: text/csv');
    const sent = await app.inject({
      method: 'POST',
      url: '/regio/cijfers/tabel',
      cookies: Object.fromEntries(window.cookies),
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=edge' },
      payload: `${file}${part('title', title)}${part('source', '')}${part('version', '')}--edge--\r\n`,
    });
    return { status: sent.statusCode, body: sent.body };
  }
  const figures = async () => told((await new Visitor(app, region.karin).open('/regio/cijfers')).body);

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    await region.house.owner.query(`update organisation set municipality_code = 'GM0307' where id = $1`, [
      region.contactgemeente.id,
    ]);
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('are read by who keeps the region only', async () => {
    const opened = await openStatline(region.house, region.karin, { fileName: 'x.csv', pieces: pieces() });
    expect(codes(opened)).toBe('not-allowed');
    const slice = valueOf(await openStatline(region.house, region.ed, { fileName: 'x.csv', pieces: pieces() }))!;
    const wish = { title: 'x', source: '', about: undefined, target: undefined, slice, choice: proposed(slice) };
    expect(codes(await keepStatline(region.house, region.karin, wish))).toBe('not-allowed');
    expect(codes(await keepRead(region.house, region.karin, {} as never))).toBe('not-allowed');
    expect((await send(new Visitor(app, region.karin), text)).status).toBe(404);
    expect((await new Visitor(app, region.karin).post('/regio/cijfers/tabel/cbs', { bewaard: 'x' })).status).toBe(404);
  });

  it('ask which columns make a line, keep that, and say what was left out', async () => {
    const window = new Visitor(app, region.ed);
    const asked = await send(window, text);
    expect(asked.status).toBe(422);
    expect(told(asked.body)).toContain(
      'Dit is een bestand van CBS StatLine: StatLine 86223NED. Over jullie regio en Nederland staan er 4 regels in.',
    );
    expect(asked.body).toContain('Alleen: Totaal mannen en vrouwen');
    const again = await window.post(...formOf(asked.body, '/tabel/cbs', { 'kolom-0': '0', 'kolom-1': 'elke' }));
    expect([again.status, again.to]).toEqual([303, '/regio/cijfers#anderen']);
    const page = await figures();
    expect(page).toContain('StatLine 86223NED. Gaat over 31 december 2023, ');
    expect(page).toContain('Nederland 188.000');
    expect(page).toContain('Amersfoort 1.600');
    expect(page).not.toContain('9.000');
    expect(page).toContain('In elke regel hetzelfde. Geslacht: Totaal mannen en vrouwen. Periode: 2023.');
    expect(page).toContain('1 regel van gemeenten van andere regio’s');
    const gone = await window.post(...formOf(asked.body, '/tabel/cbs'));
    expect(gone.status).toBe(422);
    expect(told(gone.body)).toContain('het bestand is er niet meer');
  });

  it('with a number of a person in the name of the table are asked about before anything is read', async () => {
    const asked = await send(new Visitor(app, region.ed), text, '111222333');
    expect(told(asked.body)).toContain('Hoort dit nummer bij telefoon of kenmerk?');
    expect(asked.body).not.toContain('/tabel/cbs"');
  });

  it('are kept by a command too, with the columns that were named and each total that does not add up', async () => {
    const said: string[] = [];
    const io = { cwd: import.meta.dirname, out: (line: string) => said.push(line), err: (line: string) => said.push(line) }; // prettier-ignore
    const tools = { house: { ...region.house, demo: true } } as unknown as Tools;
    const args = ['statline.csv', '--as', 'Ed Kamp'];
    expect(await publishedTable.run([...args, '--keep', 'Geslacht=elke'], io, tools)).toBe(0);
    expect(said.join('')).toContain('Amersfoort, Totaal mannen en vrouwen: er staat 1600, samen is het 1500.');
    expect(await figures()).toContain('Jongeren (15 tot 27 jaar); regio');
    expect(await publishedTable.run([...args, '--keep', 'Leeftijd=elke'], io, tools)).toBe(2);
    expect(said.join('')).toContain('“Leeftijd=elke” staat niet in dit bestand.');
    expect(await publishedTable.run(['statline.csv', '--as', 'Karin Smit'], io, tools)).toBe(3);
  });
});
