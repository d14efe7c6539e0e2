import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPlain } from '#cli/plain.ts';
import { dutiesOn } from '#law/duties.ts';
import { contractExamples } from './contract-examples.ts';

const today = '2026-11-22';
const person = { birthDate: '2008-05-02', municipality: 'GM0307' };

/** Runs `aanzet ...` as the terminal does, with this on standard input. */
async function aanzet(line: string, input: unknown): Promise<{ exit: number; out: string; err: string }> {
  const args = line.split(' ');
  const command = findPlain(args);
  const said = { out: '', err: '' };
  const exit = await command?.run(args.slice(command.words.length), {
    cwd: '/',
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    input: () => Promise.resolve(typeof input === 'string' ? input : JSON.stringify(input)),
  });
  return { exit: exit ?? -1, ...said };
}
const asked = (facts: unknown) => aanzet(`duties --date ${today}`, facts);
const faultsOf = async (facts: unknown) => {
  const { exit, out, err } = await asked(facts);
  expect([exit, out]).toEqual([2, '']);
  return err.trimEnd().split('\n');
};

describe('aanzet duties', () => {
  test('answers for one person with one JSON value and nothing else', async () => {
    const [{ facts }] = contractExamples;
    const { exit, out, err } = await asked(facts);
    expect([exit, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(dutiesOn(facts, today));
    expect(Object.keys(JSON.parse(out) as object)).toEqual([
      'date',
      'startkwalificatie',
      'doorstroompuntDoelgroep',
      'duties',
    ]);
  });

  test('answers for a list in the same order, and for an empty one', async () => {
    const all = contractExamples.map(({ facts }) => facts);
    const { exit, out } = await asked(all);
    expect([exit, JSON.parse(out)]).toEqual([0, all.map((facts) => dutiesOn(facts, today))]);
    expect(await asked([])).toEqual({ exit: 0, out: '[]\n', err: '' });
  });

  test('takes --date= and a byte order mark too', async () => {
    const { exit, out } = await aanzet(`duties --date=${today}`, `\uFEFF${JSON.stringify(person)}`);
    expect([exit, JSON.parse(out)]).toMatchObject([0, { date: today }]);
  });

  test.each([
    ['duties', '--date: is missing'],
    ['duties --date 2026-02-31', '--date: 2026-02-31 is not a date'],
    ['duties --day 2026-02-01', 'arguments: '],
    ['duties 2026-02-01', 'arguments: '],
  ])('refuses "%s" with one line', async (line, fault) => {
    const { exit, out, err } = await aanzet(line, person);
    expect([exit, out, err.trimEnd().split('\n')]).toEqual([2, '', [expect.stringContaining(fault)]]);
  });

  test('refuses what is no JSON', async () => expect(await faultsOf('{')).toEqual(['facts: is not JSON']));

  test('says each fault on a line of its own, with the person it is about', async () => {
    const bad = {
      ...person,
      enrolments: [{ id: 'e1', schoolKind: 'pro', from: '2021-08-01', until: '2026-02-31', kleur: 'x' }],
      name: 'Roos',
    };
    expect(await faultsOf([person, person, person, bad])).toEqual([
      'facts[3].name: is not a field',
      'facts[3].enrolments[0].kleur: is not a field',
      'facts[3].enrolments[0].until: 2026-02-31 is not a date',
    ]);
    expect(await faultsOf(bad)).toContain('facts.enrolments[0].until: 2026-02-31 is not a date');
  });

  const enrolment = { id: 'e1', schoolKind: 'mbo', from: '2021-08-01' };
  const many = { ...person, enrolments: [enrolment] };
  test.each<[string, unknown, string]>([
    ['no object', 7, 'facts: 7 is not an object'],
    ['nothing', null, 'facts: null is not an object'],
    ['a list in a list', [[]], 'facts[0]: [] is not an object'],
    ['no birth date', { municipality: 'GM0307' }, 'facts.birthDate: is missing'],
    ['no municipality', { birthDate: '2008-05-02' }, 'facts.municipality: is missing'],
    [
      'a name for a municipality',
      { ...person, municipality: 'Leusden' },
      'facts.municipality: Leusden is not a CBS code such as GM0307',
    ],
    ['a day as a number', { ...person, birthDate: 20080502 }, 'facts.birthDate: 20080502 is not a date'],
    [
      'an exemption, which the contract does not know',
      { ...person, exemptions: [] },
      'facts.exemptions: is not a field',
    ],
    ['a field of every object', { ...person, constructor: 1 }, 'facts.constructor: is not a field'],
    ['no list', { ...person, papers: {} }, 'facts.papers: {} is not a list'],
    [
      'an unknown school',
      { ...person, enrolments: [{ ...enrolment, schoolKind: 'po' }] },
      'facts.enrolments[0].schoolKind: po is not one of pro, vso, vo, vavo, mbo, ho',
    ],
    [
      'a level as text',
      { ...person, enrolments: [{ ...enrolment, mboLevel: '2' }] },
      'facts.enrolments[0].mboLevel: 2 is not one of 1, 2, 3, 4',
    ],
    [
      'half a part',
      { ...person, enrolments: [{ ...enrolment, passedParts: 1.5 }] },
      'facts.enrolments[0].passedParts: 1.5 is not a whole number of 0 or more',
    ],
    ['no id', { ...person, enrolments: [{ ...enrolment, id: '' }] }, 'facts.enrolments[0].id:  is not a text'],
    ['an id twice', { ...person, enrolments: [enrolment, enrolment] }, 'facts.enrolments[1].id: e1 is there twice'],
    [
      'an end before the start',
      { ...person, enrolments: [{ ...enrolment, until: '2021-07-31' }] },
      'facts.enrolments[0].until: 2021-07-31 is before 2021-08-01',
    ],
    [
      'an mbo paper without level',
      { ...many, papers: [{ kind: 'diploma', of: 'mbo', date: '2026-07-01' }] },
      'facts.papers[0].mboLevel: is missing',
    ],
    [
      'an offer of no enrolment',
      { ...many, offers: [{ enrolmentId: 'e2', date: '2026-07-01' }] },
      'facts.offers[0].enrolmentId: e2 is not one of the enrolments',
    ],
    [
      'an offer used perhaps',
      { ...many, offers: [{ enrolmentId: 'e1', date: '2026-07-01', used: 'ja' }] },
      'facts.offers[0].used: ja is not true or false',
    ],
    [
      'hours below zero',
      { ...many, absences: [{ enrolmentId: 'e1', from: '2026-09-01', hoursInFourWeeks: -1 }] },
      'facts.absences[0].hoursInFourWeeks: -1 is not a number of 0 or more',
    ],
    [
      'an absence that ends before it starts',
      { ...many, absences: [{ enrolmentId: 'e1', from: '2026-09-02', until: '2026-09-01' }] },
      'facts.absences[0].until: 2026-09-01 is before 2026-09-02',
    ],
    [
      'a very long text',
      { ...person, birthDate: 'x'.repeat(99) },
      `facts.birthDate: ${'x'.repeat(40)}... is not a date`,
    ],
  ])('refuses %s', async (_, facts, fault) => expect(await faultsOf(facts)).toEqual([fault]));

  test('takes half an hour of absence, and an absence of which nobody knows the reason', async () => {
    const absences = [{ enrolmentId: 'e1', from: '2026-09-02', hoursInFourWeeks: 15.5 }];
    expect(await asked({ ...many, absences })).toMatchObject({ exit: 0, err: '' });
  });
});

test('the program reads standard input and founds or opens nothing', () => {
  const home = join(tmpdir(), `aanzet-duties-${process.pid}`);
  const env = { ...process.env, AANZET_DIR: home, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  const args = ['--import', 'tsx', 'src/main/aanzet.ts', 'duties', '--date', today];
  const out = execFileSync(process.execPath, args, { env, input: JSON.stringify(person), encoding: 'utf8' });
  expect(JSON.parse(out)).toEqual(dutiesOn(person, today));
  expect(existsSync(home)).toBe(false);
});
