import { addDays, type Day } from '#law/day.ts';
import type { Regulation, Rule } from '#law/rule.ts';
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

const summaryOf = (months: number): string =>
  months === 1
    ? 'Begint iemand binnen 1 maand aan een volgende school? Dan telt dat als meteen doorgaan.'
    : `Begint iemand binnen ${months} maanden aan een volgende school? Dan telt dat als meteen doorgaan.`;

/** What a region agreed, as rules of the same shape as those of the law: each agreement a version, told apart by its source. */
export function agreementsAsRules(agreed: readonly Agreed[]): Regulation {
  const inOrder = agreed.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const rules = inOrder.map(({ value, validFrom }, at): Rule => {
    const next = inOrder[at + 1];
    return {
      id: 'A01',
      article: 'aansluitend',
      lid: '',
      kind: 'term',
      source: 'agreement',
      validFrom,
      ...(next && { validTo: addDays(next.validFrom, -1) }),
      link: '/regio/wet',
      term: { n: value, unit: 'months' },
      summary: summaryOf(value),
      doubts: [agreedQuestion],
    };
  });
  return { key: 'Regio', name: 'Afspraken van de regio', rules };
}
