import { findBsn } from '#domain/bsn.ts';
import { personKeys } from '#domain/intake/person.ts';
import { notFound, ok, refuse, type Refusal } from '#domain/outcome.ts';
import { searchName } from '#domain/person/search-name.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { PersonRecord } from '../ports/people.ts';
import { keepSaid } from '../register/register-record.ts';
import { changedMeanwhile, memberOf, note, type OnCase } from '../turn/open-turn.ts';

type Named = { readonly firstName: string; readonly infix: string; readonly familyName: string };
const fields = ['firstName', 'infix', 'familyName'] as const;
const longest = 80;

function faultsOf(name: Named): readonly Refusal[] {
  return fields.flatMap((field): readonly Refusal[] => {
    const value = name[field].trim();
    if (value === '') return field === 'infix' ? [] : [{ code: 'name-missing', field }];
    if (value.length > longest) return [{ code: 'words-too-long', field, values: { most: longest } }];
    return findBsn(value).found ? [{ code: 'bsn', field }] : [];
  });
}

/** By hand somebody is recognised by name; when another record, also a hidden one, has that key already, by its own id too. */
async function keyOf(step: Step, record: PersonRecord): Promise<string> {
  const { nameKey } = personKeys({ ...record, studentNumber: null });
  const { people, intake } = step.desk;
  const there = await people.withKey(record.organisationId, nameKey);
  const taken = (there !== undefined && there !== record.caseId) || (await intake.hiddenKeys([nameKey])).length > 0;
  return taken ? `${nameKey}|${record.caseId}` : nameKey;
}

/**
 * Another name, on the record of the own organisation. For a year searching finds the old name too; it is shown nowhere.
 * What the register says otherwise becomes 'afwijkend'. Refuses by field; 'name-same' when nothing changed.
 */
export const changeName = makeAct<OnCase & Named, { readonly caseId: string }>('change-name', async (step, command) => {
  const { caseId, seen } = command;
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const was = await step.desk.people.find(caseId);
  if (was?.organisationId !== memberOf(step).organisationId) return notFound;
  if (seen !== undefined && seen !== admitted.value.facts.version) return changedMeanwhile(step, caseId);
  const faults = faultsOf(command);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const [firstName, infix, familyName] = [
    command.firstName.trim(),
    command.infix.trim() || null,
    command.familyName.trim(),
  ];
  if (firstName === was.firstName && infix === was.infix && familyName === was.familyName)
    return refuse('name-same', 'firstName');
  const name = { firstName, infix, familyName };
  await keepSaid(step, caseId, name);
  const key = await keyOf(step, { ...was, ...name });
  await step.desk.records.rename(caseId, { ...name, searchName: searchName(firstName, infix, familyName), key });
  await note(step, caseId, { kind: 'name-changed' });
  return ok({ caseId });
});
