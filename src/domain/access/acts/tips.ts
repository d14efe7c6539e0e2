import { type Acts, own, schools } from '../act.ts';

/** Tips of young people to school. */
export const tipActs = {
  // Giving and taking back a tip. Its words tell no more: in "Wie keek" a tip without a name would have one.
  'do-on-own-page': {
    purpose: 'inzage',
    how: 'written',
    words: 'deed iets op de eigen pagina',
    roles: ['young'],
    on: ['self'],
  },
  'see-tips': { purpose: own, how: 'listed', words: 'bekeek de tips van leerlingen', roles: schools },
  'answer-tip': { purpose: own, how: 'written', words: 'gaf antwoord op een tip', roles: schools },
} as const satisfies Acts;
