/** A call that is promised, and what is counted: by the days that an organisation is open, and by the week. */
import { expect, test } from 'vitest';
import type { OnTurn } from '#domain/directory/on-turn.ts';
import { callsBack, checkAsk, checkEnding, checkTerms, promised, standardTerms } from '#domain/routemap/call-back.ts';
import { shownCount, weekOf } from '#domain/routemap/counting.ts';
import type { Around, End } from '#domain/routemap/reach.ts';

const wi = {
  id: 'soest',
  name: 'Soest',
  kind: 'wi',
  publicPhone: '000',
  worksSo: null,
  municipalityCode: null,
} as const;
const ilse = { id: 'ilse', organisationId: 'soest', name: 'Ilse', role: 'klantmanager', jobTitle: '', standInId: null, absentFrom: null, absentUntil: null, leftOn: null, confirmedOn: null, mayBePublic: true } as const; // prettier-ignore
const around = (more: Partial<Around['known']> = {}, today = '2026-07-16'): Around => ({
  known: { organisations: [wi], colleagues: [ilse], mandates: [], closures: [], ...more },
  region: ['GM0342'],
  today,
});
const closed = [{ organisationId: 'soest', from: '2026-07-17', until: '2026-08-07', phone: '000 200 90 03' }] as const;
const endAt = (hasAccount: boolean, kind: NonNullable<OnTurn['organisation']>['kind'] = 'wi'): End => ({
  contact: { role: 'wi', organisation: { ...wi, kind, hasAccount }, people: [], closed: undefined, gaps: [] },
  rule: 'income',
  steps: [],
  instead: false,
});
const ask = (name: string, phone: string) => {
  const checked = checkAsk({ name, phone, website: '' });
  return checked.ok ? checked.value : checked.refusals.map(({ code }) => code);
};

test('a call is promised in days that the organisation is open: over a weekend, and over a summer', () => {
  expect(promised(around({}, '2026-06-05'), 'soest', standardTerms)).toBe('2026-06-09');
  expect(promised(around({ closures: closed }), 'soest', standardTerms)).toBe('2026-08-11');
});

test('who has no account, nobody who guides, or another task calls nobody back', () => {
  expect(callsBack(around(), endAt(true))?.id).toBe('soest');
  expect(callsBack(around(), endAt(false))).toBeUndefined();
  expect(callsBack(around(), endAt(true, 'contactgemeente'))).toBeUndefined();
  expect(callsBack(around({ colleagues: [{ ...ilse, leftOn: '2026-07-01' }] }), endAt(true))).toBeUndefined();
  expect(callsBack(around({ colleagues: [{ ...ilse, role: 'privacy' }] }), endAt(true))).toBeUndefined();
});

test('a number has ten digits or comes from abroad, so nine digits of a BSN are none', () => {
  expect(ask('  Nena  O. ', '06-12 34 56 78')).toEqual({ name: 'Nena O.', phone: '06-12 34 56 78' });
  expect(ask('Nena', '+380 44 123 45 67')).toMatchObject({ name: 'Nena' });
  for (const wrong of ['111222333', '0111222333 1', 'bel mij', '112', '06', '1234567890'])
    expect(ask('Nena', wrong)).toEqual(['call-phone']);
  expect(ask('', '0612345678')).toEqual(['call-name']);
});

test('how it ended is chosen, and after a talk it says what was agreed', () => {
  const codes = (ending: string, agreed: string) => {
    const checked = checkEnding({ ending, agreed });
    return checked.ok ? [] : checked.refusals.map(({ code }) => code);
  };
  expect([codes('spoken', ' '), codes('spoken', 'Komt langs.'), codes('not-reached', ''), codes('x', '')]).toEqual([
    ['call-agreed'],
    [],
    [],
    ['call-ending'],
  ]);
  expect(checkTerms({ within: '3', keep: '5' })).toEqual({ ok: true, value: { withinDays: 3, keepDays: 5 } });
});

test('what is counted has the Monday of its week and no finer day, and a small number is an x', () => {
  expect(['2026-06-08', '2026-06-14', '2026-06-15'].map(weekOf)).toEqual(['2026-06-08', '2026-06-08', '2026-06-15']);
  expect([0, 1, 9, 10].map(shownCount)).toEqual(['0', 'x', 'x', '10']);
});
