import { openHandover } from '#app/handover/open-handover.ts';
import { renewLink } from '#app/handover/renew-link.ts';
import type { SenderView } from '#app/handover/views.ts';
import { Shell } from '#web/door/shell.tsx';
import { withUndo } from '#web/door/undo.ts';
import { go, gone, show, type Reply } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { CodeToTell } from './code-to-tell.tsx';
import { arrives, isTold, joins } from './between-words.ts';
import { crumbsOf, idOf, isGone, pathOf, type Mine } from './draft.tsx';
import { dayWords } from './words.ts';

/** That somebody stays the fixed contact person, said to who reads it. */
export const staysWords = (contact: string, me: string): string =>
  `${contact === me ? 'blijf jij' : `blijft ${contact}`} de vaste contactpersoon`;

/** Said to who handed over what arrives by law. */
export const noTurnWords = 'Je hebt geen beurt meer.';

/** Who has until when, and who stays the fixed contact person: the promise that goes with sending. */
export function sentWords({ handover, receiver, asReceiver, between }: SenderView, me: string): string {
  const stays = staysWords(asReceiver.sender.name, me);
  const until = handover.answerDueOn ? ` ${receiver.name} heeft tot ${dayWords(handover.answerDueOn)}.` : '';
  if (joins(between)) return `Verstuurd.${until} School begeleidt verder, ook daarna.`;
  return `Verstuurd.${until} Tot ${isTold(between) ? 'het overnemen' : 'de kennismaking'} ${stays}.`;
}

const afterSending = (view: SenderView, me: string): string =>
  arrives(view.between) ? `Overgedragen. ${noTurnWords}` : sentWords(view, me);

/** The code, once and large, with whom to call. */
export async function sentPage(visit: Mine, code: string, what: 'sent' | 'renewed', undoId?: string): Promise<Reply> {
  const opened = await openHandover(visit.house, visit.actor, { handoverId: idOf(visit) });
  if (!opened.ok || opened.value.as !== 'sender') return gone;
  const view = opened.value;
  const { handover, receiver, youngPerson } = view;
  return show(
    <Shell
      visit={visit}
      title="Overdragen, verstuurd"
      crumbs={crumbsOf(handover.caseId, youngPerson.fullName, 'Overdracht')}
    >
      <PageHead
        title={what === 'sent' ? `Nog één ding: bel ${receiver.name}` : 'Er is een nieuwe link en code'}
        lead={what === 'sent' ? afterSending(view, visit.actor.name) : 'De oude link en code werken niet meer.'}
      />
      <CodeToTell visit={visit} code={code} receiver={receiver.name} phone={receiver.phone} toMail={handover.toMail} />
      <LinkButton href={withUndo(pathOf(handover.id), 'versturen', undoId)}>Bekijk hoe het ervoor staat</LinkButton>
    </Shell>,
  );
}

/** POST: a new link and code; the old ones open nothing any more. */
export async function renew(visit: Mine): Promise<Reply> {
  const renewed = await renewLink(visit.house, visit.actor, { handoverId: idOf(visit) });
  if (renewed.ok) return sentPage(visit, renewed.value.code, 'renewed');
  return isGone(renewed.refusals) ? gone : go(pathOf(idOf(visit)));
}
