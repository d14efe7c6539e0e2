import { type Acts, schools } from '../act.ts';

/** Reading lists. */
export const intakeActs = {
  'read-list': { purpose: 'lijst inlezen', how: 'written', words: 'las de lijst in', roles: schools },
  'see-lists': { purpose: 'lijst inlezen', how: 'listed', words: 'bekeek een ingelezen lijst', roles: schools },
  'undo-list': { purpose: 'lijst inlezen', how: 'written', words: 'maakte het inlezen ongedaan', roles: schools },
} as const satisfies Acts;
