import { addDays } from './day.ts';
import type { Cited } from './in-force.ts';
import { isLeavingPaper, profileOf } from './plicht.ts';
import { type PlacedPaper, type Weighing, after, owe } from './weighing.ts';
import { asDoubt, assumed, inWords } from './words.ts';

const words = {
  profile: asDoubt('Was dit papier van vso arbeidsmarkt? Alleen dan is overleg nodig.'),
  deviation: `${assumed.deviation} (WEB 9.2.5 lid 7).`,
} as const;

/** The rule that asks for consultation because of this paper, and whether its profile is known. */
function ruleFor(
  paper: PlacedPaper,
  weighing: Weighing,
): { readonly rule: Cited | undefined; readonly known: boolean } {
  const { entree, proAndVso } = weighing.law.consult;
  if (paper.of === 'mbo')
    return { rule: paper.kind === 'diploma' && paper.mboLevel === 1 ? entree : undefined, known: true };
  if (!isLeavingPaper(paper)) return { rule: undefined, known: true };
  if (paper.of === 'pro') return { rule: proAndVso, known: true };
  const profile = paper.of === 'vso' ? (profileOf(paper, weighing) ?? 'unknown') : 'none';
  return {
    rule: profile === 'arbeidsmarkt' || profile === 'unknown' ? proAndVso : undefined,
    known: profile !== 'unknown',
  };
}

/** R06: who is in the group of the Doorstroompunt and has a recent paper: first speak with the school (WEB 9.2.5 lid 5). */
export function weighConsultation(weighing: Weighing): void {
  for (const paper of weighing.papers) {
    const { rule, known } = ruleFor(paper, weighing);
    if (!rule?.term) continue;
    const until = addDays(after(paper.date, rule.term), -1);
    if (weighing.day > until) continue;
    const done = weighing.consultations.some(
      ({ enrolmentId, date }) => enrolmentId === paper.enrolmentId && date >= paper.date,
    );
    owe(weighing, rule, {
      party: 'doorstroompunt',
      act: 'consult-school',
      strength: 'must',
      from: paper.date,
      until,
      status: !known ? 'undetermined' : done ? 'done' : 'open',
      enrolmentId: paper.enrolmentId ?? null,
      because: [
        `Het papier is van ${inWords(paper.date)}.`,
        `Tot en met ${inWords(until)} overlegt het Doorstroompunt eerst met de school.`,
        words.deviation,
        ...(known ? [] : [words.profile]),
      ],
    });
  }
}
