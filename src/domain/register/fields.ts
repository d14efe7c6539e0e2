import { guessColumns, ranksOf } from '../intake/columns.ts';
import { namedField, type NamedField } from '../intake/named-field.ts';

/** What an export of a register can hold that we read. Everything else is shown, and left out. */
export type RegisterField =
  | 'dossierNumber'
  | 'firstName'
  | 'infix'
  | 'familyName'
  | 'fullName'
  | 'birthDate'
  | 'place'
  | 'municipality'
  | 'municipalityCode'
  | 'postcode'
  | 'kind'
  | 'reportedOn'
  | 'school'
  | 'location'
  | 'leftOn'
  | 'handler'
  | 'phone'
  | 'email';

type Field = NamedField<RegisterField>;
const field = namedField<RegisterField>;

/**
 * In the order in which a page offers them. Layouts of the registers are not public (docs: field.md 3, row 5): these are
 * names as people use them, and any other name is matched by hand once and remembered.
 */
export const REGISTER_FIELDS: readonly Field[] = [
  field(
    'dossierNumber',
    'dossiernummer',
    'dossiernr, dossier nr, dossier, dossier id, dossierid, zaaknummer, zaaknr, zaak id, zaak, cliëntnummer, clientnr, cliëntnr, registratienummer, kenmerk, jongere id, jongerenummer, casusnummer',
  ),
  field('firstName', 'roepnaam', 'voornaam, voornamen, roepnaam jongere, voornaam jongere'),
  field('infix', 'tussenvoegsel', 'tussenvoegsels, tussenv, tv, voorvoegsel, voorvoegsels, voorv'),
  field('familyName', 'achternaam', 'familienaam, geslachtsnaam, achternaam jongere, anaam'),
  field('fullName', 'naam', 'volledige naam, naam jongere, jongere, cliënt, client, naam cliënt, naam client'),
  field('birthDate', 'geboortedatum', 'geb datum, gebdatum, geboren, geboren op, geb dat, geb, gebdat, geboortedag'),
  field('place', 'woonplaats', 'plaats, plaatsnaam, woonpl, woont in, woonplaats jongere'),
  field('municipality', 'gemeente', 'woongemeente, naam gemeente, gemeentenaam, brp gemeente, gemeente brp'),
  field('municipalityCode', 'gemeentecode', 'code gemeente, cbs code, gm code, gemeentenummer, gemeentenr'),
  field('postcode', 'postcode', 'pc, postc'),
  field(
    'kind',
    'soort melding',
    'meldingsoort, melding soort, meldsoort, soort, type melding, meldingtype, meldtype, type, aard melding, herkomst melding, herkomst, reden melding, soort levering, bron melding, melding',
  ),
  field(
    'reportedOn',
    'datum melding',
    'meldingsdatum, melddatum, datum melding binnen, datum binnen, ontvangen op, datum ontvangst, datum levering, leverdatum, gemeld op, startdatum',
  ),
  field(
    'school',
    'school',
    'naam school, schoolnaam, instelling, naam instelling, onderwijsinstelling, laatste school, school van herkomst',
  ),
  field('location', 'schoollocatie', 'locatie, vestiging, naam vestiging, vestiging school, locatie school'),
  field('leftOn', 'datum uitschrijving', 'uitschrijfdatum, uitgeschreven op, uitgeschreven, datum uit, uitschrijving'),
  field(
    'handler',
    'behandelaar',
    'consulent, medewerker, casemanager, trajectbegeleider, doorstroomcoach, rmc consulent, naam consulent, behandelend ambtenaar',
  ),
  field('phone', 'telefoon', 'tel, telefoonnummer, telnr, tel nr, mobiel, mobiele telefoon, mobiel nummer, gsm'),
  field('email', 'e-mail', 'mail, mailadres, e-mailadres, emailadres'),
];

const LABELS: ReadonlyMap<string, string> = new Map(REGISTER_FIELDS.map(({ id, label }) => [id, label]));
/** The Dutch name of a field, as it stands in messages. */
export const registerLabel = (id: RegisterField): string => LABELS.get(id) ?? id;

/** A mapping as long as the header: which field stands in which column. */
export type RegisterMapping = readonly (RegisterField | null)[];
export type NeededOfRegister = 'dossierNumber' | 'name' | 'birthDate' | 'place';

/** What an export must have and this mapping lacks: a dossier number, a name, a birth date, a town or municipality. */
export function missingOfRegister(mapping: RegisterMapping): readonly NeededOfRegister[] {
  const has = (...ids: readonly RegisterField[]) => ids.some((id) => mapping.includes(id));
  return [
    ...(has('dossierNumber') ? [] : (['dossierNumber'] as const)),
    ...(has('familyName', 'fullName') ? [] : (['name'] as const)),
    ...(has('birthDate') ? [] : (['birthDate'] as const)),
    ...(has('place', 'municipality', 'municipalityCode') ? [] : (['place'] as const)),
  ];
}

const RANKS = ranksOf(REGISTER_FIELDS);
/** Guesses the field of each column; what this organisation chose before wins. */
export const guessRegister = (
  header: readonly string[],
  remembered: ReadonlyMap<string, RegisterField | 'none'>,
): RegisterMapping => guessColumns(RANKS, header, remembered).mapping;
