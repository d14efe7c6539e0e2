import type pg from 'pg';
import type { House } from '#app/house.ts';
import type { Member, OrganisationKind } from '#domain/access/actor.ts';
import type { NewLine } from '#domain/money/line.ts';
import type { Party } from '#domain/programme/programme.ts';
import { firstFormat } from '#domain/report/first-format.ts';

const words = 'Verzonnen woorden over wat er in deze regio gebeurt. '.repeat(30);
const count = (n: number) => Array.from({ length: n }, (_, at) => at);
const party = (
  house: House,
  role: Party['role'],
  organisationId: string,
  name: string,
  code: string | null,
): Party => ({
  id: house.newId(),
  role,
  organisationId,
  name,
  schoolKind: role === 'school' ? 'pro' : null,
  municipalityCode: code,
});

type Place = { id: string; name: string; kind: OrganisationKind; municipality_code: string | null };
async function places(house: House, owner: pg.Pool): Promise<{ ed: Member; parties: readonly Party[] }> {
  const [home, memberId] = [house.newId(), house.newId()];
  const name = 'Contactgemeente (voorbeeld)';
  await owner.query(`insert into organisation (id, name, short_name, kind, has_account, municipality_code) values ($1, $2, 'Contactgemeente', 'contactgemeente', true, 'GM0307')`, [home, name]); // prettier-ignore
  await owner.query(`insert into member (id, organisation_id, name, role, job_title) values ($1, $2, 'Ed Kamp', 'coordinator', 'Coördinator')`, [memberId, home]); // prettier-ignore
  const { rows } = await owner.query<Place>(`select id, name, kind, municipality_code from organisation order by id`);
  const parties = rows.flatMap((one) => {
    if (one.id === home) return [party(house, 'contactgemeente', one.id, one.name, null)];
    if (one.kind === 'wi') return [party(house, 'wi', one.id, one.name, one.municipality_code)];
    return one.kind === 'pro' ? [party(house, 'school', one.id, one.name, null)] : [];
  });
  const ed: Member = {
    kind: 'member',
    memberId,
    name: 'Ed Kamp',
    role: 'coordinator',
    jobTitle: 'Coördinator',
    teamId: null,
    organisationId: home,
    organisationName: name,
    organisationKind: 'contactgemeente',
  };
  return { ed, parties };
}

type Made = { ed: Member; parties: readonly Party[]; programmeId: string };
/** Forty parts of two pages, each written five times, and what was said of them. */
async function writeProgramme(house: House, { ed, parties, programmeId }: Made): Promise<readonly string[]> {
  const kindsOf = ['analysis', 'target', 'agreement', 'measure'] as const;
  const sections = count(40).map((n) => ({ id: house.newId(), kind: kindsOf[n % 4] ?? 'measure', key: `k${n}`, position: n }));
  const measures = sections.filter(({ kind }) => kind === 'measure').map(({ id }) => id);
  const by = { memberId: ed.memberId, name: ed.name, on: house.today() };
  await house.withActor(ed, 'see-money', async (desk) => {
    const frame = { id: programmeId, name: 'Regionaal programma', from: '2026-01-01', until: '2029-12-31', parties };
    const ownerPartyId = parties.find(({ role }) => role === 'contactgemeente')?.id ?? '';
    await desk.programme.open({ ...frame, ownerPartyId, organisationId: ed.organisationId, memberId: ed.memberId, madeOn: house.today(), sections }); // prettier-ignore
    for (const seen of count(5))
      await desk.programme.write(sections.map(({ id: sectionId }) => ({ sectionId, seen, content: { title: 'Verzonnen', text: words } })), by); // prettier-ignore
    for (const sectionId of sections.slice(0, 20).map(({ id }) => id))
      await desk.programme.addComment({ id: house.newId(), sectionId, version: 5, words, memberId: ed.memberId, by: ed.name, on: house.today() }); // prettier-ignore
    const step = { id: house.newId(), kind: 'step' as const, sectionId: null, subject: 'hand-in' };
    await desk.programmeFile.write(programmeId, { ...step, content: { dueOn: '2026-09-01', takes: null, doneOn: null } }, by);
    for (const sectionId of measures.slice(0, 8))
      for (const { municipalityCode: subject } of parties.filter(({ role }) => role === 'wi')) {
        const content = { answer: 'yes' as const, why: '', saidBy: 'Het college', saidOn: house.today(), version: 5 };
        await desk.programmeFile.write(programmeId, { id: house.newId(), kind: 'consent', sectionId, subject, content }, by);
      }
  });
  return measures;
} // prettier-ignore

/** Two sources a party, pots among them, and twenty lines a source; of every hundredth the yes still waits. */
async function writeMoney(
  house: House,
  owner: pg.Pool,
  { ed, parties, programmeId }: Made,
  measures: readonly string[],
) {
  const by = { memberId: ed.memberId, name: ed.name, organisationId: ed.organisationId };
  const bringing = parties.filter(({ role }) => role !== 'school');
  await house.withActor(ed, 'see-money', async (desk) => {
    for (const [at, { id: partyId }] of [...bringing, ...bringing].entries()) {
      const kind = at < bringing.length ? ('municipal' as const) : ('pot' as const);
      const purpose = { uses: ['measure' as const], measures: [], groups: [], fromAge: null, untilAge: null };
      const source = { id: house.newId(), kind, name: `Bron ${at}`, partyId, purpose, from: '2026-01-01', until: '2029-12-31', conditions: '', amount: 20_000_000, archivedOn: null, rule: kind === 'pot' ? ('one' as const) : null }; // prettier-ignore
      await desk.money.addSource(source, { programmeId, by, on: house.today() });
      const line: NewLine = { sourceId: source.id, partyId, kind: 'planned', use: 'measure', about: measures[0] ?? null, potId: null, year: 2026, on: house.today(), cents: 10_000, what: 'Verzonnen', reference: null, corrects: null, settles: null, exception: null }; // prettier-ignore
      await desk.money.addLines(count(20).map(() => ({ ...line, id: house.newId() })), by, house.today()); // prettier-ignore
    }
  });
  await owner.query(`update money_line set state = 'agreed' where id in (
    select id from (select id, row_number() over (order by id) as n from money_line) l where n % 100 <> 0)`);
}

/** A programme of the whole region with its text, its money and a report, through the stores; who answers for it. */
export async function programmeOf(house: House, owner: pg.Pool): Promise<Member> {
  const made: Made = { ...(await places(house, owner)), programmeId: house.newId() };
  const measures = await writeProgramme(house, made);
  await writeMoney(house, owner, made, measures);
  const { organisationId, memberId } = made.ed;
  await house.withActor(made.ed, 'see-money', (desk) =>
    desk.reports.begin({
      id: house.newId(),
      year: 2026,
      programmeId: made.programmeId,
      begunOn: house.today(),
      format: firstFormat,
      readers: [{ key: 'contactschool', role: 'contactschool', name: 'de contactschool', organisationId: null }],
      organisationId,
      memberId,
    }),
  );
  await owner.query('analyze');
  return made.ed;
}
