import { inHere } from './in-here.ts';
import type { Running } from './server.ts';

const idOf = (page: string): string => page.split('/').at(-1) ?? '';
const judged = { act: 'renew-offer', party: 'school', strength: 'must', from: '2026-06-01', until: '2028-04-02', status: 'open', enrolmentId: 'eigen' }; // prettier-ignore

/**
 * Guidance after school as the demo shows it in later years: the law asks to offer again, a check moment has come and nobody was asked
 * lately, and a term ends. Planted, because the demo stands in the first year of the law.
 */
export async function laterYears(running: Running, of: { renews: string; asked: string; ends: string }): Promise<void> {
  await inHere(running, async (here) => {
    await here.ask(`insert into law_receipt (id, case_id, organisation_id, rule, article, version, judged_on, inputs, judged, words)
      select '0190f000-0000-7000-8000-000000000001', id, record_organisation_id, 'R04', 'WVO 2020 2.31a', '2026-01-01', '2026-06-08',
        '{}', '${JSON.stringify(judged)}', '[]' from cases where id = '${idOf(of.renews)}'`);
    await here.ask(
      `update check_in set asked_on = '2026-05-01', expires_on = '2026-05-15' where case_id = '${idOf(of.asked)}'`,
    );
    await here.ask(`update enrolment set expected_end = '2024-06-28' where case_id = '${idOf(of.ends)}'`);
  });
}
