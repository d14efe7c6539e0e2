import { signalBack } from '#app/person/signal-back.ts';
import { pickUp } from '#app/turn/pick-up.ts';
import { remind } from '#app/turn/remind.ts';
import { reopenCase } from '#app/turn/reopen-case.ts';
import { unshieldCase } from '#app/turn/shield.ts';
import type { ActName } from '#domain/access/acts.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import type { NoticeCode } from '#web/door/notices.ts';
import { go, gone, page, type Page, type Visit } from '#web/door/visit.ts';
import { showPerson } from '#web/person/person-pages.tsx';
import { inWords, isGone, statusOf } from '#web/person/refusals.ts';
import { moveForm } from '#web/handover/move-form.tsx';
import { asListedPages } from './as-listed-pages.tsx';
import { contactForm, endForm, noViewForm, shieldForm } from './case-forms.tsx';
import { pagesOf } from './form-page.tsx';
import { giveBackForm, giveForm, laterForm } from './give-forms.tsx';
import { linkPages } from './link-pages.tsx';
import { reachForm } from './reach-form.tsx';
import { deathForm, nameForm } from './record-forms.tsx';
import { undoPages } from './undo-pages.ts';
import { workPages } from './work-pages.tsx';

type Run = (visit: Visit<Member>, on: { caseId: string; seen?: number }) => Promise<Outcome<unknown>>;

/** An act of one button: done, or the page of the young person that says why not. */
export const button = (path: string, act: ActName, notice: NoticeCode, run: Run): Page =>
  page(`POST /jongeren/:caseId/${path}`, act, async (visit) => {
    const { caseId = '' } = visit.params;
    const version = Number(text(visit.form, 'version'));
    const outcome = await run(visit, { caseId, ...(version > 0 && { seen: version }) });
    if (outcome.ok) return go(`/jongeren/${caseId}`, notice);
    const [first] = outcome.refusals;
    if (!first || isGone(outcome.refusals)) return gone;
    return showPerson(visit, { alert: inWords(first), status: statusOf(outcome.refusals) });
  });

/** Mijn werk and everything that moves a turn. */
export const turnPages: readonly Page[] = [
  ...workPages,
  ...asListedPages,
  ...linkPages,
  ...undoPages,
  ...[
    giveForm,
    laterForm,
    giveBackForm,
    contactForm,
    endForm,
    shieldForm,
    noViewForm,
    moveForm,
    nameForm,
    reachForm,
    deathForm,
  ].flatMap(pagesOf),
  button('oppakken', 'pick-up', 'picked-up', ({ house, actor, form }, on) =>
    pickUp(house, actor, { ...on, alsoContact: text(form, 'ookContact') === 'ja' }),
  ),
  button('herinnering', 'remind', 'reminded', ({ house, actor }, { caseId }) => remind(house, actor, { caseId })),
  button('seintje', 'signal-back', 'school-told', ({ house, actor }, { caseId }) =>
    signalBack(house, actor, { caseId }),
  ),
  button('opnieuw', 'reopen-case', 'case-reopened', ({ house, actor, form }, on) =>
    reopenCase(house, actor, { ...on, diedByMistake: text(form, 'vergissing') === 'ja' }),
  ),
  button('afgeschermd/uit', 'shield', 'unshielded', ({ house, actor }, { caseId }) =>
    unshieldCase(house, actor, { caseId }),
  ),
];
