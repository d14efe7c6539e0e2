import { cite, ruleKinds, ruleSources, type Register, type Rule } from './rule.ts';
import { settingsInDoubt } from './settings.ts';
import { inWords } from './words.ts';

/** One version of a rule as the register shows it, on a screen and on paper: all in words. */
export type RuleLine = {
  readonly id: string;
  /** 'WVO 2020 2.31a', as a duty cites it. */
  readonly cited: string;
  /** 'lid 2 en 3', 'onder f'; '' when the article has none. */
  readonly lid: string;
  /** 'artikel 2.31a, lid 2 en 3' */
  readonly place: string;
  readonly summary: string;
  readonly kind: string;
  readonly source: string;
  /** 'vanaf 1 januari 2026', with its last day when it has one. */
  readonly valid: string;
  readonly link: string;
  readonly exceptions: readonly string[];
  readonly doubts: readonly string[];
};
export type RegisterPart = { readonly key: string; readonly name: string; readonly lines: readonly RuleLine[] };

/** '2 en 3' is a lid; 'onder f' says itself what it is. */
const lidWords = (lid: string): string => (/^\d/.test(lid) ? `lid ${lid}` : lid);

function validWords({ validFrom, validTo }: Rule): string {
  return `vanaf ${inWords(validFrom)}${validTo === undefined ? '' : ` tot en met ${inWords(validTo)}`}`;
}

/** The whole register, law by law, in the order in which it is kept. */
export function registerParts(register: Register): readonly RegisterPart[] {
  return register.map((regulation) => ({
    key: regulation.key,
    name: regulation.name,
    lines: regulation.rules.map((rule) => ({
      id: rule.id,
      cited: cite(regulation, rule),
      lid: lidWords(rule.lid),
      place: `artikel ${rule.article}${rule.lid === '' ? '' : `, ${lidWords(rule.lid)}`}`,
      summary: rule.summary,
      kind: ruleKinds[rule.kind],
      source: ruleSources[rule.source],
      valid: validWords(rule),
      link: rule.link,
      exceptions: rule.exceptions ?? [],
      doubts: rule.doubts ?? [],
    })),
  }));
}

/** A choice of Aanzet where the law gives no certainty. */
export type ChoiceLine = { readonly question: string; readonly choice: string; readonly rules: readonly string[] };
type Choices = { readonly [Name in keyof typeof settingsInDoubt]: string };

/** What was chosen, in words; a setting without words here does not compile. */
const choiceWords: Choices = {
  aansluitendMonths: `${settingsInDoubt.aansluitendMonths.value} maanden`,
  leapBirthday: settingsInDoubt.leapBirthday.value === '03-01' ? '1 maart' : '28 februari',
  removalAfter: settingsInDoubt.removalAfter.value === 'earlier' ? 'ja, het eerst' : 'nee, het laatst',
  searchTermMoves: settingsInDoubt.searchTermMoves.value ? 'ja' : 'nee',
  searchTermSchoolYears: `ja, ${settingsInDoubt.searchTermSchoolYears.value} jaar`,
};

/** Every choice with its question, and the rules that lean on it. */
export const choiceLines: readonly ChoiceLine[] = Object.entries(settingsInDoubt).map(
  ([name, { question, rules }]) => ({
    question,
    choice: choiceWords[name as keyof Choices],
    rules,
  }),
);
