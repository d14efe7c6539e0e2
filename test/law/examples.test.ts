import { describe, expect, test } from 'vitest';
import type { Duty } from '#law/answer.ts';
import { dutiesOn, judge } from '#law/duties.ts';
import type { Facts } from '#law/facts.ts';
import { contractExamples } from './contract-examples.ts';

const today = '2026-11-22';

/** A duty without its reasons, as the contract tells it in words. */
const short = ({ party, act, strength, from, until, status, rule, article, enrolmentId }: Duty) =>
  `${party} ${strength} ${act} ${from}/${until ?? '-'} ${status} ${rule} ${article} ${enrolmentId ?? '-'}`;

describe('the examples of the contract', () => {
  test.each(contractExamples)('$name', ({ facts, doelgroep, startkwalificatie, duties }) => {
    const answer = dutiesOn(facts, today);
    expect(answer.doorstroompuntDoelgroep.outcome).toBe(doelgroep);
    expect(answer.startkwalificatie).toBe(startkwalificatie);
    expect(answer.duties.map(short)).toEqual(duties);
  });
});

test('each answer names the assumptions that it leans on', () => {
  const [first] = contractExamples;
  const answer = dutiesOn(first.facts, today);
  const told = (act: Duty['act']) => answer.duties.find((one) => one.act === act)?.because.join(' ') ?? '';
  expect(answer.doorstroompuntDoelgroep.because.join(' ')).toMatch(/op leeftijd.*geen vrijstelling/s);
  expect(told('offer-loopbaanbegeleiding')).toMatch(/2\.31a lid 6.*binnen 3 maanden.*Nog niet bevestigd/s);
  expect(told('renew-offer')).toContain('2.31a lid 6');
  expect(told('consult-school')).toContain('9.2.5 lid 7');
});

test('before the law began nothing is asked and the group is undetermined', () => {
  const [first] = contractExamples;
  const answer = dutiesOn(first.facts, '2025-12-31');
  expect(answer.duties).toEqual([]);
  expect(answer.doorstroompuntDoelgroep).toMatchObject({ outcome: 'undetermined', article: 'WEB 9.2.1' });
  expect(answer.doorstroompuntDoelgroep.because.join(' ')).toContain('?');
});

test('who had an exemption falls under the letter, and a person decides whether to call', () => {
  const finn = {
    birthDate: '2008-01-10',
    municipality: 'GM0307',
    exemptions: [{ article: '5', from: '2018-08-01' }],
  } as const;
  const { answer, receipts } = judge(finn, today);
  expect(answer.doorstroompuntDoelgroep.outcome).toBe('met');
  expect(answer.doorstroompuntDoelgroep.because.join(' ')).not.toContain('geen vrijstelling');
  expect(answer.approach).toMatchObject({ outcome: 'human', rule: 'H01', article: 'LPW 5' });
  expect(receipts.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual(['R01 met', 'H01 human']);
});

test('who asks why sees from when a term runs, and why an old school owes nothing', () => {
  const told = (at: number) =>
    judge(contractExamples[at]?.facts ?? contractExamples[0].facts, today).receipts.map(
      ({ rule, article, outcome, words }) => `${rule} ${article} ${outcome}: ${words[0]}`,
    );
  expect(told(0)).toContain('R05 WVO 2020 2.31a computed: De termijn begint op 10 juli 2026.');
  expect(told(1).join(' ')).toContain('R03 WVO 2020 2.31a met: De jongere begon binnen 3 maanden');
  expect(told(3).join(' ')).toContain('R05 WEB 9.2.12 not-met: Wie zonder diploma stopt met het mbo');
});

test('that somebody of 16 or 17 is in the group is asked for as not confirmed, up to the day before turning 18', () => {
  const roos = {
    birthDate: '2009-03-10',
    municipality: 'GM0307',
    enrolments: [{ id: 'e1', schoolKind: 'pro', from: '2021-08-01', until: '2026-07-10' }],
    papers: [{ kind: 'diploma', of: 'pro', date: '2026-07-10', enrolmentId: 'e1' }],
  } as const;
  const told = (day: string) => dutiesOn(roos, day).doorstroompuntDoelgroep;
  expect(told('2027-03-09').outcome).toBe('met');
  expect(told('2027-03-09').because.join(' ')).toContain('geen laagste leeftijd');
  expect(told('2027-03-10').because.join(' ')).not.toContain('geen laagste leeftijd');
});

test('that somebody below 18 is in the group is said to be unsure, from 18 on and outside the group it is not', () => {
  const roos = contractExamples[4].facts; // 18 on 10 March 2027
  const unsure = (facts: Facts, day: string) =>
    dutiesOn(facts, day).doorstroompuntDoelgroep.because.some((said) => /^Nog niet bevestigd: .*16 of 17/.test(said));
  expect([unsure(roos, '2027-03-09'), unsure(roos, '2027-03-10')]).toEqual([true, false]);
  expect(unsure(contractExamples[5].facts, '2027-03-09')).toBe(false); // no paper: kwalificatieplichtig
});
