import type { Outcome } from './answer.ts';
import type { Day } from './day.ts';
import type { Enrolment } from './facts.ts';
import { type PlacedPaper, type Weighing, birthdayOf, leftOn } from './weighing.ts';
import { asDoubt, inWords } from './words.ts';

/** LPW 3: the last day of the school year (1 August to 31 July) of the sixteenth birthday. */
function leerplichtUntil(weighing: Weighing): Day {
  const sixteenth = birthdayOf(weighing, 16);
  const year = Number(sixteenth.slice(0, 4));
  return `${String(sixteenth.slice(5) < '08-01' ? year : year + 1).padStart(4, '0')}-07-31`;
}

/** A diploma or a verklaring: what pro and vso give to who leaves. */
export function isLeavingPaper({ kind }: PlacedPaper): boolean {
  return kind === 'diploma' || kind === 'verklaring';
}

/** The vso profile that a paper is of; undefined when the facts do not tell. */
export function profileOf(paper: PlacedPaper, { enrolments }: Weighing): Enrolment['vsoProfile'] {
  return enrolments.find(({ id }) => id === paper.enrolmentId)?.vsoProfile;
}

/** LPW 4a lid 2: what makes somebody not kwalificatieplichtig whatever the age. Undetermined when a vso profile is missing. */
function freedByLid2(weighing: Weighing): { readonly by: string } | Exclude<Outcome, 'met'> {
  const { papers, enrolments } = weighing;
  const ofPro = papers.filter((one) => one.of === 'pro' && isLeavingPaper(one));
  // Of two that free somebody always the same is named, in whatever order they were written down.
  if (ofPro.length > 0) {
    const diploma = ofPro.some(({ kind }) => kind === 'diploma');
    return { by: `${diploma ? 'schooldiploma' : 'verklaring'} praktijkonderwijs` };
  }
  const followed = enrolments.filter((one) => one.schoolKind === 'vso' && leftOn(one, weighing));
  const freeing = (['arbeidsmarkt', 'dagbesteding'] as const).find((profile) =>
    followed.some(({ vsoProfile }) => vsoProfile === profile),
  );
  if (freeing) return { by: `vso ${freeing}` };
  const unknown =
    followed.some(({ vsoProfile }) => !vsoProfile) ||
    papers.some((one) => one.of === 'vso' && isLeavingPaper(one) && !profileOf(one, weighing));
  return unknown ? 'undetermined' : 'not-met';
}

/** Whether somebody is leerplichtig or kwalificatieplichtig, by age, papers and school. */
export function plichtOf(weighing: Weighing): { readonly outcome: Outcome; readonly because: string } {
  const { day, startkwalificatie } = weighing;
  const until = leerplichtUntil(weighing);
  if (day <= until) return { outcome: 'met', because: `De leerplicht duurt tot en met ${inWords(until)} (LPW 3).` };
  const eighteenth = birthdayOf(weighing, 18);
  if (day >= eighteenth)
    return { outcome: 'not-met', because: 'Wie 18 of ouder is, hoeft niet meer naar school (LPW 4a).' };
  if (startkwalificatie)
    return { outcome: 'not-met', because: 'Met een startkwalificatie is de kwalificatieplicht voorbij (LPW 4a).' };
  const freed = freedByLid2(weighing);
  if (typeof freed === 'object')
    return { outcome: 'not-met', because: `Er is geen kwalificatieplicht (${freed.by}, LPW 4a lid 2).` };
  if (freed === 'undetermined')
    return {
      outcome: 'undetermined',
      because: asDoubt(
        'Welk profiel had de jongere op het vso? Daarvan hangt de kwalificatieplicht af (LPW 4a lid 2).',
      ),
    };
  return {
    outcome: 'met',
    because: `De kwalificatieplicht duurt tot ${inWords(eighteenth)}, de dag dat iemand 18 wordt (LPW 4a).`,
  };
}
