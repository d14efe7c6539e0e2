/** "Wat wil je?": said alone or filled in together, decisions beside it, and the share that came true. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seeDocument } from '#app/document/see-document.ts';
import { countFigures } from '#app/figures/count-figures.ts';
import { seeFigures } from '#app/figures/see-figures.ts';
import { keepDestination } from '#app/guidance/destinations.ts';
import { knownBlocks } from '#app/handover/begin-handover.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { endCase } from '#app/turn/end-case.ts';
import { keepWish } from '#app/wish/keep-wish.ts';
import { sayOwnWish } from '#app/wish/say-own-wish.ts';
import { sayWhyNot } from '#app/wish/say-why-not.ts';
import { takeBackWish } from '#app/wish/take-back-wish.ts';
import { comeIn, findYoung } from '#app/young/come-in.ts';
import { giveWayIn } from '#app/young/give-way.ts';
import { seeOwnPage } from '#app/young/own-page.ts';
import { takeOwnAlong } from '#app/young/take-own-along.ts';
import type { Young } from '#domain/access/actor.ts';
import type { DestinationKind, TypedSpell } from '#domain/guidance/destination.ts';
import type { Wish } from '#domain/wish/wish.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { aStage, codes, toldOf, valueOf, type Stage } from '../handover/stage.ts';

const today = '2026-06-08';
const spell = (kind: DestinationKind): TypedSpell => ({ kind, employer: '', hours: '', contract: undefined, startOn: '2026-06-01', endOn: '', source: 'talk', saidOn: '2026-06-05' }); // prettier-ignore

describe.each(engineNames)('what a young person wants, on %s', (engine) => {
  let stage: Stage;
  let app: FastifyInstance;
  let network = 0;
  const rows = async (statement: string, ...values: unknown[]) =>
    (await stage.house.owner.query(statement, values)).rows;
  const aLeaver = (firstName = 'Samira') =>
    aYoungPerson(stage, { firstName, expectedEnd: '2026-05-01', turnOf: stage.karin, contact: stage.karin });
  async function inside(caseId: string): Promise<Young> {
    const way = { caseId, channel: 'card', to: '', codeBy: 'told', codeTo: '' } as const;
    const { token, code } = valueOf(await giveWayIn(stage.house, stage.karin, way));
    const entering = { token: token ?? '', code: code ?? '', birthYear: '2008', network: `192.0.2.${++network}` };
    const young = await findYoung(stage.house, valueOf(await comeIn(stage.house, entering)).cookie);
    if (!young) throw new Error('nobody came in');
    return young;
  }
  const wishOf = async (caseId: string) => valueOf(await openYoungPerson(stage.house, stage.karin, { caseId })).wish;
  const together = (caseId: string, wish: Wish | undefined, saidOn = today) =>
    keepWish(stage.house, stage.karin, { caseId, wish, saidOn });
  const decide = (caseId: string, kind: DestinationKind, why?: Parameters<typeof keepDestination>[2]['why']) =>
    keepDestination(stage.house, stage.karin, { caseId, spell: spell(kind), ...(why && { why }) });

  beforeAll(async () => {
    stage = await aStage(engine);
    ({ app } = await aServer(stage.house, { address: 'https://aanzet.example.org' }));
  });
  beforeEach(() => stage.house.setToday(today));
  afterAll(async () => {
    await app.close();
    await stage.house.close();
  });

  it('that somebody said alone is told to the contact person, once for each wish; one that was filled in together is not', async () => {
    const { house } = stage;
    const caseId = await aLeaver();
    const young = await inside(caseId);
    const notices = async () => (await toldOf(stage, caseId)).filter((one) => one.startsWith('wish-said'));
    for (const wish of ['work', 'work'] as const) valueOf(await sayOwnWish(house, young, { wish }));
    expect(await notices()).toEqual(['wish-said Karin Smit']);
    house.setToday('2026-06-09');
    valueOf(await sayOwnWish(house, young, { wish: 'work' })); // the same again, on another day
    valueOf(await together(caseId, 'school'));
    expect(await notices()).toHaveLength(1);
    await house.owner.query('update outbox set done = true'); // told; what still waits to be told is not said twice
    valueOf(await sayOwnWish(house, young, { wish: 'work-and-school' }));
    expect(await notices()).toHaveLength(2);
  });

  it('is said alone on the own page or filled in together: both stay, the newest counts, and nobody takes away what was said alone', async () => {
    const { house, karin, ilse } = stage;
    const caseId = await aLeaver();
    const young = await inside(caseId);
    expect(valueOf(await seeOwnPage(house, young, {})).wish).toBeNull();
    expect(codes(await sayOwnWish(house, young, { wish: undefined }))).toBe('own-wish');
    valueOf(await sayOwnWish(house, young, { wish: 'work' }));
    valueOf(await sayOwnWish(house, young, { wish: 'work' })); // pressed twice
    expect((await wishOf(caseId))?.said).toMatchObject([{ wish: 'work', saidOn: today, self: true }]);
    expect([codes(await together(caseId, undefined)), codes(await together(caseId, 'school', '2026-06-09'))]).toEqual(['wish-missing', 'said-later']); // prettier-ignore
    // Heard before the young person said it: kept, and not the newest.
    valueOf(await together(caseId, 'unsure', '2026-06-01'));
    expect((await wishOf(caseId))?.said.map(({ wish }) => wish)).toEqual(['work', 'unsure']);
    valueOf(await together(caseId, 'school'));
    const [newest, own] = (await wishOf(caseId))?.said ?? [];
    expect([newest, own]).toMatchObject([
      { wish: 'school', self: false },
      { wish: 'work', self: true },
    ]);
    expect(valueOf(await seeOwnPage(house, young, {})).wish?.said).toMatchObject({ wish: 'school', self: false });
    const back = (wishId = '') => takeBackWish(house, karin, { caseId, wishId });
    expect(codes(await back(own?.id))).toBe('not-found');
    expect(codes(await takeBackWish(house, ilse, { caseId, wishId: newest?.id ?? '' }))).toBe('not-found');
    valueOf(await back(newest?.id));
    expect((await wishOf(caseId))?.said[0]).toMatchObject({ wish: 'work', self: true });
    expect(valueOf(await takeOwnAlong(house, young, {})).wishes.map(({ wish }) => wish)).toEqual(['work', 'unsure']);
    expect(await rows('select count(*)::int as n from wish where case_id = $1', caseId)).toEqual([{ n: 3 }]); // a mistake stays kept
    expect(codes(await keepWish(house, ilse, { caseId, wish: 'work', saidOn: today }))).toBe('not-found');
  });

  it('stands beside each decision: a reason is asked where it was not followed, never needed, and the young person reads it', async () => {
    const { house, karin } = stage;
    const caseId = await aLeaver();
    const young = await inside(caseId);
    expect(codes(await sayWhyNot(house, karin, { caseId, why: { reason: 'other', words: '' } }))).toBe('not-found');
    valueOf(await decide(caseId, 'school')); // no wish yet: nothing stands beside it
    valueOf(await sayOwnWish(house, young, { wish: 'work' }));
    const of = () => rows('select decision, became, followed, reason, words from wish_decision where case_id = $1 order by id', caseId); // prettier-ignore
    expect(await of()).toEqual([]);
    valueOf(await decide(caseId, 'school'));
    expect(await wishOf(caseId)).toMatchObject({ followed: false, decision: { followed: false, reason: null } });
    expect(valueOf(await seeOwnPage(house, young, {})).wish?.told).toMatchObject({ reason: null });
    const say = (why: Parameters<typeof sayWhyNot>[2]['why']) => sayWhyNot(house, karin, { caseId, why });
    expect(codes(await say({ reason: undefined, words: '' }))).toBe('wish-why-missing');
    valueOf(await say({ reason: 'first-this', words: 'Eerst je diploma.' }));
    expect(valueOf(await seeOwnPage(house, young, {})).wish?.told).toMatchObject({ reason: 'first-this', words: 'Eerst je diploma.' }); // prettier-ignore
    expect(codes(await decide(caseId, 'day-activities', { reason: 'no-place', words: '111222333' }))).toBe('bsn');
    valueOf(await decide(caseId, 'work', { reason: 'no-place', words: 'Dit hoort er niet bij.' }));
    expect(await of()).toEqual([
      { decision: 'destination', became: 'school', followed: false, reason: null, words: null },
      { decision: 'now', became: 'school', followed: false, reason: 'first-this', words: 'Eerst je diploma.' },
      { decision: 'destination', became: 'work', followed: true, reason: null, words: null },
    ]);
    expect(valueOf(await seeOwnPage(house, young, {})).wish?.told).toBeNull();
    expect(codes(await say({ reason: 'other', words: '' }))).toBe('wish-was-followed');
    const ending = { caseId, reason: 'on-their-own', words: null, youngPersonTold: true } as const;
    valueOf(await endCase(house, karin, ending));
    expect((await of()).at(-1)).toMatchObject({ decision: 'ended', became: 'work', followed: true });
  });

  it('is asked on the form of a decision, keeps what was typed, and leads to the new wish when that is why', async () => {
    const caseId = await aLeaver('Lotte');
    const at = `/jongeren/${caseId}`;
    const karin = new Visitor(app, stage.karin);
    expect(told((await karin.open(at)).body)).toContain('Nog niet gevraagd.');
    expect(told((await karin.open(`${at}/na-school`)).body)).not.toContain('Wens gevolgd?');
    const empty = await karin.fillIn(`${at}/wens`, `${at}/wens`, { wish: 'school' });
    expect([empty.status, /value="school"[^>]*checked/.test(empty.body)]).toEqual([422, true]);
    await karin.fillIn(`${at}/wens`, `${at}/wens`, { wish: 'school', 'saidOn-pick': today });
    expect(told((await karin.open(at)).body)).toMatch(
      /Dit wil Lotte\s+Wil\s+naar school \(samen ingevuld op 8 juni 2026\)/,
    );
    const form = `${at}/na-school`;
    const work = { kind: 'day-activities', 'startOn-day': '1', 'startOn-month': '6', 'startOn-year': '2026', source: 'talk', 'saidOn-pick': today }; // prettier-ignore
    const wrong = await karin.fillIn(form, form, { ...work, why: 'changed', whyWords: 'Nummer 111222333' });
    expect([wrong.status, /value="changed"[^>]*checked/.test(wrong.body)]).toEqual([422, true]);
    const kept = await karin.post(form, { ...work, why: 'changed' });
    expect(kept.to).toBe(`${at}/wens`);
    expect(told((await karin.open(at)).body)).toContain('Nee: de jongere wilde het nu anders');
    // What begins later is not what is wanted either: why can be said at once.
    await karin.post(form, { ...work, kind: 'work', 'startOn-month': '9' });
    expect(told((await karin.open(at)).body)).toMatch(/Nee: nog niet gezegd waarom[\s\S]*Schrijf op waarom niet/);
    const [own] = (await wishOf(caseId))?.said ?? [];
    await karin.post(`${at}/wens/${own?.id}/vergissing`);
    expect(told((await karin.open(at)).body)).toContain('Nog niet gevraagd.');
  });

  it('goes along in the overgangsdocument and begins what a hand-over says, with who said it', async () => {
    const { house, karin } = stage;
    const caseId = await aLeaver();
    valueOf(await together(caseId, 'work-and-school'));
    const { sections } = valueOf(await seeDocument(house, karin, { caseId }));
    const words = 'Wil werken en leren, samen ingevuld op 8 juni 2026.';
    expect(sections.find(({ id }) => id === 'wants')?.entries.map(({ text }) => text)).toContain(words);
    const blocks = await house.withActor(karin, 'open-young-person', (desk) => knownBlocks({ desk, today }, caseId));
    expect(blocks).toMatchObject({ wants: words });
  });

  it('is a figure of the own organisation: followed, not followed with why, and not known', async () => {
    const { house, karin, peter } = stage;
    house.setToday('2026-07-01');
    const someone = async (wish: Wish, kind: DestinationKind, why?: Parameters<typeof decide>[2]) => {
      const caseId = await aLeaver();
      valueOf(await keepWish(house, karin, { caseId, wish, saidOn: '2026-06-20' }));
      valueOf(await decide(caseId, kind, why));
      return caseId;
    };
    await someone('work', 'work-and-school');
    await someone('school', 'work', { reason: 'no-place', words: '' });
    const silent = await someone('school', 'day-activities');
    await someone('unsure', 'work');
    await someone('other', 'work', { reason: 'too-far', words: '' });
    await countFigures(house);
    const tally = async (key: string) => {
      const found = valueOf(await seeFigures(house, peter, {})).own.get(key);
      return found && [found.yes, found.no, found.unknown];
    };
    const [yes, no, unknown] = (await tally('wish-followed')) ?? [];
    expect([yes, no]).toEqual([1, 2]);
    expect(unknown).toBeGreaterThanOrEqual(2);
    expect([await tally('wish-why:no-place'), await tally('wish-why:unsaid'), await tally('wish-why:too-far')]).toEqual([[1, 0, 0], [1, 0, 0], undefined]); // prettier-ignore
    // Who changes is counted again, and nobody else: the mark is enough.
    house.setToday('2026-08-03');
    valueOf(await sayWhyNot(house, karin, { caseId: silent, why: { reason: 'changed', words: '' } }));
    valueOf(await keepWish(house, karin, { caseId: silent, wish: 'day-activities', saidOn: '2026-08-03' }));
    await countFigures(house);
    expect([(await tally('wish-followed'))?.slice(0, 2), await tally('wish-why:unsaid')]).toEqual([[2, 1], undefined]);
    const page = told((await new Visitor(app, peter).open('/regio/cijfers')).body);
    expect(page).toContain('doet wat hij of zij wilde');
    expect(page).toContain('Waarom het anders ging, het meest genoemd (1 jongere): er was nog geen plek');
  });

  it('nobody of another organisation, and no young person but one, reads or writes it', async () => {
    const { house, ilse } = stage;
    const caseId = await aLeaver();
    const other = await inside(await aLeaver('Jesse'));
    valueOf(await together(caseId, 'work'));
    const seen = (who: Young | typeof ilse, act: 'see-own-page' | 'open-young-person') =>
      house.withActor(who, act, (desk) => desk.wishes.said(caseId));
    expect([await seen(other, 'see-own-page'), await seen(ilse, 'open-young-person')]).toEqual([[], []]);
    const wish = { id: house.newId(), caseId, organisationId: other.organisationId, memberId: null, wish: 'school', saidOn: today } as const; // prettier-ignore
    await expect(house.withActor(other, 'say-own-wish', (desk) => desk.wishes.keep(wish))).rejects.toThrow(/row-level security/); // prettier-ignore
  });
});
