import type { Day } from '#law/day.ts';
import type { OrganisationKind } from '../access/actor.ts';
import type { HandFact, PaperFact } from '../law/hand-facts.ts';

type Row = {
  readonly title: string;
  /** Who gives it. */
  readonly who: string;
  /** Which of the papers that somebody wrote down it is; left out = nobody writes it down, and it is a reminder. */
  readonly papers?: readonly PaperFact['paper'][];
};
const school = 'De school, bij het weggaan';
const practical: readonly Row[] = [
  { title: 'Schooldiploma of verklaring', who: school, papers: ['diploma', 'verklaring'] },
  { title: 'Portfolio', who: 'De jongere en de school maken het samen' },
  { title: 'Praktijkverklaring', who: 'Het leerbedrijf, met de school voor mbo' },
];
/** The papers with which somebody leaves, by kind of school, with who gives each (R08 and R09). */
const papersOf: Readonly<Partial<Record<OrganisationKind, readonly Row[]>>> = {
  pro: practical,
  vso: [...practical, { title: 'Overgangsdocument', who: `${school}. Altijd`, papers: ['overgangsdocument'] }],
  mbo: [
    { title: 'Diploma of certificaat', who: school, papers: ['diploma', 'certificaat'] },
    { title: 'Mbo-verklaring', who: 'De school, zonder dat iemand erom vraagt', papers: ['mbo-verklaring'] },
    { title: 'Praktijkverklaring', who: 'Het leerbedrijf en de school' },
  ],
};

/** `on` = since when it is there; null = not written down yet; undefined = nobody writes that down. */
export type LeavingPaper = Pick<Row, 'title' | 'who'> & { readonly on: Day | null | undefined };

/** The checklist of one young person; empty where no school asks. `listed` = what the school's list said, with its day. */
export function leavingPapers(
  kind: OrganisationKind,
  hand: readonly Pick<HandFact, 'details'>[],
  listed: { readonly paper: string | null; readonly on: Day | null },
): readonly LeavingPaper[] {
  const facts = hand.flatMap(({ details }) => (details.kind === 'paper' ? [details] : []));
  return (papersOf[kind] ?? []).map(({ title, who, papers }) => {
    if (!papers) return { title, who, on: undefined };
    const found = facts.find(({ paper }) => papers.includes(paper));
    const onList = papers.includes('diploma') && listed.paper ? listed.on : null;
    return { title, who, on: found?.on ?? onList };
  });
}
