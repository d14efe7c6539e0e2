/** Meetings of the region, and a question about Milan that climbed to Ed: nobody waits thirty days for a pose. */
import type { Page } from 'playwright-core';
import { inHere } from './in-here.ts';
import type { Running } from './server.ts';

const question = '0190d000-0000-7000-8000-000000000066';

/** `read` gives what somebody would read at an address. */
export async function meetingsOf(
  running: Running,
  marja: Page,
  milan: string,
  read: (page: Page, path: string) => Promise<string>,
) {
  const caseId = milan.split('/').at(-1) ?? '';
  await inHere(running, (here) =>
    here.ask(`with q as (insert into climbed_question (id, organisation_id, reason, amount, level, holder_member_id, asked_on, since, due_on)
        select '${question}', c.lead_organisation_id, 'sent-back', 2, 'policy', m.id, '2026-06-05', '2026-06-05', '2026-06-19'
        from cases c, member m where c.id = '${caseId}' and m.name = 'Ed Kamp' returning id, organisation_id)
      insert into stuck_case (question_id, case_id, organisation_id, reason, mark) select id, '${caseId}', organisation_id, 'sent-back', '1' from q`),
  );
  const map = await read(marja, '/regio/overleg');
  const network =
    map.match(/href="(\/regio\/overleg\/[0-9a-f-]{36})"[^>]*>(?:<[^>]*>)*Netwerkbespreking De Eik/)?.[1] ?? '';
  const date =
    (await read(marja, network)).match(/href="(\/regio\/overleg\/[0-9a-f-]{36}\/datum\/[0-9a-f-]{36})"/)?.[1] ?? '';
  return { network, date, climbed: `/regio/hogerop/${question}` };
}
