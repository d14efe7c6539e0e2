import { type Acts, everyone, workers } from '../act.ts';

/** Organisations, colleagues, figures and the log. */
export const directoryActs = {
  'see-stuck': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek waar het stokt',
    roles: [...workers, 'coordinator'],
  },
  'ask-organisation': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'vroeg een organisatie ernaar',
    roles: ['coordinator'],
  },
  'see-directory': { purpose: 'beheer', how: 'listed', words: 'bekeek de organisaties', roles: everyone },
  'change-own-settings': { purpose: 'beheer', how: 'listed', words: 'wijzigde eigen instellingen', roles: everyone },
  'change-colleague': {
    purpose: 'beheer',
    how: 'written',
    words: 'wijzigde een collega',
    roles: ['teamleider', 'beheerder'],
  },
  'colleague-leaves': {
    purpose: 'beheer',
    how: 'written',
    words: 'verdeelde het werk van wie vertrekt',
    roles: ['teamleider', 'beheerder'],
  },
  'verify-log': {
    purpose: 'inzage',
    how: 'listed',
    words: 'controleerde het logboek',
    roles: ['privacy', 'beheerder', 'system'],
  },
} as const satisfies Acts;
