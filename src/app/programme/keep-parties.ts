import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { partyRoles, schoolKinds, type Party, type PartyRole, type Programme, type SchoolKind } from '#domain/programme/programme.ts'; // prettier-ignore
import { letGo } from '#domain/programme/who-may.ts';
import { tooLong } from '#domain/too-long.ts';
import { makeAct, type Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { owned } from './of-programme.ts';

const mostOfPartyName = 120;
export type Writer = { readonly id: string; readonly name: string; readonly organisation: string };
export type PartiesForm = {
  readonly programme: Programme;
  /** Of the directory. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** Colleagues of the parties. */
  readonly colleagues: readonly Writer[];
};
const guides = ['begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach', 'coordinator', 'beheerder'];

async function writersOf({ desk, actor }: Step, programme: Programme): Promise<readonly Writer[]> {
  const { parties } = programme;
  const names = new Map((await desk.directory.organisations()).map(({ id, shortName }) => [id, shortName]));
  const there = new Set(parties.map(({ organisationId }) => organisationId));
  const all = await desk.directory.allColleagues();
  return all
    .filter(({ organisationId, role }) => there.has(organisationId) && guides.includes(role))
    .filter(({ organisationId }) => !letGo(organisationId, programme))
    .filter(({ id }) => actor.kind !== 'member' || id !== actor.memberId)
    .map(({ id, name, organisationId }) => ({ id, name, organisation: names.get(organisationId) ?? '' }));
}
/** Who takes part and who writes, for the owner. Refusal: not-found. */
export const partiesForm = makeAct<Record<never, never>, PartiesForm>('keep-programme', async (step) => {
  const programme = await owned(step);
  if (!programme.ok) return programme;
  const organisations = (await step.desk.directory.organisations()).map(({ id, name }) => ({ id, name }));
  return ok({ programme: programme.value, organisations, colleagues: await writersOf(step, programme.value) });
});

type Add = {
  readonly role: string;
  /** Of the directory; undefined = by name. */
  readonly organisationId: string | undefined;
  readonly name: string;
  readonly schoolKind: string;
};
const isRole = (role: string): role is PartyRole => Object.hasOwn(partyRoles, role);
const isSchoolKind = (kind: string): kind is SchoolKind => Object.hasOwn(schoolKinds, kind);

/** One more party. Refusals, all at once: role-missing, party-missing, party-there, text-too-long, bsn; not-found. */
export const addParty = makeAct<Add, void>(
  'keep-programme',
  async (step, { role, organisationId, name, schoolKind }) => {
    const programme = await owned(step);
    if (!programme.ok) return programme;
    const mayHave = isRole(role) && role !== 'contactgemeente';
    const known = (await step.desk.directory.organisations()).find(({ id }) => id === organisationId);
    const words = known?.name ?? name.trim();
    const missing = (organisationId !== undefined && !known) || words === '';
    const faults = [
      ...(mayHave ? [] : [{ code: 'role-missing', field: 'role' }]),
      ...(missing ? [{ code: 'party-missing', field: 'organisationId' }] : []),
      ...(findBsn(name).found ? [{ code: 'bsn', field: 'name' }] : tooLong(words, 'name', mostOfPartyName)),
    ];
    if (faults.length > 0 || !mayHave) return { ok: false, refusals: faults };
    const same = (party: Party): boolean =>
      party.role === role && (known ? party.organisationId === known.id : party.name === words);
    if (programme.value.parties.some(same)) return refuse('party-there', 'organisationId');
    const kind = known?.kind ?? schoolKind;
    await step.desk.programme.addParty(programme.value.id, {
      id: step.newId(),
      role,
      organisationId: known?.id ?? null,
      name: words,
      schoolKind: isSchoolKind(kind) ? kind : null,
      municipalityCode: known?.municipalityCode ?? null,
    });
    return ok(undefined);
  },
);

const uses = ({ sections }: Programme, partyId: string): boolean =>
  sections.some(({ content }) => Object.values(content).some((value) => value === partyId || (Array.isArray(value) && (value as readonly unknown[]).includes(partyId)))); // prettier-ignore
/** A party takes part no more. Refusals: owner-stays; party-used (it stands in a section); not-found. */
export const removeParty = makeAct<{ readonly partyId: string }, void>('keep-programme', async (step, { partyId }) => {
  const programme = await owned(step);
  if (!programme.ok) return programme;
  const party = programme.value.parties.find(({ id }) => id === partyId);
  if (!party) return notFound;
  const changes = await step.desk.programmeOwners.changes(programme.value.id);
  const answers = changes.flatMap((one) =>
    one.state === 'agreed' ? [one.organisationId, one.fromOrganisationId] : [],
  );
  if (programme.value.ownerPartyId === partyId || answers.includes(party.organisationId ?? ''))
    return refuse('owner-stays');
  if (uses(programme.value, partyId)) return refuse('party-used', undefined, { name: party.name });
  return (await step.desk.programme.removeParty(programme.value.id, partyId)) ? ok(undefined) : notFound;
});

type People = { readonly processLeadId: string | undefined; readonly writerIds: readonly string[] };
/** Who leads the process and who writes: colleagues of the parties. Refusals: writer-unknown; not-found. */
export const keepWriters = makeAct<People, void>('keep-programme', async (step, { processLeadId, writerIds }) => {
  const programme = await owned(step);
  if (!programme.ok) return programme;
  const may = new Set((await writersOf(step, programme.value)).map(({ id }) => id));
  if (processLeadId !== undefined && !may.has(processLeadId)) return refuse('writer-unknown', 'processLeadId');
  if (writerIds.some((id) => !may.has(id))) return refuse('writer-unknown', 'writerIds');
  const lead = processLeadId === undefined ? null : { memberId: processLeadId };
  await step.desk.programme.setProcessLead(programme.value.id, lead);
  const others = [...new Set(writerIds)].filter((id) => id !== memberOf(step).memberId);
  await step.desk.programme.setWriters(programme.value.id, others);
  return ok(undefined);
});
