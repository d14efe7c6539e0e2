import { findBsn } from '#domain/bsn.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { copyText, type Moment } from '#domain/register/out.ts';
import type { Report } from '#domain/register/report.ts';
import { changedByHand, type Source, type Sources } from '#domain/register/sources.ts';
import { isDay, type Day } from '#law/day.ts';
import { makeExport } from '../access/take-along.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { Dossier, StoredReport } from '../ports/register.ts';
import { note } from '../turn/open-turn.ts';
import { nameForSearch } from './judgements.ts';

type OnCase = { readonly caseId: string };
export type RegisterRecord = {
  readonly report: Report;
  readonly sources: Sources;
  readonly dossiers: readonly Dossier[];
  /** May the asker change it: who leads. */
  readonly mayChange: boolean;
};
/** What a colleague may say otherwise than the file. A move to another municipality is an act of its own. */
export const ownFields = ['firstName', 'infix', 'familyName', 'phone', 'email', 'postcode'] as const;
type OwnField = (typeof ownFields)[number];
const needed: readonly OwnField[] = ['firstName', 'familyName'];
const longest = 80;

async function find(step: Step, { caseId }: OnCase): Promise<Outcome<StoredReport & { dossiers: readonly Dossier[] }>> {
  const dossiers = await step.desk.register.dossiers(caseId);
  const [latest] = dossiers;
  const stored = latest && (await step.desk.register.asReports([caseId]));
  const one = stored?.find(({ report }) => report.dossierNumber === latest?.dossierNumber);
  return one ? ok({ ...one, dossiers }) : notFound;
}

/** What the register says of one young person, each field with its file and day. Refusals: not-found. */
export const seeRegisterRecord = makeAct<OnCase, RegisterRecord>('see-register-record', async (step, command) => {
  const admitted = await admit(step, command.caseId);
  if (!admitted.ok) return admitted;
  const found = await find(step, command);
  if (!found.ok) return found;
  const { report, sources, dossiers } = found.value;
  return ok({ report, sources, dossiers, mayChange: admitted.value.relation === 'lead' });
});

type Change = OnCase & { readonly values: Readonly<Record<OwnField, string>> };

function faultsOf(values: Change['values']): readonly Refusal[] {
  return ownFields.flatMap((field): readonly Refusal[] => {
    const value = values[field].trim();
    if (value === '') return needed.includes(field) ? [{ code: 'missing', field }] : [];
    if (value.length > longest) return [{ code: 'too-long', field }];
    // A phone number may look like one and is no BSN.
    return field !== 'phone' && findBsn(value).found ? [{ code: 'bsn', field }] : [];
  });
}

/**
 * Keeps what a colleague says otherwise than the register, as 'afwijkend'. False when that is nothing, also because the
 * young person is not from a register.
 */
export async function keepSaid(
  step: Step,
  caseId: string,
  said: Readonly<Partial<Record<OwnField, string | null>>>,
): Promise<boolean> {
  const found = await find(step, { caseId });
  if (!found.ok) return false;
  const { report, sources } = found.value;
  const next = { ...report, ...said } as Report;
  const changed = ownFields.filter((field) => next[field] !== report[field]);
  if (changed.length === 0) return false;
  const from = changed.flatMap((field): readonly [OwnField, Source][] => {
    const source = changedByHand(field, { value: report[field], source: sources[field] }, next[field], step.today);
    return source ? [[field, source]] : [];
  });
  const organisationId = step.actor.kind === 'member' ? step.actor.organisationId : '';
  const details = {
    report: next,
    sources: { ...sources, ...Object.fromEntries(from) },
    searchName: nameForSearch(next),
  };
  await step.desk.register.keepDetails(caseId, organisationId, details);
  return true;
}

/**
 * A colleague says something else than the file: that field is 'afwijkend' from then on, and no next file overwrites it.
 * Refuses by field: missing, too-long, bsn; or not-found.
 */
export const changeRegisterRecord = makeAct<Change, OnCase>('change-register-record', async (step, command) => {
  const admitted = await admit(step, command.caseId);
  if (!admitted.ok) return admitted;
  const found = await find(step, command);
  if (!found.ok) return found;
  const faults = faultsOf(command.values);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const said = Object.fromEntries(ownFields.map((field) => [field, command.values[field].trim() || null]));
  if (!(await keepSaid(step, command.caseId, said))) return ok({ caseId: command.caseId });
  await note(step, command.caseId, { kind: 'details-changed' });
  return ok({ caseId: command.caseId });
});

/** The text to paste into the register, of the newest dossier. Logged as taken along. Refusals: not-found. */
export const copyForRegister = makeExport<OnCase, { readonly system: string; readonly text: string }>(
  'copy-for-register',
  () => 1,
  async (step, { caseId }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const [latest] = await step.desk.register.dossiers(caseId);
    if (!latest) return notFound;
    const moments = await step.desk.register.momentsOf(caseId);
    const own = moments.filter(({ dossierNumber, system }) => dossierNumber === latest.dossierNumber && system === latest.system); // prettier-ignore
    const open = fieldsOf('kopie-voor-register', await step.desk.exchanges.narrowed());
    return ok({ system: latest.system, text: copyText(own, open) });
  },
);

/** The registers that were read from, to choose from. */
export const registersOf = makeAct<Record<never, never>, readonly string[]>('see-register-files', async (step) =>
  step.actor.kind === 'member'
    ? ok(await step.desk.register.systems(step.actor.organisationId))
    : refuse('not-allowed'),
);

/** What goes back to one register since a day: contact moments and how it stands. Refusals: no-system, no-date, future-date. */
export const exportForRegister = makeExport<
  { readonly system: string; readonly since: Day | undefined },
  readonly Moment[]
>(
  'export-for-register',
  (moments) => moments.length,
  async (step, { system, since }) => {
    const { actor, desk, today } = step;
    if (actor.kind !== 'member' || actor.organisationKind !== 'doorstroompunt') return refuse('not-allowed');
    if (!(await desk.register.systems(actor.organisationId)).includes(system)) return refuse('no-system', 'system');
    if (since === undefined || !isDay(since)) return refuse('no-date', 'since');
    if (since > today) return refuse('future-date', 'since');
    return ok(await desk.register.momentsSince(actor.organisationId, system, since));
  },
);
