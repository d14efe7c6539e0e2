/** Cijfers: counted once a month by the program, exact for the own organisation, and beside it what others published. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFigures } from '#app/figures/count-figures.ts';
import { publishFigures } from '#app/figures/publish-figures.ts';
import { keepTable, removeTable } from '#app/figures/keep-table.ts';
import { publishedTable } from '#cli/published-table.ts';
import type { Tools } from '#cli/command.ts';
import { keepFigureRules, seeFigureRules, takeFigureRulesBack } from '#app/figures/figure-rules.ts';
import { seeFigures } from '#app/figures/see-figures.ts';
import { seeTrend } from '#app/figures/see-trend.ts';
import { hearCheckIn } from '#app/guidance/check-ins.ts';
import { keepDestination } from '#app/guidance/destinations.ts';
import { recordAttempt } from '#app/person/record-attempt.ts';
import { rest } from '#app/turn/rest.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import type { TypedSpell } from '#domain/guidance/destination.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const work = (more: Partial<TypedSpell> = {}): TypedSpell => ({
  kind: 'work',
  employer: 'Bakkerij Van Dalen',
  hours: '24',
  contract: 'temporary',
  startOn: '2026-05-18',
  endOn: '',
  source: 'talk',
  saidOn: '2026-05-20',
  ...more,
});
const table = (rows: string, more: { title?: string } = {}) => ({
  fileName: 'tabel.csv',
  bytes: new TextEncoder().encode(rows),
  title: 'Vsv in het vo',
  source: 'DUO, open onderwijsdata',
  about: '2015-12-31',
  ...more,
});
const duo = `doorstroompuntregiocode;doorstroompuntregio;vestigingen;leerlingen_vo;vsv_vo;vsv_vo_pct
15;Elders;10;1000;10;1.00
16;Eem en Vallei;20;3000;15;0.50`;

describe.each(engineNames)('figures, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const figures = async (who: Member) => valueOf(await seeFigures(region.house, who, {}));
  const tally = async (who: Member, key: string) => {
    const found = (await figures(who)).own.get(key);
    return found && [found.yes, found.no, found.unknown];
  };

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    const { house, karin, mo, doorstroompunt } = region;
    const leaver = (firstName: string, more: Parameters<typeof aYoungPerson>[1] = {}) =>
      aYoungPerson(region, { firstName, birthDate: '2008-03-11', expectedEnd: '2026-02-27', turnOf: karin, ...more });
    const samira = await leaver('Samira', { contact: karin });
    valueOf(await keepDestination(house, karin, { caseId: samira, spell: work() }));
    const lotte = await leaver('Lotte', { contact: karin });
    valueOf(await keepDestination(house, karin, { caseId: lotte, spell: work({ endOn: '2026-06-01', saidOn: '2026-06-02' }) })); // prettier-ignore
    valueOf(
      await hearCheckIn(house, karin, { caseId: lotte, way: 'call', answer: 'stopped', missed: ['work', 'time'] }),
    );
    valueOf(await hearCheckIn(house, karin, { caseId: samira, way: 'call', answer: 'well' }));
    const fenna = await leaver('Fenna');
    valueOf(
      await recordAttempt(house, karin, { caseId: fenna, channel: 'call', reached: false, nextOn: '2026-06-12' }),
    );
    // Eva works too, and is afgeschermd: in no number.
    const eva = await leaver('Eva', { contact: karin });
    valueOf(await keepDestination(house, karin, { caseId: eva, spell: work() }));
    valueOf(await shieldCase(house, karin, { caseId: eva, named: [karin.memberId] }));
    const noah = await aYoungPerson(region, { firstName: 'Noah', of: doorstroompunt, turnOf: mo, contact: mo });
    valueOf(await rest(house, mo, { caseId: noah, saidOn: '2026-06-05', heardBy: 'Mo', lookAgainOn: '2027-06-05' }));
    expect(await countFigures(house)).toBeGreaterThan(3);
    expect(await publishFigures(house)).toBe(true);
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('are exact for the own organisation, and nobody who is afgeschermd is in a number', async () => {
    const { karin } = region;
    expect(await tally(karin, 'neet')).toEqual([1, 1, 1]);
    expect(await tally(karin, 'one-contact')).toEqual([2, 1, 0]);
    expect(await tally(karin, 'reached')).toEqual([2, 1, 0]); // a colleague who heard how it goes, spoke to somebody
    expect(await tally(karin, 'work-12h-3')).toEqual([2, 0, 1]);
    expect(await tally(karin, 'asked-how')).toEqual([2, 1, 0]);
    expect(await tally(karin, 'says-well')).toEqual([1, 1, 0]);
    expect(await tally(karin, 'says-stopped')).toEqual([1, 1, 0]);
    expect(await tally(karin, 'missed:work')).toEqual([1, 0, 0]);
    expect(await tally(karin, 'missed:time')).toEqual([1, 0, 0]);
    expect(await tally(karin, 'missed:unknown')).toEqual([1, 0, 0]);
    expect(await tally(karin, 'to:work')).toEqual([1, 2, 0]);
    expect(await tally(karin, 'to:nothing')).toEqual([1, 2, 0]);
  });

  it('of another organisation are not there, also not for who coordinates', async () => {
    const { ilse, ed, mo } = region;
    expect((await figures(ilse)).own.size).toBe(0);
    expect((await figures(ed)).own.size).toBe(0);
    // Noah wants no help: he is in none of those who should have been spoken to.
    expect(await tally(mo, 'neet')).toBeDefined();
    expect(await tally(mo, 'reached')).toBeUndefined();
  });

  it('stand still within a month, and the next month stand beside the one before', async () => {
    const { house, karin } = region;
    await aYoungPerson(region, { firstName: 'Omar', turnOf: karin });
    expect(await countFigures(house)).toBe(0);
    expect((await figures(karin)).countedOn).toBe('2026-06-08');
    house.setToday('2026-07-01');
    expect(await countFigures(house)).toBeGreaterThan(0);
    expect(await publishFigures(house)).toBe(true);
    const { countedOn, countedBefore, own } = await figures(karin);
    expect([countedOn, countedBefore]).toEqual(['2026-07-01', '2026-06-08']);
    expect(own.get('one-contact')).toEqual({ yes: 2, no: 2, unknown: 0, before: { yes: 2, no: 1, unknown: 0 } });
  });

  it('stand in a line of frozen months, of the own organisation for its own people and of what left for who coordinates', async () => {
    const { house, karin, ed } = region;
    const own = valueOf(await seeTrend(house, karin, {}));
    expect(own.own.get('one-contact')?.map(({ on, yes, no }) => [on, yes, no])).toEqual([
      ['2026-06-08', 2, 1],
      ['2026-07-01', 2, 2],
    ]);
    expect(own.outside.size).toBe(0);
    const coordinates = valueOf(await seeTrend(house, ed, {}));
    expect(coordinates.own.size).toBe(0);
    // Secret, so not there: never a zero.
    expect(coordinates.outside.get('neet')?.map(({ on, yes }) => [on, yes])).toEqual([
      ['2026-06-08', null],
      ['2026-07-01', null],
    ]);
  });

  it('that may leave are frozen in the same month; of so few young people every number is secret', async () => {
    const { house, ed, karin } = region;
    const { outside } = await figures(ed);
    expect(outside?.publishedOn).toBe('2026-07-01');
    expect(new Set(Object.values(outside?.printed ?? {}))).toEqual(new Set(['x']));
    const { saysOutside } = await figures(ed);
    expect(saysOutside?.printed).toEqual({
      all: 'x',
      'says-well=yes': 'x',
      'says-well=no': 'x',
      'says-well=unknown': 'x',
    });
    expect((await figures(karin)).outside).toBeUndefined();
    expect((await figures(karin)).saysOutside).toBeUndefined();
    // What it is compared with holds the real counts: no colleague reads it.
    await expect(as(house.pool, ed, (client) => client.query('select last from figure_release'))).rejects.toThrow(
      /permission denied/,
    );
    const page = told((await new Visitor(app, ed).open('/regio/cijfers')).body);
    expect(page).toContain('Wat naar buiten mag');
    expect((await new Visitor(app, karin).open('/regio/cijfers/buiten')).status).toBe(404);
    const { body } = await new Visitor(app, ed).open('/regio/cijfers/buiten?vorm=csv');
    expect(body).toContain('Hele regio;x;x;x;x;x');
  });

  it('of others stand apart: who keeps the region loads a table, everybody reads the own region and the country', async () => {
    const { house, ed, karin, contactgemeente } = region;
    expect(codes(await keepTable(house, karin, table(duo)))).toBe('not-allowed');
    await house.owner.query(`update organisation set municipality_code = 'GM0307' where id = $1`, [contactgemeente.id]);
    valueOf(await keepTable(house, ed, table(duo)));
    valueOf(await keepTable(house, ed, table('Plaats;Totaal;A;B\nEindhoven;51;40;9', { title: 'Bijeenkomsten' })));
    const page = told((await new Visitor(app, karin).open('/regio/cijfers')).body);
    expect(page).toContain('1 van de 4 jongeren: geen school en geen werk. Van 1 is het niet bekend');
    expect(page).toContain('Eem en Vallei');
    expect(page).toContain('Nederland 30 4.000 25 0,63');
    expect(page).not.toContain('Elders');
    expect(page).toContain('Alleen vo, schooljaar 2015, zonder mbo.');
    expect(page).toContain('Eindhoven: er staat 51, samen is het 49.');
    const [last] = (await figures(ed)).published;
    expect(codes(await removeTable(house, karin, { tableId: last?.id ?? '' }))).toBe('not-allowed');
    valueOf(await removeTable(house, ed, { tableId: last?.id ?? '' }));
    expect((await figures(karin)).published).toHaveLength(1);
  });

  it('of a model stand apart with its version; an old table and an old boundary are marked', async () => {
    const { house, ed } = region;
    const target = {
      ...table('Gemeente;Streef\nAmersfoort;40', { title: 'Streefcijfers' }),
      target: 'juni 2026',
      about: '2026-06-01',
    };
    valueOf(await keepTable(house, ed, target));
    valueOf(await keepTable(house, ed, table('Gemeente;Aantal\nWeesp;12', { title: 'Oude gemeente' })));
    const page = told((await new Visitor(app, ed).open('/regio/cijfers')).body);
    expect(page).toContain('Versie van het model: juni 2026. We tellen ze nooit op bij jullie eigen doelen.');
    expect(page).toContain('Weesp (oude grens) 12');
    expect(page).toContain('Gaat over meer dan twee jaar geleden.');
  });

  it('of a month stand in a line with the months before, and each has a sheet of its definition', async () => {
    const { karin } = region;
    const window = new Visitor(app, karin);
    const page = told((await window.open('/regio/cijfers/verloop?wat=one-contact')).body);
    expect(page).toContain('Van 2 van de 3 in juni 2026 naar 2 van de 4 in juli 2026.');
    const { body } = await window.open('/regio/cijfers/verloop/bestand?wat=one-contact&vorm=csv');
    expect(body).toContain('Een vaste contactpersoon;2026-06-08;2;1;0;2026-1');
    const sheet = told((await window.open('/regio/cijfers/definitie/neet')).body);
    expect(sheet).toContain('is 16 tot en met 26 jaar');
    expect(sheet).toContain('Geen school en geen werk, als zzp niet meetelt als werk');
    expect((await window.open('/regio/cijfers/definitie/niet-daar')).status).toBe(404);
  });

  it('of others are loaded by a command too, with every total that does not add up on the terminal', async () => {
    const said: string[] = [];
    const io = { cwd: import.meta.dirname, out: (line: string) => said.push(line), err: (line: string) => said.push(line) }; // prettier-ignore
    const tools = { house: { ...region.house, demo: true } } as unknown as Tools;
    const args = ['table1.csv', '--title', 'Aanmeldingen', '--source', 'Verslag', '--about', '2023-02-02'];
    expect(await publishedTable.run([...args, '--as', 'Karin Smit'], io, tools)).toBe(3);
    expect(await publishedTable.run([...args, '--as', 'Ed Kamp'], io, tools)).toBe(0);
    expect(said.join('')).toContain('17 januari - Eindhoven: er staat 51, samen is het 49.');
    expect(said.join('')).toContain('Totaal: er staat 237, samen is het 253.');
    expect(await publishedTable.run(['niet-daar.csv', '--as', 'Ed Kamp'], io, tools)).toBe(2);
    expect(await publishedTable.run([], io, tools)).toBe(2);
  });

  it('are counted by the work that the region chose from its day on, beside the others, and hidden under its own least', async () => {
    const { house, ed, karin } = region;
    const rules = {
      least: '12',
      hours: '20',
      months: '',
      contracts: [],
      zzp: true,
      withLearning: true,
      why: 'Overleg van juli',
    };
    expect(codes(await keepFigureRules(house, karin, { ...rules, validFrom: '2026-07-15' }))).toBe('not-allowed');
    valueOf(await keepFigureRules(house, ed, { ...rules, validFrom: '2026-07-15' }));
    expect(codes(await keepFigureRules(house, ed, { ...rules, least: '11', validFrom: '2026-07-16' }))).toBe(
      'least-lowered',
    );
    valueOf(await keepFigureRules(house, ed, { ...rules, least: '90', validFrom: '2026-07-20' }));
    const [ahead] = valueOf(await seeFigureRules(house, ed, {})).ahead.slice(-1);
    valueOf(await takeFigureRulesBack(house, ed, { settingId: ahead?.id ?? '' }));
    expect(await tally(karin, 'work-own-3')).toBeUndefined();
    house.setToday('2026-08-03');
    await countFigures(house);
    await house.owner.query('delete from figure_release'); // of before the region had a seat: laid out otherwise
    expect(await publishFigures(house)).toBe(true);
    expect(await tally(karin, 'work-own-3')).toEqual([2, 0, 1]);
    expect(await tally(karin, 'left-reached')).toEqual([2, 1, 1]);
    expect((await figures(ed)).outside?.plan.least).toBe(12);
    const page = told((await new Visitor(app, karin).open('/regio/cijfers')).body);
    expect(page).toContain('20 uur of meer, elk contract, ook zzp, leren en werken telt mee 2 van 2, 1 niet bekend');
    const sheet = told((await new Visitor(app, karin).open('/regio/cijfers/definitie/work-own-3')).body);
    expect(sheet).toContain('regio-2026-07-15');
    const window = new Visitor(app, ed);
    const wrong = await window.post('/regio/cijfers/afspraken', { least: '11', hours: '20', counts: ['zzp'] });
    expect(wrong.status).toBe(422);
    expect(told(wrong.body)).toContain('Lager dan 12 kan niet.');
    expect((await new Visitor(app, karin).open('/regio/cijfers/afspraken')).status).toBe(404);
  });

  it('leave as a file with what is counted, of whom and by which source', async () => {
    const { body } = await new Visitor(app, region.karin).open('/regio/cijfers/bestand?vorm=csv');
    expect(body).toContain('Groep;Wat we tellen;Ja;Nee;Niet bekend;Van wie;Bron;Versie;Geteld op');
    expect(body).toContain('Een vaste contactpersoon;2;2;0');
    expect(body).not.toMatch(/Samira|Lotte|Fenna|Bakkerij/);
  });

  it('say at the form what must change, and keep what was typed', async () => {
    const wrong = await new Visitor(app, region.ed).post('/regio/cijfers/tabel', { title: 'Mijn tabel' });
    expect(wrong.status).toBe(422);
    expect(told(wrong.body)).toContain('Kies een bestand.');
    expect(told(wrong.body)).toContain('Vul in van wie deze tabel is.');
    const number = await new Visitor(app, region.ed).post('/regio/cijfers/tabel', { title: '111222333' });
    expect(told(number.body)).toContain('Hoort dit nummer bij telefoon of kenmerk?');
    expect(wrong.body).toContain('Mijn tabel');
    expect((await new Visitor(app, region.karin).open('/regio/cijfers/tabel')).status).toBe(404);
  });
});
