/** How another region does it, beside the reason for which it stalls here. */
import { describe, expect, it } from 'vitest';
import { checkPractice, withoutPractice, type Practices, type TypedPractice } from '#domain/monitor/practice.ts';

const typed = (more: Partial<TypedPractice> = {}): TypedPractice => ({
  reason: 'overdue',
  region: 'Regio Waterkant',
  words: 'Elke maandag belt één collega alle te late beurten na.',
  source: 'Het landelijk overleg van mei',
  ...more,
});
const codes = (more: Partial<TypedPractice>, before: Practices = {}) => {
  const checked = checkPractice(typed(more), before);
  return checked.ok ? [] : checked.refusals.map(({ code, field }) => `${field}: ${code}`);
};
const kept = (more: Partial<TypedPractice> = {}, before: Practices = {}): Practices => {
  const checked = checkPractice(typed(more), before);
  if (!checked.ok) throw new Error('refused');
  return checked.value;
};

describe('how another region does it', () => {
  it('stands beside one reason, and a second one takes its place', () => {
    const first = kept();
    const second = kept({ reason: 'ground-ends', region: 'Regio Heuvelrug' }, first);
    expect(Object.keys(second)).toEqual(['overdue', 'ground-ends']);
    expect(kept({ words: '  Zij   bellen\nop dinsdag. ' }, second).overdue?.words).toBe('Zij bellen op dinsdag.');
  });
  it('says everything that must change at once: which reason, which region, what they do, and from whom', () => {
    expect(codes({ reason: undefined, region: ' ', words: '', source: '' })).toEqual([
      'reason: practice-reason',
      'region: practice-region',
      'words: practice-words',
      'source: practice-source',
    ]);
    expect(codes({ words: 'a'.repeat(301) })).toEqual(['words: text-too-long']);
    expect(codes({ words: 'Bel over 111222333' })).toEqual(['words: bsn']);
    expect(codes({}, kept())).toEqual(['words: practice-same']);
  });
  it('goes away for one reason and leaves the others', () => {
    const both = kept({ reason: 'ground-ends' }, kept());
    expect(Object.keys(withoutPractice(both, 'overdue') ?? {})).toEqual(['ground-ends']);
    expect(withoutPractice(both, 'team-without-name')).toBeUndefined();
  });
});
