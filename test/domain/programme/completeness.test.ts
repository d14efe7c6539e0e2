/** What the check asks of a regional programme, and what a gap does. */
import { describe, expect, test } from 'vitest';
import { freeze, type Frozen } from '#domain/programme/adoption.ts';
import { toldOfAdopted } from '#domain/programme-document/adopted.ts';
import { budgetOf } from '#domain/programme/budget-asked.ts';
import { blocking, check, checkItems, deviations, type Asked } from '#domain/programme/completeness.ts';
import { consentsOf } from '#domain/programme/consent.ts';
import { aMeasure, aProgramme, said, towns, wrote } from './a-programme.ts';

const today = '2026-06-08';
const heard = wrote('heard', {
  on: '2026-05-20',
  who: 'Jongerenraad',
  said: 'Bel ons eerder.',
  done: 'adopted',
  because: '',
});
const boards = wrote(
  'decision',
  { plannedOn: null, decidedOn: '2026-06-01', outcome: 'yes', words: '' },
  { subject: 'contact' },
);
const full: Asked = {
  programme: aProgramme(),
  towns,
  entries: [heard, boards, said('yes', 'GM0307'), said('no', 'GM0327')],
  budget: { perMeasure: new Map([['measure-1', 100_00]]), generalCost: 50_00 },
};
const of = (asked: Partial<Asked>, id: string, on = today) =>
  check({ ...full, ...asked }, on).find((one) => one.id === id);
const gaps = (asked: Partial<Asked>, id: string) => (of(asked, id)?.missing ?? []).map(({ words }) => words);
const without = (kind: string, key: string) => ({
  programme: aProgramme({ sections: full.programme.sections.filter((one) => one.kind !== kind || one.key !== key) }),
});
const withMeasure = (...content: Parameters<typeof aMeasure>) => ({
  programme: aProgramme({
    sections: [...full.programme.sections.filter(({ kind }) => kind !== 'measure'), aMeasure(...content)],
  }),
});

describe('the check of a programme', () => {
  test('finds nothing in one that is whole', () => {
    expect(check(full, today).filter(({ state }) => state !== 'good')).toEqual([]);
  });

  test('gives each item its own id, its article and its class', () => {
    expect(new Set(checkItems.map(({ id }) => id)).size).toBe(checkItems.length);
    for (const { id, article, class: kind } of checkItems) {
      expect([id, article]).not.toContain('');
      expect(['V', 'P', 'K', 'W']).toContain(kind);
    }
    expect(checkItems.filter(({ certain }) => !certain).map(({ id }) => id)).toContain('general');
  });

  test('names vso when it was left out', () => {
    const parties = full.programme.parties.filter(({ schoolKind }) => schoolKind !== 'vso');
    expect(gaps({ programme: aProgramme({ parties }) }, 'partners')).toEqual(['Er is geen school voor vso bij.']);
  });

  test('names each of the nine targets and nine agreements that is not there', () => {
    expect(of(without('target', 'neet-2028'), 'targets')?.missing).toEqual([
      { sectionId: null, about: 'Zonder school en zonder werk, 2028', words: 'Dit streefcijfer ontbreekt.' },
    ]);
    expect(of(without('agreement', 'i'), 'agreements')?.missing[0]?.about).toBe('i. Hoe jongeren meedenken');
  });

  test('asks of each measure its five conditions, each with a reason', () => {
    expect(gaps(withMeasure({ conditionC: { met: 'yes', why: ' ' } }), 'condition-c')).toEqual([
      'Bij voorwaarde c staat nog niet waarom.',
    ]);
    expect(gaps(withMeasure({ conditionE: { met: 'no', why: 'Nee.' } }), 'condition-e')).toEqual([
      'Voorwaarde e is met nee beantwoord.',
    ]);
  });

  test('asks of a new measure what is to be learned and when it stops', () => {
    expect(gaps(withMeasure({ evidence: 'new' }), 'measure-evidence')).toHaveLength(2);
    const tried = { evidence: 'new', learningQuestion: 'Helpt het?', stopDay: '2027-06-01' };
    expect(gaps(withMeasure(tried), 'measure-evidence')).toEqual([]);
  });

  test('waits for the answer of every municipality; a no is an answer too', () => {
    expect(gaps({ entries: [heard, said('yes', 'GM0307')] }, 'consent')).toEqual(['Nog niets gehoord van Leusden.']);
    expect(gaps({}, 'consent')).toEqual([]);
  });

  test('asks a municipality again after a new text, and that warns only', () => {
    const again = of(withMeasure({}, { version: 2 }), 'consent-again');
    expect(again?.missing[0]?.words).toBe('De tekst is nieuw sinds het antwoord van Amersfoort en Leusden.');
    expect(again?.state).toBe('warns');
  });

  test('says honestly that there is no budget yet, and asks an amount for each measure and in general', () => {
    expect(gaps({ budget: undefined }, 'budget')).toEqual(['De begroting is nog niet gevuld.']);
    const task = { use: 'task', kind: 'municipal', year: 2027, about: 'PW7a', cents: 100_00 } as const;
    expect(gaps({ budget: budgetOf([task]) }, 'budget')).toHaveLength(2);
    const line = { use: 'measure', kind: 'own', year: 2027, about: 'measure-1', cents: 100_00 } as const;
    expect(gaps({ budget: budgetOf([line, line]) }, 'budget')).toEqual(['De algemene kosten zijn nog leeg.']);
    expect(budgetOf([line, line])?.perMeasure.get('measure-1')).toBe(200_00);
  });
});

describe('a gap', () => {
  const noYouth = full.entries.filter(({ kind }) => kind !== 'heard');
  const because = wrote('deviation', { because: 'De raad begint in januari.' }, { subject: 'youth' });
  const measures = wrote('deviation', { because: 'Later.' }, { subject: 'measures' });

  test('of the frame blocks while the regulation holds, and warns before and after', () => {
    expect(of({ entries: noYouth }, 'youth')?.state).toBe('blocks');
    expect(of({ entries: noYouth }, 'youth', '2025-12-31')?.state).toBe('warns');
    expect(of({ entries: noYouth }, 'youth', '2030-01-01')?.state).toBe('warns');
  });

  test('with a reason is a deviation by name, and the reason goes when it is taken back', () => {
    const checked = check({ ...full, entries: [...noYouth, because] }, today);
    expect(blocking(checked)).toEqual([]);
    expect(deviations(checked)).toEqual([
      { id: 'youth', asks: 'Jongeren zijn gehoord', article: 'REG 2.4(1)i', because: 'De raad begint in januari.' },
    ]);
    const back = wrote('deviation', { because: null }, { subject: 'youth' });
    expect(of({ entries: [...noYouth, because, back] }, 'youth')?.state).toBe('blocks');
  });

  test('where there is no room stays one, whatever the reason', () => {
    const empty = withMeasure();
    const sections = empty.programme.sections.filter(({ kind }) => kind !== 'measure');
    const asked = { programme: aProgramme({ sections }), entries: [...full.entries, measures] };
    expect(of(asked, 'measures')?.state).toBe('blocks');
  });

  test('that blocks keeps the programme from being frozen, and is named', () => {
    const checked = check({ ...full, entries: noYouth }, today);
    expect(freeze(full.programme, checked, { consents: [], heard: [], budget: full.budget })).toEqual({
      ok: false,
      refusals: [{ code: 'adoption-blocked', values: { n: 1, items: 'Jongeren zijn gehoord' } }],
    });
  });
});

test('what is frozen says where a measure does not hold', () => {
  const consents = consentsOf(full.programme, towns, full.entries);
  const frozen = freeze(full.programme, check(full, today), { consents, heard: [], budget: undefined });
  expect(frozen).toMatchObject({ ok: true, value: { notIn: { 'measure-1': ['Leusden'] }, budget: null } });
});

test('what is frozen keeps the budget of that day, also once it was stored and read again', () => {
  const around = { consents: [], heard: [], budget: full.budget };
  const frozen = freeze(full.programme, check(full, today), around);
  if (!frozen.ok) throw new Error('was not frozen');
  const stored = JSON.parse(JSON.stringify(frozen.value)) as Frozen;
  const adopted = { number: 1, adoptedOn: today, by: 'Ed Kamp', decision: 'het college', frozen: stored };
  expect(toldOfAdopted(adopted, { region: 'Eem en Vallei', demo: true, today }).budget).toEqual(full.budget);
});
