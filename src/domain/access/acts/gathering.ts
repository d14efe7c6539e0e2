import { type Acts, own, workers } from '../act.ts';

const region = ['coordinator', 'beheerder'] as const;
/** Whoever sees a young person at a table sees that young person without it too. */
const seesAnyhow = ['lead', 'record', 'asked', 'taken-over'] as const;

/** Where organisations sit together: kinds of table, tables, and the young people on their lists. */
export const gatheringActs = {
  'see-table-kinds': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek wat een soort overstaptafel is',
    roles: [...workers, ...region],
  },
  'keep-table-kind': {
    purpose: 'coördinatie',
    how: 'written',
    words: 'legde vast wat een soort overstaptafel is',
    roles: region,
  },
  'see-tables': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek de overstaptafels',
    roles: [...workers, ...region],
  },
  'plan-table': { purpose: 'coördinatie', how: 'written', words: 'maakte een overstaptafel', roles: region },
  'see-table-list': { purpose: own, how: 'listed', words: 'stond op de lijst voor een overstaptafel', roles: workers },
  'list-for-table': { purpose: own, how: 'written', words: 'zette op de lijst voor een overstaptafel', roles: workers },
  'prepare-for-table': {
    purpose: own,
    how: 'written',
    words: 'bereidde voor op een overstaptafel',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'open-at-table': {
    purpose: own,
    how: 'opened',
    words: 'las aan de overstaptafel',
    roles: workers,
    on: seesAnyhow,
  },
  'decide-at-table': {
    purpose: own,
    how: 'written',
    words: 'schreef op wat de overstaptafel besloot',
    roles: workers,
    on: seesAnyhow,
  },
  'agree-at-table': {
    purpose: own,
    how: 'written',
    words: 'schreef een afspraak van de overstaptafel op',
    roles: workers,
    on: seesAnyhow,
  },
  'mend-at-table': {
    purpose: own,
    how: 'written',
    words: 'wijzigde een afspraak van de overstaptafel',
    roles: workers,
    on: seesAnyhow,
  },
  'finish-at-table': {
    purpose: own,
    how: 'written',
    words: 'zette een afspraak van de overstaptafel op klaar',
    roles: workers,
    on: seesAnyhow,
  },
  'see-table-decisions': {
    purpose: own,
    how: 'listed',
    words: 'stond bij de besluiten van een overstaptafel',
    roles: workers,
  },
  'print-table-decisions': {
    purpose: own,
    how: 'exported',
    words: 'geprint met de besluiten van een overstaptafel',
    roles: workers,
  },
  'seat-at-table': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'schreef op wie er aan een overstaptafel zit',
    roles: [...workers, ...region],
  },
  'print-table-sheet': {
    purpose: own,
    how: 'exported',
    words: 'printte een blad voor de overstaptafel',
    roles: workers,
    on: seesAnyhow,
  },
  'print-table-agreements': {
    purpose: own,
    how: 'exported',
    words: 'geprint met de afspraken van een overstaptafel',
    roles: workers,
  },
  'print-table-letter': {
    purpose: own,
    how: 'exported',
    words: 'maakte de brief over een overstaptafel',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
} as const satisfies Acts;
