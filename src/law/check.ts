import type { Regulation, Register, Rule } from './rule.ts';

const lawLink = 'https://wetten.overheid.nl/';
/** What is agreed can be read anywhere, also on a page of Aanzet itself. */
const anyLink = /^(https:\/\/|\/[a-z])/;

/** Where a rule stands, for a line of the check: 'WEB 9.2.12 R03'. */
const place = (regulation: Regulation, { article, id }: Rule): string => `${regulation.key} ${article || '?'} ${id}`;

function missing({ article, link, summary, source }: Rule): string[] {
  const fromLaw = source === 'law' || source === 'ministerial-regulation';
  return [
    ...(article.trim() === '' ? ['geen artikel'] : []),
    ...((fromLaw ? link.startsWith(lawLink) : anyLink.test(link)) ? [] : ['geen link']),
    ...(summary.trim() === '' ? ['geen uitleg in eigen woorden'] : []),
  ];
}

function exceptions({ id, kind, exceptions: named = [] }: Rule, all: readonly Rule[]): string[] {
  const nowhere = named.filter(
    (wanted) => !all.some((one) => one.id === wanted && (one.kind === 'exception' || one.kind === 'human')),
  );
  const unnamed = kind === 'exception' && !all.some((one) => one.exceptions?.includes(id));
  return [
    ...nowhere.map((wanted) => `uitzondering ${wanted} is geen regel`),
    ...(unnamed ? ['uitzondering op geen enkele regel'] : []),
  ];
}

/** Two versions of one rule in one article and lid may not be in force on one day. */
function versions(rule: Rule, siblings: readonly Rule[]): string[] {
  const { id, article, lid, validFrom, validTo } = rule;
  const overlapping = siblings.some(
    (one) =>
      one !== rule &&
      one.id === id &&
      one.article === article &&
      one.lid === lid &&
      one.validFrom >= validFrom &&
      (validTo === undefined || one.validFrom <= validTo),
  );
  return [
    ...(overlapping ? [`twee versies tegelijk sinds ${validFrom}`] : []),
    ...(validTo !== undefined && validTo < validFrom ? ['eindigt voor het begin'] : []),
  ];
}

/**
 * What is wrong in a register, one line a fault; empty when nothing is. `tried` are the ids of the rules that a scenario
 * names.
 */
export function faultsOf(register: Register, tried: ReadonlySet<string>): readonly string[] {
  const all = register.flatMap(({ rules }) => rules);
  return register.flatMap((regulation) =>
    regulation.rules.flatMap((rule) =>
      [
        ...missing(rule),
        ...(tried.has(rule.id) ? [] : ['geen voorbeeld in test/law/scenarios']),
        ...versions(rule, regulation.rules),
        ...exceptions(rule, all),
      ].map((fault) => `${place(regulation, rule)}: ${fault}`),
    ),
  );
}
