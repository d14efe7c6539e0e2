import { seeGoals } from '#app/figures/goals.ts';
import type { Member } from '#domain/access/actor.ts';
import type { GoalGroup } from '#domain/figures/goals.ts';
import { tableOut } from '#web/daily/table-out.tsx';
import { gone, type Reply, type Visit } from '#web/door/visit.ts';

const heads = ['Wat we tellen', 'Periode', 'Eenheid', 'Begin', 'Begin gaat over', 'Doel', 'Laatste stand', 'Dag van die stand', 'Bron van die stand', 'Verschil', 'Wat er veranderde', 'Telling'] as const; // prettier-ignore
const numbers: readonly string[] = ['Begin', 'Doel', 'Laatste stand'];
const unknown = 'niet bekend';

/** '2.090 jongeren' is a number and its unit: in a workbook each stands in a cell of its own. */
function parted(words: string | undefined): { readonly number: string; readonly unit: string } {
  const found = /^(-?[\d.,]+)\s*(%|jongeren?)$/.exec(words ?? '');
  if (!found) return { number: words ?? unknown, unit: '' };
  return { number: found[1] ?? '', unit: found[2] === '%' ? 'procent' : 'jongeren' };
}

/** The goals as rows, one a period: what nobody knows is said to be unknown. */
export const goalRows = (groups: readonly GoalGroup[]): readonly (readonly string[])[] =>
  groups.flatMap(({ title, goals, definitions }) =>
    goals.map((goal) => {
      const [began, target, last] = [goal.began, goal.target, goal.lastWords].map(parted);
      return [
        title,
        goal.period,
        [target, last, began].map((one) => one?.unit ?? '').find((unit) => unit !== '') ?? '',
        began?.number ?? unknown,
        [goal.beganAbout.words, goal.beganAbout.on ?? ''].filter((one) => one !== '').join(', '),
        goal.target === undefined ? 'nog niet gekozen' : (target?.number ?? ''),
        last?.number ?? unknown,
        goal.last?.on ?? '',
        goal.last ? (goal.lastSource ?? 'opgeschreven in het programma') : '',
        goal.apart ?? 'niet te zeggen',
        goal.changed.join(' '),
        definitions.map((one) => one.title).join(', ') || 'nog niet gekozen',
      ];
    }),
  );

/** Goals beside what they came to, as a file and on paper. */
export async function goalsFile(visit: Visit<Member>, back: string): Promise<Reply> {
  const seen = await seeGoals(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.groups) return gone;
  const { groups, adopted } = seen.value;
  // A sheet of paper is narrower than a spreadsheet.
  const wide = ['Begin gaat over', 'Bron van die stand', 'Wat er veranderde', 'Telling'];
  const shown = heads.map((head) => visit.query.get('vorm') !== 'papier' || !wide.includes(head));
  return tableOut(visit, {
    name: 'doelen',
    title: 'Doelen: wat we wilden en wat het werd',
    back,
    above: [
      ...(visit.house.demo ? ['voorbeeld: verzonnen getallen'] : []),
      adopted ? `Doelen uit versie ${adopted.number} van het programma.` : 'Doelen uit het concept. Dat is nog niet vastgesteld.',
      'Wie anders telt, krijgt een ander getal. Dan trekken we niets van elkaar af.',
    ],
    exchange: 'aantallen',
    columns: heads.filter((_, at) => shown[at]).map((head) => ({ field: 'counts', head, number: numbers.includes(head) ? 'plain' : undefined })),
    rows: goalRows(groups).map((row) => row.filter((_, at) => shown[at])),
  });
} // prettier-ignore
