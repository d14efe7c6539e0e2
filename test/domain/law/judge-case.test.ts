/** The law asked about a case: what nobody knows comes back as a question, and what hangs on nothing unknown is sure. */
import { describe, expect, it } from 'vitest';
import { settingsOn } from '#domain/law/agreed.ts';
import { assemble, type KnownOf } from '#domain/law/case-facts.ts';
import type { FactDetails, HandFact } from '#domain/law/hand-facts.ts';
import { judgeCase } from '#domain/law/judge-case.ts';
import { nextDay } from '#domain/law/next-day.ts';
import { compare, linesOf } from '#domain/law/receipts.ts';
import { callOf, goesFirst } from '#domain/law/turn-of-duty.ts';
import { addDays, type Day } from '#law/day.ts';
import { register } from '#law/register.ts';
import { defaultSettings } from '#law/settings.ts';

let made = 0;
const wrote = (details: FactDetails): HandFact => ({
  id: `f${++made}`,
  details,
  source: 'school',
  sourceOn: '2026-06-01',
  writtenOn: '2026-06-01',
});
const someone = (wish: Partial<KnownOf>): KnownOf => ({
  caseId: 'c',
  organisationId: 'o',
  organisationKind: 'pro',
  birthDate: '2008-03-11',
  municipalityCode: 'GM0327',
  enrolment: null,
  offer: null,
  saidNoOn: null,
  asking: false,
  consulted: [],
  reported: false,
  hand: [],
  ...wish,
});
const atSchool = (schoolKind: string, wish: Partial<NonNullable<KnownOf['enrolment']>> = {}) => ({
  schoolKind,
  profile: null,
  expectedEnd: '2026-07-10',
  leftOn: null,
  paper: null,
  paperOn: null,
  ...wish,
});
const ask = (known: KnownOf, today: Day) => judgeCase(assemble(known, today), today, defaultSettings);
const duties = (known: KnownOf, today: Day) =>
  ask(known, today).duties.map(({ act, status, until }) => `${act} ${status} ${until ?? '-'}`);

const enrolment = (wish: Partial<Extract<FactDetails, { kind: 'enrolment' }>>): FactDetails => ({
  kind: 'enrolment',
  own: false,
  schoolKind: 'mbo',
  vsoProfile: null,
  mboLevel: null,
  leerweg: null,
  from: null,
  until: null,
  passedParts: null,
  ...wish,
});
const paper = (of: 'pro' | 'mbo', on: Day, mboLevel: 1 | 2 | 3 | 4 | null = null): FactDetails => ({
  kind: 'paper',
  paper: 'diploma',
  of,
  mboLevel,
  on,
});

describe('Samira left De Eik on 10 July 2026', () => {
  const samira = someone({ enrolment: atSchool('pro', { paper: 'diploma', paperOn: '2026-07-10' }) });

  it('is offered guidance again in the second year, and not after it', () => {
    expect(duties(samira, '2027-07-10')).toContain('renew-offer not-yet 2028-07-10');
    expect(duties(samira, '2027-07-11')).toContain('renew-offer open 2028-07-10');
    expect(duties(samira, '2028-07-10')).toContain('renew-offer open 2028-07-10');
    expect(duties(samira, '2028-07-11').filter((each) => / open| not-yet/.test(each))).toEqual([]);
  });

  it('is not asked again when the offer was used; when nobody wrote that down, it is a question', () => {
    const used = { ...samira, offer: { offeredOn: '2026-08-24', used: true } };
    expect(duties(used, '2027-07-11').filter((each) => each.startsWith('renew'))).toEqual([]);
    const maybe = ask({ ...samira, offer: { offeredOn: '2026-08-24', used: null } }, '2027-07-11');
    expect(maybe.asks).toContain('used');
    expect(maybe.duties.find(({ act }) => act === 'renew-offer')).toMatchObject({ status: 'undetermined' });
  });

  it('is asked whether she really left, since the list only expected it', () => {
    expect(ask(samira, '2026-07-10').asks).not.toContain('left');
    expect(ask(samira, '2026-07-11').asks).toContain('left');
    const left = { ...samira, enrolment: atSchool('pro', { leftOn: '2026-07-10' }) };
    expect(ask(left, '2026-07-11').asks).not.toContain('left');
  });
});

describe('what hangs on a paper that nobody wrote down', () => {
  const roos = someone({ birthDate: '2009-02-02', enrolment: atSchool('pro', { leftOn: '2026-07-10' }) });

  it('Roos of 17: whether she is in the group is open until somebody says which paper she has', () => {
    expect(ask(roos, '2026-09-14').doorstroompuntDoelgroep.outcome).toBe('undetermined');
    const verklaring = { ...roos, enrolment: atSchool('pro', { leftOn: '2026-07-10', paper: 'Verklaring' }) };
    expect(ask(verklaring, '2026-09-14').doorstroompuntDoelgroep.outcome).toBe('met');
    const none = { ...roos, enrolment: atSchool('pro', { leftOn: '2026-07-10', paper: 'geen' }) };
    expect(ask(none, '2026-09-14').doorstroompuntDoelgroep.outcome).toBe('not-met');
  });

  it('at 18 it does not matter any more, and nobody is asked to be sure', () => {
    expect(ask(roos, '2027-02-02').doorstroompuntDoelgroep.outcome).toBe('met');
  });

  it('an mbo school hears that an offer may be due, without a day that nobody knows', () => {
    const own = wrote(enrolment({ own: true, mboLevel: 2, leerweg: 'bol', from: '2024-08-01', until: '2026-06-30' }));
    const left = someone({ organisationKind: 'mbo', enrolment: atSchool('mbo'), hand: [own] });
    const offer = ask(left, '2026-11-22').duties.find(({ act }) => act === 'offer-loopbaanbegeleiding');
    expect(offer).toMatchObject({ status: 'undetermined', until: null, enrolmentId: null });
  });
});

it('Ilse of 31 with a diploma of mbo 2 bol: the school must offer, and she is not of the Doorstroompunt', () => {
  const hand = [
    wrote(enrolment({ own: true, mboLevel: 2, leerweg: 'bol', from: '2024-08-01', until: '2026-06-30' })),
    wrote(paper('mbo', '2026-06-30', 2)),
  ];
  const ilse = someone({ organisationKind: 'mbo', birthDate: '1995-05-02', enrolment: atSchool('mbo'), hand });
  const answer = ask(ilse, '2026-11-22');
  expect(answer.duties).toMatchObject([{ act: 'offer-loopbaanbegeleiding', strength: 'must', until: '2027-06-30' }]);
  expect(answer.doorstroompuntDoelgroep.outcome).toBe('not-met');
});

describe('at a Doorstroompunt or a municipality', () => {
  const kevin = someone({ organisationKind: 'wi', birthDate: '1999-09-14' });
  it('Kevin is not in the group from his 27th birthday on, whatever is not known of him', () => {
    expect(ask(kevin, '2026-09-13').doorstroompuntDoelgroep.outcome).toBe('undetermined');
    expect(ask(kevin, '2026-09-14').doorstroompuntDoelgroep.outcome).toBe('not-met');
    const hand = [
      wrote(enrolment({ mboLevel: 2, leerweg: 'bol', from: '2017-08-01', until: '2019-02-01' })),
      wrote(paper('mbo', '2018-07-01', 1)),
    ];
    expect(ask({ ...kevin, hand }, '2026-09-13').doorstroompuntDoelgroep.outcome).toBe('met');
    expect(ask({ ...kevin, hand }, '2026-09-14').doorstroompuntDoelgroep.outcome).toBe('not-met');
  });

  it('who was reported is in the group; which school to ask first is a question, with nothing invented in it', () => {
    const mo = { organisationKind: 'doorstroompunt' as const, birthDate: '2005-01-01', reported: true };
    const { doorstroompuntDoelgroep, duties: found } = ask(someone(mo), '2026-09-14');
    expect(doorstroompuntDoelgroep.outcome).toBe('met');
    expect(found).toMatchObject([{ act: 'consult-school', status: 'undetermined', until: null, enrolmentId: null }]);
    expect(found[0]?.because.join(' ')).not.toMatch(/\d{4}/);
  });

  it('Finn has an exemption: he falls under the letter, and a person decides', () => {
    const hand = [
      wrote({ kind: 'exemption', article: '5a', from: '2020-08-01', until: null }),
      wrote(enrolment({ schoolKind: 'vso', vsoProfile: 'dagbesteding', from: '2020-08-01', until: '2025-07-01' })),
    ];
    const finn = someone({ organisationKind: 'doorstroompunt', birthDate: '2008-03-01', hand });
    expect(ask(finn, '2026-09-14').approach).toMatchObject({ outcome: 'human' });
  });
});

it('the night looks again on every day on which the answer is another one', () => {
  const known = someone({
    enrolment: atSchool('pro', { leftOn: '2026-07-10', paper: 'diploma', paperOn: '2026-07-10' }),
  });
  const shape = (day: Day) => {
    const answer = ask(known, day);
    return JSON.stringify([
      linesOf(answer).map(({ rule, judged }) => [rule, judged]),
      callOf(answer, known, day)?.verb,
    ]);
  };
  for (let day: Day = '2026-06-01'; day < '2029-01-01';) {
    const next = nextDay(known, day, { settings: defaultSettings, register }) ?? '2029-01-01';
    if (next < '2029-01-01') expect(shape(next)).not.toBe(shape(day)); // and on no other day
    for (let between = addDays(day, 1); between < next; between = addDays(between, 1))
      expect([between, shape(between)]).toEqual([between, shape(day)]);
    day = next;
  }
});

it('a receipt ends when the outcome is another, and stays when only the words are', () => {
  const known = someone({ enrolment: atSchool('pro', { leftOn: '2026-07-10', paper: 'diploma' }) });
  const [before, after] = [linesOf(ask(known, '2027-07-10')), linesOf(ask(known, '2027-07-11'))];
  const reworded = before.map((line) => ({ ...line, words: ['anders'] }));
  expect(compare(reworded, before)).toEqual({ over: [], added: [] });
  expect(compare(before, after).added.map(({ rule }) => rule)).toEqual(['R04']);
});

it('an agreement of the region counts from its day on, and not before', () => {
  const agreed = [
    { name: 'aansluitendMonths', value: 4, validFrom: '2026-10-01' },
    { name: 'aansluitendMonths', value: 6, validFrom: '2027-10-01' },
  ] as const;
  const months = ['2026-09-30', '2026-10-01', '2027-09-30', '2027-10-01'].map(
    (day) => settingsOn(agreed, day).aansluitendMonths,
  );
  expect(months).toEqual([3, 4, 4, 6]);
});

describe('what the law asks becomes a turn', () => {
  const samira = someone({
    enrolment: atSchool('pro', { leftOn: '2026-07-10', paper: 'diploma', paperOn: '2026-07-10' }),
  });
  const callFor = (known: KnownOf, day: Day) => callOf(ask(known, day), known, day);
  const call = (day: Day, kind: KnownOf['organisationKind'] = 'pro') =>
    callFor({ ...samira, organisationKind: kind }, day);

  it('the second offer from its first day, and the end of the term from sixty days before', () => {
    expect(callFor({ ...samira, offer: { offeredOn: '2026-08-24', used: false } }, '2027-07-10')).toBeUndefined();
    expect(call('2027-07-11')).toMatchObject({ verb: 'renew-offer', rule: 'R04', dueOn: '2027-07-23' });
    expect(call('2028-05-10')).toMatchObject({ verb: 'renew-offer' });
    expect(call('2028-05-11')).toMatchObject({ verb: 'close-term', dueOn: '2028-07-10' });
    expect(call('2028-07-11')).toBeUndefined();
    expect(call('2027-07-11', 'wi')).toBeUndefined();
  });

  it('the first offer of who must make one, sixty days after leaving, until it was made or the young person wanted no help', () => {
    expect(call('2026-09-07')).toBeUndefined();
    expect(call('2026-09-08')).toMatchObject({ verb: 'offer-guidance', rule: 'R02', dueOn: '2026-09-22' });
    expect(callFor({ ...samira, saidNoOn: '2026-08-01' }, '2026-09-08')).toBeUndefined();
    const mbo = { organisationKind: 'mbo', enrolment: atSchool('mbo', { leftOn: '2026-07-10' }) } as const;
    const level = (mboLevel: 2 | 4) =>
      someone({
        ...mbo,
        hand: [
          wrote(
            enrolment({ own: true, mboLevel, leerweg: 'bol', from: '2024-08-01', until: '2026-07-10', passedParts: 0 }),
          ),
          wrote(paper('mbo', '2026-07-10', mboLevel)),
        ],
      });
    expect(callFor(level(2), '2026-09-08')).toMatchObject({ verb: 'offer-guidance', rule: 'R02' });
    expect(callFor(level(4), '2026-09-08')).toBeUndefined(); // it may, and a may asks nobody
  });

  it('the second offer comes to who rests too, unless school offered again and heard no again', () => {
    expect(callFor({ ...samira, saidNoOn: '2026-08-01' }, '2027-07-11')).toMatchObject({ verb: 'renew-offer' });
    expect(callFor({ ...samira, saidNoOn: '2027-07-15' }, '2027-07-16')).toBeUndefined();
  });

  it('the papers of who left, where nobody wrote down that they were given', () => {
    const vso = atSchool('vso', {
      profile: 'arbeidsmarkt',
      leftOn: '2026-07-10',
      paper: 'diploma',
      paperOn: '2026-07-10',
    });
    expect(callFor(someone({ organisationKind: 'vso', enrolment: vso }), '2026-07-13')).toMatchObject({
      verb: 'give-transfer-paper',
      rule: 'R08',
      dueOn: '2026-07-27',
    });
    const parts = enrolment({
      own: true,
      mboLevel: 3,
      leerweg: 'bol',
      from: '2024-08-01',
      until: '2026-07-10',
      passedParts: 2,
    });
    const left = atSchool('mbo', { leftOn: '2026-07-10', paper: 'geen' });
    expect(
      callFor(someone({ organisationKind: 'mbo', enrolment: left, hand: [wrote(parts)] }), '2026-07-13'),
    ).toMatchObject({
      verb: 'give-mbo-paper',
      rule: 'R09',
    });
  });

  it('a Doorstroompunt asks school first, not while it waits for an answer, with a reason, or where a person decides', () => {
    const hand = [
      wrote(enrolment({ schoolKind: 'pro', from: '2021-08-01', until: '2026-07-10' })),
      wrote(paper('pro', '2026-07-10')),
    ];
    const nick = someone({ organisationKind: 'doorstroompunt', reported: true, hand });
    expect(callFor(nick, '2026-09-01')).toMatchObject({ verb: 'ask-school', rule: 'R06', dueOn: '2026-09-15' });
    expect(callFor(nick, '2028-07-05')).toMatchObject({ dueOn: '2028-07-09' }); // the day before two years
    expect(callFor({ ...nick, asking: true }, '2026-09-01')).toBeUndefined();
    expect(callFor({ ...nick, consulted: [{ on: '2026-08-20', schoolKind: 'pro' }] }, '2026-09-01')).toBeUndefined();
    const also = (details: FactDetails) => callFor({ ...nick, hand: [...hand, wrote(details)] }, '2026-09-01');
    expect(also({ kind: 'override', reason: 'no-waiting' })).toBeUndefined();
    expect(also({ kind: 'exemption', article: '5', from: '2020-08-01', until: '2026-07-31' })).toBeUndefined();
    expect(callFor({ ...nick, organisationKind: 'wi' }, '2026-09-01')).toBeUndefined();
  });

  it('a turn that must be done sooner, waits for another, or belongs to a hand-over goes first', () => {
    const renew = call('2027-07-11');
    const end = call('2028-05-11');
    if (!renew || !end) throw new Error('no call');
    const turn = { waitsFor: 'self', verb: 'guide', dueOn: '2028-12-31' } as const;
    expect(goesFirst(turn, renew)).toBe(false);
    expect(goesFirst({ ...turn, dueOn: '2027-07-15' }, renew)).toBe(true);
    expect(goesFirst({ ...turn, waitsFor: 'young-person' }, renew)).toBe(true);
    expect(goesFirst({ ...turn, verb: 'meet' }, end)).toBe(true);
    expect(goesFirst({ ...turn, verb: 'decide-approach' }, end)).toBe(true);
    expect(goesFirst({ ...turn, dueOn: '2027-01-01' }, end)).toBe(false); // late, and the term ends
  });
});
