import { ok, refuse, type Outcome } from '../outcome.ts';
import { tooLong } from '../too-long.ts';
import { mostOfBecause } from './free-text.ts';
import type { Line, LineState, NewLine, Sign } from './line.ts';
import type { PotRule } from './source.ts';

/** Who must agree with a line before it counts. */
export type Needed = {
  /** So many other people. */
  readonly people: number;
  /** Of so many organisations. */
  readonly organisations: number;
  /** Contributors of a pot of which so many must say yes; who wrote the line says yes for the own organisation. */
  readonly contributors: readonly string[];
  readonly ofContributors: number;
};
const oneOther: Needed = { people: 1, organisations: 1, contributors: [], ofContributors: 0 };

/**
 * Another person than who wrote it; for an exception two people of two organisations; and of a plan for a pot as many
 * contributors as its rule says. `contributors` are organisations that work with Aanzet: another cannot say yes here.
 */
export function neededFor(line: Pick<NewLine, 'exception' | 'kind'>, rule: PotRule | null, contributors: readonly string[]): Needed {
  const base: Needed = line.exception ? { ...oneOther, people: 2, organisations: 2 } : oneOther;
  if (line.kind !== 'planned' || rule === null || rule === 'one') return base;
  const all = [...new Set(contributors)];
  return { ...base, contributors: all, ofContributors: rule === 'all' ? all.length : Math.floor(all.length / 2) + 1 };
} // prettier-ignore

type Written = Pick<Line, 'entered' | 'signs'>;
/** How many contributors said yes: by a sign, or by writing the line themselves. */
function contributorsFor({ entered, signs }: Written, { contributors }: Needed): readonly string[] {
  const said = new Set([entered.organisationId, ...signs.filter(({ yes }) => yes).map((sign) => sign.organisationId)]);
  return contributors.filter((id) => said.has(id));
}

/** Whether a line counts, with these signs. One no is a no. */
export function stateAfter(line: Written, needed: Needed): LineState {
  if (line.signs.some(({ yes }) => !yes)) return 'refused';
  const others = line.signs.filter(({ memberId }) => memberId !== line.entered.memberId);
  const people = new Set(others.map(({ memberId }) => memberId)).size;
  const organisations = new Set(others.map(({ organisationId }) => organisationId)).size;
  const enough =
    people >= needed.people &&
    organisations >= needed.organisations &&
    contributorsFor(line, needed).length >= needed.ofContributors;
  return enough ? 'agreed' : 'waiting';
}

/** Refusals: not-found (it does not wait), own-line, signed-already, no-needs-why, text-too-long. */
export function signLine(line: Pick<Line, 'entered' | 'signs' | 'state'>, sign: Sign): Outcome<Sign> {
  if (line.state !== 'waiting') return refuse('not-found');
  if (line.entered.memberId === sign.memberId) return refuse('own-line');
  if (line.signs.some(({ memberId }) => memberId === sign.memberId)) return refuse('signed-already');
  const long = tooLong(sign.why, 'why', mostOfBecause);
  if (long.length > 0) return { ok: false, refusals: long };
  return !sign.yes && sign.why.trim() === '' ? refuse('no-needs-why', 'why') : ok(sign);
}
