import type { Day } from '#law/day.ts';
import { register as ours } from '#law/register.ts';
import type { Register, Rule, Term } from '#law/rule.ts';
import { after } from '#law/weighing.ts';
import type { OrganisationKind } from '../access/actor.ts';

/** Where the law says how long a school goes on after somebody left. Who is no school has no such term. */
const articles = {
  pro: ['WVO 2020', '2.31a'],
  vso: ['WEC', '44'],
  mbo: ['WEB', '9.2.12'],
} as const satisfies Partial<Record<OrganisationKind, readonly [key: string, article: string]>>;
type Schooling = keyof typeof articles;
const isSchooling = (kind: OrganisationKind): kind is Schooling => Object.hasOwn(articles, kind);

/** One version of the term of one kind of school. `to` is its last day; absent while it is the latest. */
type SchoolTerm = { readonly kind: Schooling; readonly from: Day; readonly to?: Day; readonly term: Term };

const rulesFor = (register: Register, kind: Schooling): readonly Rule[] => {
  const [key, article] = articles[kind];
  const all = register.find((regulation) => regulation.key === key)?.rules ?? [];
  return all.filter((rule) => rule.id === 'R02' && rule.article === article && rule.source === 'law');
};

/** Every version of these terms in the register of the law: the one source, also for the database (db/law/ground.ts). */
export const schoolTerms = (register: Register = ours): readonly SchoolTerm[] =>
  (Object.keys(articles) as Schooling[]).flatMap((kind) =>
    rulesFor(register, kind).flatMap(({ validFrom: from, validTo: to, term }) =>
      term ? [{ kind, from, term, ...(to !== undefined && { to }) }] : [],
    ),
  );

/** Whether the law names a term for an organisation of this kind. */
export const hasTerm = (kind: OrganisationKind): boolean => isSchooling(kind);

/** The last day of a school's term after somebody left, by the law of `today`; null when there is none or it is not known. */
export function groundEndsOn(
  kind: OrganisationKind,
  leftOn: Day | null,
  today: Day,
  register: Register = ours,
): Day | null {
  if (leftOn === null) return null;
  const now = schoolTerms(register).find((one) => one.kind === kind && one.from <= today && (one.to ?? today) >= today);
  return now ? after(leftOn, now.term) : null;
}
