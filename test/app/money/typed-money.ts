import type { LineForm, SourceForm } from '#domain/money/typed.ts';

/** A source as somebody types it: of a municipality, for everything, four years. */
export const source = (more: Partial<SourceForm>): SourceForm => ({
  kind: 'municipal',
  name: 'Geld van Soest',
  partyId: '',
  uses: ['measure', 'general', 'task'],
  measures: [],
  groups: [],
  fromAge: '',
  untilAge: '',
  from: '2026-01-01',
  until: '2029-12-31',
  conditions: '',
  amount: '200000',
  means: '',
  rule: '',
  ...more,
});
/** An amount as somebody types it: planned, in general, this year. */
export const line = (more: Partial<LineForm>): LineForm => ({
  sourceId: '',
  kind: 'planned',
  target: 'general',
  potId: '',
  year: '2026',
  amount: '9000',
  means: '',
  what: 'Begeleiding (verzonnen)',
  corrects: '',
  settles: '',
  because: '',
  ...more,
});
