/** An organisation steps out: two people, one file with all of its own, and nothing left here but what others took over. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '#app/access/verify-log.ts';
import { sealLog } from '#app/access/seal-log.ts';
import { listYoungPeople } from '#app/person/list-young-people.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { removeOrganisations } from '#app/takeout/remove.ts';
import { lookAtTakeOut, takeIn } from '#app/takeout/take-in.ts';
import { takeOut, type TakenFile } from '#app/takeout/take-out.ts';
import { approveFile, approveRemoval, askRemoval, askStepOut, seeStepOut, stopStepOut } from '#app/takeout/step-out.ts';
import type { Member } from '#domain/access/actor.ts';
import { fileTables, type FileTableName } from '#domain/takeout/tables.ts';
import { aScene, put, type Scene } from '../../db/rights-scenes.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { codes, valueOf } from '../handover/stage.ts';

/** Tables with data of an organisation that do not go along, each with why. */
const leftOut: Readonly<Record<string, string>> = {
  draft: 'nog niet bewaard, van één collega',
  notice: 'seintjes, na een maand weg',
  outbox: 'werk van het programma',
  search: 'zoekvragen, een uur bewaard',
  session: 'sleutels', road_key: 'sleutels', road_sent: 'sleutels', passkey: 'sleutels', sign_in_provider: 'sleutels', outside_account: 'sleutels', sign_in_round: 'sleutels', authenticator: 'sleutels', recovery_code: 'sleutels', first_time: 'sleutels', first_time_right: 'sleutels',
  identity_code: 'sleutels', calendar_feed: 'sleutels', summer_link: 'sleutels', invitation: 'sleutels', handover_link: 'sleutels',
  member_identity: 'van de mens, niet van de organisatie',
  member_setting: 'van de collega zelf', saved_filter: 'van de collega zelf', feedback: 'van wie Aanzet beheert',
  import_batch: 'lijsten die al zijn ingelezen', import_line: 'lijsten die al zijn ingelezen', import_mapping: 'leert Aanzet opnieuw',
  import_answer: 'leert Aanzet opnieuw', inventory_round: 'van wie de regio bijhoudt', status_line: 'mag alleen voor de overstap dienen',
  undo_step: 'een dag bewaard', field_source: 'leert Aanzet opnieuw',
  law_receipt: 'rekent Aanzet opnieuw uit', law_judged: 'rekent Aanzet opnieuw uit', law_setting: 'van de regio', law_version: 'van de regio',
  case_access: 'inzage van anderen', case_link: 'hoort bij een overdracht', merged_record: 'hoort bij twee regels die één zijn',
  no_view_reason: 'leest alleen wie het zei', handover_inside: 'komt de organisatie niet uit', consultation: 'een vraag van een ander',
  consultation_school: 'een vraag van een ander', export_mark: 'verantwoording, bij de FG', stuck_figure: 'aantallen', figure_count: 'aantallen', effort_estimate: 'aantallen', instrument_use: 'van de regio', figure_answer: 'rekent Aanzet opnieuw uit', figure_mark: 'rekent Aanzet opnieuw uit', figure_release: 'aantallen', published_table: 'van de regio', programme: 'van de regio', programme_party: 'van de regio', programme_writer: 'van de regio', programme_section_version: 'van de regio', programme_writing: 'van de regio', programme_comment: 'van de regio', programme_entry: 'van de regio', programme_adopted: 'van de regio', money_source: 'van de regio', money_source_change: 'van de regio', money_line: 'van de regio', money_sign: 'van de regio', mandate: 'van de regio', programme_owner: 'van de regio', programme_owner_done: 'van de regio',
  caseload_limit: 'afspraak, opnieuw te maken', partner_list: 'van wie de regio bijhoudt', take_out: 'dit uitstappen zelf',
  exchange_narrowed: 'keuze van de FG, opnieuw te maken', paper_blank: 'papieren, bij de FG', paper_settled: 'papieren, bij de FG',
  destruction: 'verklaringen, blijven staan', retention_term: 'termijnen, opnieuw te kiezen', data_request: 'verzoeken, eerst beantwoord',
  report_format: 'van de regio', report: 'van de regio', report_step: 'van de regio', report_answer: 'van de regio', report_remark: 'van de regio',
  report_count: 'aantallen', report_typed: 'aantallen', report_given: 'aantallen',
  emergency_request: 'verantwoording, bij de FG', emergency_match: 'verantwoording, bij de FG',
  rights_review: 'verantwoording, bij de FG', rights_check: 'verantwoording, bij de FG',
  check_in: 'antwoorden met een link, opnieuw te vragen', guidance_rhythm: 'van de regio',
  table_kind: 'van de regio', gathering: 'van wie het overleg belegt', gathering_party: 'van wie het overleg belegt', gathering_seat: 'van wie het overleg belegt',
  table_line: 'notities van een tafel, na haar termijn weg', table_agreement: 'notities van een tafel, na haar termijn weg',
  look: 'van de regio', region_setting: 'van de regio', route_count: 'van de regio', call_back: 'na een paar weken weg', young_way: 'sleutels', yes_ask: 'sleutels', parent_link: 'sleutels', parent_question: 'vragen bij het meekijken, eerst beantwoord', peer_way: 'sleutels', peer_coach: 'opnieuw te vragen, met een eigen VOG', own_words: 'eerst samen lezen, dan in het document', tip: 'van de leerling, eerst beantwoord', own_story: 'van de jongere alleen', story_use: 'van de jongere alleen', merge_moved: 'van het programma', directory_merge: 'van het programma',
  meeting_series: 'van de regio', series_party: 'van de regio', series_person: 'van de regio', series_date: 'van de regio',
  series_point: 'van de regio', ladder_terms: 'van de regio', climbed_question: 'vragen zonder naam, bij de regio',
  register_count: 'aantallen',
  code_word: 'van de regio',
  stuck_case: 'hoort bij een vraag die blijft',
  access_event: 'het logboek, bij de FG', organisation: 'staat in inhoud.json',
}; // prettier-ignore

describe.each(engineNames)('stepping out, on %s', (engine) => {
  let region: Region;
  let inge: Member;
  let scenes: Readonly<Record<'own' | 'asked' | 'met' | 'hidden', Scene>>;
  let file: TakenFile;
  const rows = async (statement: string, values: unknown[] = []) =>
    (await region.house.owner.query(statement, values)).rows;
  const of = () => ({ organisationId: region.deEik.id });

  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, deEik, soest, karin, peter } = region;
    inge = await aColleague(house, deEik, { name: 'Inge Prins', role: 'privacy' });
    const scene = (stage: 'own' | 'asked' | 'met') => aScene(region, soest.id, stage);
    scenes = {
      own: await scene('own'),
      asked: await scene('asked'),
      met: await scene('met'),
      hidden: await scene('own'),
    };
    const wall = { case_id: scenes.hidden.caseId, organisation_id: deEik.id };
    await put(region, 'case_shield', { ...wall, set_on: '2026-06-01' });
    await put(region, 'shield_named', { ...wall, member_id: karin.memberId });
    const family = { case_id: scenes.own.caseId, organisation_id: deEik.id };
    await put(region, 'no_view', { ...family, member_id: peter.memberId, declared_on: '2026-06-01' });
    await put(region, 'name_change', { ...family, was_search: 'was anders', found_until: '2027-06-08' });
    const merged = { into_case_id: await aYoungPerson(region), member_id: karin.memberId, merged_on: '2026-06-08' };
    await put(region, 'merged_record', { ...family, ...merged, restore: '{}' });
    const note = {
      id: house.newId(),
      case_id: scenes.met.caseId,
      organisation_id: soest.id,
      member_id: region.ilse.memberId,
    };
    await put(region, 'note', { ...note, written_on: '2026-06-08', text: 'Alleen van Soest.' });
  });
  afterAll(() => region.house.close());

  test('the file waits for a second person, and neither a colleague nor the region takes it', async () => {
    const { house, marja, karin, rik, ilse, ed } = region;
    expect(codes(await askStepOut(house, karin, of()))).toBe('not-allowed');
    expect(codes(await seeStepOut(house, ilse, of()))).toBe('not-allowed');
    expect(codes(await seeStepOut(house, region.bas, of()))).toBe('not-found');
    valueOf(await askStepOut(house, marja, of()));
    expect(codes(await askStepOut(house, marja, of()))).toBe('already-asked');
    expect(codes(await takeOut(house, marja, of()))).toBe('no-yes');
    for (const who of [marja, karin, ed]) expect(codes(await approveFile(house, who, of()))).toBe('not-allowed');
    valueOf(await approveFile(house, inge, of()));
    for (const who of [rik, inge]) expect(codes(await takeOut(house, who, of()))).toBe('not-allowed');
    await expect(
      rows(`update take_out set file_yes_by = asked_by where organisation_id = $1`, [region.deEik.id]),
    ).rejects.toThrow('take_out_check');
  });

  test('it holds every young person, who is afgeschermd too, and nothing of another organisation', async () => {
    const { house, marja, karin } = region;
    file = valueOf(await takeOut(house, marja, of()));
    const { contents, lines } = valueOf(lookAtTakeOut(house, file));
    expect([contents.people, lines.get('young_person')?.length]).toEqual([5, 5]);
    expect(lines.get('case_shield')?.map((line) => line['case_id'])).toEqual([scenes.hidden.caseId]);
    expect(JSON.stringify([...lines])).not.toContain('Alleen van Soest');
    const logged = await rows(`select count(distinct s.pseudonym)::int as n from access_subject s
      join access_event e on e.id = s.event_id where e.act = 'take-out' and s.how = 'exported'`);
    expect(logged).toEqual([{ n: 5 }]);
    const told = await rows(`select payload->>'memberId' as who from outbox where kind = 'shielded-opened'
      and payload->>'act' = 'take-out'`);
    expect(told).toEqual([{ who: karin.memberId }]);
    expect(await rows(`select act, row_count from export_mark`)).toEqual([{ act: 'take-out', row_count: 5 }]);
  });

  test('who has geen inzage at somebody takes nothing along, also not past the page', async () => {
    const { house, marja, deEik } = region;
    const barred = { case_id: scenes.met.caseId, organisation_id: deEik.id, member_id: marja.memberId };
    await put(region, 'no_view', { ...barred, declared_on: '2026-06-08' });
    expect(codes(await takeOut(house, marja, of()))).toBe('barred');
    await expect(house.withActor(marja, 'take-out', (desk) => desk.takeOut.lines('note'))).rejects.toThrow(
      'take this along',
    );
    await rows('delete from no_view where member_id = $1', [marja.memberId]);
    await expect(house.withActor(marja, 'see-work', (desk) => desk.takeOut.lines('note'))).rejects.toThrow(
      'take this along',
    );
    house.setToday('2026-06-22');
    expect(codes(await takeOut(house, marja, of()))).toBe('yes-over');
    house.setToday('2026-06-08');
  });

  test('each column of the file is in the database, and each table of an organisation is in the file or left out for a reason', async () => {
    const columns =
      await rows(`select c.relname as t, a.attname as c from pg_class c join pg_attribute a on a.attrelid = c.oid
      and a.attnum > 0 and not a.attisdropped where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`);
    const made = new Set(['cases.led', 'cases.begun_here', 'handover.to_organisation']);
    const there = new Set(columns.map(({ t, c }) => `${t}.${c}`));
    for (const name of Object.keys(fileTables) as FileTableName[])
      for (const column of Object.keys(fileTables[name].columns))
        expect([`${name}.${column}`, there.has(`${name}.${column}`) || made.has(`${name}.${column}`)]).toEqual([
          `${name}.${column}`,
          true,
        ]);
    const owned = new Set(
      columns
        .filter(({ c }) => ['organisation_id', 'case_id', 'member_id'].includes(String(c)))
        .map(({ t }) => String(t)),
    );
    const written = [
      'note',
      'agreement',
      'document_line',
      'document_version',
      'destination',
      'representative',
      'guidance_plan',
    ];
    const forgotten = columns.filter(
      ({ t, c }) =>
        written.includes(t) &&
        !['organisation_id', 'version', 'end_mark'].includes(c) &&
        !(c in fileTables[t as FileTableName].columns),
    );
    expect(forgotten).toEqual([]);
    const named = new Set([...Object.keys(fileTables), ...Object.keys(leftOut)]);
    expect([...owned].filter((table) => !named.has(table))).toEqual([]);
  });

  test('removing waits for what others wait for, and for a second person', async () => {
    const { house, marja, rik } = region;
    expect(codes(await askRemoval(house, marja, { ...of(), kept: false }))).toBe('file-not-kept');
    expect(valueOf(await seeStepOut(house, inge, of())).counts).toMatchObject({
      people: 5,
      stays: 1,
      waiting: 1,
      turns: 0,
    });
    expect(codes(await askRemoval(house, marja, { ...of(), kept: true }))).toBe('still-runs');
    await rows(`update handover set state = 'withdrawn' where case_id = $1`, [scenes.asked.caseId]);
    const back = [scenes.asked.caseId, region.deEik.id, region.eikTeam];
    await rows(`update turn set organisation_id = $2, team_id = $3 where case_id = $1`, back);
    expect(valueOf(await seeStepOut(house, inge, of())).counts).toMatchObject({ requests: 4, waiting: 0, turns: 0 });
    expect(codes(await askRemoval(house, marja, { ...of(), kept: true }))).toBe('still-runs');
    await rows(`update data_request set state = 'done', done_on = '2026-06-08'`);
    const declared = [house.newId(), region.deEik.id, inge.memberId, marja.memberId];
    await rows(
      `insert into destruction (id, organisation_id, rule, event, term_years, year, listed, until_on, counted, state, proposed_by,
          proposed_on, decided_by, decided_on, destroyed, done_on)
        values ($1, $2, 'school', 'left-school', 2, 2023, true, '2026-01-01', 4, 'done', $3, '2026-01-01', $4, '2026-01-02', 4, '2026-01-02')`,
      declared,
    );
    expect(codes(await approveRemoval(house, rik, of()))).toBe('not-found');
    valueOf(await askRemoval(house, marja, { ...of(), kept: true }));
    expect(codes(await approveRemoval(house, marja, of()))).toBe('not-allowed');
    valueOf(await approveRemoval(house, rik, of()));
    expect(codes(await stopStepOut(house, marja, of()))).toBe('not-found');
    expect(
      await rows(`select count(*)::int as n from member where organisation_id = $1 and left_on is null`, [
        region.deEik.id,
      ]),
    ).toEqual([{ n: 0 }]);
  });

  test('cut off after one young person the next sweep does the rest, and the log is whole', async () => {
    const { house } = region;
    const some = { kind: 'system', name: 'sweeper' } as const;
    expect(
      await house.withActor(some, 'remove-organisation', (desk) => desk.takeOut.removeSome(region.deEik.id, 1)),
    ).toBe(1);
    expect(await removeOrganisations(house)).toBe(1);
    expect(await removeOrganisations(house)).toBe(0);
    expect(await rows(`select id from cases`)).toEqual([{ id: scenes.met.caseId }]);
    await sealLog(house);
    expect(valueOf(await verifyLog(house, region.rik)).faults).toEqual([]);
    const seen = valueOf(await seeStepOut(house, region.rik, of()));
    expect(seen.one).toMatchObject({ state: 'done', counts: { people: 5, stays: 1 }, doneOn: '2026-06-08' });
  });

  test('what another took over stays there with its copy and its turn; of the rest no table knows', async () => {
    const { house, ilse, soest, deEik } = region;
    const { caseId } = scenes.met;
    expect((await openYoungPerson(house, ilse, { caseId })).ok).toBe(true);
    expect(await rows(`select organisation_id from young_person`)).toEqual([{ organisation_id: soest.id }]);
    expect(await rows(`select block from handover_block order by 1`)).toEqual([
      { block: 'after-true' },
      { block: 'request-true' },
    ]);
    expect(await rows(`select t.organisation_id from turn t join cases c on c.active_id = t.case_id`)).toEqual([
      { organisation_id: soest.id },
    ]);
    expect(await rows(`select text from note order by 1`)).toEqual([
      { text: 'Alleen van Soest.' },
      { text: 'Belde terug.' },
    ]);
    for (const table of [
      'enrolment',
      'contact',
      'agreement',
      'draft',
      'import_line',
      'import_batch',
      'law_fact',
      'register_record',
      'session',
      'no_view',
      'merged_record',
    ])
      expect([
        table,
        await rows(
          `select 1 from ${table} where organisation_id = $1`.replace(
            'organisation_id',
            table === 'session' ? 'member_id' : 'organisation_id',
          ),
          [deEik.id],
        ),
      ]).toEqual([table, []]);
    expect(await rows(`select year, destroyed, state from destruction`)).toEqual([
      { year: 2023, destroyed: 4, state: 'done' },
    ]);
    expect(await rows(`select has_account from organisation where id = $1`, [deEik.id])).toEqual([
      { has_account: false },
    ]);
  });
});

describe.each(engineNames)('coming in elsewhere, on %s', (engine) => {
  let home: Region;
  let away: Region;
  let file: TakenFile;
  const ownerRows = async (statement: string) => (await away.house.owner.query(statement)).rows;

  beforeAll(async () => {
    home = await aRegion(engine);
    const { house, deEik, karin, marja, rik } = home;
    for (const firstName of ['Samira', 'Milan', 'Luuk'])
      await aYoungPerson(home, { firstName, turnOf: karin, contact: karin, birthDate: `2008-04-0${firstName.length}` });
    const shielded = await aScene(home, home.soest.id, 'own');
    const wall = { case_id: shielded.caseId, organisation_id: deEik.id };
    await put(home, 'case_shield', { ...wall, set_on: '2026-06-01' });
    await put(home, 'shield_named', { ...wall, member_id: karin.memberId });
    const of = { organisationId: deEik.id };
    valueOf(await askStepOut(house, marja, of));
    valueOf(await approveFile(house, rik, of));
    file = valueOf(await takeOut(house, marja, of));
    away = await aRegion(engine);
    await away.house.owner.query(`update organisation set name = 'Praktijkschool Elders', brin = null where id = $1`, [
      away.deEik.id,
    ]);
    // Ids count up in a test house: there nothing may be told apart by its id alone.
    for (let n = 0; n < 500; n++) away.house.newId();
  });
  afterAll(async () => {
    await home.house.close();
    await away.house.close();
  });

  test('what was changed, is of something else, or is newer is refused, and nothing comes in', async () => {
    const { house, rik, karin, marja } = away;
    const refused = async (bytes: Uint8Array, control = file.control) =>
      codes(await takeIn(house, rik, { bytes, control }));
    const parts = house.zip.unpack(file.bytes, 1e8) as { name: string; bytes: Uint8Array }[];
    const changed = (name: string, from: string, to: string) =>
      house.zip.pack(
        parts.map((part) =>
          part.name === name
            ? { name, bytes: Buffer.from(Buffer.from(part.bytes).toString().replace(from, to)) }
            : part,
        ),
        '2026-06-01',
      );
    expect(await refused(changed('young_person.jsonl', 'Samira', 'Sandra'))).toBe('take-in-changed');
    expect(await refused(house.zip.pack([...parts, { name: 'meer.txt', bytes: Buffer.from('x') }], '2026-06-01'))).toBe('take-in-changed'); // prettier-ignore
    expect(await refused(file.bytes, '0000-0000-0000')).toBe('take-in-control');
    expect(await refused(changed('inhoud.json', 'aanzet-organisatie-1', 'aanzet-organisatie-2'))).toBe('take-in-newer');
    expect(await refused(Buffer.from('PK geen zip'))).toBe('take-in-foreign');
    expect(await refused(new Uint8Array())).toBe('nothing-chosen');
    for (const who of [karin, marja, away.ed])
      expect(codes(await takeIn(house, who, { bytes: file.bytes, control: file.control }))).toBe('not-found');
    expect(await ownerRows('select id from cases')).toEqual([]);
  });

  test('what the database refuses halfway leaves nothing: all or nothing', async () => {
    const { house, rik } = away;
    await house.owner.query(`alter table law_fact add constraint planted check (kind = 'nooit')`);
    await expect(takeIn(house, rik, { bytes: file.bytes, control: file.control })).rejects.toThrow('planted');
    await house.owner.query('alter table law_fact drop constraint planted');
    expect(
      await ownerRows(
        `select (select count(*)::int from cases) + (select count(*)::int from member where name = 'Marja Kok') as n`,
      ),
    ).toEqual([{ n: 1 }]);
  });

  test('the whole organisation comes in under new ids and pseudonyms, each with one turn and the same walls', async () => {
    const { house, rik } = away;
    const came = valueOf(
      await takeIn(house, rik, { bytes: file.bytes, control: file.control.toLowerCase().replaceAll('-', ' ') }),
    );
    expect(came).toMatchObject({ name: 'Praktijkschool De Eik', people: 4, running: 4, invited: 1 });
    const [before, after] = await Promise.all(
      [home, away].map(async (at) => (await at.house.owner.query('select id, pseudonym from cases')).rows),
    );
    const old = new Set((before ?? []).flatMap(({ id, pseudonym }) => [id, pseudonym]));
    expect((after ?? []).filter(({ id, pseudonym }) => old.has(id) || old.has(pseudonym))).toEqual([]);
    const someone = async (name: string): Promise<Member> => {
      const [{ id }] = await ownerRows(
        `select id from member where name = '${name}' and organisation_id = '${came.organisationId}'`,
      );
      return {
        ...(name === 'Karin Smit' ? home.karin : home.marja),
        memberId: id,
        organisationId: came.organisationId,
        teamId: null,
      };
    };
    const [karin, marja] = [await someone('Karin Smit'), await someone('Marja Kok')];
    expect(valueOf(await listYoungPeople(house, marja, { filter: {}, page: 1 })).total).toBe(3);
    const [hidden] = await ownerRows('select case_id from case_shield');
    expect((await openYoungPerson(house, marja, { caseId: hidden.case_id })).ok).toBe(false);
    expect((await openYoungPerson(house, karin, { caseId: hidden.case_id })).ok).toBe(true);
    expect(await ownerRows(`select kind from outbox where kind = 'invitation'`)).toHaveLength(1);
    expect(codes(await takeIn(house, rik, { bytes: file.bytes, control: file.control }))).toBe('take-in-works-here');
  });

  test('nobody brings lines in past the act, or into an organisation that was there already', async () => {
    const { house, rik, karin, soest } = away;
    const lines = [{ id: house.newId(), name: 'Spookteam' }];
    for (const [who, act] of [
      [karin, 'take-in'],
      [rik, 'keep-organisation'],
      [rik, 'take-in'],
    ] as const)
      await expect(house.withActor(who, act, (desk) => desk.takeOut.bringIn(soest.id, 'team', lines))).rejects.toThrow(
        'bring this in',
      );
  });
});
