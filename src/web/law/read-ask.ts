import { findPlace, type PlaceAnswer, type Places } from '#domain/directory/place.ts';
import type { Day } from '#law/day.ts';
import type { Facts } from '#law/facts.ts';
import { text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { rowsOf, upTo } from './ask-fields.ts';
import { Reading } from './reading.ts';
import { readPapers } from './read-papers.ts';
import { readSchool, type School } from './read-school.ts';

/** What somebody asked, ready for the law. */
export type Asked = {
  readonly day: Day;
  readonly facts: Facts;
  /** Where the young person lives: a municipality, or 'geen vast adres' and the like; undefined when nothing was said. */
  readonly livesIn: string | undefined;
};
export type Read = {
  readonly errors: readonly FormError[];
  /** Municipalities to choose from, when a town lies in more than one. */
  readonly towns: readonly { readonly value: string; readonly label: string }[];
  /** Undefined as long as there are errors. */
  readonly asked: Asked | undefined;
};
export type Around = {
  readonly today: Day;
  readonly places: Places;
  readonly distance: (a: string, b: string) => number;
};

const unknownTown = (suggestions: readonly string[]): string =>
  suggestions.length > 0
    ? `Deze plaats kennen wij niet. Bedoel je ${suggestions.slice(0, 3).join(', of ')}?`
    : 'Deze plaats kennen wij niet. Kijk de naam na, of laat dit leeg.';

function placeOf(reading: Reading, around: Around): PlaceAnswer | undefined {
  const place = text(reading.form, 'place');
  if (place === '') return undefined;
  const found = findPlace(
    around.places,
    { place, municipalityCode: text(reading.form, 'municipality') },
    { distance: around.distance, onDay: around.today },
  );
  if (found.kind === 'unknown') return reading.wrong('place', unknownTown(found.suggestions));
  return found;
}

const specialOf = (place: PlaceAnswer | undefined): string | undefined =>
  place?.kind === 'special' ? place.value : undefined;

function birthOf(reading: Reading, onDay: Day): Day | undefined {
  const born = reading.day('born', 'Vul de dag van geboorte in. Bijvoorbeeld: 2 5 2008.');
  if (born === undefined) return undefined;
  if (born > onDay) return reading.wrong('born', 'Deze dag van geboorte ligt in de toekomst. Kijk hem na.');
  return born < '1900-01-01' ? reading.wrong('born', 'Kijk het jaar van geboorte na.') : born;
}

/** Reads the form of the page: the facts in the shape of `aanzet duties`, or what is wrong with them. Keeps nothing. */
export function readAsk(form: Form, around: Around): Read {
  const reading = new Reading(form);
  const onDay = reading.day('on') ?? around.today;
  const born = birthOf(reading, onDay);
  const place = placeOf(reading, around);
  if (place?.kind === 'ambiguous')
    reading.wrong('municipality', 'Deze plaats ligt in meer gemeenten. Kies de juiste gemeente.');
  const { schools, papers } = rowsOf(form);
  const read = upTo(schools).flatMap((n) => readSchool(reading, n, born) ?? []);
  const facts = born && factsOf(reading, { born, place, schools: read, papers });
  return {
    errors: reading.errors,
    towns:
      place?.kind === 'ambiguous' ? place.options.map((one) => ({ value: one.code, label: one.municipality })) : [],
    asked:
      facts && reading.errors.length === 0
        ? { day: onDay, facts, livesIn: place?.kind === 'found' ? place.municipality : specialOf(place) }
        : undefined,
  };
}

type Parts = { born: Day; place: PlaceAnswer | undefined; schools: readonly School[]; papers: number };

function factsOf(reading: Reading, { born, place, schools, papers }: Parts): Facts {
  const enrolments = schools.map(({ enrolment }) => enrolment);
  return {
    birthDate: born,
    municipality: place?.kind === 'found' ? place.municipalityCode : '',
    enrolments,
    papers: readPapers(reading, papers, { born, enrolments }),
    offers: schools.flatMap(({ offers }) => offers),
    absences: schools.flatMap(({ absences }) => absences),
    consultations: schools.flatMap(({ consultations }) => consultations),
  };
}
