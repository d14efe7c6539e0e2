import type { Field as Asked } from '#domain/programme/kinds.ts';
import { numberedYears, type PlanRow } from '#domain/programme/plan-rows.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { typedText, type Typed } from '#domain/programme/typed.ts';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';

type Filled = { readonly typed: Typed; readonly errors: readonly FormError[]; readonly programme: Programme };

/** One year: of the programme it is given, of another it is typed. */
function Year({ asked: { key }, filled, row }: { asked: Asked; filled: Filled; row: PlanRow }) {
  const [year, what] = [`${key}-year-${row.n}`, `${key}-what-${row.n}`];
  return (
    <>
      {row.given ? (
        <input type="hidden" name={year} value={row.year} />
      ) : (
        <Field
          name={year}
          label="Een ander jaar"
          size="s"
          inputMode="numeric"
          value={row.year}
          error={errorAt(filled.errors, year)}
          optional
        />
      )}
      <Field
        name={what}
        label={row.given ? `Wat gebeurt er in ${row.year}?` : 'Wat gebeurt er in dat andere jaar?'}
        rows={2}
        value={typedText(filled.typed, what)}
        error={errorAt(filled.errors, what)}
        optional
      />
    </>
  );
}

/** Each year of the programme stands ready: somebody says what happens in it, or leaves it empty. */
export function PlanningRows({ asked, filled }: { asked: Asked; filled: Filled }) {
  const rows = numberedYears(filled.typed, asked.key, filled.programme);
  const [other] = rows.filter(({ year }) => year === '');
  return (
    <fieldset id={asked.key}>
      <legend>
        <strong>{asked.label}</strong>
      </legend>
      <p class="hint">Laat een jaar leeg als er dan niets is.</p>
      <div class="stack">
        {rows
          .filter((row) => row !== other)
          .map((row) => (
            <Year key={row.n} asked={asked} filled={filled} row={row} />
          ))}
        {other && (
          <Details summary="Nog een ander jaar">
            <Year asked={asked} filled={filled} row={other} />
          </Details>
        )}
      </div>
    </fieldset>
  );
}
