import { type Acts, lead, workers } from '../act.ts';

const speaks = ['speaks'] as const;
const about = 'overdracht';

/** A yes that is asked by a mail link, and what who speaks for a young person does with it. */
export const yesAskActs = {
  'see-yes-ask': { purpose: about, how: 'opened', words: 'bekeek de vraag om een ja', roles: workers, on: lead },
  'ask-yes': { purpose: about, how: 'written', words: 'vroeg met een link om een ja', roles: workers, on: lead },
  // Named in the log also when the code was wrong: the link was used.
  'come-in-speaker': {
    purpose: about,
    how: 'opened',
    words: 'liet binnen wie voor de jongere beslist',
    roles: ['system'],
  },
  'read-yes-ask': { purpose: about, how: 'opened', words: 'las de vraag om een ja', roles: ['speaker'], on: speaks },
  'answer-yes-ask': {
    purpose: about,
    how: 'written',
    words: 'gaf antwoord voor de jongere',
    roles: ['speaker'],
    on: speaks,
  },
} as const satisfies Acts;
