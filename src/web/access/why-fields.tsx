import { exportReasons, mostWhyLetters, type ExportReason, type Why } from '#domain/access/exporting.ts';
import { oneOf, text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';
import { Branches } from '#web/kit/branches.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';

const name = 'waarvoor';
const other = `${name}-anders`;
const codes = Object.keys(exportReasons) as (keyof typeof exportReasons)[];

/** The answer to "Waarvoor?" in a form. */
export const readWhy = (form: Form): Why => ({
  reason: oneOf<ExportReason>(form, name, codes),
  words: text(form, other),
});

/** "Waarvoor?": stands in the form of everything that leaves as a list, and nobody goes past it. */
export function WhyFields({ form, errors }: { form: Form; errors: readonly FormError[] }) {
  const why = readWhy(form);
  return (
    <Branches
      name={name}
      label="Waarvoor?"
      hint="De functionaris gegevensbescherming ziet wie een lijst meenam en waarvoor. In het bestand komt een kenmerk."
      value={why.reason}
      error={errorAt(errors, name)}
      branches={codes.map((value) => ({
        value,
        label: exportReasons[value],
        children:
          value === 'other' ? (
            <Field
              name={other}
              label="Waarvoor dan?"
              hint="Kort, zonder namen."
              value={why.words}
              error={errorAt(errors, other)}
              maxLength={mostWhyLetters}
            />
          ) : null,
      }))}
    />
  );
}
