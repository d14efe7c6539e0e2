import { type Acts, workers } from '../act.ts';

/** What comes out of the programme of the region; no case comes near it. */
export const programmePaperActs = {
  'see-programme-papers': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek wat uit het regionaal programma komt',
    roles: [...workers, 'coordinator', 'beheerder'],
  },
} as const satisfies Acts;
