import type { Day } from '#law/day.ts';
import { defaultSettings, settingsInDoubt, type Settings } from '#law/settings.ts';

/** A number that a region agreed on, from a day on, where the law names none. */
export type Agreed = { readonly name: 'aansluitendMonths'; readonly value: number; readonly validFrom: Day };

const valid = (agreed: readonly Agreed[], today: Day): Agreed | undefined =>
  agreed.filter(({ validFrom }) => validFrom <= today).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];

/** The settings of the law on a day: as the region agreed, else as Aanzet begins. */
export function settingsOn(agreed: readonly Agreed[], today: Day): Settings {
  const now = valid(agreed, today);
  return now ? { ...defaultSettings, [now.name]: now.value } : defaultSettings;
}

/** Where the number of today comes from. */
export const originOn = (agreed: readonly Agreed[], today: Day): 'region' | 'default' =>
  valid(agreed, today) ? 'region' : 'default';

/** The question that the number answers. */
export const agreedQuestion = settingsInDoubt.aansluitendMonths.question;
