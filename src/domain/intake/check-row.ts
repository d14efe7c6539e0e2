import { type Day, ageOn } from '#law/day.ts';
import { NUMBER_LEFT_OUT } from '../bsn.ts';
import type { PlaceAnswer } from '../directory/place.ts';
import { looksLikeDate, readBirthDate, readOtherDate } from './dates.ts';
import { FIELDS, type FieldId, labelOf } from './fields.ts';
import { rowWords } from './messages.ts';
import { readName } from './names.ts';
import { type Answers, type Rejected, type RejectedCode, type RowOutcome, answerKey } from './outcome-of-row.ts';
import { type LeaverPerson, type PersonKeys, numberKey, personKeys } from './person.ts';
import type { PlaceFinder } from './places.ts';
import { type School, isOwnSchool } from './school.ts';

/** A row with its cells under the name of their field. */
export type MappedRow = { readonly line: number; readonly values: Readonly<Partial<Record<FieldId, string>>> };

export type RowContext = {
  readonly today: Day;
  readonly school: School;
  readonly findPlace: PlaceFinder;
  readonly answers: Answers;
};

/** Ages that are normal in pro and vso; an mbo student may have any age (field.md 2, row 14). */
const YOUNGEST = 11;
const OLDEST = 22;

type Who = Pick<LeaverPerson, 'studentNumber' | 'firstName' | 'infix' | 'familyName' | 'birthDate'> & PersonKeys;
type Dates = Pick<LeaverPerson, 'expectedEnd' | 'leftOn' | 'paperOn'>;

/** A row that holds somebody: who it is, before any question about age or place. */
export type Known = { readonly kind: 'known'; readonly who: Who; readonly dates: Dates };

/** Who a row is about, or why it is not taken: wrong-school, number-in-row, missing-value, impossible-date. */
export function whoIsIt(row: MappedRow, context: RowContext): Known | Rejected {
  const text = (field: FieldId) => row.values[field] ?? '';
  const no = (code: RejectedCode, field: FieldId, message: string, value?: string): Rejected => ({
    kind: 'rejected',
    line: row.line,
    code,
    column: labelOf(field),
    ...(value !== undefined && { value }),
    ...(text('studentNumber') !== '' && { key: numberKey(text('studentNumber')) }),
    message,
  });
  const missing = (field: FieldId) => no('missing-value', field, rowWords.missing(row.line, labelOf(field)));
  const badDate = (field: FieldId) => {
    const words = looksLikeDate(text(field)) ? rowWords.date : rowWords.unreadableDate;
    return no('impossible-date', field, words(row.line, labelOf(field), text(field)), text(field));
  };

  if (text('school') !== '' && !isOwnSchool(text('school'), context.school))
    return no('wrong-school', 'school', rowWords.school(row.line, text('school'), context.school.name), text('school'));
  const numbered = FIELDS.find(({ id }) => row.values[id]?.includes(NUMBER_LEFT_OUT));
  if (numbered) return no('number-in-row', numbered.id, rowWords.number(row.line, numbered.label));
  const name = readName({
    firstName: text('firstName'),
    infix: text('infix'),
    familyName: text('familyName'),
    fullName: text('fullName'),
  });
  if (!name) return missing(row.values.fullName === undefined ? 'familyName' : 'fullName');
  if (text('birthDate') === '') return missing('birthDate');
  const birthDate = readBirthDate(text('birthDate'), context.today);
  if (birthDate === null) return badDate('birthDate');
  if (text('place') === '') return missing('place');
  const dates = { expectedEnd: null, leftOn: null, paperOn: null } as { -readonly [key in keyof Dates]: Dates[key] };
  for (const field of ['expectedEnd', 'leftOn', 'paperOn'] as const) {
    if (text(field) === '') continue;
    dates[field] = readOtherDate(text(field), context.today);
    if (dates[field] === null) return badDate(field);
  }
  const who = { ...name, studentNumber: text('studentNumber') || null, birthDate };
  return { kind: 'known', who: { ...who, ...personKeys(who) }, dates };
}

/** The person, or the question that must be answered first: the age, then the place. */
export function askAbout(row: MappedRow, { who, dates }: Known, context: RowContext): RowOutcome {
  const { key, nameKey, ...names } = who;
  const ask = { kind: 'question', line: row.line, key, nameKey } as const;
  const age = ageOn(who.birthDate, context.today);
  const mayBeAnyAge = context.school.kind !== 'pro' && context.school.kind !== 'vso';
  const saidSo = context.answers.get(answerKey('age-out-of-range', key)) === 'klopt';
  if (!mayBeAnyAge && !saidSo && (age < YOUNGEST || age > OLDEST)) {
    const message = rowWords.age(row.line, row.values.birthDate ?? '', age);
    return { ...ask, code: 'age-out-of-range', column: labelOf('birthDate'), raw: key, suggestions: [], message };
  }
  const typed = row.values.place ?? '';
  const place = placeOf(row, context);
  const column = labelOf('place');
  if (place.kind === 'unknown') {
    const message = rowWords.unknownPlace(row.line, typed);
    return { ...ask, code: 'unknown-place', column, raw: typed, suggestions: place.suggestions, message };
  }
  if (place.kind === 'ambiguous') {
    const suggestions = place.options.map((option) => option.municipality);
    const message = rowWords.ambiguousPlace(row.line, typed, suggestions);
    return { ...ask, code: 'ambiguous-place', column, raw: typed, suggestions, message };
  }
  const person = { ...names, ...dates, ...otherFacts(row), ...placeFacts(typed, place) };
  return { kind: 'ok', line: row.line, key, nameKey, person };
}

/** Where a row says somebody lives, with what was answered before about that place. */
export function placeOf(
  { values }: { readonly values: Readonly<Partial<Record<'place' | 'municipalityCode', string>>> },
  { findPlace, answers }: Pick<RowContext, 'findPlace' | 'answers'>,
): PlaceAnswer {
  const place = values.place ?? '';
  const given = values.municipalityCode ? { municipalityCode: values.municipalityCode } : {};
  const first = findPlace({ place: withoutPostcode(place), ...given });
  const answer = answers.get(answerKey(first.kind === 'unknown' ? 'unknown-place' : 'ambiguous-place', place));
  if (answer === undefined || first.kind === 'found' || first.kind === 'special') return first;
  const chosen = first.kind === 'ambiguous' ? choose(first, answer) : null;
  const code = chosen?.code ?? (/^GM\d{4}$/i.test(answer) ? answer : null);
  const second = findPlace(code === null ? { place: answer } : { place, municipalityCode: code });
  if (second.kind === 'found' || second.kind === 'special') return second;
  // the town that was chosen may itself lie in two municipalities: then that is the next question
  const then = second.kind === 'ambiguous' ? answers.get(answerKey('ambiguous-place', place)) : undefined;
  const last = second.kind === 'ambiguous' && then !== undefined ? choose(second, then) : null;
  if (last) return findPlace({ place: answer, municipalityCode: last.code });
  return second.kind === 'ambiguous' ? second : first;
}

/** '3831 AB Leusden' is Leusden. */
const withoutPostcode = (place: string): string => place.replace(/^\d{4} ?[A-Z]{2}[ ,]+(?=\p{L})/iu, '');

function choose(question: Extract<PlaceAnswer, { kind: 'ambiguous' }>, answer: string) {
  return question.options.find(({ municipality, code }) => answer === municipality || answer === code) ?? null;
}

function placeFacts(placeTyped: string, found: Extract<PlaceAnswer, { kind: 'found' | 'special' }>) {
  return found.kind === 'found'
    ? { placeTyped, place: found.place, municipalityCode: found.municipalityCode, specialPlace: null }
    : { placeTyped, place: found.value, municipalityCode: null, specialPlace: found.value };
}

function otherFacts({ values }: MappedRow) {
  return {
    postcode: values.postcode?.toUpperCase().replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2') || null,
    schoolKind: values.schoolKind || null,
    year: values.year || null,
    profile: values.profile || null,
    paper: values.paper || null,
    destination: values.destination || null,
    mentor: values.mentor || null,
    phone: values.phone || null,
    email: values.email || null,
    parentContact: values.parentContact || null,
  };
}
