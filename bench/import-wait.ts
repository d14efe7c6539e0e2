import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyImport } from '#app/intake/apply-import.ts';
import { beginImport } from '#app/intake/begin-import.ts';
import { checkImport } from '#app/intake/check-import.ts';
import { runImport } from '#app/intake/run-import.ts';
import { undoImport } from '#app/intake/undo-import.ts';
import type { House } from '#app/house.ts';
import { openDatabase } from '#db/database.ts';
import { openEmbedded } from '#db/embedded/embedded.ts';
import { migrate } from '#db/migrate.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { makeIdentityServers } from '#outside/identity/identity-servers.ts';
import { makeVault } from '#outside/vault/vault.ts';
import { makeHouse } from '#main/house.ts';
import { ms, quantile } from './measure.ts';

const founder = { kind: 'system', name: 'founder' } as const;
const towns = ['Leusden', 'Soest', 'Nijkerk', 'Amersfoort', 'Barneveld', 'Baarn', 'Woudenberg'];

function aList(rows: number, destination: string): Uint8Array {
  const lines = ['Leerlingnummer;Roepnaam;Achternaam;Geb.datum;Plaats;Bestemming;Mentor;Tel'];
  for (let n = 1; n <= rows; n++)
    lines.push(
      `${n};Naam${n};Voorbeeld;${(n % 28) + 1}-${(n % 12) + 1}-200${7 + (n % 3)};${towns[n % towns.length]};${destination};Karin Smit;000 1234567`,
    );
  return new TextEncoder().encode(lines.join('\r\n'));
}

async function aSchool(house: House): Promise<Member> {
  const [organisationId, teamId, memberId] = [house.newId(), house.newId(), house.newId()];
  const bare = {
    brin: null,
    municipalityCode: 'GM0327',
    hasAccount: true,
    phone: null,
    publicPhone: null,
    worksSo: null,
    formerNames: [],
  };
  const nobody = { phone: null, standInId: null, absentFrom: null, absentUntil: null, leftOn: null, lastSeenOn: null };
  const colleague = {
    ...nobody,
    mail: null,
    workDays: [],
    confirmedOn: null,
    mayBePublic: false,
    told: 'off' as const,
    role: 'begeleider' as const,
    jobTitle: 'begeleider',
  };
  await house.withActor(founder, 'found-region', async ({ directory }) => {
    await directory.addOrganisation({ ...bare, id: organisationId, name: 'School', shortName: 'School', kind: 'pro' });
    await directory.addTeam({ id: teamId, organisationId, name: 'Uitstroom' });
    await directory.addColleague({ ...colleague, id: memberId, organisationId, teamId, name: 'Lezer' });
  });
  const { role, jobTitle } = colleague;
  const organisation = { organisationId, organisationName: 'School', organisationKind: 'pro' as const };
  return { kind: 'member', memberId, name: 'Lezer', role, jobTitle, teamId, ...organisation };
}

/** What somebody else waits for one small page, again and again, while the work goes on. */
async function meanwhile(house: House, other: Member, label: string, work: () => Promise<unknown>): Promise<void> {
  const waits: number[] = [];
  const began = performance.now();
  const doing = work().then(() => 'done');
  while ((await Promise.race([doing, new Promise((tick) => setTimeout(tick, 5))])) !== 'done') {
    const asked = performance.now();
    await house.withActor(other, 'see-lists', ({ intake }) => intake.batches(1, 'leavers'));
    waits.push(performance.now() - asked);
  }
  const took = (performance.now() - began) / 1000;
  console.log(
    `${label.padEnd(34)} ${took.toFixed(1).padStart(6)} s  longest ${ms(Math.max(0, ...waits))}  p95 ${ms(quantile(waits, 0.95))}  of ${waits.length}`,
  );
}

const must = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.refusals.map(({ code }) => code).join());
};

async function measure(house: House, rows: number): Promise<void> {
  const reader = await aSchool(house);
  const other = await aSchool(house);
  let batchId = '';
  const lists: readonly (readonly [string, string])[] = [
    ['new', ''],
    ['the same again', ''],
    ['all changed', 'Werk'],
  ];
  for (const [label, destination] of lists) {
    const list = { fileName: 'lijst.csv', bytes: aList(rows, destination), period: '2025' };
    await meanwhile(house, other, `${label}: read and stage`, async () => {
      ({ batchId } = must(await beginImport(house, reader, list)));
    });
    await meanwhile(house, other, `${label}: judge and compare`, async () =>
      must(await checkImport(house, reader, { batchId })),
    );
    must(await applyImport(house, reader, { batchId }));
    await meanwhile(house, other, `${label}: apply`, () => runImport(house, batchId));
  }
  const more = { fileName: 'lijst.csv', bytes: aList(rows, 'Werk'), period: '2025' };
  const fresh = await aSchool(house);
  ({ batchId } = must(await beginImport(house, fresh, more)));
  must(await checkImport(house, fresh, { batchId }));
  must(await applyImport(house, fresh, { batchId }));
  await runImport(house, batchId);
  await meanwhile(house, other, 'undo', async () => must(await undoImport(house, fresh, { batchId })));
}

/** The longest wait of somebody else's small page while a school reads a long list, on the embedded engine. */
export async function run(args: readonly string[]): Promise<void> {
  const rows = Number(args[0] ?? 20_000);
  const folder = mkdtempSync(join(tmpdir(), 'aanzet-bench-'));
  const embedded = await openEmbedded(join(folder, 'db'));
  await migrate(embedded.pool);
  const vault = makeVault(() => 'the key of a measurement, and of nothing else');
  const roots = { kept: () => Promise.resolve([]), keep: () => Promise.resolve() };
  const house = makeHouse(
    openDatabase(embedded.pool),
    () => '2026-06-08',
    true,
    () => {},
    { roots, vault, identity: makeIdentityServers() },
  );
  console.log(`${rows} rows, embedded engine, milliseconds that another page waited`);
  try {
    await measure(house, rows);
  } finally {
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
