import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { receiverChoices } from '#app/handover/receiver-choices.ts';
import { keepLawFact } from '#app/law/keep-fact.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import type { Organisation } from '#app/ports/directory.ts';
import type { TypedFact } from '#domain/law/hand-facts.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aTeam, aYoungPerson } from '../../people.ts';
import { aMandate, arrived } from './arrives-stage.ts';
import { aStage, codes, turnOf, valueOf, type Stage } from './stage.ts';

const said = { source: 'school', sourceOn: '2026-06-08' } as const;
const nothing = { mboLevel: '', leerweg: '', passedParts: '' } as const;
const atSchool = (until: string, schoolKind = 'vso', vsoProfile = 'vervolgonderwijs') =>
  ({
    kind: 'enrolment',
    own: true,
    schoolKind,
    vsoProfile,
    from: '2021-08-01',
    until,
    ...nothing,
    ...said,
  }) as TypedFact;

describe.each(engineNames)('who must go to school and is at none, on %s', (engine) => {
  let stage: Stage;
  let leerplicht: Organisation;
  beforeAll(async () => {
    stage = await aStage(engine);
    leerplicht = await anOrganisation(stage.house, { kind: 'leerplicht', name: 'Leerplicht Soest' });
    await aMandate(stage.house, leerplicht, 'LPW5', 'GM0342');
    await aMandate(stage.house, stage.doorstroompunt, '9.2.5', 'GM0342');
  });
  afterAll(() => stage.house.close());

  /** Seventeen years old, of a school, living in Soest, with what the school knows. */
  async function knownAs(...facts: readonly TypedFact[]): Promise<string> {
    const { house, karin } = stage;
    const who = {
      turnOf: karin,
      contact: karin,
      firstName: 'Daan',
      birthDate: '2008-11-20',
      municipalityCode: 'GM0342',
    };
    const caseId = await aYoungPerson(stage, { ...who, expectedEnd: '2026-06-05' });
    for (const fact of facts) valueOf(await keepLawFact(house, karin, { caseId, fact }));
    return caseId;
  }
  const choicesOf = async (caseId: string) =>
    valueOf(await receiverChoices(stage.house, stage.karin, { caseId })).map(
      ({ name, kind, proposed }) => `${kind} ${name}${proposed ? ', proposed' : ''}`,
    );

  it('is leerplicht, proposed before every other desk and told by law: the turn is theirs at once', async () => {
    const { house, karin } = stage;
    const bea = await aColleague(house, leerplicht, {
      name: 'Bea Groen',
      role: 'begeleider',
      teamId: await aTeam(house, leerplicht, 'Leerplicht'),
    });
    const caseId = await knownAs(atSchool('2026-06-05'));
    const [first, ...others] = await choicesOf(caseId);
    expect(first).toBe('H7 Leerplicht Soest, proposed');
    expect(others.filter((one) => one.endsWith('proposed'))).toEqual([]);
    await arrived(house, { by: karin, caseId, to: leerplicht });
    expect(await turnOf(stage, caseId)).toMatchObject({ organisation: 'Leerplicht Soest', verb: 'first-contact' });
    expect(valueOf(await openYoungPerson(house, bea, { caseId }))).toMatchObject({ relation: 'lead' });
    expect(valueOf(await openYoungPerson(house, karin, { caseId }))).toMatchObject({ relation: 'record', open: null });
  });

  it.each([
    ['has no such duty with a diploma of praktijkonderwijs', [atSchool('2026-06-05', 'pro', ''), { kind: 'paper', paper: 'diploma', of: 'pro', mboLevel: '', on: '2026-06-05', ...said }], false], // prettier-ignore
    ['has none after vso for work', [atSchool('2026-06-05', 'vso', 'arbeidsmarkt')], false],
    ['is still at school', [atSchool('2026-07-10')], false],
    ['may have a paper that nobody wrote down: leerplicht can be told and is not proposed', [atSchool('2026-06-05', 'pro', '')], true], // prettier-ignore
    ['is out of school only as the list expected it: the same', [], true],
  ] as const)('unless somebody %s', async (_, facts, can) => {
    const { house, karin } = stage;
    const caseId = await knownAs(...(facts as readonly TypedFact[]));
    const choices = await choicesOf(caseId);
    expect(choices.filter((one) => one.startsWith('H7'))).toEqual(can ? ['H7 Leerplicht Soest'] : []);
    expect(choices.filter((one) => one.endsWith('proposed'))).toContain(`H8 ${stage.doorstroompunt.name}, proposed`);
    const begun = await beginHandover(house, karin, { caseId, receiver: { organisationId: leerplicht.id } });
    expect(codes(begun)).toBe(can ? 'ok' : 'no-ground');
  });
});
