import { type Acts, lead, own, schools, workers } from '../act.ts';

/** At a school or a Doorstroompunt; which of those is asked by the act itself. */
const statusReaders = ['begeleider', 'teamleider', 'doorstroomcoach'] as const;

/** Keeping the records of young people right: twice there, another name, and who died. */
export const recordActs = {
  'merge-records': {
    purpose: own,
    how: 'written',
    words: 'voegde twee keer dezelfde jongere samen, of haalde dat uit elkaar',
    roles: workers,
    on: lead,
  },
  'change-name': {
    purpose: own,
    how: 'written',
    words: 'wijzigde de naam',
    roles: workers,
    on: ['lead', 'record'],
  },
  'change-reach': {
    purpose: own,
    how: 'written',
    words: 'wijzigde nummer of mail',
    roles: workers,
    on: ['lead', 'record'],
  },
  'keep-rounds': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'hield bij wanneer scholen hun lijst geven',
    roles: ['coordinator', 'beheerder'],
  },
  'close-round': {
    purpose: 'lijst inlezen',
    how: 'listed',
    words: 'gaf door dat niemand stopt',
    roles: schools,
  },
  'read-status': { purpose: 'F11', how: 'written', words: 'las in hoe een aanmelding staat', roles: statusReaders },
  'read-gross-list': { purpose: 'F10', how: 'written', words: 'las de groslijst in', roles: statusReaders },
  'see-status': { purpose: 'F11', how: 'listed', words: 'bekeek hoe een aanmelding staat', roles: statusReaders },
  'record-death': { purpose: own, how: 'written', words: 'schreef op: overleden', roles: workers, on: lead },
} as const satisfies Acts;
