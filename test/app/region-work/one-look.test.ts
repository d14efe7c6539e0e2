/** Mijn werk looks at the work of the region in one question, and sees the same as the pages where the work is done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '#app/house.ts';
import type { Desk } from '#app/ports/desk.ts';
import { changeSource } from '#app/money/change-source.ts';
import { keepSource } from '#app/money/keep-source.ts';
import { signLines } from '#app/money/agree.ts';
import { writeLine } from '#app/money/write-line.ts';
import { keepStep } from '#app/programme/keep-file.ts';
import { sayConsent } from '#app/programme/say-consent.ts';
import { seeRegionWork } from '#app/region-work/see-region-work.ts';
import { beginReport } from '#app/report/begin-report.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague } from '../../people.ts';
import { valueOf } from '../handover/stage.ts';
import { aProgramme, type Programmed } from '../money/programme.ts';
import { line, source } from '../money/typed-money.ts';

describe.each(engineNames)('one look at the work of the region, on %s', (engine) => {
  let at: Programmed;
  let leads: Member;
  const work = async (who: Member) => valueOf(await seeRegionWork(at.house, who, {}));
  /** Which stores are asked in one look. */
  const askedBy = async (who: Member) => {
    const asked: string[] = [];
    const listening: House = {
      ...at.house,
      withActor: (actor, act, run) =>
        at.house.withActor(actor, act, (desk) =>
          run(
            new Proxy(desk, {
              get(stores, name: keyof Desk) {
                asked.push(name);
                return stores[name];
              },
            }),
          ),
        ),
    };
    valueOf(await seeRegionWork(listening, who, {}));
    return asked;
  };

  beforeAll(async () => {
    at = await aProgramme(engine);
    const { house, owner } = { house: at.house, owner: at.house.owner };
    await owner.query(`update programme_party set municipality_code = 'GM0342' where id = $1`, [at.parties.soest.id]);
    leads = await aColleague(house, at.doorstroompunt, { name: 'Yvonne Maas', role: 'teamleider' });
  });
  afterAll(() => at.house.close());

  it('counts the measures on which the own municipality said nothing, and those that were written anew', async () => {
    const { house, ed, bas, marja, first, older } = at;
    const typed = { answer: 'yes' as const, why: '', saidBy: 'Het college', saidOn: house.today() };
    const say = async (measureId: string) =>
      valueOf(await sayConsent(house, bas, { measureId, municipality: 'GM0342', version: 1, typed }));
    expect(await work(bas)).toEqual([{ kind: 'consent', count: 2, dueOn: null }]);
    expect(await work(marja)).toEqual([]);
    await say(first);
    expect(await work(bas)).toMatchObject([{ count: 1 }]);
    await say(older);
    expect(await work(bas)).toEqual([]);
    await house.withActor(ed, 'write-programme', (desk) =>
      desk.programme.write(
        [{ sectionId: first, seen: 1, content: { title: 'Anders' } }],
        { memberId: ed.memberId, name: ed.name, on: house.today() },
      ),
    ); // prettier-ignore
    expect(await work(bas)).toMatchObject([{ kind: 'consent', count: 1 }]);
  });

  it('shows the plan to who answers for the programme, and its day to who is asked for a yes', async () => {
    const { house, ed, bas } = at;
    expect(await work(ed)).toEqual([]);
    valueOf(await keepStep(house, ed, { key: 'hand-in', typed: { dueOn: '2026-09-01', takes: 5, doneOn: '' } }));
    expect(await work(ed)).toMatchObject([{ kind: 'plan-step' }]);
    const [consent] = await work(bas);
    expect(consent).toMatchObject({ kind: 'consent', dueOn: expect.stringMatching(/^2026-0[67]-/) });
  });

  it('asks who put money in a pot for a yes, and who brings a source when it changes', async () => {
    const { house, ed, bas, marja, parties, first } = at;
    const money = async (who: Member) => (await work(who)).filter(({ kind }) => kind === 'agree-money').length;
    const pot = valueOf(await keepSource(house, ed, source({ kind: 'pot', name: 'Pot', partyId: parties.owner.id, rule: 'one', amount: '' }))).id; // prettier-ignore
    const fund = valueOf(await keepSource(house, bas, source({ partyId: parties.soest.id }))).id;
    const put = valueOf(await writeLine(house, ed, line({ sourceId: fund, kind: 'contributed', target: '', potId: pot }))); // prettier-ignore
    valueOf(await signLines(house, bas, { lineIds: put.ids, yes: true, why: '' }));
    expect([await money(ed), await money(bas), await money(marja)]).toEqual([0, 0, 0]);
    valueOf(await writeLine(house, ed, line({ sourceId: pot, target: `measure:${first}`, amount: '100' })));
    expect([await money(ed), await money(bas), await money(marja)]).toEqual([0, 1, 0]);
    const changed = source({ partyId: parties.soest.id, amount: '300000' });
    valueOf(await changeSource(house, ed, { sourceId: fund, form: changed, because: 'Er kwam geld bij' }));
    expect(await work(bas)).toContainEqual({ kind: 'agree-money', count: 2, since: house.today(), dueOn: null });
  });

  it('is one question, and more only for who has a day to work out or waits for a reader', async () => {
    const { house, ed, bas, marja } = at;
    house.setToday('2027-01-08');
    valueOf(await beginReport(house, ed, { year: 2026 }));
    expect(await askedBy(marja)).toEqual(['regionWork']);
    expect(await askedBy(leads)).toEqual(['regionWork']);
    expect(new Set(await askedBy(bas))).toEqual(new Set(['regionWork', 'directory']));
  });

  it('knows the same parts and versions as the programme, and none of its text', async () => {
    const { house, ed } = at;
    const { organisationId } = ed;
    const { frame, programme, entries } = await house.withActor(ed, 'see-money', async (desk) => {
      const { programme: found } = await desk.regionWork.seen({ organisationId, entries: true });
      const whole = (await desk.programme.current())!;
      return { frame: found!, programme: whole, entries: await desk.programmeFile.entries(whole.id) };
    });
    const { sections, writers, processLead, ...who } = frame;
    expect(sections).toEqual(programme.sections.map(({ id, kind, version }) => ({ id, kind, version })));
    expect([who.id, who.ownerPartyId, who.adoptedVersion, who.parties]).toEqual([programme.id, programme.ownerPartyId, programme.adoptedVersion, programme.parties]); // prettier-ignore
    expect([writers, processLead]).toEqual([[], null]);
    expect(who.entries).toEqual(entries.filter(({ kind }) => kind === 'consent' || kind === 'step'));
    expect(JSON.stringify(frame)).not.toContain('Loopbaancoach');
  });
});
