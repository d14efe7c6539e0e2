import { guessColumns, headerKey, ranksOf } from '../intake/columns.ts';
import { namedField, type NamedField } from '../intake/named-field.ts';

/** What a partner list can hold that we read. Everything else is shown, and left out. */
export type PartnerField =
  | 'organisation'
  | 'kind'
  | 'municipality'
  | 'organisationPhone'
  | 'contact'
  | 'jobTitle'
  | 'phone'
  | 'mail'
  | 'workDays'
  | 'standIn';

type Field = NamedField<PartnerField>;
const field = namedField<PartnerField>;

/** In the order in which a page offers them: names as they stand in "wie is wie" lists (field.md 3, row 10). */
export const PARTNER_FIELDS: readonly Field[] = [
  field(
    'organisation',
    'organisatie',
    'naam organisatie, organisatienaam, partner, instelling, naam instelling, school, naam school, bedrijf, partij',
  ),
  field('kind', 'soort organisatie', 'soort, type, type organisatie, organisatietype, taak, domein, rol organisatie'),
  field('municipality', 'gemeente', 'gemeentenaam, naam gemeente, plaats, vestigingsplaats, woonplaats, stad'),
  field(
    'organisationPhone',
    'algemeen nummer',
    'algemeen telefoonnummer, telefoon organisatie, telefoon algemeen, tel algemeen, openbaar nummer, centraal nummer',
  ),
  field(
    'contact',
    'contactpersoon',
    'naam contactpersoon, contact, naam, medewerker, naam medewerker, collega, wie, persoon, aanspreekpunt',
  ),
  field('jobTitle', 'functie', 'rol, functienaam, beroep, functie contactpersoon'),
  field(
    'phone',
    'telefoon contactpersoon',
    'telefoon, telefoonnummer, tel, tel nr, telnr, nummer, mobiel, mobiel nummer, 06, gsm, doorkiesnummer',
  ),
  field('mail', 'mailadres', 'mail, e mail, email, e mailadres, emailadres, mailadres contactpersoon'),
  field('workDays', 'werkdagen', 'werkt op, dagen, aanwezig, bereikbaar, bereikbaar op, werktijden'),
  field('standIn', 'vervanger', 'vervanging, waarnemer, achterwacht, backup, back up, bij afwezigheid'),
];
const RANKS = ranksOf(PARTNER_FIELDS);
const ids = new Set<string>(PARTNER_FIELDS.map(({ id }) => id));

/** A header as a list that was read before named it, and what it was then. */
export type Remembered = { readonly header: readonly string[]; readonly mapping: readonly (string | null)[] };

/** Which field stands in which column, by its header; what somebody chose for the last list wins. */
export function guessPartners(header: readonly string[], before?: Remembered): readonly (PartnerField | null)[] {
  const chosen = (before?.header ?? []).map((text, column) => [headerKey(text), before?.mapping[column]] as const);
  const known = chosen.flatMap(([key, field]) =>
    field === null || field === undefined ? [] : [[key, field as PartnerField] as const],
  );
  return guessColumns(RANKS, header, new Map(known)).mapping;
}

/** A field by its name, or undefined. */
export const partnerField = (name: string): PartnerField | undefined =>
  ids.has(name) ? (name as PartnerField) : undefined;

/** A list says which organisation it is about: by name, or as a kind of organisation in a municipality. */
export const canBeJudged = (mapping: readonly (PartnerField | null)[]): boolean =>
  mapping.includes('organisation') || (mapping.includes('kind') && mapping.includes('municipality'));
