import type { OrganisationKind } from '../access/actor.ts';
import { kindNames, type Group } from './partner-groups.ts';
import type { KnownOrganisation, PartnerList, PartnerQuestion } from './partner-list.ts';
import { listedKinds, type PartnerFault, type PartnerRow } from './partner-row.ts';
import { nameKey, sameOrganisation, type Named } from './same-organisation.ts';

/** An organisation of the list, new (`id` null) or one that is there. Blanks to fill are null when there is nothing to fill. */
export type Settled = {
  readonly line: number;
  readonly id: string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly municipalityCode: string | null;
  readonly publicPhone: string | null;
  readonly phone: string | null;
  readonly hasAccount: boolean;
  readonly known: KnownOrganisation | undefined;
  readonly rows: readonly PartnerRow[];
};
type Candidate = Named & { readonly value: string; readonly label: string };

const first = (rows: readonly PartnerRow[], which: 'organisationPhone' | 'deskPhone'): string | null =>
  rows.map((row) => row[which]).find((phone) => phone !== '') ?? null;
const phonesOf = (rows: readonly PartnerRow[]): readonly string[] =>
  rows.flatMap((row) => [row.organisationPhone, row.deskPhone, row.phone]).filter((phone) => phone !== '');
const isListed = (kind: OrganisationKind): boolean => listedKinds.some((one) => one === kind);

const candidateOf = (one: KnownOrganisation, townName: PartnerList['townName']): Candidate => ({
  value: one.id,
  label: one.name,
  names: [one.name, one.shortName, ...one.formerNames],
  kind: one.kind,
  municipalityCode: one.municipalityCode,
  town: one.municipalityCode === null ? null : townName(one.municipalityCode),
  phones: [one.phone, one.publicPhone].flatMap((phone) => phone ?? []),
});
const wishOf = ({ name, kind, code, rows }: Group, townName: PartnerList['townName']): Named => ({
  names: code === null ? [name] : [name, `${name} ${townName(code)}`],
  kind,
  municipalityCode: code,
  town: code === null ? null : townName(code),
  phones: phonesOf(rows),
});

const MOST_PROPOSALS = 3;

/** The one that it is, those that it may be, or none: all asked of what is there and of what stood on earlier lines. */
function proposals(group: Group, candidates: readonly Candidate[], { distance, townName }: PartnerList) {
  const wish = wishOf(group, townName);
  const judged = candidates.map((one) => ({ one, sameness: sameOrganisation(one, wish, distance) }));
  const same = judged.filter(({ sameness }) => sameness === 'same').map(({ one }) => one);
  if (same.length === 1) return { same: same[0], maybe: [] };
  const maybe = judged.filter(({ sameness }) => sameness !== 'new').map(({ one }) => one);
  return { same: undefined, maybe: maybe.slice(0, MOST_PROPOSALS) };
}

/** A name that nobody has yet: with its municipality, or what kind of organisation it is, behind it. */
function freeName(name: string, kind: OrganisationKind, town: string | null, taken: ReadonlySet<string>): string {
  const what = kindNames[kind]?.toLowerCase() ?? kind;
  const tries = [name, ...(town === null ? [] : [`${name} ${town}`]), `${name} (${what})`];
  if (town !== null) tries.push(`${name} ${town} (${what})`);
  return tries.find((one) => !taken.has(nameKey(one))) ?? `${name} (${what})`;
}

type State = {
  readonly candidates: Candidate[];
  /** Names that somebody has, as keys. */
  readonly taken: Set<string>;
  /** By first line. */
  readonly settled: Map<number, Settled>;
  readonly questions: PartnerQuestion[];
  readonly faults: PartnerFault[];
};
const leave = ({ faults }: State, { rows, name }: Group, code: PartnerFault['code']): void =>
  void faults.push(...rows.map(({ line }) => ({ line, code, value: name })));
const ask = (state: State, group: Group, about: 'organisation' | 'kind', options: PartnerQuestion['options']): void => {
  const lines = group.rows.map(({ line }) => line);
  state.questions.push({ id: `${about.charAt(0)}:${group.line}`, about, said: group.name, lines, options });
};

/** A group that is one of those there: its lines join what stood on an earlier line about the same one. */
function settleKnown(state: State, group: Group, chosen: string, { organisations }: PartnerList): void {
  const { settled } = state;
  const earlier = chosen.startsWith('line:')
    ? settled.get(Number(chosen.slice(5)))
    : [...settled.values()].find(({ id }) => id === chosen);
  const known = organisations.find(({ id }) => id === chosen);
  if (earlier) settled.set(earlier.line, filled({ ...earlier, rows: [...earlier.rows, ...group.rows] }));
  else if (known) settled.set(group.line, filled(ofKnown(group, known)));
}

function settleNew(state: State, group: Group, { answers, accounts, townName }: PartnerList): void {
  const { line, code, rows } = group;
  const said = answers[`k:${line}`];
  const kind = group.kind ?? listedKinds.find((one) => one === said);
  if (kind === undefined) return said === 'skip' ? leave(state, group, 'skipped') : ask(state, group, 'kind', []);
  if (!isListed(kind)) return leave(state, group, 'not-by-list');
  const name = freeName(group.name, kind, code === null ? null : townName(code), state.taken);
  state.taken.add(nameKey(name));
  const hasAccount = kind !== 'uwv' && accounts.includes(line);
  const facts = { id: null, known: undefined, municipalityCode: code, publicPhone: null, phone: null };
  state.settled.set(line, filled({ line, name, kind, hasAccount, rows, ...facts }));
  const wish = wishOf({ ...group, kind }, townName);
  state.candidates.push({ ...wish, names: [name, ...wish.names], value: `line:${line}`, label: name });
}

/** Which organisation each group of lines is. A question holds its lines; 'skip' leaves them out. */
export function settleGroups(groups: readonly Group[], list: PartnerList) {
  const candidates = list.organisations.map((one) => candidateOf(one, list.townName));
  const taken = new Set(candidates.flatMap(({ names }) => names.map(nameKey)));
  const state: State = { candidates, taken, settled: new Map(), questions: [], faults: [] };
  for (const group of groups) {
    const { same, maybe } = proposals(group, candidates, list);
    const said = list.answers[`o:${group.line}`];
    const chosen = same ?? maybe.find(({ value }) => value === said);
    if (chosen) settleKnown(state, group, chosen.value, list);
    else if (said === 'skip') leave(state, group, 'skipped');
    else if (maybe.length > 0 && said !== 'new') ask(state, group, 'organisation', maybe);
    else settleNew(state, group, list);
  }
  return { organisations: [...state.settled.values()], questions: state.questions, faults: state.faults };
}

const ofKnown = ({ line, rows, code }: Group, known: KnownOrganisation): Settled => ({
  line,
  id: known.id,
  name: known.name,
  kind: known.kind,
  municipalityCode: known.municipalityCode ?? code,
  publicPhone: known.publicPhone,
  phone: known.phone,
  hasAccount: known.hasAccount,
  known,
  rows,
});
const filled = (one: Settled): Settled => ({
  ...one,
  publicPhone: one.publicPhone ?? first(one.rows, 'organisationPhone'),
  phone: one.phone ?? first(one.rows, 'deskPhone'),
});
