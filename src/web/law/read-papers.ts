import type { Day } from '#law/day.ts';
import type { Enrolment, Paper } from '#law/facts.ts';
import { text } from '#web/door/form.ts';
import { isFilled, paperChoices, paperFields, upTo, type PaperChoice } from './ask-fields.ts';
import type { Reading } from './reading.ts';

type Known = { readonly born: Day; readonly enrolments: readonly Enrolment[] };

const kindsOf: Readonly<Record<PaperChoice['of'], readonly Enrolment['schoolKind'][]>> = {
  pro: ['pro'],
  vso: ['vso'],
  vmbo: ['vo', 'vavo', 'vso'],
  havo: ['vo', 'vavo', 'vso'],
  vwo: ['vo', 'vavo', 'vso'],
  mbo: ['mbo'],
};

/**
 * The school that a paper belongs to: one of its kind (and level), begun by then; the one that ran on that day before one
 * that had ended, and of two of these the latest. Undefined when there is none: the law can do without.
 */
function schoolOfPaper(paper: PaperChoice, date: Day, enrolments: readonly Enrolment[]): Enrolment | undefined {
  const runs = ({ until }: Enrolment) => Number(until === undefined || date <= until);
  return enrolments
    .filter((one) => kindsOf[paper.of].includes(one.schoolKind) && one.from <= date)
    .filter(({ mboLevel }) => !paper.mboLevel || !mboLevel || mboLevel === paper.mboLevel)
    .toSorted((a, b) => runs(b) - runs(a) || (a.from < b.from ? 1 : -1))[0];
}

function readPaper(reading: Reading, n: number, { born, enrolments }: Known): Paper | undefined {
  const names = paperFields(n);
  if (!isFilled(reading.form, names.what) && !isFilled(reading.form, names.date)) return undefined;
  const paper = paperChoices[text(reading.form, names.what)];
  if (!paper) reading.wrong(names.what, 'Kies welk papier het is.');
  const date = reading.day(names.date, 'Vul in op welke dag de jongere dit papier kreeg.');
  if (date && date < born) reading.wrong(names.date, 'Deze dag ligt voor de dag van geboorte.');
  if (!paper || !date) return undefined;
  const chosen = enrolments.find(({ id }) => id === text(reading.form, names.school));
  if (chosen && !kindsOf[paper.of].includes(chosen.schoolKind))
    return reading.wrong(names.school, 'Dit papier komt niet van deze school. Kies een andere.');
  const school = chosen ?? schoolOfPaper(paper, date, enrolments);
  const mboLevel = paper.mboLevel ?? school?.mboLevel;
  if (paper.of === 'mbo' && mboLevel === undefined)
    return reading.wrong(names.what, 'Vul bij School de mbo-opleiding in, met het niveau.');
  return {
    kind: paper.kind,
    of: paper.of,
    ...(paper.of === 'mbo' && mboLevel !== undefined && { mboLevel }),
    date,
    ...(school && { enrolmentId: school.id }),
  };
}

/** The papers of the form, each with the school it belongs to. */
export const readPapers = (reading: Reading, rows: number, known: Known): readonly Paper[] =>
  upTo(rows).flatMap((n) => readPaper(reading, n, known) ?? []);
