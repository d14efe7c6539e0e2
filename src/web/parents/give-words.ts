import type { Ground } from '#domain/parents/link.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { bsnAsks } from '#web/door/bsn-words.ts';

/** Why somebody may look along, to a colleague; {naam} of the young person. */
export const groundWords: Readonly<Record<Ground, string>> = {
  minor:
    '{naam} kiest nog niet alleen. Een ouder met gezag of de voogd mag meekijken. Schrijf eerst op wie dat is, en bekijk het bewijs.',
  represents: 'Er is een curator of mentor (mentorschap). Alleen die mag meekijken.',
  'own-yes': '{naam} kiest zelf wie meekijkt, en wat die ziet. Vraag het in een gesprek.',
};

type Values = Readonly<Record<string, string | number>>;
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'along-whom': 'Kies wie er meekijkt.',
  'along-name': 'Vul de naam in van wie meekijkt. Bijvoorbeeld: Nadia Benali.',
  'along-yes': 'Vul de dag in waarop de jongere ja zei. Die dag is geweest.',
  'along-shielded': 'Hier kan nu niemand meekijken.',
  'way-channel': 'Kies hoe de link gaat.',
  'way-number': 'Dit is geen Nederlands mobiel nummer. Dat begint met 06. Een ander nummer? Kies mail of papier.',
  'way-mail': 'Dit is geen mailadres. Bijvoorbeeld: naam@example.org.',
  'way-no-sms': 'Hier kan nog geen sms weg. Kies iets anders.',
  'words-missing': 'Schrijf je antwoord.',
  'words-too-long': ({ most }) => `Maak dit korter. Er passen ${most} letters in.`,
  bsn: bsnAsks,
};
/** Refusals in words; a code nobody wrote words for is a bug. */
export const errorsOf = (refusals: readonly Refusal[], field: string): readonly FormError[] =>
  refusals.map(({ code, values = {}, field: at }) => {
    const said = words[code];
    if (said === undefined) throw new Error(`no words for ${code}`);
    return { field: at ?? field, text: typeof said === 'string' ? said : said(values) };
  });
