/** `$name` is filled in by generate.ts. A number between 0 and 1 that follows from seed, row and salt: */
const chance = (salt: string) =>
  `(('x' || substr(md5('$seed:' || i || ':${salt}'), 1, 7))::bit(28)::int / 268435456.0)`;
const pick = (salt: string, n: string) => `(floor(${chance(salt)} * ${n})::int)`;
const id = (kind: string, i: string) => `md5('$seed:${kind}:' || ${i})::uuid`;
const school = `(i % $schools + 1)`;
/** One in ten is led by the Doorstroompunt, which is number 0. */
const lead = `case when i % 10 = 0 then ${id('organisation', '0')} else ${id('organisation', school)} end`;
const leadNumber = `case when i % 10 = 0 then 0 else ${school} end`;
const people = 'generate_series($from, $to) as i';

/** Organisations: 0 = Doorstroompunt, 1..schools, 1001.. = municipalities. Eight colleagues a school, forty at the Doorstroompunt. */
export const organisationsSql: readonly string[] = [
  `insert into organisation (id, name, short_name, kind, has_account, municipality_code)
   select ${id('organisation', 'i')}, 'Praktijkschool ' || i, 'School ' || i, 'pro', true, 'GM0307' from generate_series(1, $schools) i
   union all select ${id('organisation', '0')}, 'Doorstroompunt (voorbeeld)', 'Doorstroompunt', 'doorstroompunt', true, 'GM0307'
   union all select ${id('organisation', '(1000 + n)')}, 'Gemeente ' || name, name, 'wi', true, code from place`,
  `insert into team (id, organisation_id, name) select md5('$seed:team:' || id)::uuid, id, 'Uitstroom' from organisation`,
  `insert into member (id, organisation_id, team_id, name, role, job_title)
   select md5('$seed:member:' || o.id || ':' || n)::uuid, o.id, md5('$seed:team:' || o.id)::uuid, 'Collega ' || n,
     case when n = 1 then 'teamleider' when o.kind = 'doorstroompunt' then 'doorstroomcoach' when o.kind = 'wi' then 'klantmanager' else 'begeleider' end,
     'Collega' from organisation o, generate_series(1, case when o.kind = 'doorstroompunt' then 40 else 8 end) n`,
];

const holder = `md5('$seed:member:' || (${lead}) || ':' || (1 + ${pick('holder', `case when i % 10 = 0 then 40 else 8 end`)}))::uuid`;
const team = `md5('$seed:team:' || (${lead}))::uuid`;
const sent = `i % 20 = 7`;

/** One slice of young people, each with a case, a turn, an enrolment and contact data; one in twenty is handed over. */
export const peopleSql: readonly string[] = [
  `insert into cases (id, lead_organisation_id, record_organisation_id, contact_member_id, pseudonym, opened_on, opened_as)
   select ${id('case', 'i')}, ${lead}, ${lead}, ${holder}, ${id('pseudonym', 'i')}, date '$today' - ${pick('opened', '200')}, 'leaver-list' from ${people}`,
  `insert into turn (case_id, lead_organisation_id, organisation_id, team_id, member_id, due_on, since, given_by_organisation_id)
   select ${id('case', 'i')}, ${lead}, case when ${sent} then ${id('organisation', `(1001 + i % 7)`)} else ${lead} end,
     case when ${sent} then md5('$seed:team:' || ${id('organisation', `(1001 + i % 7)`)})::uuid else ${team} end,
     case when ${sent} or ${chance('named')} < 0.15 then null else ${holder} end,
     date '$today' - 10 + ${pick('due', '40')}, date '$today' - ${pick('since', '30')}, ${lead} from ${people}`,
  `insert into turn_task (case_id, organisation_id, also_organisation_id, verb, why)
   select ${id('case', 'i')}, case when ${sent} then ${id('organisation', `(1001 + i % 7)`)} else ${lead} end,
     case when ${sent} then ${lead} end, case when ${sent} then 'take-over' else 'call' end,
     case when ${sent} then 'handover-sent' else 'given-on' end from ${people}`,
  `insert into young_person (case_id, organisation_id, first_name, family_name, birth_date, place, municipality_code, search_name, person_key)
   select ${id('case', 'i')}, ${lead}, f.name, l.name, date '$today' - 365 * 16 - ${pick('age', '1400')}, p.name, p.code,
     lower(f.name || ' ' || l.name), 'n' || i
   from ${people} join name_first f on f.n = 1 + ${pick('first', '50')} join name_family l on l.n = 1 + ${pick('family', '50')}
   join place p on p.n = 1 + i % 7`,
  `insert into enrolment (case_id, organisation_id, school_kind, school_name, student_number, school_year, expected_end, destination, source, source_on)
   select ${id('case', 'i')}, ${lead}, 'pro', 'School ' || (${leadNumber}), i::text, 2025, date '$soon' + ${pick('end', '60')},
     case when ${chance('destination')} < 0.5 then 'werk' end, 'lijst', date '$today' from ${people}`,
  `insert into wish (id, case_id, organisation_id, member_id, wish, said_on)
   select ${id('wish', 'i')}, ${id('case', 'i')}, ${lead}, ${holder}, case when ${chance('destination')} < 0.5 then 'work' else 'unsure' end,
     date '$today' - ${pick('wish', '90')} from ${people} where ${chance('wish')} < 0.6`,
  `insert into contact (case_id, organisation_id, phone) select ${id('case', 'i')}, ${lead}, '000 000 00 00' from ${people}`,
  `insert into handover (id, case_id, kind, from_organisation_id, to_organisation_id, state, sent_on, answer_due_on, begun_on, shown_school)
   select ${id('handover', 'i')}, ${id('case', 'i')}, 'H1', ${lead}, ${id('organisation', `(1001 + i % 7)`)}, 'sent', date '$today' - 5,
     date '$today' + 9, date '$today' - 6, 'School ' || (${leadNumber}) from ${people} where ${sent}`,
  `insert into case_access (id, case_id, organisation_id, ground, blocks, valid_from, purpose, reference)
   select ${id('access', 'i')}, ${id('case', 'i')}, ${id('organisation', `(1001 + i % 7)`)}, 'H1', '{case,turn,who,request}',
     date '$today' - 5, 'overdracht', ${id('handover', 'i')} from ${people} where ${sent}`,
];
