import type { Day } from '#law/day.ts';
import { profileWords } from './condition-words.ts';
import type { Indicator } from './indicator.ts';
import type { WorkProfile } from './known.ts';

/** Under this many nothing leaves; a region can only raise it. */
const least = 10;

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
function shipped(key: WorkProfileKey, months: number): Indicator {
  const { title, profile, source } = workProfiles[key];
  return workBy({ key, title, profile, source, version: '2026-1', confirmed: false }, months);
}
type By = Pick<Indicator, 'key' | 'title' | 'source' | 'version' | 'confirmed'> & { readonly profile: WorkProfile };
function workBy({ key, title, profile, source, version, confirmed }: By, months: number): Indicator {
  return {
    key: `${key}-${months}`,
    title: `Werk na ${months} maanden: ${title}`,
    yesWords: `${months} maanden na school aan het werk`,
    population: { is: 'left-months-ago', months },
    populationWords: `wie in het laatste jaar ${months} maanden van school was`,
    yes: { is: 'works', profile, on: { monthsAfterSchool: months } },
    source,
    version,
    confirmed,
    beside: Object.keys(workProfiles)
      .filter((other) => other !== key)
      .map((other) => `${other}-${months}`),
    least,
  };
}

/** Work that lasts, by each definition that ships. */
export const lastingWork: readonly Indicator[] = (Object.keys(workProfiles) as WorkProfileKey[]).flatMap((key) =>
  workMonths.map((months) => shipped(key, months)),
);

/** What a region itself calls work that lasts, and since when. */
export type OwnWork = { readonly profile: WorkProfile; readonly since: Day };
/** The same by the words of a region. Another profile is another version: no line goes through. */
export function workOf({ profile, since }: OwnWork): readonly Indicator[] {
  const by = {
    key: 'work-own',
    title: profileWords(profile),
    profile,
    source: 'afspraak van de regio',
    version: `regio-${since}`,
    confirmed: true,
  };
  return workMonths.map((months) => workBy(by, months));
}
