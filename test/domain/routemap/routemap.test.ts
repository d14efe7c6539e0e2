/** The route map over every combination of answers: each ends at somebody who can be called, and a dead one is named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outOfSchool } from '#law/out-of-school.ts';
import { register } from '#law/register.ts';
import { defaultSettings } from '#law/settings.ts';
import type { Paper } from '#law/facts.ts';
import { taskOfRole, type ContactRole } from '#domain/directory/moments.ts';
import type { Known } from '#domain/directory/on-turn.ts';
import {
  answersTo,
  doubtful,
  everyWay,
  factsOf,
  nextQuestion,
  questionsFor,
  type Answers,
} from '#domain/routemap/answers.ts';
import { deadEnds, endOf, type Around } from '#domain/routemap/reach.ts';
import { ruleFor, shippedMap } from '#domain/routemap/rules.ts';

const today = '2026-06-08';
const region = ['GM0307', 'GM0327', 'GM0342'];
const roles = Object.keys(taskOfRole) as ContactRole[];
type Organisation = Known['organisations'][number];
const wiOf = (code: string): Organisation => organisation(`wi ${code}`, 'wi', code);
const organisation = (id: string, kind: Organisation['kind'], municipalityCode: string | null): Organisation => ({
  id,
  name: id,
  kind,
  municipalityCode,
  publicPhone: '000 100 00 00',
  worksSo: null,
});
const organisations = [organisation('loket', 'doorstroompunt', null), organisation('leerplicht', 'leerplicht', null), ...region.map(wiOf)]; // prettier-ignore
const doneBy = (role: ContactRole, code: string): string =>
  role === 'wi' ? `wi ${code}` : role === 'leerplicht' ? 'leerplicht' : 'loket';
const known: Known = {
  organisations,
  colleagues: organisations.map(({ id }) => ({
    id: `somebody at ${id}`,
    organisationId: id,
    name: 'Mo',
    role: 'begeleider',
    jobTitle: 'begeleider',
    standInId: null,
    absentFrom: null,
    absentUntil: null,
    leftOn: null,
    confirmedOn: '2026-03-02',
    mayBePublic: true,
  })),
  mandates: region.flatMap((college) =>
    roles.map((role) => ({
      id: `${role} ${college}`,
      college,
      task: taskOfRole[role],
      organisationId: doneBy(role, college),
      scope: 'residents' as const,
      schoolOrganisationId: null,
      from: '2026-01-01',
      until: null,
      source: '',
    })),
  ),
  closures: [],
};
const around: Around = { known, region, today };
const places = [...region, 'elsewhere', 'unknown'];
const without = (id: string): Around => ({
  ...around,
  known: { ...known, organisations: organisations.map((one) => (one.id === id ? { ...one, publicPhone: null } : one)) },
});
const calls = (given: Answers, here = around) => endOf(shippedMap, given, here)?.contact.organisation?.id;

describe('the questions', () => {
  const ways = everyWay(places);

  test('five at most, each way ends, and not knowing is always an answer', () => {
    expect(ways.length).toBeGreaterThan(3000);
    for (const way of ways) expect(questionsFor(way).length).toBeLessThanOrEqual(5);
    for (const all of Object.values(answersTo)) expect(all).toContain('unknown');
    expect(ways.filter((way) => nextQuestion(way) !== undefined)).toEqual([]);
  });

  test('an answer that no longer matters, because one before it was changed, is not read', () => {
    const changed = { age: '16-17', now: 'school', paper: 'none', place: 'GM0327', wish: 'work' } as const;
    expect(factsOf(changed).paper).toBe('unknown');
    expect(factsOf({ ...changed, age: 'from-27' }).now).toBe('unknown');
  });

  test('a job that stops with somebody who has none is shown, not refused', () => {
    expect(doubtful({ now: 'neither', wish: 'job-stops' })).toBe('now');
    expect(doubtful({ now: 'school-and-work', wish: 'job-stops' })).toBeUndefined();
  });
});

describe('where they end', () => {
  test('every combination ends at somebody who can be called today', () => {
    expect(deadEnds(shippedMap, around)).toEqual([]);
    for (const way of everyWay(places)) expect(endOf(shippedMap, way, around)?.instead).toBe(false);
  });

  test('Nena comes to the Doorstroompunt with help in Dutch, Kevin to the municipality and before his 27th birthday, Samira to who helps after school', () => {
    const nena = { age: '23-26', now: 'work', paper: 'abroad', place: 'GM0307', wish: 'dutch' } as const;
    const kevin = { age: '23-26', now: 'neither', paper: 'unknown', place: 'GM0342', wish: 'money' } as const;
    const samira = { age: '18-22', now: 'neither', paper: 'pro-or-vso', place: 'GM0327', wish: 'work' } as const;
    expect([calls(nena), endOf(shippedMap, nena, around)?.steps]).toEqual([
      'loket',
      ['before-27', 'language-help', 'foreign-paper'],
    ]);
    expect([calls(kevin), endOf(shippedMap, kevin, around)?.steps]).toEqual(['wi GM0342', ['before-27']]);
    expect([calls(samira), endOf(shippedMap, samira, around)?.steps]).toEqual(['loket', ['old-school']]);
  });

  test('who lives elsewhere, or does not know, is never turned away', () => {
    for (const way of everyWay(['elsewhere', 'unknown'])) expect(calls(way)).toBe('loket');
  });

  test('16 and 17: the duty decides and not the age, by the same law as everywhere', () => {
    const papers = {
      none: [],
      'pro-or-vso': [{ kind: 'verklaring', of: 'pro', date: '2026-05-29' }],
      'vmbo-or-entree': [{ kind: 'diploma', of: 'mbo', mboLevel: 1, date: '2026-05-29' }],
      start: [{ kind: 'diploma', of: 'mbo', mboLevel: 2, date: '2026-05-29' }],
    } as const satisfies Record<string, readonly Paper[]>;
    for (const [paper, held] of Object.entries(papers)) {
      const level = held[0] && 'mboLevel' in held[0] ? held[0].mboLevel : undefined;
      const school = level
        ? ({ schoolKind: 'mbo', mboLevel: level, leerweg: 'bol' } as const)
        : ({ schoolKind: 'pro' } as const);
      const facts = {
        birthDate: '2009-01-15',
        municipality: 'GM0327',
        enrolments: [{ id: 'e', ...school, from: '2022-08-01', until: '2026-05-29' }],
        papers: held,
      };
      const must = outOfSchool(facts, today, defaultSettings, register) === 'met';
      const way = {
        age: '16-17',
        now: 'neither',
        paper: paper as keyof typeof papers,
        place: 'GM0327',
        wish: 'unknown',
      } as const;
      expect([paper, ruleFor(shippedMap, factsOf(way)).to]).toEqual([paper, must ? 'leerplicht' : 'doorstroompunt']);
    }
  });
});

describe('one contact removed', () => {
  test('the dead end is named with place, party and what is missing; a visitor is sent on to the Doorstroompunt', () => {
    const broken = without('wi GM0327');
    expect(deadEnds(shippedMap, broken)).toEqual([
      { place: 'GM0327', role: 'wi', gap: 'no-number', example: expect.anything(), ways: expect.any(Number) },
    ]);
    const kevin = { age: '23-26', now: 'neither', paper: 'unknown', place: 'GM0327', wish: 'money' } as const;
    expect([calls(kevin, broken), endOf(shippedMap, kevin, broken)?.instead]).toEqual(['loket', true]);
  });

  test('in summer the number that answers stands there; closed without one, somebody else answers and it is a dead end', () => {
    const shut = (phone: string | null): Around => ({
      ...around,
      known: { ...known, closures: [{ organisationId: 'wi GM0327', from: '2026-06-01', until: '2026-08-07', phone }] },
    });
    const kevin = { age: '23-26', now: 'neither', paper: 'unknown', place: 'GM0327', wish: 'money' } as const;
    const answered = endOf(shippedMap, kevin, shut('000 200 90 03'));
    expect([answered?.contact.closed?.phone, answered?.instead]).toEqual(['000 200 90 03', false]);
    expect([calls(kevin, shut(null)), deadEnds(shippedMap, shut(null)).map(({ gap }) => gap)]).toEqual([
      'loket',
      ['closed'],
    ]);
  });

  test('whichever party of whichever municipality stops: it is named, or no way needed it', () => {
    const ends = fc.constantFrom(...organisations.map(({ id }) => id));
    fc.assert(
      fc.property(ends, (id) => {
        const dead = deadEnds(shippedMap, without(id));
        const roleOf = id.startsWith('wi') ? 'wi' : id === 'loket' ? 'doorstroompunt' : 'leerplicht';
        expect(dead.map(({ role }) => role)).toContain(roleOf);
      }),
      { numRuns: 10 },
    );
  });
});
