import type { Findings } from '#app/access/round.ts';
import type { Offer } from '#app/ports/identity.ts';
import type { ProviderKind } from '#domain/access/provider.ts';
import type { Outcome, Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { bsnAsks } from '#web/door/bsn-words.ts';

export const kindWords: Readonly<Record<ProviderKind, { readonly label: string; readonly hint: string }>> = {
  entra: { label: 'Microsoft Entra ID', hint: 'Een account van Microsoft voor het werk. Veel gemeenten hebben dit.' },
  surfconext: { label: 'SURFconext', hint: 'Voor het mbo.' },
  entree: { label: 'Entree', hint: 'Voor praktijkonderwijs, vso en vo. Entree meldt geen tweede stap.' },
  nlgov: { label: 'Inloggen van de overheid', hint: 'Volgens de afspraak OIDC NL GOV.' },
};

const words: Readonly<Record<string, string>> = {
  'provider-missing': 'Kies waarmee je organisatie inlogt.',
  'issuer-wrong': 'Dit is geen adres dat kan. Het begint met https en heeft een naam, geen nummer.',
  'text-missing': 'Vul in hoe Aanzet daar heet.',
  'too-long': 'Dit is te lang.',
  bsn: bsnAsks,
  'code-tenant': 'Dit is geen tenant. Een tenant heeft 36 tekens, met vier streepjes erin.',
  'code-domain': 'Dit is geen domein. Bijvoorbeeld: school.nl.',
  'code-brin': 'Dit is geen BRIN. Een BRIN heeft twee cijfers en twee letters. Bijvoorbeeld: 11ZZ.',
  'code-municipality': 'Dit is geen gemeentecode. Bijvoorbeeld: GM0327.',
  'code-differs': 'Deze code hoort bij een andere organisatie. Kijk na of dit jouw organisatie is.',
  'code-elsewhere': 'Deze tenant staat niet in het adres hierboven. Vraag je ICT om het adres van jullie eigen tenant.',
  'secret-missing': 'Vul het geheim in. Bij een nieuw adres hoort een nieuw geheim.',
  'not-tried': 'Probeer eerst zelf in te loggen.',
};
export const providerErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals
    .map(({ code, field = 'kind' }) => ({ field, text: words[code] ?? 'Dit lukte niet. Probeer het opnieuw.' }))
    .filter(({ field }, at, all) => all.findIndex((one) => one.field === field) === at);

/** What looking at the address told, before anybody signed in. */
export function lookWords(looked: Outcome<Offer>): {
  readonly tone: 'good' | 'bad';
  readonly lines: readonly string[];
} {
  if (!looked.ok)
    return {
      tone: 'bad',
      lines: [
        looked.refusals.some(({ code }) => code === 'provider-down')
          ? 'Daar antwoordt niemand. Klopt het adres? Mag deze server daarheen? Vraag het je ICT.'
          : 'Daar staat geen inloggen dat Aanzet kan gebruiken. Klopt het adres precies? Vraag het je ICT.',
      ],
    };
  const { pkce, pushed, asks } = looked.value;
  return {
    tone: 'good',
    lines: [
      'Het adres werkt.',
      pkce ? 'De code voor de terugweg is beschermd (PKCE).' : 'Het zegt niet of het PKCE kan. Probeer het zelf.',
      ...(pushed ? ['De vraag gaat buiten de browser om (PAR).'] : []),
      asks ? 'Om een tweede stap kun je vragen.' : 'Om een tweede stap kun je hier niet vragen.',
    ],
  };
}

type Finding = { readonly title: string; readonly words: string; readonly good: boolean };
const organisationWords: Readonly<Record<Findings['organisation'], string>> = {
  fits: 'Dit is jouw organisatie.',
  'organisation-untold': 'Het zegt niet van welke organisatie iemand is. Laat je ICT dat gegeven meesturen.',
  'organisation-differs': 'Dit is een andere organisatie dan de code die hier staat. Kijk de code na.',
  'subject-bsn': 'Het zegt met een BSN wie iemand is. Dat nemen we niet aan. Vraag je ICT om een pseudoniem.',
  'not-staff': 'Het zegt dat jij een leerling bent. Log in met je account van het werk.',
};
/** What a trial showed, a line each. */
export const findingRows = ({ organisation, mail, twoSteps }: Findings): readonly Finding[] => [
  { title: 'Organisatie', words: organisationWords[organisation], good: organisation === 'fits' },
  {
    title: 'Mailadres',
    words:
      mail === 'told'
        ? 'Het komt mee. Bij de eerste keer moet het gelijk zijn aan dat van de uitnodiging.'
        : 'Het komt niet mee. Dan kijken we de eerste keer alleen naar de uitnodiging.',
    good: mail === 'told',
  },
  {
    title: 'Twee stappen',
    words: twoSteps
      ? 'Je organisatie vroeg er twee. Aanzet vraagt er geen bij.'
      : 'Er kwam geen tweede stap mee. Aanzet vraagt collega’s daarna een code uit hun app.',
    good: true,
  },
];
