import { findAgain, lose } from '#app/turn/lose.ts';
import type { Page } from '#web/door/visit.ts';
import { pagesOf } from './form-page.tsx';
import { decideForm, notApproachForm } from './approach-forms.tsx';
import { attemptForm, restForm } from './outcome-forms.tsx';
import { button } from './turn-pages.tsx';

/** What becomes of a case beside its turn: rest, no contact, and the tries to reach somebody. */
export const outcomePages: readonly Page[] = [
  ...[restForm, attemptForm, notApproachForm, decideForm].flatMap(pagesOf),
  button('geen-contact', 'lose', 'lost', ({ house, actor }, on) => lose(house, actor, on)),
  button('weer-contact', 'find-again', 'found', ({ house, actor }, on) => findAgain(house, actor, on)),
];
