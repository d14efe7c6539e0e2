import type { Day } from './day.ts';
import { type Register, type Rule, cite } from './rule.ts';

/** A version of a rule that is in force, with how it is cited. */
export type Cited = Rule & { readonly citation: string };

/** The rules in force on one day, by the places where the duties look them up. What is not in force is undefined. */
export type Law = {
  readonly doelgroep: Cited | undefined;
  readonly exempted: Cited | undefined;
  readonly offer: { readonly pro: Cited | undefined; readonly vso: Cited | undefined; readonly mbo: Cited | undefined };
  readonly following: {
    readonly pro: Cited | undefined;
    readonly vso: Cited | undefined;
    readonly mbo: Cited | undefined;
  };
  readonly begin: {
    readonly pro: Cited | undefined;
    readonly vso: Cited | undefined;
    readonly mbo: Cited | undefined;
  };
  readonly renew: { readonly pro: Cited | undefined; readonly vso: Cited | undefined };
  readonly consult: { readonly entree: Cited | undefined; readonly proAndVso: Cited | undefined };
  readonly overgangsdocument: { readonly arbeidsmarkt: Cited | undefined; readonly dagbesteding: Cited | undefined };
  readonly mboVerklaring: Cited | undefined;
  readonly absence: {
    readonly plicht: Cited | undefined;
    readonly mbo: Cited | undefined;
    readonly vo: Cited | undefined;
    readonly vso: Cited | undefined;
  };
};

/** The version of a rule that is in force on the day; undefined when there is none. */
export function ruleOn(
  register: Register,
  day: Day,
  key: string,
  article: string,
  id: string,
  lid?: string,
): Cited | undefined {
  const regulation = register.find((one) => one.key === key);
  const rule = regulation?.rules.find(
    (one) =>
      one.id === id &&
      one.article === article &&
      (lid === undefined || one.lid === lid) &&
      one.validFrom <= day &&
      (one.validTo ?? day) >= day,
  );
  return regulation && rule && { ...rule, citation: cite(regulation, rule) };
}

function find(register: Register, day: Day): Law {
  const on = (key: string, article: string, id: string, lid?: string) => ruleOn(register, day, key, article, id, lid);
  return {
    doelgroep: on('WEB', '9.2.1', 'R01'),
    exempted: on('LPW', '5', 'H01'),
    offer: { pro: on('WVO 2020', '2.31a', 'R02'), vso: on('WEC', '44', 'R02'), mbo: on('WEB', '9.2.12', 'R02') },
    following: { pro: on('WVO 2020', '2.31a', 'R03'), vso: on('WEC', '44', 'R03'), mbo: on('WEB', '9.2.12', 'R03') },
    begin: { pro: on('WVO 2020', '2.31a', 'R05'), vso: on('WEC', '44', 'R05'), mbo: on('WEB', '9.2.12', 'R05') },
    renew: { pro: on('WVO 2020', '2.31a', 'R04'), vso: on('WEC', '44', 'R04') },
    consult: {
      entree: on('WEB', '9.2.5', 'R06', '5, onder a'),
      proAndVso: on('WEB', '9.2.5', 'R06', '5, onder b en c'),
    },
    overgangsdocument: { arbeidsmarkt: on('WEC', '14e', 'R08'), dagbesteding: on('WEC', '14h', 'R08') },
    mboVerklaring: on('WEB', '7.4.6a', 'R09'),
    absence: {
      plicht: on('LPW', '21a', 'R10'),
      mbo: on('WEB', '9.2.2', 'R10'),
      vo: on('WVO 2020', '8.20', 'R10'),
      vso: on('WEC', '47b', 'R10'),
    },
  };
}

// A worklist asks the same day of the same register fifty thousand times. What a register says on a day never changes.
let remembered: { register: Register; day: Day; law: Law } | undefined;

/** Everything of the register that is in force on the day. */
export function lawOn(register: Register, day: Day): Law {
  if (remembered?.register !== register || remembered.day !== day)
    remembered = { register, day, law: find(register, day) };
  return remembered.law;
}
