import { type Acts, workers } from '../act.ts';

const coordination = 'coördinatie';
const reads = [...workers, 'coordinator', 'beheerder'] as const;
const owns = ['coordinator'] as const;

/** The programme of the region. Who of these roles may is asked by the act: by party for reading, by person for writing. */
export const programmeActs = {
  'see-programme': { purpose: coordination, how: 'listed', words: 'bekeek het regionaal programma', roles: reads },
  'begin-programme': { purpose: coordination, how: 'written', words: 'begon het regionaal programma', roles: owns },
  'rename-programme': {
    purpose: coordination,
    how: 'written',
    words: 'gaf het regionaal programma een andere naam of periode',
    roles: owns,
  },
  'keep-programme': {
    purpose: coordination,
    how: 'written',
    words: 'koos wie meedoet aan het regionaal programma',
    roles: owns,
  },
  'write-programme': {
    purpose: coordination,
    how: 'written',
    words: 'schreef aan het regionaal programma',
    roles: reads,
  },
  'discuss-programme': {
    purpose: coordination,
    how: 'written',
    words: 'zei iets bij het regionaal programma',
    roles: reads,
  },
} as const satisfies Acts;
