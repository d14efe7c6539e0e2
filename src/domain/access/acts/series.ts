import { type Acts, lead, own, workers } from '../act.ts';

const meets = [...workers, 'coordinator', 'beheerder'] as const;
const keeps = ['teamleider', 'coordinator', 'beheerder'] as const;
const coordination = 'coördinatie';

/** Meetings that come back, and the question of a case that is stuck, which climbs without its name. */
export const seriesActs = {
  'see-meetings': { purpose: coordination, how: 'listed', words: 'bekeek de overleggen', roles: meets },
  'keep-meetings': { purpose: coordination, how: 'listed', words: 'hield een overleg bij', roles: keeps },
  'write-meeting': { purpose: coordination, how: 'listed', words: 'schreef op wat een overleg besloot', roles: meets },
  'see-ladder': { purpose: coordination, how: 'listed', words: 'bekeek een vraag die hogerop ging', roles: meets },
  'answer-climbed': { purpose: coordination, how: 'listed', words: 'gaf antwoord op een vraag hogerop', roles: meets },
  'word-climbed': { purpose: own, how: 'written', words: 'schreef de vraag hogerop op', roles: workers, on: lead },
  'keep-ladder-terms': {
    purpose: coordination,
    how: 'listed',
    words: 'legde vast wanneer een vraag hogerop gaat',
    roles: ['coordinator', 'beheerder'],
  },
} as const satisfies Acts;
