/** The report over 2026 was begun, and the Doorstroompunt counts. Nobody waits for the year to end for a pose: what it gave stands there. */
import { inHere } from './in-here.ts';
import type { Running } from './server.ts';
import type { Page } from 'playwright-core';

const given = [
  { group: 'Alle jongeren', title: 'Signalen', value: 145 },
  { group: 'Hoe het ging', title: '3. Werk', value: 35 },
  { group: 'Hoe het ging', title: '5. Geen school en geen werk', value: 'x' },
];

/** `read` gives what somebody would read at an address, or after sending a form there. */
export async function theReport(
  running: Running,
  mo: Page,
  read: (page: Page, path: string, form?: Record<string, string>) => Promise<string>,
) {
  await read(mo, '/regio/verslag/tellers/telling', { jaar: '2026' });
  await inHere(running, (here) =>
    here.ask(`insert into report_given (organisation_id, year, member_id, by_name, given_on, counters)
      select m.organisation_id, 2026, m.id, m.name, '2026-06-08', '${JSON.stringify(given)}' from member m where m.name = 'Yvonne Maas'`),
  );
  return { report: /\/regio\/verslag\/[0-9a-f-]{36}/.exec(await read(mo, '/regio/verslag'))?.[0] ?? '' };
}
