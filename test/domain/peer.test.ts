/** Next Coaches, the rules: who is free, what a VOG is worth, who decides, and what a coach may write. */
import { describe, expect, it } from 'vitest';
import {
  checkCoach,
  coachStanding,
  contactFaults,
  decidesFor,
  lastDayOfPeerWay,
  noteFaults,
  stillDecides,
  type TypedCoach,
} from '#domain/peer/peer.ts';

const today = '2026-06-08';
const codes = (refusals: unknown): readonly string[] =>
  Array.isArray(refusals) ? refusals.map(({ code, field }) => `${field}: ${code}`) : ['ok'];
const typed: TypedCoach = {
  name: 'Jesper Kok',
  called: 'Jesper',
  profile: 'Ik werk in een garage.',
  most: '2',
  vogSeenOn: '2026-01-05',
  vogUntil: '2028-01-05',
};
const check = (wish: Partial<TypedCoach>) => codes(checkCoach({ ...typed, ...wish }, today));

describe('a coach', () => {
  it('is free with a VOG that counts today and a place, until the last day of it', () => {
    const facts = { vogUntil: '2026-06-08', stoppedOn: null, most: 1, pairs: 0 };
    expect([
      coachStanding(facts, today),
      coachStanding(facts, '2026-06-09'),
      coachStanding({ ...facts, pairs: 1 }, today),
      coachStanding({ ...facts, vogUntil: null }, today),
      coachStanding({ ...facts, stoppedOn: '2026-06-01' }, today),
    ]).toEqual(['free', 'vog-past', 'full', 'no-vog', 'stopped']);
  });

  it('can be entered without a VOG, and not with half of one, one of tomorrow, or one for more than four years', () => {
    expect(check({ vogSeenOn: '', vogUntil: '' })).toEqual(['ok']);
    expect(check({ vogUntil: '' })).toEqual(['vogUntil: peer-vog-until']);
    expect(check({ vogSeenOn: '' })).toEqual(['vogSeenOn: peer-vog-seen']);
    expect(check({ vogSeenOn: '2026-06-09' })).toEqual(['vogSeenOn: peer-vog-to-come']);
    expect(check({ vogUntil: '2030-01-06' })).toEqual(['vogUntil: peer-vog-until']);
    expect(check({ vogSeenOn: undefined, vogUntil: '2026-02-31' })).toEqual(['vogSeenOn: no-day', 'vogUntil: no-day']);
  });

  it('has a name, a profile and one to five places, all faults at once', () => {
    expect(check({ name: '', called: '', profile: 'x'.repeat(201), most: '6' })).toEqual([
      'name: peer-name',
      'called: peer-called',
      'profile: peer-long',
      'most: peer-most',
    ]);
  });

  it('has a link for a year, and never longer than the VOG', () => {
    expect([lastDayOfPeerWay(today, '2029-01-01'), lastDayOfPeerWay(today, '2026-09-01')]).toEqual([
      '2027-06-08',
      '2026-09-01',
    ]);
  });
});

describe('the yes for a coach', () => {
  const facts = { from: 'pro', capacity: 'unknown', appointed: undefined } as const;
  it('is of a parent under sixteen, of the young person from sixteen, and asked first of an adult', () => {
    expect([15, 16, 17, 18].map((age) => decidesFor({ ...facts, age }))).toEqual([
      'representative',
      'self',
      'self',
      undefined,
    ]);
    expect(decidesFor({ ...facts, age: 18, capacity: 'yes' })).toBe('self');
    expect(decidesFor({ ...facts, age: 18, appointed: 'curator' })).toBe('appointed');
  });
  it('passes to the young person on the sixteenth birthday, and is asked anew of who became an adult meanwhile', () => {
    expect([15, 16, 18].map((age) => stillDecides('representative', age))).toEqual([
      'representative',
      'self',
      undefined,
    ]);
    expect(stillDecides('appointed', 19)).toBe('appointed');
  });
  it('comes with how the contact goes, and a number only when it is shared', () => {
    const contact = { channel: undefined, shares: undefined, address: '' } as const;
    expect(codes(contactFaults(contact))).toEqual(['channel: peer-channel', 'shares: peer-shares']);
    expect(codes(contactFaults({ channel: 'app', shares: true, address: '' }))).toEqual(['address: peer-address']);
    expect(contactFaults({ channel: 'app', shares: false, address: '' })).toEqual([]);
  });
});

it('a note of a coach says nothing of health, an agreement has a day that is to come, and a call for help may say anything', () => {
  const write = (kind: 'note' | 'agreement' | 'help', text: string, dueOn = '') =>
    codes(noteFaults({ kind, text, dueOn, today }));
  expect(write('note', 'Zijn broer was er ook.')).toEqual([]);
  expect(write('note', 'Heeft een depressie.')).toEqual(['note: peer-delicate']);
  expect(write('help', 'Heeft een depressie.')).toEqual([]);
  expect([
    write('agreement', 'Bellen'),
    write('agreement', 'Bellen', '2026-06-07'),
    write('agreement', 'Bellen', today),
  ]).toEqual([['dueOn: no-day'], ['dueOn: day-past'], []]);
});
