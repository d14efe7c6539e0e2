import { ok, type Outcome } from '../outcome.ts';
import type { Town } from './consent.ts';
import { standing, type Entry, type EntryContent } from './entry.ts';
import { textFaults, unchosen } from './free-text.ts';

/** A municipality that takes part in another programme too; `where` null = nobody said, but it lies in another region. */
export type InTwo = { readonly town: Town; readonly where: string | null };

/** Municipalities in two programmes: as was written down, and else those that lie in another region of a Doorstroompunt. */
export function inTwoProgrammes(towns: readonly Town[], entries: readonly Entry[]): readonly InTwo[] {
  const said = new Map(standing(entries, 'elsewhere').map(({ subject, content }) => [subject, content.where]));
  return towns.flatMap((town): readonly InTwo[] => {
    const where = said.get(town.code);
    if (typeof where === 'string') return [{ town, where }];
    return where === undefined && town.otherRegion === true ? [{ town, where: null }] : [];
  });
}
/** 'Leusden doet ook mee in: regionaal programma Utrecht.' */
export const inTwoWords = ({ town, where }: InTwo): string =>
  where === null
    ? `${town.name} ligt in een andere regio van het Doorstroompunt. Vraag of de gemeente ook daar meedoet.`
    : `${town.name} doet ook mee in: ${where}${/[.!?]$/.test(where) ? '' : '.'}`;

export type TypedElsewhere = { readonly answer: 'yes' | 'no' | undefined; readonly where: string };
/** Refusals by field: elsewhere-answer-missing, elsewhere-where-missing, text-too-long, bsn. */
export function checkElsewhere({ answer, where }: TypedElsewhere, most: number): Outcome<EntryContent['elsewhere']> {
  const words = where.trim();
  const refusals = [
    ...unchosen(answer, 'elsewhere', 'elsewhere-answer-missing'),
    ...textFaults(words, 'where', { most, ...(answer === 'yes' && { missing: 'elsewhere-where-missing' }) }),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return ok({ where: answer === 'no' ? null : words });
}
