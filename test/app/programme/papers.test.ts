/** The papers of a programme leave in every format for who reads the programme, and are not there for who does not. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeProgrammePapers } from '#app/programme/see-programme-papers.ts';
import type { Party } from '#domain/programme/programme.ts';
import type { Content } from '#domain/programme/section.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('the papers of a programme, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const papers = (who: Region['ed']) => seeProgrammePapers(region.house, who, { region: 'Eem en Vallei', demo: true });
  const open = (who: Region['ed'], path: string) => new Visitor(app, who).open(`/regio/programma/${path}`);

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    expect(codes(await papers(region.ed))).toBe('not-found');
    const { house, ed, contactgemeente, soest } = region;
    const party = (role: Party['role'], organisationId: string | null, name: string, code: string | null): Party => ({
      id: house.newId(),
      role,
      organisationId,
      name,
      schoolKind: null,
      municipalityCode: code,
    });
    const parties = [
      party('contactgemeente', contactgemeente.id, 'Gemeente Amersfoort', 'GM0307'),
      party('wi', soest.id, 'Werk en inkomen Soest', 'GM0342'),
    ];
    const [owner, wi] = parties.map(({ id }) => id);
    const sections = [
      { id: house.newId(), kind: 'measure', key: house.newId(), position: 1 } as const,
      { id: house.newId(), kind: 'target', key: 'neet-2029', position: 1 } as const,
    ];
    const written: readonly Content[] = [
      { title: 'Hulp naar werk', what: 'We bellen.', owner: wi ?? '', partners: [owner ?? ''], forWhom: ['no-work'] },
      { target: 12, unit: 'percent', definition: 'neet' },
    ];
    await house.withActor(ed, 'see-programme-papers', async ({ programme }) => {
      await programme.open({
        id: house.newId(),
        name: 'Samen aan het werk',
        from: '2026-01-01',
        until: '2029-12-31',
        ownerPartyId: owner ?? '',
        parties,
        organisationId: contactgemeente.id,
        memberId: ed.memberId,
        madeOn: house.today(),
        sections,
      });
      const by = { memberId: ed.memberId, name: ed.name, on: house.today() };
      await programme.write(
        sections.map(({ id }, at) => ({ sectionId: id, seen: 0, content: written[at] ?? {} })),
        by,
      );
    });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('are made of what stands in it now, for its parties; a school that is none finds nothing', async () => {
    const { told: of, workRegions } = valueOf(await papers(region.ilse));
    expect(of.programme.sections.map(({ version }) => version)).toEqual([1, 1]);
    expect(workRegions).toEqual([{ code: 'AM14', name: 'AM14', towns: ['Amersfoort', 'Soest'] }]);
    expect(codes(await papers(region.karin))).toBe('not-found');
    for (const path of [
      'stukken',
      'document',
      'document/bestand',
      'bestuur',
      'uitleg',
      'werk',
      'taken',
      'taken/bestand',
    ])
      expect([path, (await open(region.karin, path)).status, (await open(region.ed, path)).status]).toEqual([
        path,
        404,
        200,
      ]);
  });

  it('say on every page that it is a draft, and leave as PDF, as Word, as a page and as a list', async () => {
    for (const path of ['document', 'bestuur', 'uitleg', 'werk', 'besluitkalender', 'teruggekeken']) {
      expect(told((await open(region.ilse, path)).body)).toContain('Nog niet vastgesteld.');
      const begins = { pdf: '%PDF-1.7', word: 'PK', html: '<!doctype html>' };
      for (const [way, begin] of Object.entries(begins)) {
        const { body, headers } = await open(region.ilse, `${path}/bestand?vorm=${way}`);
        expect([path, body.slice(0, begin.length).toLowerCase()]).toEqual([path, begin.toLowerCase()]);
        expect(headers['content-disposition']).toMatch(/^attachment/);
      }
    }
    const { body } = await open(region.ilse, 'taken/bestand?vorm=csv');
    expect(body).toContain('Hulp naar werk;Partner heeft deze taak;Trekker heeft deze taak;Raakt deze taak niet');
  });
});
