/** Where the money goes, what one organisation has and does, and the account of it: out of what is kept, for who may see it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signLines } from '#app/money/agree.ts';
import { keepSource } from '#app/money/keep-source.ts';
import { nameColumn } from '#app/money/name-columns.ts';
import { seeAccount, seeMeans, seeMoneyMap } from '#app/money/see-map.ts';
import { writeLine } from '#app/money/write-line.ts';
import type { Member } from '#domain/access/actor.ts';
import type { LineForm, SourceForm } from '#domain/money/typed.ts';
import { engineNames } from '../../engines.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';
import { aProgramme, type Programmed } from './programme.ts';
import { line, source } from './typed-money.ts';

describe.each(engineNames)('where the money goes, on %s', (engine) => {
  let at: Programmed;
  let app: Awaited<ReturnType<typeof aServer>>['app'];
  beforeAll(async () => {
    at = await aProgramme(engine);
    ({ app } = await aServer(at.house));
    const { house, ed, bas, marja, parties } = at;
    const keep = async (who: Member, more: Partial<SourceForm>) => valueOf(await keepSource(house, who, source(more))).id; // prettier-ignore
    const subsidy = await keep(ed, { kind: 'contact-school', name: 'Subsidie contactschool', partyId: parties.eik.id, uses: ['measure', 'general'], amount: '480000' }); // prettier-ignore
    const fund = await keep(bas, { partyId: parties.soest.id });
    const agreed = async (who: Member, other: Member, more: Partial<LineForm>) => {
      const { ids } = valueOf(await writeLine(house, who, line(more)));
      expect(valueOf(await signLines(house, other, { lineIds: ids, yes: true, why: '' })).agreed).toBe(1);
    };
    await agreed(bas, ed, { sourceId: fund, target: 'task:PW7a', amount: '50000' });
    await agreed(bas, ed, { sourceId: fund, target: `measure:${at.first}` });
    await agreed(ed, marja, { sourceId: subsidy, target: `measure:${at.first}`, amount: '21000' });
    await agreed(ed, marja, { sourceId: subsidy, kind: 'received', target: '', amount: '120000' });
    await agreed(ed, marja, { sourceId: subsidy, kind: 'spent', target: `measure:${at.first}`, amount: '20000' });
  });
  afterAll(async () => {
    await app.close();
    await at.house.close();
  });
  const mapFor = async (who: Member) => valueOf(await seeMoneyMap(at.house, who, {}));

  it('is on the map of who answers for it to the last cent, with what nobody pays and what two pay', async () => {
    const view = await mapFor(at.ed);
    expect([view?.map.total, view?.whole]).toEqual([80_000_00, true]);
    const of = (is: string) => view?.map.findings.filter((one) => one.is === is).map((one) => ('row' in one ? one.row : one.source)); // prettier-ignore
    expect(of('double')).toHaveLength(1);
    expect(of('hole')).toContain('Algemene kosten');
    expect(of('hole')?.join()).not.toContain('PW 7a');
  });

  it('is for a party what it may see, and says so', async () => {
    const view = await mapFor(at.marja);
    expect([view?.map.total, view?.whole, view?.parties.map(({ id }) => id)]).toEqual([
      21_000_00,
      false,
      [at.parties.eik.id],
    ]);
    const page = told((await new Visitor(app, at.marja).open('/regio/geld/kaart')).body);
    expect(page).toContain('Je ziet jullie eigen geld');
    expect(page).not.toContain('Geld van Soest');
    expect((await new Visitor(app, at.karin).open('/regio/geld/kaart')).status).toBe(404);
  });

  it('stands by organisation beside its tasks: for itself, and for who answers for the programme', async () => {
    const { house, ed, bas, marja, parties } = at;
    const own = valueOf(await seeMeans(house, bas, { partyId: parties.soest.id })).means;
    expect(own.tasks).toMatchObject([{ task: 'PW7a', paid: [{ source: 'Geld van Soest', cents: 50_000_00 }] }]);
    expect(own.sources).toMatchObject([{ planned: 59_000_00, free: 141_000_00 }]);
    valueOf(await seeMeans(house, ed, { partyId: parties.soest.id }));
    expect(codes(await seeMeans(house, marja, { partyId: parties.soest.id }))).toBe('not-found');
    expect(codes(await seeMeans(house, ed, { partyId: house.newId() }))).toBe('not-found');
    const paper = await new Visitor(app, bas).open(`/regio/geld/partij/${parties.soest.id}/papier`);
    expect(told(paper.body)).toContain('Begeleiden naar werk (PW 7a) Geld van Soest: 50.000,00');
  });

  it('is accounted for by year until the last day; a column that nobody confirmed has the name that the region gave', async () => {
    const { house, ed, marja } = at;
    const { accounts, mayName } = valueOf(await seeAccount(house, marja, {}));
    expect(mayName).toBe(false);
    expect(accounts.map(({ form }) => form)).toEqual(['g2']);
    expect(accounts[0]?.rows).toMatchObject([
      { year: 2026, received: 120_000_00, spent: 20_000_00, rest: 100_000_00, carried: 100_000_00, back: 0 },
    ]);
    expect(codes(await nameColumn(house, marja, { column: 'g2:open-1', words: 'Kenmerk' }))).toBe('not-allowed');
    expect(codes(await nameColumn(house, ed, { column: 'g2:spent', words: 'Kenmerk' }))).toBe('not-found');
    expect(codes(await nameColumn(house, ed, { column: 'g2:open-1', words: '' }))).toBe('name-missing');
    valueOf(await nameColumn(house, ed, { column: 'g2:open-1', words: 'Kenmerk van OCW' }));
    const { body } = await new Visitor(app, marja).open('/regio/geld/verantwoording/g2/bestand?vorm=csv');
    expect(body).toContain('Kenmerk van OCW (nog niet bevestigd)');
    expect(body).toContain(
      'Subsidie contactschool;2026;0,00;120.000,00;20.000,00;0,00;0,00;100.000,00;100.000,00;0,00',
    );
  });
});
