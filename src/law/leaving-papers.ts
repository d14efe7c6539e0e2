import type { Status } from './answer.ts';
import { type Day, addDays } from './day.ts';
import type { Enrolment } from './facts.ts';
import { type PlacedPaper, type Weighing, birthdayOf, leftOn, owe } from './weighing.ts';
import { asDoubt, inWords } from './words.ts';

const words = {
  overgangsdocument: 'De school geeft wie van deze school gaat een overgangsdocument, wat er daarna ook komt.',
  profile: asDoubt('Welk profiel had de jongere op het vso? Bij vervolgonderwijs is er geen overgangsdocument.'),
  noFields: asDoubt('Geen regel zegt welke onderdelen het overgangsdocument heeft.'),
  mboVerklaring: 'De school geeft zonder vraag een mbo-verklaring van wat de jongere wel haalde.',
  left: 'De jongere is op geen enkele mbo-school meer ingeschreven, is jonger dan 27 en heeft geen startkwalificatie.',
  paper: asDoubt('Bij welke inschrijving hoort dit papier?'),
} as const;

/** R08 and R09: papers that a school gives to who leaves, without being asked. */
export function weighPapers(weighing: Weighing): void {
  for (const enrolment of weighing.enrolments) {
    const last = leftOn(enrolment, weighing);
    if (last === undefined) continue;
    if (enrolment.schoolKind === 'vso') oweOvergangsdocument(weighing, enrolment, last);
  }
  weighMboVerklaring(weighing);
}

function oweOvergangsdocument(weighing: Weighing, { id, vsoProfile }: Enrolment, last: Day): void {
  if (vsoProfile === 'vervolgonderwijs') return;
  const { arbeidsmarkt, dagbesteding } = weighing.law.overgangsdocument;
  const rule = vsoProfile === 'dagbesteding' ? dagbesteding : arbeidsmarkt;
  if (!rule) return;
  const status = statusBy(
    weighing.papers.filter((paper) => paper.kind === 'overgangsdocument'),
    id,
  );
  owe(weighing, rule, {
    party: 'school',
    act: 'overgangsdocument',
    strength: 'must',
    from: addDays(last, 1),
    until: null,
    status: vsoProfile ? status : 'undetermined',
    enrolmentId: id,
    because: [words.overgangsdocument, words.noFields, ...(vsoProfile ? unclearWords(status) : [words.profile])],
  });
}

/** Done by a paper for the enrolment; undetermined when one may be for it. */
function statusBy(papers: readonly PlacedPaper[], id: string): Status {
  if (papers.some(({ enrolmentId }) => enrolmentId === id)) return 'done';
  return papers.some(({ unclear }) => unclear) ? 'undetermined' : 'open';
}

function unclearWords(status: Status): readonly string[] {
  return status === 'undetermined' ? [words.paper] : [];
}

/** WEB 7.4.6a lid 2 onder b. */
function weighMboVerklaring(weighing: Weighing): void {
  const { enrolments, law, day, startkwalificatie } = weighing;
  const rule = law.mboVerklaring;
  if (startkwalificatie || !rule?.underAge || day >= birthdayOf(weighing, rule.underAge)) return;
  const mbo = enrolments.filter(({ schoolKind }) => schoolKind === 'mbo');
  const ends = mbo.flatMap((one) => leftOn(one, weighing) ?? []);
  const lastEnd = ends.toSorted().at(-1);
  if (lastEnd === undefined || ends.length < mbo.length) return;
  const from = addDays(lastEnd, 1);
  for (const { id, passedParts = 0 } of mbo) {
    const diploma = statusBy(
      weighing.papers.filter(({ kind, of }) => kind === 'diploma' && of === 'mbo'),
      id,
    );
    if (passedParts < 1 || diploma === 'done') continue;
    const status = statusBy(
      weighing.papers.filter(({ kind }) => kind === 'mbo-verklaring'),
      id,
    );
    const unclear = status !== 'done' && diploma === 'undetermined';
    owe(weighing, rule, {
      party: 'school',
      act: 'mbo-verklaring',
      strength: 'must',
      from,
      until: null,
      status: unclear ? 'undetermined' : status,
      enrolmentId: id,
      because: [
        words.left,
        `De laatste inschrijving op een mbo-school liep tot en met ${inWords(lastEnd)}.`,
        words.mboVerklaring,
        ...unclearWords(unclear ? 'undetermined' : status),
      ],
    });
  }
}
