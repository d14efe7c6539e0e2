import type { ComponentChildren } from 'preact';
import { longDay } from '#domain/day-words.ts';
import type { Dated } from '#domain/directory/dated.ts';
import { dayParts, text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';

/** From which day, and why; below what a region chooses. `most` letters fit. */
export function DayAndWhy({ form, errors, most = 220 }: { form: Typed; errors: readonly FormError[]; most?: number }) {
  return (
    <>
      <DateField
        name="validFrom"
        label="Vanaf welke dag?"
        value={form.has('validFrom-day') ? dayParts(form, 'validFrom') : undefined}
        error={errorAt(errors, 'validFrom')}
      />
      <Field
        name="why"
        label="Waarom?"
        hint="Kort. Collega’s lezen dit later terug."
        value={text(form, 'why')}
        error={errorAt(errors, 'why')}
        maxLength={most}
      />
    </>
  );
}

type AheadProps<T> = {
  readonly ahead: readonly Dated<T>[];
  /** Where it is taken back: `{at}/{id}/terug`. */
  readonly at: string;
  /** What somebody did: 'Gekozen', 'Vastgelegd'. */
  readonly done: string;
  /** What becomes of it, opened under its day. */
  readonly look?: (one: Dated<T>) => ComponentChildren;
};
/** What was chosen and did not begin yet, each with the way back. */
export function ChosenAhead<T>({ ahead, at, done, look }: AheadProps<T>) {
  if (ahead.length === 0) return null;
  return (
    <Section title="Wat komt">
      {ahead.map((one) => (
        <Stack key={one.id}>
          <p>
            <Badge tone="soon">Vanaf {longDay(one.validFrom)}</Badge> {done} door {one.by}: {one.why}
          </p>
          {look && <Details summary="Bekijk hoe het wordt">{look(one)}</Details>}
          <Form action={`${at}/${one.id}/terug`} inline>
            <Button kind="stop">Neem dit terug</Button>
          </Form>
        </Stack>
      ))}
    </Section>
  );
}

/** What held before, and what was taken back before it began. */
export function ChosenBefore({ past, caption }: { past: readonly Dated<unknown>[]; caption: string }) {
  if (past.length === 0) return null;
  return (
    <Details summary="Wat er eerder was">
      <Table
        caption={caption}
        columns={[{ label: 'Vanaf' }, { label: 'Door' }, { label: 'Waarom' }, { label: 'Stand' }]}
        rows={past.map((one) => [longDay(one.validFrom), one.by, one.why, one.takenBack ? 'teruggenomen' : 'voorbij'])}
      />
    </Details>
  );
}

/** Below a choice that is looked at first: keep it, or go back to the form with all that was typed. */
export const KeepOrChange = ({ action, typed }: { action: string; typed: Readonly<Record<string, string>> }) => (
  <Form action={action} hidden={typed}>
    <Row>
      <Button kind="main" name="daarna" value="vast">
        Leg dit vast
      </Button>
      <Button name="daarna" value="aanpassen">
        Pas nog iets aan
      </Button>
    </Row>
  </Form>
);
