import type { Outcome, Status } from './answer.ts';
import type { Day } from './day.ts';
import { longEnoughFrom } from './doelgroep.ts';
import type { Absence, Enrolment } from './facts.ts';
import type { Cited } from './in-force.ts';
import { plichtOf } from './plicht.ts';
import { type Weighing, birthdayOf, owe } from './weighing.ts';
import { asDoubt, assumed } from './words.ts';

/** A report that is owed under one of the two regimes: since when, and what is not known. */
type Report = {
  readonly rule: Cited;
  readonly from: Day;
  readonly doubts: readonly string[];
  readonly because: string;
};

const words = {
  hours: asDoubt('Hoeveel uur miste de jongere in vier lesweken?'),
  reason: asDoubt('Is er een goede reden voor het verzuim?'),
  plicht: asDoubt('Moet de jongere nog naar school? Daarvan hangt af welke regel geldt.'),
} as const;

/** LPW 21a: who must go to school and missed sixteen hours or more in four school weeks. */
function byHours({ law }: Weighing, { from, hoursInFourWeeks }: Absence): Report | undefined {
  const rule = law.absence.plicht;
  if (rule?.hours === undefined || (hoursInFourWeeks ?? rule.hours) < rule.hours) return undefined;
  return {
    rule,
    from,
    doubts: hoursInFourWeeks === undefined ? [words.hours] : [],
    because: `Wie naar school moet en in vier lesweken ${rule.hours} uur of meer mist zonder goede reden, wordt gemeld.`,
  };
}

/** WEB 9.2.2, WVO 8.20 and WEC 47b: who need not go to school and stays away for the whole of a term. */
function byWeeks(weighing: Weighing, absence: Absence, { schoolKind }: Enrolment): Report | undefined {
  if (weighing.startkwalificatie) return undefined;
  const { mbo, vo, vso } = weighing.law.absence;
  const rule = { mbo, vavo: mbo, vo, pro: vo, vso, ho: undefined }[schoolKind];
  if (!rule?.term || !rule.underAge || weighing.day >= birthdayOf(weighing, rule.underAge)) return undefined;
  const from = longEnoughFrom(absence, rule.term, weighing.day);
  if (from === undefined) return undefined;
  const length = schoolKind === 'vso' ? 'een maand' : 'vier weken';
  return {
    rule,
    from,
    doubts: [],
    because: `Wie niet naar school hoeft, jonger is dan ${rule.underAge} en ${length} wegblijft zonder goede reden, wordt gemeld.`,
  };
}

function reportFor(weighing: Weighing, absence: Absence, enrolment: Enrolment, plicht: Outcome): Report | undefined {
  const hours = plicht === 'not-met' ? undefined : byHours(weighing, absence);
  const weeks = plicht === 'met' ? undefined : byWeeks(weighing, absence, enrolment);
  const report = hours ?? weeks;
  return report && plicht === 'undetermined' ? { ...report, doubts: [...report.doubts, words.plicht] } : report;
}

/** R10: the school reports absence without a valid reason. An absence that ended counts too. */
export function weighAbsences(weighing: Weighing): void {
  const { absences, enrolments, day } = weighing;
  for (const absence of absences) {
    const enrolment = enrolments.find(({ id }) => id === absence.enrolmentId);
    if (!enrolment || absence.validReason) continue;
    const plicht = plichtOf(weighing);
    const report = reportFor(weighing, absence, enrolment, plicht.outcome);
    if (!report) continue;
    const doubts = [...report.doubts, ...(absence.validReason === undefined ? [words.reason] : [])];
    const reported = absence.reported !== undefined && absence.reported <= day;
    const status: Status = reported ? 'done' : doubts.length > 0 ? 'undetermined' : 'open';
    owe(weighing, report.rule, {
      party: 'school',
      act: 'report-absence',
      strength: 'must',
      from: report.from,
      until: null,
      status,
      enrolmentId: enrolment.id,
      because: [plicht.because, report.because, assumed.age, assumed.shorter, ...doubts],
    });
  }
}
