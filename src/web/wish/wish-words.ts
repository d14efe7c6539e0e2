import { notSaidYet, whyNot, type Why } from '#domain/wish/why-not.ts';
import { howSaid, wishes, type Said } from '#domain/wish/wish.ts';

/** 'werken (zelf gezegd op 12 juni 2026)' */
export const wishWords = (said: Said): string => `${wishes[said.wish].toLowerCase()} (${howSaid(said)})`;

/** 'er was nog geen plek. “Vanaf augustus wel.”' */
export function whyWords({ reason, words }: Why): string {
  if (reason === null) return notSaidYet.toLowerCase();
  return [whyNot[reason].toLowerCase(), words !== null && `“${words}”`].filter(Boolean).join('. ');
}

/** What was not done on these pages: each says what to do now. */
export const wishRefusals: Readonly<Record<string, string>> = {
  'wish-missing': 'Kies wat de jongere wil. Weten jullie het niet? Kies dan: weet het nog niet.',
  'wish-why-missing': 'Kies waarom. Of ga terug: dan blijft er staan dat het nog niet is gezegd.',
  'wish-was-followed': 'De jongere doet nu wat hij of zij wilde. Er is niets uit te leggen.',
};
