import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import { type Day, addDays, addMonths, addYears } from '#law/day.ts';
import type { Facts } from '#law/facts.ts';

// The peer knows no lists, no dates and no arithmetic between facts. So it gets young people with one enrolment, one
// paper, one offer and one absence at most, dates as numbers, and borders worked out for the day. R03 (a next enrolment)
// and the days and reasons of a duty are beyond it: what is compared is who must or may what, and how it stands.

const numberOf = (day: Day): number => Number(day.replaceAll('-', ''));
const never = 99_999_999;

/** One young person as the flat facts that the peer can read. */
export function flat({ birthDate, enrolments = [], papers = [], offers = [], absences = [] }: Facts) {
  const [enrolment, paper, offer, absence] = [enrolments[0], papers[0], offers[0], absences[0]];
  return {
    born: numberOf(birthDate),
    kind: enrolment?.schoolKind ?? 'none',
    profile: enrolment?.vsoProfile ?? '?',
    level: enrolment?.mboLevel ?? 0,
    leerweg: enrolment?.leerweg ?? '?',
    until: enrolment?.until ? numberOf(enrolment.until) : never,
    firstYear: enrolment?.until ? numberOf(addYears(enrolment.until, 1)) : never,
    parts: enrolment?.passedParts ?? 0,
    paper: paper?.kind ?? 'none',
    paperOf: paper?.of ?? 'none',
    paperLevel: paper?.mboLevel ?? 0,
    paperDate: paper ? numberOf(paper.date) : 0,
    offered: offer ? numberOf(offer.date) : 0,
    used: offer?.used ?? false,
    away: absence && absence.validReason === false ? numberOf(absence.from) : never,
    hours: absence?.hoursInFourWeeks ?? -1,
    reported: absence?.reported !== undefined,
  };
}
type Flat = ReturnType<typeof flat>;
type Value = string | number | boolean | readonly (string | number)[] | { readonly fact: keyof Flat };

const is = (fact: keyof Flat, value: Value): NestedCondition => ({ fact, operator: 'equal', value });
const among = (fact: keyof Flat, value: readonly (string | number)[]): NestedCondition => ({
  fact,
  operator: 'in',
  value,
});
const above = (fact: keyof Flat, value: Value): NestedCondition => ({ fact, operator: 'greaterThan', value });
const upTo = (fact: keyof Flat, value: Value): NestedCondition => ({ fact, operator: 'lessThanInclusive', value });
const all = (...conditions: NestedCondition[]): NestedCondition => ({ all: conditions });
const any = (...conditions: NestedCondition[]): NestedCondition => ({ any: conditions });
const no = (condition: NestedCondition): NestedCondition => ({ not: condition });

const diploma = is('paper', 'diploma');
const leavingPaper = among('paper', ['diploma', 'verklaring']);
const [isPro, isVso, isMbo] = [is('kind', 'pro'), is('kind', 'vso'), is('kind', 'mbo')];
const work = is('profile', 'arbeidsmarkt');
const noProfile = is('profile', '?');
const bolOrBbl = among('leerweg', ['bol', 'bbl']);
const must = any(
  isPro,
  all(isVso, work),
  all(isMbo, is('level', 1), bolOrBbl),
  all(isMbo, is('level', 2), is('leerweg', 'bol')),
);
const may = any(all(isMbo, is('level', 2), is('leerweg', 'bbl')), all(isMbo, among('level', [3, 4]), bolOrBbl));
const open = any(
  all(isVso, noProfile),
  all(isMbo, no(is('leerweg', 'derde')), any(is('level', 0), is('leerweg', '?'))),
);
const qualified = all(
  diploma,
  any(among('paperOf', ['havo', 'vwo']), all(is('paperOf', 'mbo'), above('paperLevel', 1))),
);

function borders(day: Day) {
  const yearsAgo = (n: number) => numberOf(addYears(day, -n));
  const summer = day.slice(5) < '08-01' ? Number(day.slice(0, 4)) - 1 : Number(day.slice(0, 4));
  const left = upTo('until', numberOf(addDays(day, -1)));
  const under = (age: number) => above('born', yearsAgo(age));
  const leerplicht = above('born', (summer - 16) * 10_000 + 731);
  const freed = any(
    all(is('paperOf', 'pro'), leavingPaper),
    all(isVso, left, among('profile', ['arbeidsmarkt', 'dagbesteding'])),
  );
  const unknown = all(isVso, noProfile, any(left, all(is('paperOf', 'vso'), leavingPaper)));
  const plicht = any(leerplicht, all(under(18), no(qualified), no(freed), no(unknown)));
  const doubted = all(no(leerplicht), under(18), no(qualified), no(freed), unknown);
  const awaySince = (from: Day) => upTo('away', numberOf(from));
  const outside = any(is('kind', 'none'), left, awaySince(addDays(day, -28)));
  const graduate = all(isMbo, left, diploma, is('paperOf', 'mbo'));
  const gone = all(any(isPro, isVso), left);
  return {
    yearsAgo,
    left,
    gone,
    graduate,
    under,
    plicht,
    doubted,
    awaySince,
    group: all(under(27), no(qualified), outside),
  };
}
type Borders = ReturnType<typeof borders>;

function groupRules({ group, plicht, doubted }: Borders): Rules {
  return [
    ['group met', all(group, no(plicht), no(doubted))],
    ['group undetermined', all(group, doubted)],
  ];
}

type Rules = readonly (readonly [string, NestedCondition])[];
const since = (fact: keyof Flat, day: Day): NestedCondition => above(fact, numberOf(day) - 1);
const offered = above('offered', 0);

function owed(strength: string, kinds: NestedCondition, { gone, graduate, left, yearsAgo }: Borders): Rules {
  const pupil = all(gone, since('until', '2026-01-01'));
  const student = all(graduate, since('paperDate', '2026-01-01'));
  const [pupilLate, studentLate] = [upTo('until', yearsAgo(2) - 1), upTo('paperDate', yearsAgo(1) - 1)];
  const inTime = any(no(left), all(pupil, no(pupilLate)), all(student, no(studentLate)));
  const late = any(all(pupil, pupilLate), all(student, studentLate));
  return [
    [`${strength} offer done`, all(kinds, offered, any(no(left), pupil, student))],
    [`${strength} offer open`, all(kinds, no(offered), inTime)],
    [`${strength} offer lapsed`, all(kinds, no(offered), late)],
  ];
}

function offerRules(known: Borders): Rules {
  const { left, gone, graduate } = known;
  const listed = any(all(gone, since('until', '2024-01-01')), all(graduate, since('paperDate', '2025-01-01')));
  const before = any(all(gone, no(since('until', '2026-01-01'))), all(graduate, no(since('paperDate', '2026-01-01'))));
  const doubt = any(all(any(must, may), listed, before), all(open, any(no(left), listed)));
  return [...owed('must', must, known), ...owed('may', may, known), ['offer undetermined', doubt]];
}

function renewRules({ left, yearsAgo }: Borders): Rules {
  const used = all(is('used', true), offered, upTo('offered', { fact: 'firstYear' }));
  const again = all(any(isPro, all(isVso, work)), left, no(used));
  const second = all(again, since('until', '2026-01-01'));
  const done = above('offered', { fact: 'firstYear' });
  const [secondYear, over] = [upTo('until', yearsAgo(1) - 1), upTo('until', yearsAgo(2) - 1)];
  const before = all(since('until', '2024-01-01'), no(since('until', '2026-01-01')));
  const profileless = all(isVso, noProfile, left, since('until', '2024-01-01'), no(used));
  return [
    ['renew done', all(second, done)],
    ['renew not-yet', all(second, no(done), no(secondYear))],
    ['renew open', all(second, no(done), secondYear, no(over))],
    ['renew lapsed', all(second, no(done), over)],
    ['renew undetermined', any(all(again, before), profileless)],
  ];
}

function consultRules({ plicht, doubted, yearsAgo, group }: Borders): Rules {
  const met = all(group, no(plicht), no(doubted));
  const young = (years: number) => above('paperDate', yearsAgo(years));
  const entree = all(diploma, is('paperOf', 'mbo'), is('paperLevel', 1), young(1));
  const ofPro = all(is('paperOf', 'pro'), leavingPaper, young(2));
  const ofVso = all(is('paperOf', 'vso'), leavingPaper, young(2));
  return [
    ['consult open', all(met, any(entree, ofPro, all(ofVso, work)))],
    ['consult undetermined', all(met, ofVso, noProfile)],
  ];
}

function paperRules({ left, under }: Borders): Rules {
  const document = is('paper', 'overgangsdocument');
  const fromVso = all(isVso, left, among('profile', ['arbeidsmarkt', 'dagbesteding']));
  const graduated = all(diploma, is('paperOf', 'mbo'));
  const verklaring = all(under(27), no(qualified), isMbo, left, above('parts', 0), no(graduated));
  return [
    ['document open', all(fromVso, no(document))],
    ['document done', all(fromVso, document)],
    ['document undetermined', all(isVso, left, noProfile)],
    ['verklaring open', all(verklaring, no(is('paper', 'mbo-verklaring')))],
    ['verklaring done', all(verklaring, is('paper', 'mbo-verklaring'))],
  ];
}

function reportRules(day: Day, { under, plicht, doubted, awaySince }: Borders): Rules {
  const four = all(among('kind', ['mbo', 'vavo', 'vo', 'pro']), under(27), awaySince(addDays(day, -28)));
  const month = all(isVso, under(23), awaySince(addMonths(day, -1)));
  const weeks = all(no(qualified), any(four, month));
  const away = no(is('away', never));
  const [enough, uncounted] = [above('hours', 15), is('hours', -1)];
  const free = all(no(plicht), no(doubted), weeks, away);
  const byHours = all(away, plicht, any(enough, uncounted));
  const either = all(away, doubted, any(enough, uncounted, weeks));
  const report = any(byHours, either, free);
  const reported = is('reported', true);
  return [
    ['report done', all(report, reported)],
    ['report open', all(no(reported), any(free, all(away, plicht, enough)))],
    ['report undetermined', all(report, no(reported), any(doubted, all(plicht, uncounted)))],
  ];
}

/** The rules that json-rules-engine can express, for one day. */
export function jsonRules(day: Day): Engine {
  const known = borders(day);
  const rules = [
    ...groupRules(known),
    ...offerRules(known),
    ...renewRules(known),
    ...consultRules(known),
    ...paperRules(known),
    ...reportRules(day, known),
  ];
  return new Engine(
    rules.map(([type, condition]): RuleProperties => ({
      conditions: { all: [condition] } as RuleProperties['conditions'],
      event: { type },
    })),
  );
}
