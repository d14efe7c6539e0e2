import { type Acts, lead, own, workers } from '../act.ts';

const self = ['self'] as const;
const peer = ['peer'] as const;

/** Next Coaches: who keeps them, what a colleague and a young person do, and what a coach does behind the own link. */
export const peerActs = {
  'see-peers': {
    purpose: 'beheer',
    how: 'listed',
    words: 'bekeek de Next Coaches',
    roles: [...workers, 'beheerder'],
  },
  'keep-peers': {
    purpose: 'beheer',
    how: 'written',
    words: 'hield de Next Coaches bij',
    roles: ['teamleider', 'beheerder'],
  },
  'see-peer-of': { purpose: own, how: 'opened', words: 'bekeek de Next Coach', roles: workers, on: lead },
  'keep-peer-of': { purpose: own, how: 'written', words: 'regelde de Next Coach', roles: workers, on: lead },
  'see-own-peer': { purpose: own, how: 'opened', words: 'las over de eigen coach', roles: ['young'], on: self },
  'choose-own-peer': { purpose: own, how: 'written', words: 'koos of stopte een coach', roles: ['young'], on: self },
  'come-in-peer': { purpose: own, how: 'opened', words: 'liet een Next Coach binnen', roles: ['system'] },
  'see-my-young': { purpose: own, how: 'opened', words: 'keek als Next Coach', roles: ['peer'], on: peer },
  'write-as-peer': { purpose: own, how: 'written', words: 'schreef als Next Coach', roles: ['peer'], on: peer },
  'ask-as-peer': { purpose: own, how: 'written', words: 'vroeg om hulp als Next Coach', roles: ['peer'], on: peer },
} as const satisfies Acts;
