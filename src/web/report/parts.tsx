import type { ReportView } from '#app/report/report-view.ts';
import { longDay, relative } from '#domain/day-words.ts';
import { stepWords, verbOf } from '#domain/report/step-words.ts';
import type { StepSeen } from '#domain/report/steps.ts';
import type { Day } from '#law/day.ts';
import { Badge } from '#web/kit/badge.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import type { ComponentChildren } from 'preact';
import { TurnBlock } from '#web/kit/turn-block.tsx';

export const here = '/regio/verslag';
export const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Verslag', href: here },
] as const;
export const titleOf = (year: number): string => `Verslag over ${year}`;

/** How long there still is. Only what is over is late. */
const dueOf = (day: Day, today: Day) => {
  const { text, tone } = relative(day, today);
  return { text, tone: tone === 'info' ? ('plain' as const) : tone };
};

/** Who does a step, by name. */
export function whoOf(step: Pick<StepSeen, 'who' | 'reader'>, ownerName: string): string {
  if (step.who === 'doorstroompunt') return 'Doorstroompunt';
  return step.who === 'owner' ? ownerName : (step.reader?.name ?? '');
}

type TurnProps = { view: Pick<ReportView, 'ownerName'>; turn: StepSeen; today: Day; children?: ComponentChildren };
/** Whose turn it is in a report, with the verb and the day. */
export const Turn = ({ view, turn, today, children }: TurnProps) => (
  <TurnBlock
    who={whoOf(turn, view.ownerName)}
    verb={verbOf(turn)}
    by={longDay(turn.dueOn)}
    due={dueOf(turn.dueOn, today)}
  >
    {children}
  </TurnBlock>
);

const stateOf = (step: StepSeen, today: Day) => {
  if (step.done) return `${longDay(step.done.doneOn)}, ${step.done.byName}`;
  if (step.state === 'later') return 'Later';
  return step.dueOn < today ? <Badge tone="late">Te laat</Badge> : <Badge tone="soon">Aan zet</Badge>;
};
/** Every step with who does it, until when, and what was done. */
export const StepTable = ({ view, today }: { view: ReportView; today: Day }) => (
  <Table
    caption="Stappen tot het verslag bij de minister is"
    columns={[{ label: 'Stap' }, { label: 'Wie' }, { label: 'Uiterlijk' }, { label: 'Hoe het staat' }]}
    rows={view.steps.map((step) => [
      stepWords(step),
      whoOf(step, view.ownerName),
      longDay(step.dueOn),
      stateOf(step, today),
    ])}
  />
);

const mostNamed = 3;
/** What one question misses, the first few by name. */
function gapWords(gaps: readonly string[]): string {
  const rest = gaps.length - mostNamed;
  const sentences = gaps.map((gap) => (gap.endsWith('?') ? gap : `${gap}.`));
  return [...sentences.slice(0, mostNamed), ...(rest > 0 ? [`En nog ${rest}.`] : [])].join(' ');
}

/** What is missing, a question a row that stays readable on a phone, with a link to where it is filled in; what the law asks comes first. */
export function MissingList({ view, at }: { view: ReportView; at: string }) {
  const { chapters } = view.report.format;
  const titles = new Map(chapters.flatMap(({ questions }) => questions.map(({ id, title }) => [id, title] as const)));
  const groups = [...Map.groupBy(view.missing, ({ question }) => question)];
  const needed = ([, [first]]: (typeof groups)[number]) => first?.needed === true;
  if (groups.length === 0) return <p>Er mist niets. Alles heeft een antwoord, of is onbekend.</p>;
  return (
    <ListGrid label="Vragen zonder antwoord, of met een deel">
      {[...groups.filter(needed), ...groups.filter((group) => !needed(group))].map((group) => {
        const [question, gaps] = group;
        return (
          <ListRow
            key={question}
            title={titles.get(question) ?? question}
            href={`${at}/hoofdstuk/${gaps[0]?.chapter ?? ''}#vraag-${question}`}
            sub={gapWords(gaps.map(({ what }) => what))}
            who={needed(group) ? <Badge tone="soon">De wet vraagt dit</Badge> : 'Uit het oude formulier'}
          />
        );
      })}
    </ListGrid>
  );
}
