import type { By, Line } from '#domain/money/line.ts';
import type { MeasureFacts, Source } from '#domain/money/source.ts';

/** Money that was never anybody's: sources, measures and lines for the tests of this street. */
export const ed: By = { memberId: 'ed', name: 'Ed Kamp', organisationId: 'contactgemeente' };
export const marja: By = { memberId: 'marja', name: 'Marja Kok', organisationId: 'eik' };
export const anneke: By = { memberId: 'anneke', name: 'Anneke Blok', organisationId: 'roc' };
export const bas: By = { memberId: 'bas', name: 'Bas Jansen', organisationId: 'soest' };

export const vsv: Source = {
  id: 'vsv',
  kind: 'contact-school',
  name: 'Subsidie contactschool',
  partyId: 'p-roc',
  purpose: { uses: ['measure', 'general'], measures: [], groups: [], fromAge: null, untilAge: 22 },
  from: '2026-01-01',
  until: '2029-12-31',
  conditions: '',
  amount: 1_000_000_00,
  archivedOn: null,
  rule: null,
};
export const fund: Source = { ...vsv, id: 'fund', kind: 'municipal', name: 'Geld van Soest', partyId: 'p-soest', purpose: { uses: ['measure', 'general', 'task'], measures: [], groups: [], fromAge: null, untilAge: null } }; // prettier-ignore
export const pot: Source = { ...fund, id: 'pot', kind: 'pot', name: 'Pot jongeren en werk', partyId: 'p-amersfoort', amount: null, rule: 'all' }; // prettier-ignore

export const measure: MeasureFacts = { id: 'm1', title: 'Loopbaancoach na school', groups: ['no-work'], fromAge: 16, untilAge: 22, task: 'none' }; // prettier-ignore
/** Only for who is 26. */
export const older: MeasureFacts = { ...measure, id: 'm26', title: 'Werk voor wie 26 is', fromAge: 26, untilAge: 26 };

let made = 0;
/** An agreed line of 1000 euros spent on the measure; anything else by `more`. */
export const line = (more: Partial<Line> = {}): Line => ({
  id: `line-${++made}`,
  sourceId: 'fund',
  partyId: 'p-soest',
  kind: 'spent',
  use: 'measure',
  about: 'm1',
  potId: null,
  year: 2026,
  on: '2026-06-01',
  cents: 100_000,
  what: 'Uren van de coach',
  reference: null,
  corrects: null,
  settles: null,
  exception: null,
  state: 'agreed',
  entered: ed,
  enteredOn: '2026-06-01',
  signs: [],
  ...more,
});
