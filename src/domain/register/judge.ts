import { municipalityName } from '../directory/merged.ts';
import type { Day } from '#law/day.ts';
import type { Mandate } from '../directory/mandate.ts';
import type { Places, PlaceAnswer } from '../directory/place.ts';
import { placeOf } from '../intake/check-row.ts';
import { readBirthDate, readOtherDate } from '../intake/dates.ts';
import { mapRow } from '../intake/list.ts';
import { rowWords } from '../intake/messages.ts';
import { readName } from '../intake/names.ts';
import { personKeys, plain } from '../intake/person.ts';
import type { PlaceFinder } from '../intake/places.ts';
import type { TableRow } from '../intake/table.ts';
import type { NameParts } from '../person/name.ts';
import { type RegisterField, type RegisterMapping, registerLabel } from './fields.ts';
import { type ReportGround, groundOf, isExemption, isGround } from './ground.ts';
import { worksFor } from './ours.ts';
import {
  type RejectedReport,
  type Report,
  type ReportOutcome,
  type ReportQuestion,
  type ReportQuestionCode,
  dossierKey,
} from './report.ts';
import { reportWords } from './words.ts';

/** Everything that decides what becomes of a row. Answers by `reportAnswerKey`. */
export type ReportContext = {
  readonly system: string;
  readonly today: Day;
  readonly places: Places;
  readonly findPlace: PlaceFinder;
  readonly desk: { readonly id: string; readonly municipalityCode: string | null };
  readonly mandates: readonly Mandate[];
  readonly answers: ReadonlyMap<string, string>;
};
/** As an answer is kept; the places are those of any list of this organisation. */
export const reportAnswerKey = (code: ReportQuestionCode, raw: string): string => `${code}|${raw.trim().toLowerCase()}`;

type Values = Readonly<Partial<Record<RegisterField, string>>>;
type Who = NameParts & Pick<Report, 'dossierNumber' | 'birthDate' | 'reportedOn' | 'leftOn'>;

/** Who a row is about and the days in it, or why it is not taken. */
function whoIsIt(line: number, values: Values, today: Day): Who | RejectedReport {
  const text = (field: RegisterField) => values[field] ?? '';
  const missing = (field: RegisterField): RejectedReport => {
    const column = registerLabel(field);
    return { kind: 'rejected', line, code: 'missing-value', column, message: reportWords.missing(line, column) };
  };
  const badDate = (field: RegisterField): RejectedReport => {
    const [column, value] = [registerLabel(field), text(field)];
    const message = reportWords.date(line, column, value);
    return { kind: 'rejected', line, code: 'impossible-date', column, value, message };
  };
  if (text('dossierNumber') === '') return missing('dossierNumber');
  const name = readName({
    firstName: text('firstName'),
    infix: text('infix'),
    familyName: text('familyName'),
    fullName: text('fullName'),
  });
  if (!name) return missing(values.fullName === undefined ? 'familyName' : 'fullName');
  if (text('birthDate') === '') return missing('birthDate');
  const birthDate = readBirthDate(text('birthDate'), today);
  if (birthDate === null) return badDate('birthDate');
  const dates = { reportedOn: null, leftOn: null } as { reportedOn: Day | null; leftOn: Day | null };
  for (const field of ['reportedOn', 'leftOn'] as const) {
    if (text(field) === '') continue;
    dates[field] = readOtherDate(text(field), today);
    if (dates[field] === null) return badDate(field);
  }
  return { ...name, dossierNumber: text('dossierNumber'), birthDate, ...dates };
}

/** A register says the municipality by its name or code, with a town or without one. */
function livesWhere(values: Values, context: ReportContext): { typed: string; found: PlaceAnswer } {
  const name = plain(values.municipality ?? '');
  const all = [...context.places.municipalities.values(), ...[...context.places.mergers.values()].flat()];
  const named = all.find((one) => name !== '' && plain(one.name) === name);
  const code = values.municipalityCode || named?.code;
  const typed = values.place || values.municipality || (code === undefined ? '' : code);
  const place = values.place || named?.name || municipalityName(context.places, code ?? '') || typed;
  const found = placeOf({ values: { place, ...(code !== undefined && { municipalityCode: code }) } }, context);
  return { typed: place, found };
}

type Ask = (
  code: ReportQuestionCode,
  column: RegisterField,
  raw: string,
  message: string,
  of?: readonly string[],
) => ReportQuestion;
function placeQuestion(line: number, typed: string, found: PlaceAnswer, ask: Ask): ReportQuestion | undefined {
  if (found.kind === 'unknown')
    return ask('unknown-place', 'place', typed, rowWords.unknownPlace(line, typed), found.suggestions);
  if (found.kind !== 'ambiguous') return undefined;
  const options = found.options.map(({ municipality }) => municipality);
  return ask('ambiguous-place', 'place', typed, rowWords.ambiguousPlace(line, typed, options), options);
}

const groundFor = (kind: string, answers: ReportContext['answers']): ReportGround | undefined => {
  const said = answers.get(reportAnswerKey('unknown-kind', kind));
  return groundOf(kind) ?? (said !== undefined && isGround(said) ? said : undefined);
};

/** The report, or the question that must be answered first: where, what kind, and whether it is for us. */
function askAbout(line: number, values: Values, who: Who, context: ReportContext): ReportOutcome {
  const key = dossierKey(context.system, who.dossierNumber);
  const { nameKey } = personKeys({ ...who, studentNumber: null });
  const ask: Ask = (code, column, raw, message, suggestions = []) => ({
    kind: 'question',
    line,
    code,
    column: registerLabel(column),
    raw,
    suggestions,
    message,
    key,
    nameKey,
  });
  const { typed, found } = livesWhere(values, context);
  const where = placeQuestion(line, typed, found, ask);
  if (where) return where;
  const kind = values.kind ?? '';
  const ground = groundFor(kind, context.answers);
  if (ground === undefined) return ask('unknown-kind', 'kind', kind, reportWords.unknownKind(line, kind));
  const municipalityCode = found.kind === 'found' ? found.municipalityCode : null;
  const said = context.answers.get(reportAnswerKey('not-ours', key));
  const facts = { ...context, onDay: context.today };
  if (worksFor(facts, context.desk, municipalityCode) === false && said !== 'ours') {
    const municipality = found.kind === 'found' ? found.municipality : typed;
    if (said === 'away')
      return { kind: 'rejected', line, code: 'not-ours', message: reportWords.saidNotOurs(line, municipality) };
    return ask('not-ours', 'municipality', key, reportWords.notOurs(line, municipality), [municipalityCode ?? '']);
  }
  const place = found.kind === 'found' ? found.place : found.kind === 'special' ? found.value : typed;
  const person = { ...who, ...otherFacts(values), ground, place, municipalityCode };
  return { kind: 'ok', line, key, nameKey, person };
}

const otherFacts = (values: Values) => ({
  postcode: values.postcode?.toUpperCase().replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2') || null,
  phone: values.phone || null,
  email: values.email || null,
  school: values.school || null,
  location: values.location || null,
  handler: values.handler || null,
});

/** Judges row by row, in the order of the file. Of two rows with one dossier number the second is the duplicate. */
export function* judgeReports(
  rows: readonly TableRow[],
  mapping: RegisterMapping,
  context: ReportContext,
): Generator<ReportOutcome, void, undefined> {
  const seen = new Map<string, number>();
  for (const raw of rows) {
    const { line, values } = mapRow<RegisterField>(raw, mapping);
    if (isExemption(values.kind ?? '')) {
      yield { kind: 'rejected', line, code: 'exemption', message: reportWords.exemption(line) };
      continue;
    }
    const who = whoIsIt(line, values, context.today);
    if ('kind' in who) {
      yield who;
      continue;
    }
    const first = seen.get(who.dossierNumber.toLowerCase());
    if (first !== undefined) {
      const message = reportWords.duplicate(line, first);
      yield { kind: 'rejected', line, code: 'duplicate-row', column: registerLabel('dossierNumber'), message };
      continue;
    }
    seen.set(who.dossierNumber.toLowerCase(), line);
    yield askAbout(line, values, who, context);
  }
}
