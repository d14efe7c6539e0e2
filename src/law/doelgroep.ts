import type { Doelgroep, Outcome } from './answer.ts';
import { type Day, addDays } from './day.ts';
import type { Absence, Enrolment } from './facts.ts';
import { plichtOf } from './plicht.ts';
import type { Term } from './rule.ts';
import { type Weighing, after, birthdayOf, leftOn, note } from './weighing.ts';
import { asDoubt, assumed, inWords, lowestAge } from './words.ts';

/** The day from which an absence is as long as the term; undefined while it is not, or when it ended before. */
export function longEnoughFrom({ from, until }: Absence, term: Term, day: Day): Day | undefined {
  const reached = after(from, term);
  const stoppedOn = until === undefined ? day : addDays(until, 1);
  return reached <= day && reached <= stoppedOn ? reached : undefined;
}

/** Whether somebody stays away from this enrolment, still, for long enough, and without a valid reason. */
function awayFrom(enrolment: Enrolment, { absences, day }: Weighing, term: Term): Outcome {
  const running = absences.filter(
    (one) =>
      one.enrolmentId === enrolment.id &&
      (one.until === undefined || one.until >= day) &&
      longEnoughFrom(one, term, day) !== undefined,
  );
  if (running.some(({ validReason }) => validReason === false)) return 'met';
  return running.some(({ validReason }) => validReason === undefined) ? 'undetermined' : 'not-met';
}

/** All of these: one not-met decides, then one undetermined. */
function all(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('not-met')) return 'not-met';
  return outcomes.includes('undetermined') ? 'undetermined' : 'met';
}

function withoutSchool(
  weighing: Weighing,
  term: Term,
): { readonly outcome: Outcome; readonly because: readonly string[] } {
  const current = weighing.enrolments.filter((one) => leftOn(one, weighing) === undefined);
  if (current.length === 0) return { outcome: 'met', because: ['De jongere is nergens ingeschreven.'] };
  const outcome = all(current.map((one) => awayFrom(one, weighing, term)));
  return { outcome, because: [words.away[outcome], assumed.shorter] };
}

const words = {
  away: {
    met: 'De jongere blijft vier weken of langer weg van elke school waar hij is ingeschreven, zonder goede reden.',
    'not-met': 'De jongere is ingeschreven en blijft niet overal vier weken weg zonder goede reden.',
    undetermined: asDoubt('Is er een goede reden waarom de jongere niet naar school komt?'),
  },
  older: 'De gemeente kan nog wel helpen, als een mens dat beslist (PW 7a lid 7).',
  begins: 'Wat gold er voor 1 januari 2026? Aanzet kent alleen de wet van daarna.',
} as const;

/** R01: whether somebody is in the group of the Doorstroompunt (WEB 9.2.1). */
export function doelgroepOf(weighing: Weighing): Doelgroep {
  const rule = weighing.law.doelgroep;
  if (!rule?.term || rule.underAge === undefined)
    return { outcome: 'undetermined', rule: 'R01', article: 'WEB 9.2.1', because: [asDoubt(words.begins)] };
  const border = birthdayOf(weighing, rule.underAge);
  const young: Outcome = weighing.day < border ? 'met' : 'not-met';
  const plicht = plichtOf(weighing);
  const free = plicht.outcome === 'met' ? 'not-met' : plicht.outcome === 'not-met' ? 'met' : 'undetermined';
  const school = withoutSchool(weighing, rule.term);
  const unqualified: Outcome = weighing.startkwalificatie ? 'not-met' : 'met';
  const outcome = all([young, free, unqualified, school.outcome]);
  const because = [
    ...(young === 'met'
      ? [`De jongere is jonger dan ${rule.underAge}.`]
      : [`De jongere is ${rule.underAge} of ouder sinds ${inWords(border)}.`, words.older]),
    plicht.because,
    weighing.startkwalificatie ? 'De jongere heeft een startkwalificatie.' : 'De jongere heeft geen startkwalificatie.',
    ...school.because,
    // That somebody of 16 or 17 belongs here is how the article reads, and nobody confirmed it.
    ...(outcome === 'met' && weighing.day < birthdayOf(weighing, 18) ? [asDoubt(lowestAge)] : []),
    assumed.age,
    ...(weighing.exemptions.length === 0 ? [assumed.exemption] : []),
  ];
  note(weighing, rule, inputsOf(weighing, plicht.outcome), outcome, because);
  return { outcome, rule: rule.id, article: rule.citation, because };
}

function inputsOf(weighing: Weighing, plicht: Outcome) {
  return {
    date: weighing.day,
    birthDate: weighing.birthDate,
    plicht,
    startkwalificatie: weighing.startkwalificatie,
    enrolled: weighing.enrolments.some((one) => leftOn(one, weighing) === undefined),
  };
}
