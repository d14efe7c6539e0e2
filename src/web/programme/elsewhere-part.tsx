import type { ElsewhereView } from '#app/programme/keep-elsewhere.ts';
import { inTwoWords } from '#domain/programme/two-programmes.ts';
import { text } from '#web/door/form.ts';
import type { Visitor } from './file-page.tsx';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { here } from './words.ts';

export const elsewherePath = `${here}/deelnemers/ook-elders`;
type Shown = { readonly form: Visitor['form']; readonly errors: readonly FormError[]; readonly view: ElsewhereView };

function Say({ form, errors, view }: Shown) {
  return (
    <Form action={elsewherePath}>
      <Select
        name="town"
        label="Welke gemeente?"
        placeholder="Kies"
        options={view.towns.map(({ code: value, name: label }) => ({ value, label }))}
        value={text(form, 'town')}
        error={errorAt(errors, 'town')}
      />
      <Radios
        name="elsewhere"
        label="Doet de gemeente ook mee in een ander programma?"
        choices={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
        ]}
        value={text(form, 'elsewhere')}
        error={errorAt(errors, 'elsewhere')}
      />
      <Field
        name="where"
        label="In welk programma?"
        hint="Bijvoorbeeld: regionaal programma Rivierenland. Alleen bij ja."
        value={text(form, 'where')}
        error={errorAt(errors, 'where')}
        optional
      />
      <Row>
        <Button>Bewaar</Button>
      </Row>
    </Form>
  );
}
/** Municipalities in two programmes: it may, and who reads this sees it. */
export function Elsewhere({ owns, ...shown }: Shown & { readonly owns: boolean }) {
  const { two, towns } = shown.view;
  if (two.length === 0 && (!owns || towns.length === 0)) return null;
  const wrong = shown.errors.some(({ field }) => ['town', 'elsewhere', 'where'].includes(field));
  return (
    <Section title="Gemeenten in twee programma's" id="ook-elders">
      {two.length === 0 ? (
        <p>Voor zover bekend doet elke gemeente alleen hier mee.</p>
      ) : (
        <>
          <ul>
            {two.map((one) => (
              <li key={one.town.code}>{inTwoWords(one)}</li>
            ))}
          </ul>
          <p class="quiet">Dat mag. Spreek af welk programma welke jongeren helpt. Dan telt niemand dubbel.</p>
        </>
      )}
      {owns && (
        <Details summary="Schrijf op of een gemeente ook elders meedoet" open={wrong}>
          <Say {...shown} />
        </Details>
      )}
    </Section>
  );
}
