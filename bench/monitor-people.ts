import type pg from 'pg';

/** A number between 0 and 1 that follows from the case and a salt: the same region at every run. */
const chance = (salt: string) =>
  `(('x' || substr(md5(e.case_id::text || ':${salt}'), 1, 7))::bit(28)::int / 268435456.0)`;
const days = (salt: string, most: number) => `floor(${chance(salt)} * ${most})::int`;
const id = (salt: string) => `md5(e.case_id::text || ':${salt}')::uuid`;
const oneOf = (salt: string, words: readonly string[]) =>
  `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + floor(${chance(salt)} * ${words.length})::int]`;
const contracts = ['permanent', 'temporary', 'agency', 'on-call', 'own-business'];

/** What somebody does, from a day on: 'last' is what runs, 'before' what ended before it. */
const spell = (salt: string, start: string, end: string, share: number): string => `
  insert into destination (id, case_id, organisation_id, member_id, kind, hours, contract, start_on, end_on, source, said_on)
  select ${id(`spell ${salt}`)}, case_id, organisation_id, contact_member_id, kind, case when work then 4 + ${days(`hours ${salt}`, 37)} end,
    case when work and ${chance(`told ${salt}`)} < 0.9 then ${oneOf(`contract ${salt}`, contracts)} end,
    start_on, case when end_on >= start_on then end_on end, 'talk', least(start_on + ${days(`said ${salt}`, 200)}, date '$today')
  from (select e.*, c.contact_member_id, ${start} as start_on, ${end} as end_on, k.kind, k.kind in ('work', 'work-and-school') as work
    from enrolment e join cases c on c.id = e.case_id
    cross join lateral (select ${oneOf(`kind ${salt}`, ['work', 'work', 'work', 'work-and-school', 'school', 'day-activities', 'away', 'unknown'])} as kind) k
    where e.left_on is not null and c.contact_member_id is not null and ${chance(`any ${salt}`)} < ${share}) e`;

/** Who left, what they do since, who was called: what a region of schools and a Doorstroompunt knows after some years. */
const statements: readonly string[] = [
  // Where it lies: by that the municipalities of a publication are known.
  `insert into organisation (id, name, short_name, kind, has_account, municipality_code)
   values (md5('contactgemeente')::uuid, 'Contactgemeente (voorbeeld)', 'Contactgemeente', 'contactgemeente', true, 'GM0307')`,
  `update enrolment e set school_kind = ${oneOf('school', ['pro', 'pro', 'vso', 'mbo', 'mbo', 'vo'])},
    left_on = case when ${chance('left')} < 0.7 then date '$today' - 1 - ${days('left on', 1000)} end,
    paper = case when ${chance('paper')} < 0.6 then 'schooldiploma' when ${chance('paper')} < 0.8 then 'geen' end`,
  `update young_person e set birth_date = date '$today' - 365 * 15 - ${days('born', 4800)}`,
  spell(
    'before',
    'e.left_on + ' + days('start before', 60),
    `e.left_on + least(120, 70 + ${days('end before', 100)})`,
    0.6,
  ),
  spell('last', `e.left_on + greatest(121, 91 + ${days('start last', 90)})`, `case when ${chance('over')} < 0.3 then e.left_on + 300 + ${days('end last', 300)} end`, 0.7), // prettier-ignore
  `insert into contact_attempt (id, case_id, organisation_id, member_id, on_day, channel, reached)
   select md5(e.case_id::text || ':try ' || n)::uuid, e.case_id, e.organisation_id, c.contact_member_id,
     date '$today' - (${days('try', 300)} + n * 7) % 300, 'call', (${days('reached', 10)} + n) % 3 > 0
   from enrolment e join cases c on c.id = e.case_id cross join generate_series(1, 2) n
   where c.contact_member_id is not null and ${chance('tried')} < 0.7`,
  // What they want: some said it twice, and of some it is told why something else came of it.
  `insert into wish (id, case_id, organisation_id, member_id, wish, said_on)
   select md5(e.case_id::text || ':wish ' || n)::uuid, e.case_id, e.organisation_id, case when n = 1 then c.contact_member_id end,
     (array['work', 'work', 'school', 'work-and-school', 'day-activities', 'other', 'unsure'])[1 + (${days('wish', 7)} + n * 3) % 7],
     date '$today' - ${days('said wish', 400)} + n
   from enrolment e join cases c on c.id = e.case_id cross join generate_series(1, 2) n
   where c.contact_member_id is not null and ${chance('wishes')} < 0.9 - n * 0.2`,
  `insert into wish_decision (id, case_id, organisation_id, member_id, wish, decision, became, followed, reason, made_on)
   select ${id('beside')}, e.case_id, e.organisation_id, c.contact_member_id, w.wish, 'now', 'work', false,
     case when ${chance('why')} < 0.7 then ${oneOf('reason', ['no-place', 'first-this', 'changed', 'too-far', 'other'])} end, date '$today' - 3
   from enrolment e join cases c on c.id = e.case_id join wish w on w.case_id = e.case_id
   where w.id = md5(e.case_id::text || ':wish 1')::uuid and ${chance('beside')} < 0.4`,
  `insert into check_in (id, case_id, organisation_id, member_id, way, asked_on, answer, answered_on, answer_mark, missed)
   select ${id('how')}, e.case_id, e.organisation_id, c.contact_member_id, 'link', a.on_day, a.answer,
     case when a.answer is not null then a.on_day + 2 end, case when a.answer is not null then ${id('how')} end,
     case when a.answer is not null and ${chance('missed')} < 0.5 then array[${oneOf('what', ['person', 'work', 'time', 'nothing'])}] end
   from enrolment e join cases c on c.id = e.case_id
   cross join lateral (select date '$today' - 2 - ${days('how', 300)} as on_day,
     case when ${chance('answered')} < 0.8 then ${oneOf('answer', ['well', 'well', 'doubt', 'unclear', 'stopped'])} end as answer) a
   where c.contact_member_id is not null and ${chance('asks how')} < 0.5`,
  `insert into case_outcome (id, case_id, organisation_id, kind, said_on, heard_by, look_again_on)
   select ${id('rest')}, e.case_id, e.organisation_id, 'rest', date '$today' - ${days('rest', 90)}, 'school', date '$today' + 90
   from enrolment e where ${chance('rests')} < 0.03`,
  `update cases c set contact_member_id = null from enrolment e where e.case_id = c.id and ${chance('no contact')} < 0.1`,
  'analyze',
];

/** Gives the young people of `npm run bench`'s region a past, so that every figure has something to count. */
export async function giveThemAPast(owner: pg.Pool, today: string): Promise<void> {
  for (const statement of statements) await owner.query(statement.replaceAll('$today', today));
}
