import { type Acts, coaches, workers } from '../act.ts';

/** The effectrapportage of the region, and the counters that a Doorstroompunt gives for it. */
export const reportActs = {
  'see-report': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek het verslag van de regio',
    roles: [...workers, 'coordinator', 'beheerder'],
  },
  'write-report': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'schreef aan het verslag van de regio',
    roles: [...workers, 'coordinator', 'beheerder'],
  },
  'keep-report': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'zette een stap met het verslag',
    roles: ['coordinator'],
  },
  'read-report-draft': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'las het concept van het verslag',
    roles: ['teamleider'],
  },
  'keep-report-format': {
    purpose: 'beheer',
    how: 'listed',
    words: 'las een formulier voor het verslag in',
    roles: ['coordinator', 'beheerder'],
  },
  'see-report-counters': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek de tellers van het Doorstroompunt',
    roles: coaches,
  },
  'count-for-report': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'telde mee in de tellers van het Doorstroompunt',
    roles: coaches,
  },
  'give-report-counters': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'gaf tellers aan het verslag',
    roles: ['teamleider'],
  },
} as const satisfies Acts;
