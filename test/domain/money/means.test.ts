import { describe, expect, it } from 'vitest';
import { meansOf, tasksOf, type MeansParty, type MeansSource } from '#domain/money/means.ts';

const eik: MeansParty = { id: 'eik', name: 'De Eik', role: 'school', schoolKind: 'pro' };
const source = (name: string, more: Partial<MeansSource>): MeansSource => ({
  id: name,
  name,
  programme: false,
  partyId: 'eik',
  amount: 0,
  put: 0,
  flows: [],
  ...more,
});
const known = { sources: [], measures: [], pots: [] };

describe('Means and tasks of an organisation', () => {
  it('have the tasks that the law gives to its kind', () => {
    const of = (role: MeansParty['role'], schoolKind: MeansParty['schoolKind'] = null) => tasksOf({ role, schoolKind });
    expect(of('school', 'mbo')).toEqual(['9.2.12']);
    expect(of('contactschool', 'mbo')).toEqual(['9.2.12']);
    expect(of('school', 'pro')).toEqual(['2.31a']);
    expect(of('school', 'vso')).toEqual(['WEC44']);
    expect(of('school', 'vo')).toEqual([]);
    expect(of('wi')).toEqual(['PW7a']);
    expect(of('contactgemeente')).toEqual(['9.2.5', 'PW7a']);
    expect(of('care')).toEqual([]);
  });

  it('tell a school which own money stands at its task, and that there is none', () => {
    const bekostiging = source('Bekostiging', {
      amount: 9000,
      flows: [{ to: { is: 'task', task: '2.31a' }, cents: 6000 }],
    });
    const ofAnother = source('SPUK', { partyId: 'soest', flows: [{ to: { is: 'task', task: '2.31a' }, cents: 1 }] });
    const means = meansOf(eik, { ...known, sources: [bekostiging, ofAnother] });
    expect(means.tasks).toMatchObject([{ task: '2.31a', paid: [{ source: 'Bekostiging', cents: 6000, own: true }] }]);
    expect([means.amount, means.given]).toEqual([9000, 6000]);
    expect(meansOf(eik, known).tasks[0]?.paid).toEqual([]);
  });

  it('show at a measure who leads it, and whose money pays it', () => {
    const spuk = source('SPUK', { partyId: 'soest', flows: [{ to: { is: 'measure', id: 'coach' }, cents: 400 }] });
    const coach = { id: 'coach', title: 'Een coach', ownerId: 'soest', partnerIds: ['eik'] };
    const other = { id: 'other', title: 'Iets anders', ownerId: 'soest', partnerIds: [] };
    expect(meansOf(eik, { ...known, sources: [spuk], measures: [coach, other] }).measures).toEqual([
      { title: 'Een coach', leads: false, paid: [{ source: 'SPUK', cents: 400, own: false }], total: 400 },
    ]);
  });

  it('show what it put in a pot beside the whole, and what has no purpose yet', () => {
    const pot = { name: 'Samen', brought: [{ partyId: 'eik', cents: 10 }, { partyId: 'soest', cents: 30 }] }; // prettier-ignore
    const own = source('Eigen geld', { amount: 50, put: 10, flows: [{ to: { is: 'general' }, cents: 15 }] });
    const means = meansOf(eik, { ...known, pots: [pot], sources: [own, source('Later', { amount: null })] });
    expect(means.pots).toEqual([{ name: 'Samen', brought: 10, whole: 40 }]);
    expect(means.sources.map(({ free }) => free)).toEqual([25, null]);
    expect([means.amount, means.given]).toEqual([50, 25]);
    expect(meansOf({ ...eik, id: 'nobody' }, { ...known, pots: [pot] }).pots).toEqual([]);
  });

  it('name the duties towards the programme of who answers for it', () => {
    expect(meansOf({ ...eik, role: 'contactgemeente' }, known).duties.map(({ article }) => article)).toContain(
      'WEB 9.2.10',
    );
    expect(meansOf(eik, known).duties).toEqual([]);
  });
});
