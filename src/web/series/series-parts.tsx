import type { PointLine, SeriesView } from '#app/series/see-series.ts';
import { longDay, relative, shortDay } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import { dayParts, text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Select } from '#web/kit/select.tsx';
import { here } from './map-pages.tsx';

export type Tried = {
  readonly of: 'date' | 'question' | 'decision';
  readonly form: Typed;
  readonly errors: readonly FormError[];
};
export type Part = { readonly view: SeriesView; readonly tried: Tried | undefined };
const noErrors: readonly FormError[] = [];
/** What was typed in this form, and what was wrong with it. */
export const typedIn = (tried: Tried | undefined, of: Tried['of']) => {
  const mine = tried?.of === of ? tried : undefined;
  return {
    wrong: mine !== undefined,
    errors: mine?.errors ?? noErrors,
    value: (name: string): string => (mine ? text(mine.form, name) : ''),
    day: (name: string) => (mine ? dayParts(mine.form, name) : undefined),
  };
};

/** The fixed points of a netwerkbespreking (S-100); a list to go by, with nobody in it. */
const themes = [
  'Hoeveel jongeren stoppen de komende periode, en wie pakt dat op?',
  'Waar wachten we op elkaar?',
  'Wat kunnen we jongeren bieden?',
  'Wat moet anders?',
];

function Opening({ view: { opening, last } }: { view: SeriesView }) {
  if (!opening || !last) return null;
  return (
    <Alert tone={opening.done === opening.all ? 'good' : 'info'}>
      <p>
        Van de vorige keer ({shortDay(last.onDay)}): {opening.done} van {opening.all} gedaan.
      </p>
    </Alert>
  );
}
function Counts({ counts }: { counts: NonNullable<SeriesView['counts']> }) {
  return (
    <>
      <p>
        Van je eigen organisatie, geteld op {shortDay(counts.countedOn)}. Alleen jij en je collega’s zien deze
        aantallen.
      </p>
      <Facts
        facts={[
          { label: 'Nog niet opgepakt', value: String(counts.waiting) },
          { label: 'Overdrachten die wachten', value: String(counts.handovers) },
        ]}
      />
    </>
  );
}
const Finish = ({ seriesId, point, label }: { seriesId: string; point: PointLine; label: string }) => (
  <Form action={`${here}/${seriesId}/punten/${point.id}/klaar`} inline>
    <Button>{label}</Button>
  </Form>
);

/** The list the school lays on the table: its own, with names, and read by itself only. */
const OwnLeavers = ({ leavers }: Pick<SeriesView, 'leavers'>) =>
  leavers.map(({ forWhom, municipalityCode, until }) => (
    <p key={municipalityCode}>
      <Link href={`/jongeren?gemeente=${municipalityCode}&stopt=${until}`}>
        Jullie jongeren voor {forWhom}, die uiterlijk {longDay(until)} stoppen
      </Link>
    </p>
  ));

/** What is on the agenda: how the last one ended, the fixed points, own numbers, and questions. */
export function Agenda({ view, tried }: Part) {
  const { series, next, questions, counts } = view;
  const { errors, value } = typedIn(tried, 'question');
  return (
    <Section title={next ? `Agenda van ${longDay(next.onDay)}` : 'Agenda'} id="agenda">
      <Opening view={view} />
      {series.kind === 'network' && (
        <ul aria-label="Vaste punten">
          {themes.map((theme) => (
            <li key={theme}>{theme}</li>
          ))}
        </ul>
      )}
      <OwnLeavers leavers={view.leavers} />
      {counts && <Counts counts={counts} />}
      <ListGrid label="Vragen">
        {questions.map((point) => (
          <ListRow
            key={point.id}
            title={point.words}
            sub={`${point.by}, ${shortDay(point.madeOn)}`}
            action={<Finish seriesId={series.id} point={point} label="Besproken" />}
          />
        ))}
      </ListGrid>
      <Form action={`${here}/${series.id}/punten`}>
        <Field
          name="question"
          label="Vraag voor de agenda"
          hint="Zonder namen van jongeren."
          rows={2}
          maxLength={300}
          value={value('question')}
          error={errorAt(errors, 'question')}
        />
        <Button>Zet op de agenda</Button>
      </Form>
    </Section>
  );
}

function Decided({ point, view, today, me }: { point: PointLine; view: SeriesView; today: Day; me: string }) {
  const { id, words, who, dueOn, doneOn, whoMemberId } = point;
  const { text: left, tone } = relative(dueOn ?? today, today);
  return (
    <ListRow
      key={id}
      title={words}
      sub={who}
      when={doneOn ? `gedaan op ${shortDay(doneOn)}` : `uiterlijk ${shortDay(dueOn ?? today)}`}
      due={doneOn ? { text: 'Klaar', tone: 'done' } : { text: left, tone: tone === 'info' ? 'calm' : tone }}
      action={
        !doneOn &&
        (whoMemberId === me || view.keeps) && <Finish seriesId={view.series.id} point={point} label="Klaar" />
      }
    />
  );
}

/** What was decided: who does what, by when. Tasks of people, never of a young person. */
export function Decisions({ view, tried, today, me }: Part & { readonly today: Day; readonly me: string }) {
  const { series, decisions, people } = view;
  const { wrong, errors, value, day } = typedIn(tried, 'decision');
  return (
    <Section title="Besloten" id="besloten" count={decisions.length}>
      <ListGrid label="Besloten">
        {decisions.map((point) => (
          <Decided key={point.id} point={point} view={view} today={today} me={me} />
        ))}
      </ListGrid>
      <Details summary="Schrijf op wat is besloten" open={wrong}>
        <Form action={`${here}/${series.id}/besluiten`}>
          <Field
            name="what"
            label="Wat doen we?"
            hint="Zonder namen van jongeren."
            rows={2}
            maxLength={300}
            value={value('what')}
            error={errorAt(errors, 'what')}
          />
          <Select
            name="whoMemberId"
            label="Wie doet het?"
            hint="Weet je dat nog niet? Dan komt het terug als vraag."
            placeholder="Nog niemand"
            options={people.map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }))}
            value={value('whoMemberId')}
            error={errorAt(errors, 'whoMemberId')}
            optional
          />
          <DateField
            name="dueOn"
            label="Uiterlijk welke dag?"
            value={day('dueOn')}
            error={errorAt(errors, 'dueOn')}
            optional
          />
          <Button>Bewaar wat is besloten</Button>
        </Form>
      </Details>
    </Section>
  );
}
