import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addYoungPerson, type AddYoungPerson } from '#app/intake/add-young-person.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';

const typed: AddYoungPerson = {
  firstName: 'Lotte',
  infix: '',
  familyName: 'Kuipers',
  birthDate: '2006-02-08',
  place: 'Leusden',
  phone: '000 123 45 67',
  expectedEnd: '2026-07-10',
  who: 'me',
};
describe.each(engineNames)('adding a young person by hand on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const add = (who: Member, wish: Partial<AddYoungPerson> = {}) =>
    addYoungPerson(region.house, who, { ...typed, ...wish });
  const codes = async (who: Member, wish: Partial<AddYoungPerson>) => {
    const outcome = await add(who, wish);
    return outcome.ok ? 'ok' : outcome.refusals.map(({ code, field }) => (field ? `${code} ${field}` : code));
  };

  it('puts the colleague on turn, and makes that colleague the fixed contact person', async () => {
    const outcome = await add(region.karin);
    const caseId = outcome.ok ? outcome.value.caseId : '';
    await region.house.withActor(region.karin, 'open-young-person', async (desk) => {
      expect(await desk.people.find(caseId)).toMatchObject({ firstName: 'Lotte', municipalityCode: 'GM0327' });
      expect(await desk.people.contact(caseId)).toMatchObject({ phone: '000 123 45 67' });
      expect(await desk.cases.find(caseId)).toMatchObject({ contactMemberId: region.karin.memberId });
      const turn = await desk.cases.turn(caseId);
      expect(turn).toMatchObject({
        holder: { memberId: region.karin.memberId },
        why: 'added-by-hand',
        dueOn: '2026-06-22',
      });
    });
  });

  it('puts the team on turn when somebody of the team will pick it up, and says so to the team', async () => {
    const outcome = await add(region.karin, { firstName: 'Bram', who: 'team' });
    const caseId = outcome.ok ? outcome.value.caseId : '';
    const turn = await region.house.withActor(region.karin, 'open-young-person', (desk) => desk.cases.turn(caseId));
    expect(turn?.holder).toMatchObject({ teamId: region.eikTeam, memberId: null });
    const { rows } = await region.house.owner.query<{ payload: object }>(
      "select payload from outbox where kind = 'waits-for-you'",
    );
    expect(rows.at(-1)?.payload).toMatchObject({ caseId, notice: 'turn', teamId: region.eikTeam });
  });

  it('asks which municipality when a town lies in two, and takes the answer', async () => {
    expect(await codes(region.karin, { firstName: 'Fenna', place: 'Achterveld' })).toEqual(['ambiguous-place place']);
    expect(await codes(region.karin, { firstName: 'Fenna', place: 'Achterveld', municipalityCode: 'GM0203' })).toBe(
      'ok',
    );
  });

  it('names every field that cannot be right at once, and a BSN is one', async () => {
    const wrong = { firstName: '', familyName: '111222333', birthDate: '2008-02-30', expectedEnd: null };
    expect(await codes(region.karin, wrong)).toEqual([
      'missing firstName',
      'bsn familyName',
      'no-date birthDate',
      'missing expectedEnd',
    ]);
  });

  it('knows its own young people, and never looks at those of another organisation', async () => {
    expect(await codes(region.karin, { firstName: 'lotte' })).toEqual(['already-there familyName']);
    expect(await codes(region.ilse, { expectedEnd: null })).toBe('ok');
  });

  it('asks about somebody of its own who looks the same, and takes it that it is another', async () => {
    expect(await codes(region.karin, { familyName: 'K.' })).toEqual(['looks-like familyName']);
    expect(await codes(region.karin, { familyName: 'Kuiper' })).toEqual(['looks-like familyName']);
    expect(await codes(region.karin, { familyName: 'Kuiper', isAnother: true })).toBe('ok');
    expect(await codes(region.karin, { firstName: 'lotte', isAnother: true })).toEqual(['already-there familyName']);
    expect(await codes(region.mo, { familyName: 'K.', expectedEnd: null })).toBe('ok');
  });

  it('takes twins for two: one birthday and one name, two first names', async () => {
    const born = { birthDate: '2008-04-04', familyName: 'Aarts' };
    expect(await codes(region.karin, { ...born, firstName: 'Milan' })).toBe('ok');
    expect(await codes(region.karin, { ...born, firstName: 'Luuk' })).toBe('ok');
  });

  it('does not tell that somebody is there who is afgeschermd', async () => {
    const outcome = await add(region.marja, { firstName: 'Eva' });
    const caseId = outcome.ok ? outcome.value.caseId : '';
    await shieldCase(region.house, region.marja, { caseId, named: [region.marja.memberId] });
    expect(await codes(region.karin, { firstName: 'Eva' })).toBe('ok');
  });

  it('is not for who coordinates, checks or manages', async () => {
    for (const who of [region.ed, region.fatima, region.rik]) expect(await codes(who, {})).toEqual(['not-allowed']);
  });
});
