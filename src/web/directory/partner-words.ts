import type { PartnerQuestion } from '#domain/directory/partner-list.ts';
import type { PartnerFault } from '#domain/directory/partner-row.ts';
import type { PartnerCounts } from '#app/ports/partners.ts';
import { countWords } from './directory-words.ts';

const faultWords: Readonly<Record<PartnerFault['code'], (value: string) => string>> = {
  bsn: () => 'Hier staat een nummer dat op een BSN lijkt. De regel is niet bewaard.',
  'no-organisation': () => 'Er staat geen organisatie. De regel is niet gelezen.',
  'too-long': (value) => `“${value}…” is te lang. De regel is niet gelezen.`,
  'no-phone': (value) => `“${value}” is geen telefoonnummer. De regel is niet gelezen.`,
  'no-mail': (value) => `“${value}” is geen mailadres. De regel is niet gelezen.`,
  'no-channel': (value) => `Bij ${value} staat geen telefoon en geen mailadres. De regel is niet gelezen.`,
  'kept-there': (value) => `${value} is niet toegevoegd. Deze organisatie nodigt de eigen collega’s uit.`,
  'not-by-list': (value) => `${value} is niet toegevoegd. Wie de regio bijhoudt, voeg je toe bij Organisaties.`,
  skipped: (value) => `${value} is overgeslagen.`,
  'work-days': (value) => `De werkdagen “${value}” konden we niet lezen. De rest wel.`,
  'stand-in': (value) => `${value} staat niet bij deze organisatie. Er is geen vervanger gekozen.`,
  differs: (value) => `Bij ${value} staat al een ander nummer of mailadres. Dat is zo gebleven.`,
};
/** What is wrong on a line, in one sentence. */
export const partnerFaultWords = ({ code, value }: PartnerFault): string => faultWords[code](value);

/** 'regel 4', 'regel 2, 3 en 9'. */
export function lineWords(lines: readonly number[]): string {
  const [last, ...before] = lines.toReversed();
  return before.length === 0 ? `regel ${last}` : `regel ${before.toReversed().join(', ')} en ${last}`;
}

const likeWords = (labels: readonly string[]): string => `Dit lijkt op ${labels.join(' en op ')}. Is het dezelfde?`;
/** Why a question is asked. */
export const questionHint = ({ about, options, lines }: PartnerQuestion): string => {
  const where = ` (${lineWords(lines)})`;
  if (about === 'municipality') return `Welke gemeente is dit?${where}`;
  if (about === 'kind') return `Wat voor organisatie is dit?${where}`;
  return `${likeWords(options.map(({ label }) => label))}${where}`;
};

/** What a list did, in one sentence each. */
export const partnerCountWords = ({ organisations, colleagues, filled, tasks }: PartnerCounts): readonly string[] => [
  `${countWords(organisations, 'nieuwe organisatie', 'nieuwe organisaties')} en ${countWords(colleagues, 'nieuwe collega', 'nieuwe collega’s')}.`,
  ...(filled > 0 ? [`${filled} keer is iets aangevuld wat er nog niet stond.`] : []),
  ...(tasks > 0 ? [`${countWords(tasks, 'taak', 'taken')} erbij. Kijk ze na op de pagina van de organisatie.`] : []),
];
