import { describe, expect, test } from 'vitest';
import { groundOf, lastDayOfLink, wordsFaults } from '#domain/parents/link.ts';
import { doingOf, stepsOf } from '#domain/parents/steps.ts';
import { parentLinkSms, parentLinkWords } from '#domain/notice/parent-words.ts';

const link = 'https://aanzet.example.org/ouder/abc';
describe('Who may look along', () => {
  test.each([
    [17, 'pro', undefined, 'minor'],
    [17, 'vso', undefined, 'minor'],
    [15, 'mbo', undefined, 'minor'],
    [16, 'mbo', undefined, 'own-yes'],
    [17, 'doorstroompunt', undefined, 'own-yes'],
    [18, 'pro', undefined, 'own-yes'],
    [19, 'vso', 'mentor', 'represents'],
    [19, 'wi', 'curator', 'represents'],
    [17, 'pro', 'mentor', 'minor'],
  ] as const)('at %i with %s and %s: %s', (age, lead, appointed, ground) => {
    expect(groundOf({ age, lead, appointed })).toBe(ground);
  });

  test('a link ends before the day on which the young person chooses, and after half a year at most', () => {
    const minor = { ground: 'minor', lead: 'pro', birthDate: '2008-09-10', endOn: null } as const;
    expect(lastDayOfLink('2026-06-08', minor)).toBe('2026-09-09');
    expect(lastDayOfLink('2026-06-08', { ...minor, birthDate: '2010-09-10' })).toBe('2026-12-08');
    expect(lastDayOfLink('2026-06-08', { ...minor, lead: 'mbo', birthDate: '2010-09-10' })).toBe('2026-09-09');
    expect(lastDayOfLink('2026-06-08', { ...minor, birthDate: '2010-09-10', endOn: '2026-07-01' })).toBe('2026-07-01');
    expect(lastDayOfLink('2026-06-08', { ...minor, ground: 'own-yes', endOn: '2026-07-01' })).toBe('2026-12-08');
  });

  test('a question holds no BSN, is not empty and not too long', () => {
    const codes = (words: string) => wordsFaults(words, 'words', 20).map(({ code }) => code);
    expect([codes(''), codes('Nummer 111222333'), codes('x'.repeat(21)), codes('Wie belt?')]).toEqual([
      ['words-missing'],
      ['bsn'],
      ['words-too-long'],
      [],
    ]);
  });

  test('what goes by mail or sms names nobody, and fits one sms', () => {
    const { subject, text } = parentLinkWords(link);
    for (const one of [parentLinkSms(link), subject, text])
      expect(one).not.toMatch(/kind|jongere|school|gemeente|route/i);
    expect(parentLinkSms('https://a.example.org/ouder/'.padEnd(90, 'x')).length).toBeLessThanOrEqual(160);
  });
});

describe('The route of a parent', () => {
  const facts = { schoolEndsOn: '2026-07-01', helper: 'Karin Smit', handover: null };
  const states = (of: Parameters<typeof stepsOf>[0], today: string) =>
    stepsOf(of, today).map(({ kind, state }) => `${kind} ${state}`);
  test('has exactly one step that is now, whatever happened', () => {
    for (const helper of [null, 'Karin Smit'])
      for (const schoolEndsOn of [null, '2026-05-01', '2026-07-01'])
        for (const state of [null, 'sent', 'asked', 'taken-over', 'done', 'withdrawn', 'sent-back'])
          expect(
            states(
              { schoolEndsOn, helper, handover: state === null ? null : { name: 'Werk en inkomen', state } },
              '2026-06-08',
            ).filter((one) => one.endsWith(' now')),
          ).toHaveLength(1);
  });

  test('tells what is done first, and nothing of a hand-over that came to nothing', () => {
    expect(states(facts, '2026-06-08')).toEqual(['contact done', 'school now', 'after later']);
    const handover = { name: 'Werk en inkomen', state: 'withdrawn' };
    expect(states({ ...facts, handover }, '2026-07-08')).toEqual(['school done', 'contact done', 'after now']);
  });

  test('says nothing of what was chosen beside the young person', () => {
    expect(
      ['decide-approach', 'ask-once', 'find-way', 'close-term', 'other'].map((verb) => doingOf(verb as 'other')),
    ).toEqual(Array.from({ length: 5 }, () => 'works'));
    expect(doingOf('call')).toBe('calls');
  });
});
