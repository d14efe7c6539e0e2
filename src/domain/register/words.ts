import type { NeededOfRegister } from './fields.ts';

const quoted = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
const AGAIN = 'lees het bestand opnieuw';

/** The sentences about one row of an export: line, value and what to do. */
export const reportWords = {
  missing: (line: number, column: string) =>
    `Regel ${line}: ${column} is niet ingevuld. Vul dit in jullie register in en ${AGAIN}.`,
  date: (line: number, column: string, value: string) =>
    `Regel ${line}: ${column} ${quoted(value)} bestaat niet. Pas de datum aan in jullie register en ${AGAIN}.`,
  duplicate: (line: number, first: number) =>
    `Regel ${line}: dit dossiernummer staat al op regel ${first}. We lezen alleen regel ${first}.`,
  exemption: (line: number) =>
    `Regel ${line}: hier staat een vrijstelling. Die lezen we niet in. Benaderen kan alleen na een besluit van een mens.`,
  notOurs: (line: number, municipality: string) =>
    `Regel ${line}: woont in ${municipality}. Daar werken jullie niet voor. Is deze melding toch voor jullie?`,
  saidNotOurs: (line: number, municipality: string) => `Regel ${line}: woont in ${municipality}, niet voor jullie.`,
  unknownKind: (line: number, kind: string) =>
    kind === ''
      ? `Regel ${line}: er staat niet bij wat voor melding het is. Kies de soort.`
      : `Regel ${line}: de soort melding ${quoted(kind)} kennen we niet. Kies de soort.`,
  looksLike: (line: number, name: string) =>
    `Regel ${line}: lijkt op ${name}, die al bij jullie staat. Is het dezelfde?`,
};

const NEEDED: Readonly<Record<NeededOfRegister, string>> = {
  dossierNumber: 'een dossiernummer',
  name: 'een naam (achternaam of naam)',
  birthDate: 'een geboortedatum',
  place: 'een woonplaats of gemeente',
};
/** What the columns of an export lack. */
export function missingInRegister(missing: readonly string[]): string {
  const names = (Object.keys(NEEDED) as NeededOfRegister[])
    .filter((each) => missing.includes(each))
    .map((needed) => NEEDED[needed]);
  const last = names.pop() ?? '';
  return `We missen een kolom met ${names.length ? `${names.join(', ')} en ` : ''}${last}. Er is niets veranderd.`;
}
