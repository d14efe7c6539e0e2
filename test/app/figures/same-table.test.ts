/** A table that is read twice: refused when nothing is other, and replaced only when somebody says so. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepTable, removeTable } from '#app/figures/keep-table.ts';
import { seeFigures } from '#app/figures/see-figures.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aServer, formOf, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const table = (aantal: number) => ({
  fileName: 'tabel.csv',
  bytes: new TextEncoder().encode(`Gemeente;Aantal\nSoest;${aantal}`),
  title: 'Zonder werk',
  source: 'CBS',
  about: '2025-12-31',
});

describe.each(engineNames)('a table that is read twice, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const seen = async () => valueOf(await seeFigures(region.house, region.ed, {}));
  async function send(window: Visitor, aantal: number) {
    const part = (name: string, value: string, more = '') =>
      `--edge\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
    const day = ['31', '12', '2025'].map((value, at) => part(`about-${['day', 'month', 'year'][at]}`, value)).join('');
    const file = part('file', `Gemeente;Aantal\nSoest;${aantal}`, '; filename="t.csv"\r\nContent-Type: text/csv');
    const sent = await app.inject({
      method: 'POST',
      url: '/regio/cijfers/tabel',
      cookies: Object.fromEntries(window.cookies),
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=edge' },
      payload: `${file}${part('title', 'Zonder werk')}${part('source', 'CBS')}${part('version', '')}${day}--edge--\r\n`,
    });
    return { status: sent.statusCode, body: sent.body };
  }

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    valueOf(await keepTable(region.house, region.ed, table(12)));
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('is refused when nothing is other, with the day on which it was read', async () => {
    expect(codes(await keepTable(region.house, region.ed, table(12)))).toBe('table-there');
    const again = await send(new Visitor(app, region.ed), 12);
    expect(again.status).toBe(422);
    expect(told(again.body)).toContain('Deze tabel staat er al, met dezelfde getallen. Hij is ingelezen op maandag 8 juni 2026.'); // prettier-ignore
    expect((await seen()).published).toHaveLength(1);
  });

  it('with other numbers is kept when somebody says that it replaces the one before, which stays readable', async () => {
    const { house, ed } = region;
    expect(codes(await keepTable(house, ed, table(14)))).toBe('table-differs');
    expect(codes(await keepTable(house, ed, { ...table(14), replaces: house.newId() }))).toBe('table-differs');
    const window = new Visitor(app, ed);
    const asked = await send(window, 14);
    expect([asked.status, told(asked.body).includes('Soest 12 14')]).toEqual([422, true]);
    const yes = await window.post(...formOf(asked.body, '/tabel/vervang'));
    expect([yes.status, yes.to]).toEqual([303, '/regio/cijfers#anderen']);
    const { published, replaced } = await seen();
    expect(published.map(({ rows }) => rows[0]?.figures)).toEqual([[14]]);
    expect(replaced.map(({ rows, replacedOn }) => [rows[0]?.figures, replacedOn])).toEqual([[[12], '2026-06-08']]);
    const page = (await new Visitor(app, region.karin).open('/regio/cijfers')).body;
    expect(told(page)).toContain('Tabellen die zijn vervangen (1)');
    const names = [...page.matchAll(/aria-label="(Tabel: [^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('holds again when the one that replaced it is taken away', async () => {
    const [newer] = (await seen()).published;
    valueOf(await removeTable(region.house, region.ed, { tableId: newer?.id ?? '' }));
    const { published, replaced } = await seen();
    expect([published.map(({ rows }) => rows[0]?.figures), replaced]).toEqual([[[12]], []]);
  });
});
