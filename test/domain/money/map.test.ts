import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOf, type Flow, type MapSource, type Purpose } from '#domain/money/map.ts';

const task = { is: 'task', task: 'PW7a' } as const;
const coach = { is: 'measure', id: 'coach' } as const;
const source = (name: string, flows: readonly Flow[], programme = false): MapSource => ({
  id: name,
  name,
  programme,
  flows,
});
const measures = [
  { id: 'coach', title: 'Een coach na school', task: null },
  { id: 'table', title: 'De overstaptafel', task: '9.2.5' as const },
];

describe('The map of the money', () => {
  it('names what two sources pay, what nobody pays, and a source without a purpose', () => {
    const { findings } = mapOf(
      [
        source('SPUK', [{ to: coach, cents: 500 }], true),
        source('Soest', [{ to: coach, cents: 100 }, { to: task, cents: 900 }]), // prettier-ignore
        source('Reserve', []),
      ],
      measures,
    );
    expect(findings).toContainEqual({ is: 'double', row: 'Een coach na school', sources: ['SPUK', 'Soest'] });
    expect(findings).toContainEqual({ is: 'hole', row: 'De overstaptafel' });
    expect(findings).toContainEqual({ is: 'idle', source: 'Reserve' });
    expect(findings).not.toContainEqual(expect.objectContaining({ is: 'hole', row: expect.stringContaining('7a') }));
  });

  it('says it when money of the programme pays what looks like a task of the law, and not of other money', () => {
    const flows = [{ to: { is: 'measure', id: 'table' } as const, cents: 100 }];
    expect(mapOf([source('SPUK', flows, true)], measures).findings).toContainEqual(
      expect.objectContaining({ is: 'overlap', row: 'De overstaptafel', sources: ['SPUK'] }),
    );
    expect(mapOf([source('Soest', flows)], measures).findings.filter(({ is }) => is === 'overlap')).toEqual([]);
  });

  it('keeps the money of a measure that left the programme in sight', () => {
    const { rows, total } = mapOf([source('SPUK', [{ to: { is: 'measure', id: 'old' }, cents: 7 }])], measures);
    expect(total).toBe(7);
    expect(rows.find(({ key }) => key === 'measure:old')?.total).toBe(7);
  });

  it('adds up in both directions to every cent that went in', () => {
    const purpose: fc.Arbitrary<Purpose> = fc.oneof(
      fc.constant(task),
      fc.constant({ is: 'general' } as const),
      fc.constantFrom('coach', 'table', 'old').map((id) => ({ is: 'measure', id }) as const),
    );
    const flow = fc.record({ to: purpose, cents: fc.integer({ min: -5_000_000, max: 90_000_000 }) });
    fc.assert(
      fc.property(fc.array(fc.array(flow, { maxLength: 8 }), { maxLength: 5 }), (all) => {
        const map = mapOf(
          all.map((flows, at) => source(`bron ${at}`, flows)),
          measures,
        );
        const cents = all.flat().reduce((sum, one) => sum + one.cents, 0);
        expect(map.total).toBe(cents);
        expect(map.rows.reduce((sum, { total }) => sum + total, 0)).toBe(cents);
        map.totals.forEach((total, at) => expect(total).toBe((all[at] ?? []).reduce((sum, one) => sum + one.cents, 0)));
      }),
    );
  });
});
