/** Role × block × relation where it counts: what the database shows, and what any page says. The table stands in domain tests. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDocument } from '#app/document/approve-document.ts';
import { seeDocument } from '#app/document/see-document.ts';
import { shareDocument } from '#app/document/share-document.ts';
import { keepDocument } from '#app/document/write-document.ts';
import { makeExtract } from '#app/extract/give-extract.ts';
import { enterByLink } from '#app/handover/come-in-by-link.ts';
import { takeOver } from '#app/handover/take-over.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import { documentSets, sectionIds, type SectionId } from '#domain/document/sections.ts';
import { extractKinds } from '#domain/extract/kinds.ts';
import { pages } from '#web/pages.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aTeam, aYoungPerson } from '../../people.ts';
import { aServer, Visitor } from '../../web/visitor.ts';
import { aStage, byLink, forWork, type Stage } from '../extract/stage.ts';
import { aMandate, arrived } from '../handover/arrives-stage.ts';
import { aSent, tokenOf, valueOf, type Stage as Handed } from '../handover/stage.ts';

/** One word for each block, found nowhere else. */
const wordOf = (id: SectionId): string => `merk${sectionIds.indexOf(id)}woord`;
const blocksIn = (text: string): readonly SectionId[] => sectionIds.filter((id) => text.includes(wordOf(id)));
const never: readonly SectionId[] = ['helps-at-home'];

describe.each(engineNames)('each block of the document stays where it may be, on %s', (engine) => {
  let stage: Stage;
  let app: FastifyInstance;
  let [bea, guest] = [] as unknown as [Member, Guest];
  let [caseId, handoverId, guestId] = ['', '', ''];

  async function written(ofCase: string): Promise<void> {
    const { house, karin } = stage;
    const texts = sectionIds.map((section) => ({ section, text: wordOf(section), was: '' }));
    valueOf(await keepDocument(house, karin, { caseId: ofCase, texts }));
  }
  beforeAll(async () => {
    stage = await aStage(engine);
    ({ app } = await aServer(stage.house));
    const { house, karin, ilse } = stage;
    ({ caseId, handoverId } = await aSent(stage as unknown as Handed, { to: 'soest', person: ilse }));
    await written(caseId);
    const { stamp } = valueOf(await seeDocument(house, karin, { caseId }));
    const read = { how: 'in-person', by: 'self', byName: '', ownView: '', on: '2026-06-08' } as const;
    valueOf(await approveDocument(house, karin, { caseId, stamp, ...read }));
    // To who finds work: by whoever has an account, and by who comes in with a link.
    const { blocks } = extractKinds.H13;
    const texts = blocks.map((id) => ({
      id,
      text: sectionIds.some((one) => one === id) ? wordOf(id as SectionId) : 'Bel.',
    }));
    valueOf(await makeExtract(house, karin, forWork(stage, caseId, { texts })));
    const given = valueOf(
      await makeExtract(house, karin, forWork(stage, caseId, { ...byLink, organisationId: stage.coach.id, texts })),
    );
    const token = await tokenOf(stage as unknown as Handed, given.extractId);
    const came = valueOf(await enterByLink(house, { token, code: given.code ?? '', name: 'Wim Kok' }));
    [guest, guestId] = [came.guest as Guest, came.guestId];
    valueOf(await shareDocument(house, karin, { caseId, handoverId, home: false }));
    valueOf(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' }));
    // And one who must go to school: leerplicht guides from now on.
    const leerplicht = await anOrganisation(house, { kind: 'leerplicht', name: 'Leerplicht Soest' });
    await aMandate(house, leerplicht, 'LPW5', 'GM0342');
    const teamId = await aTeam(house, leerplicht, 'Leerplicht');
    bea = await aColleague(house, leerplicht, { name: 'Bea Groen', role: 'begeleider', teamId });
    const young = { birthDate: '2009-10-01', municipalityCode: 'GM0342', expectedEnd: '2026-06-05' } as const;
    const absent = await aYoungPerson(stage, { turnOf: karin, contact: karin, ...young });
    await written(absent);
    await arrived(house, { by: karin, caseId: absent, to: leerplicht });
  });
  afterAll(async () => {
    await app.close();
    await stage.house.close();
  });

  /** Every row of every table that the database gives to somebody, as text. */
  async function rowsFor(actor: Member | Guest): Promise<string> {
    const { rows: tables } = await stage.house.owner.query(
      `select relname as name, oid::int as oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and has_any_column_privilege('aanzet_app', oid, 'select')`,
    );
    return as(stage.house.pool, actor, async (client) => {
      const found: string[] = [];
      for (const { name, oid } of tables) {
        const { rows: columns } = await client.query(
          `select string_agg(quote_ident(attname), ', ') as list from pg_attribute where attrelid = $1::int::oid and attnum > 0
             and not attisdropped and has_column_privilege('aanzet_app', attrelid, attnum, 'select')`,
          [oid],
        );
        const { rows } = await client.query(`select ${columns[0].list} from ${name}`);
        found.push(JSON.stringify(rows));
      }
      return found.join('\n');
    });
  }
  const toWork: readonly SectionId[] = sectionIds.filter((id) => extractKinds.H13.blocks.some((block) => block === id));
  const toGuide = documentSets.wi ?? [];

  it('in the database', async () => {
    const { karin, ilse, joris, mo } = stage;
    expect(blocksIn(await rowsFor(karin))).toEqual(sectionIds);
    expect(blocksIn(await rowsFor(ilse))).toEqual(toGuide);
    expect(blocksIn(await rowsFor(joris))).toEqual(toWork);
    expect(blocksIn(await rowsFor(guest))).toEqual(toWork);
    expect([...toGuide, ...toWork].filter((id) => never.includes(id))).toEqual([]);
    for (const nothing of [bea, mo]) expect(blocksIn(await rowsFor(nothing))).toEqual([]);
  });

  // What the pages ask is what the database was asked above: on one engine.
  if (engine === 'pglite') return;
  it('on every page, whoever asks for which address', async () => {
    const { house, joris } = stage;
    const idsOf = async (table: string) =>
      (await house.owner.query(`select id::text from ${table} order by id desc limit 4`)).rows.map(({ id }) =>
        String(id),
      );
    const [cases, handovers, versions] = await Promise.all(['cases', 'handover', 'document_version'].map(idsOf));
    const known = [...(cases ?? []), ...(handovers ?? []), handoverId];
    const inside = [handoverId, ...(versions ?? [])];
    const addresses = pages
      .filter(({ method, path }) => method === 'GET' && !path.startsWith('/voorbeeld') && !/:(?!\w+Id\b)/.test(path))
      .flatMap(({ path }) => (/:\w+Id\b/.test(path) ? known : ['']).map((first) => path.replace(/:\w+Id\b/, first)))
      .flatMap((path) => (path.includes(':') ? inside.map((second) => path.replace(/:\w+Id\b/, second)) : [path]));
    const read = async (visitor: Visitor): Promise<readonly SectionId[]> => {
      const found: string[] = [];
      for (const address of addresses) found.push((await visitor.open(address)).body);
      return blocksIn(found.join('\n'));
    };
    const inBy = new Visitor(app);
    inBy.cookies.set('aanzet', app.signCookie(`guest:${guestId}`));
    expect(await read(new Visitor(app, joris))).toEqual(toWork);
    expect(await read(inBy)).toEqual(toWork);
    expect(await read(new Visitor(app, bea))).toEqual([]);
  }, 90_000);
});
