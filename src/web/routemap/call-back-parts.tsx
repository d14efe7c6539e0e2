import type { Route } from '#app/routemap/route-around.ts';
import { callsBack, promised } from '#domain/routemap/call-back.ts';
import type { End } from '#domain/routemap/reach.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Stack } from '#web/kit/layout.tsx';
import type { Here } from './route-parts.tsx';

/** What was wrong, in the language of the page; what is about no field leads to the number above. */
export const callBackErrors = ({ words: { callBack } }: Here, refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map(({ code, field }) => ({
    field: field ?? 'nummer',
    text: (callBack.wrong as Readonly<Record<string, string>>)[code] ?? callBack.wrong['call-often'],
  }));

type Props = {
  here: Here;
  route: Route;
  end: End;
  hidden: Readonly<Record<string, string>>;
  form: Typed;
  errors: readonly FormError[];
};
/**
 * To be called, where somebody there calls back. The only place of the route map that asks who somebody is. `website` is seen by
 * nobody: who fills it in is a machine.
 */
export function CallBackForm({ here, route, end, hidden, form, errors }: Props) {
  const { callBack } = here.words;
  const organisation = callsBack(route.around, end);
  if (!organisation) return null;
  const day = here.dayWords(promised(route.around, organisation.id, route.terms));
  return (
    <Details summary={callBack.title} open={errors.length > 0}>
      <p>{callBack.promise(day)}</p>
      <p>{callBack.along}</p>
      <Form action={`${here.action}/terugbellen`} hidden={{ ...here.base, ...hidden }}>
        <Stack>
          <Field
            name="naam"
            label={callBack.name}
            size="m"
            value={text(form, 'naam')}
            error={errorAt(errors, 'naam')}
            autocomplete="given-name"
            maxLength={60}
          />
          <Field
            name="nummer"
            label={callBack.phone}
            type="tel"
            size="m"
            value={text(form, 'nummer')}
            error={errorAt(errors, 'nummer')}
            autocomplete="tel"
            maxLength={24}
          />
          <div hidden>
            <Field name="website" label="Website" autocomplete="off" value="" />
          </div>
          <p class="quiet">{callBack.kept(route.terms.keepDays)}</p>
          <Button kind="main">{callBack.send}</Button>
        </Stack>
      </Form>
    </Details>
  );
}
