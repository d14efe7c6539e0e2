/** One young person in each situation that docs/rechten.md tells apart, with a row in every table: as the owner writes it. */
import type { Member } from '#domain/access/actor.ts';
import { besides } from './beside-scene.ts';
import { thoseAround } from './parent-scene.ts';
import { aYoungPerson, type Region } from '../people.ts';

export type Stage = 'own' | 'asked' | 'taken-over' | 'met' | 'withdrawn' | 'kept' | 'extract';
export type Scene = { readonly caseId: string; readonly handoverId: string };

const states: Record<Stage, string> = {
  own: 'draft',
  asked: 'sent',
  'taken-over': 'taken-over',
  met: 'done',
  withdrawn: 'withdrawn',
  kept: 'withdrawn',
  extract: 'given',
};

/** What is shared at a stage; left out = all that a receiver may read. */
const shares: Partial<Record<Stage, readonly string[]>> = { kept: ['case', 'who', 'request'], extract: ['request'] };

/** Writes one row as the owner, past all rights. */
export async function put(region: Region, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, n) => `$${n + 1}`);
  await region.house.owner.query(
    `insert into ${table} (${columns.join()}) values (${places.join()})`,
    Object.values(row),
  );
}

type Sides = { from: string; to: string; member: Member; caseId: string; handoverId: string };

async function writing(region: Region, { from, to, member, caseId }: Sides, received: boolean) {
  const newId = () => region.house.newId();
  for (const organisation_id of received ? [from, to] : [from]) {
    const row = { case_id: caseId, organisation_id, member_id: member.memberId };
    await put(region, 'note', { id: newId(), ...row, written_on: '2026-06-08', text: 'Belde terug.' });
    await put(region, 'agreement', { id: newId(), ...row, what: 'Langs', who: 'school', due_on: '2026-06-10' });
    await put(region, 'case_event', { id: newId(), ...row, kind: 'note', on_day: '2026-06-08' });
    const said = { kind: 'rest', said_on: '2026-06-08', heard_by: 'Karin', look_again_on: '2027-06-08' };
    await put(region, 'case_outcome', { id: newId(), ...row, ...said });
    await put(region, 'contact_attempt', {
      id: newId(),
      ...row,
      on_day: '2026-06-08',
      channel: 'call',
      reached: false,
    });
  }
  const event = { id: newId(), case_id: caseId, organisation_id: from, kind: 'sent', on_day: '2026-06-08' };
  await put(region, 'case_event', { ...event, also_organisation_id: to });
}

async function handover(region: Region, sides: Sides, stage: Stage) {
  const { from, to, member, caseId, handoverId } = sides;
  const newId = () => region.house.newId();
  const sent = stage !== 'own';
  const received = stage === 'taken-over' || stage === 'met' || stage === 'kept';
  await put(region, 'handover', {
    id: handoverId,
    case_id: caseId,
    kind: stage === 'extract' ? 'H13' : 'H1',
    state: states[stage],
    begun_on: '2026-06-01',
    from_organisation_id: from,
    from_member_id: member.memberId,
    to_organisation_id: to,
    sent_on: sent ? '2026-06-02' : null,
    taken_over_on: received ? '2026-06-03' : null,
  });
  await put(region, 'handover_inside', { handover_id: handoverId, case_id: caseId, organisation_id: from });
  for (const moment of ['request', 'after'])
    for (const goes_along of [true, false])
      await put(region, 'handover_block', {
        handover_id: handoverId,
        case_id: caseId,
        organisation_id: from,
        to_organisation_id: to,
        block: `${moment}-${goes_along}`,
        text: 'Kan goed bakken.',
        goes_along,
        moment,
      });
  const both = {
    handover_id: handoverId,
    case_id: caseId,
    author: 'wie schrijft',
    text: 'Wanneer?',
    written_on: '2026-06-03',
  };
  await put(region, 'handover_message', {
    id: newId(),
    ...both,
    kind: 'question',
    organisation_id: to,
    other_organisation_id: from,
  });
  await put(region, 'handover_message', {
    id: newId(),
    ...both,
    kind: 'answer',
    organisation_id: from,
    other_organisation_id: to,
  });
  await put(region, 'handover_link', {
    id: newId(),
    handover_id: handoverId,
    case_id: caseId,
    organisation_id: from,
    expires_on: '2026-07-01',
    token_hash: Buffer.from(handoverId),
    code_hash: Buffer.from('1'),
  });
  if (!sent) return;
  const ground = stage === 'extract' ? 'H13' : 'H1';
  const access = {
    id: newId(),
    case_id: caseId,
    organisation_id: to,
    ground,
    purpose: ground,
    reference: handoverId,
  };
  const valid_until = stage === 'withdrawn' ? '2026-06-03' : null;
  await put(region, 'case_access', {
    ...access,
    blocks: shares[stage] ?? ['case', 'turn', 'who', 'request'],
    valid_from: '2026-06-02',
    valid_until,
  });
}

async function fromRegister(region: Region, caseId: string, organisation_id: string) {
  const row = { case_id: caseId, organisation_id };
  const dossier = { system: 'JVS', dossier_number: caseId, name_key: 'naam:', ground: 'F3', source_on: '2026-06-01' };
  await put(region, 'register_record', { ...row, ...dossier });
  await put(region, 'field_source', { ...row, fields: '{}' });
}

/** A fact for the law, and what came of it. */
async function law(region: Region, caseId: string): Promise<void> {
  const { house, deEik, karin } = region;
  const row = { case_id: caseId, organisation_id: deEik.id };
  const said = { source: 'school', source_on: '2026-06-01', written_on: '2026-06-01' };
  const by = { member_id: karin.memberId };
  await put(region, 'law_fact', { id: house.newId(), ...row, ...by, kind: 'paper', details: '{}', ...said });
  const rule = { rule: 'R01', article: 'WEB 9.2.1', version: '2026-01-01', judged_on: '2026-06-01' };
  await put(region, 'law_receipt', { id: house.newId(), ...row, ...rule, inputs: '{}', judged: '{}', words: '[]' });
  await put(region, 'law_judged', { ...row, judged_on: '2026-06-01', edition: 'x', next_on: '2026-06-09' });
}

/** A school's own offer, and a question with its answer's place: the asker here is the organisation of the record. */
async function guidance(region: Region, caseId: string): Promise<void> {
  const { house, deEik, leusden, karin } = region;
  const row = { case_id: caseId, organisation_id: deEik.id };
  const by = { member_id: karin.memberId };
  await put(region, 'guidance_offer', { ...row, ...by, offered_on: '2026-06-01' });
  const about = { first_name: 'Samira', family_name: 'Benali', birth_date: '2008-03-11' };
  const asked = { school_organisation_id: leusden.id, asked_on: '2026-06-01', answer_by: '2026-06-15', state: 'asked' };
  const id = house.newId();
  await put(region, 'consultation', { id, ...row, ...by, ...about, ...asked });
  await put(region, 'consultation_school', { consultation_id: id, ...row });
  const request = { kind: 'access', asked_by: 'self', seen_how: 'known', asked_on: '2026-06-08', due_on: '2026-07-08' };
  await put(region, 'data_request', { id: house.newId(), ...row, ...by, ...request });
  await put(region, 'representative', { id: house.newId(), ...row, ...by, kind: 'mentor', name: 'Henk Verbeek' });
  await put(region, 'destination', { id: house.newId(), ...row, ...by, kind: 'work', start_on: '2026-06-01', source: 'talk', said_on: '2026-06-01' }); // prettier-ignore
  await put(region, 'check_in', { id: house.newId(), ...row, ...by, way: 'call', asked_on: '2026-06-01' });
  await put(region, 'guidance_plan', { ...row, ...by, effort: 'light', reason: 'asked-for', set_on: '2026-06-01' });
  await besides(region, row);
  const gathering_id = house.newId();
  await put(region, 'gathering', { id: gathering_id, organisation_id: deEik.id, ...by, sort: 'network', level: 'operational', title: 'Overleg', on_day: '2026-06-12' }); // prettier-ignore
  for (const { id: organisation_id } of [deEik, leusden, region.soest, region.doorstroompunt])
    await put(region, 'gathering_party', { gathering_id, organisation_id, part: 'block' });
  const line_id = house.newId();
  await put(region, 'table_line', { id: line_id, gathering_id, ...row, ...by, put_on: '2026-06-01', stage: 'on', reason: 'asked' }); // prettier-ignore
  await put(region, 'table_agreement', { id: house.newId(), line_id, ...row, ...by, what: 'Belt', agreed_on: '2026-06-01' }); // prettier-ignore
  const way = { channel: 'card', made_on: '2026-06-01', expires_on: '2026-09-01', token_hash: Buffer.from(caseId) };
  await put(region, 'young_way', { id: house.newId(), ...row, ...by, ...way, code_hash: Buffer.from('1') });
}

/** The overgangsdocument: a line and a version of the sender, and what went to the receiver. */
async function document(region: Region, { from, to, member, caseId, handoverId }: Sides, stage: Stage): Promise<void> {
  const { house } = region;
  const row = { case_id: caseId, organisation_id: from, member_id: member.memberId };
  const line = { kind: 'stage', section: 'can', text: 'Op tijd.', company: 'Bakkerij' };
  const page = {
    made_on: '2026-06-01',
    until: new Date('2026-06-01T10:00:00Z'),
    code_hash: Buffer.from(`code ${caseId}`),
  };
  await put(region, 'own_words', { id: house.newId(), ...row, moment_id: house.newId(), ...page });
  await put(region, 'document_line', { id: house.newId(), ...row, ...line });
  const content = JSON.stringify({ name: 'Samira Benali', who: '18 jaar, Leusden', sections: [] });
  const read = { number: 1, made_on: '2026-06-01', how: 'in-person', yes_by: 'self', read_on: '2026-06-01' };
  await put(region, 'document_version', { id: house.newId(), ...row, content, ...read });
  if (stage === 'extract') return;
  const sides = { case_id: caseId, organisation_id: to, from_organisation_id: from, handover_id: handoverId };
  await put(region, 'document_copy', { id: house.newId(), ...sides, number: 1, content, shared_on: '2026-06-02' });
}

/** A young person of De Eik whose hand-over to `to` stands at this stage. */
export async function aScene(region: Region, to: string, stage: Stage): Promise<Scene> {
  const { house, deEik, karin } = region;
  const caseId = await aYoungPerson(region, { turnOf: karin, contact: karin });
  const sides = { from: deEik.id, to, member: karin, caseId, handoverId: house.newId() };
  const received = stage === 'taken-over' || stage === 'met' || stage === 'kept';
  const calls = { organisation_id: deEik.id, summer: 2026, member_id: karin.memberId };
  await put(region, 'summer_line', { case_id: caseId, ...calls });
  const typing = { form: 'note', reference: caseId, fields: '{}', saved_on: '2026-06-08' };
  await put(region, 'draft', { ...typing, case_id: caseId, organisation_id: deEik.id, member_id: karin.memberId });
  await put(region, 'contact', { case_id: caseId, organisation_id: deEik.id, phone: '06 000 00 00' });
  await fromRegister(region, caseId, deEik.id);
  await guidance(region, caseId);
  await law(region, caseId);
  await handover(region, sides, stage);
  for (const [table, row] of await thoseAround(house, sides)) await put(region, table, row);
  await document(region, sides, stage);
  await writing(region, sides, received);
  await put(region, 'notice', {
    id: house.newId(),
    organisation_id: deEik.id,
    member_id: karin.memberId,
    case_id: caseId,
    kind: 'turn',
    made_on: '2026-06-08',
  });
  const batch = house.newId();
  await put(region, 'import_batch', {
    id: batch,
    organisation_id: deEik.id,
    file_name: 'eik.csv',
    school_year: 2026,
    period: '3',
    state: 'done',
    encoding: 'utf-8',
    separator: ';',
    header: '[]',
    mapping: '{}',
    total: 1,
    made_on: '2026-06-01',
  });
  await put(region, 'import_line', {
    batch_id: batch,
    line: 2,
    organisation_id: deEik.id,
    outcome: 'new',
    case_id: caseId,
  });
  if (stage === 'asked' || stage === 'taken-over' || stage === 'met') {
    const turn = `organisation_id = '${to}', member_id = null, team_id = $2`;
    const { rows } = await house.owner.query('select id from team where organisation_id = $1', [to]);
    await house.owner.query(`update turn set ${turn} where case_id = $1`, [caseId, rows[0].id]);
    await house.owner.query(`update turn_task set organisation_id = $2, also_organisation_id = $3 where case_id = $1`, [
      caseId,
      to,
      deEik.id,
    ]);
  }
  if (stage === 'met') {
    await house.owner.query('update cases set lead_organisation_id = $2 where id = $1', [caseId, to]);
    await house.owner.query('update turn_task set also_organisation_id = null where case_id = $1', [caseId]);
  }
  // A page that somebody opened, so that "Wie keek" has a line.
  await house.withActor(karin, 'open-young-person', (desk) => desk.cases.find(caseId));
  return { caseId, handoverId: sides.handoverId };
}
