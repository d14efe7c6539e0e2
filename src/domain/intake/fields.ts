import { namedField, type NamedField } from './named-field.ts';

/** Every column a leavers list can have, with the Dutch name that people see and the names that schools' systems use. */
export type Field = NamedField<FieldId>;

export type FieldId =
  | 'studentNumber'
  | 'firstName'
  | 'infix'
  | 'familyName'
  | 'fullName'
  | 'birthDate'
  | 'place'
  | 'postcode'
  | 'municipalityCode'
  | 'schoolKind'
  | 'year'
  | 'profile'
  | 'expectedEnd'
  | 'leftOn'
  | 'paper'
  | 'paperOn'
  | 'destination'
  | 'mentor'
  | 'phone'
  | 'email'
  | 'parentContact'
  | 'school';

const field = namedField<FieldId>;

/** In the order in which a page offers them. */
export const FIELDS: readonly Field[] = [
  field(
    'studentNumber',
    'leerlingnummer',
    'leerlingnr, llnr, leerling nr, stamnummer, stamnr, studentnummer, studentnr, deelnemernummer, deelnemernr, leerling id, nummer leerling',
  ),
  field('firstName', 'roepnaam', 'voornaam, roepnaam leerling, voornaam leerling, voornamen'),
  field('infix', 'tussenvoegsel', 'tussenvoegsels, tussenv, tv, tvs, tussenvgsl, voorvoegsel, voorvoegsels, voorv'),
  field('familyName', 'achternaam', 'achternaam leerling, familienaam, geslachtsnaam, anaam'),
  field('fullName', 'naam', 'volledige naam, naam leerling, leerling, leerlingnaam, student, naam student, deelnemer'),
  field(
    'birthDate',
    'geboortedatum',
    'geb datum, gebdatum, geboren, geboren op, geb dat, geb, gebdat, geboortedatum leerling, geboorte datum, geboortedag',
  ),
  field('place', 'woonplaats', 'plaats, plaatsnaam, woonplaats leerling, woonpl, plaats leerling, stad, woont in'),
  field('postcode', 'postcode', 'pc, postc, postcode leerling'),
  field(
    'municipalityCode',
    'gemeentecode',
    'code gemeente, gemeente code, cbs code, gm code, gemeentenummer, woongemeentecode, gemeentenr',
  ),
  field('schoolKind', 'onderwijssoort', 'schoolsoort, soort onderwijs, onderwijstype, opleidingssoort'),
  field('year', 'leerjaar', 'leerjr, jaar, ljr, lj, studiejaar'),
  field(
    'profile',
    'richting na school',
    'uitstroomprofiel, profiel, uitstroomrichting, uitstroom profiel, opp uitstroomprofiel',
  ),
  field(
    'expectedEnd',
    'verwachte einddatum',
    'einddatum, verwachte uitstroomdatum, uitstroomdatum, verwachte datum uitstroom, verwacht einde, verw einddatum',
  ),
  field('leftOn', 'uitschrijfdatum', 'datum uitschrijving, uitgeschreven op, uitgeschreven, datum uit, uitschrijving'),
  field('paper', 'papier', 'diploma, soort diploma, diploma of verklaring, schooldiploma, getuigschrift, papieren'),
  field(
    'paperOn',
    'datum papier',
    'papier datum, diplomadatum, datum diploma, datum getuigschrift, datum schooldiploma',
  ),
  field(
    'destination',
    'verwachte bestemming',
    'bestemming, uitstroombestemming, na school, vervolg, verwachte uitstroom, uitstroom naar, uitstroom, vervolgplek',
  ),
  field(
    'mentor',
    'begeleider op school',
    'mentor, stagebegeleider, naam mentor, coach, slb, slber, begeleider, mentor 1, klassenmentor, contactpersoon school',
  ),
  field(
    'phone',
    'telefoon',
    'tel, telefoonnummer, telnr, tel nr, mobiel, mobiel leerling, gsm, telefoon leerling, tel leerling, mobiele telefoon, 06 nummer, mobiel nummer, mob',
  ),
  field(
    'email',
    'e-mail',
    'mail, mailadres, e-mailadres, mail leerling, e-mail leerling, e-mailadres leerling, emailadres',
  ),
  field(
    'parentContact',
    'contact ouders',
    'contactouders, ouder, ouders, ouder 1, contact ouder, tel ouder, tel ouders, telefoon ouders, telefoon ouder, telefoon ouder 1, tel ouder 1, mail ouder, mail ouders, e-mail ouders, e-mail ouder, e-mail ouder 1, verzorger, vertegenwoordiger, ouder of verzorger, ouder verzorger',
  ),
  field('school', 'school', 'brin, schoolnaam, naam school, brinnummer, brincode, brin nummer, brin nr'),
];

const LABELS: ReadonlyMap<FieldId, string> = new Map(FIELDS.map(({ id, label }) => [id, label]));

/** The Dutch name of a field, as it stands in messages and in the report. */
export function labelOf(id: FieldId): string {
  return LABELS.get(id) ?? id;
}
