import type { Condition } from './condition.ts';
import type { Indicator } from './indicator.ts';
import { anyWork, type WorkProfile } from './known.ts';

const all = (...of: readonly Condition[]): Condition => ({ is: 'all', of });
const not = (of: Condition): Condition => ({ is: 'not', of });
const onDay = 'day' as const;
const inOctober = 'october-before' as const;

const atSchool: Condition = { is: 'at-school', on: onDay };
const hasStart: Condition = { is: 'startkwalificatie', on: onDay };
const hasEntree: Condition = { is: 'entree-diploma', on: onDay };
const notExempt = not({ is: 'exempt' });
/** Under this many nothing leaves; a region can only raise it. */
const least = 10;

const neetPeople = {
  population: { is: 'age', from: 16, under: 27, on: onDay },
  populationWords: 'jongeren van 16 tot en met 26 jaar',
  source: 'Aanzet, naar het voorbeeld van de registertelling van het CBS',
  version: '2026-1',
  confirmed: false,
  least,
} as const;
const neet = (zzp: boolean): Condition => all(not(atSchool), not({ is: 'works', profile: anyWork(zzp), on: onDay }));

const oldPeople = {
  population: all(
    { is: 'age', under: 22, on: inOctober },
    { is: 'enrolled', at: ['vo', 'mbo'], on: inOctober },
    notExempt,
  ),
  populationWords: 'jongeren die op 1 oktober jonger dan 22 waren en op het vo of mbo zaten, zonder pro en vso',
  source: 'Regeling 2012, bijlage A (A − B − C − D)',
  version: 'oud-2012',
  confirmed: true,
  least,
} as const;
const vsvOld = all(
  not(atSchool),
  not(hasStart),
  not(all(hasEntree, { is: 'works', profile: anyWork(false), on: onDay })), // D5
);

const newPeople = {
  population: all({ is: 'age', under: 27, on: onDay }, { is: 'enrolled', on: inOctober }, notExempt),
  populationWords: 'jongeren tot 27 die op 1 oktober op een school zaten, ook pro en vso',
  source: 'Regeling 2026, bijlage 1A: de lijst met uitzonderingen is nog niet gelezen',
  version: 'nieuw-2026-sjabloon',
  confirmed: false,
  least,
} as const;
const vsvNew = all(not(atSchool), not(hasStart));

/** vsv and geen-school-geen-werk: each is shown with all the others beside it, so that nobody picks the kindest one. */
const together = ['neet', 'neet-without-zzp', 'vsv-old', 'vsv-old-without-entree', 'vsv-new', 'vsv-new-without-entree'];
const beside = (key: string): readonly string[] => together.filter((other) => other !== key);
const noWork = 'geen school en geen werk';
const leftEarly = 'van school zonder startkwalificatie';

const outOfSchool: readonly Indicator[] = [
  {
    ...neetPeople,
    key: 'neet',
    title: 'Geen school en geen werk',
    yesWords: noWork,
    yes: neet(true),
    beside: beside('neet'),
  },
  {
    ...neetPeople,
    key: 'neet-without-zzp',
    title: 'Geen school en geen werk, als zzp niet meetelt als werk',
    yesWords: noWork,
    yes: neet(false),
    beside: beside('neet-without-zzp'),
  },
  {
    ...oldPeople,
    key: 'vsv-old',
    title: 'Voortijdig van school, oude telling',
    yesWords: leftEarly,
    yes: vsvOld,
    beside: beside('vsv-old'),
  },
  {
    ...oldPeople,
    key: 'vsv-old-without-entree',
    title: 'Voortijdig van school, oude telling, zonder wie entree haalde',
    yesWords: leftEarly,
    yes: all(vsvOld, not(hasEntree)),
    beside: beside('vsv-old-without-entree'),
  },
  {
    ...newPeople,
    key: 'vsv-new',
    title: 'Voortijdig van school, nieuwe telling',
    yesWords: leftEarly,
    yes: vsvNew,
    beside: beside('vsv-new'),
  },
  {
    ...newPeople,
    key: 'vsv-new-without-entree',
    title: 'Voortijdig van school, nieuwe telling, zonder wie entree haalde',
    yesWords: leftEarly,
    yes: all(vsvNew, not(hasEntree)),
    beside: beside('vsv-new-without-entree'),
  },
];

/** Two ways to say "work that lasts"; which one a region chooses stands with the number. */
const workProfiles = {
  'work-12h': {
    title: '12 uur of meer, elk contract, ook zzp',
    profile: { minHours: 12, months: 0, contracts: null, zzp: true, withLearning: true },
    source: 'CBS en SBB: baan van 12 uur of meer',
  },
  'work-24h': {
    title: '24 uur of meer, een maand achter elkaar, geen oproep en geen zzp',
    profile: {
      minHours: 24,
      months: 1,
      contracts: ['permanent', 'temporary', 'agency'],
      zzp: false,
      withLearning: true,
    },
    source: 'voorbeeld van een regio',
  },
} as const satisfies Record<string, { title: string; profile: WorkProfile; source: string }>;
type WorkProfileKey = keyof typeof workProfiles;
/** Months after school at which work is looked at. */
const workMonths = [3, 6, 12, 24] as const;

/** Work that lasts, by one profile, so many months after school. */
function lastingWork(key: WorkProfileKey, months: number): Indicator {
  const { title, profile, source } = workProfiles[key];
  return {
    key: `${key}-${months}`,
    title: `Werk na ${months} maanden: ${title}`,
    yesWords: `${months} maanden na school aan het werk`,
    population: { is: 'left-months-ago', months },
    populationWords: `wie in het laatste jaar ${months} maanden van school was`,
    yes: { is: 'works', profile, on: { monthsAfterSchool: months } },
    source,
    version: '2026-1',
    confirmed: false,
    beside: Object.keys(workProfiles)
      .filter((other) => other !== key)
      .map((other) => `${other}-${months}`),
    least,
  };
}

const own = {
  source: 'Aanzet, wat de organisatie zelf vastlegde',
  version: '2026-1',
  confirmed: true,
  beside: [],
  least,
} as const;
const everybody = {
  population: { is: 'everybody' },
  populationWords: 'alle jongeren van de eigen organisatie',
} as const;
const howWeWork: readonly Indicator[] = [
  {
    ...own,
    key: 'reached',
    title: 'Gesproken in de laatste drie maanden',
    yesWords: 'gesproken',
    population: not({ is: 'left-alone' }),
    populationWords: 'jongeren, zonder wie geen hulp wil en wie niet wordt benaderd',
    yes: { is: 'reached', months: 3 },
  },
  {
    ...own,
    ...everybody,
    key: 'one-contact',
    title: 'Een vaste contactpersoon',
    yesWords: 'met een vaste contactpersoon',
    yes: { is: 'has-contact' },
  },
  {
    ...own,
    ...everybody,
    key: 'wish-followed',
    title: 'Doet wat hij of zij wilde',
    yesWords: 'doet wat hij of zij wilde',
    yes: { is: 'wish-followed' },
  },
  {
    ...own,
    ...everybody,
    key: 'record-complete',
    title: 'Gemeente, school en wat iemand doet zijn bekend',
    yesWords: 'compleet',
    yes: { is: 'complete' },
  },
];

/** Every indicator that Aanzet counts from what an organisation itself knows. */
export const indicators: readonly Indicator[] = [
  ...outOfSchool,
  ...(Object.keys(workProfiles) as WorkProfileKey[]).flatMap((key) =>
    workMonths.map((months) => lastingWork(key, months)),
  ),
  ...howWeWork,
];
/** Those that are counted in the product: what somebody wanted stands nowhere as a choice yet. */
export const counted: readonly Indicator[] = indicators.filter(({ key }) => key !== 'wish-followed');
