import type { ComponentChildren } from 'preact';
import type { Field as Asked } from '#domain/programme/kinds.ts';
import { ageBands } from '#domain/programme/section.ts';
import { rowNumbers, typedText, type Typed } from '#domain/programme/typed.ts';
import { Card } from '#web/kit/card.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field, type TextFieldProps } from '#web/kit/field.tsx';
import { Select } from '#web/kit/select.tsx';
import { Details } from '#web/kit/details.tsx';

type Filled = { readonly typed: Typed; readonly errors: readonly FormError[] };
type Column = Pick<TextFieldProps, 'label' | 'hint' | 'rows' | 'size' | 'inputMode'> & {
  readonly end: string;
  /** A list to choose from instead of a box to type in. */
  readonly options?: Readonly<Record<string, string>>;
};
const day = { size: 's', hint: 'Bijvoorbeeld: 1-11-2026.' } as const;
/** The boxes of one row, by the type of the field. */
const columns: Readonly<
  Record<string, { readonly one: string; readonly more: string; readonly boxes: readonly Column[] }>
> = {
  claims: {
    one: 'Feit',
    more: 'Nog een feit',
    boxes: [
      { end: 'text', label: 'Wat is zo?', rows: 2 },
      { end: 'value', label: 'Getal', size: 's' },
      { end: 'source', label: 'Bron', hint: 'Leeg = een schatting.' },
      { end: 'asOf', label: 'Van welke dag?', ...day },
      { end: 'age', label: 'Over welke leeftijd?', options: ageBands },
    ],
  },
  readings: {
    one: 'Stand',
    more: 'Nog een stand',
    boxes: [
      { end: 'on', label: 'Op welke dag?', ...day },
      { end: 'value', label: 'Hoeveel? Leeg = niet bekend', size: 's', inputMode: 'decimal' },
      { end: 'note', label: 'Wat hoort daarbij?' },
    ],
  },
};

type RowProps = { name: string; n: number; title: string; boxes: readonly Column[]; filled: Filled };
function Row({ name, n, title, boxes, filled }: RowProps) {
  const at = (end: string): string => `${name}-${end}-${n}`;
  return (
    <Card soft>
      <p>
        <strong>{title}</strong>
      </p>
      {boxes.map(({ end, options, ...box }) => {
        const asked = {
          ...box,
          name: at(end),
          value: typedText(filled.typed, at(end)),
          error: errorAt(filled.errors, at(end)),
        };
        return options ? (
          <Select
            key={end}
            {...asked}
            placeholder="Alle leeftijden, of niet bekend"
            options={Object.entries(options).map(([value, label]) => ({ value, label }))}
            optional
          />
        ) : (
          <Field key={end} {...asked} optional />
        );
      })}
    </Card>
  );
}

/** Facts or readings: those that are there, and folded room for three more. Emptied is removed. */
export function Rows({ asked, filled }: { asked: Asked; filled: Filled }) {
  const found = columns[asked.type];
  if (!found) return null;
  // A box that came back empty from a form that was refused is no row of its own.
  const says = (n: number): boolean =>
    found.boxes.some(({ end }) => typedText(filled.typed, `${asked.key}-${end}-${n}`) !== '');
  const there = rowNumbers(filled.typed, asked.key).filter(says);
  const next = Math.max(-1, ...there) + 1;
  const row = (n: number, title: string): ComponentChildren => (
    <Row key={n} name={asked.key} n={n} title={title} boxes={found.boxes} filled={filled} />
  );
  return (
    <fieldset id={asked.key}>
      <legend>
        <strong>{asked.label}</strong>
      </legend>
      {asked.help && <p class="hint">{asked.help}</p>}
      <div class="stack">
        {there.length > 0 && <p class="hint">Maak alles van een regel leeg om hem weg te halen.</p>}
        {there.map((n, at) => row(n, `${found.one} ${at + 1}`))}
        <Details summary={found.more} open={there.length === 0}>
          {[0, 1, 2].map((more) => row(next + more, `${found.one} ${there.length + more + 1}`))}
        </Details>
      </div>
    </fieldset>
  );
}
