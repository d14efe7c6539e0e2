import { dayParts, text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row } from '#web/kit/layout.tsx';

/** A table of a file, with what it is called, whose it is, and what it is about. */
export function TableForm({ form, errors, here }: { form: Typed; errors: readonly FormError[]; here: string }) {
  return (
    <Form action={`${here}/tabel`} files>
      <FileField
        name="file"
        label="Bestand"
        hint="Als .csv, .txt of .xlsx. Op de eerste regel staat wat in elke kolom staat. Is het een .csv van CBS StatLine? Dan mag je de rest leeg laten."
        accept=".csv,.txt,.xlsx"
        error={errorAt(errors, 'file')}
      />
      <Field name="title" label="Naam van de tabel" value={text(form, 'title')} error={errorAt(errors, 'title')} />
      <Field
        name="source"
        label="Van wie is de tabel?"
        hint="Bijvoorbeeld: DUO, open onderwijsdata, juni 2026."
        value={text(form, 'source')}
        error={errorAt(errors, 'source')}
      />
      <Field
        name="version"
        label="Zijn het streefcijfers? Van welke versie van het model?"
        hint="Bijvoorbeeld: model van het CBS, juni 2026. Laat het leeg bij gewone cijfers."
        value={text(form, 'version')}
        optional
        error={errorAt(errors, 'version')}
      />
      <DateField
        name="about"
        label="Over welke dag gaat de tabel?"
        hint="Gaat het over een jaar? Vul de laatste dag in."
        value={dayParts(form, 'about')}
        error={errorAt(errors, 'about')}
      />
      <Row>
        <Button kind="main">Bewaar de tabel</Button>
        <LinkButton href={here}>Terug</LinkButton>
      </Row>
    </Form>
  );
}
