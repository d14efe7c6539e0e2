import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

type Values = Readonly<Record<string, string | number>>;
const minutes = (n: string | number | undefined): string => (n === 1 ? '1 minuut' : `${n ?? 'een paar'} minuten`);

/** Dutch words for who does not come in: each says what to do now, and none says which part was wrong. */
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'mail-missing': 'Vul je mailadres in.',
  'passphrase-missing': 'Vul je wachtzin in.',
  'code-missing': 'Vul de code uit je app in, of een herstelcode.',
  'sign-in-wrong':
    'Dit klopt niet. Kijk je mailadres, je wachtzin en je code na. Een code werkt één keer: wacht op de volgende.',
  'sign-in-waits': ({ minutes: n }) => `Er is te vaak geprobeerd. Wacht ${minutes(n)} en probeer het dan opnieuw.`,
  'mail-code-shape': 'De code heeft zes cijfers. Hij staat in de mail.',
  'mail-code-wrong': 'Deze code klopt niet. Kijk in de nieuwste mail.',
  'app-code-wrong': 'Deze code klopt niet. Typ de zes cijfers die nu in de app staan. Klopt de klok van je telefoon?',
  'passphrase-short': ({ least }) => `Maak je wachtzin langer: minstens ${least} tekens. Vier woorden is goed.`,
  'passphrase-long': ({ most }) => `Maak je wachtzin korter: hooguit ${most} tekens.`,
  'passphrase-guessed':
    'Deze wachtzin is makkelijk te raden. Kies een paar woorden die niets met jou of je werk te maken hebben.',
  'passphrase-differs': 'De wachtzin is hier anders. Typ hem twee keer hetzelfde.',
};

export const signInErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map(({ code, field, values = {} }) => {
    const said = words[code] ?? 'Dit lukte niet. Probeer het opnieuw.';
    return { field: field ?? 'mail', text: typeof said === 'string' ? said : said(values) };
  });
