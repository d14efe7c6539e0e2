import { addDays } from './day.ts';
import type { Cited } from './in-force.ts';
import { isLeavingPaper, profileOf } from './plicht.ts';
import { type PlacedPaper, type Weighing, after, owe } from './weighing.ts';
import { asDoubt, assumed, inWords } from './words.ts';

const words = {
  profile: asDoubt('Was dit papier van vso arbeidsmarkt? Alleen dan is overleg nodig.'),
  deviation: `${assumed.deviation} (WEB 9.2.5 lid 7).`,
} as const;

/** The rule that asks for consultation because of this paper; also while nobody knows of which vso profile it is. */
function ruleFor(paper: PlacedPaper, weighing: Weighing): Cited | undefined {
  const { entree, proAndVso } = weighing.law.consult;
  if (paper.of === 'mbo') return paper.kind === 'diploma' && paper.mboLevel === 1 ? entree : undefined;
  if (!isLeavingPaper(paper)) return undefined;
  if (paper.of === 'pro') return proAndVso;
  const profile = profileOf(paper, weighing) ?? 'arbeidsmarkt';
  return paper.of === 'vso' && profile === 'arbeidsmarkt' ? proAndVso : undefined;
}

/** R06: who is in the group of the Doorstroompunt and has a recent paper: first speak with the school (WEB 9.2.5 lid 5). */
export function weighConsultation(weighing: Weighing): void {
  for (const paper of weighing.papers) {
    const rule = ruleFor(paper, weighing);
    if (!rule?.term) continue;
    const known = paper.of !== 'vso' || profileOf(paper, weighing) !== undefined;
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
