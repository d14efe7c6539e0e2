import { openHandover } from '#app/handover/open-handover.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, guestPage, publicPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { PageHead } from '#web/kit/layout.tsx';
import { showA4 } from './a4.tsx';
import { takeHandoverPdf } from './handover-pdf.ts';
import { enter, showLinkPage } from './link-page.tsx';
import { decide, keepMeeting } from './receiver-acts.ts';
import { receiverPage } from './receiver-page.tsx';

async function showToGuest(visit: Visit<Guest>): Promise<Reply> {
  const opened = await openHandover(visit.house, visit.actor, { handoverId: visit.actor.handoverId });
  return opened.ok && opened.value.as === 'receiver' ? receiverPage(visit, opened.value) : gone;
}

/** Where a guest stands who went out, sent it back, or came too late. */
const outside = async (visit: Visit<Member | undefined>): Promise<Reply> =>
  show(
    <Shell visit={visit} title="Je bent uitgelogd">
      <PageHead title="Je bent uitgelogd" />
      <p>Wil je terug? Open de link in je mail en vul de code opnieuw in.</p>
      <p>Werkt dat niet? Bel wie jou de mail stuurde.</p>
    </Shell>,
  );

/** Pages for who has no account: the link of the mail, and the one hand-over behind it. */
export const guestPages: readonly Page[] = [
  publicPage('GET /overdracht/:token', showLinkPage),
  publicPage('POST /overdracht/:token', enter),
  publicPage('GET /gast', outside),
  publicPage('POST /gast/uit', async () => ({ kind: 'go', to: '/gast', signIn: null })),
  guestPage('GET /gast/overdracht', 'open-handover', showToGuest),
  guestPage('POST /gast/overdracht/besluit', 'take-over', decide),
  guestPage('POST /gast/overdracht/kennismaking', 'record-meeting', keepMeeting),
  guestPage('GET /gast/overdracht/a4', 'print-handover', showA4),
  guestPage('GET /gast/overdracht/pdf', 'print-handover', takeHandoverPdf),
];
