/** Money of a programme: who sees which, that two people are needed, and that the database holds it whatever a page asks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signLines } from '#app/money/agree.ts';
import { closeSource, keepSource } from '#app/money/keep-source.ts';
import { loadBookings } from '#app/money/load-bookings.ts';
import { seeMoney } from '#app/money/see-money.ts';
import { planCost, writeLine } from '#app/money/write-line.ts';
import type { Member } from '#domain/access/actor.ts';
import { overviewOf } from '#domain/money/overview.ts';
import { potState } from '#domain/money/pot.ts';
import { sourceKinds } from '#domain/money/source.ts';
import type { LineForm, SourceForm } from '#domain/money/typed.ts';
import { engineNames } from '../../engines.ts';
import { codes, valueOf } from '../handover/stage.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { aProgramme, type Programmed } from './programme.ts';
import { line, source } from './typed-money.ts';

const denied = /row-level security|permission denied|violates/;

describe.each(engineNames)('money, on %s', (engine) => {
  let at: Programmed;
  let [vsv, fund, pot] = ['', '', ''];
  const view = async (who: Member) => valueOf(await seeMoney(at.house, who, {}))!;
  const names = async (who: Member) => (await view(who)).ledger.sources.map(({ name }) => name);
  const write = async (who: Member, more: Partial<LineForm>) => writeLine(at.house, who, line(more));
  const id = async (who: Member, more: Partial<LineForm>) => valueOf(await write(who, more)).ids[0]!;
  const sign = (who: Member, lineIds: readonly string[], yes = true, why = '') =>
    signLines(at.house, who, { lineIds, yes, why });
  const planned = async (who: Member) => overviewOf((await view(who)).ledger).total.planned;

  beforeAll(async () => {
    at = await aProgramme(engine);
    const { house, ed, bas, parties } = at;
    const keep = async (who: Member, more: Partial<SourceForm>) => valueOf(await keepSource(house, who, source(more))).id; // prettier-ignore
    vsv = await keep(ed, { kind: 'contact-school', name: 'Subsidie contactschool', partyId: parties.eik.id, uses: ['measure', 'general'], untilAge: '22', amount: '480000' }); // prettier-ignore
    fund = await keep(bas, { partyId: parties.soest.id });
    pot = await keep(ed, { kind: 'pot', name: 'Pot jongeren', partyId: parties.owner.id, rule: 'all', amount: '' });
  });
  afterAll(() => at.house.close());

  it('is seen by the party that brings it, programme money by every party, and all of it by who answers for the programme', async () => {
    const { ed, marja, bas, karin, house } = at;
    expect(await names(ed)).toEqual(['Subsidie contactschool', 'Geld van Soest', 'Pot jongeren']);
    // A pot in which nobody put anything yet too: somebody must be the first.
    expect(await names(bas)).toEqual(['Subsidie contactschool', 'Geld van Soest', 'Pot jongeren']);
    expect(await names(marja)).toEqual(['Subsidie contactschool', 'Pot jongeren']);
    expect(codes(await seeMoney(house, karin, {}))).toBe('not-allowed');
    expect(codes(await keepSource(house, marja, source({ partyId: at.parties.soest.id })))).toBe('not-found');
    expect(codes(await closeSource(house, marja, { sourceId: fund }))).toBe('not-found');
    expect(codes(await write(marja, { sourceId: fund }))).toBe('not-found');
  });

  it('counts only after somebody else said yes; who wrote it cannot, also not past the page', async () => {
    const { ed, bas, house } = at;
    const lineId = await id(bas, { sourceId: fund, target: `measure:${at.first}` });
    expect(await planned(ed)).toBe(0);
    expect(codes(await sign(bas, [lineId]))).toBe('own-line');
    const raw = (who: Member) => house.withActor(who, 'agree-money', (desk) =>
      desk.money.addSign(lineId, { memberId: who.memberId, name: who.name, organisationId: who.organisationId, on: house.today(), yes: true, why: '' })); // prettier-ignore
    await expect(raw(bas)).rejects.toThrow(denied);
    await expect(house.withActor(ed, 'agree-money', (desk) => desk.money.decide(lineId, 'agreed'))).rejects.toThrow(denied); // prettier-ignore
    expect(codes(await sign(at.marja, [lineId]))).toBe('not-found');
    expect(valueOf(await sign(ed, [lineId]))).toEqual({ waiting: 0, agreed: 1, refused: 0 });
    expect(codes(await sign(ed, [lineId]))).toBe('not-found');
    expect(await planned(ed)).toBe(9_000_00);
    expect(await planned(at.marja)).toBe(0);
    const wrong = await id(bas, { sourceId: fund, kind: 'committed' });
    expect(codes(await sign(ed, [wrong], false))).toBe('no-needs-why');
    expect(valueOf(await sign(ed, [wrong], false, 'Dit is dubbel.')).refused).toBe(1);
    expect(await planned(ed)).toBe(9_000_00);
  });

  it('for a measure outside the purpose is refused, and is booked when two partners of two organisations agree', async () => {
    const { ed, marja, bas } = at;
    const spent = { sourceId: vsv, kind: 'spent', target: `measure:${at.older}` };
    expect(codes(await write(ed, spent))).toBe('outside-purpose');
    expect(codes(await write(ed, { ...spent, target: 'task:PW7a', because: 'Twee partners willen het.' }))).toBe('statutory-task'); // prettier-ignore
    const lineId = await id(ed, { ...spent, because: 'Niemand anders betaalt dit jaar.' });
    expect(valueOf(await sign(marja, [lineId])).waiting).toBe(1);
    expect(overviewOf((await view(ed)).ledger).total.spent).toBe(0);
    expect(valueOf(await sign(bas, [lineId])).agreed).toBe(1);
    expect(overviewOf((await view(ed)).ledger).total.spent).toBe(9_000_00);
  });

  it('in a pot is seen by everybody who put something in, and a plan for it waits until they all agree', async () => {
    const { ed, marja, bas, house } = at;
    const give = (who: Member, from: string, amount: string) =>
      id(who, { sourceId: from, kind: 'contributed', target: '', potId: pot, amount });
    // Soest puts it in by itself; another person says yes.
    const [ofEik, ofSoest] = [await give(ed, vsv, '300000'), await give(bas, fund, '180000')];
    expect(valueOf(await sign(marja, [ofEik])).agreed).toBe(1);
    expect(valueOf(await sign(ed, [ofSoest])).agreed).toBe(1);
    const { ledger } = await view(marja);
    const state = potState({ id: pot }, ledger.lines);
    expect([state.put, state.shares.length]).toEqual([480_000_00, 2]);
    expect(ledger.sources.map(({ name }) => name)).toEqual(['Subsidie contactschool', 'Pot jongeren']);
    expect(codes(await write(ed, { sourceId: pot, amount: '480000,01' }))).toBe('pot-too-small');
    const plan = valueOf(await planCost(house, ed, { target: `measure:${at.first}`, year: '2026', cost: '100000', means: '', what: 'Coach', shares: [{ sourceId: pot, amount: '60000', means: '' }, { sourceId: fund, amount: '40000', means: '' }] })); // prettier-ignore
    expect(valueOf(await sign(bas, plan.ids))).toEqual({ waiting: 1, agreed: 1, refused: 0 });
    expect(valueOf(await sign(marja, [plan.ids[0]!])).agreed).toBe(1);
    const off = await planCost(house, ed, { target: 'general', year: '2026', cost: '10', means: '', what: 'Zaal', shares: [{ sourceId: fund, amount: '9', means: '' }] }); // prettier-ignore
    expect(codes(off)).toBe('shares-differ');
  });

  it('in a pot has a statement to save, for who sees the pot; and one year stands by itself', async () => {
    const { house, marja, karin } = at;
    const { app } = await aServer(house);
    const statement = await new Visitor(app, marja).open(`/regio/geld/bronnen/${pot}/stand?vorm=csv`);
    expect(statement.body).toContain('Wie beslist: iedereen die inlegt zegt ja.');
    expect(statement.body).toContain('Samen;480.000,00;0,00;480.000,00');
    expect((await new Visitor(app, karin).open(`/regio/geld/bronnen/${pot}/stand`)).status).toBe(404);
    expect((await new Visitor(app, marja).open(`/regio/geld/bronnen/${vsv}/stand`)).status).toBe(404);
    const year = await new Visitor(app, marja).open('/regio/geld?jaar=2026');
    expect(told(year.body)).toContain('Waar het geld heen gaat in 2026');
    expect(told((await new Visitor(app, marja).open('/regio/geld?jaar=1999')).body)).not.toContain('in 1999');
    const file = await new Visitor(app, marja).open('/regio/geld/bestand?jaar=2026&vorm=csv');
    expect(file.body).toContain('Pot jongeren;gezamenlijke pot;');
  });

  it('of all parties together is told to who reads the programme as sums, and to nobody else', async () => {
    const { house, karin, fatima } = at;
    const budget = (who: Member) => house.withActor(who, 'see-figures', (desk) => desk.money.budget());
    expect(await budget(karin)).toEqual([
      { kind: 'municipal', use: 'measure', about: at.first, year: 2026, cents: 49_000_00 },
      { kind: 'pot', use: 'measure', about: at.first, year: 2026, cents: 60_000_00 },
    ]);
    expect(await budget(fatima)).toEqual([]);
    expect(await house.withActor(karin, 'see-figures', (desk) => desk.money.overview())).toEqual({ sources: [], lines: [] }); // prettier-ignore
  });

  it('of a file of the administration comes in once, for one’s own sources only, and waits', async () => {
    const { house, bas, ed } = at;
    const csv = ['boekingsnummer;datum;bron;maatregel;soort;bedrag;omschrijving', 'B1;01-06-2026;Geld van Soest;algemene kosten;besteed;1.250,50;Zaal', 'B2;02-06-2026;Geld van Soest;Loopbaancoach na school;besteed;800;Uren']; // prettier-ignore
    const load = (who: Member, lines = csv) => loadBookings(house, who, { fileName: 'boekingen.csv', bytes: new TextEncoder().encode(lines.join('\r\n')) }); // prettier-ignore
    expect(codes(await load(at.marja))).toContain('cell-source');
    expect(valueOf(await load(bas))).toEqual({ fresh: 2, same: 0 });
    expect(valueOf(await load(bas))).toEqual({ fresh: 0, same: 2 });
    expect(valueOf(await load(ed))).toEqual({ fresh: 0, same: 2 });
    const { ledger } = await view(ed);
    const waiting = ledger.lines.filter(({ reference }) => reference !== null);
    expect(waiting.map(({ state, cents }) => [state, cents])).toEqual([['waiting', 1_250_50], ['waiting', 800_00]]); // prettier-ignore
    expect(valueOf(await sign(ed, waiting.map((one) => one.id))).agreed).toBe(2); // prettier-ignore
  });

  it('of a source that was closed takes no booking any more, and keeps the party in the programme', async () => {
    const { house, bas, ed } = at;
    expect(codes(await closeSource(house, bas, { sourceId: fund }))).toBe('ok');
    expect(codes(await write(bas, { sourceId: fund }))).toBe('source-archived');
    const programme = (await view(ed)).programme;
    const removed = (partyId: string) =>
      house.withActor(ed, 'see-money', (desk) => desk.programme.removeParty(programme.id, partyId));
    expect([await removed(at.parties.soest.id), await removed(at.parties.leusden.id)]).toEqual([false, true]);
  });

  it('that is held to be programme money is seen by every party, also the reserve of 2021-2025, and other money is not', async () => {
    const { ed, bas, house, parties } = at;
    for (const kind of ['reserve-2021', 'reserve-2002', 'spuk-point', 'spuk-programme'] as const) {
      valueOf(await keepSource(house, ed, source({ kind, name: kind, partyId: parties.owner.id, uses: ['measure'], until: '2026-12-31' }))); // prettier-ignore
      expect([kind, (await names(bas)).includes(kind)]).toEqual([kind, sourceKinds[kind].programme]);
    }
  });
});
