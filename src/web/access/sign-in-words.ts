import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

type Values = Readonly<Record<string, string | number>>;
const minutes = (n: string | number | undefined): string => (n === 1 ? '1 minuut' : `${n ?? 'een paar'} minuten`);

/** Who came back from their organisation and is not let in: what to do now. */
const cameBack: Readonly<Record<string, string>> = {
  'round-over': 'Dit inloggen is al gebruikt, duurde te lang, of begon in een andere browser. Begin opnieuw.',
  'provider-down': 'Het inloggen van je organisatie antwoordt niet. Probeer het over een paar minuten, of bel je ICT.',
  'provider-unfit': 'Het inloggen van je organisatie werkt nu niet samen met Aanzet. Bel je teamleider of beheerder.',
  'provider-said-no': 'Je organisatie liet je niet door. Begin opnieuw, of vraag het je ICT.',
  'token-wrong': 'Wat je organisatie terugstuurde, klopt niet. Er is niets gebeurd. Begin opnieuw, of bel je ICT.',
  'organisation-untold': 'Je organisatie zei niet bij welke school of gemeente je werkt. Vraag het je ICT.',
  'organisation-differs':
    'Je logde in voor een andere school of gemeente. Kies je eigen organisatie, of bel je beheerder.',
  'subject-bsn': 'Je organisatie stuurde een BSN mee. Dat nemen we niet aan, en er is niets van bewaard. Bel je ICT.',
  'not-staff': 'Je logde in als leerling. Log in met je account van het werk.',
  'not-invited':
    'Je organisatie kent je, maar hier is dit account niet gekoppeld. Open eerst de link in je uitnodiging, of bel je teamleider.',
  'mail-differs':
    'Je logde in met een ander mailadres dan in je uitnodiging. Ben jij dit wel? Meld je daar af en begin opnieuw met de link in je mail.',
  'account-taken': 'Dit account hoort al bij een andere collega. Bel je teamleider of beheerder.',
  'second-missing':
    'Je organisatie vroeg één stap, en hier is nog geen app met codes. Vraag je teamleider of beheerder om een nieuwe uitnodiging.',
};
export const cameBackWords = (code: string): string => cameBack[code] ?? 'Begin opnieuw.';

/** Dutch words for who does not come in: each says what to do now, and none says which part was wrong. */
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'mail-missing': 'Vul je mailadres in.',
  'passphrase-missing': 'Vul je wachtzin in.',
  'code-missing': 'Vul de code uit je app in, of een herstelcode.',
  'sign-in-wrong':
    'Dit klopt niet. Kijk je mailadres, je wachtzin en je code na. Een code werkt één keer: wacht op de volgende.',
  'sign-in-waits': ({ minutes: n }) => `Er is te vaak geprobeerd. Wacht ${minutes(n)} en probeer het dan opnieuw.`,
  'second-wrong': 'Deze code klopt niet. Een code werkt één keer: wacht op de volgende.',
  'mail-code-shape': 'De code heeft zes cijfers. Hij staat in de mail.',
  'mail-code-wrong': 'Deze code klopt niet. Kijk in de nieuwste mail.',
  'app-code-wrong': 'Deze code klopt niet. Typ de zes cijfers die nu in de app staan. Klopt de klok van je telefoon?',
  'passkey-wrong': 'Deze passkey werkt hier niet. Log in met je wachtzin en een code.',
  'passkey-nameless': 'Geef de passkey een naam, zodat je hem later herkent.',
  'passkey-name-long': ({ most }) => `Kies een kortere naam: hooguit ${most} tekens.`,
  'passkey-not-made': 'De passkey is niet gemaakt. Probeer het nog een keer, met de code die nu in je app staat.',
  'passkey-known': 'Deze passkey is er al.',
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
