/** A source that changes: words at once, all else with the yes of somebody else; what was before stays, and the database holds it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSourceChange, changeSource } from '#app/money/change-source.ts';
import { closeSource, keepSource } from '#app/money/keep-source.ts';
import { seeMoney } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import type { ChangeAnswer } from '#domain/money/source-change.ts';
import type { SourceForm } from '#domain/money/typed.ts';
import { engineNames } from '../../engines.ts';
import { codes, valueOf } from '../handover/stage.ts';
import { aProgramme, type Programmed } from './programme.ts';
import { source } from './typed-money.ts';

describe.each(engineNames)('a source that changes, on %s', (engine) => {
  let at: Programmed;
  let fund = '';
  const view = async (who: Member) => valueOf(await seeMoney(at.house, who, {}))!;
  const stands = async () => (await view(at.ed)).ledger.sources.find(({ id }) => id === fund)!;
  const change = (who: Member, more: Partial<SourceForm>, because = 'De raad besloot het.') =>
    changeSource(at.house, who, { sourceId: fund, form: source({ partyId: at.parties.soest.id, ...more }), because });
  const last = async () => (await view(at.ed)).changes.at(-1)!;
  const answer = async (who: Member, said: ChangeAnswer, why = '') =>
    answerSourceChange(at.house, who, { sourceId: fund, changeId: (await last()).id, answer: said, why });

  beforeAll(async () => {
    at = await aProgramme(engine);
    fund = valueOf(await keepSource(at.house, at.bas, source({ partyId: at.parties.soest.id }))).id;
  });
  afterAll(() => at.house.close());

  it('gets another name at once, and keeps the old one', async () => {
    expect(codes(await change(at.bas, {}))).toBe('change-nothing');
    expect(codes(await change(at.bas, { name: 'Geld van Soest, nieuw' }, ''))).toBe('because-missing');
    expect(codes(await change(at.marja, { name: 'Van een ander' }))).toBe('not-found');
    expect(valueOf(await change(at.bas, { name: 'Geld van Soest, nieuw' })).waits).toBe(false);
    expect((await stands()).name).toBe('Geld van Soest, nieuw');
    const kept = await last();
    expect([kept.state, kept.before?.name, kept.decided?.name]).toEqual(['agreed', 'Geld van Soest', 'Bas Jansen']);
  });

  it('gets another amount only when somebody else says yes; one at a time, and never by who asked, also not past the page', async () => {
    const named = { name: 'Geld van Soest, nieuw' };
    expect(valueOf(await change(at.bas, { ...named, amount: '150000' })).waits).toBe(true);
    expect((await stands()).amount).toBe(200_000_00);
    expect(codes(await change(at.ed, { ...named, until: '2028-12-31' }))).toBe('change-waits');
    expect(codes(await answer(at.bas, 'agreed'))).toBe('own-line');
    const { id } = await last();
    const raw = (who: Member, said: ChangeAnswer) =>
      at.house.withActor(who, 'agree-money', (desk) => desk.money.decideChange(id, said, { name: who.name, why: '' }));
    expect([await raw(at.bas, 'agreed'), await raw(at.marja, 'agreed'), await raw(at.ed, 'withdrawn')]).toEqual(['gone', 'gone', 'gone']); // prettier-ignore
    expect(codes(await answer(at.marja, 'agreed'))).toBe('not-found');
    expect(codes(await answer(at.ed, 'refused'))).toBe('no-needs-why');
    expect(codes(await answer(at.ed, 'agreed'))).toBe('ok');
    expect((await stands()).amount).toBe(150_000_00);
    expect((await last()).before?.amount).toBe(200_000_00);
    expect(codes(await answer(at.ed, 'agreed'))).toBe('not-found');
  });

  it('stays as it was after a no, and when who asked takes it back', async () => {
    const asked = { name: 'Geld van Soest, nieuw', amount: '150000', uses: ['general'] };
    expect(codes(await change(at.bas, asked))).toBe('ok');
    expect(codes(await answer(at.ed, 'refused', 'Dat past niet bij het besluit.'))).toBe('ok');
    expect(codes(await change(at.bas, asked))).toBe('ok');
    expect(codes(await answer(at.bas, 'withdrawn'))).toBe('ok');
    expect((await stands()).purpose.uses).toEqual(['measure', 'general', 'task']);
    expect((await view(at.ed)).changes.map(({ state }) => state)).toEqual(['agreed', 'agreed', 'refused', 'withdrawn']);
  });

  it('can become the money of another party, and after it was closed changes no more', async () => {
    const asked = { name: 'Geld van Soest, nieuw', amount: '150000', partyId: at.parties.leusden.id };
    expect(codes(await change(at.bas, asked))).toBe('not-found');
    expect(codes(await change(at.ed, asked))).toBe('ok');
    expect(codes(await answer(at.bas, 'agreed'))).toBe('ok');
    expect((await stands()).partyId).toBe(at.parties.leusden.id);
    expect((await view(at.bas)).ledger.sources).toEqual([]);
    expect(codes(await closeSource(at.house, at.ed, { sourceId: fund }))).toBe('ok');
    expect(codes(await change(at.ed, { ...asked, amount: '1' }))).toBe('source-archived');
  });
});
