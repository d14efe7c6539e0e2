import { isDay, type Day } from '#law/day.ts';
import type { OrganisationKind } from '../access/actor.ts';
import type { Ground } from '../access/purposes.ts';
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/** Who may be a party at an overstaptafel. A company and the UWV are none. */
export const partyKinds = {
  pro: 'Praktijkschool',
  vso: 'Vso-school',
  vo: 'Vo-school',
  mbo: 'Mbo-school',
  doorstroompunt: 'Doorstroompunt',
  leerplicht: 'Leerplicht',
  wi: 'Werk en inkomen',
  wsp: 'Werkgeversservicepunt',
  jobcoach: 'Jobcoach',
  hulp: 'Jeugdhulp, Wmo of schuldhulp',
} as const satisfies Partial<Record<OrganisationKind, string>>;
export type PartyKind = keyof typeof partyKinds;

/** Who has no ground of its own: only for one young person, after a yes for this party, and with an extract. */
const onlyAfterYes: readonly PartyKind[] = ['wsp', 'jobcoach', 'hulp'];
export const needsYes = (kind: OrganisationKind): boolean =>
  (onlyAfterYes as readonly OrganisationKind[]).includes(kind);

/** Flows of the law on which a party may sit at a table: of the closed list of what may be shared. A table is never one. */
export const tableGrounds = {
  F1: 'School meldt verzuim',
  F7: 'Doorstroompunt en W&I van één gemeente',
  F8: 'School geeft inlichtingen waar om is gevraagd',
  F9: 'School meldt een verwijdering',
  F10: 'Wie naar het mbo gaat',
  F11: 'Hoe een aanmelding bij het mbo staat',
  F12: 'School betrekt de gemeente',
  F14: 'Overleg over begeleiding na school',
  F18: 'Toestemming',
} as const satisfies Partial<Record<Ground, string>>;
export type TableGround = keyof typeof tableGrounds;

/** What stands on the page of one young person at the table, beside the name, the own sentence and the question. */
export const tableFields = {
  age: 'Leeftijd',
  place: 'Woonplaats',
  school: 'School',
  lastDay: 'Laatste schooldag',
  turn: 'Wie is nu aan zet',
  contact: 'Vaste contactpersoon',
} as const;
export type TableField = keyof typeof tableFields;

export type TableParty = { readonly kind: PartyKind; readonly ground: TableGround };
/** What parties agreed about one kind of table: the annex of their convenant. */
export type TableKind = {
  readonly kindId: string;
  readonly validFrom: Day;
  readonly name: string;
  readonly purpose: string;
  readonly parties: readonly TableParty[];
  readonly fields: readonly TableField[];
  /** Months that the table's own notes stay; what was agreed stands with the young person as well. */
  readonly keepMonths: number;
  readonly covenant: string;
};
export type TypedKind = {
  readonly name: string;
  readonly purpose: string;
  readonly grounds: Readonly<Partial<Record<PartyKind, string>>>;
  readonly fields: readonly string[];
  readonly keepMonths: string;
  readonly covenant: string;
  /** '' when it was left empty, undefined when it does not exist. */
  readonly validFrom: Day | undefined;
};

const textFault = (value: string, most: number, field: string): readonly Refusal[] => {
  if (value === '') return [{ code: 'empty', field }];
  if (value.length > most) return [{ code: 'too-long', field, values: { most } }];
  return findBsn(value).found ? [{ code: 'bsn', field }] : [];
};
const isGround = (typed: string | undefined): typed is TableGround => Object.hasOwn(tableGrounds, typed ?? '');

function dayFault(validFrom: Day | undefined, today: Day): readonly Refusal[] {
  if (validFrom === undefined || !isDay(validFrom)) return [{ code: 'no-day', field: 'validFrom' }];
  return validFrom < today ? [{ code: 'due-past', field: 'validFrom' }] : [];
}

/**
 * A kind of table of what was typed. A party sits there on a ground of the closed list; who may only come after a yes has F18.
 * Refusals by field: empty, too-long, bsn, parties-missing, ground-not-for-yes, fields-missing, keep-months, no-day, due-past.
 */
export function checkKind(typed: TypedKind, today: Day): Outcome<Omit<TableKind, 'kindId'>> {
  const kinds = Object.keys(partyKinds) as PartyKind[];
  const parties = kinds.flatMap((kind) => {
    const ground = typed.grounds[kind];
    return isGround(ground) ? [{ kind, ground }] : [];
  });
  const fields = (Object.keys(tableFields) as TableField[]).filter((field) => typed.fields.includes(field));
  const months = /^\d{1,2}$/.test(typed.keepMonths) ? Number(typed.keepMonths) : 0;
  const wrongYes = parties.filter(({ kind, ground }) => needsYes(kind) && ground !== 'F18');
  const refusals = [
    ...textFault(typed.name, 60, 'name'),
    ...textFault(typed.purpose, 300, 'purpose'),
    ...(parties.length < 2 ? [{ code: 'parties-missing', field: 'ground-pro' }] : []),
    ...wrongYes.map(({ kind }) => ({ code: 'ground-not-for-yes', field: `ground-${kind}` })),
    ...(fields.length === 0 ? [{ code: 'fields-missing', field: 'fields' }] : []),
    ...(months < 1 || months > 24 ? [{ code: 'keep-months', field: 'keepMonths' }] : []),
    ...textFault(typed.covenant, 80, 'covenant'),
    ...dayFault(typed.validFrom, today),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const { name, purpose, covenant, validFrom = today } = typed;
  return ok({ name, purpose, parties, fields, keepMonths: months, covenant, validFrom });
}

/** The version of one kind that holds on a day. */
export const kindOn = (all: readonly TableKind[], kindId: string, day: Day): TableKind | undefined =>
  all
    .filter((one) => one.kindId === kindId && one.validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];

/** The kinds that hold on a day, one version each, by name. */
export const kindsOn = (all: readonly TableKind[], day: Day): readonly TableKind[] =>
  [...new Set(all.map(({ kindId }) => kindId))]
    .flatMap((kindId) => kindOn(all, kindId, day) ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
