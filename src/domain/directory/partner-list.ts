import type { OrganisationKind } from '../access/actor.ts';
import { mapRow } from '../intake/list.ts';
import type { TableRow } from '../intake/table.ts';
import type { PartnerField } from './partner-fields.ts';
import { groupsOf, type Group } from './partner-groups.ts';
import { peopleOf, type PlannedContact } from './partner-people.ts';
import type { TownFinder } from './partner-places.ts';
import { checkPartner, type PartnerFault, type PartnerRow } from './partner-row.ts';
import { settleGroups, type Settled } from './partner-settle.ts';
import type { Distance } from './similar-names.ts';

/** Organisations and colleagues as they stand in the directory now. */
export type KnownOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly formerNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly municipalityCode: string | null;
  readonly hasAccount: boolean;
  readonly phone: string | null;
  readonly publicPhone: string | null;
};
export type KnownColleague = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly workDays: readonly number[];
  readonly standInId: string | null;
};

/** Something that a person must decide; `skip` is an answer too. Ids: m: municipality, o: organisation, k: kind, p: person. */
export type PartnerQuestion = {
  readonly id: string;
  readonly about: 'municipality' | 'organisation' | 'kind' | 'person';
  /** What the list says. */
  readonly said: string;
  readonly lines: readonly number[];
  /** Codes, ids, or 'line:4' for what stands on an earlier line of this list. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
};
/** Everything that decides what becomes of the lines. */
export type PartnerList = {
  readonly rows: readonly TableRow[];
  readonly mapping: readonly (PartnerField | null)[];
  readonly organisations: readonly KnownOrganisation[];
  readonly colleagues: readonly KnownColleague[];
  readonly townOf: TownFinder;
  readonly townName: (code: string) => string;
  readonly distance: Distance;
  readonly answers: Readonly<Record<string, string>>;
  /** First lines of new organisations that will work with Aanzet. */
  readonly accounts: readonly number[];
};
export type PlannedOrganisation = Settled & { readonly contacts: readonly PlannedContact[] };
export type PartnerPlan = {
  readonly organisations: readonly PlannedOrganisation[];
  readonly questions: readonly PartnerQuestion[];
  /** Lines that are not taken, and fields that are not. */
  readonly faults: readonly PartnerFault[];
};

/** Lines whose municipality is known, what is asked about the others, and what is wrong. */
function readRows({ rows, mapping, townOf, townName, answers }: PartnerList) {
  const read: { row: PartnerRow; code: string | null }[] = [];
  const faults: PartnerFault[] = [];
  const asked = new Map<string, PartnerQuestion>();
  for (const raw of rows) {
    const { line, values } = mapRow(raw, mapping);
    const { row, faults: wrong } = checkPartner(line, values);
    faults.push(...wrong);
    if (!row) continue;
    const said = row.municipality;
    const found = said === '' ? { code: null } : townOf(said);
    const id = `m:${said.toLowerCase()}`;
    const answer = answers[id];
    if ('code' in found) read.push({ row, code: found.code });
    else if (answer === 'skip') faults.push({ line, code: 'skipped', value: said });
    else if (answer !== undefined) read.push({ row, code: answer });
    else {
      const before = asked.get(id);
      const lines = [...(before?.lines ?? []), line];
      const options = found.options.map((code) => ({ value: code, label: townName(code) }));
      asked.set(id, { id, about: 'municipality', said: before?.said ?? said, lines, options });
    }
  }
  return { read, faults, questions: [...asked.values()] };
}

/**
 * What becomes of a partner list, line by line. One organisation on many lines is one organisation; what looks like one
 * that is there is asked, and held until somebody says it. Nothing is guessed, and what is there is never overwritten.
 */
export function judgePartners(list: PartnerList): PartnerPlan {
  const { read, faults, questions } = readRows(list);
  const groups: readonly Group[] = groupsOf(read, list.townName);
  const settled = settleGroups(groups, list);
  const organisations: PlannedOrganisation[] = [];
  const asked = [...questions, ...settled.questions];
  const wrong = [...faults, ...settled.faults];
  for (const one of settled.organisations) {
    const people = peopleOf(one, list);
    asked.push(...people.questions);
    wrong.push(...people.faults);
    organisations.push({ ...one, contacts: people.contacts });
  }
  return { organisations, questions: asked, faults: wrong.toSorted((a, b) => a.line - b.line) };
}
