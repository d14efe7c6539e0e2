import { describe, expect, test } from 'vitest';
import type { Mandate } from '#domain/directory/mandate.ts';
import { moments, taskOfRole } from '#domain/directory/moments.ts';
import { gapsIn, isRed, whoIsOnTurn, type Known } from '#domain/directory/on-turn.ts';
import { neighboursOf, regionOf } from '#domain/directory/region.ts';
import { facts } from '#outside/facts/facts.ts';

const today = '2026-06-08';
const mandate = (wish: Partial<Mandate>): Mandate => ({
  id: 'm',
  college: 'GM0327',
  task: '7a',
  organisationId: 'wi',
  scope: 'residents',
  schoolOrganisationId: null,
  from: '2026-01-01',
  until: null,
  source: '',
  ...wish,
});
type Organisation = Known['organisations'][number];
const wi: Organisation = {
  id: 'wi',
  name: 'W&I Leusden',
  kind: 'wi',
  publicPhone: '000 100 00 04',
  worksSo: null,
  municipalityCode: 'GM0327',
};
type Person = Known['colleagues'][number];
const sanne: Person = {
  id: 'sanne',
  organisationId: 'wi',
  name: 'Sanne de Boer',
  role: 'klantmanager',
  jobTitle: 'klantmanager',
  standInId: null,
  absentFrom: null,
  absentUntil: null,
  leftOn: null,
  confirmedOn: '2026-03-02',
  mayBePublic: true,
};
const known: Known = { organisations: [wi], colleagues: [sanne], mandates: [mandate({})], closures: [] };
const ask = (what: Partial<Known>, on = today) =>
  whoIsOnTurn({ ...known, ...what }, { role: 'wi', municipalityCode: 'GM0327', today: on });
const kinds = (what: Partial<Known>, on = today) => ask(what, on).gaps.map(({ kind }) => kind);

describe('who is on turn for a municipality', () => {
  test('is the organisation with the task, its public number, and names of who may be public', () => {
    const anne = { ...sanne, id: 'anne', name: 'Anne Visser', mayBePublic: false };
    const found = ask({ colleagues: [sanne, anne] });
    expect(found.organisation?.publicPhone).toBe('000 100 00 04');
    expect(found.people.map(({ name }) => name)).toEqual(['Sanne de Boer']);
    expect(found.gaps).toEqual([]);
  });

  test('who is away is called by the name of the stand-in; who is away may stay unnamed', () => {
    const away = { ...sanne, absentFrom: today, standInId: 'bas' };
    const bas = { ...sanne, id: 'bas', name: 'Bas Jansen' };
    expect(ask({ colleagues: [away, bas] }).people).toEqual([
      { name: 'Bas Jansen', jobTitle: 'klantmanager', standInFor: 'Sanne de Boer' },
    ]);
    const unnamed = { ...away, mayBePublic: false };
    expect(ask({ colleagues: [unnamed, bas] }).people[0]?.standInFor).toBeNull();
    expect(ask({ colleagues: [away, { ...bas, mayBePublic: false }] }).people).toEqual([]);
  });

  test('who is closed shows the number that is answered then, and is red only without one', () => {
    const shut = { organisationId: 'wi', from: today, until: '2026-06-19', phone: '000 100 99 99' };
    expect(ask({ closures: [shut] })).toMatchObject({
      closed: { until: '2026-06-19', phone: '000 100 99 99' },
      gaps: [],
    });
    expect(kinds({ closures: [{ ...shut, phone: null }] })).toEqual(['closed']);
    expect(kinds({ closures: [{ ...shut, phone: null }] }, '2026-06-20')).toEqual([]);
    expect(kinds({ closures: [{ ...shut, phone: null, organisationId: 'other' }] })).toEqual([]);
  });

  test('nobody, an ended task and two organisations at once are three different gaps', () => {
    expect(kinds({ mandates: [] })).toEqual(['nobody']);
    expect(kinds({ mandates: [mandate({ until: '2026-06-07' })] })).toEqual(['expired']);
    expect(kinds({ mandates: [mandate({}), mandate({ organisationId: 'isd' })] })).toEqual(['more-than-one']);
    expect(kinds({ mandates: [mandate({ from: '2026-06-09' })] })).toEqual(['nobody']);
  });

  test('red are: nobody there, no public number, everybody away without a stand-in; a stale contact only asks', () => {
    expect(kinds({ colleagues: [] })).toEqual(['no-contact']);
    expect(kinds({ colleagues: [{ ...sanne, leftOn: '2026-06-01' }] })).toEqual(['no-contact']);
    expect(kinds({ colleagues: [{ ...sanne, role: 'privacy' }] })).toEqual(['no-contact']);
    expect(kinds({ organisations: [{ ...wi, publicPhone: null }] })).toEqual(['no-number']);
    expect(kinds({ colleagues: [{ ...sanne, absentFrom: today }] })).toEqual(['all-away']);
    expect(kinds({}, '2026-09-03')).toEqual(['unconfirmed']);
    expect((['nobody', 'no-number', 'all-away', 'unconfirmed'] as const).map((kind) => isRed({ kind }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('what lies with one organisation is said once for the region, what lies with a municipality for each', () => {
    const mandates = [mandate({}), mandate({ id: 'n', college: 'GM0342' })];
    const gaps = gapsIn({ ...known, mandates, colleagues: [] }, ['GM0327', 'GM0342'], today);
    expect(gaps.filter(({ kind }) => kind === 'no-contact')).toHaveLength(1);
    expect(gaps.filter(({ kind }) => kind === 'nobody')).toHaveLength(6); // three other tasks in two municipalities
  });
});

describe('the region', () => {
  test('is each municipality with a task today or a team for work and income', () => {
    const ended = mandate({ college: 'GM0203', until: '2026-01-31' });
    expect(regionOf([mandate({ college: 'GM0317' }), ended], [wi], today)).toEqual(['GM0317', 'GM0327']);
    expect(regionOf([], [], today)).toEqual([]);
  });

  test('of a contactgemeente is its Doorstroompunt region in the table that ships', () => {
    const { places } = facts();
    const around = neighboursOf(places, 'GM0307', today);
    expect(around).toContain('GM0327'); // Leusden
    expect(around).not.toContain('GM0317'); // Eemnes
    expect(neighboursOf(places, 'GM9999', today)).toEqual(['GM9999']);
  });
});

describe('the transition moments', () => {
  test('are the eight of the practice, and none of them is an age that decides by itself, but 27', () => {
    expect(moments.map(({ title }) => title)).toEqual([
      'De leer- of kwalificatieplicht eindigt',
      'Verlaat school',
      'Stopt zonder diploma',
      'Verliest werk',
      'Verhuist naar een andere gemeente',
      'De termijn van de school eindigt',
      'Wordt 27',
      'Een overdracht komt terug',
    ]);
    expect(moments.some(({ title, steps }) => /18/.test(title + steps.map(({ does }) => does).join()))).toBe(false);
  });

  test('each has somebody first, nobody twice, and a source', () => {
    for (const { steps, source, title } of moments) {
      const roles = steps.map(({ role }) => role);
      expect(new Set(roles).size, title).toBe(roles.length);
      expect(roles.length, title).toBeGreaterThan(1);
      expect(source.length, title).toBeGreaterThan(0);
    }
    expect(Object.values(taskOfRole).toSorted()).toEqual(['7a', '9.2.4', '9.2.5', 'LPW5']);
  });
});
