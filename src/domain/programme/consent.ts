import { ok, type Outcome } from '../outcome.ts';
import type { Day } from '#law/day.ts';
import { standing, type Entry, type EntryContent } from './entry.ts';
import { listed } from './filled.ts';
import { dayFaults, mostOfReason, mostOfWho, textFaults, unchosen } from './free-text.ts';
import type { Party, Programme } from './programme.ts';
import type { Section } from './section.ts';

/** A municipality of the programme: its code and how it is called. */
export type Town = {
  readonly code: string;
  readonly name: string;
  readonly organisationIds: readonly string[];
  /** Whether it lies in another region of a Doorstroompunt than who answers for the programme. */
  readonly otherRegion?: boolean;
};
const speaksFor: readonly Party['role'][] = ['municipality', 'wi', 'contactgemeente', 'centrumgemeente'];

/** The municipalities that say yes or no on each measure (S-175), each once, by the name that `nameOf` gives their code. */
export function townsOf(
  { parties }: Pick<Programme, 'parties'>,
  nameOf: (code: string) => string | undefined,
): readonly Town[] {
  const byCode = new Map<string, Town>();
  for (const { role, municipalityCode: code, organisationId, name } of parties) {
    if (code === null || !speaksFor.includes(role)) continue;
    const before = byCode.get(code);
    const organisationIds = [...(before?.organisationIds ?? []), ...(organisationId === null ? [] : [organisationId])];
    byCode.set(code, { code, name: nameOf(code) ?? before?.name ?? name, organisationIds });
  }
  return [...byCode.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

export type TypedConsent = {
  readonly answer: 'yes' | 'no' | undefined;
  readonly why: string;
  readonly saidBy: string;
  readonly saidOn: Day;
};
/** Refusals by field: answer-missing, why-missing (of a no), said-by-missing, no-day, day-ahead, text-too-long, bsn. */
export function checkConsent(typed: TypedConsent, version: number, today: Day): Outcome<EntryContent['consent']> {
  const { answer, why, saidBy, saidOn } = typed;
  const refusals = [
    ...unchosen(answer, 'answer', 'consent-answer-missing'),
    ...textFaults(why, 'why', { most: mostOfReason, ...(answer === 'no' && { missing: 'consent-why-missing' }) }),
    ...textFaults(saidBy, 'saidBy', { most: mostOfWho, missing: 'consent-said-by-missing' }),
    ...dayFaults(saidOn, 'saidOn', today),
  ];
  if (refusals.length > 0 || answer === undefined) return { ok: false, refusals };
  return ok({ answer, why: why.trim(), saidBy: saidBy.trim(), saidOn, version });
}

/** What one municipality said of one measure. `changed` = the measure was written anew since. Entry undefined = nothing yet. */
export type Answer = { readonly town: Town; readonly entry: Entry<'consent'> | undefined; readonly changed: boolean };
export type MeasureConsent<S = Section> = { readonly measure: S; readonly answers: readonly Answer[] };
type Measured = Pick<Section, 'id' | 'kind' | 'version'>;

/** Of each measure what each municipality said. */
export function consentsOf<S extends Measured>(
  { sections }: { readonly sections: readonly S[] },
  towns: readonly Town[],
  entries: readonly Entry[],
): readonly MeasureConsent<S>[] {
  const said = new Map(standing(entries, 'consent').map((entry) => [`${entry.sectionId} ${entry.subject}`, entry]));
  return sections
    .filter(({ kind }) => kind === 'measure')
    .map((measure) => ({
      measure,
      answers: towns.map((town) => {
        const entry = said.get(`${measure.id} ${town.code}`);
        return { town, entry, changed: entry !== undefined && entry.content.version < measure.version };
      }),
    }));
}

/** On how many measures a municipality said something of the text as it is now. */
export const saidBy = (consents: readonly MeasureConsent[], code: string): number =>
  consents.filter(({ answers }) =>
    answers.some(({ town, entry, changed }) => town.code === code && entry !== undefined && !changed),
  ).length;
/** The municipalities that said no, by name. */
export const saidNo = ({ answers }: MeasureConsent): readonly string[] =>
  answers.filter(({ entry }) => entry?.content.answer === 'no').map(({ town }) => town.name);
/** Measures that do not hold everywhere: by the id of the section, the municipalities by name. */
export const notInOf = (consents: readonly MeasureConsent[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    consents.flatMap((one) => {
      const names = saidNo(one);
      return names.length === 0 ? [] : [[one.measure.id, names] as const];
    }),
  );
/** 'Geldt niet in Leusden.' */
export const notInWords = (names: readonly string[]): string => `Geldt niet in ${listed(names)}.`;
