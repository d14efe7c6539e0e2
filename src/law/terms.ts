import type { Receipt } from './answer.ts';
import { type Day, addYears } from './day.ts';
import type { Facts } from './facts.ts';
import { type Cited, ruleOn } from './in-force.ts';
import { register } from './register.ts';
import type { Term } from './rule.ts';
import { defaultSettings, doubtOf, type Settings } from './settings.ts';
import { after, birthdayOf, givesStartkwalificatie } from './weighing.ts';
import { inWords } from './words.ts';
import { nextWorkingDay } from './working-days.ts';

/** A day that follows from a rule, with the receipt to keep beside it. */
export type Computed = { readonly day: Day; readonly receipt: Receipt };

/** ATW 4: more than twelve weeks or three months, or in years. */
function isLong({ n, unit }: Term): boolean {
  return unit === 'years' || n > (unit === 'weeks' ? 12 : 3);
}

/**
 * The last day of a term of law. A short term that ends on a Saturday, a Sunday or a feast day runs to the next working
 * day (ATW 1 lid 1 and 3); one that counts back from a day, with a negative n, does not move (ATW 1 lid 2), nor does a
 * long one (ATW 4).
 */
export function lastDayOf(from: Day, term: Term): Day {
  const last = after(from, term);
  return term.n < 0 || isLong(term) ? last : nextWorkingDay(last);
}

function inForce(day: Day, key: string, article: string, id: string): Cited & { readonly term: Term } {
  const rule = ruleOn(register, day, key, article, id);
  if (!rule?.term) throw new RangeError(`${key} ${article} has no term on this day`);
  return { ...rule, term: rule.term };
}

function computed(rule: Cited, inputs: Receipt['inputs'], day: Day, words: readonly string[]): Computed {
  return {
    day,
    receipt: {
      rule: rule.id,
      article: rule.citation,
      version: rule.validFrom,
      inputs: { ...inputs, day },
      outcome: 'computed',
      words,
    },
  };
}

/** R11: the last day on which a school answers what a municipality asked on the day. */
export function informationUntil(asked: Day, school: 'mbo' | 'vo'): Computed {
  const rule = school === 'mbo' ? inForce(asked, 'WEB', '9.2.3', 'R11') : inForce(asked, 'WVO 2020', '8.22', 'R11');
  const day = lastDayOf(asked, rule.term);
  return computed(rule, { asked }, day, [`De school antwoordt uiterlijk op ${inWords(day)}.`]);
}

/** R20: the last day on which a former contactgemeente hands over what it has. */
export function filesUntil(changed: Day): Computed {
  const rule = inForce(changed, 'WEB', '9.2.4', 'R20');
  const day = lastDayOf(changed, rule.term);
  return computed(rule, { changed }, day, [`De oude contactgemeente draagt alles over uiterlijk op ${inWords(day)}.`]);
}

/** What takes the four weeks of R13 away, besides school; absent is no. */
export type Circumstances = { readonly limitedHours?: boolean; readonly wageSubsidy?: boolean };

function freeOfWaiting(
  facts: Facts,
  reported: Day,
  { limitedHours, wageSubsidy }: Circumstances,
  years: number,
): boolean {
  const since = addYears(reported, -years);
  const school = (facts.enrolments ?? []).some(
    ({ schoolKind, from, until }) =>
      (schoolKind === 'pro' || schoolKind === 'vso') && from <= reported && (until === undefined || until >= since),
  );
  return school || limitedHours === true || wageSubsidy === true;
}

/** R13: the first day on which somebody who reported at the municipality can apply for bijstand (PW 41 lid 4). */
export function applicationFrom(
  facts: Facts,
  reported: Day,
  circumstances: Circumstances = {},
  settings: Settings = defaultSettings,
): Computed {
  const rule = inForce(reported, 'PW', '41', 'R13');
  const inputs = { birthDate: facts.birthDate, reported };
  if (rule.underAge !== undefined && reported >= birthdayOf({ birthDate: facts.birthDate, settings }, rule.underAge))
    return computed(rule, inputs, reported, [`Voor wie ${rule.underAge} of ouder is, gelden de vier weken niet.`]);
  if (freeOfWaiting(facts, reported, circumstances, settings.searchTermSchoolYears))
    return computed(rule, inputs, reported, [
      'De vier weken gelden niet, door de school of de omstandigheden van de jongere.',
      doubtOf('searchTermSchoolYears'),
    ]);
  const day = settings.searchTermMoves ? lastDayOf(reported, rule.term) : after(reported, rule.term);
  return computed(rule, inputs, day, [
    `Aanvragen kan vanaf ${inWords(day)}.`,
    'Is wachten niet goed voor de jongere, dan kan de gemeente eerder beginnen (PW 41 lid 11).',
    doubtOf('searchTermMoves'),
  ]);
}

/** R12: the last day on which what is kept by WEB 9.2.7 is removed: the term after 27 or after a startkwalificatie. */
export function removeUntil(facts: Facts, today: Day, settings: Settings = defaultSettings): Computed {
  const rule = inForce(today, 'WEB', '9.2.7', 'R12');
  const grown = birthdayOf({ birthDate: facts.birthDate, settings }, rule.underAge ?? 27);
  const [qualified] = (facts.papers ?? [])
    .filter((paper) => paper.date <= today && givesStartkwalificatie(paper))
    .map(({ date }) => date)
    .toSorted();
  const events = [grown, ...(qualified === undefined ? [] : [qualified])].toSorted();
  const event = (settings.removalAfter === 'earlier' ? events[0] : events.at(-1)) ?? grown;
  const day = lastDayOf(event, rule.term);
  return computed(rule, { birthDate: facts.birthDate, startkwalificatie: qualified ?? null, event }, day, [
    `Deze gegevens zijn weg uiterlijk op ${inWords(day)}.`,
    doubtOf('removalAfter'),
  ]);
}
