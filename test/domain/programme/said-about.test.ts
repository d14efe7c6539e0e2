/** Who may take part in a measure, what municipalities and young people say, and what changes afterwards. */
import { describe, expect, test } from 'vitest';
import { changesSince, checkChange, judged } from '#domain/programme/change.ts';
import { checkConsent, consentsOf, townsOf } from '#domain/programme/consent.ts';
import { refuseMeasure, taskWithoutMoney } from '#domain/programme/eligibility.ts';
import { answerHeard, checkHeard } from '#domain/programme/hearing.ts';
import { checkReview, reviewsOf } from '#domain/programme/review.ts';
import { aMeasure, aProgramme, said, towns, wholeMeasure, wrote } from './a-programme.ts';

const today = '2026-06-08';
const codes = (done: { ok: boolean; refusals?: readonly { code: string; field?: string }[] }) =>
  done.ok ? [] : (done.refusals ?? []).map(({ code, field }) => `${code} ${field ?? ''}`.trim());

describe('a measure', () => {
  const refused = (over: object) =>
    refuseMeasure({ ...wholeMeasure, ...over }).map(({ code, values }) => [code, values?.['article']]);

  test('at a school never asks where somebody lives', () => {
    expect(refused({ place: 'school', residence: 'only-residents' })).toEqual([
      ['measure-residence-at-school', 'REG 2.5(2)d'],
    ]);
    expect(refused({ place: 'school', residence: 'substantiated', residenceWhy: 'Daarom.' })).toEqual([
      ['measure-residence-at-school', 'REG 2.5(2)d'],
    ]);
    expect(refused({ place: 'school', residence: 'open' })).toEqual([]);
  });

  test('elsewhere is not for residents only, unless it says why', () => {
    expect(refused({ place: 'elsewhere', residence: 'only-residents' })).toEqual([
      ['measure-only-residents', 'REG 2.5(2)d'],
    ]);
    expect(refused({ place: 'elsewhere', residence: 'substantiated', residenceWhy: ' ' })).toEqual([
      ['measure-residence-why', 'REG 2.5(2)d'],
    ]);
    expect(
      refused({ place: 'elsewhere', residence: 'substantiated', residenceWhy: 'Eén dorp heeft geen bus.' }),
    ).toEqual([]);
  });

  test('that is a task of the law gets no programme money, with the article of that task', () => {
    const task = { statutoryTask: 'PW7a', conditionE: { met: 'no', why: 'Dit moet al.' } };
    expect(refused(task)).toEqual([['measure-statutory-task', 'PW 7a']]);
    expect(refused({ ...task, conditionE: { met: null, why: '' } })).toEqual([['measure-statutory-task', 'PW 7a']]);
    expect(taskWithoutMoney({ ...wholeMeasure, statutoryTask: 'PW7a' })).toBeUndefined();
  });
});

describe('a municipality', () => {
  const typed = { answer: 'no', why: 'Dat doen wij zelf.', saidBy: 'Sanne de Boer', saidOn: '2026-06-01' } as const;

  test('stands once among those who answer, however many of its organisations take part', () => {
    const names: Record<string, string> = { GM0307: 'Amersfoort', GM0327: 'Leusden' };
    expect(townsOf(aProgramme(), (code) => names[code]).map(({ name }) => name)).toEqual(['Amersfoort', 'Leusden']);
  });

  test('says no with a reason, by somebody, on a day that was', () => {
    expect(checkConsent(typed, 3, today)).toMatchObject({ ok: true, value: { answer: 'no', version: 3 } });
    expect(codes(checkConsent({ ...typed, why: '' }, 3, today))).toEqual(['consent-why-missing why']);
    expect(codes(checkConsent({ ...typed, answer: undefined }, 3, today))).toEqual(['consent-answer-missing answer']);
    expect(codes(checkConsent({ ...typed, saidOn: '2026-06-09' }, 3, today))).toEqual(['programme-day-ahead saidOn']);
    expect(codes(checkConsent({ ...typed, why: '111222333' }, 3, today))).toEqual(['bsn why']);
  });

  test('that thinks again is heard as it said last', () => {
    const [measure] = consentsOf(aProgramme(), towns, [said('no', 'GM0327'), said('yes', 'GM0327')]);
    expect(measure?.answers.map(({ entry }) => entry?.content.answer)).toEqual([undefined, 'yes']);
  });
});

describe('young people', () => {
  const heard = { on: '2026-05-20', who: 'Jongerenraad, acht jongeren', said: 'Bel ons eerder.' };

  test('are written down with who, when and what; without a number of somebody', () => {
    expect(checkHeard(heard, today)).toMatchObject({ ok: true, value: { done: null } });
    expect(codes(checkHeard({ ...heard, who: '', said: 'x' }, today))).toEqual(['heard-who-missing who']);
    expect(codes(checkHeard({ ...heard, said: 'Bel 111222333' }, today))).toEqual(['bsn said']);
  });

  test('hear what was done with it, and why not when it was not', () => {
    const kept = { ...heard, done: null, because: '' };
    expect(codes(answerHeard(kept, 'not', ''))).toEqual(['heard-because-missing because']);
    expect(answerHeard(kept, 'adopted', '')).toMatchObject({
      ok: true,
      value: { done: 'adopted', said: 'Bel ons eerder.' },
    });
  });
});

describe('after adoption', () => {
  const programme = aProgramme();
  const adopted = { number: 1, frozen: { programme, deviations: [], notIn: {}, heard: [], budget: null } };
  const others = programme.sections.filter(({ kind }) => kind !== 'measure');
  const next = aProgramme({ sections: [...others, aMeasure({ participants: 200 }, { version: 2 })] });

  test('what is other than was adopted is named by section and field', () => {
    expect(changesSince(adopted, programme)).toEqual([]);
    expect(changesSince(adopted, next).map(({ kind, fields }) => [kind, fields])).toEqual([
      ['changed', ['participants']],
    ]);
    expect(changesSince(adopted, { sections: others }).map(({ kind }) => kind)).toEqual(['removed']);
  });

  test('a person says what is substantial, and then contactschool and contactgemeente report it', () => {
    const answer = wrote(
      'change',
      { adopted: 1, version: 2, substantial: true, why: 'Veel meer jongeren.' },
      { sectionId: 'measure-1', on: '2026-06-08' },
    );
    const [change] = judged(adopted, next, [answer]);
    expect(change?.reports).toEqual([
      { by: 'school', dueOn: '2026-06-22', done: null },
      { by: 'municipality', dueOn: '2026-06-22', done: null },
    ]);
    const reported = wrote(
      'reported',
      { adopted: 1, version: 2, on: '2026-06-10', how: 'Brief aan DUO' },
      { sectionId: 'measure-1', subject: 'school' },
    );
    expect(judged(adopted, next, [answer, reported])[0]?.reports.map(({ done }) => done?.on)).toEqual([
      '2026-06-10',
      undefined,
    ]);
  });

  test('an answer about an earlier text does not hold for the text of now', () => {
    const old = wrote(
      'change',
      { adopted: 1, version: 2, substantial: false, why: 'Klein.' },
      { sectionId: 'measure-1' },
    );
    const newer = aProgramme({ sections: [...others, aMeasure({ participants: 300 }, { version: 3 })] });
    expect(judged(adopted, newer, [old])[0]?.answer).toBeNull();
    expect(codes(checkChange(undefined, ''))).toEqual(['change-answer-missing substantial', 'change-why-missing why']);
    expect(codes(checkChange('no', ' '))).toEqual(['change-why-missing why']);
  });

  test('a measure is looked back on from the day it names, until somebody decided that year', () => {
    const due = (entries: Parameters<typeof reviewsOf>[1], on: string) => reviewsOf(programme, entries, on)[0]?.due;
    expect(due([], '2027-10-31')).toBeNull();
    expect(due([], '2027-11-02')).toBe('2027-11-01');
    const goOn = wrote('review', { outcome: 'continue', why: 'Werkt.' }, { sectionId: 'measure-1', subject: '2027' });
    expect(due([goOn], '2027-11-02')).toBeNull();
    expect(due([goOn], '2028-01-02')).toBe('2027-11-01');
    expect(codes(checkReview('stop', ''))).toEqual(['review-why-missing why']);
  });
});
