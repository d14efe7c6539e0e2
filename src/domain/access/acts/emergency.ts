import { type Acts, workers } from '../act.ts';

const purpose = 'noodtoegang';
const on = ['emergency'] as const;

/** Emergency access to somebody who is afgeschermd: asked, decided by another, had for a day, and reported. */
export const emergencyActs = {
  'ask-emergency': { purpose, how: 'listed', words: 'vroeg om noodtoegang', roles: workers },
  'see-emergencies': { purpose, how: 'listed', words: 'bekeek de noodtoegang', roles: [...workers, 'privacy'] },
  'read-emergency': { purpose, how: 'listed', words: 'las een vraag om noodtoegang', roles: [...workers, 'privacy'] },
  'decide-emergency': { purpose, how: 'written', words: 'besloot over noodtoegang', roles: ['privacy'] },
  'end-emergency': { purpose, how: 'written', words: 'stopte noodtoegang', roles: [...workers, 'privacy'] },
  'open-in-emergency': { purpose, how: 'opened', words: 'opende met noodtoegang', roles: workers, on },
  'write-in-emergency': { purpose, how: 'written', words: 'schreef iets op met noodtoegang', roles: workers, on },
} as const satisfies Acts;
