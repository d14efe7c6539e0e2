import { facts, heading, list, table, text, type Paper, type Part, type Section as Chapter } from '../papers/paper.ts';
import { partyRoles, sectionsOf, type Party } from '../programme/programme.ts';
import { listOf, type Section } from '../programme/section.ts';
import { listed } from '../programme/filled.ts';
import { titleOf } from '../programme/status.ts';
import { factsOf, textParts } from './field-words.ts';
import { noTargets, targetParts } from './target-part.ts';
import { limitWords, periodWords, type Told } from './told.ts';

/** Part of the country for work: its code, and how it is called after its centrumgemeenten. */
export type WorkRegion = { readonly code: string; readonly name: string; readonly towns: readonly string[] };
type PlaceWords = {
  /** Code of the arbeidsmarktregio of a municipality today; undefined when the facts do not say. */
  readonly regionOf: (code: string) => string | undefined;
  readonly nameOf: (code: string) => string | undefined;
};

/** The arbeidsmarktregio's that the programme lies in, called after their centrumgemeenten (law.md 1.6: there may be more). */
export function workRegions({ programme }: Pick<Told, 'programme'>, places: PlaceWords): readonly WorkRegion[] {
  const towns = [...new Set(programme.parties.flatMap(({ municipalityCode }) => municipalityCode ?? []))];
  const groups = Map.groupBy(towns, (code) => places.regionOf(code) ?? '');
  const centres = programme.parties.filter(({ role }) => role === 'centrumgemeente');
  return [...groups]
    .filter(([code]) => code !== '')
    .map(([code, codes]) => {
      const own = centres.flatMap(({ municipalityCode, name }) =>
        municipalityCode !== null && codes.includes(municipalityCode) ? [places.nameOf(municipalityCode) ?? name] : [],
      );
      const names = codes.map((one) => places.nameOf(one) ?? one).toSorted((a, b) => a.localeCompare(b, 'nl'));
      return { code, name: own.length === 0 ? code : `${listed([...new Set(own)])} (${code})`, towns: names };
    });
}

const forWork = (section: Section): boolean => listOf(section, 'forWhom').includes('no-work');
function measure(told: Told, section: Section): readonly Part[] {
  const no = limitWords(told, section);
  const keys = ['owner', 'partners', 'participants', 'effectFrom', 'effectTo', 'review', 'evidence'];
  return [
    heading(titleOf(section)),
    ...(no === undefined ? [] : [text(no)]),
    ...textParts(told, section, 'what', false),
    facts(...factsOf(told, section, keys)),
  ];
}
const atWork = ({ role, municipalityCode }: Party): boolean =>
  role === 'wi' || role === 'centrumgemeente' || (role === 'other' && municipalityCode === null);

function where(regions: readonly WorkRegion[]): Chapter {
  const rows = regions.map(({ name, towns }) => [name, listed(towns)]);
  const none = text('Van de gemeenten in dit programma weten we nog niet in welke regio voor werk ze liggen.');
  const heads = ['Regio voor werk', 'Gemeenten in dit programma'];
  return {
    id: 'waar',
    title: 'Welke regio’s voor werk',
    parts: [rows.length === 0 ? none : table('Gemeenten per regio voor werk', heads, rows, [2, 4])],
  };
}
function aims(told: Told): Chapter {
  const sections = told.programme.sections.filter(({ key }) => key.startsWith('neet-'));
  const parts = targetParts({ ...told, programme: { ...told.programme, sections } });
  return {
    id: 'streefcijfers',
    title: 'Zonder school en zonder werk',
    parts: parts.length === 0 ? [noTargets] : parts,
  };
}
function doing(told: Told): Chapter {
  const measures = sectionsOf(told.programme, 'measure').filter(forWork);
  const none = text('Geen enkele maatregel is nu voor jongeren zonder werk.');
  return {
    id: 'maatregelen',
    title: 'Maatregelen voor jongeren zonder werk',
    parts: measures.length === 0 ? [none] : measures.flatMap((one) => measure(told, one)),
  };
}
function withWhom({ programme }: Told): Chapter {
  const rows = programme.parties.filter(atWork).map(({ name, role }) => [name, partyRoles[role]]);
  const none = text('Er doet nog niemand mee die over werk gaat.');
  return {
    id: 'partners',
    title: 'Met wie',
    parts: [rows.length === 0 ? none : table('Wie over werk gaan', ['Naam', 'Als'], rows)],
  };
}
const leftOut: Chapter = {
  id: 'niet',
  title: 'Wat hier niet in staat',
  parts: [
    list(
      'Maatregelen die alleen over school gaan.',
      'De afspraken, de analyse en het geld. Die staan in het hele programma.',
    ),
  ],
};

/** The part about work for who is under 27, for who coordinates the labour market (US-09.11). */
export const workExtract = (told: Told, regions: readonly WorkRegion[]): Paper => ({
  id: 'deel-over-werk',
  title: 'Onder de 27: het deel over werk',
  lead: `Uit het regionaal programma van ${told.region}, ${periodWords(told.programme)}.`,
  sections: [where(regions), aims(told), doing(told), withWhom(told), leftOut],
});
