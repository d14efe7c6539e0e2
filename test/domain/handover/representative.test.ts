import { describe, expect, it } from 'vitest';
import { extractKinds } from '#domain/extract/kinds.ts';
import { handoverKinds } from '#domain/handover/kinds.ts';
import {
  appointedFor,
  proofs,
  representativeKinds,
  speakerFaults,
  standingOf,
  standingWords,
  type Representative,
  type RepresentativeKind,
} from '#domain/handover/representative.ts';
import { whoSaysYes, yesByAct, type YesBy } from '#domain/handover/yes.ts';

const today = '2026-06-08';
const one = (kind: RepresentativeKind, more: Partial<Representative> = {}): Representative => ({
  id: '1',
  caseId: '2',
  organisationId: '3',
  memberId: '4',
  kind,
  name: 'Henk Verbeek',
  beginOn: '2025-09-01',
  endOn: null,
  seenOn: '2026-05-13',
  seenBy: '4',
  ...more,
});

describe('who speaks for a young person', () => {
  it.each([
    ['mentor', 18, {}, 'speaks'],
    ['mentor', 18, { seenOn: null }, 'unseen'],
    ['mentor', 18, { beginOn: null, endOn: today }, 'speaks'],
    ['mentor', 18, { endOn: '2026-06-07' }, 'over'],
    ['curator', 18, { beginOn: '2026-06-09' }, 'not-yet'],
    ['curator', 17, {}, 'under-age'],
    ['guardian', 17, {}, 'speaks'],
    ['parent', 18, {}, 'of-age'],
    ['bewindvoerder', 18, {}, 'money-only'],
  ] as const)('a %s of somebody of %i with %j: %s', (kind, age, more, standing) => {
    expect(standingOf(one(kind, more), today, age)).toBe(standing);
    expect(standingWords[standing]).toMatch(/\.$/);
  });

  it('has a proof to ask for of each kind, and never asks for a copy', () => {
    for (const kind of Object.keys(representativeKinds) as RepresentativeKind[]) expect(proofs[kind]).not.toBe('');
    expect(JSON.stringify(proofs)).not.toMatch(/kopie|scan|foto/i);
  });

  it('answers unknown handelingsbekwaamheid only with a proof that was seen, and a curator goes before what was said', () => {
    const ask = (kept: readonly Representative[], capacity: 'unknown' | 'yes') => {
      const appointed = appointedFor(kept, today, 18);
      return whoSaysYes({ basis: 'statutory', from: 'vso', age: 18, capacity, appointed }).who;
    };
    expect(ask([], 'unknown')).toBe('ask-capacity');
    expect(ask([one('mentor', { seenOn: null })], 'unknown')).toBe('ask-capacity');
    expect(ask([one('bewindvoerder')], 'unknown')).toBe('ask-capacity');
    expect(ask([one('parent')], 'unknown')).toBe('ask-capacity');
    expect(ask([one('mentor')], 'unknown')).toBe('representative');
    expect(ask([one('mentor')], 'yes')).toBe('self');
    expect(ask([one('curator')], 'yes')).toBe('representative');
  });

  it.each([
    ['mentor', 'Henk Verbeek', [], ''],
    ['mentor', 'Henk Verbeek', [one('mentor')], ''],
    ['mentor', 'Henk Verbeek', [one('mentor', { seenOn: null })], ''],
    ['mentor', 'Henk Verbeek', [one('mentor', { endOn: '2026-01-01' })], 'speaker-over'],
    ['mentor', 'henk verbeek', [one('bewindvoerder')], 'money-no-yes'],
    ['parent', 'Els, pleegmoeder', [], 'foster-no-yes'],
    ['curator', 'Bewindvoerder Jansen', [], 'money-no-yes'],
    ['parent', 'Tineke Hofstra', [], 'teacher-no-yes'],
    ['parent', 'Juf Els, namens moeder', [], 'teacher-no-yes'],
    ['parent', 'Els, stagebegeleider', [], 'teacher-no-yes'],
    ['self', '', [one('mentor', { endOn: '2026-01-01' })], ''],
  ] as const)('a yes of %s by "%s" with %j: %s', (by, name, kept, code) => {
    const faults = speakerFaults({ by: by as YesBy, name, on: today, age: 18, kept, colleagues: ['Tineke Hofstra'] });
    expect(faults.map((fault) => fault.code).join(' ')).toBe(code);
  });

  it('is told by act: each kind of hand-over and extract stands in one row, with the yes that it asks', () => {
    for (const { id, yes } of handoverKinds)
      expect([id, yesByAct.filter(({ kinds }) => kinds.includes(id)).map((row) => row.yes)]).toEqual([id, [yes]]);
    for (const id of Object.keys(extractKinds))
      expect(yesByAct.filter(({ kinds }) => kinds.includes(id)).map((row) => row.yes)).toEqual(['toestemming']);
  });
});
