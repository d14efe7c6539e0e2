import type { Acts } from '../act.ts';

const coordination = 'coördinatie';

/** Who answers for the programme of the region, from which day. No young person is in it; the database holds who may say what. */
export const programmeOwnerActs = {
  'see-owner-change': {
    purpose: coordination,
    how: 'listed',
    words: 'bekeek welke gemeente contactgemeente is en wordt',
    roles: ['teamleider', 'coordinator'],
  },
  'change-owner': {
    purpose: coordination,
    how: 'written',
    words: 'vroeg om een andere contactgemeente, of schreef op wat daarbij is gedaan',
    roles: ['coordinator'],
  },
  'answer-owner-change': {
    purpose: coordination,
    how: 'written',
    words: 'zei ja of nee tegen een andere contactgemeente',
    roles: ['teamleider', 'coordinator'],
  },
} as const satisfies Acts;
