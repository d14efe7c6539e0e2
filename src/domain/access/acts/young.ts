import { type Acts, lead, own, workers } from '../act.ts';

const self = ['self'] as const;
const right = 'inzage';

/** What a young person does with a link of the own, and giving that link. */
export const youngActs = {
  'see-way-in': { purpose: own, how: 'opened', words: 'bekeek de eigen link', roles: workers, on: lead },
  'give-way-in': {
    purpose: own,
    how: 'written',
    words: 'gaf een eigen link of haalde die weg',
    roles: workers,
    on: lead,
  },
  // Named in the log also when the code was wrong: the link was used.
  'come-in-young': { purpose: right, how: 'opened', words: 'liet iemand binnen met de eigen link', roles: ['system'] },
  'see-own-page': { purpose: right, how: 'opened', words: 'las de eigen pagina', roles: ['young'], on: self },
  'see-own-log': { purpose: right, how: 'opened', words: 'las wie er keek', roles: ['young'], on: self },
  'ask-about-self': {
    purpose: right,
    how: 'written',
    words: 'vroeg iets over de eigen gegevens',
    roles: ['young'],
    on: self,
  },
  'take-back-yes': { purpose: 'overdracht', how: 'written', words: 'trok het eigen ja in', roles: ['young'], on: self },
  'stop-own-work': {
    purpose: own,
    how: 'written',
    words: 'zei dat werk of school stopt',
    roles: ['young'],
    on: self,
  },
  'answer-appointment': {
    purpose: own,
    how: 'written',
    words: 'zei wel of niet te komen',
    roles: ['young'],
    on: self,
  },
  'say-how-it-goes': { purpose: own, how: 'written', words: 'zei hoe het gaat', roles: ['young'], on: self },
  'see-own-words': { purpose: right, how: 'opened', words: 'las de eigen woorden', roles: ['young'], on: self },
  'say-own-words': { purpose: own, how: 'written', words: 'schreef in eigen woorden', roles: ['young'], on: self },
  'see-own-story': { purpose: right, how: 'opened', words: 'las het eigen verhaal', roles: ['young'], on: self },
  'write-own-story': {
    purpose: own,
    how: 'written',
    words: 'schreef aan het eigen verhaal',
    roles: ['young'],
    on: self,
  },
  'share-own-story': {
    purpose: own,
    how: 'written',
    words: 'koos wie het eigen verhaal leest',
    roles: ['young'],
    on: self,
  },
  'take-own-story': {
    purpose: right,
    how: 'exported',
    words: 'zette het eigen verhaal op papier',
    roles: ['young'],
    on: self,
  },
  'stop-own-help': { purpose: own, how: 'written', words: 'wil geen hulp meer', roles: ['young'], on: self },
  'take-own-along': {
    purpose: right,
    how: 'exported',
    words: 'nam de eigen pagina’s mee',
    roles: ['young'],
    on: self,
  },
  'choose-own-way': {
    purpose: own,
    how: 'written',
    words: 'koos hoe bereikt te worden',
    roles: ['young'],
    on: self,
  },
  'end-own-way': { purpose: right, how: 'written', words: 'haalde de eigen link weg', roles: ['young'], on: self },
} as const satisfies Acts;
