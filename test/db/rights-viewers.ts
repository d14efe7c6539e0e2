/** Who looks at the scenes of docs/rechten.md, each at a young person of the own scene. */
import type { Guest, Member } from '#domain/access/actor.ts';
import { aColleague, anOrganisation, aYoungPerson, type Region } from '../people.ts';
import { anEmergency } from './emergency-scene.ts';
import { aScene, put, type Scene } from './rights-scenes.ts';

/** Soest, which took over, handed on to the Doorstroompunt; after a move its look ended on a day. */
async function onwards(region: Region, { caseId, handoverId }: Scene, lookEndsOn: string | null): Promise<void> {
  const { house, soest, doorstroompunt, doorstroompuntTeam, ilse } = region;
  await put(region, 'handover', {
    id: house.newId(),
    case_id: caseId,
    kind: 'H10',
    state: 'done',
    begun_on: '2026-05-01',
    from_organisation_id: soest.id,
    from_member_id: ilse.memberId,
    to_organisation_id: doorstroompunt.id,
    sent_on: '2026-05-01',
    taken_over_on: '2026-05-01',
    look_ends_on: lookEndsOn,
  });
  await house.owner.query('update cases set lead_organisation_id = $2 where id = $1', [caseId, doorstroompunt.id]);
  const turn = 'organisation_id = $2, member_id = null, team_id = $3';
  await house.owner.query(`update turn set ${turn} where case_id = $1`, [
    caseId,
    doorstroompunt.id,
    doorstroompuntTeam,
  ]);
  await house.owner.query('update turn_task set organisation_id = $2 where case_id = $1', [caseId, doorstroompunt.id]);
  await house.owner.query(
    `update case_access set blocks = '{case,who,request}' where case_id = $1 and reference = $2`,
    [caseId, handoverId],
  );
}

/** Another record of each, which gave way to it the other way round here: then every scene has a row. And another name. */
async function recordsOf(region: Region, scenes: readonly Scene[]): Promise<void> {
  const { deEik, karin } = region;
  const into_case_id = await aYoungPerson(region, {});
  const mergeId = region.house.newId();
  const both = { goes_id: region.leusden.id, stays_id: deEik.id, organisation_id: deEik.id };
  const when = { merged_on: '2026-06-08', merged_by: region.ed.memberId };
  await put(region, 'directory_merge', { id: mergeId, what: 'organisation', ...both, ...when });
  for (const { caseId } of scenes) {
    const record = { case_id: caseId, organisation_id: deEik.id };
    const merged = { into_case_id, member_id: karin.memberId, merged_on: '2026-06-08', restore: '{}' };
    await put(region, 'merged_record', { ...record, ...merged });
    const status = { ground: 'F11', status: 'applied', read_on: '2026-06-01', forget_on: '2026-10-01' };
    await put(region, 'status_line', { ...record, ...status });
    await put(region, 'merge_moved', { case_id: caseId, merge_id: mergeId, kind: 'lead', row_id: caseId, was: '{}' });
    await put(region, 'name_change', { ...record, was_search: 'was anders', found_until: '2027-06-08' });
  }
}

export type Viewer = { readonly actor: Member | Guest; readonly scene: Scene; readonly purpose?: string };
const guestOf = (region: Region, { caseId, handoverId }: Scene): Guest => ({
  kind: 'guest',
  name: 'Sanne de Boer',
  handoverId,
  caseId,
  organisationId: region.leusden.id,
  organisationName: region.leusden.name,
});

/** Who looks, in the words of docs/rechten.md, each at the young person to whom they stand like that. */
export async function theViewers(region: Region): Promise<Readonly<Record<string, Viewer>>> {
  const { house, deEik, soest, leusden, karin, peter, marja, ilse, mo } = region;
  await put(region, 'team', { id: house.newId(), organisation_id: leusden.id, name: 'Balie' });
  const own = await aScene(region, soest.id, 'own');
  const asked = await aScene(region, soest.id, 'asked');
  const taken = await aScene(region, soest.id, 'taken-over');
  const met = await aScene(region, soest.id, 'met');
  const withdrawn = await aScene(region, soest.id, 'withdrawn');
  const kept = await aScene(region, soest.id, 'kept');
  const handedOn = await aScene(region, soest.id, 'met');
  await onwards(region, handedOn, null);
  const moved = await aScene(region, soest.id, 'met');
  await onwards(region, moved, '2026-06-08');
  const wsp = await anOrganisation(house, { kind: 'wsp', name: 'WSP Regio Amersfoort' });
  const joris = await aColleague(house, wsp, { name: 'Joris Blom', role: 'klantmanager' });
  const extract = await aScene(region, wsp.id, 'extract');
  const guestExtract = await aScene(region, leusden.id, 'extract');
  const guestAsked = await aScene(region, leusden.id, 'asked');
  const guestTaken = await aScene(region, leusden.id, 'taken-over');
  const hidden = await aScene(region, soest.id, 'own');
  await put(region, 'case_shield', { case_id: hidden.caseId, organisation_id: deEik.id, set_on: '2026-06-01' });
  await put(region, 'shield_named', { case_id: hidden.caseId, member_id: karin.memberId, organisation_id: deEik.id });
  await anEmergency(region, hidden.caseId, peter);
  const family = { case_id: own.caseId, organisation_id: deEik.id, declared_on: '2026-06-01' };
  await put(region, 'no_view', { ...family, member_id: peter.memberId });
  await put(region, 'no_view_reason', {
    case_id: own.caseId,
    organisation_id: deEik.id,
    member_id: peter.memberId,
    said_by: marja.memberId,
    reason: 'family',
    said_on: '2026-06-01',
  });
  await put(region, 'case_link', {
    case_id: own.caseId,
    into_case_id: met.caseId,
    organisation_id: deEik.id,
    ground: 'H1',
    linked_on: '2026-06-08',
    reference: own.handoverId,
  });
  await recordsOf(region, [own, asked, taken, met, withdrawn, kept, handedOn, moved, guestAsked, guestTaken, hidden]);
  const office = async (role: 'coordinator' | 'privacy' | 'beheerder') =>
    aColleague(house, deEik, { name: `Een ${role}`, role });
  return {
    lead: { actor: karin, scene: own },
    'lead (wacht op antwoord)': { actor: karin, scene: asked },
    'lead (overgenomen van)': { actor: karin, scene: taken },
    'lead na kennismaking': { actor: ilse, scene: met },
    record: { actor: karin, scene: met },
    gevraagd: { actor: ilse, scene: asked },
    overgenomen: { actor: ilse, scene: taken },
    'gast, gevraagd': { actor: guestOf(region, guestAsked), scene: guestAsked },
    'gast, overgenomen': { actor: guestOf(region, guestTaken), scene: guestTaken },
    ingetrokken: { actor: ilse, scene: withdrawn },
    bewaard: { actor: ilse, scene: kept },
    doorgegeven: { actor: ilse, scene: handedOn },
    verhuisd: { actor: ilse, scene: moved },
    uittreksel: { actor: joris, scene: extract },
    'gast, uittreksel': { actor: guestOf(region, guestExtract), scene: guestExtract },
    niemand: { actor: mo, scene: own },
    'genoemd (afgeschermd)': { actor: karin, scene: hidden },
    'noodtoegang (afgeschermd)': { actor: peter, scene: hidden, purpose: 'noodtoegang' },
    'niet genoemd (afgeschermd)': { actor: marja, scene: hidden },
    'geen inzage': { actor: peter, scene: own },
    beheerder: { actor: await office('beheerder'), scene: own },
    coördinator: { actor: await office('coordinator'), scene: own },
    'FG of privacy': { actor: await office('privacy'), scene: own },
  };
}
