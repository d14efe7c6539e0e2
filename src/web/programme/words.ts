import type { Refusal } from '#domain/outcome.ts';
import { fullDay } from '#domain/day-words.ts';
import type { Names } from '#domain/programme/in-words.ts';
import { partyOf, type Programme } from '#domain/programme/programme.ts';
import type { Section } from '#domain/programme/section.ts';
import { titleOf, type SectionStatus } from '#domain/programme/status.ts';
import { tooLongWords } from '#web/door/length-words.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import type { Tone } from '#web/kit/badge.tsx';
import { measureRefusals } from './file-words.ts';
import { bsnAsks } from '#web/door/bsn-words.ts';

export const here = '/regio/programma';
export const partPath = (sectionId: string): string => `${here}/deel/${sectionId}`;
export const crumbs = [{ label: 'Waar stokt het', href: '/regio' }];
export const crumbsInside = [...crumbs, { label: 'Regionaal programma', href: here }];

type Values = NonNullable<Refusal['values']>;
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  ...measureRefusals,
  'name-missing': 'Geef het programma een naam.',
  'ends-before': 'Het einde moet na het begin zijn.',
  'no-day': 'Vul een dag in die bestaat. Bijvoorbeeld: 1 9 2027.',
  'day-missing': 'Vul ook de dag in. Bijvoorbeeld: 1-10-2027.',
  'year-missing': 'Vul ook het jaar in. Bijvoorbeeld: 2027.',
  'claim-missing': 'Schrijf ook op waar dit over gaat.',
  'number-unclear': 'Vul een getal in, zonder punt. Bijvoorbeeld: 1240 of 67,5.',
  'number-negative': 'Vul een getal in van 0 of meer.',
  'percent-too-high': 'Een percentage is hoogstens 100.',
  'choice-unknown': 'Kies iets uit de lijst.',
  'party-unknown': 'Kies iemand die meedoet.',
  'chapter-unknown': 'Kies een hoofdstuk van de analyse.',
  'too-many-rows': ({ most = '' }) => `Er passen ${most} regels in. Haal er een paar weg.`,
  'text-too-long': tooLongWords,
  bsn: `${bsnAsks} Haal het hier weg.`,
  'writing-unsaved': 'Wat je typte, is nog niet bewaard. Bewaar het, of gooi het weg.',
  'words-missing': 'Schrijf eerst wat je wilt zeggen.',
  'enough-sections': ({ most = '' }) => `Er passen er ${most} in. Haal eerst een andere weg.`,
  'section-needed': 'Dit deel vraagt de regeling. Het kan er niet uit.',
  'role-missing': 'Kies wat deze partij is.',
  'party-missing': 'Kies een organisatie, of vul een naam in.',
  'party-there': 'Deze partij doet al mee.',
  'party-used': ({ name = '' }) => `${name} staat nog in een deel. Haal dat daar eerst weg.`,
  'owner-stays': 'De contactgemeente blijft erin. Zij maakt het programma.',
  'elsewhere-town-missing': 'Kies welke gemeente.',
  'elsewhere-answer-missing': 'Kies ja of nee.',
  'elsewhere-where-missing': 'Vul in welk programma. Bijvoorbeeld: regionaal programma Rivierenland.',
  'writer-unknown': 'Kies een collega van een partij die meedoet.',
  'figure-missing': 'Kies een cijfer uit de lijst.',
  'paste-empty': 'Plak eerst de tabel.',
  'paste-no-name': 'Er is geen kolom met de naam van de maatregel. Zet boven die kolom: Maatregel.',
  'paste-nothing-new': 'Er staat geen maatregel in die nieuw is. Plak ook de regel met de namen van de kolommen.',
  'changed-meanwhile': ({ who = '' }) => `${who || 'Een collega'} was je net voor. Kijk wat er nu staat.`,
};
/** A sentence at the field for each thing that must change. */
export const errorsOf = (refusals: readonly Refusal[], fallback: string): readonly FormError[] =>
  refusals.map(({ code, field, values = {} }) => {
    const said = words[code] ?? 'Dit lukte niet. Probeer het opnieuw.';
    return { field: field ?? fallback, text: typeof said === 'string' ? said : said(values) };
  });

export const programmeNotices = {
  'programme-begun': 'Het programma is begonnen. Vul nu de delen in.',
  'programme-renamed': 'De naam en de periode zijn bewaard.',
  'part-kept': 'Bewaard als een nieuwe versie.',
  'part-left': 'Je bent gestopt met schrijven. Er is niets veranderd.',
  'measures-pasted': 'De maatregelen staan erin. Kijk ze na, en vul aan wat ontbreekt.',
  'part-moved': 'Het deel staat op een andere plek. De nummers gaan mee.',
  'part-gone': 'Het deel is eruit. Wat erin stond, blijft bewaard.',
  'said-beside': 'Je opmerking staat erbij.',
  'said-solved': 'De opmerking is opgelost.',
  'party-kept': 'De partij doet mee.',
  'elsewhere-kept': 'Bewaard of de gemeente ook elders meedoet.',
  'party-gone': 'De partij doet niet meer mee.',
  'writers-kept': 'Bewaard wie schrijft.',
  'figure-copied': 'Het cijfer staat erin, met bron en dag.',
} as const;

/** How ids and days of this programme read. */
export const namesOf = (programme: Programme): Names => ({
  day: fullDay,
  of: (id) => {
    const section = programme.sections.find((one) => one.id === id);
    return partyOf(programme, id)?.name ?? (section ? titleOf(section) : 'niet meer in het programma');
  },
});
export const toneOf: Readonly<Record<SectionStatus, Tone>> = {
  'not-begun': 'plain',
  'under-way': 'calm',
  ready: 'done',
};
/** 'Versie 3, door Ilse Mulder op 8 juni 2026' */
export const versionWords = ({ version, by, on }: Pick<Section, 'version' | 'by' | 'on'>): string =>
  version === 0 ? 'Nog niemand schreef hier' : `Versie ${version}, door ${by} op ${fullDay(on)}`;
/** '2026 tot en met 2029' */
export const yearsWords = ({ from, until }: Pick<Programme, 'from' | 'until'>): string =>
  `${from.slice(0, 4)} tot en met ${until.slice(0, 4)}`;
/** Who leads the process, and who else writes. */
export function peopleWords({ processLead, writers }: Programme): string {
  const lead = processLead ? `${processLead.name} leidt het proces.` : 'Nog niemand leidt het proces.';
  const others = writers.map(({ name }) => name).join(', ');
  return `${lead} ${others === '' ? 'Verder schrijft nog niemand mee.' : `Ook schrijven: ${others}.`}`;
}
