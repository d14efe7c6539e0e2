import { addDays, type Day } from '#law/day.ts';
import { cite, type Register, type Rule } from '#law/rule.ts';
import { lawBegan } from '#law/weighing.ts';
import { shortOf } from './edition.ts';

/** Law begins on its day, whatever anybody does; what is agreed or chosen begins when somebody who may said so. */
export type VersionKind = 'law' | 'agreement';
/** Rules of one register that begin together, after the day on which the law itself began. */
export type Version = {
  readonly begins: Day;
  readonly kind: VersionKind;
  readonly rules: readonly (Rule & { readonly citation: string })[];
  /** Of the text of those rules: another text is another version, and is looked at again. */
  readonly mark: string;
};
/** Somebody who keeps the region looked at what a version changes, and had it begin. */
export type LookedAt = Pick<Version, 'begins' | 'kind' | 'mark'> & { readonly lookedOn: Day };

const kindOf = ({ source }: Rule): VersionKind =>
  source === 'law' || source === 'ministerial-regulation' ? 'law' : 'agreement';

/** Every version that begins later than the law itself, by day; on one day law and agreements are two. */
export function versionsOf(register: Register): readonly Version[] {
  const later = register.flatMap((regulation) =>
    regulation.rules
      .filter(({ validFrom }) => validFrom > lawBegan)
      .map((rule: Rule) => ({ ...rule, citation: cite(regulation, rule) })),
  );
  const together = Map.groupBy(later, (rule) => `${rule.validFrom} ${kindOf(rule)}`);
  return [...together.values()]
    .flatMap((rules) => {
      const [first] = rules;
      return first
        ? [{ begins: first.validFrom, kind: kindOf(first), rules, mark: shortOf(JSON.stringify(rules)) }]
        : [];
    })
    .toSorted((a, b) => (`${a.begins} ${a.kind}` < `${b.begins} ${b.kind}` ? -1 : 1));
}

const sameRule = (a: Rule, b: Rule): boolean => a.id === b.id && a.article === b.article && a.lid === b.lid;

/** The register as it would go on without this version: what it takes the place of has no end. */
export const without = (register: Register, { begins, kind }: Pick<Version, 'begins' | 'kind'>): Register =>
  register.map((regulation) => {
    const goes = regulation.rules.filter((rule) => rule.validFrom === begins && kindOf(rule) === kind);
    if (goes.length === 0) return regulation;
    const rules = regulation.rules.filter((rule) => !goes.includes(rule));
    return {
      ...regulation,
      rules: rules.map((rule) => {
        const { validTo, ...goesOn } = rule;
        return validTo === addDays(begins, -1) && goes.some((one) => sameRule(one, rule)) ? goesOn : rule;
      }),
    };
  });

const isSame = (a: LookedAt, b: Version): boolean => a.begins === b.begins && a.kind === b.kind && a.mark === b.mark;
/** When somebody had this very version begin. */
export const lookedAt = (version: Version, looked: readonly LookedAt[]): LookedAt | undefined =>
  looked.find((one) => isSame(one, version));

/** The register that counts: what is agreed and nobody had begin yet is not in it. The same object when nothing waits. */
export const inUse = (register: Register, looked: readonly LookedAt[]): Register =>
  versionsOf(register)
    .filter((version) => version.kind === 'agreement' && !lookedAt(version, looked))
    .reduce<Register>(without, register);

/**
 * Where a version stands: `ahead` nobody looked yet, `waits` it is agreed, its day came and nobody had it begin, `seen` it
 * was looked at and begins on its day, `began` it counts; `began-unseen` it counts because it is law.
 */
export type Standing = 'ahead' | 'waits' | 'seen' | 'began' | 'began-unseen';
/** Where a version stands on a day. */
export function standingOf(version: Version, looked: readonly LookedAt[], today: Day): Standing {
  const came = version.begins <= today;
  if (lookedAt(version, looked)) return came ? 'began' : 'seen';
  if (!came) return 'ahead';
  return version.kind === 'law' ? 'began-unseen' : 'waits';
}
