import { type Acts, lead, own, workers } from '../act.ts';

const around = ['around'] as const;

/** Who looks along with a young person by a link of the own, and giving that link. */
export const parentActs = {
  'see-parent-links': { purpose: own, how: 'opened', words: 'bekeek wie meekijkt', roles: workers, on: lead },
  'give-parent-link': {
    purpose: own,
    how: 'written',
    words: 'gaf een link om mee te kijken, of haalde die weg',
    roles: workers,
    on: lead,
  },
  'answer-parent': { purpose: own, how: 'written', words: 'gaf antwoord aan wie meekijkt', roles: workers, on: lead },
  // Named in the log also when the code was wrong: the link was used.
  'come-in-parent': { purpose: own, how: 'opened', words: 'liet binnen wie meekijkt', roles: ['system'] },
  'see-route-along': { purpose: own, how: 'opened', words: 'keek mee', roles: ['parent'], on: around },
  'ask-along': {
    purpose: own,
    how: 'written',
    words: 'stelde een vraag bij het meekijken',
    roles: ['parent'],
    on: around,
  },
  'choose-along': {
    purpose: 'inzage',
    how: 'written',
    words: 'koos wie er meekijkt, en wat die ziet',
    roles: ['young'],
    on: ['self'],
  },
} as const satisfies Acts;
