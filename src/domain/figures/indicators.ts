import type { Condition } from './condition.ts';
import type { Indicator } from './indicator.ts';
import { anyWork } from './known.ts';
import { lastingWork, workOf, type OwnWork } from './lasting-work.ts';

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
  populationWords: 'wie op 1 oktober op het vo of mbo zat en jonger dan 22 was; niet pro of vso',
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

const askedMonths = 6;
const wasAsked: Condition = { is: 'asked-how', months: askedMonths };
const answered = {
  ...own,
  population: wasAsked,
  populationWords: 'wie in de laatste zes maanden de vraag kreeg hoe het gaat',
} as const;
const feelings = ['asked-how', 'says-well', 'says-stopped'];
/** How it goes, in the words of young people: they choose one of a few answers. */
const howItGoes: readonly Indicator[] = [
  {
    ...own,
    key: 'asked-how',
    title: 'Gevraagd hoe het gaat, in de laatste zes maanden',
    yesWords: 'gevraagd hoe het gaat',
    population: not({ is: 'left-alone' }),
    populationWords: 'jongeren, zonder wie geen hulp wil en wie niet wordt benaderd',
    yes: wasAsked,
  },
  {
    ...answered,
    key: 'says-well',
    title: 'Zegt: het gaat goed',
    yesWords: 'het gaat goed',
    yes: { is: 'says', answer: 'well', months: askedMonths } satisfies Condition,
  },
  {
    ...answered,
    key: 'says-stopped',
    title: 'Zegt: mijn baan of opleiding stopt',
    yesWords: 'de baan of opleiding stopt',
    yes: { is: 'says', answer: 'stopped', months: askedMonths } satisfies Condition,
  },
].map((one) => ({ ...one, beside: feelings.filter((key) => key !== one.key) }));

const leavers = {
  ...own,
  population: { is: 'left-months-ago', months: 0 },
  populationWords: 'wie in het laatste jaar van school ging',
} as const;
const spoken: Condition = { is: 'reached', months: 12 };
const withContact = all(spoken, { is: 'has-contact' });
const stages = ['left-reached', 'left-contact', 'left-busy'];
/** Who left in a year, step by step: each step is a part of the one before it. */
const leftThisYear: readonly Indicator[] = [
  { key: 'left-reached', title: 'Van school, en gesproken', yesWords: 'gesproken na school', yes: spoken },
  {
    key: 'left-contact',
    title: 'En een vaste contactpersoon',
    yesWords: 'gesproken, en met een vaste contactpersoon',
    yes: withContact,
  },
  {
    key: 'left-busy',
    title: 'En op school of aan het werk',
    yesWords: 'gesproken, met een contactpersoon, en op school of aan het werk',
    yes: all(withContact, { is: 'any', of: [atSchool, { is: 'works', profile: anyWork(true), on: onDay }] }),
  },
].map((one) => ({ ...leavers, ...one, beside: stages.filter((key) => key !== one.key) }));

/** Every indicator that Aanzet counts from what an organisation itself knows. */
export const indicators: readonly Indicator[] = [
  ...outOfSchool,
  ...lastingWork,
  ...howWeWork,
  ...leftThisYear,
  ...howItGoes,
];
/** What is counted, with work by the own profile of the region behind it. */
export const countedWith = (own: OwnWork | undefined): readonly Indicator[] =>
  own ? [...indicators, ...workOf(own)] : indicators;
